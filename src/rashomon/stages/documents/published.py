"""The day a report was published, where the report itself says so.

Its text, its HTML or a field beside it in; a `Day` to the day, as written and in the place it was written, or None out.

>>> from_text("Ferry sinks off the cape\\nPublished on: Mon, 6 Aug 2012 at 08:15 IST\\nTen people drowned.")
Day(date='2012-08-06', precision='day', basis='text')
>>> from_text("The ferry, launched on November 5, 2009, sank.") is None
True
>>> from_field("2012-08-06T23:50:00+05:30").date
'2012-08-06'
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Literal

from rashomon.language.dates import Expression, find, resolve
from rashomon.language.dates.calendar import Order
from rashomon.records import Day
from rashomon.stages.documents import published_order
from rashomon.stages.documents.published_page import from_page

__all__ = ["from_field", "from_page", "from_text"]

Kind = Literal["published", "bare", "dateline", "updated"]

_LINE = re.compile(r"[^\n]+")
_LONGEST_HEADER = 180
# Header lines stand before the report's third paragraph, and within this many lines of the top.
_PARAGRAPHS, _LINES = 3, 80
_LABEL = re.compile(
    r"\b(?P<label>(?:first |originally |story |article |date )?publish(?:ed)?|publication date|posted|created|filed"
    r"|date|(?:last |story |article )?(?:updated?|modified))\b(?P<by>\s(?:by|in)\b)?"
    r"(?:\s(?:on|at|date|time))?\s?(?:on\b|at\b)?\s?[:\-–|]?",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"\b\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s?(?:[ap]\.?\s?m\b\.?)?|\b\d{1,2}\s?[ap]\.?m\b\.?|\b\d{4}\s?(?=GMT|UTC|hrs?\b|hours\b)"
    r"|\b(?:GMT|UTC)?\s?[+-]\d{1,2}(?::?\d{1,2})?|\b(?:hrs?|hours)\b",
    re.IGNORECASE,
)
_SMALL = frozenset(
    (
        "by", "and", "at", "on", "of", "in", "for", "from", "the", "last", "updated", "update", "published", "posted",
        "local", "time", "am", "pm", "a", "p", "m",
    )
)  # fmt: skip
_DATELINE = re.compile(r"[\s(\[]{0,3}(?:[A-Z][\w.'’/-]{0,30}[,\s(]{1,3}){1,8}$")
_AFTER_DATELINE = re.compile(r"\s{0,3}(?:[(\[][^)\]\n]{1,40}[)\]])?\s{0,3}(?:[-–—:]|\.\s?[-–—])")
_SEPARATOR = re.compile(r"\s[|·•]\s")
_AMBIGUOUS = re.compile(r"\b\d{1,2}([/-])\d{1,2}\1\d{2,4}\b")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that is not empty: where it starts, its characters, and whether it stands at the top."""

    start: int
    text: str
    top: bool


def from_field(value: str | None) -> Day | None:
    """The day a container's field gives (ISO 8601, RFC 2822 or any full date); None when it gives none."""
    for expression in find(value[:200]) if value else ():
        day = resolve(expression, None)
        if day is not None and day.precision == "day":
            return replace(day, basis="metadata")
    return None


def from_text(text: str) -> Day | None:
    """The day a plain-text report prints above itself, in its dateline, or on a labelled line.

    A publication label goes before a line that is only a date, that before a dateline, and an updating label last.
    A date within a sentence or a caption is never taken.
    """
    lines = tuple(_lines(text))
    # most pages print no date in numbers, and are not searched for the order of one
    order = published_order.of(text) if _AMBIGUOUS.search(text) else None
    found = [made for line in lines if len(line.text) > 5 for made in _of_line(line, order)]
    for kind in ("published", "bare", "dateline", "updated"):
        days = [day for made, day, top in found if made == kind and top]
        days = days or _unanimous([day for made, day, top in found if made == kind and kind != "bare"])
        if days:
            return Day(date=_nearest(days, found), precision="day", basis="dateline" if kind == "dateline" else "text")
    return None


def _lines(text: str) -> Iterator[_Line]:
    paragraphs = 0
    for number, match in enumerate(_LINE.finditer(text)):
        line = match.group().strip()
        if not line:
            continue
        paragraphs += len(line) > 100 or (line[-1] in '.”"' and line.count(" ") > 11)
        yield _Line(match.start() + match.group().index(line[0]), line, number < _LINES and paragraphs <= _PARAGRAPHS)


