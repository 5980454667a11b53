"""The bytes of a feed (RSS, Atom, JSON Feed) in, its entries out, and of each entry a report or why it is none.

`parse` is for a process that can be killed (`sandbox.alone`): what it is given, anybody may have written. It opens
nothing, takes content as it stands, scripts and all, for it goes on as a page that our own reader turns into text, and
keeps dates as they were written.

>>> news = b"<rss version='2.0'><channel><title>Fen Post</title><item><title>Barns burn</title>" \\
...     b"<link>http://fen.example/1</link><description>Two barns burnt.</description></item></channel></rss>"
>>> [(row.path, row.url, row.outlet, row.data) for row in sources(parse(news), "fen.xml")]
[('fen.xml#http://fen.example/1', 'http://fen.example/1', 'Fen Post', b'Two barns burnt.')]
"""

from __future__ import annotations

import codecs
import html
import io
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urljoin, urlsplit

from rashomon.errors import Rejection
from rashomon.intake.lines import mended
from rashomon.records import Rejected, Source, identify

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_SAID = re.compile(rb"\s{0,64}<\?xml[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}[\"']([\w.:-]{1,40})")
_JSON = "https://jsonfeed.org/version/"
_OPENED, _CLOSED = re.compile(r"<(?:\w+:)?(?:item|entry)[\s>]"), re.compile(r"</(?:\w+:)?(?:item|entry)\s*>")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: `content` is HTML as it came (escaped where the feed gives plain text), `published` as written."""

    id: str
    link: str | None
    title: str | None
    published: str | None
    content: str | None


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed's entries in its order; `gap` says what of it is missing (it was cut, or is broken)."""

    title: str | None
    entries: tuple[Entry, ...]
    gap: str | None = None


def parse(data: bytes, *, charset: str | None = None) -> Feed:
    """The feed in `data`; `charset` is what the carrier said. Raises Rejection: empty, not_a_feed,
    broken_feed, malformed_json.

    Links are absolute and of http or https, or None. Entries that are the same in all are one; others that bear the
    same id get ids of their own.
    """
    text = _text(data, charset)
    if not text.strip():
        raise Rejection("empty", "the feed holds nothing")
    feed = _json(text) if text.lstrip().startswith("{") else _xml(text)
    return replace(feed, entries=tuple(_told_apart(feed.entries)))


def sources(feed: Feed, path: str) -> Iterator[Source | Rejected]:
    """What each entry holds: a report, or why there is none; `path` is the feed's file or address."""
    for entry in feed.entries:
        at = f"{path}#{entry.id}"
        if entry.content is not None:
            yield Source(
                path=at, data=entry.content.encode(), media="text/html", charset="utf-8", url=entry.link,
                title=entry.title, published=entry.published, outlet=feed.title,
            )  # fmt: skip
        elif entry.link is not None:
            detail = f"the feed gives a link alone; `rashomon add {entry.link}` fetches the page"
            yield Rejected(path=at, url=entry.link, reason="link_only", detail=detail)
        else:
            detail = "the entry has no text and no link of http or https"
            yield Rejected(path=at, url=None, reason="no_text", detail=detail)
    if feed.gap is not None:
        yield Rejected(path=path, url=None, reason="gap", detail=feed.gap)


