"""Names of mountains, huts and rescue teams: whole, typed, and with their short forms."""

from __future__ import annotations

import pytest
from tests.made import document

from rashomon.records import Entity
from rashomon.stages import marks


def find(*texts: str) -> tuple[Entity, ...]:
    return marks.find([document(text, name=f"d{at}") for at, text in enumerate(texts)])


def types(text: str) -> dict[str, str]:
    return {entity.name: entity.type for entity in find(text)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They were flown to Mt Orvel Village on Friday.", "Mt Orvel Village"),
        ("They were flown to Mt. Orvel Village on Friday.", "Mt. Orvel Village"),
        ("They climbed in the Tahu-Mt Orvel National Park.", "Tahu-Mt Orvel National Park"),
        ("They climbed in the Tahu/Mt Orvel National Park.", "Tahu/Mt Orvel National Park"),
        ("They climbed in the Tahu-Mount Orvel national park.", "Tahu-Mount Orvel national park"),
        ("They left Ft. Orvel before dawn.", "Ft. Orvel"),
        ("He fell at Hessen Ridge at night.", "Hessen Ridge"),
        ("They slept in the Long Saddle Hut again.", "Long Saddle Hut"),
        ("He fell near Tahu Mount Orvel at night.", "Tahu Mount Orvel"),
        ("She was seen in South Orvel at night.", "South Orvel"),
        ("Ships left ports like Orvel at night.", "Orvel"),
    ],
)
def test_a_place_is_named_whole(text, name):
    assert types(text) == {name: "place"}


def test_short_openers_are_the_long_ones():
    (entity,) = find("He fell on Mt Orvel.", "He fell on Mount Orvel.", "He fell on Tahu Mount Orvel.")
    assert set(entity.variants) == {"Mt Orvel", "Mount Orvel", "Tahu Mount Orvel"}


def test_a_village_by_a_mountain_is_not_the_mountain():
    assert len(find("He fell on Mt Orvel.", "They met at Mt Orvel Village.")) == 2


def test_a_part_of_a_mountain_by_the_compass_is_not_the_mountain():
    assert len(find("He fell on Mount Orvel.", "They met on North Mount Orvel.")) == 2


def test_a_street_or_an_hour_opens_no_name():
    assert types("They met on East 9th St. Orvel Water Board crews came.").keys() == {
        "East 9th St",
        "Orvel Water Board",
    }
    assert types("It ended at 5 pm MT Orvel Water Board crews say.").keys() == {"Orvel Water Board"}


def test_a_ship_in_capitals_is_no_mountain():
    assert types("The tanker MT Orvel Karst sank.") == {"MT Orvel Karst": "organization"}


def test_a_small_mountain_belongs_to_no_name():
    assert types("They left the Orvel mountains in Peru.").keys() == {"Orvel", "Peru"}


@pytest.mark.parametrize(
    "name", ["Westan Rescue Helicopter", "High Karst Guides", "Orvel Newswire", "Common Ground Story", "Open Doors"]
)
def test_capitals_alone_make_no_person(name):
    assert types(f"They called {name} in time.") == {name: "organization"}


@pytest.mark.parametrize("text", ["They called Ana Rose Karst in time.", "It rained, Open Field Karst said."])
def test_a_given_name_or_what_it_says_makes_a_person(text):
    assert set(types(text).values()) == {"person"}


def test_who_acts_after_a_credit_is_no_part_of_the_name():
    assert types("A bridge. Photo: Ana Karst Doctors at the scene wept.") == {"Ana Karst": "person"}
