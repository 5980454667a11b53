"""Which stored reports may share text with a new one: those that have enough of its fingerprints, never all pairs.

Texts in, in any number of calls; out of each call, the pairs of a new report and one before it, by the numbers of their
order. A fingerprint answers with the first `CAP` reports that had it and is not stored again, so that boilerplate costs
no more than any other text, and a new report takes time for its own words and its matches alone. Such fingerprints
still count, if little: the text of a wire that is printed everywhere has no others.

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
from rashomon.stages.copies.postings import BITS, MOST, NUMBER, Counts, Postings, Run, firsts, ordered, posted, spread

CAP = 32  # reports a fingerprint is stored for
RARE = 4  # what sharing a fingerprint weighs that is not in so many …
LEAST = 8  # … where one that is weighs 1, and a pair must come to this
BATCH = 64, 16_384  # fewest and most reports looked up at once: the more, the more is read in order …
SHARE = 64  # … and the share of those stored between, for that to take little memory beside them
GROWTH = 3  # a run of postings at least so many times as long as the next is left alone


class Index:
    """The fingerprints of the reports added so far, as a few runs of postings."""

    __slots__ = ("_runs", "_size")

    def __init__(self) -> None:
        self._runs: list[Run] = []
        self._size = 0

    def __len__(self) -> int:
        return self._size

    @property
    def memory(self) -> int:
        """Bytes that are held."""
        return sum(run.memory for run in self._runs)

    def add(self, texts: Sequence[str]) -> list[tuple[int, int]]:
        """Store the texts; the pairs of one of them and an earlier report that may share text with it, in order."""
        return [(a, b) for pairs in self.added(texts) for a, b in pairs.tolist()]

    def added(self, texts: Sequence[str]) -> list[NDArray[np.uint64]]:
        """What `add` gives, as arrays of two columns."""
        found, at = [], 0
        while at < len(texts):
            size = max(BATCH[0], min(BATCH[1], self._size // SHARE))
            found.append(self._batch(texts[at : at + size]))
            at += size
        return found

    def _batch(self, texts: Sequence[str]) -> NDArray[np.uint64]:
        if self._size + len(texts) > MOST:
            raise ValueError(f"an index holds {MOST:,} reports at most")
        hashes, numbers = fingerprints.of(texts)
        new = posted(hashes, numbers + self._size)
        new.sort()
        new = new[firsts(new)]
        pairs, stored = _matched(new, self._runs)
        self._size += len(texts)
        if stored.any():
            self._store(Run(new[stored]))
        return pairs

    def _store(self, run: Run) -> None:
        """Keep a run; runs are merged so that each is longer than the next by a factor, and there are few."""
        self._runs.append(run)
        while len(self._runs) > 1 and len(self._runs[-2].postings) < GROWTH * len(self._runs[-1].postings):
            both = [self._runs.pop().postings, self._runs.pop().postings]
            self._runs.append(Run(ordered(both)))


def _matched(new: Postings, runs: Sequence[Run]) -> tuple[NDArray[np.uint64], NDArray[np.bool_]]:
    """The pairs of new postings' reports with those before, and which of the postings are to be stored."""
    ids = new >> BITS
    first = np.flatnonzero(firsts(ids))  # of the postings of one fingerprint
    group = np.repeat(np.arange(len(first)), np.diff(np.append(first, len(ids))))
    found = [(run.postings, *run.find(ids[first])) for run in runs]
    before = sum((count for _, _, count in found), np.zeros(len(first), np.int64))[group]
    rank = np.arange(len(ids)) - first[group]
    rare = before + rank < CAP
    among = [(new, first[group], np.minimum(rank, CAP - before))]
    among += [(postings, low[group], count[group]) for postings, low, count in found]
    return _pairs([_met(new, rare, *one) for one in among]), rare


def _met(new: Postings, rare: NDArray[np.bool_], others: Postings, low: Counts, count: Counts) -> Postings:
    """A number for each new posting and each of the `count` others from `low` on: both reports, and is it rare."""
    mine, theirs = spread(low, count)
    both = (new[mine] & NUMBER) << BITS | others[theirs] & NUMBER
    return both << np.uint64(1) | rare[mine]


def _pairs(met: Sequence[Postings]) -> NDArray[np.uint64]:
    """The pairs that come to enough, in order."""
    every = np.concatenate(met)
    every.sort()
    both = every >> np.uint64(1)
    first = np.flatnonzero(firsts(both))
    weights = np.where(every & np.uint64(1), RARE, 1)
    enough = first[np.add.reduceat(weights, first) >= LEAST] if len(first) else first
    return np.column_stack((both[enough] >> BITS, both[enough] & NUMBER))
