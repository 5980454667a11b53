from __future__ import annotations

import pytest
from tests.made import document
from tests.stages.copies.reports import OWN, WIRE, spin

from rashomon.records import Warning
from rashomon.stages.copies import find

CUT = "\n".join(WIRE.split("\n")[:6])


def damage(spun: str, *others: str) -> tuple[Warning, ...]:
    reports = [document(text, name=f"r{number}") for number, text in enumerate((WIRE, CUT, OWN, *others))]
    return find((*reports, document(spun, name="spun")), ())[3]


@pytest.mark.parametrize("every", [1, 2, 3])
def test_a_spun_page_is_found_and_its_originals_are_not(every: int) -> None:
    found = damage(spin(WIRE, every))
    assert found and {warning.document for warning in found} == {"spun"}
    assert len(found) <= 4
    assert all(warning.evidence and warning.evidence[0].document != "spun" for warning in found)


def test_an_altered_name_comes_first_among_the_damage() -> None:
    spun = spin(WIRE, 1)
    found = damage(spun)
    assert "Countrywide Union of River Aviators" in {warning.quote for warning in found}
    (name,) = [warning for warning in found if warning.quote.startswith("Countrywide")]
    assert name.kind == "rewritten" and name.evidence[0].quote == "National Union of River Pilots"


def test_a_number_changed_in_rewriting_is_a_mismatch() -> None:
    found = damage(spin(WIRE, 2).replace("forty", "fourteen"))
    assert [(w.quote, "forty" in w.evidence[0].quote) for w in found if w.kind == "number_mismatch"] == [
        ("fourteen", True)
    ]


def test_an_edited_page_is_not_spun() -> None:
    edited = WIRE.replace("shortly before dawn", "at first light").replace("with dogs and long poles", "all morning")
    assert damage(edited) == ()


def test_a_word_foreign_to_all_reports_put_where_none_stood_is_shown() -> None:
    spun = spin(WIRE, 2).replace("promised blankets", "promised tissue membrane blankets")
    spun = spun.replace("pledged blankets", "pledged tissue membrane blankets")
    assert any("tissue membrane" in warning.quote for warning in damage(spun))


def test_people_are_no_examples_of_what_is_done() -> None:
    clean = "\nThe guards let through farmers such as Brell, and drivers such as towing crews."
    left = clean.replace("such as Brell", "such as whistling")
    assert [w.quote for w in damage(spin(WIRE, 2) + left) if "no example" in w.note] == ["farmers such as whistling"]
    assert not [w for w in damage(spin(WIRE, 2) + clean) if "no example" in w.note]
    assert damage(WIRE + left) == ()  # nothing says that a machine wrote this


def test_copies_lead_from_the_original_to_the_spun_page() -> None:
    reports = [document(text, name=name) for name, text in (("a", WIRE), ("b", spin(WIRE, 1)), ("c", CUT))]
    copies = find(tuple(reports), ())[0]
    assert {c.direction for c in copies if (c.a.document, c.b.document) == ("a", "b")} == {"a_to_b"}
    assert {c.direction for c in copies if (c.a.document, c.b.document) == ("b", "c")} == {"b_to_a"}


def test_a_name_that_one_copy_garbled_is_shown_beside_what_the_others_have() -> None:
    (found,) = damage(WIRE.replace("Union of River Pilots", "Union of Kitchen Pilots"))
    assert (found.kind, found.document, found.quote) == ("name_altered", "spun", "National Union of Kitchen Pilots")
    assert found.evidence[0].quote == "National Union of River Pilots"


def test_another_spelling_of_a_name_is_not_altered() -> None:
    assert damage(WIRE.replace("Union of River Pilots", "Union of Rivers Pilots")) == ()


def test_a_name_like_others_outside_a_shared_text_is_not_altered() -> None:
    assert damage(OWN + "\nHe rowed with the National Union of Kitchen Pilots for a year.") == ()
