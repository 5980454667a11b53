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
            "whole": 1.24,
            "largest": 1.42,
            "beyond": -0.03,
            "summed": 2.77,
            "one": -2.38,
            "zero": 1.86,
            "zero_deadly": -0.49,
            "zero_deadly_title": -2.19,
            "one_deadly_title": 1.27,
            "one_unsaid": 0.22,
            "size": -0.89,
            "size_of_many": 0.18,
            "unsaid": 1.47,
            "one_deadly_last": 1.14,
            "zero_deaths": -0.91,
            "said": 0.93,
        },
        "injured": {
            "given": -0.65,
            "counted": 0.91,
            "leading": 1.55,
            "said": 0.77,
            "size_of_many": 1.35,
            "summed": 1.34,
            "zero_telling": -1.48,
            "zero_deadly_title": 1.72,
            "zero_deaths": 0.26,
            "one_deadly_last": -0.85,
            "one_died_since": 1.16,
            "of_shot": 0.84,
            "zero_killed": 1.45,
            "one_perhaps_killed": 0.86,
            "unsaid": 0.01,
        },
    }
)
