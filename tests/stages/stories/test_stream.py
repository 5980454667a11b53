from __future__ import annotations

import random
from dataclasses import replace
from datetime import date

import pytest
from tests.stages.stories.reports import KESTREL, ORLANDA, report, two_events

from rashomon.config import Grouping
from rashomon.records import Document
from rashomon.stages.stories import Stream


def told(stream: Stream) -> set[frozenset[str]]:
    return {frozenset(stream.ids[row] for row in rows) for rows in stream.stories()}


def dated() -> tuple[Document, ...]:
    """The reports of two accidents, some with a day, in one week and in another year."""
    days = ("2014-05-06", "2014-05-07", None, "2014-05-09")
    again = (
        report(f"kestrel{n}", text, published=day) for n, (text, day) in enumerate(zip(KESTREL, days, strict=True))
    )
    late = (report(f"late{n}", text, published=f"2019-02-0{n + 1}") for n, text in enumerate(ORLANDA))
    return (*two_events()[:4], *again, *late)


def test_reports_in_any_order_and_batches_make_the_same_stories() -> None:
    bulk = Stream()
    bulk.add(dated())
    for seed in range(20):
        drawn, parts = random.Random(seed), Stream()
        left = drawn.sample(dated(), len(dated()))
        while left:
            size = drawn.randint(1, 4)
            parts.add(left[:size])
            left = left[size:]
        assert told(parts) == told(bulk), seed


def test_the_order_does_not_matter_where_words_have_more_reports_than_the_sample_holds() -> None:
    settings = replace(Grouping(), sample=3, beside=2, neighbours=2)
    bulk = Stream(settings)
    bulk.add(dated())
    for seed in range(20):
        one_by_one = Stream(settings)
        for one in random.Random(seed).sample(dated(), len(dated())):
            one_by_one.add((one,))
        assert told(one_by_one) == told(bulk), seed


def test_a_late_report_grows_its_story_and_the_story_keeps_its_id() -> None:
    stream = Stream()
    (first,) = stream.add(two_events()[:1])
    grown = stream.add(two_events()[1:4])
    assert (first.kind, {(change.story, change.kind) for change in grown}) == ("new", {(first.story, "grew")})
    assert stream.named() == {first.story: ("orlanda0", "orlanda1", "orlanda2", "orlanda3")}


def test_the_named_stories_are_the_stories() -> None:
    stream = Stream()
    for one in dated():
        stream.add((one,))
    assert {frozenset(documents) for documents in stream.named().values()} == told(stream)


def test_no_reports_change_nothing() -> None:
    stream = Stream()
    assert stream.add(()) == () and stream.stories() == []


def test_an_empty_report_is_a_story_of_its_own() -> None:
    stream = Stream()
    stream.add((*two_events()[:4], report("empty", "")))
    assert frozenset({"empty"}) in told(stream)


def test_what_was_let_go_of_keeps_its_story_and_a_story_that_goes_on_still_grows() -> None:
    reports = tuple(report(f"r{n}", text, published=f"2014-05-{6 + 4 * n:02}") for n, text in enumerate(ORLANDA))
    stream = Stream()
    stream.add(reports[:3])
    stream.forget(date(2014, 5, 9))
    stream.add(reports[3:])
    assert told(stream) == {frozenset({"r0", "r1", "r2", "r3"})}
    stream.forget(date(2014, 6, 1))
    stream.add((report("late", ORLANDA[0], published="2014-05-06"),))
    assert frozenset({"late"}) in told(stream) and len(told(stream)) == 2


def test_what_was_taken_out_is_as_though_it_had_never_come() -> None:
    settings = replace(Grouping(), sample=3, beside=2, neighbours=2)
    for seed in range(20):
        drawn, stream, never = random.Random(seed), Stream(settings), Stream(settings)
        gone = {one.id for one in drawn.sample(dated(), drawn.randint(1, 8))}
        never.add([one for one in dated() if one.id not in gone])
        reports = drawn.sample(dated(), len(dated()))
        stream.add(reports[:8])
        stream.remove(gone)
        stream.add(reports[8:])
        stream.remove(gone)
        assert told(stream) == told(never), seed


def test_a_report_that_was_taken_out_can_come_again_and_what_is_not_there_is_no_matter() -> None:
    stream = Stream()
    (first,) = stream.add(two_events()[:4])
    shrank = stream.remove(["orlanda0", "nobody"])
    assert [(one.story, one.kind, one.documents) for one in shrank] == [(first.story, "shrank", ("orlanda0",))]
    assert [one.kind for one in stream.add(two_events()[:1])] == ["grew"]
    assert [one.kind for one in stream.remove([f"orlanda{n}" for n in range(4)])] == ["ended"]
    assert stream.stories() == [] and stream.named() == {} and stream.remove(["orlanda0"]) == ()


def test_a_report_that_is_there_already_is_refused() -> None:
    stream = Stream()
    stream.add(two_events())
    for twice in (two_events()[:1], (report("new", ""), report("new", ""))):
        with pytest.raises(ValueError, match="already"):
            stream.add(twice)
    assert len(stream.ids) == 8


def test_the_stories_that_a_change_touched_can_be_asked_for_alone() -> None:
    stream = Stream()
    known: dict[str, tuple[str, ...]] = {}
    for one in dated():
        known |= stream.touched(stream.add((one,)))
    known |= stream.touched(stream.decide([("late0", "kestrel0")], []))
    known |= stream.touched(stream.remove(["orlanda1", *(f"late{n}" for n in range(4))]))
    assert {story: documents for story, documents in known.items() if documents} == stream.named()
