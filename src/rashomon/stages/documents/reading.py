"""The reading of one input: decode, render, and gather what it says of itself.

>>> from rashomon.records import Source
>>> read(Source(path="b.html", data=b"<title>Barns burn</title><p>Nobody was hurt.", media="text/html"))[0].text
'Nobody was hurt.'
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from pathlib import PurePosixPath

from rashomon.config import Reading
from rashomon.errors import Rejection
from rashomon.records import Block, Document, Source, Warning, identify, warn
from rashomon.span import cut
from rashomon.stages.documents import agencies, dated, header, html, languages, losses, main_text, notices, page_header
from rashomon.stages.documents.decode import decode
from rashomon.stages.documents.header import Header

_LINE = re.compile(r"[^\r\n]+")
_NO_DATE = "no date in the metadata or the text"
_SHOWN = 200  # characters of a head


def read(source: Source, *, limits: Reading | None = None) -> tuple[Document, tuple[Warning, ...]]:
    """The document, with first-draft blocks, and its warnings (lossy_extraction; date_conflict, date_unknown).

    Of plain text each line that is not empty is a block; of HTML each block element that shows text. Raises
    Rejection: binary, empty, line_too_long, too_long, no_text, no_report.
    """
    decoded = decode(source.data, html=source.media == "text/html", charset=source.charset)
    given = Header(title=header.headline(source.title, source.url), outlet=source.outlet, byline=None)
    markup = decoded.text if source.media == "text/html" else None
    if markup is not None:
        text, blocks, own, lost = _page(markup)
    else:
        text, blocks, lost = decoded.text, _lines(decoded.text), None
        own = header.of_text(text, blocks)
    _refuse_length(text, blocks, limits or Reading())
    day, doubt = dated.of(source, markup, text)
    found = _document(source, text, blocks, header.first(given, own))
    document = replace(found, published=day, published_reason=doubt or (None if day else _NO_DATE))
    return document, (*_warnings(document, decoded.encoding, lost), *_doubted(document, doubt))


def _document(source: Source, text: str, blocks: tuple[Block, ...], found: Header) -> Document:
    digest = hashlib.sha256(source.data).hexdigest()
    return Document(
        id=identify("document", digest, source.url or PurePosixPath(source.path).name),
        path=source.path,
        url=source.url,
        sha256=digest,
        text=text,
        title=found.title,
        outlet=found.outlet,
        agencies=agencies.credited(text, outlet=found.outlet),
        byline=found.byline,
        language=languages.tell(text),
        published=None,
        published_reason=None,
        blocks=blocks,
    )


def _lines(text: str) -> tuple[Block, ...]:
    """A first-draft block for each line that is not blank. Raises Rejection: empty."""
    found: list[Block] = []
    for line in _LINE.finditer(text):
        written = line.group().strip()
        if written:
            start = line.start() + line.group().index(written[0])
            found.append(Block(start=start, end=start + len(written), role="body", reason="a line of text"))
    if not found:
        raise Rejection("empty", "the file holds only white space")
    return tuple(found)


def _refuse_length(text: str, blocks: tuple[Block, ...], limits: Reading) -> None:
    longest = max(block.end - block.start for block in blocks)
    if longest > limits.line:
        raise Rejection("line_too_long", f"a line of {longest:,} characters, of at most {limits.line:,}, is no report")
    if len(text) > limits.characters:
        raise Rejection(
            "too_long", f"a text of {len(text):,} characters, of at most {limits.characters:,}, is no report"
        )


def _page(markup: str) -> tuple[str, tuple[Block, ...], Header, str | None]:
    """The rendition, its blocks, the header, and what to say when much was lost.

    Raises Rejection: no_text, no_report.
    """
    page = html.render(markup)
    lost = losses.of_page(markup, page)
    if not page.blocks:
        raise Rejection("no_text", lost or "the page shows no text")
    found = page_header.of_page(page)
    blocks = main_text.mark(page)
    words = sum(len(page.text[block.start : block.end].split()) for block in blocks if block.main)
    said = notices.notice(found.title, words=words)
    if said is not None:
        raise Rejection("no_report", f"the page says “{said[:_SHOWN]}” and tells nothing")
    return page.text, _entitled(page.text, blocks, found.title), found, lost


def _entitled(text: str, blocks: tuple[Block, ...], title: str | None) -> tuple[Block, ...]:
    """The blocks, with the headings that repeat the page's title as titles; failing that, a main heading alone."""
    said = title.casefold() if title else None
    repeat = [b for b in blocks if b.role == "heading" and text[b.start : b.end].casefold() == said]
    heads = repeat or [b for b in blocks if b.tag == "h1" and b.role == "heading"]
    reason = "repeats the page's title" if repeat else "the page's only main heading"
    found = frozenset(b.start for b in heads if repeat or len(heads) == 1)
    return tuple(replace(b, role="title", reason=reason) if b.start in found else b for b in blocks)


def _warnings(document: Document, encoding: str, lost: str | None) -> tuple[Warning, ...]:
    """At most one for bytes that stand for no character, at the first of them, and one for text lost with a page."""
    found: list[Warning] = []
    broken = losses.of_characters(document.text, encoding)
    if broken:
        start, end, note = broken
        found.append(warn(cut(document.id, document.text, start, end), "lossy_extraction", note))
    if lost:
        last = document.blocks[-1]
        found.append(warn(cut(document.id, document.text, last.start, last.end), "lossy_extraction", lost))
    return tuple(found)


def _doubted(document: Document, doubt: str | None) -> tuple[Warning, ...]:
    """A warning, at the head of the report, of a day given that is not believed or can't be read."""
    if doubt is None:
        return ()
    first = document.blocks[0]
    span = cut(document.id, document.text, first.start, min(first.end, first.start + _SHOWN))
    return (warn(span, "date_conflict" if document.published else "date_unknown", doubt),)
