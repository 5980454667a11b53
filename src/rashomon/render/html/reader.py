"""A report as the dossier's reader shows it: its own text in blocks, cut into pieces that carry marks.

Enter a document and the spans that something leads to; leaves blocks of nested `Piece`s. The text is all there, in
order and unchanged; a span that lies across blocks or across another span is cut, and its first piece has the anchor.

>>> from rashomon.render.html.reader import Mark, pieces
>>> tree = pieces("Ten people died.", 0, 16, (Mark(anchor="s1", start=0, end=10, kind="figure", note=""),))
>>> [(p.text, p.anchor, [c.text for c in p.children]) for p in tree]
[('', 's1', ['Ten people']), (' died.', None, [])]
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.records import Block, Document

ROLE_LABELS = {
    "title": "title",
    "dateline": "dateline",
    "byline": "byline",
    "caption": "caption",
    "heading": "heading",
    "body": "",
    "credit": "credit",
    "furniture": "page furniture",
    "comment": "reader’s comment",
    "inserted": "inserted: about something else",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Characters that something leads to: an anchor, what for (cited, figure, quote, copy, warning), a note."""

    anchor: str
    start: int
    end: int
    kind: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Text, or a marked stretch with pieces inside; `anchor` on a mark's first piece, `span` on all of them."""

    text: str
    anchor: str | None = None
    span: str | None = None
    kind: str = ""
    note: str = ""
    children: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A block for the reader: its role, the role's label and reason, and its pieces."""

    role: str
    label: str
    reason: str
    pieces: tuple[Piece, ...]


def blocks(document: Document, marks: Sequence[Mark]) -> tuple[Shown, ...]:
    """The document's blocks with the marks that touch them, in order."""
    ordered = sorted(marks, key=lambda m: (m.start, -m.end, m.anchor))
    shown: list[Shown] = []
    for block in document.blocks:
        own = tuple(m for m in ordered if m.start < block.end and block.start < m.end)
        shown.append(_shown(document, block, own))
    return tuple(shown)


def _shown(document: Document, block: Block, marks: tuple[Mark, ...]) -> Shown:
    cut = pieces(document.text, block.start, block.end, marks)
    return Shown(role=block.role, label=ROLE_LABELS[block.role], reason=block.reason, pieces=cut)


def pieces(text: str, start: int, end: int, marks: Sequence[Mark]) -> tuple[Piece, ...]:
    """`text[start:end]` as pieces; `marks` sorted by start, the longer first, any of them may stick out at the ends."""
    made: list[Piece] = []
    at = start
    waiting = list(marks)
    while waiting:
        mark = waiting.pop(0)
        left, right = max(mark.start, at), min(mark.end, end)
        if left >= right:
            continue
        if at < left:
            made.append(Piece(text=text[at:left]))
        inner = [m for m in waiting if m.start < right]
        waiting = [m for m in waiting if m.end > right]
        anchor = mark.anchor if left == mark.start else None
        children = pieces(text, left, right, inner)
        made.append(Piece(text="", anchor=anchor, span=mark.anchor, kind=mark.kind, note=mark.note, children=children))
        at = right
    if at < end:
        made.append(Piece(text=text[at:end]))
    return tuple(made)


def broken(documents: Sequence[tuple[Shown, ...]]) -> tuple[str, ...]:
    """Anchors whose span was cut into several pieces, so that one rule must light them all."""
    seen: dict[str, int] = {}
    for shown in documents:
        for block in shown:
            for piece in block.pieces:
                _count(piece, seen)
    return tuple(sorted(anchor for anchor, times in seen.items() if times > 1))


def _count(piece: Piece, seen: dict[str, int]) -> None:
    if piece.span is not None:
        seen[piece.span] = seen.get(piece.span, 0) + 1
    for child in piece.children:
        _count(child, seen)
