from __future__ import annotations

from dataclasses import replace

from tests.made import copy, count, document, family, story
from tests.stages.ledger.told import MINISTRY, RESCUERS, A, B, C, D, figures

from rashomon.records import Figure
from rashomon.stages.ledger import POLICIES, Reports, reconcile


def support(figure: Figure) -> list[tuple[str, str, int]]:
    return [(entry.document, entry.support, entry.origin) for entry in figure.entries]


def test_what_one_text_repeats_is_copied():
    """B runs A's text: it shows what was said, and adds nothing to it. The rescuers do."""
    made = figures(count(A, "twelve", 12, 12), count(B, "twelve", 12, 12), count(C, "twelve", 12, 12, **RESCUERS),
                   families=(family(A, B),))["twelve in a"]  # fmt: skip
    assert support(made) == [("a", "origin", 0), ("b", "copied", 0), ("c", "origin", 1)]
    assert made.origins == 2


def test_the_same_named_source_is_heard_once():
    """Two reporters heard the ministry say so: one source."""
    made = figures(count(A, "twelve", 12, 12, **MINISTRY), count(B, "twelve", 12, 12, **MINISTRY))["twelve in a"]
    assert support(made) == [("a", "origin", 0), ("b", "same_source", 0)]


def test_a_report_that_says_it_twice_says_it_once():
    """A headline and the sentence under it are one report's word."""
    made = figures(count(A, "ten", 12, 12), count(A, "twelve", 12, 12, **MINISTRY))["ten in a"]
    assert support(made) == [("a", "origin", 0), ("a", "same_report", 0)]


def test_the_earliest_report_is_the_origin():
    """D stands first in order and A first in time."""
    made = figures(count(D, "twelve", 12, 12, **MINISTRY), count(A, "twelve", 12, 12, **MINISTRY))["twelve in a"]
    assert support(made) == [("a", "origin", 0), ("d", "same_source", 0)]


def test_of_one_day_the_report_that_credits_the_agency_is_the_origin():
    """The paper credits nobody, the agency's text its agency: the paper is the taker, though it comes first."""
    text = "Crews counted 13 dead in the drying hall of the rope works before dawn."
    paper, wire = (document(text, name=name, published="2031-05-05") for name in ("a", "b"))
    wire = replace(wire, agencies=("Norda",))
    made = figures(count(paper, "13", 13, 13), count(wire, "13", 13, 13), copies=(copy(paper, wire, text),),
                   reports=(paper, wire))["13 in a"]  # fmt: skip
    assert support(made) == [("a", "copied", 0), ("b", "origin", 0)]


def test_who_only_denies_a_number_is_no_origin_of_it():
    made = figures(count(A, "twelve", 12, 12, **RESCUERS), count(B, "twelve", 12, 12, denied=True, **MINISTRY))
    assert made["twelve in a"].origins == 1


def test_a_publisher_that_gives_a_number_twice_is_one_origin():
    """Monday's page has it of the ministry, Tuesday's of the rescuers: one paper says it."""
    counts = (count(A, "twelve", 12, 12, **MINISTRY), count(D, "twelve", 12, 12, **RESCUERS))
    known = Reports(documents=(A, D), entities=(), stories=(story(A, D),), families=(), copies=(),
                    houses={"a": "Gull", "d": "Gull"})  # fmt: skip
    (made,) = reconcile((), counts, known, policy=POLICIES["range"])[1]
    assert support(made) == [("a", "origin", 0), ("d", "same_publisher", 0)]
