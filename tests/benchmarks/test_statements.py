"""Speakers and kinds, as the runner over our own corpus judges them."""

from __future__ import annotations

import pytest

TEXT = "Mayor Ana Oru of Lin said the pier was shut, officials say."
GOLD = {
    "id": "one",
    "text": TEXT,
    "entities": [
        {"start": 6, "end": 13, "type": "person", "id": "ana-oru"},
        {"start": 17, "end": 20, "type": "place", "id": "lin"},
    ],
    "attributions": [
        {"source": [[0, 20]], "cue": [[21, 25]], "content": [[26, 43]], "by": "ana-oru", "kinds": ["indirect"]}
    ],
}
ANA = {"mentions": [[0, 13]], "names": ["Mayor Ana Oru"]}


@pytest.fixture(name="statements")
def judged(runner):
    return runner("statements")


def made(speaker, *, kind="indirect"):
    return {"attributions": [GOLD["attributions"][0] | {"kind": kind, "speaker": speaker}], "entities": []}


def shares(statements, gold, prediction):
    found = statements.counting.figures(statements.counts(gold, prediction))
    return found["speaker"], found["relation f1"], found["relation and speaker f1"]


@pytest.mark.parametrize(
    ("speaker", "right"),
    [
        (ANA, True),
        ({"mentions": [], "names": ["ana oru"]}, True),
        ({"mentions": [[10, 13]], "names": ["Oru"]}, False),
        ({"mentions": [[17, 20]], "names": ["Lin"]}, False),
        (None, False),
    ],
    ids=["a mention within", "a name shared", "a part of it", "another", "nobody"],
)
def test_a_speaker_is_right_by_place_or_by_name(statements, speaker, right):
    assert statements.is_speaker(GOLD, "ana-oru", speaker) is right


def test_a_relation_can_be_right_and_its_speaker_wrong(statements):
    assert shares(statements, GOLD, made(ANA)) == (1.0, 1.0, 1.0)
    assert shares(statements, GOLD, made(None)) == (0.0, 1.0, 0.0)


def test_whom_the_text_never_names_must_be_nobody(statements):
    unnamed = GOLD | {"attributions": [GOLD["attributions"][0] | {"by": "unnamed"}]}
    assert shares(statements, unnamed, made(None))[0] == 1.0
    assert shares(statements, unnamed, made(ANA))[0] == 0.0


def test_pieces_of_two_kinds_make_a_mixed_statement(statements):
    assert [statements.kind(pieces) for pieces in (["direct"] * 2, ["direct", "indirect"])] == ["direct", "mixed"]


def test_the_programs_own_reading_is_judged_by_the_same_rule(statements):
    report = GOLD | {
        "text": "Pier officials met. “We shut the pier at noon,” Ana Oru said. “It shook,” the police said."
    }
    first, second = statements.ours(report)["attributions"]
    assert "Ana Oru" in first["speaker"]["names"]
    assert second["speaker"] is None


def test_the_corpus_has_reports_held_out_with_statements(statements):
    gold = statements.own()
    assert all(row["held_out"] for row in gold)
    assert sum(len(row["attributions"]) for row in gold) > 300
