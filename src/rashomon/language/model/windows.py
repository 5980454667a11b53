"""Words cut into windows that an encoder can take: whole sentences, as a rule of thumb finds them, while there is room.

>>> cuts([2, 2, 2, 2, 2], breaks=[0, 3], room=6)
[(0, 3), (3, 5)]
>>> cuts([4, 4, 4], breaks=[0], room=6)
[(0, 1), (1, 2), (2, 3)]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from rashomon.language.model.looks import look
from rashomon.language.model.network import Window
from rashomon.language.model.pieces import Pieces
from rashomon.language.text import sentences

ROOM = 160  # pieces of a window, as in training


@dataclass(frozen=True, slots=True)
class Words:
    """A text and its words: half-open ranges of characters, in order."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def forms(self) -> list[str]:
        """The words as they are written."""
        return [self.text[s:e] for s, e in zip(self.starts, self.ends, strict=True)]

    def gaps(self) -> list[str]:
        """What stands before each word, after the one before it."""
        return [self.text[e:s] for e, s in zip((0, *self.ends), self.starts, strict=False)]


def windows(pieces: Pieces, words: Words) -> Iterator[tuple[int, Window]]:
    """The windows of a text, each with the number of its first word."""
    forms, gaps = words.forms(), words.gaps()
    lines = [at == 0 or "\n" in gap for at, gap in enumerate(gaps)]
    looks = [look(f, opens_line=n, spaced=bool(g) or n) for f, g, n in zip(forms, gaps, lines, strict=True)]
    cut = [pieces.of(form) for form in forms]
    opening = np.searchsorted(words.starts, [sentence.start for sentence in sentences(words.text)])
    for start, end in cuts([len(c) for c in cut], breaks=np.unique(opening).tolist()):
        yield start, Window(tuple(cut[start:end]), tuple(looks[start:end]))


def cuts(sizes: Sequence[int], *, breaks: Sequence[int], room: int = ROOM) -> list[tuple[int, int]]:
    """Half-open ranges of words, in order and without gaps; `sizes` are the pieces of each word.

    A range ends at a break where it can, and anywhere in a stretch without breaks that is longer than the room.
    """
    found: list[tuple[int, int]] = []
    start = used = 0
    marks = [*(b for b in breaks if 0 < b < len(sizes)), len(sizes)]
    begin = 0
    for end in marks:
        size = sum(sizes[begin:end])
        if used and used + size > room:
            found.append((start, begin))
            start, used = begin, 0
        used += size
        if used > room:
            *full, (start, _) = _filled(sizes, start, end, room)
            found += full
            used = sum(sizes[start:end])
        begin = end
    return [*found, (start, len(sizes))] if start < len(sizes) else found


def _filled(sizes: Sequence[int], start: int, end: int, room: int) -> list[tuple[int, int]]:
    """The words from `start` up to `end` in ranges as full as can be."""
    found, begin, used = [], start, 0
    for at in range(start, end):
        if used and used + sizes[at] > room:
            found.append((begin, at))
            begin, used = at, 0
        used += sizes[at]
    return [*found, (begin, end)]
