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
            "whole": 1.57,
            "largest": 1.41,
            "beyond": 0.17,
            "summed": 2.85,
            "one": -2.34,
            "zero": 1.96,
            "zero_deadly": -0.38,
            "zero_deadly_title": -2.15,
            "one_deadly_title": 1.37,
            "one_unsaid": 0.16,
            "size": -0.76,
            "size_of_many": 0.19,
            "unsaid": 1.41,
            "one_deadly_last": 1.14,
            "zero_deaths": -0.89,
            "said": 0.71,
        },
        "injured": {
            "given": -0.47,
            "counted": 0.67,
            "leading": 1.52,
            "said": 0.81,
            "size_of_many": 1.37,
            "summed": 1.51,
            "zero_telling": -1.44,
            "zero_deadly_title": 2.18,
            "zero_deaths": 0.02,
            "one_deadly_last": -0.78,
            "one_died_since": 1.25,
            "of_shot": 0.59,
            "of_shot_alone": 0.63,
            "zero_killed": 1.46,
            "one_perhaps_killed": 0.51,
            "unsaid": -0.07,
        },
    }
)
