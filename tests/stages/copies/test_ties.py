from __future__ import annotations

from dataclasses import replace

from tests.made import document

from rashomon.records import Document
from rashomon.stages.copies import ties

ONE, TWO = document("One.", name="a"), document("Two.", name="b")


def at(report: Document, address: str) -> Document:
    return replace(report, url=address)


def test_two_hosts_of_one_registered_name_are_one_house() -> None:
    news = at(ONE, "http://news.korvale-post.example/2031/flood")
    archived = at(TWO, "http://archive.example/web/2031/http://www.korvale-post.example:80/a")
    assert ties.kin(news, archived)
    assert not ties.kin(news, at(TWO, "http://pell-post.example/a"))


def test_names_lent_by_one_host_are_houses_of_their_own() -> None:
    assert not ties.kin(at(ONE, "http://ana.wordpress.com/a"), at(TWO, "http://tomas.wordpress.com/b"))


def test_outlets_of_one_publisher_are_one_house() -> None:
    one, two = replace(ONE, outlet="The Korvale Post"), at(TWO, "http://pell-post.example/a")
    assert not ties.kin(one, two)
    assert ties.kin(one, two, [("korvale post", "pell-post.example")])


def test_a_writer_ties_but_no_address_and_no_name_do_not() -> None:
    assert ties.kin(replace(ONE, byline="Ana Ruo"), replace(TWO, byline="Ana Ruo"))
    assert not ties.kin(ONE, TWO)


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