def _of_line(line: _Line, order: Order | None) -> Iterator[tuple[Kind, str, bool]]:
    """What the line says of the day of publication: the kind, the ISO date, and whether it stands at the top."""
    head = line.text[:_LONGEST_HEADER]
    days = [(one, day) for one in find(head) if (day := _to_the_day(one, published_order.by_zone(head) or order))]
    if not days:
        return
    if len(line.text) <= _LONGEST_HEADER:
        labelled = tuple(_labelled(line.text, days))
        for kind, day, answering in labelled:
            if line.top or not answering:
                yield kind, day, line.top
        if not labelled and line.top and (alone := _alone(line.text, days)) is not None:
            yield "bare", alone, True
            return
    first, day = days[0]
    if line.top and _DATELINE.match(head[: first.start]) and _AFTER_DATELINE.match(head[first.end :]):
        yield "dateline", day, True


def _to_the_day(expression: Expression, order: Order | None) -> str | None:
    if expression.day is None or expression.year is None:
        return None
    day = resolve(expression, None, order=order)
    return day.date if day is not None and day.precision == "day" else None


def _labelled(line: str, days: Sequence[tuple[Expression, str]]) -> Iterator[tuple[Kind, str, bool]]:
    """The dates of a header line with the label each stands behind; and whether it is a reader's ("Posted by")."""
    labels = [label for label in _LABEL.finditer(line) if _starts_header(line, label.start(), days)]
    for one, day in days:
        before = [label for label in labels if label.end() <= one.start]
        if before and one.start - before[-1].end() <= (60 if before[-1]["by"] else 25):
            word = before[-1]["label"].casefold()
            if _short_after(line[one.end :]):
                yield (
                    "updated" if "updat" in word or "modif" in word else "published",
                    day,
                    before[-1]["by"] is not None,
                )


def _starts_header(line: str, at: int, days: Sequence[tuple[Expression, str]]) -> bool:
    """A label stands at the start of its line, after a separator or another date, or after names only."""
    before = line[:at].rstrip()
    if not before or before[-1] in "|·•—–-:;,(/":
        return not before or len(_words_left(before, [one for one, _ in days if one.end <= at])) <= 8
    return all(word[0].isupper() or word in _SMALL for word in _words_left(before, [o for o, _ in days if o.end <= at]))


def _short_after(rest: str) -> bool:
    """After the date of a header there is a time, a zone, another label; not the rest of a sentence."""
    words = re.findall(r"[^\W\d_]+", _TIME.sub(" ", _LABEL.sub(" ", rest)))
    return sum(word[0].islower() and word not in _SMALL for word in words) <= 2 and len(words) <= 14


def _alone(line: str, days: Sequence[tuple[Expression, str]]) -> str | None:
    """The first date of the line with nothing but times, zones, a name or two and small words beside it.

    What stands in another piece of the line does not count: "7 March 2024 · Ana Kell · 3 replies".
    """
    pieces = [(0, 0), *((m.start(), m.end()) for m in _SEPARATOR.finditer(line)), (len(line), len(line))]
    for (_, start), (end, _) in pairwise(pieces):
        within = [(one, day) for one, day in days if start <= one.start and one.end <= end]
        moved = [replace(one, start=one.start - start, end=one.end - start) for one, _ in within]
        left = _words_left(line[start:end], moved)
        if within and len(left) <= 6 and not any(word[0].islower() and word not in _SMALL for word in left):
            return within[0][1]
    return None


def _words_left(line: str, dates: Sequence[Expression]) -> list[str]:
    """The words of a header line without its dates and times."""
    for one in sorted(dates, key=lambda made: -made.start):
        line = f"{line[: one.start]} {line[one.end :]}"
    return [word for word in re.findall(r"\w+", _TIME.sub(" ", line)) if not word.isdigit()]


def _unanimous(days: Sequence[str]) -> list[str]:
    """Labelled dates below the report may be other reports': they count only when they all agree."""
    return list(days[:1]) if len(set(days)) == 1 else []


def _nearest(days: Sequence[str], found: Sequence[tuple[Kind, str, bool]]) -> str:
    """Of several days the one nearest the dateline, or without one the first (the masthead's day may be any)."""
    datelines = [day for kind, day, _ in found if kind == "dateline"]
    if not datelines:
        return days[0]
    written = date.fromisoformat(datelines[0])
    return min(days, key=lambda day: abs((date.fromisoformat(day) - written).days))
