from __future__ import annotations

from dataclasses import replace

from tests.made import document
from tests.stages.copies.reports import OWN, WIRE, spin

from rashomon.records import Document
from rashomon.stages.copies.finding import shared
from rashomon.stages.copies.pages import lay
from rashomon.stages.copies.spinning import find


def spun(*reports: Document) -> list[str]:
    pages = lay(reports)
    return [pages[number].document.id for number in find(pages, shared(pages))]


def test_a_few_other_words_make_no_page_spun() -> None:
    short = "\n".join(WIRE.split("\n")[:4])
    few = short.replace("brown", "muddy").replace("villagers", "farmers").replace("searched", "combed")
    assert spun(document(short, name="a"), document(few, name="b"), document(short, name="c")) == []


def test_of_two_the_one_with_the_stranger_words_was_spun() -> None:
    assert spun(document(WIRE, name="a"), document(spin(WIRE, 1), name="b")) == ["b"]


def test_one_word_of_ten_tells_a_machine_by_its_strange_words() -> None:
    assert spun(document(spin(WIRE, 6), name="a"), document(WIRE, name="b"), document(OWN, name="c")) == ["a"]


def test_words_as_usual_as_those_they_replace_are_an_editors() -> None:
    usual = {
        "brown": "dark",
        "missing": "lost",
        "old": "big",
        "searched": "entered",
        "long": "short",
        "houses": "homes",
    }
    other = " ".join(usual.get(word, word) for word in WIRE.split(" "))
    assert spun(document(WIRE, name="a"), document(other, name="b")) == []


def test_of_two_the_one_that_came_out_later_was_spun() -> None:
    first = document(WIRE, name="a", published="2031-05-06")
    assert spun(first, document(spin(WIRE, 1), name="b", published="2031-05-07")) == ["b"]


def test_the_one_that_came_out_earlier_was_not_spun() -> None:
    first = document(spin(WIRE, 1), name="a", published="2031-05-06")
    assert spun(first, document(WIRE, name="b", published="2031-05-07")) == []


def test_a_credit_a_machine_copied_makes_no_page_the_original() -> None:
    credited = replace(document(spin(WIRE, 1), name="a"), agencies=("Vale Wire",))
    assert spun(credited, document(WIRE, name="b")) == ["a"]


def test_each_of_two_pages_spun_from_one_original_is_found() -> None:
    other = spin(WIRE, 2)
    reports = [document(text, name=name) for name, text in zip("abcd", (WIRE, spin(WIRE, 3), WIRE, OWN), strict=True)]
    assert spun(*reports, document(other, name="e")) == ["b", "e"]
