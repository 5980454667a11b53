"""What is known of a feed that is watched: all that a watcher needs to go on where another stopped.

>>> FeedState(url="https://fen.example/feed").next_at
0
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedState:
    """A feed and how it fares. Times are whole seconds since 1970 in UTC, so no clock of any zone can shift them.

    `url` is the address subscribed to, `at` the one it has moved to for good. `interval` is the seconds between two
    polls, 0 until it is known; `next_at` is None for a feed that is gone. `status` and `error` tell of the last poll,
    `failures` counts those in a row, the first of which was at `failing`. `left` is when somebody stopped following it;
    what came of it stays. `seen` are the keys of entries that were had, the latest last; `again` those whose
    page could not be had yet, with the number of tries. `body` is the hash of the feed as it last came. `reports`
    counts what was got in all.
    """

    url: str
    title: str | None = None
    at: str | None = None
    etag: str | None = None
    modified: str | None = None
    body: str | None = None
    interval: int = 0
    next_at: int | None = 0
    asked_at: int | None = None
    ok_at: int | None = None
    failures: int = 0
    failing: int | None = None
    left: int | None = None
    status: int | None = None
    error: str | None = None
    seen: tuple[str, ...] = ()
    again: tuple[tuple[str, int], ...] = ()
    reports: int = 0
