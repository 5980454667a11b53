"""A page's tree and its blocks in, which blocks the main-text extractor keeps out.

trafilatura gives its answer as text of its own, not as places; a block is kept when its words stand there as a line,
or when most of its runs of four words do.

>>> kept = _Kept("Two barns burnt down on Monday night.\\n- Nobody was hurt")
>>> kept.holds("Two barns burnt down on Monday  night."), kept.holds("Nobody was hurt"), kept.holds("Share")
(True, True, False)
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from rashomon.records import Block

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_WORD = re.compile(r"\w+")
_RUN = 4
_MOST = 0.6  # share of a block's runs that must be in the extractor's text


def mark(tree: HtmlElement, text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with `main` set."""
    kept = _Kept(extract(tree))
    return tuple(replace(block, main=kept.holds(text[block.start : block.end])) for block in blocks)


def extract(tree: HtmlElement) -> str:
    """The main text by trafilatura, precision first; '' when it finds none. The tree is spoiled by it."""
    import trafilatura

    return trafilatura.extract(tree, favor_precision=True, include_comments=False) or ""


class _Kept:
    """The extractor's text, to be asked for."""

    def __init__(self, text: str) -> None:
        lines = [tuple(_WORD.findall(line.casefold())) for line in text.split("\n")]
        self._lines = frozenset(line for line in lines if line)
        words = [word for line in lines for word in line]
        self._runs = frozenset(_runs(words))

    def holds(self, block: str) -> bool:
        """Whether the extractor kept this block's words."""
        words = _WORD.findall(block.casefold())
        if tuple(words) in self._lines:
            return True
        runs = _runs(words)
        return bool(runs) and sum(run in self._runs for run in runs) >= _MOST * len(runs)


def _runs(words: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)]
