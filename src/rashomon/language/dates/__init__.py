"""Dates in news English: found with their offsets, and resolved against the day of the report.

Text in, expressions out (`find` those that tell a day, week, month or year; `mentions` every mention of a time); an
expression and the day it is spoken from in, a day out (`resolve`); a text and its day in, TIMEX3 values out (`timex`).

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
from rashomon.language.dates.mentions import mentions
from rashomon.language.dates.timex import Timex, timex

__all__ = ["Expression", "Timex", "day_in", "find", "mentions", "resolve", "timex"]
