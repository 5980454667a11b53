"""What stands beside a report's names: the words by which "the governor" or "the 54-year-old" is known again.

The words of a text, casefolded, and where its names stand in it in; for each name's key the words around all its
mentions, and those of the names themselves, out. Linear in the number of names.

>>> words = ("gov.", "ana", "oru", ",", "54", ",", "left", ".", "the", "governor", "ran")
>>> known = of(words, ("oru",), [(1, 3)], [0] * 8 + [1] * 3)
>>> sorted(known.beside["oru"]), sorted(known.inside["oru"])
(['54', 'governor', 'left'], ['ana', 'oru'])
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rashomon.language.roles import role

_AROUND = 8  # words on either side of a name
_SAYS_NOTHING = frozenset(
    """the a an and or of to in on at by for from with as is was were are be been has have had he she it they his her
    its their who which that this these those not no but so if then than said says say told mr mrs ms s 's ’s year years
    old aged""".split()
)


@dataclass(frozen=True, slots=True)
class Introductions:
    """By key of a name: the words beside its mentions in their sentences, and the words of the mentions."""

    beside: Mapping[str, frozenset[str]]
    inside: Mapping[str, frozenset[str]]


def of(
    words: Sequence[str], keys: Sequence[str], places: Sequence[tuple[int, int]], sentences: Sequence[int]
) -> Introductions:
    """From words, the keys of the names with their ranges of words, and the number of each word's sentence."""
    beside: dict[str, set[str]] = defaultdict(set)
    inside: dict[str, set[str]] = defaultdict(set)
    for key, (first, after) in zip(keys, places, strict=True):
        inside[key].update(telling(words[first:after]))
        around = (*range(max(0, first - _AROUND), first), *range(after, min(len(words), after + _AROUND)))
        beside[key].update(telling([words[at] for at in around if sentences[at] == sentences[first]]))
    return Introductions(*({key: frozenset(told) for key, told in found.items()} for found in (beside, inside)))


def telling(words: Sequence[str]) -> list[str]:
    """The words that tell something, short titles written out, one word for each office, "54-year-old" as 54."""
    bare = (part.rstrip(".") for word in words for part in word.split("-"))
    return [role(word) for word in bare if word[:1].isalnum() and word not in _SAYS_NOTHING]
