"""Title, outlet and byline of a plain text."""

from __future__ import annotations

import re

import pytest

from rashomon.records import Block
from rashomon.stages.documents.header import Header, byline, first, headline, of_text

REPORT = (
    "A storm flooded the harbour of Ashe on Monday night, and twenty fishing boats were torn from their moorings.\n"
    "The mayor of the town said that nobody had been hurt in the flood, but the market would stay closed.\n"
)


def header(text: str) -> Header:
    blocks = [Block(start=m.start(), end=m.end(), role="body", reason="") for m in re.finditer(r"\S[^\n]*", text)]
    return of_text(text, blocks)


def test_the_title_is_the_line_above_whose_words_come_back():
    top = "All your papers in one place.\nStart reading\nLocal sport results\n3 May 2031\n"
    assert header(top + "Storm tears boats from Ashe harbour\n" + REPORT).title == "Storm tears boats from Ashe harbour"


def test_of_two_candidates_the_upper_is_the_title_and_the_lower_a_caption():
    top = "Storm floods harbour\nFishing boats torn from their moorings in the harbour of Ashe after the storm\n"
    assert header(top + REPORT).title == "Storm floods harbour"


@pytest.mark.parametrize(
    "top", ["", "By Ana Ruo\n", "Photo: a storm in the harbour\n", "Monday, 3 May 2031\n", "A storm hit Ashe.\n"]
)
def test_a_report_without_a_headline_has_no_title(top):
    assert header(top + REPORT).title is None


def test_a_masthead_is_the_outlet_and_no_title():
    found = header("The Ashe Times\nLatest | Sport\nHarbour closed after flood, mayor says\n" + REPORT)
    assert (found.title, found.outlet) == ("Harbour closed after flood, mayor says", "The Ashe Times")
    assert header("Radio Ashe 98.4 FM\nHarbour of Ashe flooded\n" + REPORT).outlet == "Radio Ashe"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Ana Ruo", "Ana Ruo"), ("By Ana Ruo and Piet van Dorn | Fen Post", "Ana Ruo and Piet van Dorn"),
        ("Written by: Ana Ruo", "Ana Ruo"), ("By the harbour wall", None), ("Bye Ana", None),
    ],
)  # fmt: skip
def test_a_byline_names_somebody(line, name):
    assert byline([line]) == name


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("Port Ashe - Fen Post\n" + REPORT, "Fen Post"),
        (REPORT + "© 2031 Fen Post. All rights reserved\n", "Fen Post"),
        (REPORT + "The FNC's Ana Ruo in Ashe says the wall will not be mended soon.\n", "FNC"),
        (REPORT + "Fen News has learned that the wall was never inspected.\n", "Fen News"),
        (REPORT, None),
    ],
)
def test_the_outlet_is_the_one_that_speaks_for_itself(text, outlet):
    assert header(text).outlet == outlet


def test_the_first_header_that_knows_a_field_gives_it():
    one, two = Header(title=" ", outlet="A", byline=None), Header(title="T", outlet="B", byline="C")
    assert first(one, two) == Header(title="T", outlet="A", byline="C")


@pytest.mark.parametrize(
    ("title", "address", "wanted"),
    [
        (
            "Two barns burn at Orvel - FEN 5 News",
            "http://web.archive.org/web/2031/http://www.fen5.example/a",
            "Two barns burn at Orvel",
        ),
        ("Two barns burn at Orvel | Sport | Fen Post", "https://fenpost.example/a", "Two barns burn at Orvel | Sport"),
        ("Two barns burn at Orvel - Fen Post", "https://dunes.example/a", "Two barns burn at Orvel - Fen Post"),
        ("Fire - Fen Post", "https://fenpost.example/a", "Fire - Fen Post"),
        ("Fen Post strike - three barns burn", "https://fenpost.example/a", "Fen Post strike - three barns burn"),
        ("Two barns burn at Orvel - Fen Post", None, "Two barns burn at Orvel - Fen Post"),
        (None, "https://fenpost.example/a", None),
    ],
)
def test_a_site_s_name_is_no_part_of_its_headlines(title, address, wanted):
    assert headline(title, address) == wanted
