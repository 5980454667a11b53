"""Pieces of a page in reading order in, the text and its blocks out.

A parser of any kind calls `open`, `write`, `rule` and `close`; the writer keeps one line of text for each block
element, with white space as a browser shows it, and remembers where each line stood.

>>> page = Writer()
>>> page.open("p", "/html[1]/body[1]/p[1]", None); page.write(" Two  barns"); page.close(); page.open("p", "/x", None)
>>> page.write("burnt. "); page.close(); text, blocks = page.finish(); text
'Two barns\\n\\nburnt.'
>>> [(text[b.start:b.end], b.tag, b.xpath) for b in blocks]
[('Two barns', 'p', '/html[1]/body[1]/p[1]'), ('burnt.', 'p', '/x')]
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from rashomon.records import Block, Role
from rashomon.stages.documents.signals import BLOCKS

_SPACE = re.compile(r"[ \t\n\r\f]+")
_APART, _CLOSE = "\n\n", "\n"
_CELL = "\x00"  # between the cells of a row while its line is being folded; a page's own NULs are gone by then
_CELLS = re.compile(f"(?: ?{_CELL} ?)+")
Sign = tuple[Role, str]


@dataclass(frozen=True, slots=True)
class _Open:
    tag: str
    xpath: str | None
    sign: Sign | None
    block: bool


class Writer:
    """Collects a page's text; one use."""

    def __init__(self) -> None:
        self._stack: list[_Open] = []
        self._text: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._line: list[str] = []
        self._linked = self._links = 0
        self.links: list[float] = []  # of each block the share of characters inside links
        self._place: _Open | None = None
        self._sign: Sign | None = None
        self._gap = _APART

    def open(self, tag: str, xpath: str | None, sign: Sign | None) -> None:
        """An element begins. What an ancestor says of everything inside it goes before the element's own sign."""
        if tag in BLOCKS:
            self._flush(_APART)
        self._links += tag == "a"
        above = self._stack[-1].sign if self._stack else None
        self._stack.append(_Open(tag, xpath, above or sign, tag in BLOCKS))

    def close(self) -> None:
        """The element opened last ends."""
        if not self._stack:
            return
        last = self._stack.pop()
        self._links -= last.tag == "a"
        if last.block:
            self._flush(_APART)

    def rule(self) -> None:
        """A line break inside a block."""
        self._flush(_CLOSE)

    def cell(self) -> None:
        """A cell of a plain table ends: its row goes on after a tab."""
        if self._line:
            self._line.append(_CELL)

    def write(self, text: str | None) -> None:
        """Characters; white space is folded when the line is done."""
        if not text:
            return
        if text.strip():
            self._sign = self._sign if self._line else self._now()
            self._place = self._place or next((one for one in reversed(self._stack) if one.block), None)
            if self._sign != self._now():  # a line partly inside <time> or a byline is the block's own
                self._sign = self._place.sign if self._place else None
            self._line.append(text)
            self._linked += len(text.strip()) if self._links else 0
        elif self._line:
            self._line.append(" ")

    def finish(self) -> tuple[str, tuple[Block, ...]]:
        """The whole text and its blocks, in order."""
        self._flush(_APART)
        return "".join(self._text), tuple(self._blocks)

    def _now(self) -> Sign | None:
        return self._stack[-1].sign if self._stack else None

    def _flush(self, gap: str) -> None:
        line = _CELLS.sub("\t", _SPACE.sub(" ", "".join(self._line)).strip(f" {_CELL}"))
        if line:
            self._emit(line)
            self._gap = gap
        elif gap == _APART:
            self._gap = gap
        self._line, self._place, self._sign, self._linked = [], None, None, 0

    def _emit(self, line: str) -> None:
        if self._blocks:
            self._text.append(self._gap)
            self._length += len(self._gap)
        place, (role, reason) = self._place, self._sign or ("body", "a block of the page")
        self._blocks.append(
            Block(
                start=self._length,
                end=self._length + len(line),
                role=role,
                reason=reason,
                xpath=place.xpath if place else None,
                tag=place.tag if place else None,
            )
        )
        self.links.append(min(1.0, self._linked / len(line)))
        self._text.append(line)
        self._length += len(line)
