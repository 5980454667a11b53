from __future__ import annotations

from dataclasses import replace

import pytest
from tests.made import count
from tests.render.accounts import MONDAY, TUESDAY, account, day

from rashomon.records import Range, Statement, StatementKind, Toll, Variant
from rashomon.render.view import amount, number, period, shelf, span_of, tolls_told, wording_of
from rashomon.span import Span


@pytest.mark.parametrize(
    ("low", "high", "qualifier", "shown"),
    [
        (16, 16, None, "16"),
        (16, None, "more than", "more than 16"),
        (None, 600, "as many as", "as many as 600"),
        (400, 600, None, "400–600"),
        (1500, 1500, "about", "about 1,500"),
        (None, None, "dozens", "dozens"),
        (None, None, None, "not given"),
        (5.9, 5.9, None, "5.9"),
    ],
)
def test_an_amount_reads_as_it_was_hedged(low: float, high: float, qualifier: str, shown: str):
    assert amount(low, high, qualifier) == shown


def test_an_open_range_says_so():
    assert span_of(Range(policy="range", low=10, high=None, basis="")) == "10 or more"
    assert span_of(Range(policy="range", low=None, high=600, basis="")) == "up to 600"
    assert number(1_000_000) == "1,000,000"


def test_a_figure_holds_for_the_day_that_most_of_its_entries_do():
    days = [
        (MONDAY, "At least 9 people", "2031-05-06"),
        (MONDAY, "2 children", "2031-05-07"),
        (TUESDAY, "14", "2031-05-07"),
    ]
    told = account([MONDAY, TUESDAY], [count(d, quote, 9, 9, as_of=day(date)) for d, quote, date in days])
    assert shelf(told).held(told.figures[0]) == "2031-05-07"
    undated = account([MONDAY], [count(MONDAY, "2 children", 2, 2)])
    assert shelf(undated).held(undated.figures[0]) == "2031-05-05"


def test_of_what_no_report_gives_a_number_for_no_toll_is_told():
    dead = Toll(measure="killed", low=2, best=2, high=2, basis="given", figures=("f",))
    assert tolls_told((dead, replace(dead, measure="injured", low=0, best=0, high=0, figures=()))) == (dead,)
    unhurt = replace(dead, measure="injured", low=0, best=0, high=0)
    assert tolls_told((dead, unhurt)) == (dead, unhurt)


def test_a_story_of_one_day_has_one_day():
    assert [period(account(reports, ()).stories[0]) for reports in ([MONDAY], [MONDAY, TUESDAY])] == [
        "2031-05-05",
        "2031-05-05 to 2031-05-06",
    ]


def test_a_quotation_cut_in_two_is_shown_with_both_its_parts_and_one_told_twice_with_one():
    cue = Span(document="a", start=9, end=13, quote="said")

    def heard(start: int, quote: str, cue: Span | None = cue, kind: StatementKind = "direct") -> Variant:
        return Variant(
            document="a", start=start, end=start + len(quote), quote=quote, kind=kind, source=None, cue=cue,
            altered=False, changes=(), family=None,
        )  # fmt: skip

    def shown(*variants: Variant) -> str:
        return wording_of(
            Statement(id="s", speaker=None, speaker_text="she", speaker_reason=None, variants=variants, said=None)
        )

    first, second = heard(1, "We ran,"), heard(20, "It was dark.")
    assert shown(first, heard(1, "We ran, she", kind="mixed"), second) == "We ran, … It was dark."
    assert shown(heard(1, "We ran", None), heard(20, "We ran home", None)) == "We ran home"
    assert shown(heard(1, "they ran", kind="indirect"), heard(20, "they ran home", kind="indirect")) == "they ran home"
