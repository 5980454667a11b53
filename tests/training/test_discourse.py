"""Who said what, read off the marks of a discourse tree."""

from __future__ import annotations

from training.discourse import said
from training.sets import Word

# number, form, tag, head, relation, last column
SENTENCE = (
    ("Rain", "NOUN", 2, "nsubj", "Discourse=elaboration:1->9:0:_|MSeg=Rain"),
    ("fell", "VERB", 7, "ccomp", "_"),
    (",", "PUNCT", 2, "punct", "_"),
    ("flooding", "VERB", 2, "advcl", "Discourse=causal-result:2->1:0:syn-x-3-_"),
    ("Ruo", "PROPN", 4, "obj", "_"),
    (",", "PUNCT", 7, "punct", "_"),
    ("clerks", "NOUN", 9, "nsubj", "Discourse=attribution-positive:3->1:1:sem-atsrc-7-_+lex-indwd-9-_|MSeg=clerk-s"),
    ("have", "AUX", 9, "aux", "_"),
    ("said", "VERB", 9, "root", "_"),
    ("on", "ADP", 11, "case", "Discourse=context:4->1:2:_"),
    ("Monday", "PROPN", 9, "obl", "_"),
    (".", "PUNCT", 9, "punct", "_"),
)


def words(*rows):
    made, text = [], ""
    for form, tag, head, dep, more in rows:
        made.append(Word(len(text), len(text) + len(form), tag, "XX", "_", form, head - 1, dep, not text, more))
        text += form + " "
    return made, text


def parts(*rows):
    made, text = words(*rows)
    return [
        tuple([text[s:e] for s, e in part] for part in (one.source, one.cue, one.content)) for one in said(made, text)
    ]


def test_the_content_is_what_was_joined_before_the_attribution_without_its_last_comma():
    assert parts(*SENTENCE) == [(["clerks"], ["have said"], ["Rain fell , flooding Ruo"])]


def test_a_phrase_is_a_cue_of_its_own():
    marked = "Discourse=attribution-positive:3->1:1:lex-indph-7-8-_+sem-atsrc-9-gold"
    rows = [*SENTENCE[:6], ("according", "VERB", 9, "case", marked), ("to", "ADP", 7, "fixed", "_")]
    assert parts(*rows, ("clerks", "NOUN", 2, "obl", "_")) == [
        (["clerks"], ["according to"], ["Rain fell , flooding Ruo"])
    ]


def test_a_cue_that_no_mark_names_is_left_out_and_a_source_that_none_names_is_empty():
    unmarked = (*SENTENCE[:6], (*SENTENCE[6][:4], "Discourse=attribution-positive:3->1:1:_"), *SENTENCE[7:])
    assert parts(*unmarked) == []
    nobody = (*SENTENCE[:6], (*SENTENCE[6][:4], "Discourse=attribution-positive:3->1:1:lex-indwd-9-_"), *SENTENCE[7:])
    assert parts(*nobody) == [([], ["have said"], ["Rain fell , flooding Ruo"])]


def test_a_text_without_marks_says_nothing():
    assert parts(*((*row[:4], "_") for row in SENTENCE)) == []
