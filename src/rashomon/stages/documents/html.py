"""A page's markup in, the text a reader sees out, block by block, with where each block stood.

libxml2 stops, without a word, at 256 elements inside one another and loses all that follows, and compares each
attribute of an element with every other; a page that deep, or with thousands of attributes in a tag, is read as a plain
stream of tags instead, which loses the places but none of the text.

>>> page = render("<nav>Home</nav><p>Two barns<br>burnt.<p hidden>Nothing")
>>> page.text
'Home\\n\\nTwo barns\\nburnt.'
>>> [(block.role, block.tag) for block in page.blocks]
[('furniture', 'nav'), ('body', 'p'), ('body', 'p')]
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.records import Block
from rashomon.stages.documents import flat
from rashomon.stages.documents.rendition import Writer
from rashomon.stages.documents.signals import BLOCKS, sign, unseen

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CELLS = frozenset(("td", "th"))
_PLAIN_NAME = re.compile(r"[a-z][a-z0-9]*$")
_LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{40000,}")  # it may also hold a picture, or a whole text, as a value
_MANY = 10_000  # words of a tag


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a page shows; of each block the share of its characters that stand in links, 0 to 1. `tree` is None for a
    page that had to be read as a stream of tags."""

    text: str
    blocks: tuple[Block, ...]
    links: tuple[float, ...]
    tree: HtmlElement | None


def render(markup: str) -> Page:
    """The page's rendition. Nothing is decided about what matters in it; `main` of every block is None."""
    clean = markup.replace("\x00", "")
    tree = parse(clean)
    writer = flat.read(clean) if tree is None else _walk(tree)
    text, blocks = writer.finish()
    return Page(text=text, blocks=blocks, links=tuple(writer.links), tree=tree)


def parse(markup: str) -> HtmlElement | None:
    """The page as a tree; None when it is empty, nested too deep for all of it to be in the tree, or has a tag of so
    many attributes that it would take hours.
    """
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    if any(len(tag.group().split()) > _MANY for tag in _LONG_TAG.finditer(markup)):
        return None
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
    try:
        tree = document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:
        return None
    cut_short = any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log)
    return None if cut_short else tree


@dataclass(slots=True)
class _Frame:
    """An element being read: what is still to come of it, and whether it is a row or a cell of a table of data."""

    element: HtmlElement
    children: Iterator[tuple[HtmlElement, str]]
    row: bool
    cell: bool


def _walk(tree: HtmlElement) -> Writer:
    """Depth first without recursion, so that depth costs nothing."""
    writer = Writer()
    stack = [_enter(tree, f"/{tree.tag}[1]", writer, cell=False)]
    while stack:
        frame = stack[-1]
        child, path = next(frame.children, (None, ""))
        if child is None:
            _leave(stack, writer)
        elif child.tag == "br":
            writer.rule()
            writer.write(child.tail)
        elif unseen(str(child.tag), child.get("style"), child.get("hidden")):
            writer.write(child.tail)
        else:
            stack.append(_enter(child, path, writer, cell=frame.row and child.tag in _CELLS))
    return writer


def _enter(element: HtmlElement, path: str, writer: Writer, *, cell: bool) -> _Frame:
    tag = str(element.tag)
    own = sign(tag, element.get("class") or "", element.get("id") or "")
    writer.open("span" if cell else tag, path, own)
    writer.write(element.text)
    return _Frame(element, _children(element, path), tag == "tr" and _plain(element), cell)


def _leave(stack: list[_Frame], writer: Writer) -> None:
    frame = stack.pop()
    writer.close()
    if frame.cell:
        writer.cell()
    if stack:
        writer.write(frame.element.tail)


def _plain(row: HtmlElement) -> bool:
    """Whether the row belongs to a table of data: no cell of it holds a block, as the tables that lay out a page do."""
    return all(element.tag not in BLOCKS for cell in row for element in cell.iterdescendants())


def _children(element: HtmlElement, path: str) -> Iterator[tuple[HtmlElement, str]]:
    """Each child with its XPath; a name XPath can't spell ("o:p") is given by its place among all children."""
    seen: Counter[str] = Counter()
    for place, child in enumerate(element.iterchildren(), 1):
        tag = str(child.tag)
        seen[tag] += 1
        step = f"{tag}[{seen[tag]}]" if _PLAIN_NAME.match(tag) else f"*[{place}]"
        yield child, f"{path}/{step}"
