from __future__ import annotations

import numpy as np
import pytest

from rashomon.language.model.network import Network
from rashomon.language.model.roles import Said, joined, ranges, said


def test_runs_are_those_of_the_chosen_words():
    assert ranges(np.array([1, 0, 1, 1], bool)) == [(0, 1), (2, 4)]
    assert ranges(np.zeros(3, bool)) == []


@pytest.mark.parametrize(
    ("runs", "cue", "right"),
    [
        ([(0, 3), (5, 8)], (20, 21), [(0, 8)]),
        ([(0, 3), (6, 8)], (20, 21), [(0, 3), (6, 8)]),
        ([(0, 3), (5, 8)], (4, 5), [(0, 3), (5, 8)]),  # the cue stands in the gap
    ],
)
def test_small_gaps_close_but_for_the_cue_in_them(runs, cue, right):
    assert joined(runs, cue) == right


def test_cues_are_runs_and_a_first_word_begins_another(tiny):
    scores = np.eye(3, dtype=np.float32)[[0, 1, 2, 1, 0, 2]]
    words = np.random.default_rng(1).normal(size=(6, 24)).astype(np.float32)
    assert [statement.cue for statement in said(Network(tiny.graphs), words, scores)] == [(1, 3), (3, 4), (5, 6)]


def test_a_statement_moves_as_a_whole():
    assert Said((1, 2), ((0, 1),), ((3, 5), (6, 7))).moved(10) == Said((11, 12), ((10, 11),), ((13, 15), (16, 17)))
