from __future__ import annotations

from tests.made import count, document

from rashomon.stages.ledger.rows import rows, same_group

A = document("At least 16 people were killed, including 3 children. Up to 600 fighters remain.", name="a")
B = document("The strike killed 16. Some 600 fighters are left; 400-600 fighters by another estimate.", name="b")
STORY = {"a": "s", "b": "s"}


def test_the_same_number_is_one_row_whatever_its_hedge():
    made = rows((count(A, "At least 16 people", 16, None), count(B, "killed 16", 16, 16)), STORY)
    assert [len(row.counts) for row in made] == [2]


def test_a_shared_bound_joins_a_range_and_an_upper_limit():
    kind = {"measure": "remaining", "group": "fighters"}
    counts = (
        count(A, "Up to 600 fighters", None, 600, **kind),
        count(B, "Some 600 fighters", 600, 600, **kind),
        count(B, "400-600 fighters", 400, 600, **kind),
    )
    assert [len(row.counts) for row in rows(counts, STORY)] == [3]


def test_another_number_another_group_and_another_series_are_rows_of_their_own():
    counts = (
        count(A, "At least 16 people", 16, None),
        count(A, "3 children", 3, 3, group="children"),
        count(B, "killed 16", 16, 16, series="cumulative"),
        count(B, "Some 600", 12, 12),
    )
    assert len(rows(counts, STORY)) == 4


def test_people_in_general_are_one_group_and_children_another():
    assert same_group("people", "others")
    assert same_group("fighters", "armed fighters")
    assert not same_group("children", "people")
    assert not same_group("rebel fighters", "army fighters")


def test_rows_do_not_depend_on_the_order_of_the_counts():
    counts = [count(A, "At least 16 people", 16, None), count(B, "killed 16", 16, 16), count(B, "Some 600", 600, 600)]
    assert rows(counts, STORY) == rows(counts[::-1], STORY)
