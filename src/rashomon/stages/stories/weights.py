"""How much each term tells: rare ones much, those of every report little.

The terms of all reports in, one vector of length 1 a report and family out. Rarity is counted over the reports given
and over general English together, so that five reports of one event are weighed as a thousand would be.

>>> vectors = weigh([{"flood": 2.0, "the": 9.0}, {"flood": 1.0, "the": 4.0}], share)
>>> vectors[0]["flood"] > 10 * vectors[0].get("the", 0.0)
True
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from rashomon.language.stems import FLOOR, share

__all__ = ["Vector", "dot", "number_share", "share", "weigh"]

Vector = dict[str, float]

# The size of the imagined collection of general reports the given ones are weighed among.
_GENERAL = 1000


def number_share(term: str) -> float:
    """How common a number is in general: with a word beside it as rare as a rare word, alone three times that."""
    return FLOOR if "|" in term else 3 * FLOOR


def weigh(families: Sequence[Mapping[str, float]], general: Callable[[str], float]) -> list[Vector]:
    """The reports' vectors: (1 + ln count) x ln of how many reports there are to one with the term; length 1."""
    having = Counter(term for family in families for term in family)
    total = len(families) + _GENERAL
    rarity = {term: math.log(total / (n + _GENERAL * general(term))) for term, n in having.items()}
    return [_unit({t: _damped(n) * rarity[t] for t, n in family.items() if rarity[t] > 0}) for family in families]


def _damped(count: float) -> float:
    return 1 + math.log(count) if count >= 1 else count


def _unit(vector: Vector) -> Vector:
    length = math.sqrt(math.fsum(x * x for x in vector.values()))
    return {term: x / length for term, x in vector.items()} if length else {}


def dot(one: Vector, two: Vector) -> float:
    """The inner product; of two unit vectors the cosine, 0 to 1."""
    if len(one) > len(two):
        one, two = two, one
    return sum(x * two[term] for term, x in one.items() if term in two)
