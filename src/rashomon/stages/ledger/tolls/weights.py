"""How much each feature of `features.py` speaks for a number: scalars, no words.

Fitted by `python benchmarks/fit_tolls.py` to 752 incidents of shooting whose numbers are known; of them 87.5%
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
            "whole": 2.01,
            "largest": 1.20,
            "beyond": 0.28,
            "summed": 2.55,
            "one": -2.47,
            "zero": 2.20,
            "zero_deadly": -0.30,
            "zero_deadly_title": -1.77,
            "one_deadly_title": 1.47,
            "one_unsaid": 0.70,
            "size": -0.95,
            "size_of_many": 0.41,
            "unsaid": 1.95,
            "one_deadly_last": 1.12,
            "zero_deaths": -0.80,
            "said": 0.60,
            "zero_led": -1.36,
        },
        "injured": {
            "given": -0.05,
            "counted": 0.65,
            "leading": 1.75,
            "said": 0.52,
            "size_of_many": 1.40,
            "summed": 1.29,
            "zero_telling": -0.96,
            "zero_deadly_title": 1.70,
            "zero_deaths": 0.12,
            "one_deadly_last": -0.88,
            "one_died_since": 1.18,
            "of_shot": 0.59,
            "of_shot_alone": 0.45,
            "zero_killed": 1.62,
            "one_perhaps_killed": 0.46,
            "unsaid": -0.26,
        },
    }
)
