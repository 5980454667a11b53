"""Markup in, its tags and text out in order, by one pass that never goes back: linear whatever the page holds.

No parser's rules are followed: a tag ends at the next `>`, and an element whose content is no markup or is never shown
(script, style, svg…) is one step to its closing tag. For pages no parser can hold, and to count what a parser lost.

>>> [(piece.kind, piece.name, piece.text) for piece in pieces("<p class='a'>Two &amp; <script>no()</script>")]
[('open', 'p', "class='a'"), ('text', '', 'Two & '), ('open', 'script', ''), ('close', 'script', '')]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Literal

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,60})")
_ATTRIBUTE = re.compile(r"""([\w:-]{1,40})(?:\s{0,9}=\s{0,9}(?:"([^"]{0,500})"|'([^']{0,500})'|([^\s"'>]{1,500})))?""")
_UNREAD = frozenset(("script", "style", "noscript", "template", "svg", "textarea", "select", "head", "iframe", "title"))
_LONGEST = 2000  # characters of a tag that are looked at for attributes


@dataclass(frozen=True, slots=True)
class Piece:
    """An opening tag (`text` its attributes), a closing one, or text with its character references resolved."""

    kind: Literal["open", "close", "text"]
    name: str
    text: str


def pieces(markup: str) -> Iterator[Piece]:
    """The pieces of the page in order; comments and declarations are left out."""
    at, ends = 0, _Ends(markup)
    while at < len(markup):
        start = ends.find("<", at)
        if start > at:
            yield Piece("text", "", unescape(markup[at:start]))
        tag = _TAG.match(markup, start)
        if tag:
            at = ends.find(">", start) + 1
            name = tag[2].lower()
            yield Piece("close" if tag[1] else "open", name, "" if tag[1] else markup[tag.end() : at - 1].strip())
            if name in _UNREAD and not tag[1]:
                at = ends.find(f"</{name}", at)
        elif markup.startswith("<!--", start):
            at = ends.find("-->", start + 4) + 3
        elif markup.startswith(("<!", "<?", "</"), start):
            at = ends.find(">", start) + 1
        else:
            at = start + 1
            if start < len(markup):
                yield Piece("text", "", "<")


def attributes(tag: str) -> dict[str, str]:
    """The attributes of an opening tag by lower-case name; '' for one without a value. The first of a name counts."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(tag[:_LONGEST]):
        found.setdefault(match[1].lower(), unescape(match[2] or match[3] or match[4] or ""))
    return found


class _Ends:
    """Finds what ends a piece. What was once not found is not looked for again: that would be quadratic."""

    def __init__(self, markup: str) -> None:
        lowered = markup.lower()
        self._markup = lowered if len(lowered) == len(markup) else markup
        self._none: set[str] = set()

    def find(self, what: str, at: int) -> int:
        """Where `what` stands next; the end of the page when nowhere."""
        found = -1 if what in self._none else self._markup.find(what, at)
        if found < 0:
            self._none.add(what)
        return len(self._markup) if found < 0 else found
