from __future__ import annotations

import numpy as np

from rashomon.stages.stories.shelf import Shelf


def shelf(*parts: list[int]) -> Shelf:
    made = Shelf(np.dtype("<u4"))
    for part in parts:
        made.add(np.array(part, "<u4"))
    return made


def held(made: Shelf, count: int) -> list[list[int]]:
    return [made[row].tolist() for row in range(count)]


def test_what_is_put_in_a_row_stays_there_while_others_come_and_go() -> None:
    parts = [list(range(row, 2 * row)) for row in range(40)]
    made = shelf(*parts)
    made[5][0] = 99
    made.empty(range(10, 40))
    made.add(np.array([7], "<u4"))
    assert held(made, 41) == [*parts[:5], [99, 6, 7, 8, 9], *parts[6:10], *([] for _ in range(30)), [7]]


def test_rows_are_taken_up_again_as_they_were_kept() -> None:
    made, again = shelf([1, 2], [], [3]), shelf()
    again.restore(made.state())
    again.add(np.array([4], "<u4"))
    assert held(again, 4) == [[1, 2], [], [3], [4]]
    again.restore(shelf().state())
    assert again.of([])[0].tolist() == []
