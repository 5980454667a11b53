"""Quantities with units, and conversions beside them checked: "four square kilometres (one square mile)".

Text in; `Quantity` and `Conversion` records out. A conversion holds when the second value is the first one converted
and rounded to the digits given, either way round. Pint does the arithmetic and is loaded only when there is some.

>>> [(c.stated, round(c.right, 2), c.holds) for c in conversions("It covers four square kilometers (one square mile).")]
[(1, 1.54, False)]
>>> [c.holds for c in conversions("It is 300 kilometers (190 miles) off, at 28 degrees Celsius (82 Fahrenheit).")]
[True, True]
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from rashomon.language import numbers
from rashomon.language.numbers import restates
from rashomon.language.text import tokens

if TYPE_CHECKING:
    from pint import UnitRegistry

_NAMES: dict[str, str] = {
    "kilometer": "km", "kilometers": "km", "kilometre": "km", "kilometres": "km", "km": "km", "kms": "km",
    "mile": "mile", "miles": "mile", "mi": "mile", "meter": "m", "meters": "m", "metre": "m", "metres": "m", "m": "m",
    "foot": "foot", "feet": "foot", "ft": "foot", "yard": "yard", "yards": "yard", "yd": "yard", "yds": "yard",
    "inch": "inch", "inches": "inch", "in": "inch", "centimeter": "cm", "centimeters": "cm", "centimetre": "cm",
    "centimetres": "cm", "cm": "cm", "millimeter": "mm", "millimeters": "mm", "millimetre": "mm", "millimetres": "mm",
    "mm": "mm", "acre": "acre", "acres": "acre", "hectare": "hectare", "hectares": "hectare", "ha": "hectare",
    "kilogram": "kg", "kilograms": "kg", "kilo": "kg", "kilos": "kg", "kg": "kg", "kgs": "kg", "pound": "pound",
    "pounds": "pound", "lb": "pound", "lbs": "pound", "ounce": "ounce", "ounces": "ounce", "oz": "ounce", "gram": "g",
    "grams": "g", "liter": "liter", "liters": "liter", "litre": "liter", "litres": "liter", "gallon": "gallon",
    "gallons": "gallon", "celsius": "degC", "centigrade": "degC", "c": "degC", "fahrenheit": "degF", "f": "degF",
    "mph": "mile/hour", "kph": "km/hour", "kmh": "km/hour", "knots": "knot", "knot": "knot",
}  # fmt: skip
_DIMENSION: dict[str, str] = {
    **dict.fromkeys(("km", "mile", "m", "foot", "yard", "inch", "cm", "mm"), "length"),
    **dict.fromkeys(("km**2", "mile**2", "m**2", "foot**2", "yard**2", "acre", "hectare"), "area"),
    **dict.fromkeys(("kg", "pound", "ounce", "g"), "mass"), **dict.fromkeys(("liter", "gallon"), "volume"),
    **dict.fromkeys(("degC", "degF"), "temperature"),
    **dict.fromkeys(("mile/hour", "km/hour", "knot"), "speed"),
}  # fmt: skip
_SQUARE = frozenset(("square", "sq", "sq."))
_SLACK = 0.08
_FAR = 0.4  # so far off no rounding is
_UNALIKE = 3  # further off, "5 km or 10 miles" are two distances


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """An amount of a unit; `start`..`end` holds both, `unit` is pint's name, `words` the unit as written."""

    start: int
    end: int
    value: float
    unit: str
    words: str
    number: numbers.Number


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversion:
    """A quantity, `first` as written, and the same in other units beside it: the value stated, the right one."""

    start: int
    end: int
    first: str
    stated: float
    right: float
    unit: str
    holds: bool


def quantities(text: str, start: int = 0, end: int | None = None) -> tuple[Quantity, ...]:
    """The amounts with a known unit in `text[start:end]`, in order."""
    found = (_quantity(text, number, len(text) if end is None else end) for number in numbers.find(text, start, end))
    return tuple(quantity for quantity in found if quantity is not None)


