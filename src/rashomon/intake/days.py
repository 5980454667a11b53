"""A report and a day in, whether its container dates it to that day or later out.

>>> from rashomon.records import Source
>>> row = Source(path="a.eml", data=b"", media="text/plain", published="Mon, 6 Aug 2012 23:50:00 +0530")
>>> since(row, date(2012, 8, 6)), since(row, date(2012, 8, 7))
(True, False)
"""

from __future__ import annotations

from datetime import date

from rashomon.language.dates import find, resolve
from rashomon.records import Source

_LONGEST = 200  # characters of a date


def since(source: Source, day: date) -> bool | None:
    """Whether the container's own date is `day` or later, as written there; None where it gives no full date."""
    for expression in find(source.published[:_LONGEST]) if source.published else ():
        found = resolve(expression, None)
        if found is not None and found.precision == "day":
            return found.date >= day.isoformat()
    return None
