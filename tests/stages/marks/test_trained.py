"""What a trained pipeline's names add to those of the rules, and where the rules' stay."""

from __future__ import annotations

from itertools import pairwise

from tests.made import document

from rashomon.language.reading import Named, Reading, Word
from rashomon.language.text import tokens
from rashomon.stages import marks


def reading(text: str, **names: str) -> Reading:
    """The text with these names heard: `_` stands for a space, the value is the type."""
    words = tuple(Word(at.start, at.end, at.text, "X", "X", "dep", 0) for at in tokens(text, 0, len(text)))
    heard = []
    for name, kind in names.items():
        start = text.index(name.replace("_", " "))
        inside = [at for at, word in enumerate(words) if start <= word.start < start + len(name)]
        heard.append(Named(inside[0], inside[-1] + 1, kind))
    assert all(left.after <= right.first for left, right in pairwise(sorted(heard)))
    return Reading(words=words, sentences=((0, len(words)),), names=tuple(sorted(heard)), said=())


def found(text: str, **names: str) -> dict[str, str]:
    report = document(text)
    entities = marks.find([report], {report.id: reading(text, **names)})
    return {mention.quote: entity.type for entity in entities for mention in entity.mentions}


def alone(text: str) -> dict[str, str]:
    return {mention.quote: entity.type for entity in marks.find([document(text)]) for mention in entity.mentions}


def test_the_trained_type_is_a_vote():
    text = "They spoke with Orvelan Brisk about the rain."
    assert alone(text) == {"Orvelan Brisk": "person"}
    assert found(text, Orvelan_Brisk="organization") == {"Orvelan Brisk": "organization"}


def test_a_table_outvotes_the_trained_type():
    assert found("They live in Kenya and like it.", Kenya="person") == {"Kenya": "place"}


def test_a_trained_name_that_capitals_do_not_prove_is_added():
    text = "Ruolan was cold and wet."
    assert alone(text) == {}
    assert found(text, Ruolan="place") == {"Ruolan": "place"}


def test_common_words_that_open_a_sentence_are_never_added():
    assert found("Officials were cold and wet.", Officials="person") == {}


def test_a_name_the_pipeline_does_not_hear_is_left_out_unless_something_else_shows_it():
    text = "They liked the Orvelan Brisk that they bought in Kenya, Governor Ana Oru said."
    assert "Orvelan Brisk" in alone(text)
    assert found(text) == {"Kenya": "place", "Governor Ana Oru": "person"}


def test_a_people_is_no_entity():
    text = "They met many Orvelan there."
    assert found(text, Orvelan="organization") == {"Orvelan": "organization"}
    assert found(text, Orvelan="group") == {}


def test_the_trained_extent_joins_what_capitals_part():
    text = "They gave it to the Orvel and Brisk Foundation in the rain."
    assert found(text, Orvel_and_Brisk_Foundation="organization") == {"Orvel and Brisk Foundation": "organization"}


def test_titles_and_nationalities_stay_outside_a_name():
    text = "They met Kenyan Governor Ana Oru there."
    assert found(text, Kenyan_Governor_Ana_Oru="person") == {"Governor Ana Oru": "person"}


def test_common_words_after_a_name_stay_outside():
    assert found("They met ORF fighters there.", ORF_fighters="organization") == {"ORF": "organization"}


def test_two_names_joined_by_and_stay_two():
    text = "They fled from Orvel and Ruolan by bus."
    assert found(text, Orvel_and_Ruolan="place").keys() == {"Orvel", "Ruolan"}


def test_a_report_without_a_reading_is_read_by_rules():
    text = "They spoke with Orvelan Brisk about the rain."
    other = reading("It rained.")
    assert marks.find([document(text)], {"another": other}) == marks.find([document(text)])


def test_a_name_of_which_the_end_is_heard_is_whole_behind_the_article():
    text = "They sailed along the Orvelan Marked Fishing Grounds at night."
    assert found(text, Fishing_Grounds="place") == {"Orvelan Marked Fishing Grounds": "place"}
    assert "Interior Ministry" in found(
        "They asked the French Interior Ministry again.", Interior_Ministry="organization"
    )


def test_initials_a_hyphened_rest_and_a_title_between_names_belong_to_a_name():
    assert "V. N. Brisk" in found("They met V. N. Brisk on Monday.", Brisk="person")
    assert "Ana Brisk-Oru" in found("They met Ana Brisk-Oru on Monday.", Ana_Brisk="person")
    assert "Kelu Sheikh Brisk" in found("They met Kelu Sheikh Brisk on Monday.", Kelu_Sheikh_Brisk="person")
