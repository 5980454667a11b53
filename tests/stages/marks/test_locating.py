"""Which of several places of a name is meant, and when nobody can tell."""

from __future__ import annotations

import pytest
from tests.made import document

from rashomon.records import Entity
from rashomon.stages import marks


def find(*texts: str) -> tuple[Entity, ...]:
    return marks.find([document(text, name=f"d{at}") for at, text in enumerate(texts)])


def place(entities: tuple[Entity, ...], name: str) -> tuple[str, str] | None:
    found = next(entity for entity in entities if name in entity.variants)
    return (found.place.country, found.place.precision) if found.place else None


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("A kiln burned in Tripoli, Lebanon, on Friday.", "LB"),
        ("A kiln burned in Tripoli, in northern Lebanon, on Friday.", "LB"),
        ("A kiln burned in Lebanon's port city of Tripoli.", "LB"),
        ("A kiln burned in the Libyan city of Tripoli.", "LY"),
        ("A kiln burned in Tripoli. Crews came from Beirut.", "LB"),
        ("A kiln burned in Tripoli. Lebanese crews came.", "LB"),
    ],
)
def test_what_a_report_says_chooses_the_place(text: str, country: str):
    assert place(find(text), "Tripoli") == (country, "city")


def test_what_is_stated_goes_before_the_countries_a_report_speaks_of():
    text = "A kiln burned in Tripoli, Lebanon. Libyan crews left Misrata and Benghazi, and Libyan doctors left Sabha."
    assert place(find(text), "Tripoli") == ("LB", "city")


@pytest.mark.parametrize("name", ["Tripoli", "Birmingham", "Springfield", "Hyderabad"])
def test_nobody_can_tell_one_of_two_places_by_its_name(name: str):
    assert place(find(f"A kiln burned in {name} on Friday."), name) is None


def test_a_city_that_hardly_leaves_another_open_needs_no_more():
    assert place(find("A kiln burned in Nairobi on Friday."), "Nairobi") == ("KE", "city")


def test_a_country_and_a_state_of_one_name():
    assert place(find("They voted in Georgia and left Tbilisi."), "Georgia") == ("GE", "country")
    assert place(find("They voted in Georgia and left Atlanta."), "Georgia") == ("US", "region")


def test_a_province_is_no_town():
    assert place(find("Tents burned in Idlib province in Syria."), "Idlib") == ("SY", "region")
    assert place(find("Tents burned near the city of Idlib in Syria."), "Idlib") == ("SY", "city")


def test_an_unknown_village_stays_named_with_what_it_lies_in():
    entities = find("A well opened in Orvandu, a village in Helmand province, Afghanistan.")
    village, helmand = (next(e for e in entities if name in e.variants) for name in ("Orvandu", "Helmand"))
    assert (village.place, village.within) == (None, helmand.id)


def test_a_village_of_a_known_name_elsewhere_is_not_it():
    assert place(find("A well opened in Springfield, a village in Helmand, Afghanistan."), "Springfield") is None


def test_reports_that_mean_two_places_by_one_name_have_two_entities():
    entities = find("A kiln burned in Tripoli, Lebanon.", "A kiln burned in Tripoli, Libya.")
    assert sorted(e.place.country for e in entities if "Tripoli" in e.variants and e.place) == ["LB", "LY"]


def test_a_person_named_like_a_place_is_on_no_map():
    entities = find("A medic, Paris Oruan, wept. Mr Oruan said Paris Oruan was tired.")
    assert all(e.place is None for e in entities if e.type == "person")
    assert any("Paris Oruan" in e.variants and e.type == "person" for e in entities)
