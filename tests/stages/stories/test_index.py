from __future__ import annotations

from array import array

import numpy as np

from rashomon.stages.stories.index import Index, drawers


def filed(index: Index, rows: dict[int, list[int]]) -> list[int]:
    words = [np.array(found, np.uint32) for found in rows.values()]
    return index.add(list(rows), words, [np.full(len(found), 500) for found in rows.values()])


def found(index: Index, row: int, words: list[int]) -> list[int]:
    return [other for _, other in index.pairs([row], np.array(words, np.uint32), enough=0.2).tolist()]


def test_of_a_word_that_many_have_those_of_smallest_mark_are_kept() -> None:
    index = Index(array("Q", [30, 10, 20]), most=2)
    assert filed(index, {0: [7], 1: [7]}) == []
    assert found(index, 0, [7]) == [1]
    assert filed(index, {2: [7]}) == [0]
    assert found(index, 0, [7]) == [] and found(index, 2, [7]) == [1]


def test_runs_that_are_merged_are_the_same_index() -> None:
    marks = array("Q", [row * 17 % 50 for row in range(50)])
    one, many = Index(marks, most=9), Index(marks, most=9)
    rows = {row: [row % 5, row % 3] for row in range(50)}
    filed(one, rows)
    for row, words in rows.items():
        filed(many, {row: words})
    for row, words in rows.items():
        assert found(one, row, words) == found(many, row, words)


def test_reports_of_one_time_share_a_drawer_and_those_of_another_do_not() -> None:
    words, weights = np.array([7, 8], np.uint32), np.array([9, 5])
    places = [set(drawers(words, weights, day, (0, 2))[0].tolist()) for day in (100, 125, 400)]
    assert places[0] & places[1] and not places[0] & places[2]
    assert len(drawers(words, weights, None, (1, 2))[0]) == 1
