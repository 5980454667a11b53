"""Which stories are told for a decision to be understood."""

from __future__ import annotations

import pytest
from tests.collection.reports import SEEN, several

from rashomon.collection import Collection
from rashomon.errors import BadDecision
from rashomon.records import Decision
from rashomon.stages.decisions import anchored

EVENTS = ("dam", "fire", "train")


@pytest.fixture
def collection(where):
    with Collection(where) as made:
        made.add(several(), seen=SEEN, claims=False)
        yield made


def said(kind, left, right=None):
    return Decision(kind=kind, left=left, right=right, judgement="", by="Ana", at=SEEN, reason="I was there")


def told(collection):
    """The events whose stories were told."""
    titles = [entry.title.lower() for entry in collection.stories() if entry.origins is not None]
    return {event for event in EVENTS for title in titles if event in title}


@pytest.mark.parametrize(
    ("row", "events"),
    [
        (said("ignore", "dam.jsonl#1"), {"dam"}),
        (said("role", "fire.jsonl#0:0-12", "caption"), {"fire"}),
        (said("same_story", "dam.jsonl#0", "train.jsonl#2"), {"dam", "train"}),
        (said("same_person", "Tomas Rell", "Ines Calder"), {"dam"}),
        (said("other_person", "Olav Brandt", "fire.jsonl#1"), {"fire"}),
    ],
)
def test_only_what_a_decision_is_about_is_told(collection, row, events):
    assert anchored(collection.about(row), row).left
    assert told(collection) == events
    kept = collection.decide(anchored(collection.about(row), row))
    assert [fate.decision for fate in collection.decisions()] == [kept]
    assert told(collection) <= events


def test_what_an_account_has_an_id_for_is_found_by_it_and_stories_by_theirs(collection):
    (fire,) = collection.stories(search="spice")
    account = collection.account(fire.id)
    for row in (said("number", account.figures[0].id[:10], "12"), said("speaker", account.statements[0].id, "nobody")):
        assert collection.about(row).stories == account.stories
    (train,) = collection.stories(search="viaduct")
    assert {one.id for one in collection.about(said("merge", fire.id[:9], train.id)).stories} == {fire.id, train.id}
    assert told(collection) == {"fire", "train"}


def test_where_it_is_about_nothing_what_there_is_is_said_and_nothing_told(collection):
    with pytest.raises(BadDecision, match="there are: none"):
        anchored(collection.about(said("ignore", "nine.txt")), said("ignore", "nine.txt"))
    assert told(collection) == set()
