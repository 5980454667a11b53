"""What the language runners count, worked out by hand."""

from __future__ import annotations

import pytest

TEXT = "Ana Oru said the old pier had to be shut."


@pytest.fixture(name="counting")
def counted(runner):
    return runner("counting")


def span(words):
    start = TEXT.index(words)
    return [start, start + len(words)]


def row(*attributions, entities=()):
    made = [{part: [span(words)] for part, words in one.items()} for one in attributions]
    return {"id": "one", "text": TEXT, "attributions": made, "entities": list(entities)}


def name(words, kind):
    start, end = span(words)
    return {"start": start, "end": end, "type": kind}


def test_a_name_needs_its_characters_and_its_type(counting):
    gold = row(entities=[name("Ana Oru", "PER"), name("pier", "LOC"), name("old", "date")])
    made = row(entities=[name("Ana Oru", "person"), name("old pier", "place"), name("old", "organization")])
    found = counting.figures(counting.entities(gold, made))
    assert (found["all p"], found["all r"], found["person f1"], found["place f1"]) == (1 / 3, 1 / 2, 1.0, 0.0)


def test_groups_are_counted_apart_and_only_when_asked_for(counting):
    gold = row(entities=[name("Ana Oru", "group")])
    found = counting.figures(counting.entities(gold, gold, kinds=("person", "group")))
    assert (found["group f1"], found["all f1"]) == (1.0, 0.0)
    assert "group f1" not in counting.figures(counting.entities(gold, gold))


def test_an_overlap_is_credited_by_the_words_that_are_shared(counting):
    gold, made = row({"content": "the old pier had to be shut"}), row({"content": "old pier"}, {"content": "Oru"})
    found = counting.figures(counting.attributions(gold, made))
    assert found["content exact f1"] == 0.0
    assert found["content overlap p"] == 1 / 2  # all of the one and nothing of the other
    assert found["content overlap r"] == pytest.approx(2 / 7)


def test_a_relation_wants_a_word_of_the_source_and_half_of_the_content(counting):
    gold = row({"source": "Ana Oru", "content": "the old pier had to be shut"})
    enough, little = "old pier had to", "had to be"
    assert len(counting.matched(gold, row({"source": "Oru", "content": enough}))) == 1
    assert counting.matched(gold, row({"source": "Oru", "content": little})) == []
    assert counting.matched(gold, row({"source": "said", "content": enough})) == []
    assert counting.matched(gold, row({"content": enough})) == []


def test_one_prediction_matches_one_attribution(counting):
    one = {"source": "Ana Oru", "content": "old pier"}
    found = counting.figures(counting.attributions(row(one, one), row(one)))
    assert (found["relation p"], found["relation r"]) == (1.0, 1 / 2)


def test_a_share_of_no_answers_is_left_out_of_the_draws(counting):
    rows = [counting.share("speaker", answers) for answers in ([True], [])]
    assert counting.measured(rows) == {"speaker": (1.0, 1.0, 1.0)}
    assert counting.measured(rows[1:]) == {}


def test_a_document_without_a_prediction_counts_as_missed(counting):
    gold = [row(entities=[name("Ana Oru", "person")])]
    assert counting.measured(counting.each(counting.entities, gold, []))["all f1"] == (0.0, 0.0, 0.0)


def test_a_column_has_the_interval_beside_the_figure(counting):
    full = row(entities=[name("Ana Oru", "person")])
    column = counting.column(counting.each(counting.entities, [full], [full]))
    assert (str(column["all f1"]), column["all gold"], column["documents"]) == ("1.0000 [1.000-1.000]", 1, 1)
