"""Markup in, its text and blocks out, without building a tree: for pages nested too deep for a tree to hold.

>>> text, blocks = read("<div>" * 3000 + "Two barns burnt.<script>no()</script><p>Nobody hurt.").finish()
>>> text, [block.tag for block in blocks]
('Two barns burnt.\\n\\nNobody hurt.', ['div', 'p'])
"""

from __future__ import annotations

from collections import Counter

from rashomon.stages.documents.rendition import Writer
from rashomon.stages.documents.signals import BLOCKS, sign, unseen
from rashomon.stages.documents.tags import attributes, pieces

_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())


def read(markup: str) -> Writer:
    """The page written out, its blocks without places (`xpath` is None)."""
    reader = _Reader()
    for piece in pieces(markup):
        if piece.kind == "text":
            reader.write(piece.text)
        elif piece.kind == "close":
            reader.close(piece.name)
        else:
            reader.open(piece.name, piece.text)
    return reader.writer


class _Reader:
    """Follows block elements, links and what is hidden; other inline elements come and go unnoticed."""

    def __init__(self) -> None:
        self.writer = Writer()
        self._open: list[str] = []
        self._number: Counter[str] = Counter()  # of each tag that is open: searching the list would be quadratic
        self._hidden: tuple[str, int] | None = None  # the unseen element being passed over, and how deep in its like

    def open(self, tag: str, written: str) -> None:
        if self._hidden:
            name, depth = self._hidden
            self._hidden = (name, depth + (tag == name))
        elif tag == "br":
            self.writer.rule()
        elif tag not in _VOID:
            self._enter(tag, written)

    def close(self, tag: str) -> None:
        if self._hidden:
            name, depth = self._hidden
            depth -= tag == name
            self._hidden = (name, depth) if depth else None
            return
        while self._number[tag]:
            self.writer.close()
            last = self._open.pop()
            self._number[last] -= 1
            if last == tag:
                return

    def write(self, text: str) -> None:
        if not self._hidden:
            self.writer.write(text)

    def _enter(self, tag: str, written: str) -> None:
        given = attributes(written)
        if unseen(tag, given.get("style"), given.get("hidden")):
            self._hidden = (tag, 1)
        elif tag in BLOCKS or tag == "a":
            self.writer.open(tag, None, sign(tag, given.get("class", ""), given.get("id", "")))
            self._open.append(tag)
            self._number[tag] += 1
