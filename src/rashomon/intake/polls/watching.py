"""Feeds watched until somebody says stop, and pages fetched that a person named.

`watch` takes what is known of the feeds, and hands over what it gets, with what is then known, to be kept together: a
watch that ends at any point, in whatever way, goes on from what was kept last. `pages` gives what is behind addresses.

>>> list(pages(["http://127.0.0.1/"]))[0].reason
'private_address'
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from math import inf

from rashomon.config import Reading, Web
from rashomon.intake import feeds
from rashomon.intake.feeds import Feed
from rashomon.intake.polls.clocks import Clock, SystemClock
from rashomon.intake.polls.jobs import Harvest, Parse, poll, visit
from rashomon.intake.polls.queue import Queue
from rashomon.intake.polls.requests import Fetch, InTurn, Requests, Threads
from rashomon.intake.polls.states import due, resumed, shifted
from rashomon.intake.sandbox import Parts
from rashomon.intake.web import Guard, fetch
from rashomon.intake.web.addresses import networks
from rashomon.records import FeedState, Rejected, Source

# Whether somebody stopped following the feed meanwhile.
Keep = Callable[[tuple[Source, ...], tuple[Rejected, ...], FeedState], bool | None]
Joining = Callable[[], Iterable[FeedState]]
_LONGEST = 60.0  # seconds of one wait, for the clock may be set meanwhile, and feeds may join
_SET = 30.0  # seconds by which a clock that was set differs
_AT_ONCE = 50  # polls under way, of whose requests fewer are at once
_MUCH = 1 << 20  # bytes that are handed over before a poll is at its end


@dataclass(frozen=True, slots=True)
class Means:
    """What watching is done with: the way to the web, the reader of feeds, the clock, how many hosts are asked at once,
    and what to do while there is nothing to read.
    """

    fetch: Fetch
    parse: Parse
    clock: Clock
    at_once: int = 1
    rest: Callable[[], None] = lambda: None

    @classmethod
    def of(cls, web: Web, reading: Reading, clock: Clock) -> Means:
        """The guarded way to the web, feeds read in a process that can be killed. Raises BadConfiguration."""
        guard = Guard(allowed=networks(web.allow))
        reader = Parts(_parsed, seconds=reading.seconds, memory=reading.memory)
        return cls(
            lambda url, headers: fetch(url, headers=headers, guard=guard),
            lambda data, charset: reader.one((data, charset)),
            clock,
            web.at_once,
            reader.end,
        )

    @contextmanager
    def requests(self) -> Iterator[Requests]:
        """The way requests are made, for the time of a watch."""
        with ExitStack() as stack:
            stack.callback(self.rest)
            several = self.at_once > 1
            yield stack.enter_context(Threads(self.fetch, at_once=self.at_once)) if several else InTurn(self.fetch)


def _parsed(item: tuple[bytes, str | None]) -> Iterator[Feed]:
    yield feeds.parse(item[0], charset=item[1])


def watch(
    states: Iterable[FeedState], keep: Keep, means: Means,
    *, settings: Web, once: bool = False, joining: Joining = tuple,
) -> None:  # fmt: skip
    """Poll each feed when it is due, until the clock says stop; or `once`, those that are due now. About once a minute
    it is asked which feeds are `joining`: those that are not watched already are from then on.

    `keep` gets the reports of a feed, what could not be read, and its state, after each poll and now and then during a
    long one; only when it returns are they taken for kept. A feed of which it says that nobody follows it any more is
    let go when its poll is at its end. What it raises ends the watch.
    """
    clock = means.clock
    watching = _Watch(states, keep, clock)
    with means.requests() as requests:
        queue = Queue(requests, clock=clock, settings=settings)
        while not clock.stopped():
            watching.set_right()
            watching.join(joining)
            for harvest in watching.begun():
                queue.add(harvest, poll(harvest, settings=settings, parse=means.parse, now=watching.now))
            wait = queue.serve()
            watching.ended(queue.done())
            watching.hand_over(more_than=_MUCH)
            if wait is None and once:
                break
            if wait is None:
                means.rest()
            if wait != 0.0:
                queue.forget()
                clock.wait(min(_LONGEST, inf if wait is None else wait, watching.until_next()), requests.wakes)
        queue.settle()
        watching.ended(queue.done())
    watching.hand_over(more_than=0)


class _Watch:
    """The feeds, those of them under way, and what time it is for them."""

    def __init__(self, states: Iterable[FeedState], keep: Keep, clock: Clock) -> None:
        self._keep, self._clock = keep, clock
        self._offset = clock.now() - clock.steady()
        self._idle = {state.url: resumed(state, clock.now()) for state in states}
        self._under_way: dict[str, Harvest] = {}
        self._looked = clock.steady()

    def now(self) -> float:
        """The time by the steady clock, so that a poll has one time from its start to its end."""
        return self._clock.steady() + self._offset

    def set_right(self) -> None:
        """Where the machine's clock was set, go by it, and leave every feed as long to wait as it had."""
        set_by = round(self._clock.now() - self.now())
        if abs(set_by) > _SET:
            self._offset += set_by
            self._idle = {url: shifted(state, set_by) for url, state in self._idle.items()}

    def join(self, joining: Joining) -> None:
        """Watch the feeds that are joining, too."""
        if self._clock.steady() - self._looked >= _LONGEST:
            self._looked = self._clock.steady()
            new = {state.url: resumed(state, self.now()) for state in joining() if state.url not in self._under_way}
            self._idle = new | self._idle

    def begun(self) -> tuple[Harvest, ...]:
        """The polls that begin now."""
        first = due(self._idle.values(), self.now())[: _AT_ONCE - len(self._under_way)]
        new = {state.url: Harvest(self._idle.pop(state.url)) for state in first}
        self._under_way |= new
        return tuple(new.values())

    def ended(self, harvests: Iterable[Harvest]) -> None:
        """Hand over what polls made that are at their end."""
        for harvest in harvests:
            url = harvest.state.url
            self._idle[url] = self._under_way.pop(url).state
            if _hand_over(harvest, self._keep):
                del self._idle[url]

    def hand_over(self, *, more_than: int) -> None:
        """Hand over what others have made so far, where it is more bytes than that."""
        for harvest in self._under_way.values():
            if harvest.size > more_than:
                _hand_over(harvest, self._keep)

    def until_next(self) -> float:
        """The seconds until the next feed is due; endless where no more can begin."""
        if len(self._under_way) >= _AT_ONCE:
            return inf
        return max(
            0.0, min((at - self.now() for s in self._idle.values() if (at := s.next_at) is not None), default=inf)
        )


def pages(
    urls: Iterable[str], means: Means | None = None, *, web: Web | None = None, reading: Reading | None = None
) -> Iterator[Source | Rejected]:
    """What is behind each address: a report, those of a feed's entries, or why there is none."""
    settings = web or Web()
    means = means or Means.of(settings, reading or Reading(), SystemClock())
    with replace(means, at_once=1).requests() as requests:
        queue = Queue(requests, clock=means.clock, settings=settings)
        for url in dict.fromkeys(urls):
            if means.clock.stopped():
                return
            harvest = Harvest(FeedState(url=url))
            queue.add(harvest, visit(harvest, settings=settings, parse=means.parse))
            while (wait := queue.serve()) is not None and not means.clock.stopped():
                yield from harvest.take()
                means.clock.wait(wait)
            queue.done()
            yield from harvest.take()


def _hand_over(harvest: Harvest, keep: Keep) -> bool | None:
    found = harvest.take()
    sources = tuple(row for row in found if isinstance(row, Source))
    return keep(sources, tuple(row for row in found if isinstance(row, Rejected)), harvest.state)
