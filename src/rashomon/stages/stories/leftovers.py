"""A report that found no story of its own: it goes to the one that is clearly nearest.

A report told in different words, or hardly any, shares little with each report of its story; but what it shares it
shares with that story and with no other. Where a day speaks against it, it stays.

The mean log-odds of a small group with each larger one in, the place of the one it goes to out.

>>> home({4: -1.5, 7: -5.0}, Grouping()), home({4: -1.5, 7: -2.0}, Grouping()), home({4: -4.0}, Grouping())
(4, None, None)
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rashomon.config import Grouping
from rashomon.stages.stories.clusters import Day


def home(means: Mapping[int, float], settings: Grouping) -> int | None:
    """The group that is near enough and clearly nearer than the next; None where there is none."""
    ranked = sorted(((value, -at) for at, value in means.items()), reverse=True)
    if not ranked or ranked[0][0] < settings.settle:
        return None
    next_best = ranked[1][0] if len(ranked) > 1 else settings.unlike
    return -ranked[0][1] if ranked[0][0] - next_best >= settings.ahead else None


def of_one_time(one: Sequence[Day], two: Sequence[Day], settings: Grouping) -> bool:
    """Whether no day speaks against it: a day is not known, or no more than a few lie between."""
    mine, yours = ([day for day in group if day is not None] for group in (one, two))
    if not mine or not yours:
        return True
    return min(yours) - max(mine) <= settings.settle_days and min(mine) - max(yours) <= settings.settle_days
