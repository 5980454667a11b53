"""Sources for the tests of what is kept."""

from __future__ import annotations

from typing import Any

from rashomon.records import Source

SEEN, LATER, LAST = "2031-05-02T10:00:00Z", "2031-05-03T10:00:00Z", "2031-05-04T10:00:00Z"


def page(number: int = 1, **said: Any) -> Source:
    """A text of its own for each number, as a file unless said otherwise."""
    whole = {"path": f"{number}.txt", "data": b"The dam at Ruo broke. %d" % number, "media": "text/plain"} | said
    return Source(**whole)


def entry(number: int, data: str, **said: Any) -> Source:
    """A line of a file of reports: it has no address but its link."""
    return page(number, path=f"reports.jsonl#{number}", data=data.encode(), **said)
