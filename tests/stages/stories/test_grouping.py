from __future__ import annotations

import random
from dataclasses import replace

from tests.stages.stories.reports import ORLANDA, report, two_events

from rashomon.records import Family, Origin
from rashomon.stages.stories import group


def test_two_events_of_one_kind_in_one_place_are_two_stories() -> None:
    stories, _, _ = group(two_events(), (), (), ())
    assert sorted(sorted(story.documents) for story in stories) == [
        [f"kestrel{n}" for n in range(4)],
        [f"orlanda{n}" for n in range(4)],
    ]


def test_reports_of_one_event_are_one_story() -> None:
    stories, _, _ = group(two_events()[:4], (), (), ())
    assert [len(story.documents) for story in stories] == [4]


def test_a_report_of_one_sentence_goes_to_the_story_that_tells_what_it_tells() -> None:
    short = report("short", "Divers have found a bow door open on the Orlanda, a strait official named Marn tells.")
    stories, _, _ = group((*two_events(), short), (), (), ())
    assert next(set(one.documents) for one in stories if "short" in one.documents) > {"orlanda0", "orlanda3"}


def test_a_report_of_one_sentence_of_another_event_of_the_kind_stands_alone() -> None:
    short = report("short", "The barge Tamarin struck Lower Bridge in fog in Tarn, and its crew of 5 swam ashore.")
    stories, _, _ = group((*two_events(), short), (), (), ())
    assert ("short",) in [one.documents for one in stories]


def test_a_report_of_something_else_stands_alone() -> None:
    other = report("other", "The council of Tarn voted to widen the market road and to plant 40 lime trees.")
    stories, _, _ = group((*two_events()[:4], other), (), (), ())
    assert sorted(len(story.documents) for story in stories) == [1, 4]


def test_the_order_of_the_documents_changes_nothing() -> None:
    documents = two_events()
    expected = group(documents, (), (), ())[0]
    for seed in range(5):
        shuffled = list(documents)
        random.Random(seed).shuffle(shuffled)
        stories, given, _ = group(shuffled, (), (), ())
        assert stories == expected
        assert [one.id for one in given] == [one.id for one in shuffled]


def test_furniture_and_comments_do_not_hold_reports_together() -> None:
    menu = "\nSubscribe to the Ruo Courier for ferry fares, harbour tides and the Orlanda crossword every Tuesday" * 6
    one, two = (
        report(name, text + menu) for name, text in (("a", ORLANDA[0]), ("b", "A bakery won the Tarn bread prize."))
    )
    bare = tuple(replace(page, blocks=page.blocks[:-6]) for page in (one, two))
    assert [len(group(pages, (), (), ())[0]) for pages in ((one, two), bare)] == [1, 2]


def test_a_family_counts_as_one_origin() -> None:
    documents = two_events()[:4]
    family = Family(
        id="f", documents=("orlanda0", "orlanda1", "elsewhere"), origin=Origin(agency=None, document=None),
        kind="wire", reason="a test",
    )  # fmt: skip
    assert group(documents, (), (), (family,))[0][0].independent_origins == 3


def test_each_report_without_a_day_is_warned_of_once_on_its_first_block() -> None:
    documents = (report("a", ORLANDA[0], published="2014-05-07"), report("b", "Crews met.\nThey left."))
    _, _, warnings = group(documents, (), (), ())
    assert [(one.document, one.kind, one.quote) for one in warnings] == [("b", "date_unknown", "Crews met.")]


def test_nothing_in_nothing_out() -> None:
    assert group((), (), (), ()) == ((), (), ())
