"""The steps of one poll, driven by hand."""

from __future__ import annotations

from dataclasses import replace

from tests.intake.polls.simulated import answer, entry

from rashomon.config import Web
from rashomon.errors import Rejection
from rashomon.intake.feeds import Entry, Feed
from rashomon.intake.polls.jobs import Harvest, poll, visit
from rashomon.records import FeedState, Rejected, Source

FEED = "https://fen.example/feed"
HOME = "https://fen.example"
WEB = Web(tries=2)


def driven(entries, answers, *, state=None, settings=WEB, data=b"feed", gap=None):
    """A harvest after a poll of a feed with these entries, and what was asked for; other pages are there."""
    harvest, asked = Harvest(state or FeedState(url=FEED)), []
    steps = poll(harvest, settings=settings, parse=lambda *_: Feed("Fen Post", tuple(entries), gap), now=lambda: 1e9)
    ask = next(steps, None)
    while ask is not None:
        asked.append(ask.url)
        got = answer(FEED, data, etag='"1"') if ask.url == FEED else answers.get(ask.url)
        try:
            ask = steps.send(got or answer(ask.url, b"<p>Rain.", kind="text/html"))
        except StopIteration:
            break
    return harvest, asked[1:]


def test_an_entry_is_had_once_and_again_when_its_headline_changes():
    harvest, asked = driven([entry(HOME, 1), entry(HOME, 2)], {})
    assert asked == [f"{HOME}/1", f"{HOME}/2"]
    edited = replace(entry(HOME, 1), title="Report 1, corrected")
    _, asked = driven([edited, entry(HOME, 2)], {}, state=harvest.state, data=b"changed")
    assert asked == [f"{HOME}/1"]


def test_an_entry_that_is_put_back_to_its_first_headline_is_had_again():
    first, second = entry(HOME, 1), replace(entry(HOME, 1), title="Report 1, corrected")
    state, asked = FeedState(url=FEED), []
    for number, one in enumerate((first, second, first, first)):
        harvest, more = driven([one, entry(HOME, 2)], {}, state=state, data=b"%d" % number)
        state, asked = harvest.state, [*asked, len(more)]
    assert (asked, len(state.seen)) == ([2, 1, 1, 0], 2)


def test_two_entries_of_one_id_are_had_once_each_and_those_of_an_earlier_program_not_again():
    twins = [entry(HOME, 1), replace(entry(HOME, 1), title="Another")]
    harvest, asked = driven(twins, {})
    assert len(asked) == 2 and driven(twins, {}, state=harvest.state, data=b"new")[1] == []
    earlier = replace(harvest.state, seen=tuple(key[16:] for key in harvest.state.seen))
    again, asked = driven(twins, {}, state=earlier, data=b"new")
    assert (asked, again.state.seen) == ([], harvest.state.seen)


def test_a_feed_of_the_same_bytes_is_not_read_again():
    harvest, _ = driven([entry(HOME, 1)], {})
    again, asked = driven([entry(HOME, 2)], {}, state=harvest.state)
    assert asked == [] and (again.state.interval, again.state.failures) == (2_250, 0)


def test_what_is_known_half_way_brings_the_rest_again():
    harvest = Harvest(FeedState(url=FEED))
    entries = tuple(entry(HOME, n) for n in range(5))
    steps = poll(harvest, settings=WEB, parse=lambda *_: Feed(None, entries), now=lambda: 1e9)
    next(steps)
    steps.send(answer(FEED, b"feed", etag='"1"'))
    steps.send(answer(f"{HOME}/0", b"<p>Rain.", kind="text/html"))
    half = harvest.state
    assert (len(half.seen), half.etag, half.body, half.next_at, half.asked_at) == (1, None, None, 0, None)
    assert driven(entries, {}, state=half)[1] == [f"{HOME}/{n}" for n in range(1, 5)]


def test_a_page_that_is_away_is_tried_again_some_times_and_told_of():
    away = {f"{HOME}/1": Rejection("timeout", "slow")}
    first, _ = driven([entry(HOME, 1), entry(HOME, 2)], away)
    assert [row.reason for row in first.take() if isinstance(row, Rejected)] == ["timeout"]
    second, asked = driven([entry(HOME, 1), entry(HOME, 2)], away, state=first.state)
    assert asked == [f"{HOME}/1"] and second.state.again == ()
    assert driven([entry(HOME, 1)], away, state=second.state, data=b"new")[1] == []
    missing, _ = driven([entry(HOME, 3)], {f"{HOME}/3": answer(f"{HOME}/3", status=404)})
    assert (missing.state.again, len(missing.state.seen)) == ((), 1)


def test_the_feeds_own_text_stands_in_until_the_page_is_there():
    told = entry(HOME, 1, "<p>Two barns burnt.")
    first, _ = driven([told], {f"{HOME}/1": answer(f"{HOME}/1", status=502)})
    second, _ = driven([told], {}, state=first.state)
    rows = [row for row in (*first.take(), *second.take()) if isinstance(row, Source)]
    assert [(row.url, row.data) for row in rows] == [(f"{HOME}/1", b"<p>Two barns burnt."), (f"{HOME}/1", b"<p>Rain.")]
    assert {row.path for row in rows} == {f"{FEED}#{HOME}/1"}


def test_entries_without_a_link_are_told_or_give_what_they_hold():
    rows = [
        Entry("a", None, "A", None, None),
        Entry("b", None, "B", None, "<p>Rain."),
        Entry("c", "http://[", "C", None, None),
    ]
    harvest, asked = driven(rows, {})
    assert asked == []
    assert [row.reason if isinstance(row, Rejected) else row.data for row in harvest.take()] == [
        "no_text", b"<p>Rain.", "bad_link",
    ]  # fmt: skip


def test_what_is_remembered_is_bounded_and_what_stands_in_the_feed_is_not_forgotten():
    small = Web(remembered=6, entries=4)
    harvest, _ = driven([entry(HOME, n) for n in range(9)], {}, settings=small)
    assert len(harvest.state.seen) == 4
    state = harvest.state
    for n in range(20):
        state = driven([entry(HOME, 0), entry(HOME, 100 + n)], {}, state=state, settings=small, data=b"%d" % n)[0].state
    assert len(state.seen) == 6
    assert driven([entry(HOME, 0)], {}, state=state, settings=small, data=b"last")[1] == []


def test_a_broken_feed_gives_what_it_has_and_its_gap_is_told():
    harvest, asked = driven([entry(HOME, 1)], {}, gap="cut at 7")
    assert (asked, harvest.state.error, harvest.state.failures) == ([f"{HOME}/1"], "cut at 7", 0)
    assert [row.reason for row in harvest.take() if isinstance(row, Rejected)] == ["gap"]
    assert driven([], {}, gap="cut at 7")[0].state.failures == 1


def test_a_named_address_that_is_none_is_told():
    harvest = Harvest(FeedState(url="not a link"))
    assert next(visit(harvest, settings=WEB, parse=lambda *_: Feed(None, ())), None) is None
    assert [row.reason for row in harvest.take() if isinstance(row, Rejected)] == ["bad_link"]
