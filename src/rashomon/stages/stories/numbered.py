"""Which of the two readings of "3/5/2014" is the day of a report, by the days of its siblings.

The ambiguous date and days that are known in, the day meant, or None where the siblings do not tell, out.

>>> from rashomon.language.dates import find
>>> (one,), (two,) = find("3/5/2014"), find("3/8/2014")
>>> nearest(one, [date(2014, 3, 6)]).isoformat()
'2014-03-05'
>>> [day.isoformat() for day in together([one, two])]
['2014-03-05', '2014-03-08']
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rashomon.language.dates import Expression, resolve
from rashomon.language.dates.calendar import Order

# The reading meant lies at most so many days from a sibling, and the other at least so many times as far, and more.
_NEAR, _TIMES, _MORE = 45, 3, 14
_ORDERS: tuple[Order, Order] = ("month_first", "day_first")


def nearest(written: Expression, days: Sequence[date]) -> date | None:
    """The reading beside the days of the siblings, where the other lies far from all of them."""
    apart = sorted((min(abs((day - other).days) for other in days), day) for day in _readings(written) if days)
    if len(apart) == 2 and _clear(apart[0][0], apart[1][0]):
        return apart[0][1]
    return None


def together(written: Sequence[Expression]) -> list[date]:
    """The days of several reports of one story, read in the order that brings them together; empty when none does."""
    spans: list[tuple[int, list[date]]] = []
    for order in _ORDERS:
        days = [day for one in written if (day := _read(one, order)) is not None]
        if len(days) == len(written) > 1:
            spans.append(((max(days) - min(days)).days, days))
    spans.sort()
    return spans[0][1] if len(spans) == 2 and _clear(spans[0][0], spans[1][0]) else []


def _clear(near: int, far: int) -> bool:
    return near <= _NEAR and far >= max(_TIMES * near, near + _MORE)


def _readings(written: Expression) -> list[date]:
    return [day for order in _ORDERS if (day := _read(written, order)) is not None]


def _read(written: Expression, order: Order) -> date | None:
    day = resolve(written, None, order=order)
    return date.fromisoformat(day.date) if day is not None and day.precision == "day" else None
