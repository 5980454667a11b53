import pytest

from rashomon.language import cues
from rashomon.language.roles import is_human, is_role, role, roles


@pytest.mark.parametrize(
    ("word", "lemma", "form"),
    [("says", "say", "third"), ("told", "tell", "past"), ("denied", "deny", "past"), ("adding", "add", "ing"),
     ("put", "put", "past"), ("argues", "argue", "third"), ("stressing", "stress", "ing")],
)  # fmt: skip
def test_every_form_of_a_reporting_verb_is_known(word, lemma, form):
    found = cues.verb(word)
    assert (found.lemma, found.form) == (lemma, form)


def test_other_words_are_no_reporting_verbs():
    assert [word for word in ("table", "run", "exploded", "quickly") if cues.verb(word)] == []


def test_forms_that_are_also_nouns_say_so():
    assert cues.verb("reports").noun and not cues.verb("reported").noun


def test_a_verb_of_will_needs_an_infinitive():
    assert cues.needs_infinitive("refuse") and not cues.needs_infinitive("condemn")


def test_roles_are_told_from_other_nouns_and_variants_stand_for_one_word():
    assert is_role("harbourmaster") and is_role("volcanologist") and not is_role("harbour")
    assert role("spokeswoman") == role("spokesman") == "spokesperson"
    assert is_human("teenager") and not is_human("statement")


def test_a_description_gives_the_roles_of_its_head_only():
    assert roles("former chief engineer of the mayor") == {"chief", "engineer"}


def test_a_verb_with_its_particle_reports_as_one():
    from rashomon.language.cues import phrasal

    found = phrasal("pointed", "out")
    assert (found.lemma, found.form, found.frame) == ("point", "past", "say")
    assert phrasal("pointed", "up") is None


def test_some_verbs_need_a_word_after_their_object():
    from rashomon.language.cues import link

    assert (link("identify"), link("say")) == ("as", None)
