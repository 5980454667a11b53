"""How much each feature of `features.py` speaks for a number: scalars, no words.

Fitted by `python benchmarks/fit_tolls.py` to 752 incidents of shooting whose numbers are known; of them 88%
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
            "whole": 1.90,
            "largest": 1.31,
            "beyond": 0.78,
            "summed": 2.67,
            "one": -2.39,
            "zero": 2.24,
            "zero_deadly": -0.35,
            "zero_deadly_title": -1.80,
            "one_deadly_title": 1.61,
            "one_unsaid": 0.52,
            "size": -0.60,
            "size_of_many": 0.29,
            "unsaid": 1.55,
            "one_deadly_last": 0.99,
            "zero_deaths": -0.52,
            "said": 0.74,
            "zero_led": -1.21,
        },
        "injured": {
            "given": 0.12,
            "counted": 0.75,
            "leading": 1.68,
            "said": 0.61,
            "size_of_many": 1.31,
            "summed": 1.44,
            "zero_telling": -1.35,
            "zero_deadly_title": 1.70,
            "zero_deaths": 0.16,
            "one_deadly_last": -1.07,
            "one_died_since": 1.24,
            "of_shot": 0.63,
            "of_shot_alone": 0.10,
            "zero_killed": 1.79,
            "one_perhaps_killed": 0.41,
            "unsaid": -0.12,
        },
    }
)
