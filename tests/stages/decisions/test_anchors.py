"""Anchors: they hold wherever the bytes and the characters are the same, and nowhere else."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests.made import span
from tests.stages.decisions.rows import at, report

from rashomon.span import Span
from rashomon.stages.decisions.anchors import Anchor, Spots, Texts, parse

TEXT = "The mayor counts 16 dead.\nHe was there, he said."


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), st.integers(0, 10**9))
def test_whatever_is_quoted_an_anchor_is_one_line_and_reads_back(quote: str, start: int):
    made = Anchor(sha256="0123456789abcdef", start=start, end=start + len(quote), quote=quote)
    assert "\n" not in str(made)
    assert parse(str(made)) == made


def test_it_holds_in_every_report_of_the_same_bytes_under_any_id():
    one = report(TEXT, "one")
    assert [found.document for found in Texts([replace(one, id="two"), one]).spans(at(one, "16 dead"))] == [
        "one",
        "two",
    ]


def test_it_holds_nowhere_where_the_bytes_or_the_text_at_its_place_are_others():
    one = report(TEXT, "one")
    edited = report(TEXT.replace("He was", "She was"), "one")  # the words decided on are as they were
    shifted = replace(one, text=f" {TEXT}")  # the same bytes, read otherwise
    assert Texts([edited]).spans(at(one, "16 dead")) == Texts([shifted]).spans(at(one, "16 dead")) == ()


def test_a_line_changed_by_hand_holds_nowhere():
    one = report(TEXT, "one")
    assert Texts([one]).spans("one\n" + at(one, "16 dead").replace("16 dead", 'a " mark') + "\n:::") == ()


def test_a_thing_is_known_by_a_word_more_or_less_where_it_stands_alone():
    one = report(TEXT, "one")
    sixteen, dead = span(one, "16 dead"), span(one, "16")
    assert Spots([(sixteen, "figure")]).at(dead) == Spots([(dead, "figure")]).at(sixteen) == "figure"
    whole = Span(document="one", start=0, end=len(TEXT), quote=TEXT)
    assert Spots([(sixteen, "figure"), (span(one, "there"), "place")]).at(whole) is None
