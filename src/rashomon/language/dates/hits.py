"""A rule's match over the tokens of a text, read by the names of its groups.

>>> from rashomon.language.dates.tokens import read, rule
>>> tokens = read("about twenty-five years")
>>> hit = Hit(tokens, rule("hedge? (?P<CORE>(?P<COUNT>count) (?P<UNIT>any_unit))").search(tokens.kinds))
>>> hit.number("COUNT"), hit.text("UNIT"), hit.expression().text, hit.expression().extent
(25.0, 'years', 'twenty-five years', (0, 23))
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from rashomon.language.dates.expressions import Expression
from rashomon.language.dates.tokens import Tokens
from rashomon.language.numerals import CARDINALS, SCALES

_COUNTS = {**CARDINALS, **SCALES, "a": 1, "an": 1, "single": 1}


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule's match: which tokens each group took."""

    tokens: Tokens
    match: re.Match[str]

    def span(self, group: str) -> tuple[int, int]:
        """The first token of a group and the one after its last; (-1, -1) where it took none.

        Of a group that a rule has in two places the second is called by its name with a 2.
        """
        given = self.match.re.groupindex
        found = self.match.span(group) if group in given else (-1, -1)
        return self.match.span(f"{group}2") if found[0] < 0 and f"{group}2" in given else found

    def at(self, group: str) -> int:
        """The first token of a group."""
        return self.span(group)[0]

    def after(self, group: str) -> int:
        """The token after a group."""
        return self.span(group)[1]

    def has(self, group: str) -> bool:
        """Whether the group took anything."""
        first, after = self.span(group)
        return first < after

    def text(self, group: str) -> str:
        """The characters of a group, "" where it took none."""
        first, after = self.span(group)
        return self.tokens.text[self.tokens.starts[first] : self.tokens.ends[after - 1]] if first < after else ""

    def first(self, group: str) -> str:
        """The first word of a group, as written."""
        return self.tokens.shown(self.at(group)) if self.has(group) else ""

    def number(self, group: str) -> float | None:
        """What a group of number words or digits counts; None where it is vague."""
        total, shown = 0.0, [self.tokens.word(at) for at in range(*self.span(group))]
        if "couple" in shown:
            return 2.0
        for word in shown:
            if word[0].isdigit():
                total += float(word.replace(",", ""))
            elif word in SCALES:
                total = max(total, 1) * SCALES[word]
            elif word in _COUNTS:
                total += _COUNTS[word]
            elif word not in ("-", "–"):
                return None
        return total

    @property
    def starts_with_day(self) -> bool:
        """Whether the number of the day stands before everything else."""
        return self.at("DAY") == self.at("CORE")

    def glued(self, marks: str) -> bool:
        """Whether one of these marks stands right before the words."""
        start = self.tokens.starts[self.at("CORE")]
        before = self.tokens.text[start - 1 : start]
        return bool(marks) and bool(before) and (before in marks or before.isalnum())

    def expression(self, core: str = "CORE", **given: Any) -> Expression:  # noqa: ANN401  the fields of the record
        """What is read here, from the group `core`; its extent is the whole match."""
        first, after = self.span(core)
        start, end = self.tokens.starts[first], self.tokens.ends[after - 1]
        whole = self.tokens.starts[self.match.start()], self.tokens.ends[self.match.end() - 1]
        return Expression(start=start, end=end, text=self.tokens.text[start:end], whole=whole, **given)
