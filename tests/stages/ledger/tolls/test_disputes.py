from __future__ import annotations

from tests.made import count, document, story

from rashomon.records import Count
from rashomon.stages.ledger import POLICIES, Reports, reconcile, tallied

A = document("The ministry counts 16 dead.", name="a", published="2031-05-02")
B = document("The hospital counts 21 dead.", name="b", published="2031-05-02")


def killed(*counts: Count) -> tuple[int, int, int, str]:
    known = Reports(documents=(A, B), entities=(), stories=(story(A, B),), families=(), copies=())
    figures = reconcile((), counts, known, policy=POLICIES["range"])[1]
    toll = tallied(known.stories, figures, known.documents, ())[0].tolls[0]
    return toll.low, toll.best, toll.high, toll.basis


def test_all_that_named_sources_give_is_the_range_and_nothing_is_weighed():
    ministry, hospital = {"attribution": ("ministry",)}, {"attribution": ("hospital",)}
    made = killed(count(A, "16 dead", 16, 16, **ministry), count(B, "21 dead", 21, 21, **hospital))
    assert made == (16, 16, 21, "named sources differ: 16, 21")


def test_reports_that_name_nobody_do_not_dispute():
    assert "differ" not in killed(count(A, "16 dead", 16, 16), count(B, "21 dead", 21, 21))[3]
