"""The day of a report: the first of the days it is given that can be believed.

A source, its markup where it is a page, and its text in; the day, and what is said of one that is not believed, out. A
report that was met on a day was not published after it, but for a day's difference of the clocks around the world: its
container's field may say anything, and a story is not the latest for saying so.

>>> from rashomon.records import Source
>>> page = Source(path="a.txt", data=b"", media="text/plain", published="2081-05-02", met="2031-05-02T10:00:00Z")
>>> of(page, None, "RUO, May 1, 2031 - The dam broke.")
(Day(date='2031-05-01', precision='day', basis='dateline'), 'it gives a day after it was met on 2031-05-02: 2081-05-02')
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from rashomon.language.dates import day_in
from rashomon.records import Day, Source
from rashomon.stages.documents import published

_ZONES = timedelta(days=1)
_LONGEST = 60  # characters of what is no day


def of(source: Source, markup: str | None, text: str) -> tuple[Day | None, str | None]:
    """The day, and why another was not believed, or the field that should give one could not be read."""
    last = (date.fromisoformat(source.met[:10]) + _ZONES).isoformat() if source.met else "9999"
    doubt = None
    for day in _given(source, markup, text):
        if day is not None and day.date <= last:
            return day, doubt
        if day is not None and doubt is None and source.met:
            doubt = f"it gives a day after it was met on {source.met[:10]}: {day.date}"
    written = " ".join((source.published or "").split())
    unread = f"it gives what cannot be read as a day: “{written[:_LONGEST]}”" if written else None
    return None, doubt or unread


def _given(source: Source, markup: str | None, text: str) -> Iterator[Day | None]:
    """The days in the order of how sure they are, each looked for only where those before it are not believed."""
    yield published.from_field(source.published)
    if markup is not None:
        yield published.from_page(markup, source.url)
    yield published.from_text(text)
    yield day_in(source.url)
