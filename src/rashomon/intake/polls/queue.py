"""Requests of many jobs, some at once but one to a host, each host left in peace for a while after each, and asked if
it may be.

Jobs in; `serve` takes what came and begins the next request there is: of those whose host may be asked again, that of
the first job.

>>> asked = []
>>> def fetch(url, headers):
...     asked.append(url)
...     return Answer(url=url, status=404, headers={}, data=b"")
>>> def steps():
...     got = yield Ask("http://fen.example/feed")
>>> queue = Queue(InTurn(fetch), clock=SystemClock(), settings=Web(gap=0))
>>> queue.add(Harvest(FeedState(url="http://fen.example/feed")), steps())
>>> queue.serve(), queue.serve(), queue.serve(), queue.serve(), queue.serve(), asked
(0.0, 0.0, 0.0, 0.0, None, ['http://fen.example/robots.txt', 'http://fen.example/feed'])
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf
from urllib.parse import urlsplit

from rashomon.config import Web
from rashomon.errors import Rejection
from rashomon.intake.polls.clocks import Clock, SystemClock
from rashomon.intake.polls.jobs import Ask, Harvest, Steps
from rashomon.intake.polls.requests import Got, InTurn, Requests
from rashomon.intake.polls.robots import Rules, heard
from rashomon.intake.web import Answer
from rashomon.intake.web.headers import retry_after
from rashomon.intake.web.links import origin
from rashomon.records import FeedState

__all__ = ["FeedState", "InTurn", "Queue", "SystemClock"]

_OPEN = Rules(0.0)  # of what robots.txt does not rule: itself, and a page that a person named


@dataclass(slots=True)
class _Job:
    harvest: Harvest
    steps: Steps
    ask: Ask | None
    under_way: bool = False


@dataclass(frozen=True, slots=True)
class _Request:
    """One under way: for whom, and by which rules; `robots` is the site whose robots.txt it asks for."""

    job: _Job
    url: str
    rules: Rules
    robots: str | None = None


class Queue:
    """The jobs under way, and what is known of the hosts they ask."""

    def __init__(self, requests: Requests, *, clock: Clock, settings: Web) -> None:
        self._requests, self._clock, self._settings = requests, clock, settings
        self._jobs: list[_Job] = []
        self._under_way: dict[int, _Request] = {}
        self._number = 0
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
        """Take what came and begin one request, or say in how many seconds one can be (endless: when one has come);
        None when there is none to do.
        """
        if self._took():
            return 0.0
        now, asked = self._clock.steady(), {_host(one.url) for one in self._under_way.values()}
        asking = [
            (self._free.get(host, now), at, job, job.ask)
            for at, job in enumerate(self._jobs)
            if job.ask and not job.under_way and (host := _host(job.ask.url)) not in asked
        ]
        if not asking or len(self._under_way) >= self._requests.at_once:
            return inf if self._under_way else None
        free, _, job, ask = min(asking, key=lambda row: (max(row[0], now), row[1]))
        if free - now > self._settings.patience:
            self._go_on(job, Rejection("postponed", f"{_host(ask.url)} wants to be left alone for a while"))
        elif free > now:
            return free - now
        else:
            self._ask(job, ask)
        return 0.0

    def settle(self) -> None:
        """Wait for what is under way, and begin nothing more."""
        while self._under_way:
            if not self._took():
                self._requests.wait()

    def forget(self) -> None:
        """Let go of what is no longer true, for a watch goes on for months."""
        now = self._clock.steady()
        self._free = {host: free for host, free in self._free.items() if free > now}
        self._rules = {site: rules for site, rules in self._rules.items() if rules.expires > now}

    def _ask(self, job: _Job, ask: Ask) -> None:
        """Begin what a job asks for; or first, where that is not known, to ask whether it may."""
        site = "{}://{}".format(*origin(ask.url))
        rules = _OPEN if ask.named else self._rules.get(site)
        if rules is None or (not ask.named and rules.expires <= self._clock.steady()):
            self._begin(_Request(job, f"{site}/robots.txt", _OPEN, robots=site), {})
        elif refused := rules.refuses(ask.url):
            self._go_on(job, refused)
        else:
            self._begin(_Request(job, ask.url, rules), ask.headers)

    def _begin(self, request: _Request, headers: Mapping[str, str]) -> None:
        self._number += 1
        self._under_way[self._number] = request
        request.job.under_way = True
        self._requests.ask(self._number, request.url, headers)

    def _took(self) -> bool:
        """Take what came, in the order it was asked for; whether anything did."""
        came = self._requests.came()
        for number, got in came:
            request = self._under_way.pop(number)
            request.job.under_way = False
            self._leave(request, got)
            if request.robots is not None:
                self._rules[request.robots] = heard(got, self._clock.steady())
            else:
                self._go_on(request.job, got)
        return bool(came)

    def _leave(self, request: _Request, got: Got) -> None:
        """Leave the host that was asked in peace for a while."""
        wait = max(self._settings.gap, min(request.rules.delay, self._settings.patience))
        if isinstance(got, Answer) and got.status in (429, 503):
            wait = max(wait, retry_after(got.headers, self._clock.now()) or 0)
        self._free[_host(request.url)] = self._clock.steady() + wait

    def _go_on(self, job: _Job, got: Got) -> None:
        try:
            job.ask = job.steps.send(got)
        except StopIteration:
            job.ask = None


def _host(url: str) -> str:
    return urlsplit(url).netloc
