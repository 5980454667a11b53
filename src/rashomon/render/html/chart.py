"""A small chart of one measure's figures: one row a figure, its range as a bar or a point, in plain SVG numbers.

Enter the figures of one measure; leaves a `Chart` the template draws, rows in order of the day first reported, so that
a toll is seen to grow. "At least" is open to the right, "up to" to the left; a figure of a single origin is hollow, a
superseded one grey. The axis is logarithmic when the values span more than a factor of 40.

>>> scale(0, 0, 10), scale(10, 0, 10), scale(5, 0, 10)
(0.0, 1.0, 0.5)
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.records import Figure
from rashomon.render.view import Shelf, number, told

WIDTH, ROW, LEFT, RIGHT, TOP = 640, 24, 250, 40, 22
# A row's label is cut to what fits left of the axis.
_LABEL = 34
_LOGARITHMIC = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One figure: pixel positions, what is open, and how it is drawn."""

    y: float
    x1: float
    x2: float
    open_left: bool
    open_right: bool
    style: str
    label: str
    short: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """What the template needs to draw: the size, the ticks (x, label) and the bars; `summary` is read out."""

    width: int
    height: int
    ticks: tuple[tuple[float, str], ...]
    bars: tuple[Bar, ...]
    summary: str


def chart(measure: str, figures: Sequence[Figure], index: Shelf) -> Chart | None:
    """The chart of the figures that have a number; None when fewer than two have."""
    in_time = sorted(figures, key=lambda figure: (index.day(figure) or "9", figure.id))
    drawn = [(f, *_bounds(f)) for f in in_time if _bounds(f) != (None, None)]
    if len(drawn) < 2:
        return None
    values = [v for _, low, high in drawn for v in (low, high) if v is not None]
    bottom, top = min(values), max(values)
    rows = tuple(_bar(TOP + ROW * (at + 0.5), row, (bottom, top), index) for at, row in enumerate(drawn))
    ticks = tuple((_x(value, bottom, top), number(value)) for value in _ticks(bottom, top))
    told = "; ".join(f"{bar.label} ({bar.title})" for bar in rows)
    return Chart(width=WIDTH, height=TOP + ROW * len(rows) + 8, ticks=ticks, bars=rows, summary=f"{measure}: {told}")


def _bounds(figure: Figure) -> tuple[float | None, float | None]:
    lows = [e.low for e in figure.entries if e.low is not None]
    highs = [e.high for e in figure.entries if e.high is not None]
    return min(lows, default=None), max(highs, default=None)


_Drawn = tuple[Figure, float | None, float | None]


def _bar(y: float, row: _Drawn, axis: tuple[float, float], index: Shelf) -> Bar:
    figure, low, high = row
    day = (index.day(figure) or "")[5:]
    label = told(figure)
    style = "superseded" if figure.status == "superseded" else "single" if figure.origins == 1 else "supported"
    return Bar(
        y=y,
        x1=_x(axis[0] if low is None else low, *axis),
        x2=_x(axis[1] if high is None else high, *axis),
        open_left=low is None,
        open_right=high is None,
        style=style,
        label=label,
        short=f"{label if len(label) <= _LABEL else label[: _LABEL - 1] + '…'} {day}".strip(),
        title=f"{figure.status}, {figure.origins} origin{'s' * (figure.origins != 1)}",
    )


def scale(value: float, bottom: float, top: float) -> float:
    """Where a value lies between bottom and top, 0 to 1; on a logarithmic axis when they are far apart."""
    if top == bottom:
        return 0.5
    if bottom > 0 and top / bottom > _LOGARITHMIC:
        return math.log(value / bottom) / math.log(top / bottom)
    return (value - bottom) / (top - bottom)


def _x(value: float, bottom: float, top: float) -> float:
    return round(LEFT + scale(value, bottom, top) * (WIDTH - LEFT - RIGHT), 1)


def _ticks(bottom: float, top: float) -> tuple[float, ...]:
    if bottom == top:
        return (bottom,)
    middle = math.sqrt(bottom * top) if bottom > 0 and top / bottom > _LOGARITHMIC else (bottom + top) / 2
    return (bottom, float(round(middle)), top) if bottom < round(middle) < top else (bottom, top)
