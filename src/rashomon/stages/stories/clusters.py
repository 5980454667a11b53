"""Reports put together into stories: average-link clustering of log-odds, with a bar that rises with the groups.

Pairs of one connected piece and their log-odds in, groups out. Two pairs of reports that look alike may well tell two
events of one kind; that two groups of eight do is decided by sixty-four pairs, most of which must then speak for it.

>>> alike = {(0, 1): 4.0, (1, 2): 3.0, (0, 2): 0.5, (3, 4): 5.0, (2, 3): -1.0}
>>> cluster([None] * 5, alike, Grouping())
[[0, 1, 2], [3, 4]]
"""

from __future__ import annotations

import bisect
import heapq
import math
from collections.abc import Mapping, Sequence

from rashomon.config import Grouping

Day = int | None


def cluster(days: Sequence[Day], odds: Mapping[tuple[int, int], float], settings: Grouping) -> list[list[int]]:
    """Groups of the reports whose days are given (None unknown), each sorted, in the order of their first reports."""
    groups = _Groups(days, odds, settings)
    groups.join()
    return sorted(sorted(group) for group in groups.members.values())


def bar(smaller: int, settings: Grouping) -> float:
    """The mean log-odds at which two groups are one story, the smaller of so many reports."""
    return max(settings.join, settings.rise * math.log(smaller) + settings.rise_from)


def mean(total: float, one: Sequence[Day], two: Sequence[Day], settings: Grouping) -> float:
    """The mean log-odds of the pairs between two groups, of these days, that the window lets compare.

    `total` is by how much the pairs looked at exceed those that never were worth a look.
    """
    return settings.unlike + total / max(1, _comparable(one, two, settings.window))


def _comparable(one: Sequence[Day], two: Sequence[Day], window: int) -> int:
    known = sorted(day for day in two if day is not None)
    if not known or all(day is None or known[-1] - window <= day <= known[0] + window for day in one):
        return len(one) * len(two)
    return sum(
        len(two) - len(known) + bisect.bisect_right(known, day + window) - bisect.bisect_left(known, day - window)
        if day is not None
        else len(two)
        for day in one
    )


class _Groups:
    """Groups as they grow; `near[i][j]` is by how much the pairs of groups i and j exceed unlike ones, together."""

    def __init__(self, days: Sequence[Day], odds: Mapping[tuple[int, int], float], settings: Grouping) -> None:
        self._settings = settings
        self._days = {i: [day] for i, day in enumerate(days)}
        self._near: list[dict[int, float]] = [{} for _ in days]
        self._waiting: list[tuple[float, int, int]] = []
        self.members = {i: [i] for i in range(len(days))}
        for (i, j), value in sorted(odds.items()):
            self._near[i][j] = self._near[j][i] = value - settings.unlike
            self._offer(i, j)

    def join(self) -> None:
        """Join the two groups most alike on average, as long as any two are alike enough to tell one event."""
        while self._waiting:
            negative, i, j = heapq.heappop(self._waiting)
            if j not in self._near[i] or self._mean(i, j) != -negative:
                continue  # an offer from before one of the two grew
            if -negative >= bar(min(len(self.members[i]), len(self.members[j])), self._settings):
                self._unite(i, j)

    def _offer(self, i: int, j: int) -> None:
        value = self._mean(i, j)
        if value >= self._settings.join:
            heapq.heappush(self._waiting, (-value, min(i, j), max(i, j)))

    def _mean(self, i: int, j: int) -> float:
        i, j = min(i, j), max(i, j)
        return round(mean(self._near[i][j], self._days[i], self._days[j], self._settings), 6)

    def _unite(self, i: int, j: int) -> None:
        if len(self._near[i]) < len(self._near[j]):
            i, j = j, i
        del self._near[i][j]
        self.members[i] += self.members.pop(j)
        self._days[i] += self._days.pop(j)
        for k, value in self._near[j].items():
            if k != i:
                del self._near[k][j]
                self._near[i][k] = self._near[k][i] = self._near[i].get(k, 0.0) + value
        self._near[j] = {}
        for k in self._near[i]:
            self._offer(i, k)
