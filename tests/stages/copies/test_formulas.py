from __future__ import annotations

import pytest
from tests.made import document
from tests.stages.copies.reports import OWN, WIRE

from rashomon.stages.copies import find
from rashomon.stages.copies.finding import shared
from rashomon.stages.copies.formulas import find as formulas
from rashomon.stages.copies.pages import lay

LINE = "The gazette of the river provinces has told its readers of floods and weddings since the first press came."


@pytest.mark.parametrize(("alike", "is_formula"), [(0.1, True), (0.9, False)])
def test_a_line_repeated_by_reports_of_different_events_is_a_formula(alike: float, is_formula: bool) -> None:
    pages = lay(
        [document(f"{text}\n{LINE}", name=name) for name, text in zip("abc", (WIRE, OWN, "Snow."), strict=True)]
    )
    found = formulas(pages, shared(pages), lambda pair: alike)
    assert bool(found) is is_formula


def test_notices_to_the_reader_are_formulas() -> None:
    pages = lay([document("The dam broke.\nSign up for our newsletter and get the river news.")])
    assert formulas(pages, {}, lambda pair: 1.0) == {(0, 1)}
    pages = lay([document("The dam broke.\nSorry, your browser has no player.\nUpdate it to watch this video.")])
    assert formulas(pages, {}, lambda pair: 1.0) == {(0, 1), (0, 2)}


def test_one_text_in_three_reports_is_no_formula() -> None:
    reports = tuple(document(WIRE, name=name) for name in "abc")
    assert [family.documents for family in find(reports, ())[2]] == [("a", "b", "c")]


def test_reports_that_share_a_notice_only_are_incidental() -> None:
    notice = "Sign up for our newsletter and get all the news of the river valley every morning before breakfast."
    reports = (document(f"{WIRE}\n{notice}", name="a"), document(f"{OWN}\n{notice}", name="b"))
    copies, (one,), families, _ = find(reports, ())
    assert one.kind == "incidental" and families == () and {copy.sharing for copy in copies} == {"formula"}
