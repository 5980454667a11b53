"""The counts of the entities runner, and its tables."""

from __future__ import annotations

import pytest

from rashomon.records import Place

TUNIS = Place(lat=36.82, lon=10.17, country="TN", precision="city")


@pytest.fixture(name="entities")
def imported(runner):
    return runner("entities")


def test_a_place_is_right_near_its_point_and_open_where_nobody_can_tell(entities):
    near = entities.judged(("TN", "city", "36.80", "10.18"), TUNIS)
    far = entities.judged(("TN", "city", "33.88", "10.10"), TUNIS)
    assert (near["country"], near["near"], near["exact"]) == (True, True, True)
    assert (far["country"], far["near"]) == (True, False)
    unknown = ("-", "-", "-", "-")
    assert [entities.judged(unknown, place)["left"] for place in (None, TUNIS)] == [True, False]


def test_pairs_are_counted(entities):
    sums = {"hit": 2, "made": 4, "gold": 2}
    assert entities.prf(sums) == {"p": 0.5, "r": 1.0, "f1": pytest.approx(2 / 3), "n": 2}


def test_the_tables_are_whole(entities):
    names, places = entities.rows("names.tsv"), entities.rows("places.tsv")
    assert {len(row) for row in names} == {5} and {row[1] for row in names} == {"same", "apart"}
    assert {len(row) for row in places} == {6} and all(row[0] in row[5] for row in places)
    assert len(names) >= 150 and len(places) >= 120
