"""What came for a page in, a report or why it is none out.

A page that is HTML or plain text is a report as it stands; a feed is told by what it is, for servers call it anything.

>>> row = page(Answer(url="http://a.example/1", status=200, headers={}, data=b"<p>Two barns burnt."), path="list#1")
>>> row.media, row.url, row.path
('text/html', 'http://a.example/1', 'list#1')
"""

from __future__ import annotations

import re
from typing import Literal

from rashomon.errors import Rejection
from rashomon.intake.feeds import Entry
from rashomon.intake.web import Answer
from rashomon.intake.web.headers import media
from rashomon.records import Rejected, Source

_MEDIA: dict[str, Literal["text/plain", "text/html"]] = {
    "text/html": "text/html", "application/xhtml+xml": "text/html", "text/plain": "text/plain",
}  # fmt: skip
_SAY_NOTHING = frozenset({"application/octet-stream", "binary/octet-stream", "text/xml", "application/xml"})
_FEEDS = frozenset({"application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json"})
_FEED = re.compile(rb"<(?:\w{1,9}:)?(?:rss|feed|RDF)[\s>]")
_MARKUP = re.compile(rb"\s*<[!?a-zA-Z]")
_START = 1_000  # bytes in which a page shows what it is


def page(got: Answer, *, path: str) -> Source:
    """The report that came. Raises Rejection: http_STATUS, empty, unknown_type."""
    if got.status != 200:
        raise Rejection(f"http_{got.status}", f"{got.url[:200]} answers {got.status}")
    if not got.data.strip():
        raise Rejection("empty", f"{got.url[:200]} answers with nothing")
    said, charset = media(got.headers)
    kind = _MEDIA.get(said or "")
    if kind is None and (said is None or said in _SAY_NOTHING) and _MARKUP.match(got.data[:_START]):
        kind = "text/html"
    if kind is None:
        raise Rejection("unknown_type", f"{got.url[:200]} is {said or 'of no type'}; reads HTML and plain text")
    return Source(path=path, data=got.data, media=kind, charset=charset, url=got.url)


def is_feed(got: Answer) -> bool:
    """Whether an answer is a feed, by its type or by its first bytes."""
    start = got.data[:_START]
    shown = _FEED.search(start) or (start.lstrip().startswith(b"{") and b"jsonfeed.org/version" in start)
    return got.status == 200 and (media(got.headers)[0] in _FEEDS or bool(shown))


def content(entry: Entry, *, path: str) -> Source | None:
    """What the feed itself gives of an entry."""
    if entry.content is None or not entry.content.strip():
        return None
    return Source(path=path, data=entry.content.encode(), media="text/html", charset="utf-8", url=entry.link)


def refused(rejection: Rejection, *, path: str, url: str | None) -> Rejected:
    """Why there is no report."""
    return Rejected(path=path, url=url, reason=rejection.reason, detail=rejection.detail)
