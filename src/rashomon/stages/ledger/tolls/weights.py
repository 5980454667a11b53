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
            "whole": 1.86,
            "largest": 1.26,
            "beyond": 0.22,
            "summed": 2.46,
            "one": -2.52,
            "zero": 1.99,
            "zero_deadly": -0.40,
            "zero_deadly_title": -2.04,
            "one_deadly_title": 1.47,
            "one_unsaid": 0.30,
            "size": -0.69,
            "size_of_many": 0.23,
            "unsaid": 1.65,
            "one_deadly_last": 1.17,
            "zero_deaths": -0.85,
            "said": 0.61,
        },
        "injured": {
            "given": -0.40,
            "counted": 0.73,
            "leading": 1.76,
            "said": 0.68,
            "size_of_many": 1.41,
            "summed": 1.29,
            "zero_telling": -1.20,
            "zero_deadly_title": 2.20,
            "zero_deaths": 0.01,
            "one_deadly_last": -1.02,
            "one_died_since": 1.25,
            "of_shot": 0.67,
            "of_shot_alone": 0.67,
            "zero_killed": 1.34,
            "one_perhaps_killed": 0.69,
            "unsaid": -0.19,
        },
    }
)
