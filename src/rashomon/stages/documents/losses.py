"""What was lost between a page's bytes and its text, said in words; None when nothing much was.

>>> of_characters("a\\ufffd\\ufffdb\\ufffd", "utf-8")
(1, 3, '3 characters could not be read as utf-8, in 2 places; each shows as U+FFFD')
"""

from __future__ import annotations

import re

from rashomon.stages.documents.html import Page
from rashomon.stages.documents.tags import pieces

_BROKEN = re.compile("\ufffd+")
_FEW = 0.5  # share of what stands between the tags below which text counts as lost
_WORTH = 400  # characters between the tags below which a page is not judged


def of_characters(text: str, encoding: str) -> tuple[int, int, str] | None:
    """Where the first run of undecodable characters stands and a note on all of them."""
    runs = [found.span() for found in _BROKEN.finditer(text)]
    if not runs:
        return None
    number = sum(end - start for start, end in runs)
    places = f"in {len(runs)} places" if len(runs) > 1 else "in one place"
    return *runs[0], f"{number} characters could not be read as {encoding}, {places}; each shows as U+FFFD"


def of_page(markup: str, page: Page) -> str | None:
    """A note when the rendition holds far less text than stands between the page's tags, or has lost its structure."""
    if page.tree is None and page.blocks:
        return (
            "too deep or too long to be read as a tree: read as a stream of tags, so main text is not told from menus"
        )
    between = _between_tags(markup)
    kept = sum(not char.isspace() for char in page.text)
    if between > _WORTH and kept < _FEW * between:
        return f"of about {between:,} characters between the tags {kept:,} were read; the rest is hidden or was lost"
    return None


def _between_tags(markup: str) -> int:
    """Characters that stand outside tags and elements never shown; white space not counted."""
    return sum(len(piece.text) - sum(map(str.isspace, piece.text)) for piece in pieces(markup) if piece.kind == "text")
