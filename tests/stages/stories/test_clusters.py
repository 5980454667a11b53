from __future__ import annotations

from dataclasses import replace
from itertools import combinations, product

from rashomon.config import Grouping
from rashomon.stages.stories.clusters import bar, cluster, mean

SETTINGS = Grouping()


def two_groups(size: int, between: float) -> dict[tuple[int, int], float]:
    """Two groups of so many reports, sure within, with the same odds for each pair between."""
    first, second = range(size), range(size, 2 * size)
    within = {pair: 5.0 for group in (first, second) for pair in combinations(group, 2)}
    return within | dict.fromkeys(product(first, second), between)


def test_the_larger_two_groups_are_the_more_must_speak_for_joining_them() -> None:
    assert len(cluster([None] * 6, two_groups(3, 0.0), SETTINGS)) == 1
    assert len(cluster([None] * 20, two_groups(10, 0.0), SETTINGS)) == 2
    assert bar(1, SETTINGS) == bar(2, SETTINGS) < bar(4, SETTINGS) < bar(9, SETTINGS)


def test_pairs_never_compared_speak_against() -> None:
    chain = {(n, n + 1): 2.0 for n in range(9)}
    assert len(cluster([None] * 10, chain, SETTINGS)) > 1


def test_pairs_that_lie_too_far_apart_in_time_neither_speak_for_nor_against() -> None:
    settings = replace(SETTINGS, window=10)
    assert mean(8.0, [0, 12], [5], settings) == mean(8.0, [0, 12], [5, 30], settings) == settings.unlike + 4.0
    assert mean(8.0, [0, 12], [None], settings) == settings.unlike + 4.0


def test_a_story_that_goes_on_is_one_though_its_ends_lie_far_apart() -> None:
    days = [0, 8, 16, 24, 32]
    alike = {pair: 4.0 for pair in combinations(range(5), 2) if days[pair[1]] - days[pair[0]] <= 10}
    assert cluster(days, alike, replace(SETTINGS, window=10)) == [[0, 1, 2, 3, 4]]
