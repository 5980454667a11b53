"""A world to watch feeds in: a clock that stands still but for what is done, and sites that answer from a script."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from rashomon.errors import Rejection
from rashomon.intake.feeds import Entry, Feed
from rashomon.intake.web import Answer

START = 1_900_000_000  # a moment in 2030


class Clock:
    """Time passes when somebody waits or asks; `sets` are true times at which the clock is set, and by how much."""

    def __init__(self, until: float, sets: Mapping[float, float] | None = None) -> None:
        self.true, self.until, self.sets = 0.0, until, dict(sets or {})
        self.halted = False

    def now(self) -> float:
        return START + self.true + sum(by for at, by in self.sets.items() if at <= self.true)

    def steady(self) -> float:
        return self.true

    def wait(self, seconds: float, wakes: Sequence[object] = ()) -> None:
        assert seconds >= 0
        self.true += max(seconds, 0.001)  # a loop that never waits would never end

    def stopped(self) -> bool:
        return self.halted or self.true >= self.until


class Site:
    """Answers by address; each takes a second. A feed's data is the number of entries it has had, the last 20 shown."""

    def __init__(self, clock: Clock, answers: Mapping[str, Callable[[], Answer | Rejection]]) -> None:
        self.clock, self.answers = clock, answers
        self.log: list[tuple[float, str, Mapping[str, str]]] = []

    def fetch(self, url: str, headers: Mapping[str, str]) -> Answer:
        self.log.append((self.clock.true, url, headers))
        self.clock.true += 1
        got = self.answers[url]() if url in self.answers else answer(url, b"<p>Two barns burnt.", kind="text/html")
        if isinstance(got, Rejection):
            raise got
        return got

    def asked(self, url: str) -> list[float]:
        return [at for at, one, _ in self.log if one == url]


def answer(url: str, data: bytes = b"", *, status: int = 200, kind: str = "", **headers: str) -> Answer:
    told = {name.replace("_", "-"): value for name, value in headers.items()} | ({"content-type": kind} if kind else {})
    return Answer(url=url, status=status, headers=told, data=data)


def no_robots(site: str) -> dict[str, Callable[[], Answer | Rejection]]:
    url = f"{site}/robots.txt"
    return {url: lambda: answer(url, status=404)}


def entry(site: str, number: int, content: str | None = None) -> Entry:
    return Entry(f"{site}/{number}", f"{site}/{number}", f"Report {number}", None, content)


def parse(data: bytes, charset: str | None) -> Feed:
    """A feed as these tests write it: the site and how many entries it has had."""
    if not data:
        raise Rejection("not_a_feed", "no feed")
    site, count = data.decode().split()
    return Feed("Fen Post", tuple(entry(site, n) for n in range(int(count), max(0, int(count) - 20), -1)))
