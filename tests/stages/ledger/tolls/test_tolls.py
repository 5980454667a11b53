"""A story's toll, from reports told in full: what they say, and what nobody says."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.made import document, family, story

from rashomon.records import Block, Document, Family, Figure, Toll
from rashomon.stages.claims import figures
from rashomon.stages.ledger import POLICIES, Reports, reconcile
from rashomon.stages.ledger.tolls import tallied, total
from rashomon.stages.ledger.tolls.evidence import witnesses


def report(name: str, title: str, text: str, day: str = "2031-05-02") -> Document:
    """A report with its headline on the first line."""
    made = document(f"{title}\n{text}", name=name, published=day)
    head, *rest = made.blocks
    return replace(made, blocks=(Block(start=head.start, end=head.end, role="title", reason="first line"), *rest))


def ledger(*reports: Document, families: tuple[Family, ...] = ()) -> tuple[Figure, ...]:
    counts = [count for one in reports for count in figures.find(one, (), ())[0]]
    known = Reports(documents=reports, entities=(), stories=(story(*reports),), families=families, copies=())
    return reconcile((), counts, known, policy=POLICIES["range"])[1]


def tolls(*reports: Document, families: tuple[Family, ...] = ()) -> dict[str, Toll]:
    made = tallied((story(*reports),), ledger(*reports, families=families), reports, families)
    return {toll.measure: toll for toll in made[0].tolls}


def test_the_number_that_reports_lead_with_is_the_toll_and_its_rows_are_named():
    reports = (
        report("a", "Three killed in mill fire", "Three workers died in a fire at a mill. Two were injured."),
        report("b", "Mill fire kills three", "A fire killed three people at the mill and injured two others."),
    )
    found = tolls(*reports)
    assert (found["killed"].low, found["killed"].best, found["killed"].high) == (3, 3, 3)
    assert found["injured"].best == 2
    rows = {figure.id: figure for figure in ledger(*reports)}
    assert {rows[row].entries[0].low for row in found["killed"].figures} == {3}


def test_people_told_of_one_by_one_in_a_sentence_are_added_up():
    one = report("a", "Crash on the coast road", "A mother and her son were killed when a lorry struck their car.")
    two = report("b", "Coast road crash", "A woman and a boy were killed on the coast road, police said.")
    found = tolls(one, two)["killed"]
    assert (found.best, found.basis, found.figures) == (2, "the sum of those told of in one sentence", ())


def test_one_told_of_as_known_is_no_other_one():
    one = report("a", "Guard shot dead at mill", "A guard was shot dead. They shot and killed the guard at the gate.")
    (witness,) = witnesses([one], ledger(one), ())
    assert [(mention.value, mention.title) for mention in witness.of("killed").mentions] == [(1, True), (1, False)]


def test_a_death_told_without_a_number_is_one_and_says_so():
    found = tolls(report("a", "Fatal crash on ring road", "Officers are looking into the fatal crash. It was deadly."))
    assert (found["killed"].best, found["killed"].basis) == (1, "told of without a number")
    assert (found["injured"].best, found["injured"].basis) == (0, "no report gives any")


def test_a_story_that_speaks_of_nobody_hurt_has_no_toll():
    assert tolls(report("a", "Council votes on tram line", "The council voted by 12 to 9 for the tram line.")) == {}


def test_those_shot_less_those_killed_are_the_injured():
    one = report("a", "Five shot at fair, one dead", "Five people were shot at a fair and one of them died.")
    assert tolls(one)["injured"].best == 4


def test_copies_do_not_outvote_an_independent_report():
    """Three copies of one text that says four weigh as one report: alone they would outvote the two that say five."""
    text = "Four people were killed when a wall fell."
    copies = tuple(report(name, "Wall falls, four killed", text) for name in "abc")
    others = tuple(report(name, "Five killed by wall", "Five people were killed by a falling wall.") for name in "de")
    assert tolls(*copies, *others, families=(family(*copies),))["killed"].best == 5


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1), (1, 2, 0)])
def test_the_order_of_reports_does_not_matter(order: tuple[int, ...]):
    reports = [
        report(name, f"{n} dead in flood", f"{n} people died in the flood.")
        for name, n in zip("abc", (4, 4, 7), strict=True)
    ]
    assert tolls(*(reports[at] for at in order)) == tolls(*reports)


def test_a_total_adds_up_the_ends_over_stories():
    first, second = (
        replace(story(), tolls=(Toll(measure="killed", low=low, best=high, high=high, basis="", figures=()),))
        for low, high in ((2, 3), (4, 4))
    )
    assert total((first, second), "killed") == (6, 7)


def test_what_is_told_only_as_a_least_number_is_the_toll_and_not_nought():
    found = tolls(report("a", "Fire in mill", "At least 11 people died in a fire at a mill, and many fled."))["killed"]
    assert (found.low, found.best, found.basis) == (11, 11, "told only as at least 11")


@pytest.mark.parametrize(
    "text",
    ["The death toll of the fire rose to 17 after two more died.", "Officials lowered the death toll to 17 from 19."],
)
def test_what_a_toll_holds_or_was_is_not_added_to_it(text: str):
    found = tolls(report("a", "Toll of mill fire", text))["killed"]
    assert (found.low, found.best, found.high) == (17, 17, 17)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Gunmen killed a policeman and wounded three others in Orvel.", 1),
        ("The raid killed 44 people, including 11 women and 15 children.", 44),
        ("Rescuers found five more bodies, bringing the toll to 46.", 46),
        ("The bombing killed 26 people, the deadliest since a 2009 bombing that killed 48.", 26),
        ("The quake killed 27 people, far fewer than the 5,000 who died in a 1987 quake.", 27),
        ("Of the 44 passengers on the ferry, 12 died.", 12),
        ("At least 17 people, including three women and six children, were killed in the raid.", 17),
        ("Clashes in the north have left 1,000 people dead since July.", 1000),
    ],
)
def test_the_toll_of_one_report_is_what_it_tells_of_the_event(text: str, killed: int):
    assert tolls(report("a", "Unrest in Orvel", text))["killed"].best == killed


def test_what_is_denied_is_no_part_of_a_toll():
    one = report("a", "Raid near Orvel", "Thirty villagers were killed and six militants died in the raid.")
    denied = [
        replace(figure, entries=tuple(replace(e, denied=e.low == 30) for e in figure.entries)) for figure in ledger(one)
    ]
    best = [tallied((story(one),), rows, (one,), ())[0].tolls[0].best for rows in (ledger(one), denied)]
    assert best == [36, 6]
