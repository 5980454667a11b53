"""The day in a page's address, which sites write when they publish.

>>> day_in("https://news.example/world/2012/08/07/ferry-sinks").date
'2012-08-07'
>>> day_in("https://news.example/world/2012/aug/07/ferry-sinks").date, day_in("https://news.example/2012/13/40") is None
('2012-08-07', True)
"""

from __future__ import annotations

import re
from datetime import date

from rashomon.language.dates import words
from rashomon.records import Day

_WRITTEN = re.compile(
    r"[/=](?P<year>(?:19|20)\d\d)(?P<mark>[/-]?)(?P<month>\d{2}|[a-z]{3})(?P=mark)(?P<day>\d{2})(?=[/._?&-]|$)",
    re.IGNORECASE,
)


def day_in(url: str | None) -> Day | None:
    """The day of an address (".../2012/08/07/...", ".../20120807-..."), None where it has none."""
    match = _WRITTEN.search(url or "")
    if match is None:
        return None
    month = int(match["month"]) if match["month"].isdigit() else words.month(match["month"])
    try:
        day = date(int(match["year"]), month or 0, int(match["day"]))
    except ValueError:
        return None
    return Day(date=day.isoformat(), precision="day", basis="metadata")
