"""Requests in threads, and those of many hosts at once."""

from __future__ import annotations

import threading
import time

import pytest
from tests.intake.polls.simulated import answer, no_robots

from rashomon.config import Web
from rashomon.errors import Rejection
from rashomon.intake.polls import SystemClock
from rashomon.intake.polls.jobs import Ask, Harvest
from rashomon.intake.polls.queue import Queue
from rashomon.intake.polls.requests import Threads
from rashomon.records import FeedState

HOSTS = [f"https://site{n}.example" for n in range(12)]


class Sites:
    """Answers of many hosts: those of the slow ones come when they are let; who is asked at once is counted."""

    def __init__(self, slow: int) -> None:
        self.slow, self.let, self.lock = {f"{host}/1" for host in HOSTS[:slow]}, threading.Event(), threading.Lock()
        self.asked: list[str] = []
        self.under_way: list[str] = []
        self.most, self.twice = 0, False

    def fetch(self, url, headers):
        host = url.split("/")[2]
        with self.lock:
            self.twice |= host in self.under_way
            self.under_way.append(host)
            self.most = max(self.most, len(self.under_way))
            self.asked.append(url)
        if url in self.slow:
            assert self.let.wait(30)
        time.sleep(0.002)
        with self.lock:
            self.under_way.remove(host)
        return no_robots(url.removesuffix("/robots.txt"))[url]() if url.endswith("/robots.txt") else answer(url)


def asking(came: list, host: str):
    for page in (1, 2):
        got = yield Ask(f"{host}/{page}")
        came.append(got.url)


def test_slow_hosts_hold_up_no_other_and_none_is_asked_twice_at_once():
    sites, came, clock = Sites(slow=3), [], SystemClock()
    with Threads(sites.fetch, at_once=5) as requests:
        queue = Queue(requests, clock=clock, settings=Web(gap=0))
        for host in (*HOSTS, HOSTS[5]):
            queue.add(Harvest(FeedState(url=host)), asking(came, host))
        while len(came) < 2 * 10:
            clock.wait(min(1.0, queue.serve() or 0.0), requests.wakes)
        assert not [url for url in came if url.startswith(tuple(HOSTS[:3]))]
        sites.let.set()
        while (wait := queue.serve()) is not None:
            clock.wait(min(1.0, wait), requests.wakes)
    assert (len(came), sites.most, sites.twice) == (26, 5, False)


def test_what_is_under_way_is_ended_and_nothing_more_begun():
    sites, came = Sites(slow=2), []
    with Threads(sites.fetch, at_once=5) as requests:
        queue = Queue(requests, clock=SystemClock(), settings=Web(gap=0))
        queue.add(Harvest(FeedState(url=HOSTS[0])), asking(came, HOSTS[0]))
        while f"{HOSTS[0]}/1" not in sites.asked:
            queue.serve()
        threading.Timer(0.05, sites.let.set).start()
        queue.settle()
    assert (came, sites.asked[-1]) == ([f"{HOSTS[0]}/1"], f"{HOSTS[0]}/1")


def test_refusals_come_like_answers_in_the_order_of_asking():
    def fetch(url, headers):
        raise Rejection("timeout", url)

    with Threads(fetch, at_once=9) as requests:
        for number in range(9):
            requests.ask(number, str(number), {})
        came = []
        while len(came) < 9:
            requests.wait()
            more = requests.came()
            assert more == sorted(more, key=lambda one: one[0])
            came += more
    assert sorted((number, got.detail) for number, got in came) == [(n, str(n)) for n in range(9)]


def test_a_fault_of_ours_is_not_passed_over(monkeypatch):
    said = []
    monkeypatch.setattr(threading, "excepthook", said.append)
    with Threads(lambda url, headers: 1 / 0, at_once=2) as requests:
        requests.ask(1, "", {})
        requests.wait()
        with pytest.raises(RuntimeError):
            requests.came()
        while not said:
            time.sleep(0.001)
    assert said[0].exc_type is ZeroDivisionError
