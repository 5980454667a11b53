"""Which reports are worth comparing: those that share telling words, found in time that does not grow with the store.

Reports with their words in, pairs of rows out. A report is filed under its words three times: in one drawer for all
times, and in two for the weeks about its day, so that a word of all news still brings together reports of one time. Of
the reports in a drawer that have a word a sample of bounded size is kept, the same in whatever order they came: those
whose marks are smallest. Runs of sorted entries, merged as they grow.

>>> index = Index(array("Q", [0, 1000, 2000]), most=2)
>>> words, weights = np.array([7, 8], np.uint32), np.array([600, 800])
>>> for row in range(3):
...     _ = index.add([row], [words], [weights])
>>> index.pairs([1], words, enough=0.9).tolist()
[[1, 0]]
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rashomon.stages.stories.shelf import ranges

# Weights are whole thousandths, so that sums do not rest on the order of the terms.
_UNIT = 1000**2
_ENTRY = np.dtype([("word", "<u4"), ("row", "<i4"), ("weight", "<u2")])
Rows = NDArray[np.int32]
Words = NDArray[np.uint32]
Filing = tuple[Words, NDArray[np.int64]]

# How many days a drawer for a time holds: any two reports half as far apart are in one.
_DRAWER = 60
# What stands for a word in a drawer: two bits for the kind of the drawer, and 30 of both.
_KIND = 30


def drawers(words: Words, weights: NDArray[np.int64], day: int | None, most: tuple[int, int]) -> Filing:
    """A report's words, most telling first, as they are filed: at most so many for all times, and for its own."""
    kinds = [(0, 0, most[0])]
    if day is not None:
        half = day // (_DRAWER // 2)
        kinds += [(1 + drawer % 2, 1 + drawer // 2, most[1]) for drawer in (half, half + 1)]
    filed = [_filed(words[:few].astype(np.uint64), kind, drawer) for kind, drawer, few in kinds]
    return np.concatenate(filed), np.concatenate([weights[:few] for _, _, few in kinds])


def _filed(words: NDArray[np.uint64], kind: int, drawer: int) -> Words:
    mixed = words * np.uint64(2654435761) + np.uint64(drawer * 40503)
    return (mixed % np.uint64(2**_KIND) + np.uint64(kind * 2**_KIND)).astype(np.uint32)


@dataclass(frozen=True, slots=True)
class _Run:
    """Entries by word, and by the reports' marks: a column an array, for what looks up a word in a column of records
    copies it whole."""

    word: Words
    row: Rows
    weight: NDArray[np.uint16]

    @classmethod
    def of(cls, data: NDArray[Any]) -> _Run:
        """The entries that were kept as records."""
        return cls(*(data[name].copy() for name in ("word", "row", "weight")))

    def records(self) -> NDArray[Any]:
        """The entries as records, to be kept."""
        made = np.empty(len(self), _ENTRY)
        made["word"], made["row"], made["weight"] = self.word, self.row, self.weight
        return made

    def __len__(self) -> int:
        return len(self.word)

    def __getitem__(self, at: NDArray[Any]) -> _Run:
        return _Run(self.word[at], self.row[at], self.weight[at])


class Index:
    """Entries (word, row, weight) sorted by word and mark, in runs each at least twice as long as the next. The marks
    of the rows are given, and grow with them."""

    def __init__(self, marks: array[int], *, most: int) -> None:
        self._marks, self._most = marks, most
        self._runs: list[_Run] = []

    def add(self, rows: Sequence[int], words: Sequence[Words], weights: Sequence[Any]) -> list[int]:
        """File reports; the rows that were in the sample of a word and no longer are, so that they lost pairs."""
        every = np.concatenate(words)
        whose = np.repeat(np.asarray(rows, np.int32), [len(one) for one in words])
        known = np.unique(every)
        before = self._sample(known)
        self._file(_Run(every, whose, np.concatenate(weights).astype(np.uint16)))
        return _missing(before, self._sample(known))

    def remove(self, rows: Sequence[int], words: Words) -> list[int]:
        """Take reports out, which have these words; the rows that came into a sample in their stead."""
        known = np.unique(words)
        before = self._sample(known)
        self.drop(rows)
        return _missing(self._sample(known), before)

    def drop(self, rows: Sequence[int]) -> None:
        """Take reports out: they are found no more, and nobody is told of those who come into a sample."""
        self._runs = [run[~np.isin(run.row, rows)] for run in self._runs]

    def pairs(self, asked: Sequence[int], words: Words, *, enough: float) -> Rows:
        """Each row asked for, which has these words, with each that shares enough of them; two columns, sorted."""
        sample = self._sample(np.unique(words))
        own = np.flatnonzero(np.isin(sample.row, asked))
        begin, end = (np.searchsorted(sample.word, sample.word[own], side) for side in ("left", "right"))
        partner = ranges(begin, end)
        one = np.repeat(own, end - begin)
        kind = (sample.word[one] >> np.uint32(_KIND)).astype(np.int64)
        code = (sample.row[one].astype(np.int64) << 30 | sample.row[partner]) << 2 | kind
        found, whose = np.unique(code, return_inverse=True)
        weights = sample.weight.astype(np.float64)
        sums = np.bincount(whose, weights[one] * weights[partner])
        good = np.unique(found[sums >= enough * _UNIT] >> 2)
        pairs: Rows = np.stack([good >> 30, good & (2**30 - 1)], axis=1).astype(np.int32)
        apart: Rows = pairs[pairs[:, 0] != pairs[:, 1]]
        return apart

    def state(self) -> list[bytes]:
        """The entries as bytes, a run each."""
        return [run.records().tobytes() for run in self._runs]

    def restore(self, state: Sequence[bytes]) -> None:
        """Hold these entries instead."""
        self._runs = [_Run.of(np.frombuffer(run, _ENTRY)) for run in state]

    def _sample(self, words: Words) -> _Run:
        """The entries of smallest mark of each word, sorted."""
        parts = [_Run.of(np.empty(0, _ENTRY))]
        for run in self._runs:
            begin, end = np.searchsorted(run.word, words), np.searchsorted(run.word, words, "right")
            parts.append(run[ranges(begin, np.minimum(end, begin + self._most))])
        every = self._sorted(parts)
        return every[np.arange(len(every)) - np.searchsorted(every.word, every.word) < self._most]

    def _file(self, made: _Run) -> None:
        self._runs.append(self._sorted([made]))
        while len(self._runs) > 1 and len(self._runs[-2]) < 2 * len(self._runs[-1]):
            self._runs[-2:] = [self._sorted(self._runs[-2:])]

    def _sorted(self, parts: Sequence[_Run]) -> _Run:
        """The entries of some, by word and mark."""
        word, row = np.concatenate([one.word for one in parts]), np.concatenate([one.row for one in parts])
        marks = np.frombuffer(self._marks, np.uint64)[row] & np.uint64(2**32 - 1)
        order = np.argsort(word.astype(np.uint64) << np.uint64(32) | marks, kind="stable")
        return _Run(word[order], row[order], np.concatenate([one.weight for one in parts])[order])


def _missing(one: _Run, two: _Run) -> list[int]:
    """The rows that have an entry among the first that is not among the second."""
    mine, theirs = (run.word.astype(np.uint64) << np.uint64(32) | run.row.astype(np.uint64) for run in (one, two))
    return sorted({int(row) for row in one.row[~np.isin(mine, theirs, assume_unique=True)]})
