from __future__ import annotations

from dataclasses import replace

from tests.render.pairs import COPIES, REUSE, account

from rashomon.render import serial
from rashomon.render.sharing import alone, goes_back, sharing
from rashomon.render.view import shelf


def test_a_pair_is_given_in_the_order_asked():
    shared = sharing(account())
    there, back = shared.pair("a", "b"), shared.pair("b", "a")
    assert (there.reuse, there.passages) == (REUSE, COPIES)
    assert (back.reuse.a, back.reuse.a_covered, back.reuse.direction) == ("b", 0.9, "b_to_a")
    assert [(c.a.document, c.direction) for c in back.passages] == [("b", "b_to_a")] * 3
    assert [c.a.start for c in back.passages] == sorted(c.a.start for c in back.passages)
    assert back.turned() == there


def test_reports_that_share_nothing_have_an_empty_pair():
    pair = sharing(account()).pair("c", "a")
    assert (pair.a, pair.b, pair.reuse, pair.passages) == ("c", "a", None, ())


def test_the_evidence_of_a_strand_is_its_longest_prose_with_the_source_first():
    shared = sharing(account(copies=tuple(replace(c, direction="b_to_a") for c in COPIES)))
    (found,) = shared.evidence(shared.strands["story"][0], 2)
    assert (found.kind, found.a.document, found.direction) == ("verbatim", "b", "a_to_b")


def test_an_account_of_an_earlier_time_is_summed_up_from_passages_and_families():
    old = account(reuse=(), stories=(replace(account().stories[0], strands=()),))
    shared = sharing(old)
    made = shared.pair("a", "b").reuse
    assert (made.kind, made.direction, made.reasons[0]) == ("copy", "a_to_b", "one text")
    assert 0.6 < made.a_covered < 0.9
    assert [strand.documents for strand in shared.strands["story"]] == [("a", "b"), ("c",)]
    assert sharing(account(reuse=(), families=())).pair("a", "b").reuse.kind == "shared_source"


def test_what_a_strand_goes_back_to_is_named():
    index, (tied, single) = shelf(account()), account().stories[0].strands
    assert (goes_back(tied, index), goes_back(single, index)) == ("Norda", "c.txt, 2031-05-03")
    assert alone((tied, single)) == ("c",)


def test_the_copies_of_a_story_s_strands_and_pairs_are_read_back():
    assert serial.decode(serial.encode(account())) == account()
