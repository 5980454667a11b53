"""Reports put together into stories: average-link clustering that asks, before two groups become one, whether they
tell one event or two of a kind.

The pairs' likenesses in, a group number for every report out.

>>> alike = {(0, 1): 0.5, (1, 2): 0.4, (0, 2): 0.45, (3, 4): 0.6, (2, 3): 0.05}
>>> cluster(5, alike, Grouping(), lambda one, two: 1.0)
[[0, 1, 2], [3, 4]]
"""

from __future__ import annotations

import heapq
import math
from collections import Counter
from collections.abc import Callable, Mapping

from rashomon.config import Grouping

# How alike two groups are once what all their reports share is left out; indexes of reports in, 0 to 1 out.
Sameness = Callable[[list[int], list[int]], float]


def cluster(
    count: int, alike: Mapping[tuple[int, int], float], settings: Grouping, sameness: Sameness
) -> list[list[int]]:
    """Groups of the reports 0 to `count` - 1, each sorted, in the order of their first reports."""
    groups = _Groups(count, alike, settings, sameness)
    groups.join()
    return _second_look(groups.members(), alike, settings)


class _Groups:
    """Groups as they grow. `near[i][j]` is the sum of the likenesses of the reports of group i with those of j."""

    def __init__(
        self, count: int, alike: Mapping[tuple[int, int], float], settings: Grouping, sameness: Sameness
    ) -> None:
        self._settings = settings
        self._sameness = sameness
        self._of: dict[int, list[int]] = {i: [i] for i in range(count)}
        self._within = dict.fromkeys(range(count), 0.0)
        self._near: list[dict[int, float]] = [{} for _ in range(count)]
        self._waiting: list[tuple[float, int, int]] = []
        for (i, j), value in sorted(alike.items()):
            self._near[i][j] = self._near[j][i] = value
            self._offer(i, j)

    def members(self) -> list[list[int]]:
        """The groups as they are."""
        return sorted(sorted(group) for group in self._of.values())

    def join(self) -> None:
        """Join the two groups most alike on average, as long as any two are alike enough to tell one event."""
        while self._waiting:
            negative, i, j = heapq.heappop(self._waiting)
            if j not in self._near[i] or abs(self._mean(i, j) + negative) > 1e-12:
                continue  # an offer from before one of the two grew
            if self._one_event(i, j):
                self._unite(i, j)

    def _offer(self, i: int, j: int) -> None:
        mean = self._mean(i, j)
        if mean >= self._settings.enough_alike:
            heapq.heappush(self._waiting, (-mean, min(i, j), max(i, j)))

    def _mean(self, i: int, j: int) -> float:
        return self._near[i][j] / (len(self._of[i]) * len(self._of[j]))

    def _one_event(self, i: int, j: int) -> bool:
        """Groups of some size must be about as alike between them as each is within."""
        settings = self._settings
        smaller = min(len(self._of[i]), len(self._of[j]))
        if smaller < settings.judged:
            return True
        between = self._mean(i, j) / min(self._cohesion(i), self._cohesion(j))
        if between < settings.between:
            return False
        if smaller < settings.contrasted:
            return True
        same = self._sameness(self._of[i], self._of[j])
        return same >= settings.same and between * math.sqrt(same) >= settings.same_and_between

    def _cohesion(self, i: int) -> float:
        """The mean likeness of two reports of a group; copies count as no more alike than two good reports."""
        size = len(self._of[i])
        return max(1e-9, self._within[i] / (size * (size - 1) / 2))

    def _unite(self, i: int, j: int) -> None:
        if len(self._near[i]) < len(self._near[j]):
            i, j = j, i
        between = self._near[i].pop(j)
        most = self._settings.copy * len(self._of[i]) * len(self._of[j])
        self._within[i] += self._within.pop(j) + min(between, most)
        self._of[i] += self._of.pop(j)
        for k, value in self._near[j].items():
            if k != i:
                del self._near[k][j]
                self._near[i][k] = self._near[k][i] = self._near[i].get(k, 0.0) + value
        self._near[j] = {}
        for k in self._near[i]:
            self._offer(i, k)


def _second_look(
    groups: list[list[int]], alike: Mapping[tuple[int, int], float], settings: Grouping
) -> list[list[int]]:
    """Each report once more against the finished groups: it goes where it is clearly more at home."""
    group_of = {report: at for at, group in enumerate(groups) for report in group}
    ties: dict[int, Counter[int]] = {report: Counter() for report in group_of}
    for (i, j), value in alike.items():
        ties[i][group_of[j]] += value  # type: ignore[assignment]
        ties[j][group_of[i]] += value  # type: ignore[assignment]
    moved: list[list[int]] = [[] for _ in groups]
    for report in sorted(group_of):
        moved[_home(ties[report], group_of[report], groups, settings)].append(report)
    return sorted(group for group in moved if group)


def _home(ties: Counter[int], own: int, groups: list[list[int]], settings: Grouping) -> int:
    if len(groups[own]) == 1:
        return own
    stays = ties[own] / (len(groups[own]) - 1) * settings.margin
    others = [(value / len(groups[at]), -at) for at, value in ties.items() if at != own and len(groups[at]) > 1]
    best = max(others, default=(0.0, 0))
    return -best[1] if best[0] > stays else own
