"""The TIMEX3 values of a text's mentions of time (ISO-TimeML), resolved against the day of the report.

Text and the report's `Day` in; `Timex` records with half-open offsets, type and value out.

>>> report = Day(date="2011-11-12", precision="day", basis="metadata")
>>> [(one.value, one.type) for one in timex("It sank on Tuesday night and will be raised next month, after three weeks.", report)]
[('2011-11-08TNI', 'TIME'), ('2011-12', 'DATE'), ('P3W', 'DURATION')]
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from rashomon.language.dates import tense, words
from rashomon.language.dates.calendar import Order, resolve
from rashomon.language.dates.expressions import Expression, Towards
from rashomon.language.dates.mentions import mentions
from rashomon.records import Day

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Tense = Callable[[int], Towards | None]

_NEW_SENTENCE = re.compile(r"[.!?][\"”’']?\s{1,3}[\"“A-Z]|\n")
_MONTHS_IN = {"quarter": 3, "year": 12, "decade": 120, "century": 1200}


@dataclass(frozen=True, slots=True)
class Timex:
    """One time expression: where it stands, its words, its TIMEX3 type and value."""

    start: int
    end: int
    text: str
    type: TimexType
    value: str


def timex(text: str, report: Day | None, *, order: Order | None = None, tense_at: Tense | None = None) -> tuple[Timex, ...]:
    """The time expressions of a report; without its day, what needs one is valued with X for what is not known.

    `order` settles "05/06/2011". `tense_at`, given where a time stands, says which way its clause looks (a pipeline's
    reading can tell it); without it the words around tell.
    """
    reader = _Reader(text, report, order, tense_at or (lambda at: tense.towards(text, at)))
    return tuple(reader.read(one) for one in reader.found)


class _Reader:
    """What is carried from one mention to the next: the day last told of."""

    def __init__(self, text: str, report: Day | None, order: Order | None, tense_at: Tense) -> None:
        self.text, self.report, self.order, self.tense_at = text, report, order, tense_at
        self.found = mentions(text)
        self.focus = report
        self.at = 0

    def read(self, one: Expression) -> Timex:
        """The mention's type and value; a date becomes the day last told of."""
        value = self.value(one)
        self.at += 1
        start, end = one.extent
        return Timex(start, end, self.text[start:end], _type(one, value), value)

    def value(self, one: Expression) -> str:
        if one.value is not None:
            return one.value
        if one.period is not None:
            return self._period(one)
        if one.unit in ("second", "minute", "hour"):
            return self._passed(one)
        if one.kind == "time" and (one.weekday, one.day, one.unit) == (None, None, None):
            return f"{self._day_beside(one)}{_of_day(one)}"
        day = self._resolved(one)
        if one.kind == "date" and day is not None and not one.told:
            self.focus = day
        return _written(one, day) + _of_day(one)

    def _resolved(self, one: Expression) -> Day | None:
        anchor = self.focus if one.told else self.report
        if one.told and (anchor is None or anchor.precision != "day"):
            return _shifted_loosely(one, anchor or self.report, self.report)
        if one.unit in ("quarter", "decade", "century"):
            return _far(one, anchor)
        # a day of a month is the nearest one, however the clause looks
        way = None if one.day is not None else self.tense_at(one.start)
        return resolve(one, anchor, tense=way, order=self.order or _nearer(one, anchor))

    def _passed(self, one: Expression) -> str:
        """ "two hours ago", "an hour later": a length beside the day."""
        sign = {"second": "S", "minute": "M", "hour": "H"}[one.unit or "hour"]
        return f"PT{abs(one.amount or 0)}{sign}"

    def _day_beside(self, one: Expression) -> str:
        """The day of a time of day: that of the nearest day told in its sentence, else that of the report."""
        if not self.text[: one.start].rsplit("\n", 1)[-1].strip():  # the entry of a list of events
            return self.report.date if self.report is not None and self.report.precision == "day" else ""
        for at in (self.at + 1, self.at - 1):
            if 0 <= at < len(self.found):
                other = self.found[at]
                between = self.text[min(one.end, other.end) : max(one.start, other.start)]
                if _names_day(other) and len(between) < 80 and not _NEW_SENTENCE.search(between):
                    day = self._resolved(other)
                    return day.date if day is not None and day.precision == "day" else ""
        if one.part is not None and tense_free(self.text, one.start):
            return ""
        anchor = self.report if self.focus is None or self.focus.precision != "day" else self.focus
        return anchor.date if anchor is not None and anchor.precision == "day" else ""

    def _period(self, one: Expression) -> str:
        period, day = one.period or "", _date(self.report)
        if period in words.MOVING_FEASTS:
            return _feast(period, day, self.tense_at(one.start))
        if one.year is not None:
            return f"FY{one.year}" if period == "FY" else f"{one.year}-{period}"
        if day is None:
            return f"XXXX-{period}"
        if period == "FY":
            return f"FY{day.year + (one.amount or 0)}"
        if period == "WE":
            return _weekend(day, one.amount, self.tense_at(one.start))
        if period == "Q":
            return _quarter(day, one.amount or 0)
        if one.unit == "year":
            return f"{day.year + (one.amount or 0)}-{period}"
        return _part_of_year(period, day, one.amount, self.tense_at(one.start))


