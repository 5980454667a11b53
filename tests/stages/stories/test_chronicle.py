from __future__ import annotations

from tests.stages.stories.reports import ORLANDA, report

from rashomon.stages.stories import group
from rashomon.stages.stories.headlines import Headlines


def test_developments_are_the_days_of_report_in_order() -> None:
    documents = (
        report("late", ORLANDA[3], published="2014-05-07", title="Owner of ferry Orlanda blames bow door"),
        report("early", ORLANDA[0], published="2014-05-06", title="Ferry Orlanda sinks off Cape Ruo, 14 drown"),
        report("same", ORLANDA[1], published="2014-05-06"),
    )
    (story,), _, _ = group(documents, (), (), ())
    assert [(d.date, d.documents) for d in story.developments] == [
        ("2014-05-06", ("early", "same")),
        ("2014-05-07", ("late",)),
    ]
    assert story.developments[1].title == "Owner of ferry Orlanda blames bow door"


def test_the_timeline_holds_the_days_told_of_with_their_places() -> None:
    text = (
        ORLANDA[0]
        + "\nThe ferry was checked on Sunday, two days earlier and in 2003, and the inquest will open on June 3."
    )
    (story,), _, _ = group((report("a", text, published="2014-05-06"),), (), (), ())
    assert [(h.date, [span.quote for span in h.spans]) for h in story.timeline] == [
        ("2014-05-04", ["Sunday"]),
        ("2014-05-06", ["Tuesday"]),
    ]


def test_the_story_is_named_by_the_headline_its_reports_bear_out() -> None:
    documents = (
        report("a", ORLANDA[0], title="Whale blamed in strait"),
        report("b", ORLANDA[1], title="Ferry Orlanda sinks off Cape Ruo, 14 drowned"),
        report("c", ORLANDA[2], title="IS THE ORLANDA FERRY OFF CAPE RUO CURSED?"),
    )
    assert Headlines(documents).best(documents) == "Ferry Orlanda sinks off Cape Ruo, 14 drowned"


def test_without_headlines_the_first_sentence_names_the_story_at_a_readable_length() -> None:
    made = _named(ORLANDA[2] + " and" * 60)
    assert ORLANDA[2].startswith(made)
    long = _named("The ferry " + "sank and " * 40 + "was lost.")
    assert len(long) <= 122 and long.endswith("…")


def _named(text: str) -> str:
    documents = (report("a", text),)
    return Headlines(documents).best(documents)


def test_the_origins_counted_are_those_given() -> None:
    documents = (report("a", ORLANDA[0], published="2014-05-06"), report("b", ORLANDA[1], published="2014-05-07"))
    for houses, origins in (({}, 2), ({"a": "Ruo Courier", "b": "Ruo Courier"}, 1)):
        (story,), _, _ = group(documents, (), (), (), houses)
        assert story.independent_origins == len(story.strands) == origins
