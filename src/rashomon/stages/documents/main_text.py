"""A page's rendition in, its blocks with `main` set out: whether a block belongs to the report the page is about.

The first word is trafilatura's (`favor_precision`). It answers with text of its own, not with places, so a block is
kept when its words stand there as a line, or when most of its runs of four words do. What it misses or repeats is then
put right by where the kept blocks stand: copies elsewhere on the page go, gaps between kept neighbours and sections of
the same build are filled, and a page of which it kept next to nothing is judged by its paragraphs.

>>> kept = _Kept("Two barns burnt down on Monday night.\\n- Nobody was hurt")
>>> kept.holds("Two barns burnt down on Monday  night."), kept.holds("Nobody was hurt"), kept.holds("Share")
(True, True, False)
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import replace
from typing import TYPE_CHECKING

from rashomon.records import Block
from rashomon.stages.documents.html import Page
from rashomon.stages.documents.signals import HEADINGS

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_WORD = re.compile(r"\w+")
_INDEX = re.compile(r"\[\d+\]")
_RUN = 4
_MOST = 0.6  # share of a block's runs that must be in the extractor's text
_HOLDS = 0.8  # share of the kept characters that makes an element the report's own
_BLAMELESS = 0.3  # share of the kept characters above which a class name is not believed
_LONG = 80  # characters of a block that can only be running text
_LINKED = 0.3  # share of links above which a block is a list of other pages
_ALL_LINK, _SHORT = 0.7, 120
_HOUR = re.compile(r"\d{1,2}[:.]\d\d\b")
_HOUR_LONG = 14  # characters of "11.45pm GMT"
_NEXT_TO_NOTHING = 0.3
_GAP = 4
_NEAR = 4  # steps up to the element that sections of one report share
_TEXT = frozenset(("body", "heading"))


def mark(page: Page) -> tuple[Block, ...]:
    """The page's blocks with `main` set; where the page has no tree nobody can tell, and `main` stays None."""
    if page.tree is None:
        return page.blocks
    kept = _Kept(extract(page.tree))
    lines = [page.text[block.start : block.end] for block in page.blocks]
    main = [kept.holds(line) for line in lines]
    blocks = _believed(page.blocks, main)
    _drop_repeats(blocks, lines, main)
    _rescue(page, blocks, main)
    _fill_alike(page, blocks, main)
    _fill_gaps(page, blocks, main)
    _fill_points(page, blocks, main)
    _fill_hours(page, blocks, main)
    _drop_links(page, blocks, main)
    return tuple(replace(block, main=here) for block, here in zip(blocks, main, strict=True))


def extract(tree: HtmlElement) -> str:
    """The main text by trafilatura, precision first; '' when it finds none."""
    import trafilatura

    return trafilatura.extract(deepcopy(tree), favor_precision=True, include_comments=False) or ""


class _Kept:
    """The extractor's text, to be asked for."""

    def __init__(self, text: str) -> None:
        lines = [tuple(_WORD.findall(line.casefold())) for line in text.split("\n")]
        self._lines = frozenset(line for line in lines if line)
        self._runs = frozenset(_runs([word for line in lines for word in line]))

    def holds(self, block: str) -> bool:
        """Whether the extractor kept this block's words."""
        words = _WORD.findall(block.casefold())
        if tuple(words) in self._lines:
            return True
        runs = _runs(words)
        return bool(runs) and sum(run in self._runs for run in runs) >= _MOST * len(runs)


def _runs(words: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)]


def _length(block: Block) -> int:
    return block.end - block.start


def _believed(blocks: Sequence[Block], main: Sequence[bool]) -> list[Block]:
    """The blocks without the roles that a tag or class gave to a good part of the main text: it means another thing."""
    kept = Counter[str]()
    for block, here in zip(blocks, main, strict=True):
        kept[block.reason] += _length(block) * here
    total = sum(kept.values())
    doubted = {reason for reason, size in kept.items() if reason.startswith("inside") and size > _BLAMELESS * total}
    return [
        replace(
            block,
            role="heading" if block.tag in HEADINGS else "body",
            reason=f"a block of the page, though {block.reason}",
        )
        if block.reason in doubted
        else block
        for block in blocks
    ]


def _home(blocks: Sequence[Block], main: Sequence[bool]) -> str | None:
    """The innermost element that holds nearly all that was kept: the report's own."""
    sizes = Counter[str]()
    for block, here in zip(blocks, main, strict=True):
        if here and block.xpath:
            steps = block.xpath.split("/")
            for depth in range(2, len(steps) + 1):
                sizes["/".join(steps[:depth])] += _length(block)
    total = _kept_characters(blocks, main)
    homes = [path for path, size in sizes.items() if size >= _HOLDS * total]
    return max(homes, key=len, default=None)


def _inside(block: Block, home: str | None) -> bool:
    return bool(home and block.xpath and (block.xpath == home or block.xpath.startswith(home + "/")))


def _drop_repeats(blocks: Sequence[Block], lines: Sequence[str], main: list[bool]) -> None:
    """Of a block kept twice, the one outside the report's own element is a teaser or a menu's entry."""
    home = _home(blocks, main)
    own = {lines[at].casefold() for at, block in enumerate(blocks) if main[at] and _inside(block, home)}
    for at, block in enumerate(blocks):
        if main[at] and not _inside(block, home) and (block.role == "furniture" or lines[at].casefold() in own):
            main[at] = False


