"""Quantities and conversions in brackets."""

from __future__ import annotations

import pytest

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
