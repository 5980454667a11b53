from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.language.model.lemmas import apply, script

# Letters whose small form is one letter, as in English.
LETTERS = st.text(st.characters(categories=["Lu", "Ll", "Nd", "Po"], max_codepoint=0x12F), min_size=1, max_size=12)


@given(LETTERS, LETTERS)
def test_the_edit_of_a_form_makes_its_lemma(form, lemma):
    assert apply(form, script(form, lemma)) == lemma


@pytest.mark.parametrize(
    ("form", "edit", "lemma"),
    [
        ("Ferries", "3|y", "ferry"),
        ("Left", "3|eave", "leave"),
        ("OAK", "=", "OAK"),
        ("is", "5|be", "is"),
        ("I", "1|", "I"),
    ],
)
def test_an_edit_goes_with_forms_it_was_not_made_for(form, edit, lemma):
    assert apply(form, edit) == lemma
