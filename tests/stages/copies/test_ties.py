from __future__ import annotations

from dataclasses import replace

from tests.made import document

from rashomon.records import Document
from rashomon.stages.copies import ties

ONE, TWO = document("One.", name="a"), document("Two.", name="b")


def at(report: Document, address: str) -> Document:
    return replace(report, url=address)


def test_a_writer_ties_and_two_nameless_ones_do_not() -> None:
    assert ties.one_writer(replace(ONE, byline="Ana Ruo"), replace(TWO, byline="ana ruo"))
    assert not ties.one_writer(ONE, TWO)


def test_an_agency_is_common_to_who_credits_it_and_its_own_page() -> None:
    crediting = replace(ONE, agencies=("Vale News Wire", "Ostpress"))
    assert ties.common(crediting, replace(TWO, agencies=("VNW",))) == ("Vale News Wire",)
    assert ties.common(crediting, replace(TWO, outlet="Ostpress")) == ("Ostpress",)
    assert ties.common(crediting, TWO) == ()


def test_a_text_names_a_house_as_its_host_is_spelled() -> None:
    named = ties.names("The New Fen Post said so, and KORV had it first, in Pellmouth.")
    assert ties.called(at(ONE, "http://www.nfpost.example/a")) in named
    assert ties.called(at(ONE, "http://korv5.example/a")) in named
    assert ties.called(at(ONE, "http://pellmouth.example/a")) not in named
    assert ties.called(ONE) is None
