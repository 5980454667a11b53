"""What a person decided stands beside what it is about, in every rendering, with who, when and why."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from rich.console import Console
from tests.made import count, saying, span
from tests.render.accounts import MINISTRY, MONDAY, TUESDAY, account

from rashomon.errors import BadAccount
from rashomon.records import Account, Correction
from rashomon.render import frames, html, markdown, serial, terminal, terminal_ledger, view

SIGNED = "as corrected by Ana Oru, 2031-05-07: seen <b>there</b>"


def corrected(rows: dict[int, str], made: Account) -> Account:
    """The account with a correction of each row, on the first characters of a report."""
    several = tuple(
        Correction(
            decision=number, kind="number", text=f"decision {number}", by="Ana Oru", at="2031-05-07T08:00:00Z",
            reason="seen <b>there</b>", rows=(row,), spans=(span(MONDAY, "At least 9"),),
        )
        for number, row in rows.items()
    )  # fmt: skip
    return replace(made, corrections=several)


@pytest.fixture
def told() -> Account:
    """A figure (1), a statement (2) and a report (3) are corrected."""
    counts = (count(MONDAY, "At least 9 people", 9, None, **MINISTRY), count(TUESDAY, "17 dead", 17, 17))
    made = account([MONDAY, TUESDAY], counts, sayings=[saying(TUESDAY, "The toll has risen to 14")])
    figure = next(one for one in made.figures if one.entries[0].low == 9)
    return corrected({1: figure.id, 2: made.statements[0].id, 3: TUESDAY.id}, made)


def shown(made: Account, show: object, **more: bool) -> str:
    out = io.StringIO()
    show(made, Console(file=out, width=300), **more)  # type: ignore[operator]
    return out.getvalue()


@pytest.mark.parametrize("number", [1, 2, 3])
def test_beside_the_row_and_in_the_list(told: Account, number: int):
    said = f"decision {number}, {SIGNED}"
    assert shown(told, terminal.show).count(said) == 2
    assert markdown.render(told).count(view.visible(said).replace("<", "&lt;")) == (1 if number == 3 else 2)
    page = html.dossier(told)
    assert page.count(f'href="#decision-{number}"') == page.count(f'id="decision-{number}"') == 1
    assert "<b>there" not in page and page.count("seen &lt;b&gt;there") == 6


def test_a_corrected_figure_says_so_in_the_ledger_a_notebook_and_a_frame(told: Account):
    assert "at least 9 people (corrected)" in shown(told, terminal_ledger.show)
    assert f"decision 1, {SIGNED}" in shown(told, terminal_ledger.show, explain=True)
    assert "(decision 1, as corrected by Ana Oru, 2031-05-07" in html.fragment(told)
    rows = {row["quote"]: row["corrected"] for row in frames.figures(told).to_dicts()}
    assert rows == {"At least 9 people": f"decision 1, {SIGNED}", "17 dead": None}


def test_a_decision_that_two_stories_follow_is_listed_once(told: Account):
    (first, *_) = told.corrections
    again = replace(first, rows=(TUESDAY.id,), spans=(span(TUESDAY, "17 dead"),))
    (merged,) = view.shelf(replace(told, corrections=(first, again))).corrections
    assert (len(merged.rows), len(merged.spans)) == (2, 2)


def test_an_account_without_corrections_shows_no_list_of_them(told: Account):
    plain = replace(told, corrections=())
    assert "Corrections" not in shown(plain, terminal.show) + markdown.render(plain) + html.dossier(plain)


def test_an_account_whose_corrections_point_nowhere_is_refused(told: Account):
    assert serial.decode(serial.encode(told)) == told
    with pytest.raises(BadAccount, match="correction 1 names nothing, which is not there"):
        serial.decode(serial.encode(corrected({1: "nothing"}, told)))
