"""What the whole set of reports shows about each word's capitals: written small elsewhere, or a name within sentences.

Lines in; counts by folded word out.

>>> casing = Casing(small={"coalition": 4}, names={"ruo": 2})
>>> casing.is_name("ruo"), casing.is_name("coalition"), casing.is_common("coalition")
(True, False, True)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from rashomon.stages.marks.words import Line


@dataclass(frozen=True, slots=True)
class Casing:
    """How often each folded word stands small, capitalised where nothing but a name is, and there all in capitals."""

    small: Mapping[str, int]
    names: Mapping[str, int]
    acronyms: Mapping[str, int] = field(default_factory=dict)

    def is_acronym(self, key: str) -> bool:
        """Whether the word stands in capitals within sentences more than once, function word or not ("WHO")."""
        return self.acronyms.get(key, 0) > 1

    def is_name(self, key: str) -> bool:
        """Whether the word is a name by the evidence of sentences' insides."""
        return self.names.get(key, 0) > self.small.get(key, 0)

    def is_common(self, key: str) -> bool:
        """Whether the word is written small elsewhere, at least as often as it is a name."""
        return self.small.get(key, 0) > 0 and not self.is_name(key)


def count(lines: Iterable[Line]) -> Casing:
    """The counts over the lines whose capitals can be trusted."""
    small: Counter[str] = Counter()
    names: Counter[str] = Counter()
    acronyms: Counter[str] = Counter()
    for line in lines:
        if not line.plain:
            continue
        for word in line.words:
            if word.is_word and not word.capital:
                small[word.key] += 1
            elif word.is_word and not word.initial:
                names[word.key] += 1
                acronyms[word.key] += word.acronym
    return Casing(small, names, acronyms)
