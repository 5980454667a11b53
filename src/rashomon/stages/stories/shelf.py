"""Many small arrays end to end in one large one, so that each costs no more than its entries.

Arrays in, in the order of their rows; each again by its row, or the entries of many rows at once, out.

>>> shelf = Shelf(np.dtype(np.int32))
>>> for part in ([1, 2], [3], [4, 5, 6]):
...     shelf.add(np.array(part, np.int32))
>>> shelf[0].tolist(), shelf.of([2, 0])[0].tolist(), shelf.of([2, 0])[1].tolist()
([1, 2], [4, 5, 6, 1, 2], [3, 2])
>>> shelf.put(1, np.array([7, 8], np.int32))
>>> shelf.empty([0])
>>> [shelf[row].tolist() for row in range(3)]
[[], [7, 8], [4, 5, 6]]
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rashomon.stages.stories.snapshot import Arrays

Array = NDArray[Any]
_DEAD = 3  # a third of the entries


class Shelf:
    """Arrays of one type by row."""

    def __init__(self, kind: np.dtype[Any]) -> None:
        self._data = np.empty(0, kind)
        self._begins, self._lengths = array("q"), array("i")
        self._used = self._dead = 0

    def __getitem__(self, row: int) -> Array:
        begin = self._begins[row]
        part: Array = self._data[begin : begin + self._lengths[row]]
        return part

    def add(self, part: Array) -> None:
        """Keep the array of the next row."""
        self._begins.append(0)
        self._lengths.append(0)
        self.put(len(self._lengths) - 1, part)

    def put(self, row: int, part: Array) -> None:
        """Keep another array for a row; what was got before is no part of the shelf any more."""
        if len(part) > self._lengths[row]:
            self._dead += self._lengths[row]
            self._begins[row] = self._room(len(part))
        else:
            self._dead += self._lengths[row] - len(part)
        begin, self._lengths[row] = self._begins[row], len(part)
        self._data[begin : begin + len(part)] = part
        self._tidy()

    def of(self, rows: Sequence[int]) -> tuple[Array, NDArray[np.intp]]:
        """The entries of these rows, one row after the other, and how many each has."""
        begins = np.array([self._begins[row] for row in rows], np.intp)
        lengths = np.array([self._lengths[row] for row in rows], np.intp)
        return self._data[ranges(begins, begins + lengths)], lengths

    def empty(self, rows: Iterable[int]) -> None:
        """Let go of the entries of these rows."""
        for row in rows:
            self._dead += self._lengths[row]
            self._lengths[row] = 0
        self._tidy()

    def state(self) -> Arrays:
        """All entries as bytes, to be kept."""
        kept, lengths = self.of(range(len(self._lengths)))
        return Arrays(lengths.astype("<u4").tobytes(), kept.tobytes())

    def restore(self, state: Arrays) -> None:
        """Hold these entries instead."""
        lengths, self._data = state.checked(self._data.dtype)
        self._used, self._dead = len(self._data), 0
        self._lengths = array("i", lengths)
        self._begins = array("q", accumulate(lengths[:-1], initial=0)) if lengths else array("q")

    def _room(self, wanted: int) -> int:
        """Where there is room for so many entries."""
        begin, self._used = self._used, self._used + wanted
        if self._used > len(self._data):
            grown = np.empty(2 * self._used, self._data.dtype)
            grown[:begin] = self._data[:begin]
            self._data = grown
        return begin

    def _tidy(self) -> None:
        """Close up once so much is let go of that it is worth the work."""
        if _DEAD * self._dead > self._used:
            self.restore(self.state())


def ranges(begin: NDArray[Any], end: NDArray[Any]) -> NDArray[np.intp]:
    """The numbers from each beginning up to its end, one range after the other."""
    lengths = end - begin
    starts = np.repeat(begin - np.concatenate([[0], np.cumsum(lengths)[:-1]]).astype(np.intp), lengths)
    made: NDArray[np.intp] = np.arange(int(lengths.sum())) + starts
    return made
