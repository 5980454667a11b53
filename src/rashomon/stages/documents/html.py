"""A page's markup in, the text a reader sees out, block by block, with where each block stood.

libxml2 stops, without a word, at 256 elements inside one another and loses all that follows; a page that deep is read
as a plain stream of tags instead, which loses the places but none of the text.

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
from rashomon.stages.documents.signals import sign, unseen

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_PLAIN_NAME = re.compile(r"[a-z][a-z0-9]*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a page shows. `tree` is None for one that had to be read as a stream of tags."""

    text: str
    blocks: tuple[Block, ...]
    tree: HtmlElement | None


def render(markup: str) -> Page:
    """The page's rendition. Nothing is decided about what matters in it; `main` of every block is None."""
    clean = markup.replace("\x00", "")
    tree = parse(clean)
    if tree is None:
        text, blocks = flat.render(clean)
    else:
        text, blocks = _walk(tree)
    return Page(text=text, blocks=blocks, tree=tree)


def parse(markup: str) -> HtmlElement | None:
    """The page as a tree; None when it is empty, or nested too deep for all of it to be in the tree."""
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
    try:
        tree = document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:
        return None
    cut_short = any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log)
    return None if cut_short else tree


def _walk(tree: HtmlElement) -> tuple[str, tuple[Block, ...]]:
    """Depth first without recursion: each frame is an element's path and its children still to come."""
    writer = Writer()
    stack: list[tuple[HtmlElement, Iterator[tuple[HtmlElement, str]]]] = []

    def enter(element: HtmlElement, path: str) -> None:
        tag = str(element.tag)
        writer.open(tag, path, sign(tag, element.get("class") or "", element.get("id") or ""))
        writer.write(element.text)
        stack.append((element, _children(element, path)))

    enter(tree, f"/{tree.tag}[1]")
    while stack:
        element, children = stack[-1]
        following = next(children, None)
        if following is None:
            stack.pop()
            writer.close()
            if stack:
                writer.write(element.tail)
            continue
        child, path = following
        if child.tag == "br":
            writer.rule()
            writer.write(child.tail)
        elif unseen(str(child.tag), child.get("style"), child.get("hidden")):
            writer.write(child.tail)
        else:
            enter(child, path)
    return writer.finish()


def _children(element: HtmlElement, path: str) -> Iterator[tuple[HtmlElement, str]]:
    """Each child with its XPath; a name XPath can't spell ("o:p") is given by its place among all children."""
    seen: Counter[str] = Counter()
    for place, child in enumerate(element.iterchildren(), 1):
        tag = str(child.tag)
        seen[tag] += 1
        step = f"{tag}[{seen[tag]}]" if _PLAIN_NAME.match(tag) else f"*[{place}]"
        yield child, f"{path}/{step}"
