from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc, Span

from rashomon.language.model.documents import reading
from rashomon.language.reading import Named, Said


@pytest.fixture(name="vocab", scope="module")
def vocabulary():
    return spacy.blank("en").vocab


def test_labels_of_other_schemes_become_ours_and_the_rest_is_dropped(vocab):
    words = "Ana Oru of Tarsk saw Lenders paid $ 5 on Monday".split()
    doc = Doc(vocab, words)
    labels = [(0, 2, "PERSON"), (3, 4, "GPE"), (5, 6, "ORG"), (7, 9, "MONEY"), (10, 11, "DATE")]
    doc.set_ents([Span(doc, start, end, label=label) for start, end, label in labels])
    assert reading(doc.text, [(0, doc)]).names == (
        Named(0, 2, "person"), Named(3, 4, "place"), Named(5, 6, "organization"),
    )  # fmt: skip


def test_relations_become_universal_where_there_is_one(vocab):
    doc = Doc(vocab, words=["Ana", "was", "seen"], heads=[2, 2, 2], deps=["nsubjpass", "auxpass", "ROOT"])
    words = reading(doc.text, [(0, doc)]).words
    assert [(word.dep, word.head) for word in words] == [("nsubj:pass", 2), ("aux:pass", 2), ("root", 2)]


def test_white_space_is_no_word_and_numbers_go_on_without_it(vocab):
    words = ["Ana", "\n\n", "left", ".", "\n", "Bo", "ran"]
    doc = Doc(vocab, words, spaces=[False] * 7, heads=[2, 0, 2, 2, 6, 6, 6], deps=["dep"] * 7)
    doc.spans["said"] = [Span(doc, 2, 3, "cue", span_id="0"), Span(doc, 5, 7, "content", span_id="0")]
    found = reading(doc.text, [(0, doc)])
    assert [(word.start, word.end, word.head) for word in found.words] == [
        (0, 3, 1), (5, 9, 1), (9, 10, 1), (11, 13, 4), (13, 16, 4),
    ]  # fmt: skip
    assert found.sentences == ((0, 3), (3, 5))
    assert found.said == (Said((1, 2), (), ((3, 5),)),)


def test_parts_of_a_text_are_put_together(vocab):
    first, second = Doc(vocab, ["Ana", "left"]), Doc(vocab, ["She", "ran"])
    second.set_ents([Span(second, 0, 1, label="PER")])
    found = reading("Ana left She ran", [(0, first), (9, second)])
    assert [(word.start, word.head) for word in found.words] == [(0, 0), (4, 1), (9, 2), (13, 3)]
    assert (found.names, found.sentences) == ((Named(2, 3, "person"),), ((0, 4),))


def test_a_text_without_words_has_no_sentence(vocab):
    found = reading(" \n", [(0, Doc(vocab, [" \n"]))])
    assert (found.words, found.sentences) == ((), ())
