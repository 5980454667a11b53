"""Short forms of names found and put with the full ones: surnames, familiar names, papers, firms, streets, states."""

from __future__ import annotations

import pytest
from tests.made import document
from tests.stages.claims.figures.told import pipeline

from rashomon.records import Entity
from rashomon.stages import marks


def find(*texts: str) -> tuple[Entity, ...]:
    return marks.find([document(text, name=f"d{at}") for at, text in enumerate(texts)])


def together(entities: tuple[Entity, ...], *names: str) -> bool:
    return any(set(names) <= set(entity.variants) for entity in entities)


@pytest.mark.parametrize(
    ("text", "full", "short"),
    [
        ("A baker, Ana Bishop, wept. It rained, Bishop said.", "Ana Bishop", "Bishop"),
        ("A baker, Deborah Oruan, wept. Debbie was tired.", "Deborah Oruan", "Debbie"),
        ("A baker, Ana (Zuzu) Oruan, wept. Zuzu rested, and Oruan left.", "Ana (Zuzu) Oruan", "Oruan"),
        ("A baker, Ana Oruan, wept.\n\nORUAN: It rained.", "Ana Oruan", "ORUAN"),
        ("A baker, Ana Oruan III, wept. It rained, Oruan said.", "Ana Oruan III", "Oruan"),
        ("It was in the Orvel Daily News. She told the News so.", "Orvel Daily News", "the News"),
        ("She left Karvel Advisors. Many at Karvel wept.", "Karvel Advisors", "Karvel"),
        ("She left Karvel Timber Ltd. on Monday. Many at Karvel wept.", "Karvel Timber Ltd", "Karvel"),
        ("They told ORV-TV of it. The crew of ORV left.", "ORV-TV", "ORV"),
        ("They met on E. 81st St. there. It lies at 12 East 81st Street.", "E. 81st St", "12 East 81st Street"),
        ("They met on Marn Avenue. It burned at Marn and Oruan Avenue.", "Marn Avenue", "Marn"),
        ("They came from Tennessee. A mill in Oruan, Tenn. burned.", "Tennessee", "Tennessee"),
        ("The 94th Orvel Precinct shut. The 94th Precinct was dark.", "94th Orvel Precinct", "94th Precinct"),
        ("In San Marnisto it rained. The San Marnisto Orvel Hospital and the Orvel Hospital shut.",
         "San Marnisto Orvel Hospital", "Orvel Hospital"),
    ],
)  # fmt: skip
def test_a_short_form_goes_with_the_full_name(text, full, short):
    assert together(find(text), full, short)


def test_a_surname_of_two_persons_goes_to_the_one_the_other_reports_mean_by_it():
    alone = "The baker Jan Oruan wept. It rained, Oruan said."
    both = "The baker Jan Oruan wept with the medic Ana Oruan. It rained, Oruan said."
    entities = find(alone, both)
    assert together(entities, "Jan Oruan", "Oruan")
    assert not any(entity.variants == ("Oruan",) for entity in entities)
    assert not together(entities, "Ana Oruan", "Oruan")


def test_given_names_of_one_short_form_are_one_person_only_when_it_is_used():
    one, other = "The baker Alexei Oruan wept.", "The baker Alexander Oruan wept."
    assert not together(find(one, other), "Alexei Oruan", "Alexander Oruan")
    assert together(find(one + " They called him Alex, a friend.", other), "Alexei Oruan", "Alexander Oruan")


def test_firms_of_one_first_word_are_kept_apart_in_one_report():
    entities = find("She left Karvel Distribution Ltd. on Monday for Karvel Distributors Ltd. there.")
    assert not together(entities, "Karvel Distribution Ltd", "Karvel Distributors Ltd")


def test_a_word_that_is_common_elsewhere_is_no_familiar_name():
    entities = find("The baker William Oruan wept. Bill after bill came. He read the bill, a long bill.")
    assert not any("Bill" in entity.variants for entity in entities)


def test_a_region_is_nobodys_surname():
    entities = find("The baker Ana Africa wept. It rains in Africa.")
    assert not together(entities, "Ana Africa", "Africa")


def test_a_body_named_in_another_report_is_meant_only_where_the_two_have_a_name_in_common():
    short = "A boat sank off Zermelo, and the ministry said it would help."
    for long, named in (("off Zermelo", True), ("in Brunfelde", False)):
        found = find(short, f"It rained {long}, the Interior Ministry said.")
        assert together(found, "Interior Ministry", "ministry") is named


def test_a_candidate_that_is_itself_short_for_another_name_stands_for_that_one():
    text = "Amos Ruolan Jr. left. Pearl Ruolan left. Amos Ruolan was calm. Ruolan said nothing."
    report = document(text)
    found = {entity.name: entity for entity in marks.find([report], {report.id: pipeline()(text)})}
    assert "Amos Ruolan" in found["Amos Ruolan Jr."].variants
    assert {found["Amos Ruolan Jr."].id, found["Pearl Ruolan"].id} == set(found["Ruolan"].may_be)


def test_father_and_son_of_one_name_are_named_without_an_error():
    text = (
        "A baker hired Amos Ruolan Jr., 23. Ruolan Jr. left. a cousin of Amos Ruolan Jr. Few pans were given to"
        " Amos Ruolan Sr. taught Amos Ruolan, Jr., the cook of the house. Ruolan's mother sang, but Ruolan's father"
        " slept."
    )
    report = document(text)
    names = {entity.name for entity in marks.find([report], {report.id: pipeline()(text)})}
    assert any(name.startswith("Amos Ruolan") for name in names)


def test_a_nickname_that_ends_a_line_is_no_middle_of_a_name():
    assert [entity.name for entity in find("They met Ana Oru “Zuzu Big”")] == ["Ana Oru", "Zuzu Big"]
    assert find("They met Ana “Zuzu Big Bad”")
