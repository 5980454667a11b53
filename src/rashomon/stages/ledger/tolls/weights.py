"""How much each feature of `features.py` speaks for a number: scalars, no words.

Fitted by `python benchmarks/fit_tolls.py` to 752 incidents of shooting whose numbers are known; of them 88% (killed)
and 80% (injured) come out right when each is weighed by what was fitted to others.

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
            "whole": 1.74,
            "largest": 1.25,
            "beyond": 0.16,
            "summed": 2.57,
            "one": -2.46,
            "zero": 2.00,
            "zero_deadly": -0.38,
            "zero_deadly_title": -2.21,
            "one_deadly_title": 1.32,
            "one_unsaid": 0.29,
            "size": -0.74,
            "size_of_many": 0.18,
            "unsaid": 1.49,
            "one_deadly_last": 1.16,
            "zero_deaths": -0.88,
            "said": 0.67,
        },
        "injured": {
            "given": -0.37,
            "counted": 0.78,
            "leading": 1.74,
            "said": 0.69,
            "size_of_many": 1.33,
            "summed": 1.25,
            "zero_telling": -1.26,
            "zero_deadly_title": 2.20,
            "zero_deaths": 0.03,
            "one_deadly_last": -0.99,
            "one_died_since": 1.24,
            "of_shot": 0.62,
            "of_shot_alone": 0.70,
            "zero_killed": 1.35,
            "one_perhaps_killed": 0.69,
            "unsaid": -0.05,
        },
    }
)
