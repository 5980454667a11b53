"""What two reports are judged by: lists of named features, each a column of numbers for many pairs at once.

What was measured of the pairs in, a column a feature out; with weights, the log-odds that the two tell
one event. `ALONE` are features of the two reports, `AMID` of the two among their neighbours.

>>> made = Pairs.of(np.full((1, 6), 0.25), np.array([20.0]), Told.of([3], [0]), Told.of([3], [0]))
>>> [column.tolist() for column in columns(("words", "root of words", "days 0 to 1"), made)]
[[0.25], [0.5], [True]]
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rashomon.stages.stories.vectors import FAMILIES

Column = NDArray[Any]

# Stands for a day that is not known.
UNDATED = -(10**6)
_DAYS = ((0, 1), (2, 3), (4, 7), (8, 30), (31, 120), (121, 10**5))


@dataclass(frozen=True, slots=True)
class Told:
    """Of each report: its day as an ordinal or `UNDATED`, the weekdays of its opening as bits."""

    day: Column
    weekdays: Column

    @classmethod
    def of(cls, day: Sequence[int], weekdays: Sequence[int]) -> Told:
        """The columns of these lists."""
        return cls(np.array(day, np.int64), np.array(weekdays, np.int64))


@dataclass(frozen=True, slots=True)
class Pairs:
    """What was measured of pairs of reports; `cosines` has a column a family of terms."""

    cosines: Column
    telling: Column
    gap: Column
    weekdays: Column

    @classmethod
    def of(cls, cosines: Column, telling: Column, one: Told, two: Told) -> Pairs:
        """Pairs whose neighbours are not known yet."""
        dated = (one.day != UNDATED) & (two.day != UNDATED)
        named = (one.weekdays != 0) & (two.weekdays != 0)
        return cls(
            cosines,
            telling,
            np.where(dated, np.abs(one.day - two.day), -1),
            np.where(named, np.where(one.weekdays & two.weekdays, 1, -1), 0),
        )


@dataclass(frozen=True, slots=True)
class Around:
    """What the neighbours of pairs of reports tell: how much more alike the two are
    than either is to its next best (less and more), how alike their neighbourhoods are, how many neighbours they share
    at most ten counted, and how near the nearest of these is."""

    less: Column
    more: Column
    cosine: Column
    shared: Column
    nearest: Column


Feature = Callable[[Pairs], Column]


def _cosine(family: int) -> Feature:
    return lambda pairs: pairs.cosines[:, family]


def _root(family: int) -> Feature:
    return lambda pairs: np.sqrt(np.maximum(pairs.cosines[:, family], 0))


def _gap(low: int, high: int) -> Feature:
    return lambda pairs: (pairs.gap >= low) & (pairs.gap <= high)


ALONE: Mapping[str, Feature] = MappingProxyType(
    {
        **{name: _cosine(at) for at, name in enumerate(FAMILIES)},
        **{f"root of {name}": _root(at) for at, name in enumerate(FAMILIES) if name != "title"},
        "most telling words": lambda pairs: pairs.telling / 50,
        "no day known": lambda pairs: pairs.gap < 0,
        **{f"days {low} to {high}" if high < 10**5 else f"days from {low}": _gap(low, high) for low, high in _DAYS},
        "a weekday in common": lambda pairs: pairs.weekdays > 0,
        "other weekdays": lambda pairs: pairs.weekdays < 0,
    }
)
AMID: Mapping[str, Callable[[Around], Column]] = MappingProxyType(
    {
        "nearest of the one": lambda pairs: pairs.less,
        "nearest of the other": lambda pairs: pairs.more,
        "hinge of nearest of the one": lambda pairs: np.maximum(pairs.less, 0),
        "hinge of nearest of the other": lambda pairs: np.maximum(pairs.more, 0),
        "alike neighbours": lambda pairs: pairs.cosine,
        "root of alike neighbours": lambda pairs: np.sqrt(pairs.cosine),
        "neighbours in common": lambda pairs: pairs.shared / 10,
        "nearest in common": lambda pairs: pairs.nearest,
    }
)


def columns(names: Iterable[str], pairs: Pairs, around: Around | None = None) -> list[Column]:
    """The features of these names, of two reports and, where it is known, of what their neighbours tell."""
    return [ALONE[name](pairs) if around is None or name in ALONE else AMID[name](around) for name in names]


def odds(weights: Mapping[str, float], pairs: Pairs, around: Around | None = None) -> NDArray[np.float64]:
    """The log-odds that the reports of each pair tell one event; the weight named "" is where they begin."""
    names = [name for name in weights if name]
    made = sum(weights[name] * column for name, column in zip(names, columns(names, pairs, around), strict=True))
    return np.round(np.asarray(made + weights[""], float), 4)
