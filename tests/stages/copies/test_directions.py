from __future__ import annotations

from dataclasses import replace

from tests.made import document
from tests.stages.copies.reports import OWN, WIRE, spin

from rashomon.records import Document
from rashomon.stages.copies import find

LINES = WIRE.split("\n")


def told(one: Document, other: Document, *more: Document) -> tuple[str, str]:
    """The direction between the first two, as from the one to the other, and the last reason."""
    (found,) = [pair for pair in find((one, other, *more), ())[1] if {pair.a, pair.b} == {one.id, other.id}]
    turned = {"a_to_b": "b_to_a", "b_to_a": "a_to_b"} if found.a == other.id else {}
    return turned.get(found.direction, found.direction), found.reasons[-1]


A, B = document(WIRE, name="a"), document(WIRE, name="b")


def test_two_reports_that_credit_one_agency_have_a_common_source() -> None:
    one, two = (replace(report, agencies=("Vale Wire",)) for report in (A, B))
    assert told(one, two) == ("common_source", "both credit Vale Wire")


def test_a_report_that_credits_the_others_outlet_came_after_it() -> None:
    assert told(replace(A, outlet="Vale Wire"), replace(B, agencies=("Vale Wire",)))[0] == "a_to_b"
    assert told(replace(A, agencies=("Vale Wire",)), replace(B, outlet="Vale Wire"))[0] == "b_to_a"


def test_a_report_that_names_the_others_house_came_after_it() -> None:
    naming = replace(document(f"{WIRE}\nThe Fen Post had it first.", name="b"), url="http://pell.example/b")
    assert told(replace(A, url="http://fenpost.example/a"), naming) == (
        "a_to_b",
        "the later one names the other's house",
    )


def test_the_earlier_day_comes_first() -> None:
    early, late = document(WIRE, name="b", published="2031-05-06"), document(WIRE, name="a", published="2031-05-07")
    assert told(early, late) == ("a_to_b", "published on 2031-05-06, the other on 2031-05-07")


def test_a_rewritten_report_is_the_copy_whatever_its_date() -> None:
    late, spun = document(WIRE, name="a", published="2031-05-09"), document(spin(WIRE, 1), name="b")
    wire = document(WIRE, name="c")
    assert told(late, replace(spun, published=replace(late.published, date="2031-05-07")), wire)[0] == "a_to_b"  # type: ignore[type-var]


def test_another_house_cuts_and_ones_own_house_goes_on_writing() -> None:
    short = document("\n".join(LINES[:5]), name="b")
    assert told(A, short)[0] == "a_to_b"
    assert told(*(replace(report, outlet="Fen Post") for report in (A, short)))[0] == "b_to_a"


def test_a_byline_kept_and_words_garbled_are_the_copys() -> None:
    by = replace(A, byline="Ana Ruo")
    assert told(by, document(f"{WIRE}\nFirst told by Ana Ruo.", name="b"))[0] == "a_to_b"
    garbled = document(WIRE.replace("Engineers", "Enginears"), name="b")
    third = document(f"{OWN}\nEngineers were not asked.", name="c")
    assert told(garbled, A, third) == ("b_to_a", "the later one garbles enginears")


def test_words_one_credits_and_the_other_does_not_have_its_source() -> None:
    assert told(replace(A, agencies=("Vale Wire",)), B)[0] == "common_source"


def test_without_days_or_credits_the_direction_is_unknown_with_a_reason() -> None:
    assert told(A, B) == ("unknown", "a day of publication is not known")
