from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.language.dates import find, resolve
from rashomon.records import Day

# A Saturday.
REPORT = Day(date="2011-11-12", precision="day", basis="metadata")


def told(text: str, **how: str) -> list[str | None]:
    days = [resolve(one, REPORT, **how) for one in find(text)]  # type: ignore[arg-type]
    return [day and day.date for day in days]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("February 20, 2017", "2017-02-20"),
        ("30 October 2006", "2006-10-30"),
        ("October 30th, 2006,08:40", "2006-10-30"),
        ("Oct 30,2006", "2006-10-30"),
        ("2012-03-04T05:06:00Z", "2012-03-04"),
        ("on 7 Aug 12.", "2012-08-07"),
        ("Tue Aug 7 2012,03:44 hrs", "2012-08-07"),
        ("Mon, 6 Aug 2012 at 08:15", "2012-08-06"),
        ("Monday, October 30-2006 at 17:05", "2006-10-30"),
        ("30 OCTOBER, 2006", "2006-10-30"),
        ("Octobr 30,2006", "2006-10-30"),
        ("3 Setpember 2010", "2010-09-03"),
        ("10/30/06", "2006-10-30"),
        ("30.10.2006", "2006-10-30"),
        ("the 5th of May 2009", "2009-05-05"),
        ("May 2-3, 2014", "2014-05-02"),
    ],
)
def test_a_full_date_means_its_day_however_it_is_written(text: str, day: str) -> None:
    assert told(text) == [day]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("on Thursday", "2011-11-10"),
        ("on Saturday", "2011-11-12"),
        ("last Saturday", "2011-11-05"),
        ("next Saturday", "2011-11-19"),
        ("Friday night", "2011-11-11"),
        ("yesterday", "2011-11-11"),
        ("earlier today", "2011-11-12"),
        ("last night", "2011-11-11"),
        ("tomorrow", "2011-11-13"),
        ("on November 18", "2011-11-18"),
        ("since December", "2010-12"),
        ("last month", "2011-10"),
        ("last year", "2010"),
        ("earlier this week", "2011-11-07"),
        ("two weeks ago", "2011-10-24"),
        ("three days ago", "2011-11-09"),
        ("a year ago", "2010"),
        ("in 2008", "2008"),
        ("in December 2003", "2003-12"),
    ],
)
def test_what_names_no_year_is_counted_from_the_day_of_the_report(text: str, day: str) -> None:
    assert told(text) == [day]


def test_the_tense_turns_a_weekday_and_a_day_of_a_month_the_other_way() -> None:
    assert told("on Tuesday", tense="future") == ["2011-11-15"]
    assert told("on December 3", tense="past") == ["2010-12-03"]


def test_precision_says_how_much_is_known() -> None:
    texts = ("on Monday", "this week", "in March 2009", "in 2009")
    assert [resolve(find(text)[0], REPORT).precision for text in texts] == ["day", "week", "month", "year"]  # type: ignore[union-attr]


def test_a_date_with_two_readings_gives_its_year_until_the_order_is_known() -> None:
    one = find("on 05/06/2011")[0]
    days = [resolve(one, REPORT, order=order) for order in (None, "month_first", "day_first")]  # type: ignore[arg-type]
    assert [day and day.date for day in days] == ["2011", "2011-05-06", "2011-06-05"]


def test_without_an_anchor_only_what_names_a_year_is_resolved() -> None:
    assert [resolve(one, None) for one in find("on Monday, November 3, yesterday")] == [None, None]
    assert resolve(find("May 3, 2010")[0], None) == Day(date="2010-05-03", precision="day", basis="text")


def test_of_a_report_known_to_seven_days_the_weekday_is_the_one_among_them() -> None:
    days = Day(date="2011-11-09", precision="week", basis="story")
    told = [resolve(one, days) for one in find("on Tuesday, on Wednesday, last Friday, yesterday, on May 3, in 2009")]
    assert [day and day.date for day in told] == ["2011-11-15", "2011-11-09", None, None, None, "2009"]


@pytest.mark.parametrize(
    "text",
    ["He may 5 go", "They march on", "June said so", "a second quake", "Black Friday", "the Sunday Times",
     "since 2000 people left", "version 1.2.2011.4", "Sat down"],
)  # fmt: skip
def test_words_that_only_look_like_dates_are_left(text: str) -> None:
    assert not [one for one in find(text) if one.day or one.weekday or one.month]


@given(st.text(alphabet="0123456789/-., MondayNov'\nst", max_size=200))
def test_expressions_lie_in_order_and_quote_the_text(text: str) -> None:
    found = find(text)
    assert all(text[one.start : one.end] == one.text for one in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
