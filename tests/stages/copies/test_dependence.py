from __future__ import annotations

from dataclasses import replace

from tests.made import document
from tests.stages.copies.reports import OWN, WIRE

from rashomon.records import Document, Reuse
from rashomon.stages.copies import find
from rashomon.stages.copies.dependence import NOTHING, Evidence, kind

LINES = WIRE.split("\n")
FACTS = "Snow fell on Korvale, where Ilse Marant of the River Pilots sent eleven boats to Pell on Tuesday."
RUN = Evidence(own=12, run=12, cover=0.2, quoted=0, official=0, tied=False)


def reuse(one: str | Document, other: str | Document) -> Reuse:
    pair = [document(text, name=name) if isinstance(text, str) else text for text, name in ((one, "a"), (other, "b"))]
    (found,) = find(tuple(pair), ())[1]
    return found


def test_a_sentence_in_two_reports_shows_more_where_these_are_tied() -> None:
    assert kind(RUN) != "partial" and kind(replace(RUN, tied=True)) == "partial"


def test_a_sentence_shared_by_reports_of_different_events_ties_nothing() -> None:
    assert kind(replace(RUN, tied=True, alike=0.1)) in ("shared_source", "incidental")
    assert kind(replace(RUN, own=60, run=8, alike=0.1)) in ("shared_source", "incidental")
    assert kind(replace(RUN, own=40, run=15, tied=True, alike=0.1)) == "partial"


def test_a_house_s_stock_phrases_tie_no_reports_of_different_events() -> None:
    of_one_house = replace(RUN, own=40, tied=True, kin=True, alike=0.1)
    assert kind(replace(of_one_house, run=15)) in ("shared_source", "incidental")
    assert kind(replace(of_one_house, run=30)) == "partial"


def test_crumbs_of_a_long_list_tie_nothing() -> None:
    list_of_shootings = replace(RUN, own=49, run=7, cover=0.15, alike=0.47)
    assert kind(list_of_shootings) not in ("partial", "copy")
    assert kind(replace(list_of_shootings, cover=0.25)) == "partial"


def test_a_quotation_or_a_charge_alone_is_a_common_source() -> None:
    assert kind(replace(NOTHING, quoted=9)) == kind(replace(NOTHING, official=9)) == "shared_source"
    assert kind(replace(NOTHING, quoted=3)) == "incidental"


def test_a_report_and_its_text_elsewhere_are_a_copy() -> None:
    found = reuse(WIRE, "\n".join(LINES[:6]))
    assert (found.kind, found.b_covered) == ("copy", 1.0)
    assert 0.6 < found.a_covered < 0.9 and found.reasons[0].startswith("100%")


def test_a_shared_quotation_is_told_as_one() -> None:
    found = reuse(WIRE, f"{OWN}\n{LINES[2]}")
    assert (found.kind, found.direction) == ("shared_source", "common_source")
    assert found.reasons[0] == "the same quotation stands in both"


def test_one_house_makes_a_part_of_what_else_is_a_source() -> None:
    houses = [replace(document(text, name=name), outlet="Korvale Post") for text, name in
              ((WIRE, "a"), (f"{LINES[5]}\n{FACTS}\n{OWN}", "b"))]  # fmt: skip
    assert reuse(*houses).kind == "partial"
    assert reuse(houses[0], replace(houses[1], outlet="Pell Post")).kind != "partial"
