"""What one poll asks for, step by step: it yields each request and is sent what came; what it makes is in its harvest.

Nothing here waits, nor knows where answers come from, so that one who does can serve many jobs in whatever order.

>>> harvest = Harvest(FeedState(url="http://fen.example/feed"))
>>> steps = poll(harvest, settings=Web(), parse=lambda data, charset: Feed("Fen Post", ()), now=lambda: 1_000.0)
>>> next(steps).url
'http://fen.example/feed'
>>> try:
...     steps.send(Answer(url="http://fen.example/feed", status=200, headers={}, data=b""))
... except StopIteration:
...     harvest.state.title, harvest.state.ok_at
('Fen Post', 1000)
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from types import MappingProxyType

from rashomon.config import Web
from rashomon.errors import Rejection
from rashomon.intake.feeds import Entry, Feed
from rashomon.intake.polls.pages import content, is_feed, page, refused
from rashomon.intake.polls.requests import Got
from rashomon.intake.polls.states import after, conditions
from rashomon.intake.web import Answer, clean
from rashomon.intake.web.headers import media
from rashomon.intake.web.links import onward
from rashomon.records import FeedState, Rejected, Source, identify

_NONE: Mapping[str, str] = MappingProxyType({})
Parse = Callable[[bytes, str | None], Feed]
_DIGITS = 16  # of an id: a key of an earlier program has the second of its two alone
# What may be otherwise at the next poll.
_PASSING = frozenset({
    "timeout", "unreachable", "no_such_host", "truncated", "bad_answer", "postponed", "robots_unknown", "http_408",
    "http_425", "http_429", "http_500", "http_502", "http_503", "http_504",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Ask:
    """One request: a clean link and headers; of a page that a person named, robots.txt is not asked about."""

    url: str
    headers: Mapping[str, str] = field(default_factory=dict)
    named: bool = False


Steps = Generator[Ask, Got, None]


@dataclass(slots=True)
class Harvest:
    """What a job has made since it was last taken, and the state of its feed that goes with it."""

    state: FeedState
    found: list[Source | Rejected] = field(default_factory=list)
    size: int = 0

    def add(self, row: Source | Rejected) -> None:
        """One more."""
        self.found.append(row)
        self.size += 1
        if isinstance(row, Source):
            self.size += len(row.data)
            self.state = replace(self.state, reports=self.state.reports + 1)

    def take(self) -> tuple[Source | Rejected, ...]:
        """All that is there, for it to be kept."""
        taken = tuple(self.found)
        self.found.clear()
        self.size = 0
        return taken


def poll(harvest: Harvest, *, settings: Web, parse: Parse, now: Callable[[], float]) -> Steps:
    """Ask for a feed, then for the page of each entry that is new."""
    state = harvest.state
    got = yield from _got(state.at or state.url, headers=conditions(state))
    if isinstance(got, Rejection) or got.status != 200:
        harvest.state = after(state, got, now(), settings=settings)
        return
    body = sha256(got.data).hexdigest()
    if body == state.body and not state.again:  # as good as a 304, which not every server knows
        note = None if state.failures else state.error
        harvest.state = after(state, got, now(), settings=settings, note=note)
        return
    try:
        feed = _feed(got, parse)
    except Rejection as rejection:
        harvest.state = after(state, rejection, now(), settings=settings)
        return
    harvest.state = replace(state, title=feed.title or state.title)
    new = yield from _entries(harvest, feed, got.url, settings)
    # Only now, for what is kept half-way must bring the rest again.
    harvest.state = replace(harvest.state, body=body)
    harvest.state = after(harvest.state, got, now(), settings=settings, new=new, note=feed.gap)


def visit(harvest: Harvest, *, settings: Web, parse: Parse) -> Steps:
    """Ask for a page that a person named; where it is a feed, for the pages of its entries, once."""
    url = harvest.state.url
    got = yield from _got(url, named=True)
    try:
        if isinstance(got, Rejection):
            raise got
        if not is_feed(got):
            harvest.add(page(got, path=url))
            return
        feed = _feed(got, parse)
    except Rejection as rejection:
        harvest.add(refused(rejection, path=url, url=url))
        return
    yield from _entries(harvest, feed, got.url, settings)


def _feed(got: Answer, parse: Parse) -> Feed:
    """The feed that came. Raises Rejection: those of `feeds.parse` and the sandbox; gap, where nothing can be read."""
    feed = parse(got.data, media(got.headers)[1])
    if feed.gap is not None and not feed.entries:
        raise Rejection("gap", feed.gap)
    return feed


def _got(
    link: str, *, headers: Mapping[str, str] = MappingProxyType({}), named: bool = False
) -> Generator[Ask, Got, Got]:
    """What comes for a link as it stands in a feed or list."""
    try:
        url = clean(link)
    except Rejection as rejection:
        return rejection
    return (yield Ask(url, headers, named))


def _entries(harvest: Harvest, feed: Feed, base: str, settings: Web) -> Generator[Ask, Got, int]:
    """Ask for the page of each entry not had before; their number."""
    if feed.gap is not None:
        harvest.add(Rejected(path=harvest.state.url, url=harvest.state.url, reason="gap", detail=feed.gap))
    entries = {_key(entry): entry for entry in feed.entries[: settings.entries]}
    known = {key[-_DIGITS:] for key in harvest.state.seen}
    seen = {key for key in entries if key[-_DIGITS:] in known}
    # One that stands in the feed with other words now may be put back to these; then it is read again.
    here = {key[:_DIGITS] for key in entries} | {key[-_DIGITS:] for key in seen}
    kept = [key for key in harvest.state.seen if key not in seen and key[:_DIGITS] not in here]
    # Entries that stand in the feed are the last to be forgotten.
    kept = (kept + [key for key in entries if key in seen])[-settings.remembered :]
    again = tuple(row for row in harvest.state.again if row[0] in entries)
    harvest.state = replace(harvest.state, seen=tuple(kept), again=again)
    tried = {key for key, _ in again}
    for key, entry in entries.items():
        if key not in seen:
            path = f"{harvest.state.url}#{entry.id}"
            got = yield from _linked(entry, base)
            passing = _add(harvest, entry, got, path=path, outlet=feed.title)
            harvest.state = _had(harvest.state, key, settings, passing=passing)
    return len(entries.keys() - seen - tried)


def _key(entry: Entry) -> str:
    """An entry whose headline or date was changed is read again: so reports are corrected. What it is known by, and
    what it is as it stands now.
    """
    return identify("entry", entry.id) + identify("entry", entry.id, entry.title, entry.published)


def _linked(entry: Entry, base: str) -> Generator[Ask, Got, Got]:
    """What comes for the page of an entry."""
    if entry.link is None:
        return Rejection("no_text", "the entry has no link of http or https")
    try:
        link = onward(base, entry.link)
    except Rejection as rejection:
        return rejection
    return (yield Ask(link))


def _add(harvest: Harvest, entry: Entry, got: Got, *, path: str, outlet: str | None) -> bool:
    """Add the page, or what the feed gives in its place, or why there is neither; whether that may pass."""
    passing = False
    try:
        if isinstance(got, Rejection):
            raise got
        report: Source | None = page(got, path=path)
    except Rejection as rejection:
        passing = rejection.reason in _PASSING
        report = content(entry, path=path)
        if report is None:
            harvest.add(refused(rejection, path=path, url=entry.link))
    if report is not None:
        harvest.add(replace(report, title=entry.title, published=entry.published, outlet=outlet))
    return passing


def _had(state: FeedState, key: str, settings: Web, *, passing: bool) -> FeedState:
    """An entry is done, unless its page may be there at the next poll."""
    tries = dict(state.again)
    tries[key] = tries.get(key, 0) + 1
    if passing and tries[key] < settings.tries:
        return replace(state, again=tuple(tries.items()))
    del tries[key]
    return replace(state, seen=(*state.seen, key)[-settings.remembered :], again=tuple(tries.items()))
