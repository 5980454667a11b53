from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import UnknownPolicy
from rashomon.stages.ledger.policies import POLICIES, Claim, policy


def claim(low: float | None, high: float | None, origins: int = 1, qualifier: str | None = None) -> Claim:
    return Claim(low=low, high=high, qualifier=qualifier, origins=origins, day="2031-05-02", attributed=True)


@pytest.mark.parametrize(
    ("name", "low", "high", "basis"),
    [
        ("range", 9, 14, "lowest to highest of 3 figures"),
        ("conservative", 9, 9, "the lowest figure given"),
        ("graded", 9, 14, "contested: named sources differ"),
        ("best", 9, 14, "best 12, with 3 independent origins"),
        ("recommended", 12, 12, "recommended: the best supported, with 3 independent origins; 2 more as triangulation"),
    ],
)
def test_each_policy_makes_its_own_range_of_the_same_claims(name: str, low: float, high: float, basis: str):
    found = policy(name).over((claim(9, 9), claim(12, 12, origins=3), claim(14, 14)))
    assert (found.policy, found.low, found.high, found.basis) == (name, low, high, basis)


def test_at_least_leaves_the_range_open_above():
    assert policy("range").over((claim(9, 9), claim(12, None))).high is None
    assert policy("range").over((claim(12, 12), claim(12, None))).high == 12


def test_words_become_numbers_only_where_a_policy_says_so():
    vague = (claim(None, None, qualifier="dozens"),)
    assert (policy("range").over(vague).low, policy("conservative").over(vague).low) == (None, 12)


def test_one_origin_is_weak_and_two_are_fair():
    assert policy("graded").over((claim(5, 5),)).basis.startswith("weak")
    assert policy("graded").over((claim(5, 5, origins=2),)).basis.startswith("fair")


def test_an_unknown_policy_is_named_with_those_there_are():
    with pytest.raises(UnknownPolicy, match=r"'median'; choose one of: range, conservative"):
        policy("median")


BOUND = st.none() | st.integers(0, 10_000)


@given(st.lists(st.tuples(BOUND, BOUND, st.integers(1, 5)), min_size=1, max_size=6), st.sampled_from(sorted(POLICIES)))
def test_no_policy_turns_a_range_round_or_leaves_the_claims(bounds: list[tuple[int, int, int]], name: str):
    claims = [claim(*sorted((a, b)), o) if None not in (a, b) else claim(a, b, o) for a, b, o in bounds]
    found = policy(name).over(claims)
    given_values = [v for c in claims for v in (c.low, c.high) if v is not None]
    assert found.low is None or found.high is None or found.low <= found.high
    assert all(v is None or v in given_values for v in (found.low, found.high))
