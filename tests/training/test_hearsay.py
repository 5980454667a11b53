"""Treebanks with what their texts say about statements."""

from __future__ import annotations

from tests.training.test_discourse import SENTENCE, words
from training.hearsay import Forms, added
from training.sets import Example, Said

CORPUS = Example("corpus", "1", "Ana said no. " * 3 + "Ana left home. " * 60, said=(Said(((4, 8),), ((0, 3),), ()),))


def test_a_form_may_be_a_cue_where_it_often_is_one_or_is_a_rare_verb():
    forms = Forms.of([CORPUS])
    assert forms.may_be_cue("Said", "VERB")
    assert not forms.may_be_cue("left", "VERB")
    assert forms.may_be_cue("flooding", "VERB")
    assert not forms.may_be_cue("flooding", "NOUN")


def test_a_treebank_gets_its_attributions_and_what_it_leaves_open():
    made, text = words(*SENTENCE)
    kept, told = added([CORPUS, Example("gum", "2", text, tuple(made))])
    assert kept is CORPUS
    assert [[text[s:e] for s, e in one.cue] for one in told.said] == [["have said"]]
    assert {text[s:e] for s, e in told.open_cues} == {"fell", "flooding", "said"}


def test_held_out_reports_teach_nothing_about_cues():
    out = Example("corpus", "3", CORPUS.text, said=CORPUS.said, held_out=True)
    made, text = words(*SENTENCE)
    *_, told = added([out, Example("gum", "2", text, tuple(made))])
    assert "said" in {text[s:e] for s, e in told.open_cues}  # a verb that was never seen
