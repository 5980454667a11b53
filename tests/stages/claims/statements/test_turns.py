"""Transcripts: who speaks is told by the name in capitals that opens a paragraph."""

import pytest
from tests.made import document

from rashomon.stages.claims import statements
from rashomon.stages.claims.statements import turns, units

TALK = "ANA ORU: The dam held. Nobody was hurt.\n\nTOM RAY: Did anybody check it?\n\nORU: We did. It was on Monday."


def said(text):
    return [(s.speaker_text, s.span.quote) for s in statements.find(document(text), ())]


def test_all_sentences_of_a_turn_are_the_speakers():
    assert said(TALK) == [
        ("ANA ORU", "The dam held"),
        ("ANA ORU", "Nobody was hurt."),
        ("TOM RAY", "Did anybody check it"),
        ("ANA ORU", "We did"),
        ("ANA ORU", "It was on Monday."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "RUO: Two boats sank. The harbour is shut.\n\nIt rained.",  # a dateline
        "RUO: A boat sank. It was old.\n\nRUO: Another sank. It was new.\n\nRUO: A third sank. It was old.",
        "UPDATE: It rained. It was cold.\n\nLIVE UPDATES: It rained. It was cold.\n\nANA ORU: It rained. It was cold.",
    ],
)
def test_one_voice_or_a_label_makes_no_transcript(text):
    assert turns.find(units.find(document(text))) == frozenset()