def _text(data: bytes, charset: str | None) -> str:
    """The characters, by mark, carrier, the XML's own word, UTF-8, and what the web falls back on."""
    from resiliparse.parse.encoding import map_encoding_to_html5

    for mark, codec in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(codec, "replace")
    said = _SAID.match(data)
    for label in (charset, said.group(1).decode("ascii") if said else None):
        name: str | None = map_encoding_to_html5(label.strip().lower(), fallback_utf8=False) if label else None
        if name:
            return data.decode("utf-8" if name.startswith("utf-16") else name, "replace")
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _xml(text: str) -> Feed:
    import feedparser

    # A stream, never bytes or a string: those it would take for the name of a file or an address, and open it.
    try:
        found = feedparser.parse(
            io.BytesIO(text.encode("utf-8", "replace")),
            response_headers={"content-type": "application/xml; charset=utf-8"},
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except (LookupError, AttributeError, TypeError, ValueError, AssertionError, RecursionError) as error:
        raise Rejection("broken_feed", f"its markup leads nowhere ({type(error).__name__}: {error})") from error
    if not found["version"] and not found["entries"]:
        raise Rejection("not_a_feed", "no RSS, Atom or JSON Feed")
    home = _link(None, _said(dict(found["feed"]), "link"))
    rows, gap = found["entries"], None
    if found["bozo"]:
        where = str(found["bozo_exception"])[:200].removeprefix("<unknown>:")
        gap = f"the feed is broken ({where}); the entries that could be read of it were"
        rows = rows[: len(rows) - _cut(text)]
    return Feed(_said(dict(found["feed"]), "title"), tuple(_entry(dict(row), home) for row in rows), gap)


def _cut(text: str) -> bool:
    """Whether the text ends within an entry."""
    opened, closed = [max((m.start() for m in tag.finditer(text)), default=-1) for tag in (_OPENED, _CLOSED)]
    return opened > closed


def _entry(row: dict[str, Any], home: str | None) -> Entry:
    """An entry of RSS or Atom, its row a plain dict (feedparser's own answers for other fields too)."""
    parts = [dict(part) for part in (*row.get("content", ()), row.get("summary_detail")) if isinstance(part, dict)]
    said = [(text, part.get("type")) for part in parts if (text := _said(part, "value"))]
    text, kind = max(said, key=lambda one: len(one[0]), default=(None, None))
    content = None if text is None else _markup(text, plain=kind == "text/plain")
    published = _said(row, "published") or _said(row, "updated") or _said(row, "created")
    detail = row.get("title_detail")
    plain = isinstance(detail, dict) and detail.get("type") == "text/plain"
    title = _said(row, "title")
    return _made(
        _said(row, "id"), _link(home, _said(row, "link")), title if plain else _bare(title), published, content
    )


def _made(own: str | None, link: str | None, title: str | None, published: str | None, content: str | None) -> Entry:
    """An entry; one that names no id goes by its link, and without one by what it says."""
    content = content if content and content.strip() else None
    return Entry(own or link or identify("entry", title, content), link, title, published, content)


def _json(text: str) -> Feed:
    try:
        feed = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Rejection("malformed_json", f"no JSON Feed, or one cut short: {error}") from error
    if not isinstance(feed, dict) or not str(feed.get("version")).startswith(_JSON):
        raise Rejection("not_a_feed", "no RSS, Atom or JSON Feed")
    home = _link(None, _said(feed, "home_page_url"))
    items = feed.get("items")
    rows = [row for row in items if isinstance(row, dict)] if isinstance(items, list) else []
    return Feed(_said(feed, "title"), tuple(_item(row, home) for row in rows))


def _item(row: Mapping[str, Any], home: str | None) -> Entry:
    """An item of a JSON Feed."""
    link = _link(home, _said(row, "url")) or _link(home, _said(row, "external_url"))
    text = _said(row, "content_text") or _said(row, "summary")
    content = _said(row, "content_html") or (_markup(text, plain=True) if text else None)
    own = row.get("id")
    published = _said(row, "date_published") or _said(row, "date_modified")
    return _made(str(own) if isinstance(own, int) else _said(row, "id"), link, _said(row, "title"), published, content)


def _said(row: Mapping[str, Any], name: str) -> str | None:
    """A field that is there and holds text, its half surrogate pairs replaced."""
    value = row.get(name)
    if not isinstance(value, str) or not value.strip():
        return None
    return mended(value.strip())


def _bare(title: str | None) -> str | None:
    """A title without its markup, on one line."""
    if title is None:
        return None
    from lxml import etree
    from lxml import html as markup

    try:
        shown = str(markup.fromstring(f"<p>{title}").xpath("string()"))
    except (etree.ParserError, ValueError):
        return title
    return " ".join(shown.split()) or None


def _markup(text: str, *, plain: bool) -> str:
    """Text as HTML, each of its lines a paragraph."""
    if not plain:
        return text
    return "\n".join(f"<p>{html.escape(line)}</p>" for line in text.splitlines() if line.strip())


def _link(home: str | None, link: str | None) -> str | None:
    """A link made absolute, where it is one of http or https."""
    if link is None:
        return None
    try:
        parts = urlsplit(urljoin(home or "", link))
        return parts.geturl() if parts.scheme in ("http", "https") and parts.hostname else None
    except ValueError:
        return None


def _told_apart(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Each entry once; ids that several bear are made their own by what each says, wherever it stands in the feed."""
    each = dict.fromkeys(entries)
    borne = Counter(entry.id for entry in each)
    for entry in each:
        own = identify(entry.link, entry.title, entry.published, entry.content)
        yield entry if borne[entry.id] == 1 else replace(entry, id=f"{entry.id}~{own}")
