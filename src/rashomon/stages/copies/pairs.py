"""Which sentences of two reports may be one text: pairs that share turns of phrase.

Pages in; for each pair of pages, the pairs of sentences worth aligning out. Two pages are compared by the turns of
phrase that stand in few places (one of many only ties each place to the next), and a page with its closest only; those
that share fingerprints (see `candidates`) are compared by all their turns of phrase. So the work grows with the number
of the reports, not with its square, and of few reports nothing that may be one text is left out.

>>> beside([(0, 4)])
[(1, 5)]
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from rashomon.stages.copies import turns
from rashomon.stages.copies.candidates import Index
from rashomon.stages.copies.pages import Page
from rashomon.stages.copies.postings import firsts, spread
from rashomon.stages.copies.turns import Numbers, Turns

COMMON = 30  # a turn of phrase in more places than this ties each with the next one only
SHARED = 2  # so many turns of phrase must two sentences share to be compared
CLOSEST = 64  # pages that a page is compared with, at least: those it shares most turns of phrase with
PIECE = 1 << 20  # places compared at once, which bounds memory

Pairs = dict[tuple[int, int], list[tuple[int, int]]]
Found = NDArray[np.int64]  # rows: two sentences, counted over all pages, and how many turns of phrase they share
NONE = np.empty((0, 3), np.int64)


def find(pages: Sequence[Page]) -> Pairs:
    """By page numbers (smaller first), the sentence numbers to compare, in order."""
    sentences = np.cumsum([0] + [len(page.sentences) for page in pages])  # the number of each page's first
    home = np.repeat(np.arange(len(pages)), np.diff(sentences))
    known = turns.find(pages)
    alike = Index().add([" ".join(page.keys) for page in pages])
    rows = [*_closest(_by_turns(known, home), home), *_by_fingerprints(known, sentences, alike)]
    every = np.unique(np.concatenate([NONE, *rows])[:, :2], axis=0)
    on = home[every]
    found: Pairs = {}
    for a, b, left, right in np.column_stack((on, every - sentences[on])).tolist():
        found.setdefault((a, b), []).append((left, right))
    return dict(sorted(found.items()))


def beside(found: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pairs of sentences just before and just after those found, on both sides, that are not among them."""
    known = set(found)
    near = {(a + step, b + step) for a, b in known for step in (-1, 1) if a + step >= 0 and b + step >= 0}
    return sorted(near - known)


def _by_turns(known: Turns, home: Numbers) -> Iterator[Found]:
    """The sentences of different pages that share turns of phrase of few places."""
    first = np.flatnonzero(firsts(known.places >> turns.SENTENCE))
    size = np.diff(np.append(first, len(known.places)))
    rank = np.arange(len(known.places)) - np.repeat(first, size)
    before = np.where(np.repeat(size, size) > COMMON, np.minimum(rank, 1), rank)  # with how many each is met
    work = np.bincount(known.sentences, before, len(home))
    for start, end in _portions(work):
        mine = known.order[known.begins[start] : known.begins[end]]
        which, there = spread(mine - before[mine], before[mine])
        here, other = known.sentences[mine[which]], known.sentences[there]
        apart = home[here] != home[other]
        yield _counted(other[apart], here[apart])


def _by_fingerprints(known: Turns, sentences: Numbers, alike: Sequence[tuple[int, int]]) -> Iterator[Found]:
    """The sentences of pages that share fingerprints (a page, and one before it) that share any turns of phrase."""
    pages = np.array(alike, np.int64).reshape(-1, 2)
    low = known.begins[sentences[pages[:, 0]]]
    work = known.begins[sentences[pages[:, 0] + 1]] - low
    for start, end in _portions(work):
        which, at = spread(low[start:end], work[start:end])
        mine, other = known.order[at], pages[start:end, 1][which]
        turn = known.places[mine] >> turns.SENTENCE << turns.SENTENCE
        first, last = (
            np.searchsorted(known.places, turn | sentences[bound].astype(np.uint64)) for bound in (other, other + 1)
        )
        which, there = spread(first, last - first)
        yield _counted(known.sentences[there], known.sentences[mine[which]])


def _portions(work: NDArray[np.float64] | Numbers) -> Iterator[tuple[int, int]]:
    """Ranges, each of about `PIECE` of the work, or of one that is more."""
    done = np.cumsum(work)
    start = 0
    while start < len(done):
        end = int(np.searchsorted(done, (done[start - 1] if start else 0) + PIECE, side="right"))
        yield start, max(start + 1, end)
        start = max(start + 1, end)


def _counted(left: Numbers, right: Numbers) -> Found:
    """Pairs of sentences that are met often enough, each once."""
    met = left << 32 | right
    met.sort()
    first = np.flatnonzero(firsts(met))
    count = np.diff(np.append(first, len(met)))
    kept = met[first[count >= SHARED]]
    return np.column_stack((kept >> 32, kept & (1 << 32) - 1, count[count >= SHARED]))


def _closest(found: Iterable[Found], home: Numbers) -> Iterator[Found]:
    """Of what was found, what is of two pages of which one is among the closest of the other."""
    rows = np.concatenate([NONE, *found])
    pair, of = np.unique(home[rows[:, 0]] << 32 | home[rows[:, 1]], return_inverse=True)
    shared = np.tile(np.bincount(of, rows[:, 2], len(pair)), 2)
    sides = pair >> 32, pair & (1 << 32) - 1
    page, other = np.concatenate(sides), np.concatenate(sides[::-1])
    order = np.lexsort((other, -shared, page))
    first = np.flatnonzero(firsts(page[order]))
    rank = np.arange(len(order)) - np.repeat(first, np.diff(np.append(first, len(order))))
    close = np.zeros(len(order), np.bool_)
    close[order[rank < CLOSEST]] = True
    yield rows[(close[: len(pair)] | close[len(pair) :])[of]]
