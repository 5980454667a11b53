from __future__ import annotations

from dataclasses import replace

from tests.made import copy, document, entity, family, saying, story

from rashomon.records import Saying, Statement, Warning
from rashomon.stages.ledger import POLICIES, Reports, reconcile

WORDS = "We will not leave the valley until every house of the River Guard is searched"
A = document(f'"{WORDS}," the mayor said.', name="a", published="2031-05-02")
B = document(f'"{WORDS}", she said.', name="b", published="2031-05-03")
C = document('"We shall never quit the valley until every home of the River Guard is combed," she said.', name="c")
D = document('"We will not leave the valley," the mayor said.', name="d")
E = document('"We will not leave the valley until every house of the RG is searched," she said.', name="e")
SPUN = "We shall never quit the valley until every home of the River Guard is combed"
ALL = (A, B, C, D, E)


def heard(*sayings: Saying, entities: tuple = ()) -> tuple[tuple[Statement, ...], tuple[Warning, ...]]:
    known = Reports(documents=ALL, entities=entities, stories=(story(*ALL),), families=(family(A, B),), copies=())
    statements, _, warnings = reconcile(sayings, (), known, policy=POLICIES["range"])
    return statements, warnings


def test_one_utterance_in_several_reports_is_one_statement():
    statements, warnings = heard(saying(A, WORDS), saying(B, WORDS))
    assert [len(s.variants) for s in statements] == [2]
    assert warnings == ()


def test_changed_words_are_flagged_and_shown():
    (statement,), (warning,) = heard(saying(A, WORDS), saying(B, WORDS), saying(C, SPUN))
    altered = [v for v in statement.variants if v.altered]
    assert [v.document for v in altered] == ["c"]
    assert any("searched" in change.was for change in altered[0].changes)
    assert (warning.kind, warning.document, warning.evidence[0].quote) == ("quote_altered", "c", WORDS)


def test_a_cut_is_not_an_alteration():
    (statement,), warnings = heard(saying(A, WORDS), saying(D, "We will not leave the valley"))
    assert [v.altered for v in statement.variants] == [False, False]
    assert warnings == ()


def test_two_names_of_one_entity_are_house_style():
    said = (saying(A, WORDS), saying(B, WORDS), saying(E, WORDS.replace("River Guard", "RG")))
    assert heard(*said, entities=(entity("River Guard", "RG", key="e9"),))[1] == ()


def test_the_same_words_of_two_speakers_are_two_statements():
    assert len(heard(saying(A, WORDS, "e1"), saying(B, WORDS, "e2"))[0]) == 2


def test_statements_do_not_depend_on_the_order_of_the_sayings():
    said = [saying(A, WORDS), saying(C, SPUN), saying(D, "We will not leave the valley"), saying(B, WORDS)]
    assert heard(*said) == heard(*said[::-1])


def test_a_statement_has_the_origins_that_heard_it():
    """A and B are one text; D heard the mayor too. A quotation two reports share binds them only by prose around it."""
    (statement,), _ = heard(saying(A, WORDS), saying(B, WORDS), saying(D, "We will not leave the valley"))
    assert [(v.document, v.support, v.origin) for v in statement.variants] == [
        ("a", "origin", 0), ("b", "copied", 0), ("d", "origin", 1),
    ]  # fmt: skip
    assert statement.origins == 2


def test_a_shared_quotation_alone_makes_no_copy_of_a_statement():
    cut = "We will not leave the valley"
    for sharing, origins in (("prose", 1), ("quotation", 2), ("statement", 2)):
        shared = replace(copy(A, D, cut), sharing=sharing)
        known = Reports(documents=ALL, entities=(), stories=(story(*ALL),), families=(), copies=(shared,))
        (statement,), _, _ = reconcile((saying(A, cut), saying(D, cut)), (), known, policy=POLICIES["range"])
        assert statement.origins == origins
