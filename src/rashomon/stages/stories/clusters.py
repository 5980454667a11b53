"""Reports put together into stories: average-link clustering of log-odds, with a bar that rises with the groups.

Pairs of one connected piece and their log-odds in, groups out; also what was decided of some reports, which no odds
change. Two pairs of reports that look alike may well tell two events of one kind; that two groups of eight do is
decided by sixty-four pairs, most of which must then speak for it.

>>> alike = {(0, 1): 4.0, (1, 2): 3.0, (0, 2): 0.5, (3, 4): 5.0, (2, 3): -1.0}
>>> cluster([None] * 5, alike, Grouping())
[[0, 1, 2], [3, 4]]
"""

from __future__ import annotations

import bisect
import heapq
import math
from collections.abc import Iterable, Mapping, Sequence

from rashomon.config import Grouping

Day = int | None
Pair = tuple[int, int]


def cluster(
    days: Sequence[Day], odds: Mapping[Pair, float], settings: Grouping,
    *, together: Sequence[Sequence[int]] = (), apart: Sequence[Pair] = (),
) -> list[list[int]]:  # fmt: skip
    """Groups of the reports whose days are given (None unknown), each sorted, in the order of their first reports.

    Of each pair `apart` the two are in different groups. Those `together` are in one: their groups become one, or where
    that brings together what is to be apart, they are put together before all others.
    """
    made = _Groups(range(len(days)), days, odds, settings, apart).joined()
    found: list[list[int]] = []
    for rows in _bundles(made, together) if together else made:
        held = [held for held in together if held[0] in rows]
        if held and any(i in rows and j in rows for i, j in apart):
            found += _Groups(sorted(rows), days, odds, settings, apart).joined(held)
        else:
            found.append(list(rows))
    return sorted(sorted(group) for group in found)


def _bundles(groups: Iterable[Iterable[int]], together: Sequence[Sequence[int]]) -> list[set[int]]:
    """The groups, those with reports to be together as one."""
    of = {row: group for group in map(set, groups) for row in group}
    for first, *others in together:
        for other in others:
            if of[other] is not of[first]:
                of[first] |= of[other]
                of |= dict.fromkeys(of[other], of[first])
    return list({id(group): group for group in of.values()}.values())


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

    def __init__(
        self, rows: Sequence[int], days: Sequence[Day], odds: Mapping[Pair, float], settings: Grouping,
        apart: Iterable[Pair],
    ) -> None:  # fmt: skip
        self._settings = settings
        self._days = {i: [days[i]] for i in rows}
        self._near: dict[int, dict[int, float]] = {i: {} for i in rows}
        self._apart: dict[int, set[int]] = {i: set() for i in rows}
        self._waiting: list[tuple[float, int, int]] = []
        self._members = {i: [i] for i in rows}
        for (i, j), value in sorted(odds.items()):
            if i in self._near and j in self._near:
                self._near[i][j] = self._near[j][i] = value - settings.unlike
        for i, j in apart:
            if i in self._apart and j in self._apart:
                self._apart[i].add(j)
                self._apart[j].add(i)

    def joined(self, together: Iterable[Sequence[int]] = ()) -> list[list[int]]:
        """Join the two groups most alike on average, as long as any two are alike enough to tell one event, after some
        reports that are together whatever their odds."""
        for first, *others in together:
            for other in others:
                first = self._unite(first, other)
        for i in self._members:
            for j in self._near[i]:
                if i < j:
                    self._offer(i, j)
        while self._waiting:
            negative, i, j = heapq.heappop(self._waiting)
            if j not in self._near[i] or self._mean(i, j) != -negative:
                continue  # an offer from before one of the two grew
            if j in self._apart[i]:
                continue
            if -negative >= bar(min(len(self._members[i]), len(self._members[j])), self._settings):
                self._grow(i, j)
        return list(self._members.values())

    def _grow(self, i: int, j: int) -> None:
        joined = self._unite(i, j)
        for k in self._near[joined]:
            self._offer(joined, k)

    def _offer(self, i: int, j: int) -> None:
        value = self._mean(i, j)
        if value >= self._settings.join:
            heapq.heappush(self._waiting, (-value, min(i, j), max(i, j)))

    def _mean(self, i: int, j: int) -> float:
        i, j = min(i, j), max(i, j)
        return round(mean(self._near[i][j], self._days[i], self._days[j], self._settings), 6)

    def _unite(self, i: int, j: int) -> int:
        """One group of two; which of them it is from now on."""
        if len(self._near[i]) < len(self._near[j]):
            i, j = j, i
        self._near[i].pop(j, None)
        self._members[i] += self._members.pop(j)
        self._days[i] += self._days.pop(j)
        for k, value in self._near[j].items():
            if k != i:
                del self._near[k][j]
                self._near[i][k] = self._near[k][i] = self._near[i].get(k, 0.0) + value
        self._near[j] = {}
        for k in self._apart[j]:
            self._apart[k] = self._apart[k] - {j} | {i}
        self._apart[i] |= self._apart[j]
        return i
