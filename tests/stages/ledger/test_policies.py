"""The five policies on the same claims, and each grade; the docstrings argue the answers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import UnknownPolicy
from rashomon.stages.ledger.policies import POLICIES, Claim, policy


def claim(low: float | None, high: float | None, origins: int = 1, source: str = "", **more: object) -> Claim:
    made = {"qualifier": None, "day": "2031-05-02", "attributed": bool(source), "sources": frozenset({source} - {""})}
    return Claim(low=low, high=high, origins=origins, **(made | more))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "low", "best", "high", "basis"),
    [
        ("range", 9, None, 14, "lowest to highest of 3 figures"),
        ("conservative", 9, 9, 9, "the lowest figure given"),
        ("graded", 9, None, 14, "contested: named sources differ"),
        ("best", 9, 12, 14, "best 12, with 3 independent origins"),
        (
            "recommended", 12, 12, 12,
            "recommended: 12, the best supported, with 3 independent origins;"
            " triangulation: 9 (1 origin), 14 (1 origin)",
        ),
    ],
)  # fmt: skip
def test_each_policy_makes_its_own_range_of_the_same_claims(
    name: str, low: float, best: float | None, high: float, basis: str
):
    """9, 12 (three origins) and 14: all of them, the least, all with a grade, all with the best, the best alone."""
    claims = (claim(9, 9, source="mayor"), claim(12, 12, origins=3, source="ministry"), claim(14, 14, source="army"))
    found = policy(name).over(claims)
    assert (found.policy, found.low, found.best, found.high, found.basis) == (name, low, best, high, basis)


def test_at_least_leaves_the_range_open_above():
    """Nobody who says "at least 12" says where it ends, unless another gives 12 itself."""
    assert policy("range").over((claim(9, 9), claim(12, None))).high is None
    assert policy("range").over((claim(12, 12), claim(12, None))).high == 12


def test_an_upper_bound_alone_says_nothing_of_the_lower_end():
    """ "Up to 600" may be none."""
    found = policy("range").over((claim(None, 600),))
    assert (found.low, found.high, found.basis) == (None, 600, "the one figure given; an upper bound only")


@pytest.mark.parametrize(
    ("word", "number"),
    [("tens", 10), ("dozens", 12), ("hundreds", 100), ("tens of thousands", 10_000), ("several hundred", 300)],
)
def test_words_become_numbers_in_the_conservative_policy_alone_and_the_basis_says_so(word: str, number: int):
    """ACLED writes the least that the word can mean; the record, and every other policy, keeps the word."""
    vague = (claim(None, None, qualifier=word),)
    found = policy("conservative").over(vague)
    assert (found.low, found.basis) == (number, f"the least that the words can mean: {word}")
    others = [policy(name).over(vague) for name in POLICIES if name != "conservative"]
    assert {(one.low, one.best, one.high) for one in others} == {(None, None, None)}


def test_a_word_that_means_no_number_stays_one():
    found = policy("conservative").over((claim(None, None, qualifier="an unknown number of"),))
    assert (found.low, found.basis) == (None, "only in words: an unknown number of")


def test_the_conservative_figure_is_a_credible_one():
    """3, which its source took back, is lower than 9 but nobody's figure any more."""
    found = policy("conservative").over((claim(3, 3, withdrawn=True), claim(9, 9)))
    assert (found.low, found.basis) == (9, "the lowest credible figure given")


