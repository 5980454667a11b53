"""Whole reports: which statements are found, their kind, their words, and what they are credited to."""

import time

import pytest
from tests.made import document

from rashomon.stages.claims import statements


def said(text):
    return [(s.kind, s.speaker_text, s.span.quote) for s in statements.find(document(text), ())]


DIRECT = [
    ('"The dam held," the mayor said.', "the mayor", "The dam held,"),
    ('"The dam held", said Bina Ruo, 44, a clerk.', "Bina Ruo, 44, a clerk", "The dam held"),
    ('The mayor said: "The dam held."', "The mayor", "The dam held."),
    ('"Where is the boat?" a wet sailor shouted.', "a wet sailor", "Where is the boat?"),
    ('"Go!" Ruo shouted.', "Ruo", "Go!"),
    ("‘The dam held,’ Ana Ruo told the Elm Post on Friday.", "Ana Ruo", "The dam held,"),
    ('"The dam held," the mayor was quoted by Elm Radio as saying.', "the mayor", "The dam held,"),
    ('"The dam held," Bo Ray, head of the port in Elm', "Bo Ray, head of the port in Elm", "The dam held,"),
    ('"The dam held.\n\nWe all prayed, " one woman told a reporter.', "one woman", "The dam held.\n\nWe all prayed,"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker", "words"), DIRECT)
def test_a_quotation_with_its_cue_is_a_direct_statement(text, speaker, words):
    assert said(text) == [("direct", speaker, words)]


def test_each_half_of_an_interrupted_quotation_is_a_statement():
    assert said('"We won," said Ana Ruo, "and we deserved it."') == [
        ("direct", "Ana Ruo", "We won,"),
        ("direct", "Ana Ruo", "and we deserved it."),
    ]


def test_a_quotation_in_the_next_paragraph_goes_on_with_the_same_speaker():
    text = '"The dam held," said Ana Ruo.\n\n"We were lucky that it was dry all week."'
    assert said(text)[1] == ("direct", "Ana Ruo", "We were lucky that it was dry all week.")


def test_a_cue_that_ends_in_a_colon_is_answered_by_the_next_paragraph():
    assert said('The mayor added:\n\n"Never again."') == [("direct", "The mayor", "Never again.")]


def test_a_far_quotation_without_a_cue_has_no_speaker_but_a_reason():
    text = '"It held," Ana Ruo said.\n\nRain.\n\nWind.\n\nHail.\n\nSnow.\n\n"Nobody came to help us that day."'
    last = statements.find(document(text), ())[-1]
    assert (last.kind, last.speaker, last.speaker_text) == ("direct", None, None)
    assert last.reason


@pytest.mark.parametrize(
    "text",
    [
        'The so-called "peace garden" was closed.',
        'They sank a "ghost ship" in May.',
        'The trawler "Silver Gull 9" sank.',
        "The ferry, the 'Elm Star', sank.",
    ],
)
def test_terms_and_names_in_quotation_marks_are_no_statements(text):
    assert said(text) == []


def test_quoted_words_in_a_reported_clause_are_mixed_beside_the_clause():
    text = 'The mayor said it was "too early to count" the dead.'
    assert said(text) == [
        ("mixed", "The mayor", 'it was "too early to count" the dead'),
        ("mixed", "The mayor", "too early to count"),
    ]


def test_words_quoted_again_are_one_statement_at_their_first_place_credited_where_they_are():
    text = '"We will all be back"\n\n"We will all be back," said Ana Ruo.'
    (found,) = statements.find(document(text), ())
    assert (found.span.start, found.speaker_text, found.cue.quote) == (1, "Ana Ruo", "said")


def test_source_and_cue_point_to_their_words():
    (found,) = statements.find(document("The flood, Bo Ray later insisted, was over in a day."), ())[:1]
    assert (found.source.quote, found.cue.quote) == ("Bo Ray", "later insisted")


def test_the_day_of_saying_is_resolved_against_the_day_of_the_report():
    report = document("The mayor said on Tuesday that the dam had held.", published="2031-03-06")
    (found,) = statements.find(report, ())
    assert found.said.date == "2031-03-04"


def test_furniture_and_comments_are_not_read():
    from dataclasses import replace

    report = document('"It held," the mayor said.')
    outside = replace(report, blocks=tuple(replace(block, role="comment") for block in report.blocks))
    assert statements.find(outside, ()) == ()


@pytest.mark.parametrize("unit", ['" ', "'as' ", "“a” ", "said ", "he said ", "X, ", "and said ", "told ", "“a\n", "?"])
def test_the_time_grows_with_the_text_only(unit):
    report = document(unit * 8_000)
    begun = time.perf_counter()
    statements.find(report, ())
    assert time.perf_counter() - begun < 2.0
