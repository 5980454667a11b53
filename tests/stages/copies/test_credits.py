from __future__ import annotations

from dataclasses import replace

from tests.made import document
from tests.stages.copies.reports import OWN, WIRE

from rashomon.records import Copy, Document
from rashomon.stages.copies import carry, find

LINES = WIRE.split("\n")
DATELINE = "KORVALE (Vale Wire) - "


def crediting(text: str, name: str, *agencies: str) -> Document:
    return replace(document(text, name=name), agencies=agencies)


def copied(*reports: Document) -> tuple[Copy, ...]:
    copies: tuple[Copy, ...] = find(reports, ())[0]
    return copies


def carried(*reports: Document) -> dict[str, tuple[str, ...]]:
    return {report.id: report.agencies for report in carry(reports, copied(*reports))}


def test_a_text_with_a_dateline_is_the_agencys_in_every_report() -> None:
    wire, silent = crediting(DATELINE + WIRE, "a", "Vale Wire"), document(WIRE, name="b")
    assert copied(wire, silent)[0].agencies == ("Vale Wire",)
    assert carried(wire, silent) == {"a": ("Vale Wire",), "b": ("Vale Wire",)}


def test_an_agency_that_was_told_something_wrote_no_more_than_that() -> None:
    told = crediting(WIRE.replace('" she said', '" she told Ostpress'), "a", "Ostpress")
    assert carried(told, document(WIRE, name="b"))["b"] == ()


def test_of_a_composite_the_passage_is_the_agencys_both_credit() -> None:
    wire = crediting(DATELINE + "\n".join(LINES[:5]), "a", "Vale Wire")
    both = crediting(f"{DATELINE}{WIRE}\n{OWN}\nOstpress reports: rain.", "b", "Vale Wire", "Ostpress")
    assert {copy.agencies for copy in copied(wire, both)} == {("Vale Wire",)}


def test_what_a_copy_cites_an_agency_for_and_others_do_not_is_the_agencys() -> None:
    citing = document(WIRE.replace("on Tuesday", "on Tuesday, according to OPN,"), name="a")
    copies = [document(WIRE, name=name) for name in "bc"]
    assert carried(citing, *copies)["c"] == ("OPN",)
    naming = [document(f"{WIRE}\nOPN has offices in Pell.", name=name) for name in "bc"]
    assert carried(citing, *naming)["c"] == ()


def test_initials_and_the_full_name_are_one_agency() -> None:
    short = crediting(f"KORVALE (VNW) - {WIRE}", "a", "VNW")
    long = crediting(f"KORVALE (Vale News Wire) - {WIRE}", "b", "Vale News Wire")
    assert len(copied(short, long)[0].agencies) == 1


def test_what_two_carriers_name_an_agency_in_is_the_agencys() -> None:
    told = [crediting(f"{WIRE}\nMarant told Ostpress that {rest}.", name, "Ostpress") for name, rest in
            (("a", "rain fell"), ("b", "sluices jam"))]  # fmt: skip
    assert carried(*told, document(WIRE, name="c"))["c"] == ("Ostpress",)
    assert carried(told[0], document(WIRE, name="c"))["c"] == ()
