"""The counting of the parsing runner."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(name="parsing")
def counting(runner):
    return runner("parsing")


def parse(parsing, *words):
    """A sentence of four-character words, each given by its head and its relation."""
    made = [parsing.Word(5 * i, 5 * i + 4, "X", "X", "x", head, label) for i, (head, label) in enumerate(words)]
    return parsing.Parse(tuple(made), (0,))


def test_every_fifth_document_of_a_genre_is_held_out(parsing):
    names = [f"T_{genre}_{letter}.conllu" for genre in ("news", "bio") for letter in "fabcdeghij"]
    assert [path.name for path in parsing.held_out(map(Path, names))] == [
        "T_bio_e.conllu",
        "T_bio_j.conllu",
        "T_news_e.conllu",
        "T_news_j.conllu",
    ]


def test_a_perfect_parse_has_full_marks(parsing):
    gold = parse(parsing, (1, "nsubj"), (1, "root"), (1, "punct"))
    assert {name: value for name, value in parsing.figures(parsing.counts(gold, gold)).items() if value != 1.0} == {
        "boundaries p": 0.0,  # one sentence: there is no boundary in it
        "boundaries r": 0.0,
        "boundaries f1": 0.0,
    }


def test_the_two_conventions_differ_over_punctuation_and_subtypes(parsing):
    gold = parse(parsing, (1, "nsubj:pass"), (1, "root"), (1, "punct"))
    made = parse(parsing, (1, "nsubj"), (1, "root"), (0, "punct"))
    found = parsing.figures(parsing.counts(gold, made))
    assert [round(found[f"conll {name}"], 3) for name in ("uas", "las", "las full")] == [0.667, 0.667, 0.333]
    assert (found["spacy uas"], found["spacy las"]) == (1.0, 0.5)


def test_a_word_torn_in_two_is_wrong_by_the_shared_task_and_stands_for_its_whole_by_spacy(parsing):
    gold = parse(parsing, (1, "nsubj"), (1, "root"))
    halves = [parsing.Word(at, at + 2, "X", "X", "x", head, "nsubj") for at, head in ((0, 2), (2, 2))]
    made = parsing.Parse((*halves, parsing.Word(5, 9, "X", "X", "x", 2, "root")), (0,))
    found = parsing.figures(parsing.counts(gold, made))
    assert found["conll las"] == pytest.approx(2 / 5)
    assert found["spacy las"] == 1.0


def test_the_baseline_hangs_each_word_on_the_next(parsing):
    made = parsing.by_rule("Rain fell. Go.")
    assert [word.head for word in made.words] == [1, 2, 2, 4, 4]
    assert made.openings == (0, 3)
