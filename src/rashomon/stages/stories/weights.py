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
            "": -12.24,
            "words": -23.26,
            "names": 3.28,
            "numbers": 6.12,
            "lead": 9.14,
            "title": 0.51,
            "pairs": -3.87,
            "root of words": 30.00,
            "root of names": 4.58,
            "root of numbers": -0.17,
            "root of lead": -6.46,
            "root of pairs": 3.11,
            "most telling words": -3.69,
            "no day known": 1.22,
            "days 0 to 1": 4.12,
            "days 2 to 3": 3.07,
            "days 4 to 7": 2.40,
            "days 8 to 30": 0.59,
            "days 31 to 120": -0.40,
            "days from 121": -1.30,
            "a weekday in common": -0.38,
            "other weekdays": -1.30,
        }
    ),
    second=MappingProxyType(
        {
            "": -12.05,
            "words": -30.24,
            "names": -3.30,
            "numbers": 3.84,
            "lead": 6.85,
            "title": 0.62,
            "pairs": -4.27,
            "root of words": 31.04,
            "root of names": 10.77,
            "root of numbers": 1.79,
            "root of lead": -1.40,
            "root of pairs": 3.34,
            "most telling words": -3.00,
            "no day known": 1.28,
            "days 0 to 1": 3.96,
            "days 2 to 3": 2.89,
            "days 4 to 7": 2.15,
            "days 8 to 30": 0.33,
            "days 31 to 120": -0.54,
            "days from 121": -1.44,
            "a weekday in common": -0.78,
            "other weekdays": -1.39,
        }
    ),
    third=MappingProxyType(
        {
            "": -2.93,
            "words": -9.94,
            "names": -3.06,
            "numbers": 0.06,
            "lead": 8.43,
            "title": -0.20,
            "pairs": 2.86,
            "root of words": 6.23,
            "root of names": -1.27,
            "root of numbers": 0.13,
            "root of lead": -6.28,
            "root of pairs": -2.00,
            "most telling words": -0.21,
            "no day known": -2.00,
            "days 0 to 1": -0.28,
            "days 2 to 3": -0.65,
            "days 4 to 7": 0.22,
            "days 8 to 30": 0.73,
            "days 31 to 120": 1.01,
            "days from 121": 0.79,
            "a weekday in common": 0.38,
            "other weekdays": 0.22,
            "nearest of the one": 0.29,
            "nearest of the other": 0.30,
            "hinge of nearest of the one": -0.01,
            "hinge of nearest of the other": 1.27,
            "alike neighbours": 5.04,
            "root of alike neighbours": -0.18,
            "neighbours in common": 1.03,
            "nearest in common": 0.77,
        }
    ),
)
