"""Every mention of a time in a text: dates, times of day, durations, sets and references, whole.

Text in, `Expression`s out, in order and without overlap.

>>> [one.text for one in mentions("The two-hour talks on Friday, the third since 2009, end at noon on Monday.")]
['two-hour', 'Friday', '2009', 'noon on Monday']
"""

from __future__ import annotations

from dataclasses import replace

from rashomon.language.dates.expressions import Expression
from rashomon.language.dates.grammar import POINTS, readings, tokenised, without_overlap
from rashomon.language.dates.lengths import LENGTHS
from rashomon.language.dates.parts import PARTS
from rashomon.language.dates.told import TOLD, joined

_ALL = (*POINTS, *PARTS, *LENGTHS, *TOLD)


def mentions(text: str, start: int = 0, end: int | None = None) -> tuple[Expression, ...]:
    """The mentions of a time in `text[start:end]`, in order, none overlapping another; offsets into `text`."""
    made: list[Expression] = []
    for one in without_overlap(readings(tokenised(text, start, end), _ALL), _length):
        both = joined(text[made[-1].extent[1] : one.extent[0]], made[-1], one) if made else None
        if both is None:
            made.append(one)
        else:
            made[-1] = replace(both, text=text[both.start : both.end])
    return tuple(made)


def _length(one: Expression) -> tuple[int, int]:
    """The longer mention goes first; of two as long the one that names more."""
    start, end = one.extent
    return end - start, sum(part is not None for part in (one.year, one.month, one.day, one.weekday, one.unit))
