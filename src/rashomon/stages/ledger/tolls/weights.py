"""How much each feature of `features.py` speaks for a number: scalars, no words.

Fitted by `python benchmarks/fit_tolls.py` to 752 incidents of shooting whose numbers are known; of them 87.4%
(killed) and 82% (injured) come out right when each is weighed by what was fitted to others.

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
            "whole": 1.78,
            "largest": 1.33,
            "beyond": 0.48,
            "summed": 2.21,
            "one": -2.37,
            "zero": 2.15,
            "zero_deadly": -0.21,
            "zero_deadly_title": -1.76,
            "one_deadly_title": 1.51,
            "one_unsaid": 0.34,
            "size": -0.58,
            "size_of_many": 0.33,
            "unsaid": 1.51,
            "one_deadly_last": 1.02,
            "zero_deaths": -0.60,
            "said": 0.67,
            "zero_led": -1.33,
        },
        "injured": {
            "given": 0.04,
            "counted": 0.76,
            "leading": 1.78,
            "said": 0.64,
            "size_of_many": 1.31,
            "summed": 1.38,
            "zero_telling": -1.24,
            "zero_deadly_title": 1.67,
            "zero_deaths": 0.31,
            "one_deadly_last": -1.12,
            "one_died_since": 1.23,
            "of_shot": 0.55,
            "of_shot_alone": -0.33,
            "zero_killed": 1.77,
            "one_perhaps_killed": 0.40,
            "unsaid": 0.02,
        },
    }
)
