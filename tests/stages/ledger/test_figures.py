from __future__ import annotations

from dataclasses import replace

from tests.made import copy, count, document, family, story

from rashomon.records import Count, Day, Figure
from rashomon.stages.ledger import POLICIES, Reports, reconcile

A = document(
    "At least 9 people died, the ministry said. It lists 2 children among them.", name="a", published="2031-05-02"
)
B = document("The toll has risen to 14, the ministry said.", name="b", published="2031-05-03")
C = document("Rescuers count 17 dead.", name="c", published="2031-05-03")
D = document("The toll has risen to 41, the ministry said.", name="d", published="2031-05-03")
MINISTRY = {"attribution": ("ministry",)}


def figures(*counts: Count, families: tuple = (), copies: tuple = ()) -> dict[str, Figure]:
    """The figures by the words of their first entry."""
    reports = (A, B, C, D)
    known = Reports(documents=reports, entities=(), stories=(story(*reports),), families=families, copies=copies)
    made = reconcile((), counts, known, policy=POLICIES["range"])[1]
    return {figure.entries[0].quote: figure for figure in made}


def kinds(figure: Figure) -> list[str]:
    return [relation.kind for relation in figure.relations]


def test_a_later_figure_of_the_same_source_supersedes_and_both_stay():
    made = figures(count(A, "At least 9", 9, None, **MINISTRY), count(B, "14", 14, 14, **MINISTRY))
    assert made["At least 9"].status == "superseded"
    assert kinds(made["14"]) == ["supersedes"]
    assert (made["14"].range.low, made["14"].range.high) == (14, 14)


def test_a_later_figure_of_another_source_stands_beside_it():
    made = figures(count(B, "14", 14, 14, **MINISTRY), count(C, "17", 17, 17, attribution=("rescuers",)))
    assert {f.status for f in made.values()} == {"conflicting"}
    assert (made["14"].range.low, made["14"].range.high) == (14, 17)


def test_a_subset_is_part_of_its_whole_and_never_widens_the_range():
    whole = count(A, "At least 9 people", 9, None)
    made = figures(whole, count(A, "2 children", 2, 2, group="children", whole=whole.span))
    assert kinds(made["2 children"]) == ["part_of"]
    assert made["At least 9 people"].range.low == 9


def test_a_number_changed_in_copying_is_shown_and_never_counted():
    passage = replace(copy(B, D, B.text, D.text), direction="a_to_b")
    made = figures(count(B, "14", 14, 14), count(C, "17", 14, 14), count(D, "41", 41, 41), copies=(passage,))
    assert (kinds(made["41"]), made["41"].status) == (["garbled_copy"], "unsure")
    assert (made["14"].range.low, made["14"].range.high) == (14, 14)


def test_a_number_that_stands_on_both_sides_of_a_copy_is_not_garbled():
    passage = replace(copy(B, D, B.text, D.text), direction="a_to_b")
    both = (count(B, "14", 14, 14), count(B, "The toll", 41, 41), count(D, "41", 41, 41), count(D, "The toll", 14, 14))
    made = figures(*both, copies=(passage,))
    assert not [kind for figure in made.values() for kind in kinds(figure) if kind == "garbled_copy"]


def test_a_part_is_not_compared_with_another_whole():
    whole = count(A, "At least 9 people", 9, None)
    made = figures(whole, count(A, "2 children", 2, 2, whole=whole.span), count(B, "14", 14, 14))
    assert (made["14"].status, made["14"].range.low) == ("single", 14)


def test_copies_never_count_as_support():
    counts = (count(B, "14", 14, 14), count(D, "41", 14, 14))
    assert figures(*counts)["14"].origins == 2
    bound = figures(*counts, families=(family(B, D),))["14"]
    assert (bound.origins, bound.status) == (1, "single")


def test_days_that_differ_are_not_a_contradiction():
    day = [Day(date=f"2031-05-0{n}", precision="day", basis="text") for n in (1, 2)]
    made = figures(count(B, "14", 14, 14, as_of=day[0]), count(C, "17", 17, 17, as_of=day[1]))
    assert kinds(made["17"]) == ["different_day"]
    assert {f.status for f in made.values()} == {"single"}


def test_a_running_total_is_never_compared_with_an_incident():
    made = figures(count(B, "14", 14, 14), count(C, "17", 17, 17, series="cumulative"))
    assert made["14"].range.high == 14


def test_a_vague_word_is_unsure_and_stays_a_word():
    made = figures(count(B, "14", None, None, qualifier="dozens"))
    assert (made["14"].status, made["14"].range.low) == ("unsure", None)
