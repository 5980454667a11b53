from __future__ import annotations

import io
import json
from dataclasses import replace

import pytest
from rich.console import Console
from tests.made import count, document, saying
from tests.render.accounts import MINISTRY, MONDAY, TUESDAY, account, day

from rashomon.records import Account, Toll
from rashomon.render import terminal_changes
from rashomon.render.changes import Bounds, Changes, FigureChange, between, direction, encode

NINE = count(MONDAY, "At least 9 people", 9, 9, **MINISTRY)
FOURTEEN = count(TUESDAY, "14", 14, 14, **MINISTRY)
OLD = account([MONDAY], [NINE])


def figures(found: Changes, what: str) -> list[FigureChange]:
    return [figure for story in found.stories for figure in story.figures if figure.what == what]


def shown(found: Changes) -> str:
    screen = io.StringIO()
    terminal_changes.show(found, Console(file=screen, width=300))
    return screen.getvalue()


@pytest.mark.parametrize(
    ("was", "now", "where"),
    [
        ((10, 12), (10, 14), "upward"),
        ((10, 12), (8, 12), "downward"),
        ((10, 12), (8, 14), "wider"),
        ((10, 14), (11, 12), "narrower"),
        ((10, None), (10, 10), "downward"),
        ((None, 600), (400, 600), "upward"),
        ((None, None), (12, 12), "now a number"),
        ((12, 12), (None, None), "no longer a number"),
        ((12, 12), (12, 12), "same"),
    ],
)
def test_where_a_range_went(was: Bounds, now: Bounds, where: str):
    assert direction(was, now) == where


def test_nothing_changed_is_said_and_counted():
    assert between(OLD, OLD) == Changes(policy="range", stories=(), unchanged=1)
    assert shown(between(OLD, OLD)) == "Nothing changed (1 story).\n"


def test_a_later_toll_is_new_and_the_earlier_is_superseded_upward():
    found = between(OLD, account([MONDAY, TUESDAY], [NINE, FOURTEEN]))
    assert [(r.what, r.id) for r in found.stories[0].reports] == [("new", "tue")]
    assert [figure.told for figure in figures(found, "new")] == ["14 people"]
    old = figures(found, "superseded")[0]
    assert (old.was, old.now, old.direction, old.by) == ((9, 9), (14, 14), "upward", ("14 people",))


def test_a_toll_corrected_downward_says_so():
    lower = replace(FOURTEEN, low=7, high=7)
    found = between(OLD, account([MONDAY, TUESDAY], [NINE, lower]))
    assert [figure.direction for figure in figures(found, "superseded")] == ["downward"]
    assert "9 → 7  downward  by 7 people" in shown(found)


def test_another_source_and_report_for_the_same_figure_are_told():
    again = document("Rescuers speak of 9 dead.", name="wed", published="2031-05-05")
    more = count(again, "9 dead", 9, 9, attribution=("rescuers",))
    change = figures(between(OLD, account([MONDAY, again], [NINE, more])), "changed")[0]
    assert (change.sources, change.reports) == (("rescuers",), ("wed",))
    assert (change.status_was, change.status) == ("single", "agreed")


def test_a_range_that_moved_is_a_change_of_the_figure_that_is_still_there():
    other = document("Rescuers speak of 6 dead.", name="wed", published="2031-05-05")
    low = count(other, "6 dead", 6, 6, attribution=("rescuers",))
    change = figures(between(OLD, account([MONDAY, other], [NINE, low])), "changed")[0]
    assert (change.was, change.now, change.direction) == ((9, 9), (6, 9), "downward")
    assert change.status == "conflicting"


def test_a_figure_that_is_no_longer_read_is_gone():
    found = between(OLD, account([MONDAY], []))
    assert [(figure.told, figure.was, figure.now) for figure in figures(found, "gone")] == [("9 people", (9, 9), None)]


def test_a_figure_read_from_other_characters_around_the_same_is_the_same_figure():
    wider = replace(NINE, span=replace(NINE.span, start=3, quote=NINE.span.quote[3:]))
    assert between(OLD, account([MONDAY], [wider])).stories == ()


def test_a_report_published_again_with_other_words_is_revised_and_its_figures_are_found_again():
    edited = replace(document(MONDAY.text + " Rain is expected.", name="mon"), id="mon2", published=MONDAY.published)
    moved = replace(NINE, span=replace(NINE.span, document="mon2"))
    found = between(OLD, account([edited], [moved]))
    assert [(r.what, r.id) for r in found.stories[0].reports] == [("revised", "mon2")]
    assert found.stories[0].figures == ()


def test_stories_are_matched_by_their_reports_whatever_they_are_called():
    renamed = account([MONDAY, TUESDAY], [NINE, FOURTEEN])
    story = replace(renamed.stories[0], id="other", title="Another title")
    moved = replace(renamed, stories=(story,), figures=tuple(replace(f, story="other") for f in renamed.figures))
    assert [(s.what, s.id) for s in between(OLD, moved).stories] == [("changed", "other")]


def test_stories_that_share_no_report_are_one_gone_and_one_new():
    found = between(OLD, account([TUESDAY], [FOURTEEN], title="Elsewhere"))
    assert [story.what for story in found.stories] == ["new", "gone"]
    assert found.unchanged == 0


def test_a_statement_is_new_only_where_none_stood_on_its_characters():
    words = document("“We dig on,” the mayor said. “Nobody sleeps,” she said.", name="mayor", published="2031-05-06")
    first, second = saying(words, "We dig on,"), saying(words, "Nobody sleeps,")
    before = account([words], [], sayings=[first])
    found = between(before, account([words], [], sayings=[first, second]))
    assert [s.quote for s in found.stories[0].statements] == ["Nobody sleeps,"]


def test_as_json_the_changes_are_the_same_bytes_again():
    new = account([MONDAY, TUESDAY], [NINE, replace(FOURTEEN, as_of=day("2031-05-06"))])
    assert encode(between(OLD, new)) == encode(between(OLD, new))
    assert json.loads(encode(between(OLD, new)))["stories"][0]["what"] == "changed"


def test_no_report_steers_the_terminal():
    hostile = replace(document("9 died", name="x"), title="\x1b[2J[red]")
    new: Account = account([hostile], [count(hostile, "9", 9, 9, attribution=("\x1b[0m",))], title="\x1b]0;x\x07")
    assert "\x1b" not in shown(between(OLD, new))


def tolled(low: int, best: int, high: int) -> Account:
    toll = Toll(measure="killed", low=low, best=best, high=high, basis="", figures=())
    return replace(OLD, stories=(replace(OLD.stories[0], tolls=(toll,)),))


@pytest.mark.parametrize(
    ("was", "now", "line"),
    [
        (tolled(9, 9, 9), tolled(7, 8, 9), "killed in all: 9 → 8 (7–9)  downward"),
        (tolled(9, 9, 9), tolled(9, 9, 12), "killed in all: 9 → 9 (9–12)  upward"),
        (OLD, tolled(9, 9, 9), "killed in all: none told → 9  now a number"),
    ],
)
def test_a_toll_that_moved_says_where(was: Account, now: Account, line: str):
    assert line in shown(between(was, now))
    assert between(now, now).stories == ()
