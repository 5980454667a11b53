"""Whether two groups of reports that are alike tell one event or two of a kind.

Reports of two quakes on one island share most words; what they do not share are the names and numbers that set one
apart from the other. So the groups are weighed once more among themselves alone: a term that all of them have counts
nothing, and what is left is compared within the groups and between them.

>>> quake = [{"qeruo": 0.7, "governor": 0.5, name: 0.5} for name in ("adal", "adal", "benn", "benn")]
>>> sameness((quake,), (1.0,), [0, 1], [2, 3])
0.0
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from rashomon.stages.stories.weights import Vector, dot


def sameness(families: Sequence[Sequence[Vector]], weights: Sequence[float], one: list[int], two: list[int]) -> float:
    """What is alike between the groups to what is alike within them (their geometric mean): 0 two events, 1 one.

    `families` are the reports' vectors by family, `weights` how much each counts; `one` and `two` are indexes.
    """
    within_one = within_two = between = 0.0
    for vectors, weight in zip(families, weights, strict=True):
        mine, yours, across = _within_and_between([vectors[i] for i in one], [vectors[i] for i in two])
        within_one += weight * mine
        within_two += weight * yours
        between += weight * across
    return between / max(1e-9, math.sqrt(max(0.0, within_one) * max(0.0, within_two)))


def _within_and_between(one: list[Vector], two: list[Vector]) -> tuple[float, float, float]:
    """The mean likeness of two reports of the first group, of the second, and of one from each."""
    having = Counter(term for vector in (*one, *two) for term in vector)
    size = len(one) + len(two)
    telling = {term: math.log(size / n) for term, n in having.items()}
    sums: list[Vector] = []
    means: list[float] = []
    for group in (one, two):
        total: Counter[str] = Counter()
        alone = 0.0
        for vector in group:
            again = {term: x * telling[term] for term, x in vector.items()}
            squares = {term: x * x for term, x in again.items()}
            length = math.sqrt(math.fsum(squares.values()))
            if not length:
                continue
            for term, x in again.items():
                if having[term] > 1:
                    total[term] += x / length  # type: ignore[assignment]
            alone += sum(x for term, x in squares.items() if having[term] > 1) / length**2
        pairs = max(1, len(group) * (len(group) - 1))
        means.append((sum(x * x for x in total.values()) - alone) / pairs)
        sums.append(dict(total))
    return means[0], means[1], dot(sums[0], sums[1]) / (len(one) * len(two))
