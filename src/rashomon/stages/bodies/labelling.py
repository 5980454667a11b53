"""Documents with first-draft blocks in, documents with final roles and warnings out.

>>> from rashomon.records import Block, Document
>>> text = "Ferry sinks off cape\\nThe ferry sank on Monday, officials said.\\nSign up for our newsletter"
>>> cuts = [(0, 20), (21, 62), (63, 89)]
>>> blocks = tuple(Block(start=a, end=b, role="body", reason="a line") for a, b in cuts)
>>> draft = Document(
...     id="d", path="d.txt", url=None, sha256="", text=text, title=None, outlet=None, agencies=(), byline=None,
...     language="en", published=None, published_reason=None, blocks=blocks,
... )
>>> documents, warnings = label((draft,))
>>> [block.role for block in documents[0].blocks], documents[0].title
(['title', 'body', 'furniture'], 'Ferry sinks off cape')
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rashomon.records import Block, Document, Warning, warn
from rashomon.span import Span, cut
from rashomon.stages.bodies import inserted, markup, plain, unsupported, wires
from rashomon.stages.bodies.comments import comment_warnings
from rashomon.stages.bodies.features import Line, measure
from rashomon.stages.bodies.fused import fused
from rashomon.stages.bodies.kinds import Kind
from rashomon.stages.bodies.related import around
from rashomon.stages.bodies.spliced import Run
from rashomon.stages.bodies.splits import split
from rashomon.stages.bodies.wraps import unwrap

_POST = re.compile(r"\s*(?:[|•·]|,\s|\s[-–—]\s|\bin\b).*$")
_NOWHERE = "its words and names stand nowhere else in this or related reports"
_INSERTED = "a passage about something else stands in this report"
_BY = re.compile(r"^\s*(?:written |reported |posted )?by:?\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Page:
    """One document on its way: its blocks measured, their kinds, the warnings so far."""

    document: Document
    lines: tuple[Line, ...]
    kinds: tuple[Kind, ...]
    warnings: tuple[Warning, ...]


def label(documents: tuple[Document, ...]) -> tuple[tuple[Document, ...], tuple[Warning, ...]]:
    """Final roles and reasons for every block, and the warnings of this stage. Linear in the characters given."""
    pages = [_read(document) for document in documents]
    words = around([_paragraphs(page) for page in pages], [page.document.id for page in pages])
    runs = inserted.foreign([(page.lines, page.kinds) for page in pages], words)
    pages = [_without(page, found, pages) for page, found in zip(pages, runs, strict=True)]
    warnings = tuple(warning for page, near in zip(pages, words, strict=True) for warning in _warnings(page, near))
    return wires.credit([_finished(page) for page in pages]), warnings


def alone(document: Document) -> Document:
    """The document with the roles of its blocks as its own page tells them: no other report says what is foreign."""
    return _finished(_read(document))


def _paragraphs(page: _Page) -> list[frozenset[str]]:
    report = {"body", "heading", "title", "caption"}
    return [line.stems for line, kind in zip(page.lines, page.kinds, strict=True) if kind.role in report]


def _read(document: Document) -> _Page:
    """Roles by the page alone."""
    blocks = split(document.text, unwrap(document.text, document.blocks))
    lines = tuple(measure(document.text, block) for block in blocks)
    first = markup.roles(lines) if markup.marked_up(lines) else plain.roles(lines)
    kinds, warnings = fused(document, lines, first)
    return _Page(document, lines, tuple(kinds), warnings)


def _without(page: _Page, runs: Sequence[Run], pages: Sequence[_Page]) -> _Page:
    """The page with its foreign runs marked and warned of."""
    kinds = list(page.kinds)
    warnings = list(page.warnings)
    for run in runs:
        other = "it stands in a report of another matter, where it belongs" if run.origin else _NOWHERE
        for at in run.lines:
            if kinds[at].role in {"body", "heading"}:
                kinds[at] = Kind("inserted", other)
        origin = (_cut(pages[run.origin[0]], run.origin[1]),) if run.origin else ()
        warnings.append(warn(_cut(page, run.lines), "inserted", _INSERTED, *origin))
    return replace(page, kinds=tuple(kinds), warnings=tuple(warnings))


def _cut(page: _Page, lines: range) -> Span:
    return cut(page.document.id, page.document.text, page.lines[lines[0]].block.start, page.lines[lines[-1]].block.end)


def _warnings(page: _Page, near: frozenset[str]) -> tuple[Warning, ...]:
    """All of a page's warnings in the order of its text."""
    headline = unsupported.headline(page.document, page.lines, page.kinds, near)
    found = [
        *page.warnings,
        *comment_warnings(page.document, page.lines, page.kinds),
        *([headline] if headline else []),
    ]
    return tuple(sorted(found, key=lambda warning: (warning.start, warning.kind)))


def _finished(page: _Page) -> Document:
    blocks = tuple(_given(line.block, kind) for line, kind in zip(page.lines, page.kinds, strict=True))
    return _named(replace(page.document, blocks=blocks), page.lines)


def _author(byline: str) -> str:
    """The names of a byline, without "by", posts and places: "By Ana Ruo, Staff Writer" → "Ana Ruo"."""
    names = _BY.sub("", byline)
    return names if "," in names and " and " in names else _POST.sub("", names)


def _given(block: Block, kind: Kind) -> Block:
    return replace(block, role=kind.role, reason=kind.reason)


def _named(document: Document, lines: Sequence[Line]) -> Document:
    """Title and byline from the blocks that evidently give them, where the page gave none."""
    titles = [line.text for block, line in zip(document.blocks, lines, strict=True) if block.role == "title"]
    bylines = [_author(line.text) for block, line in zip(document.blocks, lines, strict=True) if block.role == "byline"]
    # "By Agency" may stand above "By Name Surname": the one with a full name is the author.
    full = [name for name in bylines if len(name.split()) > 1]
    return replace(
        document,
        title=document.title or next(iter(titles), None),
        byline=document.byline or next(iter([*full, *bylines]), None),
    )
