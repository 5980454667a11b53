from __future__ import annotations

from dataclasses import replace

from tests.made import document

from rashomon.stages.copies.directions import judge

ONE, TWO = document("One.", name="a"), document("Two.", name="b")
NONE: frozenset[str] = frozenset()


def test_two_reports_that_credit_one_agency_have_a_common_source() -> None:
    one, two = (replace(report, agencies=("V.W.", "Vale Wire")) for report in (ONE, TWO))
    assert judge(one, two, NONE) == ("common_source", "both credit V.W. and Vale Wire")


def test_a_report_that_credits_the_others_outlet_came_after_it() -> None:
    wire, paper = replace(ONE, outlet="Vale Wire"), replace(TWO, agencies=("Vale Wire",))
    assert judge(wire, paper, NONE)[0] == "a_to_b"
    assert judge(paper, wire, NONE)[0] == "b_to_a"


def test_the_earlier_day_comes_first() -> None:
    early, late = document("One.", name="a", published="2031-05-06"), document("Two.", name="b", published="2031-05-07")
    assert judge(early, late, NONE) == ("a_to_b", "published on 2031-05-06, the other on 2031-05-07")
    assert judge(late, early, NONE)[0] == "b_to_a"


def test_a_rewritten_report_is_the_copy_whatever_its_date() -> None:
    late, early = document("One.", name="a", published="2031-05-09"), document("Two.", name="b", published="2031-05-07")
    assert judge(late, early, frozenset({"b"}))[0] == "a_to_b"


def test_without_days_or_credits_the_direction_is_unknown_with_a_reason() -> None:
    direction, reason = judge(ONE, TWO, NONE)
    assert direction == "unknown" and reason


def test_words_one_credits_to_an_agency_and_the_other_does_not_have_its_source() -> None:
    assert judge(replace(ONE, agencies=("Vale Wire",)), TWO, NONE)[0] == "common_source"
