"""Figures and statements corrected by a person, and figures put in the place of others."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.made import count, saying, span
from tests.stages.decisions.rows import at, person, report, row, undo

from rashomon.errors import BadDecision
from rashomon.records import Count, Decision, Saying
from rashomon.stages.decisions import claims, standing, superseding
from rashomon.stages.decisions.claims import amount

ONE = report("The mayor counts 16 dead and 3 hurt. “It was night,” said Ana Oru.", "one")
TWO = report("The army counts 70 dead.", "two")
SIXTEEN = count(ONE, "16 dead", 16, 16, attribution=("mayor", "agency"))
THREE = count(ONE, "3 hurt", 3, 3, measure="injured")
SEVENTY = count(TWO, "70 dead", 70, 70)
SAID = saying(ONE, "It was night,", speaker="mayor", source=span(ONE, "Ana Oru"))
ANA = person("ana", "Ana Oru", (ONE, "Ana Oru"))


def told(*rows: Decision) -> tuple[Saying, list[Count]]:
    (said,), counts, _ = claims((SAID,), (SIXTEEN, THREE, SEVENTY), (ONE, TWO), (ANA,), standing(rows))
    return said, list(counts)


@st.composite
def logs(draw: st.DrawFn) -> list[Decision]:
    made = []
    for number in range(1, draw(st.integers(1, 8)) + 1):
        kind, value = draw(
            st.sampled_from([("number", "12"), ("number", "no figure"), ("measure", "missing"), ("source", "nobody")])
        )
        made.append(row(number, kind, draw(st.sampled_from([at(ONE, "16 dead"), at(ONE, "3 hurt")])), value=value))
    return made


@given(logs())
def test_a_word_taken_back_is_as_if_never_said(log: list[Decision]):
    assert told(*log, undo(99, len(log))) == told(*log[:-1])


def test_a_number_is_given_as_a_report_would():
    _, counts = told(row(1, "number", at(ONE, "16 dead"), value="at least 2,024"))
    assert (counts[0].low, counts[0].high, counts[0].qualifier) == (2024, None, "at least")
    assert counts[1:] == [THREE, SEVENTY]


def test_words_that_count_nothing_are_no_figure_until_a_later_word():
    none = row(1, "number", f"{at(ONE, '16 dead')}\n{at(ONE, '3 hurt')}", value="no figure")
    assert told(none)[1] == [SEVENTY]
    assert told(none, row(2, "number", at(ONE, "3 hurt"), value="4"))[1] == [replace(THREE, low=4, high=4), SEVENTY]


def test_a_measure_and_a_source_are_corrected():
    _, counts = told(
        row(1, "measure", at(ONE, "3 hurt"), value="missing"),
        row(2, "source", at(ONE, "16 dead"), at(ONE, "Ana Oru"), value="Ana Oru"),
        row(3, "source", at(TWO, "70 dead"), value="the general"),
    )
    assert [c.measure for c in counts] == ["killed", "missing", "killed"]
    assert [c.attribution for c in counts] == [("ana", "agency"), (), ("the general",)]


def test_two_corrections_of_one_figure_are_both_followed():
    _, counts = told(
        row(1, "number", at(ONE, "3 hurt"), value="4"), row(2, "measure", at(ONE, "3 hurt"), value="missing")
    )
    assert counts[1] == replace(THREE, low=4, high=4, measure="missing")


def test_a_speaker_is_corrected_and_the_words_that_named_another_name_nobody():
    said, _ = told(row(1, "speaker", at(ONE, "It was night,"), at(ONE, "Ana Oru"), value="Ana Oru"))
    assert (said.speaker, said.speaker_text, said.source) == ("ana", "Ana Oru", None)
    said, _ = told(row(1, "speaker", at(ONE, "It was night,"), value="nobody"))
    assert (said.speaker, said.speaker_text, said.reason) == (None, None, "as corrected by Ana, 2031-05-02: reason 1")


def test_what_is_not_read_at_its_words_any_more_is_not_followed():
    gone = row(1, "number", at(ONE, "said"), value="4"), row(2, "measure", at(ONE, "3 hurt"), value="sad")
    assert claims((SAID,), (THREE,), (ONE,), (), standing(gone)) == ((SAID,), (THREE,), frozenset())


def test_a_figure_is_put_in_the_place_of_another_where_both_are_read():
    decided = row(1, "supersedes", at(TWO, "70 dead"), f"{at(ONE, '16 dead')}\n{at(ONE, 'night')}")
    (found,) = superseding((SIXTEEN, SEVENTY), (ONE, TWO), [decided])
    assert (found.new, found.old) == ((SEVENTY.span,), (SIXTEEN.span,))
    assert superseding((SEVENTY,), (ONE, TWO), [decided]) == ()


@pytest.mark.parametrize("words", ["", "no idea", "12 or 40 killed by 3", "people"])
def test_what_is_no_amount_is_refused(words: str):
    with pytest.raises(BadDecision, match="no amount"):
        amount(words)
