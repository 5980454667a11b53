"""The amounts that name no number, with the least and the most that each can mean.

A qualifier in; its bounds out, or None where it says nothing. Recorders need the least when a policy asks for a number
(ACLED: tens 10, dozens 12, hundreds 100); the rules need both to tell whether "dozens" and 34 can be the same.

>>> meaning("dozens"), meaning("at least")
((12, 199), None)
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

VAGUE: Mapping[str, tuple[int, int]] = MappingProxyType(
    {
        "multiple": (2, 99), "a number of": (2, 99), "a small number of": (2, 19), "few": (2, 19), "a few": (2, 19),
        "a handful of": (3, 19), "several": (3, 19), "many": (3, 999), "numerous": (3, 999),
        "a large number of": (10, 999), "tens": (10, 99), "a dozen": (12, 12), "dozens": (12, 199),
        "a score of": (20, 20), "a few dozen": (24, 99), "dozens and dozens": (24, 199), "several dozen": (36, 199),
        "scores": (40, 199), "hundreds": (100, 1_999), "a few hundred": (200, 999), "several hundred": (300, 1_999),
        "thousands": (1_000, 19_999), "a few thousand": (2_000, 9_999), "several thousand": (3_000, 19_999),
        "thousands upon thousands": (2_000, 99_999), "tens of thousands": (10_000, 199_999),
        "hundreds of thousands": (100_000, 1_999_999), "several hundred thousand": (300_000, 1_999_999),
        "millions": (1_000_000, 19_999_999), "tens of millions": (10_000_000, 199_999_999),
        "hundreds of millions": (100_000_000, 1_999_999_999),
    }
)  # fmt: skip
# Hedges that give a number as near the truth, not as a bound, and how far from it the truth may be.
_NEAR_WORDS = "about around some nearly almost roughly approximately approx estimated near circa perhaps odd"
NEAR = frozenset(_NEAR_WORDS.split()) | {
    "an estimated", "close to", "something like", "or so", "estimated at", "estimated at around", "estimated at about",
}  # fmt: skip
LEEWAY = 0.1


def meaning(qualifier: str | None) -> tuple[int, int] | None:
    """The least and the most that a vague amount can mean."""
    return VAGUE.get(qualifier or "")
