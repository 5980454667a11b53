"""How much each feature of `features.py` speaks for two reports telling one event: scalars, no words.

>>> "alike neighbours" in WEIGHTS.third, "alike neighbours" in WEIGHTS.second
(True, False)
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of each of the three looks of `looks.py`; the one named "" is where the sum begins."""

    first: Mapping[str, float]
    second: Mapping[str, float]
    third: Mapping[str, float]


WEIGHTS = Weights(
    first=MappingProxyType(
        {
            "": -12.50,
            "words": -20.39,
            "names": 2.78,
            "numbers": 5.10,
            "lead": 9.57,
            "title": 1.15,
            "pairs": -4.20,
            "root of words": 26.52,
            "root of names": 6.61,
            "root of numbers": 0.38,
            "root of lead": -6.68,
            "root of pairs": 3.04,
            "most telling words": -3.40,
            "no day known": 1.32,
            "days 0 to 1": 3.15,
            "days 2 to 3": 2.23,
            "days 4 to 7": 1.42,
            "days 8 to 30": -0.08,
            "days 31 to 120": -0.51,
            "days from 121": -1.18,
            "a weekday in common": -0.41,
            "other weekdays": -1.36,
        }
    ),
    second=MappingProxyType(
        {
            "": -13.41,
            "words": -31.54,
            "names": -5.67,
            "numbers": 3.72,
            "lead": 5.39,
            "title": 1.06,
            "pairs": -4.18,
            "root of words": 33.21,
            "root of names": 13.35,
            "root of numbers": 1.69,
            "root of lead": 0.27,
            "root of pairs": 3.31,
            "most telling words": -3.24,
            "no day known": 1.14,
            "days 0 to 1": 2.90,
            "days 2 to 3": 2.04,
            "days 4 to 7": 1.28,
            "days 8 to 30": -0.31,
            "days 31 to 120": -0.73,
            "days from 121": -1.49,
            "a weekday in common": -0.91,
            "other weekdays": -1.48,
        }
    ),
    third=MappingProxyType(
        {
            "": -2.83,
            "words": -10.05,
            "names": -3.06,
            "numbers": 0.34,
            "lead": 6.42,
            "title": -0.14,
            "pairs": 3.23,
            "root of words": 6.78,
            "root of names": -1.25,
            "root of numbers": -0.14,
            "root of lead": -4.33,
            "root of pairs": -2.19,
            "most telling words": 0.01,
            "no day known": -1.64,
            "days 0 to 1": 0.27,
            "days 2 to 3": -0.22,
            "days 4 to 7": 0.15,
            "days 8 to 30": 0.24,
            "days 31 to 120": 0.50,
            "days from 121": 0.46,
            "a weekday in common": 0.18,
            "other weekdays": 0.18,
            "nearest of the one": 0.28,
            "nearest of the other": 0.41,
            "hinge of nearest of the one": 0.17,
            "hinge of nearest of the other": 0.99,
            "alike neighbours": 2.28,
            "root of alike neighbours": 3.29,
            "neighbours in common": -0.27,
            "nearest in common": 0.68,
        }
    ),
)
