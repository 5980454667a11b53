"""Postings: which reports have a fingerprint, as one sorted array with a directory to look it up by.

Arrays of postings in, places and counts of fingerprints out. A posting is one number: a fingerprint in the upper bits,
the number of a report in the lower. Fingerprints are spread evenly, so that a directory by their first bits leads to a
few postings each, which are compared outright: for many fingerprints at once that is faster than to bisect.

>>> run = Run(np.sort(posted(np.array([7, 7, 9], np.uint64), np.array([0, 4, 4]))))
>>> run.find(np.array([7, 8, 9], np.uint64))[1].tolist()
[2, 0, 1]
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

BITS = np.uint64(24)  # of a posting that are a report's number
MOST = 1 << 24  # reports
NUMBER = np.uint64(MOST - 1)
SHORT = 2  # postings that an entry of the directory leads to, at most on average
PIECE = 1 << 16  # postings whose entries are counted at once

Postings = NDArray[np.uint64]
Counts = NDArray[np.int64]


class Run:
    """Sorted postings; each entry of the directory is where those begin whose first bits are its number."""

    __slots__ = ("begins", "postings", "shift")

    def __init__(self, postings: Postings) -> None:
        self.postings = postings
        bits = (len(postings) // SHORT + 1).bit_length()
        self.shift = np.uint64(64 - bits)
        begins = np.zeros((1 << bits) + 1, np.uint32)
        for at in range(0, len(postings), PIECE):
            entries = (postings[at : at + PIECE] >> self.shift).astype(np.int64)
            count = np.bincount(entries - entries[0])
            begins[entries[0] + 1 : entries[0] + 1 + len(count)] += count.astype(np.uint32)
        self.begins = np.cumsum(begins, out=begins)

    @property
    def memory(self) -> int:
        """Bytes that are held."""
        return self.postings.nbytes + self.begins.nbytes

    def find(self, ids: Postings) -> tuple[Counts, Counts]:
        """Where the postings of each fingerprint begin, and how many there are; anything and 0 for those not here."""
        entry = (ids << BITS) >> self.shift
        place, end = self.begins[entry], self.begins[entry + np.uint64(1)]
        low, found = place.astype(np.int64), []
        left = np.flatnonzero(place < end)
        place, end, wanted = place[left], end[left], ids[left]
        while len(left):  # by one posting a turn, of each fingerprint that may have more
            here = self.postings[place] >> BITS
            found.append((left[here == wanted], place[here == wanted]))
            place += np.uint32(1)
            more = np.flatnonzero((here <= wanted) & (place < end))
            left, place, end, wanted = left[more], place[more], end[more], wanted[more]
        for asked, there in reversed(found):
            low[asked] = there  # the first of several stays
        return low, np.bincount(np.concatenate([asked for asked, _ in found] or [left]), minlength=len(ids))


def posted(ids: Postings, numbers: Counts) -> Postings:
    """The postings of fingerprints (of which the lower bits count) in the reports of these numbers."""
    return ids << BITS | numbers.astype(np.uint64)


def ordered(parts: list[Postings]) -> Postings:
    """Sorted postings in one; the list is emptied, for these to take no memory while they are sorted."""
    both = np.concatenate(parts)
    parts.clear()
    both.sort(kind="stable")  # what is sorted in parts is merged
    return both


def spread(low: Counts, count: Counts) -> tuple[Counts, Counts]:
    """For ranges that begin at `low`: each range's number as often as it is long, and each place in it."""
    ends = np.cumsum(count)
    which = np.repeat(np.arange(len(count)), count)
    return which, np.arange(len(which)) + np.repeat(low - ends + count, count)


def firsts(ordered: Postings | Counts) -> NDArray[np.bool_]:
    """Which of sorted numbers differ from the one before."""
    return np.append(True, ordered[1:] != ordered[:-1])[: len(ordered)]
