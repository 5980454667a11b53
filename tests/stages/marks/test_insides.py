"""Names with something inside them that is no capitalised word: nicknames, numbers, lists; and titles that are none."""

from __future__ import annotations

import pytest
from tests.made import document

from rashomon.stages import marks


def names(text: str) -> dict[str, str]:
    return {entity.name: entity.type for entity in marks.find([document(text)])}


@pytest.mark.parametrize("shown", ['"Zuzu"', "“Zuzu”", "(Zuzu)", "'The Zuzu'"])
def test_a_nickname_stands_inside_a_name(shown):
    assert names(f"A baker, Ana {shown} Oruan, wept.") == {f"Ana {shown} Oruan": "person"}


def test_an_institution_in_brackets_is_no_nickname():
    found = names("It was told to the Orvel Harbour Agency (OHA) Tuesday. A baker, Ana (Kenya) Oruan, wept.")
    assert not any("(" in name for name in found)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The guns of the 94th Precinct were silent.", "94th Precinct", "organization"),
        ("A crowd passed the 12th Orvel Division there.", "12th Orvel Division", "organization"),
        ("They stood on East 81st Street at noon.", "East 81st Street", "place"),
        ("They stood on W. 81st St. at noon.", "W. 81st St", "place"),
        ("A truck burned on Highway 614 at noon.", "Highway 614", "place"),
        ("They stood on Second Avenue at noon.", "Second Avenue", "place"),
        ("Nobody was hurt, she told ORV9 at noon.", "ORV9", "organization"),
        ("It was the Bureau of Tides, Winds and Rain.", "Bureau of Tides, Winds and Rain", "organization"),
        ("It was the Orvel Children's Fund that paid.", "Orvel Children's Fund", "organization"),
        ("It was the Orvel County Sheriff's Office that paid.", "Orvel County Sheriff's Office", "organization"),
        ("It was the Orvel Court of Justice that paid.", "Orvel Court of Justice", "organization"),
        ("It was the Orvel Panel on Tidal Change that paid.", "Orvel Panel on Tidal Change", "organization"),
        ("It was the Office for the Study of Tides that paid.", "Office for the Study of Tides", "organization"),
    ],
)  # fmt: skip
def test_numbers_lists_and_owners_stand_inside_names(text, name, kind):
    assert names(text)[name] == kind


def test_a_list_of_people_or_countries_is_no_list_of_affairs():
    found = names("It was the Ministry of Health, Kenya and Peru. It was the Institute of Tides, Ana Oruan and others.")
    assert {"Ministry of Health", "Kenya", "Peru", "Ana Oruan"} <= set(found)


@pytest.mark.parametrize("title", ["City Councilman", "Council Member", "Undersheriff", "Const.", "County Sheriff"])
def test_local_officers_titles_are_kept_as_forms_and_left_out_of_names(title):
    (person,) = marks.find([document(f"It rained, {title} Ana Oruan said.")])
    assert person.name == "Ana Oruan"
    assert f"{title} Ana Oruan" in person.variants


def test_the_force_before_an_officers_rank_is_a_name_of_its_own():
    entities = {entity.name: entity for entity in marks.find([document("Orvel State Police Lt. Ana Oruan said so.")])}
    assert set(entities) == {"Orvel State Police", "Ana Oruan"}
    assert "Police Lt. Ana Oruan" in entities["Ana Oruan"].variants


def test_a_surname_that_is_a_title_ends_a_name_but_not_a_nations():
    assert names("A baker, Ana Bishop, wept.") == {"Ana Bishop": "person"}
    assert "Kenyan King" not in names("The Kenyan King came with Ana Oruan.")


def test_feasts_things_and_two_word_nationalities_are_no_names():
    assert names("It was Christmas for the South African crew. They read the Constitution.") == {}