@pytest.mark.parametrize(
    ("claims", "origins", "grade"),
    [
        ((claim(5, 5, source="police", accepted=True), claim(9, 9, source="mayor")), 2, "confirmed"),
        ((claim(5, 5, source="police"), claim(6, 6, source="police")), 2, "fair"),
        ((claim(5, 5), claim(6, 6)), 2, "fair"),
        ((claim(5, 5, source="police"),), 1, "weak"),
        ((claim(5, 5, source="police"), claim(9, 9, source="mayor")), 2, "contested"),
        ((claim(5, 5, contested=True),), 1, "contested"),
        ((claim(5, 5, denied=True),), 1, "contested"),
        ((claim(5, 5, withdrawn=True),), 1, "discounted"),
        ((claim(5, 5, adversary=True, accepted=True),), 1, "discounted"),
        ((claim(5, 5, adversary=True), claim(5, 5, source="mayor")), 2, "fair"),
    ],
)
def test_grades(claims: tuple[Claim, ...], origins: int, grade: str):
    """Owned by a party is confirmed, whatever others count; two origins that can both be right are fair, one is weak;
    named sources that cannot, a denial or a doubt about who they were, contested; taken back, or fighters counted by
    their adversary alone (even when it owns the strike), discounted, but not when another source stands by it.
    """
    assert policy("graded").over(claims, origins=origins).basis.split(":")[0] == grade


def test_contested_status_may_be_none():
    """Civilians to one, fighters to another: neither column can count on a single one of them, under any policy."""
    for name in POLICIES:
        found = policy(name).over((claim(16, 16, contested=True),))
        assert found.low == 0
        assert "it may be none" in found.basis


def test_the_best_of_equals_is_the_latest_then_the_lower():
    """One origin each: the newer count knows more; of one day, the more careful one is the better."""
    by_day = (claim(9, 9, day="2031-05-03"), claim(7, 7, day="2031-05-02"))
    assert policy("best").over(by_day).best == 9
    assert policy("best").over((claim(9, 9), claim(7, 7))).best == 7


def test_a_policy_is_a_frozen_object():
    with pytest.raises(AttributeError):
        POLICIES["range"].name = "other"  # type: ignore[misc]
    assert all(one.says and one.after for one in POLICIES.values())


def test_an_unknown_policy_is_named_with_those_there_are():
    with pytest.raises(UnknownPolicy, match=r"'median'; choose one of: range, conservative"):
        policy("median")


BOUND = st.none() | st.integers(0, 10_000)
FLAGS = st.fixed_dictionaries({name: st.booleans() for name in ("withdrawn", "adversary", "accepted", "contested")})


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    low, high = draw(BOUND), draw(BOUND)
    if low is not None and high is not None:
        low, high = sorted((low, high))
    return claim(low, high, draw(st.integers(1, 5)), draw(st.sampled_from(["", "mayor", "army"])), **draw(FLAGS))


@given(st.lists(claims(), min_size=1, max_size=6), st.sampled_from(sorted(POLICIES)))
def test_no_policy_turns_a_range_round_or_leaves_the_claims(given_claims: list[Claim], name: str):
    found = policy(name).over(given_claims)
    values = {v for c in given_claims for v in (c.low, c.high)} | (
        {0} if any(c.contested for c in given_claims) else set()
    )
    assert found.low is None or found.high is None or found.low <= found.high
    assert {found.low, found.high, found.best} <= values | {None}


@given(st.lists(claims(), min_size=1, max_size=6))
def test_a_range_contains_every_claim_and_the_conservative_and_the_best_figure(given_claims: list[Claim]):
    wide, low = policy("range").over(given_claims), policy("conservative").over(given_claims).best
    best = policy("best").over(given_claims).best
    bottom = -1 if wide.low is None else wide.low
    top = float("inf") if wide.high is None else wide.high
    assert all(bottom <= v <= top for c in given_claims for v in (c.low, c.high) if v is not None)
    assert all(bottom <= v <= top for v in (low, best) if v is not None)
    assert low is None or best is None or low <= best


@given(st.lists(claims(), min_size=2, max_size=5), st.randoms(), st.sampled_from(sorted(POLICIES)))
def test_the_order_of_the_claims_changes_no_range(given_claims: list[Claim], random, name: str):
    turned = list(given_claims)
    random.shuffle(turned)
    assert policy(name).over(turned) == policy(name).over(given_claims)
