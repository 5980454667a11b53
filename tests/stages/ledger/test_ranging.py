from __future__ import annotations

from dataclasses import replace

import pytest
from tests.made import count
from tests.stages.ledger.told import ARMY, MINISTRY, RESCUERS, A, B, C, D, figures

from rashomon.stages.ledger import POLICIES, ranged

COUNTS = (
    count(A, "nine", 9, None, **MINISTRY),
    count(B, "twelve", 12, 12, **RESCUERS),
    count(C, "ten", 10, 10, accepted=True, **ARMY),
    count(C, "dozens", None, None, qualifier="dozens", attribution=("mayor",)),
    count(D, "eleven", 11, 11, **MINISTRY),
)
PUBLISHED = {"a": "2031-05-05", "b": "2031-05-05", "c": "2031-05-05", "d": "2031-05-06"}


@pytest.mark.parametrize("name", sorted(POLICIES))
def test_a_ledger_read_again_under_another_policy_is_the_ledger_made_under_it(name: str):
    """All that a policy looks at is in the figures; and it changes nothing there but the range."""
    made = tuple(figures(*COUNTS, policy="range").values())
    again = ranged(made, PUBLISHED, POLICIES[name])
    assert again == tuple(figures(*COUNTS, policy=name).values())
    assert [replace(new, range=old.range) for new, old in zip(again, made, strict=True)] == list(made)


def test_a_grade_counts_the_origins_of_all_comparable_figures():
    """400–600 and about 500 are of one voice each; together they are two independent sources."""
    counts = (count(A, "four", 400, 600, **MINISTRY), count(B, "five", 500, 500, qualifier="about", **RESCUERS))
    made = figures(*counts, policy="graded")
    assert {figure.range.basis for figure in made.values()} == {"fair: 2 independent origins"}
