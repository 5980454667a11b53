"""How much each feature of `features.py` speaks for a number: scalars, no words.

Fitted by `python benchmarks/fit_tolls.py` to 752 incidents of shooting whose numbers are known; of them 87.6%
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
            "whole": 1.76,
            "largest": 1.34,
            "beyond": 0.49,
            "summed": 2.31,
            "one": -2.36,
            "zero": 2.15,
            "zero_deadly": -0.20,
            "zero_deadly_title": -1.75,
            "one_deadly_title": 1.52,
            "one_unsaid": 0.33,
            "size": -0.59,
            "size_of_many": 0.33,
            "unsaid": 1.49,
            "one_deadly_last": 1.03,
            "zero_deaths": -0.60,
            "said": 0.68,
            "zero_led": -1.34,
        },
        "injured": {
            "given": 0.01,
            "counted": 0.76,
            "leading": 1.77,
            "said": 0.66,
            "size_of_many": 1.31,
            "summed": 1.46,
            "zero_telling": -1.22,
            "zero_deadly_title": 1.72,
            "zero_deaths": 0.24,
            "one_deadly_last": -1.14,
            "one_died_since": 1.21,
            "of_shot": 0.57,
            "of_shot_alone": -0.34,
            "zero_killed": 1.81,
            "one_perhaps_killed": 0.39,
            "unsaid": 0.00,
        },
    }
)
