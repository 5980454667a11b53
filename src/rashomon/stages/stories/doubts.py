"""What a reader must be told of the day of a report: that it is not known, or that the report gives two.

A document with the day it was given in, warnings out: `date_unknown`, or `date_conflict` where its dateline or its
address gives a day more than two days off. Which day is right (a page put up again, an old story updated) no rule can
tell; the day stays that of the page's own data.

>>> from rashomon.records import Block, Day
>>> text = "RUO, Nov 11 - The ferry sank on Tuesday, the port said."
>>> document = Document(
...     id="d", path="d.txt", url=None, sha256="", text=text, title=None, outlet=None, agencies=(), byline=None,
...     language="en", published=Day(date="2014-11-20", precision="day", basis="metadata"), published_reason=None,
...     blocks=(Block(start=0, end=len(text), role="body", reason=""),),
... )
>>> [(one.kind, one.quote) for one in of(document)]
[('date_conflict', 'Nov 11')]
"""

from __future__ import annotations

from datetime import date, timedelta

from rashomon.language.dates import day_in, resolve
from rashomon.records import Day, Document, Warning, warn
from rashomon.span import Span, cut
from rashomon.stages.stories import clues

# A dateline is of the day of the report, or of the day or two before it was printed.
_APART = timedelta(days=2)
_SHOWN = 200
_BASES = {
    "metadata": "the page's own data", "dateline": "its dateline", "text": "its header", "story": "its siblings",
    "file": "its file",
}  # fmt: skip


def of(document: Document) -> tuple[Warning, ...]:
    """The warnings on the day of a report."""
    if not document.text.strip():
        return ()
    if document.published is None:
        reason = document.published_reason or "the day of this report cannot be told"
        return (warn(_head(document), "date_unknown", reason),)
    return (*_by_dateline(document, document.published), *_by_address(document, document.published))


def _head(document: Document) -> Span:
    """The title, else the first block."""
    titles = [block for block in document.blocks if block.role == "title"]
    shown = titles or list(document.blocks[:1])
    start, end = (shown[0].start, shown[0].end) if shown else (0, len(document.text))
    return cut(document.id, document.text, start, min(end, start + _SHOWN))


def _by_dateline(document: Document, given: Day) -> tuple[Warning, ...]:
    written = clues.dateline(document) if given.basis != "dateline" else None
    day = resolve(written, given) if written is not None else None
    if written is None or not _far(day, given):
        return ()
    span = cut(document.id, document.text, written.start, written.end)
    return (warn(span, "date_conflict", _note("the dateline", day, given)),)


def _by_address(document: Document, given: Day) -> tuple[Warning, ...]:
    day = day_in(document.url)
    return (warn(_head(document), "date_conflict", _note("the address", day, given)),) if _far(day, given) else ()


def _far(day: Day | None, given: Day) -> bool:
    if day is None or day.precision != "day" or given.precision != "day":
        return False
    return abs(date.fromisoformat(day.date) - date.fromisoformat(given.date)) > _APART


def _note(where: str, day: Day | None, given: Day) -> str:
    return f"{where} gives {day.date if day else ''}, {_BASES[given.basis]} {given.date}"
