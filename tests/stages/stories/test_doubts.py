from __future__ import annotations

from dataclasses import replace

import pytest

from rashomon.records import Basis, Block, Day, Document
from rashomon.stages.stories import doubts

TEXT = "RUO, Nov 11 (Kell Wire) - The ferry sank on Tuesday, the port said."
REPORT = Document(
    id="d", path="d.txt", url=None, sha256="", text=TEXT, title=None, outlet=None, agencies=(), byline=None,
    language="en", published=None, published_reason=None,
    blocks=(Block(start=0, end=len(TEXT), role="body", reason=""),),
)  # fmt: skip


def warned(day: str | None, *, url: str | None = None, basis: Basis = "metadata") -> list[tuple[str, str, str]]:
    given = Day(date=day, precision="day", basis=basis) if day else None
    return [(one.kind, one.quote, one.note) for one in doubts.of(replace(REPORT, published=given, url=url))]


@pytest.mark.parametrize("day", ["2014-11-11", "2014-11-12", "2014-11-13", "2014-11-09"])
def test_a_dateline_of_the_days_before_printing_is_no_conflict(day: str) -> None:
    assert warned(day) == []


def test_a_page_put_up_again_conflicts_with_its_dateline() -> None:
    note = "the dateline gives 2014-11-11, the page's own data 2014-12-20"
    assert warned("2014-12-20") == [("date_conflict", "Nov 11", note)]


def test_the_year_of_a_dateline_is_the_one_nearest_to_the_day_given() -> None:
    assert [note for _, _, note in warned("2015-01-03")] == [
        "the dateline gives 2014-11-11, the page's own data 2015-01-03"
    ]


def test_an_address_of_another_day_conflicts() -> None:
    (found,) = warned("2014-11-12", url="https://news.example/2014/09/30/ferry")
    assert found == ("date_conflict", TEXT, "the address gives 2014-09-30, the page's own data 2014-11-12")
    assert warned("2014-11-12", url="https://news.example/2014/11/11/ferry") == []


def test_an_unknown_day_is_said_and_nothing_else() -> None:
    assert [kind for kind, _, _ in warned(None, url="https://news.example/2014/09/30/ferry")] == ["date_unknown"]
