"""Precision codes of recorders' tables, from what the account knows of days and places.

>>> from rashomon.records import Day
>>> ucdp_date(Day(date="2031-05", precision="month", basis="text")), acled_time(None)
(4, None)
"""

from __future__ import annotations

from rashomon.records import Day, Entity

# UCDP GED: 1 the day, 2 within 2–6 days, 3 the week, 4 the month, 5 the year.
# ACLED: 1 the day, 2 the week, 3 the month.
_UCDP_DATE = {"day": 1, "week": 3, "month": 4, "year": 5}
_ACLED_TIME = {"day": 1, "week": 2, "month": 3, "year": 3}
# UCDP GED: 1 the place itself, 4 the first-order division, 6 the country. ACLED: 1 the town, 3 the region.
_UCDP_PLACE = {"point": 1, "city": 1, "region": 4, "country": 6}
_ACLED_PLACE = {"point": 1, "city": 1, "region": 3, "country": 3}


def ucdp_date(day: Day | None) -> int | None:
    """`date_prec`; a day that no report's words give, only the days of the reports, is known within a few days."""
    return None if day is None else 2 if _inferred(day) else _UCDP_DATE[day.precision]


def acled_time(day: Day | None) -> int | None:
    """`time_precision`, in the same way."""
    return None if day is None else 2 if _inferred(day) else _ACLED_TIME[day.precision]


def _inferred(day: Day) -> bool:
    return day.precision == "day" and day.basis != "text"


def ucdp_place(entity: Entity | None) -> int | None:
    """`where_prec`."""
    return _UCDP_PLACE[entity.place.precision] if entity is not None and entity.place is not None else None


def acled_place(entity: Entity | None) -> int | None:
    """`geo_precision`."""
    return _ACLED_PLACE[entity.place.precision] if entity is not None and entity.place is not None else None


def whole_day(day: Day | None) -> str | None:
    """The date where it is a whole one: columns that ask for a day get none from a month or a year."""
    return day.date if day is not None and len(day.date) == len("2031-05-02") else None


def year(day: Day | None) -> int | None:
    """The year."""
    return int(day.date[:4]) if day is not None and day.date[:4].isdecimal() else None
