"""What day an expression means, spoken from a given day.

An `Expression` and the anchor `Day` (of the report, mostly) in; an ISO 8601 `Day` out, or None where it cannot be told.

>>> from rashomon.language.dates.grammar import find
>>> report = Day(date="2011-11-12", precision="day", basis="metadata")
>>> for text in ("on Thursday", "last Saturday", "next Monday", "yesterday", "in September", "two weeks ago"):
...     resolve(find(text)[0], report).date
'2011-11-10'
'2011-11-05'
'2011-11-14'
'2011-11-11'
'2011-09'
'2011-10-24'
>>> resolve(find("on Thursday")[0], None) is None
True
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from rashomon.language.dates.expressions import Expression
from rashomon.records import Basis, Day

Order = Literal["month_first", "day_first"]
Tense = Literal["past", "future"]


def resolve(
    expression: Expression, anchor: Day | None, *, tense: Tense | None = None, order: Order | None = None
) -> Day | None:
    """The day, week (its Monday), month or year meant, or None.

    `tense` is that of the clause; what the words themselves say ("next") goes first. A bare weekday is the nearest
    one on or before the anchor; in the future tense, on or after it. `order` settles "05/06/2011"; without it only
    the year of such a date is given. The basis is "text" where the text names the year, else the anchor's.
    """
    if expression.year is not None:
        return _dated(expression, order)
    if anchor is not None and anchor.precision == "week":
        return _within_week(expression, anchor)
    day = _day_of(anchor)
    if anchor is None or day is None:
        return None
    way = expression.direction or tense
    if expression.month is not None:
        return _yearless(expression, day, way, anchor.basis)
    if expression.weekday is not None:
        return _as_day(_weekday(expression, day, way), anchor.basis)
    return _counted(expression, day, anchor.basis)


def _within_week(expression: Expression, anchor: Day) -> Day | None:
    """Of a report known to seven days only: the one of them that bears the weekday's name."""
    if expression.weekday is None or expression.month is not None or expression.direction is not None:
        return None
    first = date.fromisoformat(anchor.date)
    return _as_day(first + timedelta(days=(expression.weekday - first.weekday()) % 7), anchor.basis)


def _day_of(anchor: Day | None) -> date | None:
    """The anchor as a date; None where it is not known to the day."""
    if anchor is None or anchor.precision != "day":
        return None
    try:
        return date.fromisoformat(anchor.date)
    except ValueError:
        return None


def _as_day(day: date | None, basis: Basis) -> Day | None:
    return None if day is None else Day(date=day.isoformat(), precision="day", basis=basis)


def _dated(expression: Expression, order: Order | None) -> Day | None:
    year, month, day = expression.year, expression.month, expression.day
    assert year is not None
    if month is None:
        return Day(date=f"{year:04}", precision="year", basis="text")
    if day is None:
        return Day(date=f"{year:04}-{month:02}", precision="month", basis="text")
    if expression.swapped is not None:
        if order is None:
            return Day(date=f"{year:04}", precision="year", basis="text")
        if order == "day_first":
            month, day = expression.swapped
    return _as_day(_real(year, month, day), "text")


def _real(year: int, month: int, day: int) -> date | None:
    """The date, or None on a 29 February that the year has not."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _yearless(expression: Expression, anchor: date, way: Tense | None, basis: Basis) -> Day | None:
    """ "November 18" is the nearest one, "September" the last one, unless the words or the tense say which."""
    month, day = expression.month, expression.day
    assert month is not None
    if expression.unit == "year":
        return Day(date=f"{anchor.year + (expression.amount or 0):04}-{month:02}", precision="month", basis=basis)
    if day is None:
        year = _year_of_month(month, anchor, way, ended=expression.direction == "past")
        return Day(date=f"{year:04}-{month:02}", precision="month", basis=basis)
    near = [made for year in (anchor.year - 1, anchor.year, anchor.year + 1) if (made := _real(year, month, day))]
    if way == "past":
        near = [made for made in near if made <= anchor]
    elif way == "future":
        near = [made for made in near if made >= anchor]
    return _as_day(min(near, key=lambda made: abs((made - anchor).days), default=None), basis)


def _year_of_month(month: int, anchor: date, way: Tense | None, *, ended: bool) -> int:
    if way == "future":
        return anchor.year if month >= anchor.month else anchor.year + 1
    # "last November" in November is a year ago, plain "in November" is this one
    return anchor.year if month < anchor.month or (month == anchor.month and not ended) else anchor.year - 1


def _weekday(expression: Expression, anchor: date, way: Tense | None) -> date:
    assert expression.weekday is not None
    back = (anchor.weekday() - expression.weekday) % 7
    if way == "future":
        ahead = -back % 7
        return anchor + timedelta(days=7 if ahead == 0 and expression.direction else ahead)
    return anchor - timedelta(days=7 if back == 0 and expression.direction == "past" else back)


def _counted(expression: Expression, anchor: date, basis: Basis) -> Day | None:
    """ "yesterday", "last month", "three years ago": precise to the unit they count in."""
    unit, amount = expression.unit, expression.amount
    if unit is None or amount is None:
        return None
    if unit == "day":
        return _as_day(_shifted(anchor, amount), basis)
    if unit == "week":
        week = _shifted(anchor - timedelta(days=anchor.weekday()), 7 * amount)
        return None if week is None else Day(date=week.isoformat(), precision="week", basis=basis)
    months = anchor.year * 12 + anchor.month - 1 + (amount if unit == "month" else 12 * amount)
    year, month = divmod(months, 12)
    if not 1 <= year <= 9999:
        return None
    if unit == "month":
        return Day(date=f"{year:04}-{month + 1:02}", precision="month", basis=basis)
    return Day(date=f"{year:04}", precision="year", basis=basis)


def _shifted(anchor: date, days: int) -> date | None:
    try:
        return anchor + timedelta(days=days)
    except OverflowError:
        return None
