"""Markup in, its text and blocks out, without building a tree: for pages nested too deep for a tree to hold.

>>> text, blocks = read("<div>" * 3000 + "Two barns burnt.<script>no()</script><p>Nobody hurt.").finish()
>>> text, [block.tag for block in blocks]
('Two barns burnt.\\n\\nNobody hurt.', ['div', 'p'])
"""

from __future__ import annotations

from collections import Counter
from html.parser import HTMLParser

from rashomon.stages.documents.rendition import Writer
from rashomon.stages.documents.signals import BLOCKS, sign, unseen

_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_DEEPEST = 200  # unseen elements kept open inside one another


def read(markup: str) -> Writer:
    """The page written out, its blocks without places (`xpath` is None)."""
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    return reader.writer


class _Reader(HTMLParser):
    """Follows block elements only; inline ones come and go unnoticed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.writer = Writer()
        self._open: list[str] = []
        self._number: Counter[str] = Counter()  # of each tag that is open: searching the list would be quadratic
        self._unseen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "br":
            self.writer.rule()
        elif tag in _VOID:
            return
        elif self._unseen or unseen(tag, given.get("style"), "" if "hidden" in given else None):
            if len(self._unseen) < _DEEPEST:
                self._unseen.append(tag)
        elif tag in BLOCKS:
            self._enter(tag, given)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.writer.rule()

    def handle_endtag(self, tag: str) -> None:
        if self._unseen:
            if tag in self._unseen:
                del self._unseen[len(self._unseen) - 1 - self._unseen[::-1].index(tag) :]
            return
        if not self._number[tag]:
            return
        while self._open:
            self.writer.close()
            last = self._open.pop()
            self._number[last] -= 1
            if last == tag:
                return

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.writer.write(data)

    def _enter(self, tag: str, given: dict[str, str | None]) -> None:
        self.writer.open(tag, None, sign(tag, given.get("class") or "", given.get("id") or ""))
        self._open.append(tag)
        self._number[tag] += 1
