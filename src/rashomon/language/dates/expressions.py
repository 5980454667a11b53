"""What the grammar reads: one mention of a time, in the terms it is written in, before anything is resolved.

>>> Expression(start=3, end=9, text="Monday", weekday=0).relative
True
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Unit = Literal["second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "century"]
Towards = Literal["past", "future"]
Kind = Literal["date", "time", "duration", "set"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """One mention of a time. Calendar dates fill year, month, day; the others a weekday or a number of units.

    `start`..`end` are the words that name the time, `whole` the same with article, modifier and preposed bound ("the
    end of January"). `weekday` beside a full date is what the text prints with it. `amount` counts `unit`s from the
    anchor (yesterday: day, -1), or from the day last spoken of where `told` ("two days earlier"). `direction` is what
    the words themselves say. `swapped` is the (month, day) of the other reading where the order of the two cannot be
    told ("05/06/2011"). `period` is a part of a year or week ("Q3", "SU", "WE", "FY"), `clock` a time of day ("18:00"),
    with its `zone`; `value` is the TIMEX3 value of what means the same on any day ("P2D", "PAST_REF", "XXXX-WXX-1").
    """

    start: int
    end: int
    text: str
    whole: tuple[int, int] | None = None
    kind: Kind = "date"
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    unit: Unit | None = None
    amount: int | None = None
    direction: Towards | None = None
    part: str | None = None
    swapped: tuple[int, int] | None = None
    told: bool = False
    period: str | None = None
    clock: str | None = None
    zone: str = ""
    value: str | None = None

    @property
    def full(self) -> bool:
        """Whether it names one day of one year, in one reading."""
        return None not in (self.year, self.month, self.day) and self.swapped is None

    @property
    def relative(self) -> bool:
        """Whether it needs an anchor to mean anything."""
        return self.year is None

    @property
    def extent(self) -> tuple[int, int]:
        """The mention with article and modifier, as TIMEX3 counts it."""
        return self.whole or (self.start, self.end)
