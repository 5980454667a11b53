"""Which names are put together over reports, and which are kept apart."""

from __future__ import annotations

from itertools import pairwise, permutations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.made import document

from rashomon.records import Entity
from rashomon.stages import marks


def find(*texts: str) -> tuple[Entity, ...]:
    return marks.find([document(text, name=f"d{at}") for at, text in enumerate(texts)])


def together(entities: tuple[Entity, ...], *names: str) -> bool:
    return any(set(names) <= set(entity.variants) for entity in entities)


def test_a_surname_goes_to_the_one_person_of_that_name():
    entities = find("The mayor, Ana Oruan, wept.", "It rained, Oruan said.")
    assert together(entities, "Ana Oruan", "Oruan")


def test_two_persons_of_one_surname_are_kept_apart():
    entities = find("The mayor, Ana Oruan, wept. The medic, Jan Oruan, left. It rained, Oruan said.")
    assert not together(entities, "Ana Oruan", "Jan Oruan")
    assert not together(entities, "Ana Oruan", "Oruan")


def test_respellings_of_a_person_are_one():
    entities = find("It was Mustapha Karola, a medic.", "It was Mostafa Karola, a medic.", "Jan Karola, a medic, left.")
    assert together(entities, "Mustapha Karola", "Mostafa Karola")
    assert not together(entities, "Mustapha Karola", "Jan Karola")


def test_respellings_of_a_place_are_one():
    entities = find("They fled from Wadi al-Menzil in Iraq.", "They hid in Wadi Al Manzil.", "It is near Wadi Errumna.")
    assert together(entities, "Wadi al-Menzil", "Wadi Al Manzil")
    assert not together(entities, "Wadi al-Menzil", "Wadi Errumna")


def test_places_that_tables_know_as_different_are_kept_apart():
    entities = find("They fled from Niger by bus.", "They fled from Nigeria by bus.")
    assert not together(entities, "Niger", "Nigeria")


def test_an_acronym_goes_to_the_name_that_defines_it_or_spells_it():
    entities = find(
        "The Coastal Rescue Service (CRS) came.", "The CRS left.", "The Orvel Water Board came. OWB men dug."
    )
    assert together(entities, "Coastal Rescue Service", "CRS")
    assert together(entities, "Orvel Water Board", "OWB")


def test_an_alias_is_taken_from_the_report_that_gives_it():
    entities = find("The League of Veldria and the Orvels (LVO, also known as VELOR) fought.", "VELOR men fled.")
    assert together(entities, "League of Veldria and the Orvels", "LVO", "VELOR")


def test_a_head_alone_stands_for_the_one_full_name_with_it():
    entities = find("The Orvel Institute for Peace spoke. The Institute was sure.", "The Institute said so.")
    assert together(entities, "Orvel Institute for Peace", "Institute")
    both = find("The Orvel Institute for Peace spoke. The Karola Institute for War spoke.", "The Institute said so.")
    assert not together(both, "Orvel Institute for Peace", "Institute")


def test_names_of_one_country_and_names_within_them_are_one():
    entities = find(
        "The U.S. Water Agency spoke. He left the United States.", "The US Water Agency spoke in the U.S. then."
    )
    assert together(entities, "U.S. Water Agency", "US Water Agency")
    assert together(entities, "United States", "U.S.")


def test_a_name_damaged_in_a_copied_passage_is_found_by_its_officer():
    entities = find(
        "Ana Oruan, head of the Velda Centre for Sea Rescue, wept.",
        "Ana Oruan, head of the Verdant Centre for Lake Rescue, wept.",
    )
    assert together(entities, "Velda Centre for Sea Rescue", "Verdant Centre for Lake Rescue")


def test_a_name_in_another_script_joins_the_name_it_spells():
    entities = find("A medic, Marwan Daltaki (مروان دلتكي), wept.", "قال مروان دلتكي ذلك")
    assert together(entities, "Marwan Daltaki", "مروان دلتكي")
    assert next(entity for entity in entities if entity.type == "person").name == "Marwan Daltaki"


TEXTS = (
    "Colonel Jan Oruan spoke in Lima. The Coastal Rescue Service (CRS) came.",
    "Oruan said the CRS left Peru. State television said so.",
    "Jan Oruann, a pilot, spoke. The Peruvian navy said so.",
    "Ana Oruan wept in Veldria, a village. The navy said so.",
)


@settings(max_examples=4, deadline=None)
@given(st.sampled_from(list(permutations(range(len(TEXTS))))))
def test_the_order_of_the_reports_changes_nothing(order):
    reports = [document(text, name=f"d{at}") for at, text in enumerate(TEXTS)]
    assert marks.find([reports[at] for at in order]) == marks.find(reports)


def test_every_mention_quotes_its_report_and_none_overlap():
    reports = {f"d{at}": text for at, text in enumerate(TEXTS)}
    spans = sorted(mention for entity in find(*TEXTS) for mention in entity.mentions)
    assert all(reports[span.document][span.start : span.end] == span.quote for span in spans)
    assert not any(a.overlap(b) for a, b in pairwise(spans))


def test_a_surname_of_two_persons_says_whom_it_may_mean():
    entities = find("The mayor, Ana Oruan, wept. The medic, Jan Oruan, left. It rained, Oruan said.")
    persons = {entity.id for entity in entities if entity.name in ("Ana Oruan", "Jan Oruan")}
    assert {entity.name: set(entity.may_be) for entity in entities if entity.may_be} == {"Oruan": persons}


def test_a_second_surname_may_be_left_out_where_one_person_remains():
    one = find("It was Carmen Ibarra Quesada, a medic.", "The medic, Carmen Ibarra, wept.")
    assert together(one, "Carmen Ibarra Quesada", "Carmen Ibarra")
    two = find(
        "It was Carmen Ibarra Quesada, a medic.", "It was Carmen Ibarra Molina.", "Carmen Ibarra, a nurse, wept."
    )
    assert not together(two, "Carmen Ibarra Quesada", "Carmen Ibarra")


def test_a_ship_is_known_by_its_kind_in_whatever_spelling():
    entities = find(
        "Sailors boarded the dhow, Orvahaddin, at dawn.",
        "A dhow was identified as Orvahuddin.",
        "Crew of the frigate INS Welde and the Welde wept.",
    )
    assert together(entities, "Orvahaddin", "Orvahuddin")
    assert together(entities, "INS Welde", "Welde")
