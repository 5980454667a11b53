"""`rashomon watch`: feeds polled on a schedule, their reports into the collection.

>>> watch.__doc__.split(":")[0]
'Watch feeds'
"""

from __future__ import annotations

import os
import socket
from collections.abc import Container
from typing import TYPE_CHECKING, Annotated

import typer

from rashomon.cli.brief import settings
from rashomon.cli.collections import Store, now, opened
from rashomon.cli.screen import complain
from rashomon.cli.subscribing import named
from rashomon.errors import BadConfiguration
from rashomon.records import FeedState, Rejected, Source
from rashomon.render.view import visible

if TYPE_CHECKING:
    from rashomon.collection import Collection
    from rashomon.intake.polls import Clock


def watch(
    feeds: Annotated[
        list[str] | None,
        typer.Argument(metavar="[LIST|URL]...", help="Lists of feeds (OPML) and feeds; without any, those followed."),
    ] = None,
    store: Store = None,
    claims: Annotated[
        bool, typer.Option("--claims/--no-claims", help="Read what reports say now, or when it is first asked for.")
    ] = True,
    once: Annotated[bool, typer.Option("--once", help="Poll what is due now, and end.")] = False,
) -> None:
    """Watch feeds: poll each at its own pace, keep the pages of new entries, until Ctrl-C or SIGTERM. One watch at a
    time: a second says who watches, and ends with status 1.
    """
    from rashomon.intake.polls import Means, SystemClock, followed  # the way to the web: not needed to print help
    from rashomon.intake.polls import watch as poll

    chosen = settings()
    who = f"process {os.getpid()} on {socket.gethostname()}, since {now()[:19]}Z"
    with opened(store, new=bool(feeds)) as collection, SystemClock() as clock, collection.watching(who):
        known = {state.url: state for state in collection.feeds()}
        there = [(url, None) for url, state in known.items() if state.left is None]
        rows = list(named(feeds)) if feeds else there
        if not rows:
            raise BadConfiguration("no feed is followed yet; name a list of feeds (OPML), or a feed's address")
        states = followed(rows, known)
        collection.follow(states)
        joining = _Joining(collection, others={url for url, _ in there} - {state.url for state in states})
        complain(f"watching {len(states):,} feeds; Ctrl-C ends it, and the next watch goes on from there")
        means = Means.of(chosen.web, chosen.reading, clock)
        keeping = _Keeping(collection, clock, claims=claims)
        poll(states, keeping, means, settings=chosen.web, once=once, joining=joining)


class _Joining:
    """The feeds that are to be watched, once somebody else changed which are followed; not the `others`, which were
    followed before and not named.
    """

    def __init__(self, collection: Collection, *, others: Container[str]) -> None:
        self._collection, self._others = collection, others
        self._known = collection.following()

    def __call__(self) -> tuple[FeedState, ...]:
        known, self._known = self._known, self._collection.following()
        if known == self._known:
            return ()
        return tuple(one for one in self._collection.feeds() if one.left is None and one.url not in self._others)


class _Keeping:
    """What is done with what came."""

    def __init__(self, collection: Collection, clock: Clock, *, claims: bool) -> None:
        self._collection, self._clock, self._claims = collection, clock, claims

    def __call__(self, sources: tuple[Source, ...], rejected: tuple[Rejected, ...], state: FeedState) -> bool:
        kept, left = self._collection.polled((*sources, *rejected), state, seen=now())
        name = visible(state.title or state.url)
        if state.failures:
            complain(visible(f"{name}: {state.error}"))
        for row in rejected:
            complain(visible(f"not read: {row.path}: {row.reason}: {row.detail}"))
        if left:
            complain(f"{name}: followed no more" + (visible(f"; it is at {state.at} now") if state.at else ""))
        came = f"{kept.new:,} new" + (f", {kept.back:,} put back to earlier words" if kept.back else "")
        # What is kept and not in a story yet the next command puts there.
        if sources and not self._clock.stopped():
            _, stories = self._collection.refresh(claims=self._claims)
            if kept.new or stories:
                print(f"{now()[:19]}Z {name}: {came}; {len(stories):,} stories changed", flush=True)
        return left
