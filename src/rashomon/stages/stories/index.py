"""Which reports are worth comparing: those that share telling words, found in time that does not grow with the store.

Reports with their words in, pairs of rows out. A report is filed under its words three times: in one drawer for all
times, and in two for the weeks about its day, so that a word of all news still brings together reports of one time. Of
the reports in a drawer that have a word a sample of bounded size is kept, the same in whatever order they came: those
whose marks are smallest. Runs of sorted entries, merged as they grow.

>>> index = Index(most=2)
>>> words, weights = np.array([7, 8], np.uint64), np.array([600, 800])
>>> for row in range(3):
...     _ = index.add([row], [words], [weights], np.array([row * 1000]))
>>> index.pairs([1], words, enough=0.9).tolist()
[[1, 0]]
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rashomon.stages.stories.shelf import ranges

# Weights are whole thousandths, so that sums do not rest on the order of the terms.
_UNIT = 1000**2
_ENTRY = np.dtype([("place", "<u8"), ("row", "<i4"), ("weight", "<u2")])
Entries = NDArray[Any]
Rows = NDArray[np.int32]
Filing = tuple[NDArray[np.uint64], NDArray[np.int64]]

# How many days a drawer for a time holds: any two reports half as far apart are in one.
_DRAWER = 60
# The place of an entry: the kind of its drawer, 30 bits of its word and drawer, then the report's mark.
_KIND, _WORD = 62, np.uint64(32)


def drawers(words: NDArray[np.uint32], weights: NDArray[np.int64], day: int | None, most: tuple[int, int]) -> Filing:
    """A report's words, most telling first, as they are filed: at most so many for all times, and for its own."""
    kinds = [(0, 0, most[0])]
    if day is not None:
        half = day // (_DRAWER // 2)
        kinds += [(1 + drawer % 2, 1 + drawer // 2, most[1]) for drawer in (half, half + 1)]
    places = [_place(words[:few].astype(np.uint64), kind, drawer) for kind, drawer, few in kinds]
    return np.concatenate(places), np.concatenate([weights[:few] for _, _, few in kinds])


def _place(words: NDArray[np.uint64], kind: int, drawer: int) -> NDArray[np.uint64]:
    mixed = words * np.uint64(2654435761) + np.uint64(drawer * 40503)
    return mixed % np.uint64(2**30) + np.uint64(kind * 2**30)


class Index:
    """Entries (word, mark, row, weight) sorted by word and mark, in runs each at least twice as long as the next."""

    def __init__(self, *, most: int) -> None:
        self._most = most
        self._runs: list[Entries] = []

    def add(
        self, rows: Sequence[int], words: Sequence[NDArray[np.uint64]], weights: Sequence[Any], marks: NDArray[Any]
    ) -> list[int]:
        """File reports; the rows that were in the sample of a word and no longer are, so that they lost pairs."""
        made = np.empty(sum(map(len, words)), _ENTRY)
        lengths = [len(one) for one in words]
        terms = np.concatenate(words)
        made["place"] = terms << _WORD | np.repeat(marks, lengths).astype(np.uint64) & np.uint64(2**32 - 1)
        made["row"] = np.repeat(rows, lengths)
        made["weight"] = np.concatenate(weights)
        known = np.unique(terms)
        before = self._sample(known)
        self._file(made)
        return _missing(before, self._sample(known))

    def remove(self, rows: Sequence[int], words: NDArray[np.uint64]) -> list[int]:
        """Take reports out, which have these words; the rows that came into a sample in their stead."""
        known = np.unique(words)
        before = self._sample(known)
        self.drop(rows)
        return _missing(self._sample(known), before)

    def drop(self, rows: Sequence[int]) -> None:
        """Take reports out: they are found no more, and nobody is told of those who come into a sample."""
        self._runs = [run[~np.isin(run["row"], rows)] for run in self._runs]

    def pairs(self, asked: Sequence[int], words: NDArray[np.uint64], *, enough: float) -> Rows:
        """Each row asked for, which has these words, with each that shares enough of them; two columns, sorted."""
        sample = self._sample(np.unique(words))
        word = sample["place"] >> _WORD
        own = np.flatnonzero(np.isin(sample["row"], asked))
        begin, end = np.searchsorted(word, word[own]), np.searchsorted(word, word[own], "right")
        partner = ranges(begin, end)
        one = np.repeat(own, end - begin)
        kind = (sample["place"][one] >> np.uint64(_KIND)).astype(np.int64)
        code = (sample["row"][one].astype(np.int64) << 30 | sample["row"][partner]) << 2 | kind
        found, whose = np.unique(code, return_inverse=True)
        weights = sample["weight"].astype(np.float64)
        sums = np.bincount(whose, weights[one] * weights[partner])
        good = np.unique(found[sums >= enough * _UNIT] >> 2)
        pairs: Rows = np.stack([good >> 30, good & (2**30 - 1)], axis=1).astype(np.int32)
        apart: Rows = pairs[pairs[:, 0] != pairs[:, 1]]
        return apart

    def state(self) -> list[bytes]:
        """The entries as bytes, a run each."""
        return [run.tobytes() for run in self._runs]

    def restore(self, state: Sequence[bytes]) -> None:
        """Hold these entries instead."""
        self._runs = [np.frombuffer(run, _ENTRY) for run in state]

    def _sample(self, words: NDArray[np.uint64]) -> Entries:
        """The entries of smallest mark of each word, sorted."""
        low, high = words << _WORD, words << _WORD | np.uint64(2**32 - 1)
        parts = []
        for run in self._runs:
            begin, end = np.searchsorted(run["place"], low), np.searchsorted(run["place"], high, "right")
            parts.append(run[ranges(begin, np.minimum(end, begin + self._most))])
        every = np.concatenate([*parts, np.empty(0, _ENTRY)])
        every = every[np.argsort(every["place"], kind="stable")]
        word = every["place"] >> _WORD
        return every[np.arange(len(every)) - np.searchsorted(word, word) < self._most]

    def _file(self, made: Entries) -> None:
        self._runs.append(np.sort(made, order="place"))
        while len(self._runs) > 1 and len(self._runs[-2]) < 2 * len(self._runs[-1]):
            both = np.concatenate([self._runs[-2], self._runs[-1]])
            self._runs[-2:] = [both[np.argsort(both["place"], kind="stable")]]


def _missing(one: Entries, two: Entries) -> list[int]:
    """The rows that have an entry among the first that is not among the second."""
    return sorted({int(row) for row in one["row"][~np.isin(one["place"], two["place"], assume_unique=True)]})
