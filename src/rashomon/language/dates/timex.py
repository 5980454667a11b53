"""The TIMEX3 values of a text's mentions of time (ISO-TimeML), resolved against the day of the report.

Text and the report's `Day` in; `Timex` records with half-open offsets, type and value out.

>>> report = Day(date="2011-11-12", precision="day", basis="metadata")
>>> text = "It sank on Tuesday night and will be raised next month, after three weeks."
>>> [(one.value, one.type) for one in timex(text, report)]
[('2011-11-08TNI', 'TIME'), ('2011-12', 'DATE'), ('P3W', 'DURATION')]
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from rashomon.language.dates import periods, tense, words
from rashomon.language.dates.calendar import Order, resolve
from rashomon.language.dates.expressions import Expression, Towards
from rashomon.language.dates.mentions import mentions
from rashomon.records import Day

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Tense = Callable[[int], Towards | None]

_NEW_SENTENCE = re.compile(r"[.!?][\"”’']?\s{1,3}[\"“A-Z]|\n")
_GENERIC = re.compile(r"\b(?:at|by)$")
# A time of day is of a day told so many characters away; a list's entry is indented so far at most.
_NEAR, _INDENT = 80, 20
_MONTHS_IN = {"quarter": 3, "year": 12, "decade": 120, "century": 1200}
_SHORT = {"second": "S", "minute": "M", "hour": "H"}


@dataclass(frozen=True, slots=True)
class Timex:
    """One time expression: where it stands, its words, its TIMEX3 type and value."""

    start: int
    end: int
    text: str
    type: TimexType
    value: str


def timex(
    text: str, report: Day | None, *, order: Order | None = None, tense_at: Tense | None = None
) -> tuple[Timex, ...]:
    """The time expressions of a report; without its day, what needs one is valued with X for what is not known.

    `order` settles "05/06/2011". `tense_at`, given where a time stands, says which way its clause looks (a pipeline's
    reading can tell it); without it the words around tell.
    """
    reader = _Reader(text, report, order, tense_at or (lambda at: tense.towards(text, at)))
    return tuple(reader.read(at) for at in range(len(reader.found)))


class _Reader:
    """What is carried from one mention to the next: the day last told of."""

    def __init__(self, text: str, report: Day | None, order: Order | None, tense_at: Tense) -> None:
        self.text, self.report, self.order, self.tense_at = text, report, order, tense_at
        self.found = mentions(text)
        self.focus = report

    def read(self, at: int) -> Timex:
        """The type and value of a mention; a day that it tells is the day last told of from then on."""
        one = self.found[at]
        value = one.value or self._value(one, at)
        start, end = one.extent
        return Timex(start, end, self.text[start:end], _type(one, value), value)

    def _value(self, one: Expression, at: int) -> str:
        if one.period is not None:
            return periods.value(one, _date(self.report), self.tense_at(one.start))
        if one.unit in _SHORT:
            return f"PT{abs(one.amount or 0)}{_SHORT[one.unit]}"
        if one.kind == "time" and not _names_day(one):
            return self._day_beside(one, at) + _of_day(one)
        day = self._resolved(one)
        if one.kind == "date" and day is not None and not one.told:
            self.focus = day
        return _written(one, day) + _of_day(one)

    def _resolved(self, one: Expression) -> Day | None:
        anchor = self.focus if one.told else self.report
        if one.told and (anchor is None or anchor.precision != "day"):
            return _from_month_or_year(one, anchor, self.report)
        if one.unit in _MONTHS_IN and one.unit != "year":
            return _far(one, anchor)
        # a day of a month is the nearest one, however the clause looks
        way = None if one.day is not None else self.tense_at(one.start)
        return resolve(one, anchor, tense=way, order=self.order or _nearer(one, anchor))

    def _day_beside(self, one: Expression, at: int) -> str:
        """The day of a time of day: the nearest of its sentence, else the last told of.

        At the head of a line it is an entry of that day's course, and of the day of the report.
        """
        before = self.text[max(0, one.start - _INDENT) : one.start].rstrip(" ")
        if not before or before[-1] == "\n":
            return _iso(self.report)
        for other in self.found[at + 1 : at + 2] + self.found[max(0, at - 1) : at]:
            between = self.text[min(one.end, other.end) : max(one.start, other.start)]
            if (
                other.kind == "date"
                and _names_day(other)
                and len(between) < _NEAR
                and not _NEW_SENTENCE.search(between)
            ):
                return _iso(self._resolved(other))
        if one.part is not None and _GENERIC.search(before[-3:]):
            return ""  # "at night"
        return _iso(self.focus) or _iso(self.report)


def _names_day(one: Expression) -> bool:
    return one.period is None and (one.weekday is not None or one.day is not None or one.unit == "day")


def _date(day: Day | None) -> date | None:
    return date.fromisoformat(day.date) if day is not None and day.precision == "day" else None


def _iso(day: Day | None) -> str:
    return day.date if day is not None and day.precision == "day" else ""


def _type(one: Expression, value: str) -> TimexType:
    if one.kind == "set":
        return "SET"
    if value.endswith("_REF"):
        return "DATE"
    return "DURATION" if value[0] == "P" else "TIME" if "T" in value else "DATE"


def _of_day(one: Expression) -> str:
    if one.clock is not None:
        return f"T{one.clock}{one.zone}"
    return words.PART_SIGNS.get(one.part or "", "")


def _written(one: Expression, day: Day | None) -> str:
    """A day as TIMEX3 writes it: a week by its number, what is not known by X."""
    if day is None:
        if one.month is not None:
            return f"XXXX-{one.month:02}" + (f"-{one.day:02}" if one.day else "")
        return f"XXXX-WXX-{one.weekday + 1}" if one.weekday is not None else "XXXX-XX-XX"
    if day.precision == "week":
        year, week, _ = date.fromisoformat(day.date).isocalendar()
        return f"{year}-W{week:02}"
    return day.date


def _from_month_or_year(one: Expression, anchor: Day | None, report: Day | None) -> Day | None:
    """From a month or year told of: "the previous year" after "2009" is 2008; a day from a month is not known."""
    if one.amount is None or one.unit is None:
        return None
    if anchor is None or anchor.precision == "week" or one.unit in ("day", "week"):
        return resolve(replace(one, told=False), report) if one.amount == 0 else None
    months = int(anchor.date[:4]) * 12 + int(anchor.date[5:7] or 1) - 1 + one.amount * _MONTHS_IN.get(one.unit, 1)
    year, month = divmod(months, 12)
    if one.unit == "month" and anchor.precision == "month":
        return Day(date=f"{year:04}-{month + 1:02}", precision="month", basis=anchor.basis)
    return Day(date=f"{year:04}", precision="year", basis=anchor.basis)


def _far(one: Expression, anchor: Day | None) -> Day | None:
    """Quarters, decades and centuries away: the year reached."""
    day = _date(anchor)
    year = day.year + (one.amount or 0) * _MONTHS_IN[one.unit or "year"] // 12 if day else 0
    return Day(date=f"{year:04}", precision="year", basis="text") if 1 <= year <= 9999 else None


def _nearer(one: Expression, anchor: Day | None) -> Order | None:
    """The order of "7/8/07" whose day lies beside the report, where the other's does not."""
    day = _date(anchor)
    if one.swapped is None or day is None:
        return None
    apart: list[tuple[int, Order]] = []
    for order in ("month_first", "day_first"):
        read = _date(resolve(one, None, order=order))
        apart += [(abs((read - day).days), order)] if read is not None else []
    apart.sort()
    return apart[0][1] if len(apart) == 2 and 2 * apart[0][0] < apart[1][0] else None
