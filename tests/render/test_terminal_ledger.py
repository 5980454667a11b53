from __future__ import annotations

import io
from dataclasses import replace

from rich.console import Console
from tests.made import count, document
from tests.render.accounts import MINISTRY, MONDAY, TUESDAY, account, day

from rashomon.records import Account
from rashomon.render import terminal_ledger

TOLLS = (
    count(MONDAY, "At least 9 people", 9, None, qualifier="at least", **MINISTRY),
    count(TUESDAY, "14", 14, 14, **MINISTRY),
    count(TUESDAY, "17 dead", 17, 17, attribution=("rescuers",), as_of=day("2031-05-06")),
    count(TUESDAY, "30 hurt", 30, 30, measure="injured", term="hurt"),
)


def shown(told: Account, *, explain: bool = False, width: int = 400) -> str:
    screen = io.StringIO()
    terminal_ledger.show(told, Console(file=screen, width=width), explain=explain)
    return screen.getvalue()


def test_every_figure_is_a_row_under_its_measure():
    lines = shown(account([MONDAY, TUESDAY], TOLLS)).splitlines()
    measures = [line for line in lines if line in ("killed", "injured")]
    assert measures == ["killed", "injured"]
    row = next(line.split() for line in lines if line.strip().startswith("17 people"))
    assert row == ["17", "people", "14–17", "conflicting", "1", "2031-05-06", "rescuers", "[2]"]
    old = next(line for line in lines if "at least 9 people" in line)
    assert "superseded" in old
    assert "(2031-05-05)" in old


def test_a_policy_that_says_more_by_its_basis_shows_it():
    assert "14–17 (contested: named sources differ)" in shown(account([MONDAY, TUESDAY], TOLLS, policy="graded"))


def test_what_sets_a_figure_apart_stands_beside_it():
    counts = [count(MONDAY, "2 children", 2, 2, series="cumulative", standing="background", motion="stock")]
    assert "2 people (running total, stock, background)" in shown(account([MONDAY], counts))


def test_explained_a_figure_shows_its_characters_its_rules_and_who_is_one_origin():
    other = replace(TUESDAY, id="tue2", path="tue2.txt")
    again = replace(TOLLS[1], span=replace(TOLLS[1].span, document="tue2"))
    text = shown(account([MONDAY, TUESDAY, other], [*TOLLS, again]), explain=True)
    assert "[2] tue.txt:22-24 “14” = 14 ‹ ministry; an origin" in text
    assert "[3] tue2.txt:22-24 “14” = 14 ‹ ministry; adds none: ministry was heard" in text
    assert "supersedes “At least 9 people”" in text
    assert "superseded by “14”" in text
    assert "the same source, later (2031-05-06)" in text
    assert "range 14–17 (range: lowest to highest of 2 figures)" in text


def test_no_report_steers_the_terminal_or_is_read_as_markup():
    hostile = document("\x1b[2J[bold]9[/bold] people died", name="\x1b]0;x\x07[red]")
    told = account([hostile], [count(hostile, "9", 9, 9, attribution=("[link=x]\u202eme",))])
    for explain in (False, True):
        text = shown(told, explain=explain)
        assert "\x1b" not in text
        assert "\u202e" not in text
        assert "[link=x]⟨U+202E⟩me" in text


def test_a_figure_in_no_story_is_not_lost():
    told = account([MONDAY], [count(MONDAY, "At least 9 people", 9, None)])
    alone = replace(told, stories=(), figures=tuple(replace(f, story=None) for f in told.figures))
    assert "In no story" in shown(alone)
    assert "9 people" in shown(alone)


def test_a_narrow_terminal_cuts_nothing_off():
    for width in (40, 60, 80):
        assert max(len(line) for line in shown(account([MONDAY, TUESDAY], TOLLS), width=width).splitlines()) <= width
    text = shown(account([MONDAY, TUESDAY], TOLLS), width=72)
    assert all(word in text for word in ("rescuers", "superseded", "14–17", "2031-05-06"))
