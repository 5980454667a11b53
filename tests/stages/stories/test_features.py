from __future__ import annotations

import numpy as np
import pytest

from rashomon.stages.stories.features import ALONE, AMID, UNDATED, Around, Pairs, Told, columns, odds
from rashomon.stages.stories.vectors import FAMILIES
from rashomon.stages.stories.weights import WEIGHTS

MONDAY, TUESDAY = 1, 2


def pair(days: tuple[int, int] = (10, 10), weekdays: tuple[int, int] = (0, 0), cosine: float = 0.0) -> Pairs:
    one, two = (Told.of([day], [named]) for day, named in zip(days, weekdays, strict=True))
    return Pairs.of(np.full((1, len(FAMILIES)), cosine), np.array([0.0]), one, two)


def value(name: str, of: Pairs, around: Around | None = None) -> float:
    return float(columns([name], of, around)[0][0])


def around(less: float, more: float) -> Around:
    return Around(*(np.array([x]) for x in (less, more, 0.25, 4, 1.5)))


@pytest.mark.parametrize("gap", [0, 1, 2, 3, 4, 7, 8, 30, 31, 120, 121, 5000])
def test_every_gap_of_days_is_of_one_class_whichever_comes_first(gap) -> None:
    classes = [name for name in ALONE if name.startswith("days ")]
    for days in ((100, 100 + gap), (100 + gap, 100)):
        assert sum(value(name, pair(days)) for name in classes) == 1
        assert not value("no day known", pair(days))


def test_where_a_day_is_not_known_no_class_of_days_speaks() -> None:
    for days in ((UNDATED, 5), (5, UNDATED), (UNDATED, UNDATED)):
        assert [name for name in ALONE if name.startswith(("days ", "no day")) and value(name, pair(days))] == [
            "no day known"
        ]


def test_weekdays_speak_for_it_or_against_it_only_where_both_reports_name_some() -> None:
    both, other, none = pair(weekdays=(3, TUESDAY)), pair(weekdays=(MONDAY, TUESDAY)), pair(weekdays=(MONDAY, 0))
    names = ("a weekday in common", "other weekdays")
    assert [[value(name, one) for name in names] for one in (both, other, none)] == [[1, 0], [0, 1], [0, 0]]


def test_a_root_is_the_root_of_its_cosine_and_a_hinge_counts_from_nothing() -> None:
    assert value("root of names", pair(cosine=0.25)) == 0.5 and value("names", pair(cosine=0.25)) == 0.25
    found = around(-2.0, 3.0)
    assert value("nearest of the one", pair(), found) == -2 and value("hinge of nearest of the one", pair(), found) == 0
    assert (
        value("hinge of nearest of the other", pair(), found) == 3
        and value("neighbours in common", pair(), found) == 0.4
    )


def test_odds_are_what_the_features_add_to_where_they_begin() -> None:
    weights = {"": -1.0, "words": 2.0, "days 0 to 1": 0.5, "nearest in common": 2.0}
    assert odds(weights, pair(cosine=0.5), around(0, 0)).tolist() == [3.5]


def test_the_weights_that_ship_name_features_that_there_are() -> None:
    assert WEIGHTS.first.keys() | WEIGHTS.second.keys() <= ALONE.keys() | {""}
    assert WEIGHTS.third.keys() <= ALONE.keys() | AMID.keys() | {""}
