"""Requests one at a time, hosts left in peace."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from tests.intake.polls.simulated import Clock, Site, answer, no_robots

from rashomon.config import Web
from rashomon.errors import Rejection
from rashomon.intake.polls.jobs import Ask, Harvest
from rashomon.intake.polls.queue import Queue
from rashomon.intake.polls.requests import InTurn
from rashomon.records import FeedState

A, B = "https://a.example", "https://b.example"


def asking(got: list, urls: Iterable[str], *, named: bool = False):
    for url in urls:
        got += [(yield Ask(url, {}, named))]


def served(jobs, answers=None, *, web=None, named=False):
    """What came for each job, and what was asked for when."""
    clock = Clock(1e9)
    site = Site(clock, {**no_robots(A), **no_robots(B), **(answers or {})})
    queue = Queue(InTurn(site.fetch), clock=clock, settings=web or Web(gap=5))
    came: list[list] = [[] for _ in jobs]
    for got, urls in zip(came, jobs, strict=True):
        queue.add(Harvest(FeedState(url=urls[0])), asking(got, urls, named=named))
    while (wait := queue.serve()) is not None:
        clock.true += wait
    assert len(queue.done()) == len(jobs)
    return came, [(at, url) for at, url, _ in site.log]


def shown(rows):
    return [row.reason if isinstance(row, Rejection) else row.status for row in rows]


def test_a_host_is_left_in_peace_and_meanwhile_others_are_asked():
    jobs = [[f"{A}/{n}" for n in range(4)], [f"{A}/x"], [f"{B}/{n}" for n in range(4)]]
    _, log = served(jobs)
    for site in (A, B):
        times = [at for at, url in log if url.startswith(site)]
        assert all(later - earlier >= 6 for earlier, later in pairwise(times))
    assert [url for _, url in log if url.startswith(A)] == [f"{A}/{p}" for p in ("robots.txt", 0, 1, 2, 3, "x")]
    assert log[-1][0] < 6 * 6
    assert served(jobs)[1] == log


def test_a_site_may_ask_for_more_peace_up_to_our_patience():
    def said(seconds: int):
        rules = {f"{A}/robots.txt": lambda: answer(A, f"User-agent: *\nCrawl-delay: {seconds}".encode())}
        times = [at for at, url in served([[f"{A}/{n}" for n in range(4)]], rules)[1]]
        return [round(b - a) for a, b in pairwise(times)][1:]

    assert (said(30), said(9_999), said(1)) == ([31] * 3, [121] * 3, [6] * 3)


def test_a_host_that_wants_to_be_left_alone_for_long_is_until_later():
    busy = {f"{A}/0": lambda: answer(f"{A}/0", status=429, retry_after="900")}
    (a, b), log = served([[f"{A}/{n}" for n in range(3)], [f"{B}/1"]], busy)
    assert (shown(a), shown(b)) == ([429, "postponed", "postponed"], [200])
    assert f"{A}/1" not in [url for _, url in log]
    short = {f"{A}/0": lambda: answer(f"{A}/0", status=503, retry_after="60")}
    (a,), log = served([[f"{A}/0", f"{A}/1"]], short)
    assert shown(a) == [503, 200] and log[-1][0] - log[-2][0] >= 60


def test_where_robots_txt_cannot_be_had_nothing_is_asked_for():
    (a, b), log = served([[f"{A}/1", f"{A}/2"], [f"{B}/1"]], {
        f"{A}/robots.txt": lambda: Rejection("timeout", "slow"), f"{B}/robots.txt": lambda: answer(B, status=500),
    })  # fmt: skip
    assert (shown(a), shown(b)) == (["timeout", "timeout"], ["robots_unknown"])
    assert [url for _, url in log] == [f"{A}/robots.txt", f"{B}/robots.txt"]


def test_of_a_page_that_a_person_named_robots_txt_is_not_asked():
    _, log = served([[f"{A}/1"]], named=True)
    assert [url for _, url in log] == [f"{A}/1"]


def test_sites_of_one_host_have_rules_of_their_own():
    other = "https://a.example:8443"
    rules = {f"{other}/robots.txt": lambda: answer(other, b"User-agent: *\nDisallow: /")}
    (a, b), _ = served([[f"{A}/1"], [f"{other}/1"]], rules)
    assert (shown(a), shown(b)) == ([200], ["robots"])
