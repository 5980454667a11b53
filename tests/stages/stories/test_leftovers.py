from __future__ import annotations

from datetime import date

from rashomon.config import Grouping
from rashomon.stages.stories.leftovers import Said, settle

FERRY = {"ferry": 0.6, "orlanda": 0.8}
BARGE = {"barge": 0.6, "tamarin": 0.8}
BOTH = {"orlanda": 0.7, "tamarin": 0.7}
NONE: dict[str, float] = {}


def settled(
    groups: list[list[int]], words: list[dict[str, float]], short: set[int], same: float = 1.0
) -> list[list[int]]:
    said = Said(words, [NONE] * len(words), frozenset(short))
    return settle(groups, said, Grouping(), lambda one, two: same)


def test_a_short_report_joins_the_story_that_has_its_words() -> None:
    words = [FERRY, FERRY, BARGE, BARGE, {"orlanda": 1.0}]
    assert settled([[0, 1], [2, 3], [4]], words, {4}) == [[0, 1, 4], [2, 3]]


def test_a_long_report_stays() -> None:
    words = [FERRY, FERRY, {"orlanda": 1.0}]
    assert settled([[0, 1], [2]], words, set()) == [[0, 1], [2]]


def test_a_short_report_that_two_stories_fit_stays() -> None:
    words = [FERRY, FERRY, BARGE, BARGE, BOTH]
    assert settled([[0, 1], [2, 3], [4]], words, {4}) == [[0, 1], [2, 3], [4]]


def test_what_one_report_alone_mentions_counts_half() -> None:
    weak = {"orlanda": 0.6, "lighthouse": 0.8}
    assert settled([[0, 1], [2]], [FERRY, {"ferry": 1.0}, weak], {2}) == [[0, 1], [2]]
    assert settled([[0, 1], [2]], [FERRY, FERRY, weak], {2}) == [[0, 1, 2]]


def test_several_short_reports_join_only_what_is_the_same_event() -> None:
    words = [FERRY] * 6
    groups, short = [[0, 1, 2], [3, 4, 5]], {3, 4, 5}
    assert settled(groups, words, short, same=0.1) == groups
    assert settled(groups, words, short, same=0.5) == [[0, 1, 2, 3, 4, 5]]


def test_a_report_that_joined_opens_the_story_to_another() -> None:
    words = [FERRY, FERRY, {"orlanda": 0.8, "cape": 0.6}, {"cape": 0.6, "orlanda": 0.3, "bell": 0.74}]
    assert settled([[0, 1], [2], [3]], words, {2, 3}) == [[0, 1, 2, 3]]


def test_a_short_report_of_another_time_stays() -> None:
    words, days = [FERRY, FERRY, {"orlanda": 1.0}], {0: date(2014, 5, 5), 1: date(2014, 5, 7)}
    for day, groups in ((date(2014, 5, 12), [[0, 1, 2]]), (date(2015, 5, 5), [[0, 1], [2]])):
        said = Said(words, [NONE] * 3, frozenset({2}), days | {2: day})
        assert settle([[0, 1], [2]], said, Grouping(), lambda one, two: 1.0) == groups
