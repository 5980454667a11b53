from __future__ import annotations

import pytest
from tests.stages.claims.figures.made import report

from rashomon.records import Count, Saying
from rashomon.span import Span
from rashomon.stages.claims.figures import find


def read(text: str, *said: str) -> list[Count]:
    """The figures of a report in which the army says these words."""
    spans = [Span(document="d", start=text.index(s), end=text.index(s) + len(s), quote=s) for s in said]
    sayings = [
        Saying(span=s, kind="indirect", source=None, cue=None, speaker=None, speaker_text="the army") for s in spans
    ]
    return list(find(report(text), sayings, ())[0])


@pytest.mark.parametrize(
    "text",
    [
        "The army admitted that its own shells killed 12 people in Orvel.",
        "The army acknowledged killing 12 people in Orvel.",
        "The army conceded that 12 people were killed in its air strikes.",
        "The Kestrel Front claimed responsibility for the bomb that killed 12 people.",
        "A bomb killed 12 people in Orvel. The Kestrel Front claimed responsibility for the attack.",
        "A bomb killed 12 people in Orvel. Rain fell. Responsibility for it was claimed by the Kestrel Front.",
        "The army took full responsibility for the raid, which killed 12 people.",
    ],
)
def test_a_party_that_owns_what_it_did_accepts_the_figure(text: str):
    assert [(count.low, count.accepted) for count in read(text)] == [(12, True)]


@pytest.mark.parametrize(
    "text",
    [
        "A bomb killed 12 people in Orvel, police said.",
        "No group has claimed responsibility for the bomb that killed 12 people.",
        "A bomb killed 12 people in Orvel. Nobody claimed responsibility.",
        "A bomb killed 12 people in Orvel. The Kestrel Front denied responsibility.",
        "A bomb killed 12 people in Orvel. The Kestrel Front claimed responsibility for an earlier attack.",
        "The army did not admit that its shells killed 12 people.",
        "The minister admitted that the fire killed 12 people.",
    ],
)
def test_what_nobody_owns_is_not_accepted(text: str):
    assert [(count.low, count.accepted) for count in read(text)] == [(12, False)]


def test_a_side_that_says_its_own_strike_did_it_accepts_it():
    """Whoever says so must be known: the words alone may be the report's."""
    text = "The army said its own strike on Orvel killed 12 people."
    assert [count.accepted for count in read(text, "its own strike on Orvel killed 12 people")] == [True]


def test_a_side_that_speaks_of_its_own_dead_accepts_nothing():
    text = "The army said 12 of its soldiers were killed."
    assert [count.accepted for count in read(text, "12 of its soldiers were killed")] == [False]


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("The army denied that 12 people were killed.", [True]),
        ("The army denied killing 12 people.", [True]),
        ("The ministry withdrew its earlier figure of 30 dead.", [True]),
        ("The ministry retracted its count of 30 dead, saying 12 people had died.", [True, False]),
        ("The ministry said its earlier toll of 30 dead was wrong.", [True]),
        ("The army denied the report but said 12 people were killed.", [False]),
        ("The army withdrew its troops after 12 people were killed.", [False]),
        ("The army would neither confirm nor deny that 12 people were killed.", [False]),
        ("The army dismissed reports that 12 people were killed.", [True]),
        ("The minister dismissed the general after 12 people were killed.", [False]),
    ],
)
def test_a_figure_denied_or_taken_back(text: str, denied: list[bool]):
    assert [count.denied for count in read(text)] == denied
