"""How sure a figure is: its interval when whole documents are drawn again and again.

What was counted in each document and the figures such counts give once added up, in; the bounds of each figure, out.
Documents, not words, are drawn (with replacement, as many as there are): what one document's words share, such as a
writer's habits, then widens the interval as it should.

>>> rows = [{"right": 9, "words": 10}, {"right": 7, "words": 10}]
>>> intervals(rows, lambda sums: {"accuracy": sums["right"] / sums["words"]})
{'accuracy': (0.7, 0.9)}
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence

Counts = Mapping[str, float]
Figures = Callable[[Counts], Mapping[str, float]]


def total(rows: Sequence[Counts]) -> dict[str, float]:
    """What was counted in all documents together."""
    return {name: sum(row[name] for row in rows) for name in (rows[0] if rows else ())}


def intervals(
    rows: Sequence[Counts], figures: Figures, *, draws: int = 1000, level: float = 0.95, seed: int = 0
) -> dict[str, tuple[float, float]]:
    """The lower and the upper bound of every figure; a row is what was counted in one document."""
    drawn, columns = random.Random(seed), {name: [row[name] for row in rows] for name in rows[0]}
    made: dict[str, list[float]] = {}
    for _ in range(draws):
        picked = drawn.choices(range(len(rows)), k=len(rows))
        sums = {name: sum([column[i] for i in picked]) for name, column in columns.items()}
        for name, value in figures(sums).items():
            made.setdefault(name, []).append(value)
    return {name: _bounds(sorted(values), level) for name, values in made.items()}


def _bounds(values: Sequence[float], level: float) -> tuple[float, float]:
    """The middle `level` of sorted values, by its ends."""
    left_out = int(len(values) * (1 - level) / 2)
    return values[left_out], values[-1 - left_out]
