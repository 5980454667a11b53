"""When a feed is polled next, whatever came."""

from __future__ import annotations

from dataclasses import replace
from email.utils import formatdate

import pytest
from tests.intake.polls.simulated import START, answer

from rashomon.config import Web
from rashomon.errors import Rejection
from rashomon.intake.polls.states import after, conditions, due, followed, resumed, shifted
from rashomon.records import FeedState

URL = "https://fen.example/feed"
WEB = Web()
KNOWN = FeedState(url=URL, interval=3_600, ok_at=START - 3_600, etag='"1"', modified="Mon", next_at=START)


def polled(got, *, state=KNOWN, new=0):
    return after(state, got, START, settings=WEB, new=new)


def wait(state) -> int:
    return state.next_at - START


def test_what_a_server_calls_its_version_is_given_back_until_there_is_another():
    fresh = polled(answer(URL, etag='"2"', last_modified="Tue"))
    assert conditions(fresh) == {"if-none-match": '"2"', "if-modified-since": "Tue"}
    assert conditions(polled(answer(URL, status=304), state=fresh)) == conditions(fresh)
    assert conditions(polled(answer(URL), state=fresh)) == {}
    assert conditions(polled(answer(URL, etag='"' + "x" * 9_000 + '"'))) == {}
    assert conditions(replace(fresh, again=(("key", 1),))) == {}


@pytest.mark.parametrize(("new", "interval"), [(0, 4_500), (1, 3_600), (2, 1_800), (30, 1_800)])
def test_a_feed_is_asked_as_often_as_it_has_something_new(new, interval):
    assert polled(answer(URL), new=new).interval == interval


def test_since_when_a_feed_fails_is_known_until_it_does_not():
    state = KNOWN
    for hour in range(3):
        state = after(state, Rejection("timeout", "slow"), START + 3_600 * hour, settings=WEB)
    assert (state.failures, state.failing) == (3, START)
    assert polled(answer(URL, status=410)).failing == START
    assert polled(answer(URL), state=state).failing is None


def test_the_pace_has_bounds_and_the_first_poll_tells_nothing_of_it():
    fast = slow = polled(answer(URL), state=FeedState(url=URL), new=20)
    assert fast.interval == WEB.first
    for _ in range(30):
        fast, slow = polled(answer(URL), state=fast, new=9), polled(answer(URL, status=304), state=slow)
    assert (fast.interval, slow.interval) == (WEB.shortest, WEB.longest)
    assert wait(polled(answer(URL, cache_control="public, max-age=7200"), new=1)) >= 7_200
    assert wait(polled(answer(URL, cache_control="max-age=999999999"), new=1)) <= WEB.longest * 1.1


def test_a_move_for_good_is_followed_and_given_up_when_it_leads_nowhere():
    moved = polled(replace(answer("https://mere.example/feed"), moved="https://mere.example/feed"))
    assert (moved.url, moved.at) == (URL, "https://mere.example/feed")
    assert polled(answer("https://mere.example/feed", status=304), state=moved).at == moved.at
    for _ in range(10):
        moved = polled(Rejection("unreachable", "away"), state=moved)
    assert moved.at is None


def test_what_is_gone_is_never_asked_again():
    gone = polled(answer(URL, status=410))
    assert (gone.next_at, due([gone], START * 2)) == (None, ())
    assert "gone" in (gone.error or "")


@pytest.mark.parametrize("got", [answer(URL, status=404), answer(URL, status=500), Rejection("timeout", "slow")])
def test_failures_are_waited_out_ever_longer_up_to_a_day(got):
    state, waits = KNOWN, []
    for _ in range(12):
        state = polled(got, state=state)
        waits.append(wait(state))
    assert waits == sorted(waits) and waits[0] >= 7_200 and waits[1] >= 2 * waits[0] - 2
    assert WEB.latest <= waits[-1] <= WEB.latest * 1.1
    assert (state.failures, state.etag, state.interval) == (12, '"1"', 3_600)
    well = polled(answer(URL, status=304), state=state)
    assert (well.failures, well.error, wait(well) <= 4_500 * 1.1) == (0, None, True)


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize(
    ("said", "least", "most"),
    [
        ("40000", 40_000, 44_001),
        (formatdate(START + 40_000, usegmt=True), 40_000, 44_001),
        (formatdate(START - 40_000, usegmt=True), 7_200, 7_921),
        ("1", 7_200, 7_921),
        ("soon", 7_200, 7_921),
        ("999999999", 7 * 86_400, 7 * 86_400 * 1.1),
    ],
)
def test_a_server_says_when_it_wants_to_be_asked_again(status, said, least, most):
    assert least <= wait(polled(answer(URL, status=status, retry_after=said))) <= most
    assert wait(polled(answer(URL, status=404, retry_after="40000"))) < 8_000


def test_feeds_are_spread_by_their_addresses_the_same_each_time():
    states = [FeedState(url=f"https://fen.example/{n}", interval=36_000) for n in range(200)]
    waits = [wait(polled(answer(URL), state=state, new=1)) for state in states]
    assert waits == [wait(polled(answer(URL), state=state, new=1)) for state in states]
    assert len(set(waits)) > 150 and max(waits) <= WEB.longest * 1.1 and min(waits) >= WEB.longest


def test_feeds_that_are_due_come_in_the_order_of_time_then_of_address():
    a, b, c, d = (FeedState(url=url, next_at=at) for url, at in (("a", 5), ("b", 3), ("c", 5), ("d", 9)))
    assert [state.url for state in due([c, d, a, b], 5)] == ["b", "a", "c"]


def test_a_clock_set_by_a_day_shifts_what_is_due_and_no_poll_is_in_the_future():
    later = polled(answer(URL), new=1)
    assert wait(shifted(later, 86_400)) == wait(later) + 86_400
    back = resumed(later, START - 86_400)
    assert back.next_at - (START - 86_400) == wait(later)
    assert resumed(later, START + 60) == later


def test_feeds_are_followed_once_and_what_is_known_of_them_stays():
    rows = [(URL, "Fen"), ("https://mere.example/feed", "Mere"), (URL, "Fen again")]
    assert followed(rows, {URL: KNOWN}) == (KNOWN, FeedState(url="https://mere.example/feed", title="Mere"))


def test_a_feed_that_has_moved_goes_by_either_address():
    moved, new = FeedState(url=URL, at="https://fen.example/new"), "https://fen.example/new"
    assert followed([(new, None)], {URL: moved}) == followed([(URL, None), (new, None)], {URL: moved}) == (moved,)
    left, there = replace(moved, left=START), FeedState(url=new)
    assert followed([(URL, None), (new, None)], {URL: left, new: there}) == (there,)
    assert followed([(new, None)], {URL: left, new: replace(there, left=START)}) == (replace(there, left=START),)
