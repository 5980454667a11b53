"""Requests of many jobs served one at a time, each host left in peace for a while after each, and asked if it may be.

Jobs in; `serve` does the next request there is: of those whose host may be asked again, that of the first job.

>>> asked = []
>>> def fetch(url, headers):
...     asked.append(url)
...     return Answer(url=url, status=404, headers={}, data=b"")
>>> def steps():
...     got = yield Ask("http://fen.example/feed")
>>> queue = Queue(fetch, clock=SystemClock(), settings=Web(gap=0))
>>> queue.add(Harvest(FeedState(url="http://fen.example/feed")), steps())
>>> queue.serve(), queue.serve(), queue.serve(), asked
(0.0, 0.0, None, ['http://fen.example/robots.txt', 'http://fen.example/feed'])
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from rashomon.config import Web
from rashomon.errors import Rejection
from rashomon.intake.polls.clocks import Clock, SystemClock
from rashomon.intake.polls.jobs import Ask, Got, Harvest, Steps
from rashomon.intake.polls.robots import Rules, heard
from rashomon.intake.web import Answer
from rashomon.intake.web.headers import retry_after
from rashomon.intake.web.links import origin
from rashomon.records import FeedState

__all__ = ["FeedState", "Fetch", "Queue", "SystemClock"]

Fetch = Callable[[str, Mapping[str, str]], Answer]  # raises Rejection
_OPEN = Rules(0.0)  # of what robots.txt does not rule: itself, and a page that a person named


@dataclass(slots=True)
class _Job:
    harvest: Harvest
    steps: Steps
    ask: Ask | None


class Queue:
    """The jobs under way, and what is known of the hosts they ask."""

    def __init__(self, fetch: Fetch, *, clock: Clock, settings: Web) -> None:
        self._fetch, self._clock, self._settings = fetch, clock, settings
        self._jobs: list[_Job] = []
        self._free: dict[str, float] = {}  # from when on a host may be asked again
        self._rules: dict[str, Rules] = {}

    def add(self, harvest: Harvest, steps: Steps) -> None:
        """A job more."""
        self._jobs.append(_Job(harvest, steps, next(steps, None)))

    def done(self) -> tuple[Harvest, ...]:
        """The harvests of jobs that are at their end; they are let go."""
        ended = tuple(job.harvest for job in self._jobs if job.ask is None)
        self._jobs = [job for job in self._jobs if job.ask is not None]
        return ended

    def serve(self) -> float | None:
        """Do one request, or say in how many seconds one can be done; None when there is none to do."""
        now = self._clock.steady()
        asking = [(self._free.get(_host(job.ask.url), now), at, job) for at, job in enumerate(self._jobs) if job.ask]
        if not asking:
            return None
        free, _, job = min(asking, key=lambda row: (max(row[0], now), row[1]))
        if job.ask is None:
            return 0.0
        if free - now > self._settings.patience:
            self._go_on(job, Rejection("postponed", f"{_host(job.ask.url)} wants to be left alone for a while"))
        elif free > now:
            return free - now
        else:
            self._ask(job, job.ask)
        return 0.0

    def forget(self) -> None:
        """Let go of what is no longer true, for a watch goes on for months."""
        now = self._clock.steady()
        self._free = {host: free for host, free in self._free.items() if free > now}
        self._rules = {site: rules for site, rules in self._rules.items() if rules.expires > now}

    def _ask(self, job: _Job, ask: Ask) -> None:
        """Do what a job asks for; or first, where that is not known, whether it may."""
        site = "{}://{}".format(*origin(ask.url))
        rules = self._rules.get(site)
        if ask.named:
            self._go_on(job, self._got(ask.url, ask.headers, _OPEN))
        elif rules is None or rules.expires <= self._clock.steady():
            self._rules[site] = heard(self._got(f"{site}/robots.txt", {}, _OPEN), self._clock.steady())
        else:
            self._go_on(job, rules.refuses(ask.url) or self._got(ask.url, ask.headers, rules))

    def _got(self, url: str, headers: Mapping[str, str], rules: Rules) -> Got:
        got: Got
        try:
            got = self._fetch(url, headers)
        except Rejection as rejection:
            got = rejection
        wait = max(self._settings.gap, min(rules.delay, self._settings.patience))
        if isinstance(got, Answer) and got.status in (429, 503):
            wait = max(wait, retry_after(got.headers, self._clock.now()) or 0)
        self._free[_host(url)] = self._clock.steady() + wait
        return got

    def _go_on(self, job: _Job, got: Got) -> None:
        try:
            job.ask = job.steps.send(got)
        except StopIteration:
            job.ask = None


def _host(url: str) -> str:
    return urlsplit(url).netloc
