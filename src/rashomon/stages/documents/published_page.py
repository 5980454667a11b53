"""The day a page was published, by what its HTML declares.

HTML and its address in; a `Day` with basis "metadata", or None where nothing declares one: no date is ever guessed from
the look of a page. Read with bounded expressions over the source, so that a broken or hostile page costs no more.

>>> from_page('<meta property="article:published_time" content="2012-08-07T00:51:00+05:30">').date
'2012-08-07'
>>> from_page("<p>7 August 2012</p>") is None
True
>>> from_page("", "https://news.example/2012/08/07/ferry-sinks").date
'2012-08-07'
"""

from __future__ import annotations

import html as markup
import json
import re
from collections.abc import Iterator
from typing import Any

from rashomon.language.dates import day_in, find, resolve
from rashomon.records import Day

_TAG = re.compile(r"<(meta|time|span|div|p)\b([^<>]{3,1500})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([\w:.-]{1,40})\s{0,3}=\s{0,3}(?:"([^"]{0,400})"|'([^']{0,400})'|([^\s"'>]{1,200}))""")
_SCRIPT = re.compile(r"<script\b[^<>]{0,300}ld\+json[^<>]{0,300}>", re.IGNORECASE)
_PUBLISHED = re.compile(r'"datePublished"\s{0,5}:\s{0,5}"([^"]{4,60})"')
_NAMES = (
    "article:published_time", "og:published_time", "datepublished", "article:published", "parsely-pub-date",
    "sailthru.date", "publishdate", "publish_date", "publish-date", "pubdate", "publication_date", "publication-date",
    "date.issued", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "dcterms.date",
    "originalpublicationdate", "article_date_original", "cxenseparse:recs:publishtime", "rnews:datepublished",
    "citation_publication_date", "displaydate", "date",
)  # fmt: skip
_ARTICLES = ("article", "report", "posting", "story")


def from_page(html: str, url: str | None = None) -> Day | None:
    """The day the page declares: JSON-LD, then meta tags, then `<time>`, then the day in its address."""
    tags = tuple(_tags(html))
    for candidates in (_linked(html), _meta(tags), _times(tags)):
        for written in candidates:
            day = _day(written)
            if day is not None:
                return day
    return day_in(url)


def _day(written: str) -> Day | None:
    for expression in find(markup.unescape(written)[:100]):
        day = resolve(expression, None)
        if day is not None and day.precision == "day":
            return Day(date=day.date, precision="day", basis="metadata")
    return None


def _tags(html: str) -> Iterator[tuple[str, dict[str, str]]]:
    for tag in _TAG.finditer(html):
        given = {name.casefold(): a or b or c for name, a, b, c in _ATTRIBUTE.findall(tag[2])}
        yield tag[1].casefold(), given


def _linked(html: str) -> Iterator[str]:
    """`datePublished` of the page's JSON-LD, articles first; of a block that is not quite JSON, the first one."""
    nodes: list[dict[str, Any]] = []
    for script in _SCRIPT.finditer(html):
        end = html.find("</script", script.end())
        source = html[script.end() : end if end >= 0 else None][:400_000]
        try:
            nodes += _nodes(json.loads(source))
        except (ValueError, RecursionError):
            nodes += [{"@type": "", "datePublished": made} for made in _PUBLISHED.findall(source)[:1]]
    nodes.sort(key=lambda node: not any(kind in str(node.get("@type")).casefold() for kind in _ARTICLES))
    yield from (str(node["datePublished"]) for node in nodes)


def _nodes(tree: object) -> list[dict[str, Any]]:
    """The objects of a JSON-LD tree that have a day of publication, outermost first."""
    found: list[dict[str, Any]] = []
    level: list[object] = [tree]
    while level:
        inner: list[object] = []
        for node in level:
            if isinstance(node, dict):
                found += [node] if isinstance(node.get("datePublished"), str) else []
                inner += node.values()
            elif isinstance(node, list):
                inner += node
        level = inner
    return found


def _meta(tags: tuple[tuple[str, dict[str, str]], ...]) -> Iterator[str]:
    """The contents of meta tags that name a day of publication, the surest names first."""
    given: dict[str, str] = {}
    for tag, attributes in tags:
        if tag != "meta":
            continue
        for key in ("property", "name", "itemprop", "http-equiv"):
            if key in attributes and attributes.get("content"):
                given.setdefault(attributes[key].casefold(), attributes["content"])
    yield from (given[name] for name in _NAMES if name in given)


def _times(tags: tuple[tuple[str, dict[str, str]], ...]) -> Iterator[str]:
    """`datetime` of elements marked as the publication's; of plain `<time>` elements only when all give one day."""
    plain: list[str] = []
    for tag, attributes in tags:
        written = attributes.get("datetime") or attributes.get("content") or ""
        marks = f"{attributes.get('itemprop', '')} {attributes.get('class', '')}".casefold()
        if tag == "meta" or not written or "modif" in marks or "updat" in marks:
            continue
        if "publi" in marks or "pubdate" in marks or "pubdate" in attributes:
            yield written
        elif tag == "time":
            plain.append(written)
    days = {day.date for written in plain if (day := _day(written)) is not None}
    if len(days) == 1:
        yield days.pop()
