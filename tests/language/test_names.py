"""Names compared: what may be one name, and what may not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.language.names import close, fold, same_person, skeleton, untitled


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sharuf al-Menzil", "Sharouf Al Manzil"),
        ("Tell ar-Rumna", "Tell Errumna"),
        ("Qasim Vardan", "Kasem Bardan"),
        ("Yusef Khadim", "Youssef Kadeem"),
        ("مرنيس", "Marnis"),
    ],
)
def test_respellings_of_one_name_share_their_consonants(one, other):
    assert skeleton(one) == skeleton(other)


@pytest.mark.parametrize(("one", "other"), [("Marnis", "Tarnis"), ("Oru Bay", "Oru Hill"), ("Veld", "Verd")])
def test_other_names_have_other_consonants(one, other):
    assert skeleton(one) != skeleton(other)


@pytest.mark.parametrize(
    ("full", "other"),
    [
        ("Colonel Jan Ruo", "Mr Ruo"),
        ("Jan Ruo", "J. Ruo"),
        ("Jan Piet Ruo", "Jan Ruo"),
        ("Mustapha Oruan", "Mostafa Oruan"),
        ("Abdul Karu Ruo", "Abdulkaru Ruo"),
        ("Jan Welvandir", "Jan Welvandis"),
    ],
)
def test_names_of_one_person(full, other):
    assert same_person(full, other)
    assert same_person(other, full)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Jan Ruo", "Ana Ruo"), ("Jan Ruo", "Jan Karo"), ("J. Ruo", "Ana Ruo"), ("Jan Cohel", "Jan Covel"), ("", "Ruo")],
)
def test_names_of_two_persons(one, other):
    assert not same_person(one, other)


def test_titles_are_left_out_and_never_all_of_the_name():
    assert untitled("Deputy Prime Minister Ana Ruo") == "Ana Ruo"
    assert untitled("Chief of Staff Gen. Ana Ruo") == "Ana Ruo"
    assert untitled("General") == "General"


def test_short_words_must_agree_more_closely_than_long_ones():
    assert close("welvandir", "welvandis")
    assert not close("ruan", "ruas")


@given(st.text(max_size=60))
def test_a_folded_name_folds_to_itself_and_any_text_has_a_skeleton(text):
    assert fold(fold(text)) == fold(text)
    assert isinstance(skeleton(text), str)
