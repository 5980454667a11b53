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
            "given": -0.50,
            "counted": 0.82,
            "leading": 1.50,
            "said": 0.82,
            "size_of_many": 1.30,
            "summed": 1.36,
            "zero_telling": -1.49,
            "zero_deadly_title": 2.13,
            "zero_deaths": 0.09,
            "one_deadly_last": -0.82,
            "one_died_since": 1.15,
            "of_shot": 0.69,
            "of_shot_alone": 0.63,
            "zero_killed": 1.46,
            "one_perhaps_killed": 0.71,
            "unsaid": 0.13,
        },
    }
)
