import pytest

from rashomon.language.text import awaits_name, is_abbreviation, sentences, tokens


def split(text):
    return [text[s.start : s.end] for s in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Gen. Bo Ray met Lt. Col. Ana Ruo of the U.S. Navy on Nov. 3 at 5 p.m. sharp.",
        "J. B. Ruo paid 3.5 million to St. Elm.",
        "They climbed in the Oru-Mt. Elm park all day.",
        "It was “over.” he said.",
    ],
)
def test_abbreviations_and_initials_end_no_sentence(text):
    assert split(text) == [text]


def test_a_stop_with_its_closing_mark_ends_a_sentence():
    assert split('He left. "We won." Nobody came! Why?') == ["He left.", '"We won."', "Nobody came!", "Why?"]


def test_a_line_break_always_ends_a_sentence():
    assert split("A title without a stop\n \n  The dam held.  ") == ["A title without a stop", "The dam held."]


def test_an_initialism_ends_a_sentence_only_before_a_function_word():
    assert split("He left the U.S. The dam held in the U.S. Navy yard.") == [
        "He left the U.S.",
        "The dam held in the U.S. Navy yard.",
    ]


def test_tokens_cover_every_character_but_white_space():
    text = "Ana’s 1,500-ton ship_A “burned”… at 5°C!"
    found = tokens(text)
    assert all(text[t.start : t.end] == t.text for t in found)
    assert "".join(t.text for t in found) == "".join(text.split())


def test_a_calibre_parted_from_its_point_ends_no_sentence():
    assert len(split("He had a loaded. 22-calibre rifle on him.")) == 1


def test_a_line_that_ends_in_a_short_title_awaits_a_name():
    assert awaits_name("It fell, said harbour Const.")
    assert not awaits_name("It fell on the pier.")
    assert not awaits_name("She lives in Elm St.")


def test_short_titles_are_abbreviations_and_words_are_not():
    assert is_abbreviation("sgt")
    assert not is_abbreviation("pier")
