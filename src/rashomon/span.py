"""Spans: the one way to point at characters. All offset arithmetic of the project is here.

Offsets are half-open and count Unicode code points of a document's `text`.

>>> here = cut("d1", "  Ten people died. ", 0, 19)
>>> here.quote, here.start, here.end
('Ten people died.', 2, 18)
>>> here.overlap(cut("d1", "  Ten people died. ", 6, 12))
6
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """`document`'s characters from `start` up to, not including, `end`; `quote` is those characters."""

    document: str
    start: int
    end: int
    quote: str

    def __post_init__(self) -> None:
        if not (0 <= self.start < self.end and len(self.quote) == self.end - self.start):
            raise ValueError(f"a span must be of 1 character or more and quote them all: {self!r}")

    def overlap(self, other: Span) -> int:
        """How many characters both cover; 0 when they are of two documents."""
        if self.document != other.document:
            return 0
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def covers(self, other: Span) -> bool:
        """Whether all of `other` lies inside."""
        return self.document == other.document and self.start <= other.start and other.end <= self.end


def cut(document: str, text: str, start: int, end: int) -> Span:
    """The span of `text[start:end]` without white space at its ends; ValueError when nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(document=document, start=start, end=end, quote=text[start:end])


def merge(ranges: Iterable[tuple[int, int]], *, gap: int = 0) -> tuple[tuple[int, int], ...]:
    """Half-open ranges joined where they touch, overlap or lie at most `gap` characters apart; sorted."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if joined and start <= joined[-1][1] + gap:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return tuple(joined)


def covered(ranges: Sequence[tuple[int, int]]) -> int:
    """How many characters the ranges cover, each counted once."""
    return sum(end - start for start, end in merge(ranges))
