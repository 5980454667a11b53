from __future__ import annotations

from dataclasses import replace

from tests.made import document
from tests.stages.copies.reports import OWN, WIRE, spin

from rashomon.records import Document, Family, Origin, ReuseKind
from rashomon.stages.copies import find
from rashomon.stages.copies.dependence import NOTHING, Link
from rashomon.stages.copies.families import gather
from rashomon.stages.copies.pages import lay

LINES = WIRE.split("\n")
ELSEWHERE = """\
A theatre in Pell will show the lost films of the harbour this winter, the curator told her guests over tea.
The reels lay in a bakery for ninety years, under flour sacks, and nobody had thought to look there.
Tickets cost three crowns, and children come in free on Sundays."""


def families(*reports: Document) -> list[tuple[str, tuple[str, ...], Origin]]:
    found: tuple[Family, ...] = find(reports, ())[2]
    return [(family.kind, family.documents, family.origin) for family in found]


def test_reports_that_carry_parts_of_one_agency_are_a_wire_family() -> None:
    one = replace(document("\n".join(LINES[:4]) + "\n" + OWN, name="a"), agencies=("Vale Wire",))
    two = replace(document("\n".join((*LINES[2:5], ELSEWHERE)), name="b"), agencies=("Vale Wire",))
    assert families(one, two) == [("wire", ("a", "b"), Origin(agency="Vale Wire", document=None))]


def test_a_text_goes_back_to_the_report_of_the_earliest_day() -> None:
    late, early = document(WIRE, name="a", published="2031-05-07"), document(WIRE, name="b", published="2031-05-06")
    assert families(late, early) == [("same_text", ("a", "b"), Origin(agency=None, document="b"))]


def test_one_short_shared_sentence_makes_no_family() -> None:
    assert families(document(WIRE, name="a"), document(f"{OWN}\n{LINES[5]}", name="b")) == []


def test_much_of_a_reporters_prose_in_another_report_makes_one_in_part() -> None:
    borrowing = "\n".join((OWN, LINES[3], LINES[4], ELSEWHERE))
    assert families(document(WIRE, name="a"), document(borrowing, name="b"))[0][:2] == ("partial", ("a", "b"))


def test_a_formula_that_unrelated_reports_repeat_ties_none_of_them() -> None:
    formula = (
        "The gazette of the river provinces has told its readers of floods, harvests, weddings and wars since the year"
        " the first printing press crossed the mountains on a mule, and its reporters still walk wherever a mule can."
    )
    reports = [document(f"{text}\n{formula}", name=f"r{n}") for n, text in enumerate((WIRE, OWN, ELSEWHERE))]
    assert families(*reports) == []


def test_a_page_spun_at_half_its_words_is_of_its_originals_family() -> None:
    reports = (document(WIRE, name="a"), document(spin(WIRE, 2), name="b"), document(OWN, name="c"))
    assert [found[1] for found in families(*reports)] == [("a", "b")]


def test_a_chain_of_copies_is_one_family() -> None:
    first = "\n".join((*LINES[:4], ELSEWHERE))
    last = "\n".join((*LINES[4:], OWN))
    reports = (document(first, name="a"), document(WIRE, name="b"), document(last, name="c"))
    assert [found[1] for found in families(*reports)] == [("a", "b", "c")]


def linked(*ties: tuple[int, int, ReuseKind, bool]) -> list[tuple[str, ...]]:
    """The families of reports "0" to "5" that are so linked: pair, kind, whether of one house."""
    pages = lay([document(WIRE, name=str(number)) for number in range(6)])
    links = [
        Link(a=a, b=b, kind=kind, evidence=replace(NOTHING, own=20, cover=0.3), wires=(), kin=kin, names=None)
        for a, b, kind, kin in ties
    ]
    return [family.documents for family in gather(pages, links, {})]


def test_one_report_that_drew_on_two_families_does_not_melt_them() -> None:
    two = ((0, 1, "copy", False), (3, 4, "copy", False), (1, 2, "partial", False))
    assert linked(*two, (2, 3, "partial", False)) == [("0", "1", "2"), ("3", "4")]
    assert linked(*two, (2, 3, "partial", True)) == [("0", "1"), ("2", "3", "4")]
    assert linked(*two[:2], (1, 2, "partial", True), (2, 3, "partial", True)) == [("0", "1", "2", "3", "4")]


def test_families_tied_at_two_places_are_one() -> None:
    two = ((0, 1, "copy", False), (3, 4, "copy", False))
    assert linked(*two, (0, 3, "partial", False), (1, 4, "partial", False)) == [("0", "1", "3", "4")]


def test_sources_and_phrases_make_no_family() -> None:
    assert linked((0, 1, "shared_source", True), (2, 3, "incidental", True)) == []


def test_a_family_names_its_relations() -> None:
    family = find(tuple(document(WIRE, name=name) for name in "abc"), ())[2][0]
    assert family.reason.startswith("3 pairs (3 copies of one text); the closest: 100%")
