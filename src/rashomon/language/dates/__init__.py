"""Dates in news English: found with their offsets, and resolved against the day of the report.

Text in, expressions out (`find`); an expression and the day it is spoken from in, a day out (`resolve`); an address in,
its day out (`day_in`). The same grammar with the times of day, durations and sets, valued as TIMEX3, is in `timex`, a
module that the account does not need and that is loaded by who asks for it.

>>> from rashomon.records import Day
>>> report = Day(date="2019-02-12", precision="day", basis="dateline")
>>> text = "Crews left on Monday, two weeks after the flood of January 28 and a year after that of May 2018."
>>> [(e.text, getattr(resolve(e, report), "date", None)) for e in find(text)]
[('Monday', '2019-02-11'), ('January 28', '2019-01-28'), ('May 2018', '2018-05')]
"""

from __future__ import annotations

from rashomon.language.dates.addresses import day_in
from rashomon.language.dates.calendar import resolve
from rashomon.language.dates.expressions import Expression
from rashomon.language.dates.grammar import find

__all__ = ["Expression", "day_in", "find", "resolve"]
