"""How much each feature of `features.py` speaks for a number: scalars, no words.

Fitted by `python benchmarks/fit_tolls.py` to 752 incidents of shooting whose numbers are known; of them 88.2%
(killed) and 81% (injured) come out right when each is weighed by what was fitted to others.

>>> sorted(WEIGHTS)
['injured', 'killed']
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from rashomon.records import Measure

WEIGHTS: Mapping[Measure, Mapping[str, float]] = MappingProxyType(
    {
        "killed": {
            "whole": 1.88,
            "largest": 1.32,
            "beyond": 0.75,
            "summed": 2.67,
            "one": -2.38,
            "zero": 2.21,
            "zero_deadly": -0.35,
            "zero_deadly_title": -1.81,
            "one_deadly_title": 1.60,
            "one_unsaid": 0.51,
            "size": -0.66,
            "size_of_many": 0.30,
            "unsaid": 1.58,
            "one_deadly_last": 0.99,
            "zero_deaths": -0.53,
            "said": 0.74,
            "zero_led": -1.22,
        },
        "injured": {
            "given": 0.07,
            "counted": 0.75,
            "leading": 1.68,
            "said": 0.65,
            "size_of_many": 1.32,
            "summed": 1.43,
            "zero_telling": -1.38,
            "zero_deadly_title": 1.69,
            "zero_deaths": 0.16,
            "one_deadly_last": -1.08,
            "one_died_since": 1.25,
            "of_shot": 0.58,
            "of_shot_alone": 0.12,
            "zero_killed": 1.81,
            "one_perhaps_killed": 0.40,
            "unsaid": -0.13,
        },
    }
)
