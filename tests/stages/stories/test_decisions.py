from __future__ import annotations

import random

from tests.stages.stories.reports import KESTREL, report, two_events

from rashomon.stages.stories import Stream
from rashomon.stages.stories.decisions import held

ROWS = {"a": 0, "b": 1, "c": 2, "d": 3}


def told(stream: Stream) -> set[frozenset[str]]:
    return {frozenset(documents) for documents in stream.named().values()}


def story_of(stream: Stream, document: str) -> set[str]:
    return next(set(documents) for documents in stream.named().values() if document in documents)


def test_what_is_the_same_is_held_together_over_others() -> None:
    assert held([("b", "a"), ("b", "c")], [], ROWS).together == {(0, 1, 2)}


def test_two_apart_are_apart_whatever_follows_from_pairs_that_are_the_same() -> None:
    found = held([("a", "b"), ("b", "c"), ("c", "d")], [("d", "a"), ("b", "a")], ROWS)
    assert found.apart == {(0, 3), (0, 1)} and found.together == {(1, 2, 3)}
    assert held([("a", "b"), ("b", "c")], [("c", "a")], ROWS).together == {(0, 1)}


def test_a_pair_with_a_report_that_is_not_there_comes_to_nothing() -> None:
    assert held([("a", "e"), ("e", "b")], [("e", "a"), ("a", "a")], ROWS) == held([], [], ROWS)


def test_two_stories_that_are_said_to_be_one_are_one_with_the_id_of_the_older() -> None:
    stream = Stream()
    older = stream.add(two_events()[:4])[0].story
    younger = stream.add(two_events()[4:])[0].story
    changes = stream.decide([("orlanda1", "kestrel2")], [])
    assert [(one.story, one.kind) for one in changes] == [(older, "grew"), (younger, "merged")]
    assert list(stream.named()) == [older] and len(stream.named()[older]) == 8
    stream.decide([], [])
    assert sorted(map(len, stream.named().values())) == [4, 4]


def test_a_report_said_to_be_apart_from_another_is_in_another_story_and_takes_no_other_along() -> None:
    stream = Stream()
    stream.add(two_events())
    stream.decide([], [("orlanda0", "orlanda1")])
    assert "orlanda1" not in story_of(stream, "orlanda0")
    assert any(story_of(stream, f"orlanda{n}") >= {"orlanda2", "orlanda3"} for n in (0, 1))


def test_a_leftover_goes_to_no_story_with_a_report_it_is_apart_from() -> None:
    short = report("short", "A galley fire on the ferry Kestrel, coastguard captain Ivo Sand said.")
    again = report("again", "A fire in the galley of the ferry Kestrel, Ivo Sand of the coastguard said.")
    reports = (*(report(f"kestrel{n}", text) for n, text in enumerate(KESTREL)), short, again)
    stream = Stream()
    stream.add(reports)
    assert {len(story) for story in told(stream)} == {6}
    stream.decide([], [("short", "kestrel3"), ("again", "short")])
    assert not {"kestrel3", "again"} & story_of(stream, "short")


def test_the_order_of_reports_and_decisions_does_not_matter() -> None:
    same, apart = [("orlanda0", "kestrel0"), ("kestrel0", "kestrel3")], [("orlanda0", "kestrel3")]
    usual = Stream()
    usual.add(two_events())
    usual.decide(same, apart)
    for seed in range(20):
        drawn, stream = random.Random(seed), Stream()
        reports = drawn.sample(two_events(), 8)
        cut = drawn.randrange(8)
        stream.decide([("orlanda1", "orlanda2")], [("kestrel1", "orlanda2"), ("kestrel1", "kestrel2")])
        stream.add(reports[:cut])
        stream.decide(drawn.sample(same, 2), apart)
        stream.add(reports[cut:])
        assert told(stream) == told(usual), seed