def dimension(unit: str) -> str | None:
    """ "length", "area", "mass", "volume", "temperature", "speed", or None for an unknown unit."""
    return _DIMENSION.get(unit)


def conversions(text: str, start: int = 0, end: int | None = None) -> tuple[Conversion, ...]:
    """The conversions in `text[start:end]`, in brackets, after "or", "about" or a dash, each checked."""
    stop = len(text) if end is None else end
    checked = (_check(text, first, second) for first, second in pairwise(quantities(text, start, stop)))
    return tuple(made for made in checked if made is not None)


def _quantity(text: str, number: numbers.Number, end: int) -> Quantity | None:
    value = number.low if number.low is not None else number.high
    money = number.currency is not None and (number.currency != "GBP" or "£" in text[number.start : number.core])
    if value is None or number.kind in ("none", "range") or money:
        return None  # many "pounds" alone may be money or a weight
    following = [
        word for word in tokens(text, number.stop, min(end, number.stop + 40)) if word.text not in ("-", ".", "°")
    ]
    words = [word.text.casefold() for word in following[:3]]
    square = bool(words) and words[0] in _SQUARE
    skip = 1 if square or words[:1] in (["degrees"], ["degree"]) else 0
    name = _NAMES.get(words[skip]) if len(words) > skip else None
    if name is None or (words[skip] in ("in", "c", "f", "m") and following[0].start > number.stop + 1):
        return None
    last = following[skip].end
    return Quantity(
        start=number.core, end=last, value=value, unit=f"{name}**2" if square else name,
        words=text[following[0].start : last], number=number,
    )  # fmt: skip


def _check(text: str, first: Quantity, second: Quantity) -> Conversion | None:
    """The pair compared, or None when the second does not say the first again in other units."""
    same = dimension(first.unit) is not None and dimension(first.unit) == dimension(second.unit)
    if not same or first.unit == second.unit or not first.value or not second.value:
        return None
    hedged = second.number.start < second.number.core
    sure = restates(text, first.end, second.number.start, hedged=hedged)
    if sure is None:
        return None
    right = _nearest(first, second)
    holds = _holds(right, second.value) or _rounds(_convert(second.value, second.unit, first.unit), first.value)
    holds = holds and abs(second.value - right) < _FAR * abs(right)
    if sure == "likely" and not holds and not 1 / _UNALIKE < second.value / right < _UNALIKE:
        return None  # "races of 5 km or 10 miles"
    after = second.end + 1 if text[second.end : second.end + 1] == ")" else second.end
    return Conversion(
        start=first.start, end=after, first=text[first.start : first.end], stated=second.value, right=right,
        unit=second.unit, holds=holds,
    )  # fmt: skip


def _nearest(first: Quantity, second: Quantity) -> float:
    """The first value in the second's unit; a difference of temperatures ("rose 2 degrees") where that is nearer."""
    right = _convert(first.value, first.unit, second.unit)
    if dimension(first.unit) != "temperature":
        return right
    change = _convert(first.value, f"delta_{first.unit}", f"delta_{second.unit}")
    return min(right, change, key=lambda value: abs(value - second.value))


def _holds(right: float, stated: float) -> bool:
    return abs(right - stated) <= _SLACK * abs(right) or _rounds(right, stated)


def _rounds(exact: float, stated: float) -> bool:
    """Whether `exact` rounds to `stated` at its last digit that is not a trailing zero."""
    digits = f"{stated:.10e}".split("e")[0].rstrip("0").replace(".", "").removeprefix("-")
    return math.isclose(float(f"{exact:.{max(0, len(digits) - 1)}e}"), stated, rel_tol=1e-9)


def _convert(value: float, unit: str, to: str) -> float:
    converted = float(_registry().Quantity(value, unit).to(to).magnitude)
    if not math.isfinite(converted):
        raise ArithmeticError(f"{value} {unit} does not convert to {to}")
    return converted


@lru_cache(maxsize=1)
def _registry() -> UnitRegistry[float]:
    """Pint's registry; loading it takes a fifth of a second, so only when a conversion is there to check."""
    from pint import UnitRegistry

    return UnitRegistry()