def tense_free(text: str, at: int) -> bool:
    """ "at night", "by night": of no one day."""
    return bool(re.search(r"\b(?:at|by)\s$", text[max(0, at - 4) : at]))


def _names_day(one: Expression) -> bool:
    day = one.weekday is not None or one.day is not None or one.unit == "day"
    return one.kind == "date" and one.value is None and one.period is None and day


def _date(day: Day | None) -> date | None:
    return date.fromisoformat(day.date) if day is not None and day.precision == "day" else None


def _type(one: Expression, value: str) -> TimexType:
    if one.kind == "set":
        return "SET"
    if value[:1] == "P" and not value.endswith("REF"):
        return "DURATION"
    return "TIME" if "T" in value.removesuffix("_REF").replace("PAST", "").replace("FUTURE", "") else "DATE"


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


def _shifted_loosely(one: Expression, anchor: Day | None, report: Day | None) -> Day | None:
    """From a month or year told of: "the previous year" after "2009" is 2008; a day from a month is not known."""
    if anchor is None or one.amount is None or one.unit is None:
        return None
    if anchor.precision == "week" or one.unit in ("day", "week"):
        return resolve(replace(one, told=False), report) if one.amount == 0 else None
    year, month = int(anchor.date[:4]), int(anchor.date[5:7] or 1)
    at = year * 12 + month - 1 + one.amount * _MONTHS_IN.get(one.unit, 1)
    if one.unit == "month" and anchor.precision == "month":
        return Day(date=f"{at // 12:04}-{at % 12 + 1:02}", precision="month", basis=anchor.basis)
    return Day(date=f"{at // 12:04}", precision="year", basis=anchor.basis)


def _nearer(one: Expression, anchor: Day | None) -> Order | None:
    """The order of "7/8/07" whose day lies beside the report, where the other does not."""
    day = _date(anchor)
    if one.swapped is None or day is None:
        return None
    apart: list[tuple[int, Order]] = []
    for order in ("month_first", "day_first"):
        read = _date(resolve(one, None, order=order))
        apart += [(abs((read - day).days), order)] if read is not None else []
    apart.sort()
    return apart[0][1] if len(apart) == 2 and 2 * apart[0][0] < apart[1][0] else None


def _far(one: Expression, anchor: Day | None) -> Day | None:
    """Decades and quarters away: the year reached."""
    day = _date(anchor)
    if day is None or one.amount is None:
        return None
    years = one.amount * _MONTHS_IN[one.unit or "year"] // 12
    return Day(date=f"{day.year + years:04}", precision="year", basis="text")


def _weekend(day: date, amount: int | None, way: Towards | None) -> str:
    """The weekend picked; "the weekend" is the last one, or in the future tense the next."""
    week = day - timedelta(days=day.weekday())
    if amount is None:
        amount = 0 if way == "future" or day.weekday() >= 5 else -1
    elif amount > 0 and day.weekday() < 5:
        amount -= 0
    year, number, _ = (week + timedelta(weeks=amount)).isocalendar()
    return f"{year}-W{number:02}-WE"


def _quarter(day: date, amount: int) -> str:
    at = day.year * 4 + (day.month - 1) // 3 + amount
    return f"{at // 4}-Q{at % 4 + 1}"


_STARTS = {
    "SP": 3, "SU": 6, "FA": 9, "WI": 12, "Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10, "H1": 1, "H2": 7,
}  # fmt: skip


def _part_of_year(period: str, day: date, amount: int | None, way: Towards | None) -> str:
    """A season or quarter without its year: this year's, or the last one that has begun; ahead, the next."""
    begins = _STARTS[period]
    begun = begins <= day.month
    if amount == 0:
        year = day.year - (period == "WI" and day.month < 3)
    elif amount == -1:
        year = day.year - (not (begun and day.month >= begins + 3))
    elif amount == 1 or way == "future":
        year = day.year + (begins + 2 < day.month if amount is None else begun)
    else:
        # no word says which: one about to begin is nearer than one long over
        near = way is None and 0 < begins - day.month <= 3
        year = day.year - (not begun and not near)
    return f"{year}-{period}"


def _feast(name: str, day: date | None, way: Towards | None) -> str:
    """The day of a moving feast in the year nearest to the report."""
    if day is None:
        return "XXXX-XX-XX"
    near = [words.MOVING_FEASTS[name](year) for year in (day.year - 1, day.year, day.year + 1)]
    near = [one for one in near if way is None or (one <= day if way == "past" else one >= day)]
    return min(near, key=lambda one: abs((one - day).days)).isoformat()
