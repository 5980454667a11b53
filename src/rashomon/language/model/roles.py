"""Statements read off the network: for each cue its source and its content, as ranges of words.

>>> ranges(np.array([0, 1, 1, 0, 1, 0, 0, 1], bool))
[(1, 3), (4, 5), (7, 8)]
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from rashomon.language.model.network import Array, Network

Range = tuple[int, int]
_GAP = 2  # words that may be missing inside a part
_READY = np.array([0, 0.7, 0.7], np.float32)  # a cue missed is worse than one too many: the rest must bear it out
_NEW = 3.0  # what a stretch of content must weigh


@dataclass(frozen=True, slots=True)
class Said:
    """A statement's parts, and the name its source stands for where there is one: half-open ranges of words."""

    cue: Range
    source: tuple[Range, ...]
    content: tuple[Range, ...]
    by: Range | None = None

    def moved(self, by: int) -> Said:
        """The same with all numbers raised."""
        source, content = (tuple((s + by, e + by) for s, e in part) for part in (self.source, self.content))
        return Said((self.cue[0] + by, self.cue[1] + by), source, content)


def said(network: Network, words: Array, tags: Array) -> list[Said]:
    """The statements of a window's words; `tags` are scores (words, 3): outside, first of a cue, further."""
    cues = _cues((tags + _READY).argmax(1))
    if not cues:
        return []
    scores = network.roles(words, np.array([after - 1 for _, after in cues]))
    rows = zip(cues, scores, strict=True)
    return [Said(cue, _source(row[:, 0], cue), _content(row[:, 1], cue)) for cue, row in rows]


def _cues(tags: NDArray[np.int64]) -> list[Range]:
    """Runs of cue words; a first word begins a new one."""
    found: list[Range] = []
    for at, tag in enumerate(tags.tolist()):
        if tag == 2 and found and found[-1][1] == at:
            found[-1] = (found[-1][0], at + 1)
        elif tag:
            found.append((at, at + 1))
    return found


def _source(scores: Array, cue: Range) -> tuple[Range, ...]:
    """The run of source words with the most weight."""
    runs = joined(ranges(scores > 0), cue)
    return (max(runs, key=lambda run: float(scores[slice(*run)].sum())),) if runs else ()


def _content(scores: Array, cue: Range) -> tuple[Range, ...]:
    """The stretches of content words, those of a single word left out beside longer ones."""
    runs = joined(stretches(scores), cue)
    return tuple(run for run in runs if run[1] - run[0] > 1) or tuple(runs)


def stretches(scores: Array) -> list[Range]:
    """The ranges whose scores are the most together, when each range costs `_NEW`: small doubts neither part a
    stretch nor make one.

    >>> stretches(np.array([4, 4, -1, 5, -9, 1, -9, 6], np.float32))
    [(0, 4), (7, 8)]
    """
    inside, outside = -np.inf, 0.0
    into: list[Range] = []  # the ranges of the best choice that ends inside one, and of that which does not
    beyond: list[Range] = []
    for (start, end), weight in _runs(scores):
        if outside - _NEW >= inside:
            into, inside = [*beyond, (start, end)], outside - _NEW
        else:
            into = [*into[:-1], (into[-1][0], end)]
        inside += weight
        if inside > outside:
            beyond, outside = into, inside
    return beyond


def _runs(scores: Array) -> list[tuple[Range, float]]:
    """Words side by side whose scores have one sign, and the sum of these."""
    edges = np.flatnonzero(np.diff(scores > 0)) + 1
    bounds = pairwise([0, *edges.tolist(), len(scores)])
    return [((start, end), float(scores[start:end].sum())) for start, end in bounds]


def ranges(chosen: NDArray[np.bool_]) -> list[Range]:
    """The runs of chosen words."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], chosen.astype(np.int8), [0]])))
    return [(int(s), int(e)) for s, e in zip(edges[::2], edges[1::2], strict=True)]


def joined(runs: list[Range], cue: Range) -> list[Range]:
    """Runs with small gaps closed, but for a gap with the cue in it."""
    found: list[Range] = []
    for start, end in runs:
        near = found and start - found[-1][1] <= _GAP and not found[-1][1] <= cue[0] < start
        if near:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found
