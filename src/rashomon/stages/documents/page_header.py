"""What a page says of itself: title, outlet and byline from its metadata, its headings, and what names them.

>>> from rashomon.stages.documents.html import render
>>> of_page(render("<title>Storm floods Ashe | Fen Post</title><h1>Storm floods Ashe</h1><p>By Ana Ruo<p>Text"))
Header(title='Storm floods Ashe', outlet='Fen Post', byline='Ana Ruo')
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from rashomon.stages.documents.header import SEPARATOR, Header, byline, first, paragraph
from rashomon.stages.documents.html import Page

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_TITLE_META = ("og:title", "twitter:title", "dc.title", "headline")
_OUTLET_META = ("og:site_name", "application-name", "publisher", "dc.publisher", "copyright")
_BYLINE_META = ("author", "article:author", "dc.creator", "byl", "parsely-author", "sailthru.author")
_ADDRESS = re.compile(r"https?:|www\.|@|/")
_BY = re.compile(r"by\s+", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:Article|Report|Posting|Story)$")
_DEEPEST = 12


def of_page(page: Page) -> Header:
    """The page's header: what its data says before what it shows."""
    shown = [" ".join(page.text[block.start : block.end].split()) for block in page.blocks]
    name = byline(shown)
    if page.tree is None:
        return Header(title=None, outlet=None, byline=name)
    meta = _meta(page.tree)
    linked = _linked(page.tree)
    heads = [" ".join(str(h.text_content()).split()) for h in page.tree.iter("h1")]
    title, site = _titled(" ".join((page.tree.findtext(".//title") or "").split()), [h for h in heads if h])
    said = Header(
        title=_pick(meta, _TITLE_META), outlet=_pick(meta, _OUTLET_META), byline=_person(_pick(meta, _BYLINE_META))
    )
    printed = next(
        (s for s, b in zip(shown, page.blocks, strict=True) if b.role == "byline" and not paragraph(s)), None
    )
    found = first(said, linked, Header(title=title, outlet=site, byline=name or _person(printed)))
    return Header(title=_without(found.title, found.outlet), outlet=found.outlet, byline=found.byline)


def _meta(tree: HtmlElement) -> dict[str, str]:
    """The page's `<meta>` values by lower-case name; the first of a name counts."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = (element.get("property") or element.get("name") or "").strip().lower()
        value = " ".join((element.get("content") or "").split())
        if name and value:
            found.setdefault(name, value)
    return found


def _pick(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if name in meta), None)


def _person(value: str | None) -> str | None:
    """A byline's name, unless it is an address or far too long."""
    if not value or _ADDRESS.search(value) or len(value) > 100:
        return None
    return _BY.sub("", value, count=1) if _BY.match(value) else value


def _titled(title: str, heads: list[str]) -> tuple[str | None, str | None]:
    """The headline and the site's name: of a `<title>` in several parts, the part a heading repeats and the last other.

    With no such heading the longest part is the headline.
    """
    parts = [part for part in SEPARATOR.split(title) if part]
    if not parts:
        return (heads[0] if heads else None), None
    match = next((head for head in heads if head and head in title), None)
    headline = match or (title if len(parts) == 1 else max(parts, key=len))
    others = [part for part in parts if part not in headline]
    return headline, others[-1] if match and others else None


def _without(title: str | None, outlet: str | None) -> str | None:
    """The title without the outlet's name at its end or beginning."""
    if not title or not outlet:
        return title
    parts = [part.casefold() for part in SEPARATOR.split(title)]
    if len(parts) > 1 and parts[-1] == outlet.casefold():
        return title[: -len(outlet)].rstrip(" |•·»›:-–—")
    if len(parts) > 1 and parts[0] == outlet.casefold():
        return title[len(outlet) :].lstrip(" |•·»›:-–—")
    return title


def _linked(tree: HtmlElement) -> Header:
    """What the page's JSON-LD says of its article."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            data = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        for node in _nodes(data, _DEEPEST):
            if any(_ARTICLE.search(kind) for kind in _strings(node.get("@type"))):
                return Header(
                    title=_name(node.get("headline")),
                    outlet=_name(node.get("publisher")),
                    byline=_person(_name(node.get("author"))),
                )
    return Header(title=None, outlet=None, byline=None)


def _nodes(data: object, depth: int) -> Iterator[dict[str, object]]:
    """Every object in the data, outermost first."""
    if isinstance(data, dict):
        yield data
    if isinstance(data, dict | list) and depth:
        for value in data.values() if isinstance(data, dict) else data:
            yield from _nodes(value, depth - 1)


def _strings(value: object) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [one for one in values if isinstance(one, str)]


def _name(value: object) -> str | None:
    """A name given as a string, an object with a name, or a list of either (joined)."""
    if isinstance(value, str):
        return " ".join(value.split()) or None
    if isinstance(value, dict):
        return _name(value.get("name"))
    if isinstance(value, list):
        names = [name for one in value[:10] if not isinstance(one, list) and (name := _name(one))]
        return ", ".join(names) or None
    return None