def _running(page: Page, blocks: Sequence[Block], at: int) -> bool:
    """Whether a block is a paragraph of running text, by its length, its links and its role."""
    return _length(blocks[at]) >= _LONG and page.links[at] < _LINKED and blocks[at].role == "body"


def _rescue(page: Page, blocks: Sequence[Block], main: list[bool]) -> None:
    """Where next to nothing was kept of a page with paragraphs, the element with most of them is the report's."""
    running = Counter[str]()
    for at, block in enumerate(blocks):
        if _length(block) >= _LONG and page.links[at] < _LINKED and block.xpath and block.role != "comment":
            running.update(dict.fromkeys(_above(block.xpath, 3), _length(block)))
    parents = {(block.xpath or "").rpartition("/")[0] for block in blocks}
    home = max(parents, key=lambda path: (running[path], len(path), path), default="")
    if _kept_characters(blocks, main) >= _NEXT_TO_NOTHING * running[home]:
        return
    for at, block in enumerate(blocks):
        main[at] = _inside(block, home) and block.role in (*_TEXT, "furniture") and page.links[at] < _LINKED


def _above(path: str, steps: int) -> list[str]:
    """The nearest ancestors' paths, innermost first."""
    found = []
    for _ in range(steps):
        path = path.rpartition("/")[0]
        found.append(path)
    return found


def _kept_characters(blocks: Sequence[Block], main: Sequence[bool]) -> int:
    return sum(_length(block) for block, here in zip(blocks, main, strict=True) if here)


def _fill_points(page: Page, blocks: Sequence[Block], main: list[bool]) -> None:
    """The key points above a report: the items of a list in its own element, no links, in the report's words."""
    first = next((at for at, here in enumerate(main) if here and _length(blocks[at]) >= _LONG), 0)
    home = _home(blocks, main)
    lists: dict[str, list[int]] = {}
    for at in range(first):
        block = blocks[at]
        if block.tag == "li" and block.role == "body" and _inside(block, home) and page.links[at] < _LINKED:
            lists.setdefault((block.xpath or "").rpartition("/")[0], []).append(at)
    told = {word[:5] for at, here in enumerate(main) if here for word in _long_words(page, blocks[at])}
    for items in lists.values():
        words = [word[:5] for at in items for word in _long_words(page, blocks[at])]
        if len(items) >= 2 and len(words) >= 2 * len(items) and sum(w in told for w in words) >= _MOST * len(words):
            for at in items:
                main[at] = True


def _long_words(page: Page, block: Block) -> list[str]:
    return [word for word in _WORD.findall(page.text[block.start : block.end].casefold()) if len(word) >= 4]


def _fill_hours(page: Page, blocks: Sequence[Block], main: list[bool]) -> None:
    """The clock time that heads an entry of a live page, directly above a kept block of one parent."""
    for at in range(len(blocks) - 1):
        same = (blocks[at].xpath or "").rpartition("/")[0] == (blocks[at + 1].xpath or "").rpartition("/")[0]
        if blocks[at].tag in HEADINGS and main[at + 1] and same and _HOUR.match(page.text, blocks[at].start):
            main[at] = main[at] or _length(blocks[at]) <= _HOUR_LONG


def _drop_links(page: Page, blocks: Sequence[Block], main: list[bool]) -> None:
    """A short block that is all link leads to another report."""
    found = [
        at for at, block in enumerate(blocks) if main[at] and page.links[at] > _ALL_LINK and _length(block) < _SHORT
    ]
    if sum(_length(blocks[at]) for at in found) > _BLAMELESS * _kept_characters(blocks, main):
        return  # the report itself is written in links
    for at in found:
        main[at] = False


def _fill_alike(page: Page, blocks: Sequence[Block], main: list[bool]) -> None:
    """Paragraphs in further sections of the same build, where that build holds most of what was kept."""
    shapes = [_INDEX.sub("", block.xpath or "") for block in blocks]
    kept = Counter[str]()
    for at, block in enumerate(blocks):
        kept[shapes[at]] += _length(block) * main[at]
    usual, size = max(kept.items(), key=lambda item: (item[1], item[0]), default=("", 0))
    if size < 0.5 * sum(kept.values()) or not size:
        return
    near = _near(blocks, shapes, main, usual)
    for at, block in enumerate(blocks):
        alike = shapes[at] == usual and _above(block.xpath or "", _NEAR)[-1] in near
        main[at] = main[at] or (alike and _running(page, blocks, at))


def _near(blocks: Sequence[Block], shapes: Sequence[str], main: Sequence[bool], usual: str) -> frozenset[str]:
    """The elements some steps above the kept blocks of the usual build."""
    kept = (block.xpath or "" for at, block in enumerate(blocks) if main[at] and shapes[at] == usual)
    return frozenset(_above(path, _NEAR)[-1] for path in kept)


def _fill_gaps(page: Page, blocks: Sequence[Block], main: list[bool]) -> None:
    """A few blocks between two kept ones, all of one parent."""
    parents = [(block.xpath or "").rpartition("/")[0] for block in blocks]
    last: int | None = None
    for at, here in enumerate(tuple(main)):
        if not here:
            continue
        if last is not None and 1 < at - last <= _GAP + 1 and parents[last] == parents[at]:
            for between in range(last + 1, at):
                if parents[between] == parents[at] and blocks[between].role in _TEXT and page.links[between] < _LINKED:
                    main[between] = True
        last = at
