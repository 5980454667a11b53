"""Numbers in running text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.language.numbers import find


def read(text):
    return [(n.low, n.high, n.qualifier) for n in find(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,500 homes", 1500), ("1 500 homes", 1500), ("1\u202f500 homes", 1500), ("12,345,678 trees", 12_345_678),
        ("2.5 million trees", 2_500_000), ("seven boats", 7), ("twenty-three boats", 23), ("two hundred boats", 200),
        ("two hundred and five boats", 205), ("three thousand four hundred boats", 3400), ("two dozen eggs", 24),
        ("half a million eggs", 500_000), ("half-a-dozen eggs", 6), ("a hundred eggs", 100), ("a couple of eggs", 2),
        ("2000 people", 2000), ("3 lakh villagers", 300_000),
    ],
)  # fmt: skip
def test_reads_digits_words_and_scales(text, value):
    assert read(text) == [(value, value, None)]


@pytest.mark.parametrize(
    ("text", "low", "high", "qualifier"),
    [
        ("at least 12 men", 12, None, "at least"), ("more than a dozen men", 12, None, "more than"),
        ("over 90 men", 90, None, "over"), ("100+ men", 100, None, "more than"), ("12 or more", 12, None, "or more"),
        ("up to 12 men", None, 12, "up to"), ("as many as 80 men", None, 80, "as many as"),
        ("fewer than ten men", None, 10, "fewer than"), ("no more than 3 men", None, 3, "no more than"),
        ("about 12 men", 12, 12, "about"), ("some 420 men", 420, 420, "some"), ("nearly 40 men", 40, 40, "nearly"),
        ("an estimated 1,500 men", 1500, 1500, "an estimated"), ("a total of 10 men", 10, 10, None),
        ("400-600 men", 400, 600, None), ("10–12 men", 10, 12, None), ("three or four men", 3, 4, None),
        ("between 50 and 70 men", 50, 70, "between"), ("2 to 3 million men", 2_000_000, 3_000_000, None),
    ],
)  # fmt: skip
def test_hedges_and_ranges_open_the_bounds_they_name(text, low, high, qualifier):
    assert read(text) == [(low, high, qualifier)]


@pytest.mark.parametrize("word", ["dozens", "several", "many", "a few", "a number of", "tens of thousands", "scores"])
def test_vague_amounts_name_no_number(word):
    assert read(f"{word} sheep") == [(None, None, word)]


@pytest.mark.parametrize("text", ["no injuries", "nobody", "no one was there", "no-one was there"])
def test_none_is_nought(text):
    assert read(text) == [(0, 0, None)]


@pytest.mark.parametrize(
    "text",
    [
        "in 2011", "the 1998 season", "Mara Vell, 22, a baker", "aged 5", "a 5-year-old", "an AK-47", "9:45 a.m.",
        "on March 12", "12 March", "Nov 28,", "Flight 370", "Highway 66", "40 percent of them", "70% of them",
        "between 40 and 70 percent", "the 7th floor", "in his 20s", "call 555-210-8841", "555-8841", "9/11",
        "Image 7 of 111",
    ],
)  # fmt: skip
def test_what_is_no_amount_is_left_out(text):
    assert read(text) == []


def test_run_together_digits_that_do_not_group_by_three_are_two_numbers():
    assert read("hurting 40,15 of them badly") == [(40, 40, None), (15, 15, None)]


@pytest.mark.parametrize(
    ("text", "value", "code"),
    [
        ("$2.6m", 2_600_000, "USD"), ("€60,000", 60_000, "EUR"), ("£910,000", 910_000, "GBP"),
        ("e75m", 75_000_000, "EUR"),
        ("two-million-euro", 2_000_000, "EUR"), ("85 million euros", 85_000_000, "EUR"), ("US$5 billion", 5e9, "USD"),
        ("Rs. 500", 500, "INR"), ("A$40", 40, "AUD"), ("180 pounds", 180, None),
    ],
)  # fmt: skip
def test_money_carries_its_currency_and_weight_does_not(text, value, code):
    (number,) = find(text)
    assert (number.low, number.currency) == (value, code)


def test_the_span_holds_hedges_and_currency_and_the_core_the_number_alone():
    text = "They took more than €2.5 million in cash."
    (number,) = find(text)
    assert text[number.start : number.end] == "more than €2.5 million"
    assert text[number.core : number.stop] == "2.5 million"


@given(st.text(alphabet="a1 ,.-$½²٣twohundred–%/()\n", max_size=60))
def test_numbers_never_overlap_and_stay_inside_the_text(text):
    at = 0
    for number in find(text):
        assert at <= number.start <= number.core < number.stop <= number.end <= len(text)
        at = number.end


def test_a_run_of_digits_too_long_to_count_is_no_number():
    assert find("9" * 400 + " people and " + "1" * 16_000) == ()
