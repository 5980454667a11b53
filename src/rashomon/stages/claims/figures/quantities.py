"""Sums of money, magnitudes and areas.

A `Passage` in, `Count`s out.

>>> from rashomon.stages.claims.figures.passages import passage
>>> text = "Gems worth more than $2.5 million lay in 4 sq km of mud ."
>>> [(c.measure, c.low, c.high, c.unit, c.group) for c in amounts(passage("d1", text, 0, len(text), "body"))]
[('money', 2500000, None, 'USD', 'USD'), ('area', 4, 4, 'km**2', 'sq km')]
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rashomon.language.numbers import restates
from rashomon.language.units import dimension, quantities
from rashomon.records import Count, Measure
from rashomon.span import cut
from rashomon.stages.claims.figures.passages import Amount, Passage

_QUAKES = frozenset("quake earthquake tremor temblor aftershock shock degree magnitude".split())
_SCALE = ("richter", "moment")
_STRONGEST = 10.0


def amounts(passage: Passage) -> tuple[Count, ...]:
    """Every sum, area and magnitude of a sentence, in order."""
    found = [*_money(passage), *_areas(passage), *_magnitudes(passage)]
    return tuple(sorted(found, key=lambda made: made.span.start))


def _money(passage: Passage) -> Iterator[Count]:
    first: Count | None = None
    end = 0
    for amount in passage.amounts:
        number = amount.number
        if number.currency is None or number.kind in ("vague", "none"):
            continue
        made = _count(passage, amount, "money", unit=number.currency or None)
        if first is not None and first.unit != made.unit and _again(passage, end, amount):
            made = replace(made, whole=first.span)
        else:
            first = made
        yield made
        end = number.end


def _areas(passage: Passage) -> Iterator[Count]:
    by_core = {amount.number.core: amount for amount in passage.amounts}
    if not any(word in ("square", "sq") or word.startswith(("acre", "hectare")) for word in passage.lower):
        return
    first: Count | None = None
    end = 0
    for quantity in quantities(passage.text, passage.start, passage.end):
        amount = by_core.get(quantity.start)
        if dimension(quantity.unit) != "area" or amount is None:
            continue
        reach = (quantity.start, quantity.end)
        made = replace(_count(passage, amount, "area", unit=quantity.unit, reach=reach), group=quantity.words)
        if first is not None and first.unit != made.unit and _again(passage, end, amount):
            made = replace(made, whole=first.span)
        else:
            first = made
        yield made
        end = quantity.end


def _again(passage: Passage, end: int, amount: Amount) -> bool:
    """Whether an amount gives the one that ends at `end` again, in another currency or unit: one figure, two readings.

    The first is the report's own; the second is bound to it as its `whole`, so that the sum counts once.
    """
    number = amount.number
    hedged = number.qualifier is not None and number.low == number.high
    return restates(passage.text, end, number.start, hedged=hedged) is not None


def _magnitudes(passage: Passage) -> Iterator[Count]:
    spoken = any(word.startswith("magnitude") or word in _QUAKES or word in _SCALE for word in passage.lower)
    for amount in passage.amounts if spoken else ():
        number = amount.number
        if (
            number.kind != "digits"
            or not 0 < (number.low or number.high or 0) <= _STRONGEST
            or number.currency is not None
        ):
            continue
        reach = _magnitude(passage, amount)
        if reach is not None:
            first, after = reach
            start, end = passage.words[first].start, passage.words[after - 1].end
            yield _count(passage, amount, "magnitude", reach=(start, end))


def _magnitude(passage: Passage, amount: Amount) -> tuple[int, int] | None:
    """The tokens of a magnitude: "magnitude-6.1", "magnitude of 5.6", "5.2 quake", "6.4 on the Richter scale"."""
    for back in (1, 2, 3):
        if passage.word(amount.first - back) == "magnitude":
            return amount.first - back, amount.after
    at = amount.after + 1 if passage.word(amount.after) == "-" else amount.after
    decimal = "." in passage.word(amount.core)
    if passage.word(at) in _QUAKES and (decimal or passage.word(at) == "magnitude"):
        return amount.first, at + 1
    if any(word in _SCALE for word in passage.lower[at : at + 4]):
        return amount.first, at
    bare = decimal and not passage.word(at)[:1].isalpha() and "magnitude" in passage.lower
    return (amount.first, amount.after) if bare else None


def _count(
    passage: Passage,
    amount: Amount,
    measure: Measure,
    *,
    unit: str | None = None,
    reach: tuple[int, int] | None = None,
) -> Count:
    number = amount.number
    start, end = reach or (number.start, number.end)
    span = cut(passage.document, passage.text, min(start, number.start), max(end, number.end))
    return Count(
        span=span, measure=measure, term=measure, group=unit or measure, unit=unit, series="incident",
        standing="event", low=number.low, high=number.high, qualifier=number.qualifier,
    )  # fmt: skip
