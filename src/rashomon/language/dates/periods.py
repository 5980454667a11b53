"""Parts of a year and a week that have no day of their own: quarters, halves, seasons, weekends, fiscal years, feasts.

An expression with its `period`, the day of the report and the way its clause looks in, the TIMEX3 value out.

>>> from rashomon.language.dates.mentions import mentions
>>> report = date(2011, 11, 12)
>>> told = mentions("Last spring, the first quarter of 2009, this weekend, last quarter and Boxing Day.")
>>> [value(one, report, "past") for one in told]
['2011-SP', '2009-Q1', '2011-W45-WE', '2011-Q3', '2010-12-26']
"""

from __future__ import annotations

from datetime import date, timedelta

from rashomon.language.dates import feasts
from rashomon.language.dates.expressions import Expression, Towards

_BEGINS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12, "Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10, "H1": 1, "H2": 7}
# Months that a season or quarter lasts, and how soon one begins that nothing else tells the year of.
_LASTS, _SOON = 3, 3


def value(one: Expression, report: date | None, way: Towards | None) -> str:
    """The value of a period of the year or week named, or counted from the report."""
    period = one.period or ""
    if feasts.known(period):
        return _feast(period, report, way)
    if one.year is not None:
        return _in_year(period, one.year)
    if report is None:
        return "XXXX-XX-XX" if period in ("FY", "Q", "WE") else f"XXXX-{period}"
    if period == "WE":
        return _weekend(report, one.amount, way)
    if period == "Q":
        return _quarter(report, one.amount or 0)
    if period == "FY" or one.unit == "year":
        return _in_year(period, report.year + (one.amount or 0))
    return _in_year(period, _year_of(period, report, one.amount, way))


def _in_year(period: str, year: int) -> str:
    return f"FY{year}" if period == "FY" else f"{year}-{period}"


def _weekend(day: date, amount: int | None, way: Towards | None) -> str:
    """The weekend picked; "the weekend" is the last one, or in the future tense and at the weekend this one."""
    if amount is None:
        amount = 0 if way == "future" or day.weekday() >= 5 else -1
    year, week, _ = (day - timedelta(days=day.weekday()) + timedelta(weeks=amount)).isocalendar()
    return f"{year}-W{week:02}-WE"


def _quarter(day: date, amount: int) -> str:
    year, quarter = divmod(day.year * 4 + (day.month - 1) // 3 + amount, 4)
    return f"{year}-Q{quarter + 1}"


def _year_of(period: str, day: date, amount: int | None, way: Towards | None) -> int:
    """The year of a season or quarter named without it: this one's, the last that has begun, or ahead the next."""
    begins = _BEGINS[period]
    begun, over = begins <= day.month, begins + _LASTS <= day.month
    if amount == 0:
        return day.year - (period == "WI" and day.month < _LASTS)
    if amount == -1:
        return day.year - (not over)
    if amount == 1:
        return day.year + begun
    if way == "future":
        return day.year + over
    # no word says which: one about to begin is nearer than one long over
    near = way is None and 0 < begins - day.month <= _SOON
    return day.year - (not begun and not near)


def _feast(name: str, report: date | None, way: Towards | None) -> str:
    """The feast's day nearest to the report, on the side the clause looks to."""
    if report is None:
        month, day = feasts.FIXED.get(name, (0, 0))
        return f"XXXX-{month:02}-{day:02}" if month else "XXXX-XX-XX"
    days = [made for year in (-1, 0, 1) if (made := feasts.day_of(name, report.year + year)) is not None]
    near = [made for made in days if way is None or (made <= report if way == "past" else made >= report)]
    return min(near, key=lambda made: abs((made - report).days)).isoformat()
