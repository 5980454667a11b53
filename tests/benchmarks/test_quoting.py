"""The baseline of who said what."""

from __future__ import annotations

import pytest
from benchmarks.quoting import quoted


def parts(text):
    """Source, cue and content of each quotation, in words."""
    return [
        tuple(text[slice(*one[part][0])] if one[part] else None for part in ("source", "cue", "content"))
        for one in quoted(text)
    ]


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("Rain fell on Ana Oru. “We are used to it,” added Bo Lin.", "Bo Lin", "added"),
        ("Ana Oru met Bo Lin, who said: “We are used to it.”", "Bo Lin", "said"),
        ("Ana Oru laughed. “We are used to it,” she said.", "Ana Oru", "said"),
        ("The rain fell. “We are used to it,” they said.", None, "said"),
        ("Ana Oru laughed. “Bo Lin said we are used to it.”", "Ana Oru", None),
    ],
    ids=["same sentence", "nearest", "sentence before", "no name", "not inside"],
)
def test_a_quotation_is_of_the_nearest_name_and_verb(text, source, cue):
    ((by, verb, _),) = parts(text)
    assert (by, verb) == (source, cue)


def test_a_quotation_of_two_sentences_is_one():
    ((_, cue, content),) = parts('"We left. It was very late," Ana Oru said.')
    assert (cue, content) == ("said", '"We left. It was very late,"')


def test_a_few_quoted_words_are_no_quotation():
    assert parts("Ana Oru said the “old iron pier” was shut.") == []


def test_a_mark_that_is_never_closed_does_not_reach_the_next_line():
    assert parts("He said “we all left.\nThey “stayed on the pier”, said Bo Lin.")[0][0] == "Bo Lin"
