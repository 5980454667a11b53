"""What is found to be a name, where it begins and ends, and what it names."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.made import document

from rashomon.records import Entity
from rashomon.stages import marks


def found(*texts: str) -> dict[str, Entity]:
    entities = marks.find([document(text, name=f"d{at}") for at, text in enumerate(texts)])
    return {entity.name: entity for entity in entities}


def test_a_title_is_kept_as_a_form_and_left_out_of_the_name():
    person = found("The toll rose, Colonel Jan Oruan said. Oruan gave no names.")["Jan Oruan"]
    assert set(person.variants) == {"Colonel Jan Oruan", "Jan Oruan", "Oruan"}
    assert person.type == "person"
    assert [mention.quote for mention in person.mentions] == ["Colonel Jan Oruan", "Oruan"]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("It was told by the Harbour Safety Agency today.", "Harbour Safety Agency", "organization"),
        ("It was told by the Institute for Coastal Rescue today.", "Institute for Coastal Rescue", "organization"),
        ("The tremor shook the Island of Veldria at noon.", "Island of Veldria", "place"),
        ("Two people drowned near Marnisto, a village of farmers.", "Marnisto", "place"),
        ("A tanker, the MV Orlina, sank in the storm.", "MV Orlina", "organization"),
        ("A baker, Ana de la Velda, 41, saw it fall.", "Ana de la Velda", "person"),
        ("He met Piet van der Oru, who said nothing.", "Piet van der Oru", "person"),
        ("The mayor thanked Omar al-Marnisi, a medic.", "Omar al-Marnisi", "person"),
        ("It hit the Qualo-Verd bridge and O'Varra Road.", "O'Varra Road", "place"),
        ("The Ministry of Water and Roads said so.", "Ministry of Water and Roads", "organization"),
        ("He flew from Kenya on Monday.", "Kenya", "place"),
    ],
)
def test_names_are_found_whole_and_typed(text, name, kind):
    assert found(text)[name].type == kind


def test_nationalities_days_measures_and_sentence_openers_are_no_names():
    text = "On Tuesday Kenyan troops came. Prosecutors waited. It was 6 on the Orvel scale. Several Somalis fled."
    assert found(text) == {}


def test_a_month_is_a_given_name_only_before_a_surname():
    assert set(found("A medic, June Oruan, came in May. She left on Jan 5. By last April British crews had gone.")) == {
        "June Oruan"
    }


def test_titles_offices_and_places_before_a_name_are_cut_off():
    names = found("She said Veldria Governor Ana Oruan met Peruvian President Jan Karola in Lima.")
    assert {"Veldria", "Ana Oruan", "Jan Karola", "Lima"} == set(names)
    assert names["Ana Oruan"].description == "Governor"


def test_possessives_end_a_name_and_are_left_out():
    assert {"Peru", "Ana Oruan"} == set(found("He read Peru's Ana Oruan’s letter."))


def test_words_of_a_headline_are_names_only_where_sentences_say_so():
    headline = "Storm Batters Veldria As Rescuers Search Wrecked Homes"
    names = found(f"{headline}\nThe storm hit Veldria, a town of 900, in the night.")
    assert set(names) == {"Veldria"}
    assert len(names["Veldria"].mentions) == 2


def test_a_capitalised_opener_is_a_name_only_if_it_is_one_elsewhere():
    names = found("Karola left. The boat of Jan Karola sank. Rescuers came late. The rescuers wept.")
    assert set(names) == {"Jan Karola"}


def test_how_a_person_is_introduced_is_kept_as_it_stands():
    text = "Ana Oruan, head of the harbour office, wept. The harbour spokesman Jan Karola spoke."
    described = {entity.description for entity in found(text).values()}
    assert described == {"head of the harbour office", "harbour spokesman"}


def test_a_described_institution_counts_once_it_speaks():
    names = found("State television said nine died. Later state TV showed it.", "The state-run television is old.")
    (television,) = names.values()
    assert set(television.variants) == {"State television", "state TV", "state-run television"}
    assert found("They watched state television all night.") == {}


def test_a_place_is_located_in_the_country_of_the_story():
    text = "The storm hit Valencia in Venezuela. Roads from Caracas to Maracay were cut in Venezuela."
    assert found(text)["Valencia"].place.country == "VE"
    assert found("The storm hit the hamlet of Orvandel.")["Orvandel"].place is None


@settings(max_examples=15, deadline=None)
@given(st.text(alphabet=st.sampled_from("AaBbéÉ .,'’-–()/$&0\n\"ßİǅ𑗁سﬁⅣ the of al-Mr"), max_size=120))
def test_any_text_gives_mentions_that_quote_it(text):
    spans = [mention for entity in marks.find([document(text)]) for mention in entity.mentions]
    assert all(text[span.start : span.end] == span.quote for span in spans)
