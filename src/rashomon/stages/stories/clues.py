"""What an undated report says of the day it was written: a dateline without a year, the weekday its news is told on,
and the full dates of its captions.

A `Document` in, its `Clues` out; nothing is resolved here.

>>> from rashomon.records import Block
>>> text = "RUO, Nov 11 - The ferry sank on Tuesday, the port said."
>>> document = Document(
...     id="d", path="d.txt", url=None, sha256="", text=text, title=None, outlet=None, agencies=(), byline=None,
...     language="en", published=None, published_reason=None,
...     blocks=(Block(start=0, end=len(text), role="body", reason=""),),
... )
>>> found = of(document)
>>> found.dateline.text, found.weekday.text
('Nov 11', 'Tuesday')
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from rashomon.language.dates import Expression, find, resolve
from rashomon.language.text import Sentence, sentences
from rashomon.records import Block, Document

# A report's own news stands in its first sentences; later weekdays may be of anything.
_OPENING_SENTENCES, _SHORTEST = 6, 30
_TOP_BLOCKS, _HEADER = 14, 90
_UPDATED = re.compile(r"\b(?:updat|modif)", re.IGNORECASE)

_PLACE = re.compile(r"[\s(\[]{0,3}(?:[A-Z][\w.'’/-]{0,30}[,\s(]{1,3}){0,8}$")
_DASH = re.compile(r"\.?\s{0,3}(?:[(\[][^)\]\n]{1,40}[)\]])?\s{0,3}(?:[-–—:]|$)")
_ARCHIVE = re.compile(r"\b(?:file|archive|undated|library)\b", re.IGNORECASE)
_SAYING = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|told|announc|report|stat(?:ed|es|ement)|confirm|declar|accord|add(?:ed|s)\b|claim|warn|tweet|wrote"
    r"|post(?:ed|s)\b|publish|releas)",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|would|shall|due|scheduled|expected|planned|plans|set to|to be|until|till|next)\b", re.IGNORECASE
)
_OTHER_DAY = re.compile(
    r"\b(?:since|until|till|before|after|by|from|early|late|between|and|to|through|of|every|each|a|the previous"
    r"|the following|day|morning|night|evening)\s$",
    re.IGNORECASE,
)
_PLACE_BEFORE = re.compile(r"[A-Z][\w'’-]{1,30},?\s$")
_HEDGED_NAME = re.compile(r"\b(?:In|On|Since|By|Until|From|After|Before|Of|At|The|This|That)\s$")


@dataclass(frozen=True, slots=True)
class Clues:
    """A dateline without a year; the weekday of the report's own news, and whether it is that of saying it; the latest
    day a caption gives, and whether that caption may be of the archive; a date in numbers above the report that has two
    readings; the latest day its opening gives with weekday, day and year."""

    dateline: Expression | None
    weekday: Expression | None
    said: bool
    caption: date | None
    archive: bool
    numbers: Expression | None = None
    spoken: date | None = None


def of(document: Document) -> Clues:
    """The clues of a report, from its dateline, opening and captions."""
    weekday, said = _weekday(document)
    caption, archive = _caption(document)
    written = dateline(document)
    yearless = written if written is not None and written.year is None else None
    return Clues(yearless, weekday, said, caption, archive, _in_numbers(document), _spoken(document))


def dateline(document: Document) -> Expression | None:
    """The day in "RUO, Nov 11 (Agency) -" at the head of a block near the top, or in such a line alone."""
    for block in document.blocks[:_TOP_BLOCKS]:
        if block.role not in ("dateline", "body", "byline"):
            continue
        head = document.text[block.start : min(block.end, block.start + 120)]
        for one in find(head):
            if one.day is not None and _PLACE.match(head[: one.start]) and _DASH.match(head[one.end :]):
                return replace(one, start=block.start + one.start, end=block.start + one.end)
    return None


def _in_numbers(document: Document) -> Expression | None:
    """ "Updated 3/5/2014 6:20 PM" on a line of its own above the report; where there are two, the one not updated."""
    found: list[tuple[bool, Expression]] = []
    for block in document.blocks[:_TOP_BLOCKS]:
        if block.role in ("comment", "inserted") or block.end - block.start > _HEADER:
            continue
        line = document.text[block.start : block.end]
        found += [(bool(_UPDATED.search(line[: one.start])), one) for one in find(line) if one.swapped is not None]
    return min(found, key=lambda one: one[0])[1] if found else None


def _weekday(document: Document) -> tuple[Expression | None, bool]:
    """The first weekday of the opening that something was said on, else the first that something happened on."""
    deed: Expression | None = None
    for sentence in _opening(document):
        candidates = [one for one in find(document.text, sentence.start, sentence.end) if _own(one, document, sentence)]
        said = [one for one in candidates if _beside_saying(one, document.text, sentence)]
        if said:
            return said[0], True
        deed = deed or next(iter(candidates), None)
    return deed, False


def _opening(document: Document) -> Iterator[Sentence]:
    given = 0
    for block in document.blocks:
        if block.role != "body":
            continue
        for sentence in sentences(document.text, block.start, block.end):
            if sentence.end - sentence.start < _SHORTEST:
                continue
            yield sentence
            given += 1
            if given >= _OPENING_SENTENCES:
                return


def _spoken(document: Document) -> date | None:
    """The latest of the opening's full dates that are printed with their weekday, as those of the news are."""
    days = [
        date.fromisoformat(day.date)
        for sentence in _opening(document)
        for one in find(document.text, sentence.start, sentence.end)
        if one.full and one.weekday is not None and (day := resolve(one, None)) is not None
        if not _AHEAD.search(document.text[max(sentence.start, one.start - 40) : one.start])
    ]
    return max(days, default=None)


def _own(one: Expression, document: Document, sentence: Sentence) -> bool:
    """A bare weekday of what has happened: no "last", no "night", no "since", nothing still to come."""
    if one.weekday is None or one.month is not None or one.direction is not None or one.part is not None:
        return False
    before = document.text[max(sentence.start, one.start - 60) : one.start]
    return not _OTHER_DAY.search(before) and not _AHEAD.search(before[-40:])


def _beside_saying(one: Expression, text: str, sentence: Sentence) -> bool:
    """ "said on Tuesday", "said here Friday", "on Tuesday told", within a few words."""
    before = text[max(sentence.start, one.start - 30) : one.start]
    after = text[one.end : min(sentence.end, one.end + 12)]
    return bool(_SAYING.search(before) or _SAYING.match(after.lstrip()))


def _caption(document: Document) -> tuple[date | None, bool]:
    """The latest full date of a caption, or of a sentence that gives a place and a date as captions do."""
    best: tuple[date, bool] | None = None
    for block in document.blocks:
        if block.role not in ("caption", "body"):
            continue
        text = document.text[block.start : block.end]
        for one in find(text):
            day = resolve(one, None) if one.full else None
            if day is None or not (block.role == "caption" or _as_in_caption(text, one)):
                continue
            when = date.fromisoformat(day.date)
            if best is None or when > best[0]:
                best = when, _of_archive(text, one, block)
    return best if best is not None else (None, False)


def _as_in_caption(text: str, one: Expression) -> bool:
    """ "... near the harbour, Ruo province, Marl May 5, 2014.": a name right before the date, no preposition."""
    before = text[max(0, one.start - 40) : one.start]
    return bool(_PLACE_BEFORE.search(before)) and not _HEDGED_NAME.search(before)


def _of_archive(text: str, one: Expression, block: Block) -> bool:
    return bool(_ARCHIVE.search(text if block.role == "caption" else text[max(0, one.start - 250) : one.start]))
