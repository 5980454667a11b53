from __future__ import annotations

from rashomon.config import Grouping
from rashomon.stages.stories.leftovers import home, of_one_time

SETTINGS = Grouping()


def test_a_leftover_goes_where_it_is_near_enough_and_clearly_nearest() -> None:
    assert home({3: -2.0, 9: -5.0}, SETTINGS) == 3
    assert home({3: -2.0, 9: -3.0}, SETTINGS) is None
    assert home({3: -4.0}, SETTINGS) is None
    assert home({}, SETTINGS) is None


def test_days_speak_against_it_only_where_both_are_known() -> None:
    assert of_one_time([None], [3], SETTINGS)
    assert of_one_time([5], [None, 3], SETTINGS)
    assert not of_one_time([50], [None, 3], SETTINGS)
    assert not of_one_time([3], [50], SETTINGS)
