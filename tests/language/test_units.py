"""Quantities and conversions in brackets."""

from __future__ import annotations

import math

import pint
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.language.units import conversions, quantities


@pytest.mark.parametrize(
    "text",
    [
        "30 miles (48 km)", "28 degrees Celsius (82 Fahrenheit)", "two metres (6.6 feet)", "15 miles (25 km)",
        "seven km (4 miles)", "1,150 kilometers (700 miles)", "10 acres (four hectares)", "5 kg (11 lbs)",
        "40 square miles (104 square kilometers)",
    ],
)  # fmt: skip
def test_a_rounded_conversion_holds(text):
    assert [c.holds for c in conversions(f"It is {text} away.")] == [True]


@pytest.mark.parametrize(
    "text", ["30 miles (30 km)", "six square kilometers (six square miles)", "100 kg (45 pounds)", "5 feet (5 metres)"]
)
def test_a_wrong_conversion_does_not_hold(text):
    assert [c.holds for c in conversions(f"It is {text} away.")] == [False]


@pytest.mark.parametrize(
    "text", ["12 men (two women)", "30 miles (two hours)", "5 km (5 kg)", "the bank (4 miles)", "()"]
)
def test_brackets_that_convert_nothing_are_passed_over(text):
    assert conversions(f"There were {text} there.") == ()


def test_a_quantity_spans_number_and_unit():
    text = "The marsh covers 12 square kilometres."
    (quantity,) = quantities(text)
    assert (text[quantity.start : quantity.end], quantity.unit) == ("12 square kilometres", "km**2")


PAIRS = [
    ("kilometers", "km", "miles", "mile"), ("metres", "m", "feet", "foot"), ("acres", "acre", "hectares", "hectare"),
    ("square kilometers", "km**2", "square miles", "mile**2"), ("kg", "kg", "pounds", "pound"),
    ("litres", "liter", "gallons", "gallon"), ("mph", "mile/hour", "kph", "km/hour"),
]  # fmt: skip
WAYS = [
    "{} ({})", "{} (about {})", "{}, or {},", "{}, about {},", "{} – about {} –", "{} or about {}", "{} [{}]",
    "about {} (roughly {})", "{} or {}", "{}/{}",
]  # fmt: skip
UNITS = pint.UnitRegistry()
steady = settings(derandomize=True, database=None, deadline=None, max_examples=250)


def rounded(value, digits):
    return float(f"{value:.{digits - 1}e}")


def written(value):
    return f"{value:,.0f}" if value >= 100 else f"{value:.6f}".rstrip("0").rstrip(".")


@st.composite
def pairs(draw):
    """A quantity as written, its value in another unit, and the words of that unit; either way round."""
    one, unit, other, to = draw(st.sampled_from(PAIRS))
    if draw(st.booleans()):
        one, unit, other, to = other, to, one, unit
    value = draw(st.integers(2, 5000))
    return f"{value} {one}", UNITS.Quantity(value, unit).to(to).magnitude, other


@steady
@given(pairs(), st.integers(1, 3), st.sampled_from(WAYS))
def test_a_right_conversion_rounded_to_a_few_digits_holds(pair, digits, way):
    first, right, unit = pair
    text = "It is " + way.format(first, f"{written(rounded(right, digits))} {unit}") + " there."
    assert [c.holds for c in conversions(text)] == [True], text


@steady
@given(pairs(), st.floats(1.7, 2.9), st.booleans(), st.sampled_from(WAYS))
def test_a_conversion_that_is_far_off_never_holds(pair, factor, above, way):
    first, right, unit = pair
    stated = math.ceil(right * factor * 1000) / 1000 if above else math.floor(right / factor * 1000) / 1000
    text = "It is " + way.format(first, f"{stated:.3f} {unit}") + " there."
    assert [c.holds for c in conversions(text)] == [False], text


@pytest.mark.parametrize(
    "text", ["races of 5 km or 20 miles", "5 km, 20 miles", "30 miles, 48 km", "2 km and 3 miles", "5 km to 10 miles"]
)
def test_two_quantities_that_only_stand_together_are_no_conversion(text):
    assert conversions(f"There were {text} there.") == ()


def test_a_change_of_temperature_converts_as_a_difference():
    assert [c.holds for c in conversions("It rose 2 degrees Celsius (3.6 Fahrenheit).")] == [True]
    assert [c.holds for c in conversions("It was 20 degrees Celsius (90 Fahrenheit).")] == [False]
