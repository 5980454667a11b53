from __future__ import annotations

from collections.abc import Sequence

import pytest
from tests.stages.stories.reports import KESTREL, ORLANDA, report, two_events

from rashomon.config import Grouping
from rashomon.records import Document
from rashomon.stages.stories import terms
from rashomon.stages.stories.looks import Looks


def looks(reports: Sequence[Document], settings: Grouping | None = None) -> Looks:
    made = Looks(settings or Grouping())
    made.add([one.id for one in reports], [terms.of(one) for one in reports])
    return made


def odds(made: Looks, one: int) -> dict[int, float]:
    near = made.near([one])[one]
    return dict(zip(near["row"].tolist(), near["third"].tolist(), strict=True))


def test_what_one_report_is_to_another_the_other_is_to_it() -> None:
    made = looks(two_events())
    assert all(odds(made, other)[one] == value for one in range(8) for other, value in odds(made, one).items())


def test_two_reports_of_one_event_are_nearer_than_two_of_one_kind() -> None:
    found = odds(looks(two_events()), 0)
    assert {1, 2, 3} <= found.keys()
    assert min(found[row] for row in (1, 2, 3)) > max((found[row] for row in range(4, 8) if row in found), default=-9)


def test_reports_further_apart_than_the_window_are_not_compared() -> None:
    days = ("2014-05-06", "2014-05-07", "2019-05-06")
    made = looks(
        [report(f"r{n}", text, published=day) for n, (text, day) in enumerate(zip(ORLANDA, days, strict=False))]
    )
    assert 1 in odds(made, 0) and not odds(made, 2)


def test_what_the_features_add_comes_to_the_odds() -> None:
    made = looks(two_events())
    for other, value in odds(made, 0).items():
        assert sum(made.reasons(0, other).values()) == pytest.approx(value, abs=0.02)


def test_neighbours_tell_reports_of_one_event_from_those_of_another() -> None:
    made = looks(two_events(), Grouping(near=-30.0, known=-12.0))
    found = made.around(0, [1, 5])
    assert found.more[0] > found.more[1] and found.shared[0] >= found.shared[1] and found.cosine[0] > found.cosine[1]
    assert found.cosine.min() >= 0 and found.cosine.max() <= 1


def test_a_report_of_something_else_changes_nothing_for_the_others() -> None:
    made = looks(two_events())
    before = [odds(made, row) for row in range(8)]
    other = report("other", "Bakers kneaded sourdough; judges tasted crusts.")
    assert made.add([other.id], [terms.of(other)]) <= {8}
    assert [odds(made, row) for row in range(8)] == before


def test_a_report_taken_out_is_near_to_none_and_the_others_are_as_without_it() -> None:
    made = looks(two_events())
    changed = made.remove([3])
    without = looks((*two_events()[:3], *two_events()[4:]))
    assert not odds(made, 3) and 3 not in changed and {0, 1, 2} <= changed
    rows = [0, 1, 2, 4, 5, 6, 7]
    for new, old in enumerate(rows):
        assert {rows[row]: value for row, value in odds(without, new).items()} == odds(made, old)


def test_what_was_let_go_of_keeps_its_odds_and_gets_no_new_ones() -> None:
    made = looks([report(f"r{n}", text, published="2014-05-06") for n, text in enumerate(KESTREL)])
    before = odds(made, 0)
    made.forget(10**6)
    late = report("late", KESTREL[0], published="2014-05-06")
    assert made.add([late.id], [terms.of(late)]) <= {4}
    assert odds(made, 0) == before and odds(made, 4) == {}
