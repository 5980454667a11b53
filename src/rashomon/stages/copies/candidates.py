"""Which stored reports may share text with a new one: those that have enough of its fingerprints, never all pairs.

Texts in, in any number of calls; out of each call, the pairs of a new report and one before it, by the numbers of their
order. A fingerprint answers with the first `CAP` reports that had it and is not stored again, so that boilerplate costs
no more than any other text, and a new report takes time for its own words and its matches alone. Those after the
first are in the family of a text printed everywhere, which is why such fingerprints still count, if little.

>>> report = "Eleven people are missing after the upper dam broke on Sunday night, the governor said as she left."
>>> index = Index()
>>> index.add([report, "No word of this stands in a report that tells of the weather and of the harvest alone."])
[]
>>> index.add(["From our own staff: " + report, "It is late."])
[(2, 0)]
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from rashomon.stages.copies import fingerprints

CAP = 32  # reports a fingerprint is stored for
RARE = 4  # what sharing a fingerprint weighs that is not in so many …
LEAST = 8  # … where one that is weighs 1, and a pair must come to this
BATCH = 2048  # reports looked up at once, which bounds what that takes
GROWTH = 3  # a run of postings at least so many times as long as the next is left alone

# A posting is one number: a fingerprint in the upper bits, the number of a report in the lower.
_BITS = np.uint64(24)
_MOST = 1 << 24
_NUMBER = np.uint64(_MOST - 1)

Postings = NDArray[np.uint64]
Counts = NDArray[np.int64]


class Index:
    """The fingerprints of the reports added so far, as a few sorted runs of postings."""

    __slots__ = ("_runs", "_size")

    def __init__(self) -> None:
        self._runs: list[Postings] = []
        self._size = 0

    def __len__(self) -> int:
        return self._size

    @property
    def memory(self) -> int:
        """Bytes that are held."""
        return sum(run.nbytes for run in self._runs)

    def add(self, texts: Sequence[str]) -> list[tuple[int, int]]:
        """Store the texts; the pairs of one of them and an earlier report that may share text with it, in order."""
        return [(a, b) for pairs in self.added(texts) for a, b in pairs.tolist()]

    def added(self, texts: Sequence[str]) -> list[NDArray[np.uint64]]:
        """What `add` gives, as arrays of two columns."""
        return [self._batch(texts[at : at + BATCH]) for at in range(0, len(texts), BATCH)]

    def _batch(self, texts: Sequence[str]) -> NDArray[np.uint64]:
        if self._size + len(texts) > _MOST:
            raise ValueError(f"an index holds {_MOST:,} reports at most")
        hashes, numbers = fingerprints.of(texts)
        posted = hashes << _BITS | (numbers + self._size).astype(np.uint64)
        posted.sort()
        posted = posted[_first(posted)]
        self._size += len(texts)
        pairs, stored = _matched(posted, self._runs)
        self._store(posted[stored])
        return pairs

    def _store(self, postings: Postings) -> None:
        """Keep a run; runs are merged so that each is longer than the next by a factor, and there are few."""
        self._runs += [postings] if len(postings) else []
        while len(self._runs) > 1 and len(self._runs[-2]) < GROWTH * len(self._runs[-1]):
            last = self._runs.pop()
            self._runs[-1] = np.concatenate((self._runs[-1], last))
            self._runs[-1].sort(kind="stable")


def _matched(posted: Postings, runs: Sequence[Postings]) -> tuple[NDArray[np.uint64], NDArray[np.bool_]]:
    """The pairs of new postings' reports with those before, and which of the postings are to be stored."""
    ids = posted >> _BITS
    first = np.flatnonzero(_first(ids))  # of the postings of one fingerprint
    sizes = np.diff(np.append(first, len(ids)))
    group = np.repeat(np.arange(len(first)), sizes)
    found = [(run, *_ranges(run, ids[first])) for run in runs]
    before = sum((count for _, _, count in found), np.zeros(len(first), np.int64))[group]
    rank = np.arange(len(ids)) - first[group]
    rare = before + rank < CAP
    among = [(posted, first[group], np.minimum(rank, CAP - before))]
    among += [(run, low[group], count[group]) for run, low, count in found]
    return _pairs([_met(posted, rare, *one) for one in among]), rare


def _ranges(run: Postings, ids: Postings) -> tuple[Counts, Counts]:
    """Where in a run the postings of each fingerprint begin, and how many there are."""
    low = np.searchsorted(run, ids << _BITS)
    count = np.zeros(len(ids), np.int64)
    hit = np.flatnonzero(run[np.minimum(low, len(run) - 1)] >> _BITS == ids) if len(run) else low[:0]
    count[hit] = np.searchsorted(run, (ids[hit] << _BITS) + _NUMBER, side="right") - low[hit]
    return low, count


def _met(posted: Postings, rare: NDArray[np.bool_], others: Postings, low: Counts, count: Counts) -> Postings:
    """A number for each posting and each of the `count` others from `low` on: both reports, and whether it is rare."""
    ends = np.cumsum(count)
    mine = np.repeat(np.arange(len(posted)), count)
    theirs = np.arange(len(mine)) + np.repeat(low - ends + count, count)
    both = (posted[mine] & _NUMBER) << _BITS | others[theirs] & _NUMBER
    return both << np.uint64(1) | rare[mine]


def _pairs(met: Sequence[Postings]) -> NDArray[np.uint64]:
    """The pairs that come to enough, in order."""
    every = np.concatenate(met)
    every.sort()
    both = every >> np.uint64(1)
    first = np.flatnonzero(_first(both))
    weights = np.where(every & np.uint64(1), RARE, 1)
    enough = first[np.add.reduceat(weights, first) >= LEAST] if len(first) else first
    return np.column_stack((both[enough] >> _BITS, both[enough] & _NUMBER))


def _first(ordered: Postings) -> NDArray[np.bool_]:
    """Which of sorted numbers differ from the one before."""
    return np.append(True, ordered[1:] != ordered[:-1])[: len(ordered)]
