"""Feasts that news names without a date, and their days.

A feast's name and a year in, its day out.

>>> day_of("easter monday", 2019).isoformat(), day_of("christmas eve", 2019).isoformat(), day_of("monday", 2019)
('2019-04-22', '2019-12-24', None)
"""

from __future__ import annotations

from datetime import date, timedelta
from types import MappingProxyType

# The same day of every year.
FIXED = MappingProxyType(
    {
        "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "xmas": (12, 25),
        "boxing day": (12, 26), "new year's day": (1, 1), "new year's eve": (12, 31), "halloween": (10, 31),
    }
)  # fmt: skip
# Days from Easter Sunday.
BY_EASTER = MappingProxyType({"good friday": -2, "easter": 0, "easter sunday": 0, "easter monday": 1})


def known(name: str) -> bool:
    """Whether this is a feast's name, in small letters."""
    return name in FIXED or name in BY_EASTER or name == "thanksgiving"


def day_of(name: str, year: int) -> date | None:
    """The feast's day in a year; None of what is no feast."""
    if name in FIXED:
        return date(year, *FIXED[name])
    if name in BY_EASTER:
        return easter(year) + timedelta(days=BY_EASTER[name])
    if name == "thanksgiving":  # the fourth Thursday of November
        first = date(year, 11, 1)
        return first + timedelta(days=(3 - first.weekday()) % 7 + 21)
    return None


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the anonymous algorithm."""
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    to_sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)
