"""When a feed is polled next: what is known of it and what came of a poll in, what is known now out.

Nothing here asks or waits. Times are seconds since 1970 in UTC, given by the caller.

>>> state = FeedState(url="https://fen.example/feed")
>>> away = after(state, Rejection("timeout", "fen.example did not answer in time"), 1_000, settings=Web())
>>> away.failures, away.next_at - 1_000 >= 3_600, [one.url for one in due([away], 1_000)]
(1, True, [])
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from rashomon.config import Web
from rashomon.errors import Rejection
from rashomon.intake.web import Answer
from rashomon.intake.web.headers import max_age, retry_after
from rashomon.records import FeedState, identify

_GONE, _SAME = 410, 304
_LATER = frozenset({429, 503})  # which may say how much later
_MOST_LATER = 7 * 86_400
_SPREAD = 0.1  # by which share of itself a wait is longer, at most, so that feeds do not all come at one time
_FASTER, _SLOWER = 0.5, 1.25
_PERSISTS = 5  # failures in a row before a feed is asked for where it was at first
_VALIDATOR = 500  # characters of an ETag or date that is sent back


def followed(urls: Iterable[tuple[str, str | None]], known: Mapping[str, FeedState]) -> tuple[FeedState, ...]:
    """What is known of the feeds subscribed to (address and title), each once, also where it is named by the address it
    had and by the one it has moved to for good; a new one is due at once.
    """
    there: dict[str, FeedState] = {}
    for state in sorted(known.values(), key=lambda one: (one.left is not None, one.at is not None, one.url)):
        there.setdefault(state.at or state.url, state)
    found: dict[str, FeedState] = {}
    for url, title in dict(urls).items():
        place = known[url].at or url if url in known else url
        found.setdefault(place, there.get(place) or FeedState(url=url, title=title))
    return tuple(found.values())


def due(states: Iterable[FeedState], now: float) -> tuple[FeedState, ...]:
    """The feeds that are to be polled now, those due first first."""
    late = [(state.next_at, state.url, state) for state in states if state.next_at is not None]
    return tuple(state for at, _, state in sorted(late, key=lambda row: row[:2]) if at <= now)


def conditions(state: FeedState) -> dict[str, str]:
    """The headers by which a server can say that nothing is new. Not while a page is to be tried again: for that the
    whole feed is needed."""
    if state.again:
        return {}
    told = {"if-none-match": state.etag, "if-modified-since": state.modified}
    return {name: value for name, value in told.items() if value}


def after(
    state: FeedState, got: Answer | Rejection, now: float, *, settings: Web, new: int = 0, note: str | None = None
) -> FeedState:
    """What is known after a poll: of the feed itself `got` came, with `new` entries, and a `note` on what it lacks."""
    asked = replace(state, asked_at=int(now), status=None if isinstance(got, Rejection) else got.status)
    if isinstance(got, Rejection):
        return _failed(asked, f"{got.reason}: {got.detail}", _backoff(asked, settings))
    if got.status == _GONE:
        return replace(_failed(asked, "gone: the site says it is for good", 0), next_at=None)
    if got.status == _SAME:
        return _well(asked, got, now, settings=settings, new=0)
    if got.status == 200:
        fresh = replace(asked, at=got.moved or state.at, etag=_kept(got, "etag"), modified=_kept(got, "last-modified"))
        return replace(_well(fresh, got, now, settings=settings, new=new), error=note)
    wait = _backoff(asked, settings)
    if got.status in _LATER:
        wait = max(wait, min(retry_after(got.headers, now) or 0, _MOST_LATER))
    return _failed(asked, f"http_{got.status}: the site answers {got.status}", wait)


def shifted(state: FeedState, seconds: int) -> FeedState:
    """The same after the clock was set by so many seconds: what is due in an hour stays due in an hour."""
    return replace(
        state,
        next_at=None if state.next_at is None else state.next_at + seconds,
        asked_at=None if state.asked_at is None else state.asked_at + seconds,
    )


def resumed(state: FeedState, now: float) -> FeedState:
    """The same where the clock was set back since: a poll in the future was now, at the latest."""
    ahead = int((state.asked_at or 0) - now)
    return shifted(state, -ahead) if ahead > 0 else state


def _well(state: FeedState, got: Answer, now: float, *, settings: Web, new: int) -> FeedState:
    """A feed is asked so often that about one entry is new each time."""
    interval = state.interval or settings.first
    if state.ok_at is not None and new != 1:
        interval = round(interval * (_FASTER if new else _SLOWER))
    interval = max(settings.shortest, min(interval, settings.longest))
    wait = max(interval, min(max_age(got.headers), settings.longest))
    told = replace(state, interval=interval, ok_at=int(now), failures=0, failing=None, error=None)
    return replace(told, next_at=_next(told, wait))


def _failed(state: FeedState, error: str, wait: float) -> FeedState:
    at = state.at if state.failures < _PERSISTS else None  # it may have moved somewhere by mistake
    since = state.failing if state.failures else state.asked_at
    told = replace(state, failures=state.failures + 1, failing=since, error=error[:300])
    return replace(told, at=at, next_at=_next(state, wait))


def _backoff(state: FeedState, settings: Web) -> float:
    """Twice as long each time."""
    interval = state.interval or settings.first
    return float(min(settings.latest, interval * 2 ** min(state.failures + 1, 10)))


def _next(state: FeedState, wait: float) -> int:
    """So long after the poll, and some more by the feed's address: the same each time, and another for another."""
    share = int(identify("spread", state.url), 16) / 2**64
    return (state.asked_at or 0) + round(wait * (1 + _SPREAD * share))


def _kept(got: Answer, name: str) -> str | None:
    value = got.headers.get(name)
    return value if value and len(value) <= _VALIDATOR else None
