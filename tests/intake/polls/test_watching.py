"""Feeds watched for a month that takes a second: nothing missed, nothing had twice, whatever is done to the clock."""

from __future__ import annotations

import random
import time
from collections import Counter
from email.utils import formatdate

import pytest
from tests.intake.polls.simulated import START, Clock, Site, answer, no_robots, parse

from rashomon.config import Web
from rashomon.errors import Rejection
from rashomon.intake.polls import Means, followed, watch
from rashomon.records import FeedState

DAY = 86_400
WEB = Web()


class World:
    """Some feeds, each with an entry now and then, and what has been kept of them."""

    def __init__(self, clock: Clock, feeds: int = 9) -> None:
        self.clock = clock
        self.site = Site(clock, {})
        self.kept: Counter[str] = Counter()
        self.states: dict[str, FeedState] = {}
        self.urls = [f"https://site{n}.example/feed" for n in range(feeds)]
        self.paces = [1_800 * (n + 1) * (1 + n % 3) for n in range(feeds)]
        for url, pace in zip(self.urls, self.paces, strict=True):
            home = url.removesuffix("/feed")
            self.site.answers |= no_robots(home) | {url: self.feed(home, pace)}

    def feed(self, home: str, pace: int):
        def answers():
            count = 3 + self.now_true() // pace
            etag = f'"{count}"'
            _, url, headers = self.site.log[-1]
            if headers.get("if-none-match") == etag:
                return answer(url, status=304)
            return answer(url, f"{home} {count}".encode(), etag=etag)

        return answers

    def now_true(self) -> int:
        return int(self.clock.true)

    def keep(self, sources, rejected, state) -> None:
        assert rejected == ()
        self.kept.update(source.url for source in sources)
        self.states[state.url] = state

    def watch(self, keep=None) -> None:
        states = followed([(url, None) for url in self.urls], self.states)
        watch(states, keep or self.keep, Means(self.site.fetch, parse, self.clock), settings=WEB)


def month(sets=None, *, days: int = 30) -> World:
    world = World(Clock(days * DAY, sets))
    world.watch()
    return world


