"""Pairs of reports for the stories: consistent, the latest word first, and no more of them than reports."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.stages.decisions.rows import report, row, undo

from rashomon.records import Decision
from rashomon.stages.decisions import Pairs, fates, kept, pairs, standing

IDS = list("abcdef")


def asked(*rows: Decision, known: str = "abcdef") -> Pairs:
    return pairs(set(known), standing(rows))


@st.composite
def logs(draw: st.DrawFn) -> list[Decision]:
    """Rows that put reports in one story or two, as they come."""
    made = []
    for number in range(1, draw(st.integers(1, 12)) + 1):
        turned = draw(st.permutations(IDS))
        kind, size = draw(st.sampled_from(["same_story", "other_story", "merge", "split"])), draw(st.integers(1, 2))
        size = 1 if "story" in kind else size
        made.append(row(number, kind, "\n".join(turned[:size]), "\n".join(turned[size : 2 * size])))
    return made


def groups(found: Pairs) -> dict[str, frozenset[str]]:
    """Each report with those tied to it."""
    held = {one: frozenset(one) for one in IDS}
    for a, b in found.same:
        both = held[a] | held[b]
        held |= dict.fromkeys(both, both)
    return held


@given(logs())
def test_no_chain_of_pairs_contradicts_another(log: list[Decision]):
    found = asked(*log)
    assert [pair for pair in found.apart if pair[1] in groups(found)[pair[0]]] == []


@given(logs())
def test_the_last_word_is_always_followed(log: list[Decision]):
    found, last = asked(*log), log[-1]
    together = last.right.split("\n")[0] in groups(found)[last.left.split("\n")[0]]
    assert together == (last.kind in ("same_story", "merge"))
    assert last.id in found.followed


@given(logs())
def test_a_word_taken_back_is_as_if_never_said(log: list[Decision]):
    assert asked(*log, undo(99, log[-1].id)) == asked(*log[:-1])


def test_a_merge_and_a_split_are_pairs_with_the_first():
    assert asked(row(1, "merge", "a\nb\nc", "d")).same == (("a", "b"), ("a", "c"), ("a", "d"))
    found = asked(row(1, "split", "a\nb", "c\nd"))
    assert (found.same, found.apart) == ((("a", "b"), ("c", "d")), (("a", "c"),))


def test_reports_that_are_not_here_are_left_out_and_a_row_without_a_side_is_an_orphan():
    log = [row(1, "merge", "a\nx", "b"), row(2, "same_story", "c", "x")]
    found = asked(*log)
    assert (found.same, found.followed) == ((("a", "b"),), {1})
    told = fates(log, found.followed, [report("It rained.", one) for one in IDS])
    assert [one.state for one in told] == ["standing", "orphan"]
    assert "no report that is told" in told[1].why


def test_an_earlier_word_that_later_ones_leave_no_room_for_says_so():
    log = [row(1, "same_story", "a", "c"), row(2, "same_story", "a", "b"), row(3, "other_story", "b", "c")]
    found = asked(*log)
    assert (found.same, found.apart, found.followed) == ((("a", "b"),), (("b", "c"),), {2, 3})
    assert fates(log, found.followed, [report("It rained.", one) for one in IDS])[0].why.startswith("later decisions")


def test_ignored_reports_are_left_out_until_it_is_undone():
    one, two = report("It rained.", "a"), report("It snowed.", "b")
    assert kept([one, two], standing([row(1, "ignore", "a")])) == ((two,), {1})
    assert kept([one, two], standing([row(1, "ignore", "a"), undo(2, 1)])) == ((one, two), frozenset())
