from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.language.dates import find, resolve
from rashomon.language.dates.mentions import mentions
from rashomon.language.dates.timex import timex
from rashomon.records import Day

WEDNESDAY = Day(date="2026-03-18", precision="day", basis="metadata")
TABLE = Path(__file__).with_name("expressions.txt").read_text("utf-8").splitlines()
ROWS = [tuple(part.strip() for part in line.split("|")) for line in TABLE if line and line[0] != "#"]


def marked(sentence: str) -> tuple[str, list[tuple[int, int]]]:
    """The sentence without its brackets, and what they enclose."""
    text, spans = "", []
    for piece in re.split(r"(\[[^\]]*\])", sentence):
        if piece[:1] == "[":
            spans.append((len(text), len(text) + len(piece) - 2))
            piece = piece[1:-1]
        text += piece
    return text, spans


@pytest.mark.parametrize(("values", "sentence"), ROWS, ids=[row[1][:60] for row in ROWS])
def test_each_expression_is_found_whole_and_valued(values: str, sentence: str) -> None:
    text, spans = marked(sentence)
    expected = [(*span, value) for span, value in zip(spans, values.split(";") if values else (), strict=True)]
    assert [(one.start, one.end, one.value) for one in timex(text, WEDNESDAY)] == expected


def test_the_table_is_long_enough() -> None:
    assert sum(len(marked(sentence)[1]) for _, sentence in ROWS) >= 200


MONTHS = "January February March April May June July August September October November December".split()
FORMATS = {
    "iso": lambda d: d.isoformat(),
    "american": lambda d: f"{MONTHS[d.month - 1]} {d.day}, {d.year}",
    "british": lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    "spaced": lambda d: f"{MONTHS[d.month - 1]} {d.day:02} , {d.year}",
    "short": lambda d: f"{MONTHS[d.month - 1][:3]} {d.day}, {d.year}",
    "of": lambda d: f"the {d.day}th of {MONTHS[d.month - 1]} {d.year}",
    "capitals": lambda d: f"{d.day} {MONTHS[d.month - 1].upper()}, {d.year}",
    "dots": lambda d: f"{d.day:02}.{d.month:02}.{d.year}",
    "weekday": lambda d: f"{d:%A}, {MONTHS[d.month - 1]} {d.day}, {d.year}",
    "header": lambda d: f"{d:%a}, {d.day:02} {MONTHS[d.month - 1][:3]} {d.year}",
}


@pytest.mark.parametrize("name", FORMATS)
@settings(deadline=None)
@given(day=st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_a_day_written_in_any_format_comes_back(name: str, day: date) -> None:
    text = f"The flood of {FORMATS[name](day)} was the worst."
    assert [one.value for one in timex(text, WEDNESDAY)] == [day.isoformat()]
    assert [told and told.date for told in (resolve(one, None) for one in find(text))] == [day.isoformat()]


@settings(deadline=None)
@given(day=st.dates(date(1950, 1, 1), date(2090, 12, 31)), back=st.integers(0, 6))
def test_a_weekday_in_the_past_is_the_last_one(day: date, back: int) -> None:
    told = date.fromordinal(day.toordinal() - back)
    report = Day(date=day.isoformat(), precision="day", basis="text")
    assert [one.value for one in timex(f"It sank on {told:%A}.", report)] == [told.isoformat()]


def test_what_the_report_s_day_would_tell_stays_open_without_it() -> None:
    text = "On Monday, on 3 May and last year they met for two days at noon."
    assert [one.value for one in timex(text, None)] == ["XXXX-WXX-1", "XXXX-05-03", "XXXX-XX-XX", "P2D", "T12:00"]


def test_the_tense_may_be_told_by_a_pipeline() -> None:
    assert timex("Talks Friday.", WEDNESDAY, tense_at=lambda at: "future")[0].value == "2026-03-20"
    assert timex("Talks Friday.", WEDNESDAY, tense_at=lambda at: "past")[0].value == "2026-03-13"


@settings(deadline=None)
@given(st.text(alphabet="0123456789/-., MondayNov'\nst:apmQ", max_size=200))
def test_mentions_lie_in_order_and_within_the_text(text: str) -> None:
    spans = [one.extent for one in mentions(text)]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert spans == sorted(spans) and all(a[1] <= b[0] for a, b in pairwise(spans))
    assert all(text[one.start : one.end] == one.text for one in timex(text, WEDNESDAY))