def test_in_thirty_days_each_report_is_had_once_and_no_poll_is_missed_or_doubled():
    world = month()
    for url, pace in zip(world.urls, world.paces, strict=True):
        gaps = [b - a for a, b in zip(world.site.asked(url), world.site.asked(url)[1:], strict=False)]
        assert min(gaps) >= WEB.shortest and max(gaps) <= WEB.longest * 1.1 + 60
        # About one entry a poll, where the bounds let it.
        assert 0.3 < sum(gaps) / len(gaps) / min(max(pace, WEB.shortest), WEB.longest) < 1.6
        had = [count for page, count in world.kept.items() if page.startswith(url.removesuffix("feed"))]
        assert set(had) == {1} and abs(len(had) - (3 + 30 * DAY // pace)) <= WEB.longest * 1.1 // pace + 1


@pytest.mark.parametrize("sets", [
    {3 * DAY + 17: DAY}, {3 * DAY + 17: -DAY}, {DAY: 3_600, 9 * DAY: -3_600},
    {DAY: -DAY, 2 * DAY: DAY, 5 * DAY + 1: DAY, 5 * DAY + 2: -DAY, 20 * DAY: -DAY},
])  # fmt: skip
def test_a_clock_that_is_set_changes_no_poll(sets):
    straight, world = month(days=12), month(sets, days=12)
    assert world.site.log == straight.site.log
    assert all(-60 < state.next_at - world.clock.now() <= WEB.longest * 1.1 for state in world.states.values())


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/St_Johns", "Pacific/Apia"])
def test_summer_time_changes_no_poll(zone, monkeypatch):
    def log():
        world = World(Clock(20 * DAY), feeds=2)  # from 17 March 2030
        world.site.answers["https://site0.example/feed"] = lambda: answer(
            "", status=503, retry_after=formatdate(world.clock.now() + 50_000, usegmt=True)
        )
        world.watch()
        return world.site.log

    straight = log()
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        assert log() == straight
    finally:
        monkeypatch.undo()
        time.tzset()


def test_a_clock_that_is_set_in_the_middle_of_a_poll_changes_none():
    straight = month(days=5).site.log
    pages = [at + 0.5 for at, url, _ in straight if not url.endswith("feed")]
    for at in pages[len(pages) // 2 :: 50]:
        assert month({at: DAY}, days=5).site.log == month({at: -DAY}, days=5).site.log == straight


def test_a_watch_stopped_and_taken_up_again_loses_nothing_and_has_nothing_twice():
    draw, clock = random.Random(5), Clock(30 * DAY)
    world = World(clock)
    for _ in range(60):
        world.clock.until = min(30 * DAY, clock.true + draw.expovariate(1 / (DAY / 2)))
        clock.sets[clock.true] = draw.choice([0, 0, 0, DAY, -DAY])
        world.watch()
    clock.until = 30 * DAY
    world.watch()
    assert set(world.kept.values()) == {1}
    assert len(world.kept) >= sum(30 * DAY // pace - WEB.longest * 1.1 // pace for pace in world.paces)


def test_a_watch_that_is_killed_has_again_only_what_was_not_acknowledged():
    class Killed(Exception):
        pass

    draw, clock = random.Random(6), Clock(10 * DAY)
    world, unacknowledged = World(clock), Counter[str]()

    def keep(sources, rejected, state):
        if draw.random() < 0.05:
            unacknowledged.update(source.url for source in sources)
            raise Killed
        world.keep(sources, rejected, state)

    while not clock.stopped():
        try:
            world.watch(keep)
        except Killed:
            clock.true += draw.expovariate(1 / 3_600)
    assert set(world.kept.values()) == {1}
    assert sum(unacknowledged.values()) > 50
    missing = set(unacknowledged) - set(world.kept)
    assert all(count > 10 * DAY - 2 * WEB.latest for count in map(world_time(world), missing))


def world_time(world: World):
    """The true time at which a page was published."""
    paces = {url.removesuffix("/feed"): pace for url, pace in zip(world.urls, world.paces, strict=True)}
    return lambda page: (int(page.rpartition("/")[2]) - 3) * paces[page.rpartition("/")[0]]


def test_failures_are_told_and_waited_out_and_pages_that_were_away_are_had_later():
    clock = Clock(3 * DAY)
    world = World(clock, feeds=1)
    (url,) = world.urls
    home, rows = url.removesuffix("/feed"), []
    world.site.answers[f"{home}/2"] = lambda: (
        answer(f"{home}/2", status=503) if clock.true < 1_000 else answer(f"{home}/2", b"<p>Rain.", kind="text/html")
    )
    world.site.answers[f"{home}/1"] = lambda: answer(f"{home}/1", status=404)
    well = world.site.answers[url]
    world.site.answers[url] = lambda: Rejection("timeout", "slow") if DAY < clock.true < 2 * DAY else well()

    def keep(sources, rejected, state):
        rows.extend((row.reason, row.url) for row in rejected)
        world.keep(sources, (), state)
        failures.append(state.failures)

    failures: list[int] = []
    world.watch(keep)
    assert rows == [("http_503", f"{home}/2"), ("http_404", f"{home}/1")]
    assert world.kept[f"{home}/2"] == 1 and f"{home}/1" not in world.kept
    assert max(failures) >= 3 and failures[-1] == 0


def test_a_list_may_name_private_addresses_and_nonsense_and_the_others_are_read():
    clock, states = Clock(DAY), {}
    site = Site(clock, no_robots("https://fen.example") | {
        "https://fen.example/feed": lambda: answer("https://fen.example/feed", b"https://fen.example 2"),
    })  # fmt: skip
    urls = ["file:///etc/passwd", "http://u:p@fen.example/feed", "", "https://fen.example/feed"]
    watch(
        followed([(url, None) for url in urls], {}), lambda sources, rejected, state: states.update({state.url: state}),
        Means(site.fetch, parse, clock), settings=WEB,
    )  # fmt: skip
    assert [states[url].error and states[url].error.partition(":")[0] for url in urls] == ["bad_link"] * 3 + [None]
    assert {url for _, url, _ in site.log} == {f"https://fen.example/{page}" for page in ("robots.txt", "feed", 1, 2)}
    assert all(state.asked_at >= START for state in states.values())


def test_a_feed_that_is_followed_no_more_is_let_go_after_its_poll():
    world = World(Clock(2 * DAY), feeds=2)

    def keep(sources, rejected, state):
        world.keep(sources, rejected, state)
        return state.url == world.urls[0]

    world.watch(keep)
    assert len(world.site.asked(world.urls[0])) == 1 and len(world.site.asked(world.urls[1])) > 5


def test_once_is_what_is_due_now():
    world = World(Clock(DAY), feeds=2)
    states = [FeedState(url=world.urls[0]), FeedState(url=world.urls[1], next_at=START + 600)]
    watch(states, world.keep, Means(world.site.fetch, parse, world.clock), settings=WEB, once=True)
    assert (len(world.site.asked(world.urls[0])), world.site.asked(world.urls[1])) == (1, [])
    assert len(world.kept) == 3 and world.clock.true < 60


def test_a_feed_that_joins_while_others_are_watched_is_polled_within_a_minute_and_once():
    world = World(Clock(DAY), feeds=2)
    asked = []

    def joining():
        asked.append(world.clock.true)
        return followed([(url, None) for url in world.urls], world.states) if world.clock.true > 600 else ()

    states = followed([(world.urls[0], None)], {})
    means = Means(world.site.fetch, parse, world.clock)
    watch(states, world.keep, means, settings=WEB, joining=joining)
    assert 600 < world.site.asked(world.urls[1])[0] <= 600 + 2 * 61
    alone = World(Clock(DAY), feeds=1)
    alone.watch()
    assert world.site.asked(world.urls[0]) == alone.site.asked(alone.urls[0])
    assert max(world.kept.values()) == 1 and len(asked) <= DAY / 60
