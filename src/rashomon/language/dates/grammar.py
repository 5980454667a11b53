"""Where a text speaks of a day, a week, a month or a year, and in which terms.

Text in, `Expression`s out, in order and without overlap; nothing is resolved here.

>>> [(e.text, e.year, e.month, e.day) for e in find("The ferry sank on Oct 30,2006 off the cape.")]
[('Oct 30,2006', 2006, 10, 30)]
>>> [(e.text, e.weekday, e.direction) for e in find("It may reopen next Friday.")]
[('next Friday', 4, 'future')]
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from rashomon.language.dates import words

Unit = Literal["day", "week", "month", "year"]
Towards = Literal["past", "future"]

# What is read of one text; a page longer than this is no report.
_CAP = 400_000
_DAYS_IN = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """One mention of a time. Calendar dates fill year, month, day; the others a weekday or a number of units.

    `weekday` beside a full date is what the text prints with it. `amount` counts `unit`s from the anchor (yesterday:
    day, -1). `direction` is what the words themselves say. `swapped` is the (month, day) of the other reading where
    the order of the two cannot be told ("05/06/2011").
    """

    start: int
    end: int
    text: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    unit: Unit | None = None
    amount: int | None = None
    direction: Towards | None = None
    part: str | None = None
    swapped: tuple[int, int] | None = None

    @property
    def full(self) -> bool:
        """Whether it names one day of one year, in one reading."""
        return None not in (self.year, self.month, self.day) and self.swapped is None

    @property
    def relative(self) -> bool:
        """Whether it needs an anchor to mean anything."""
        return self.year is None


def _any(names: tuple[str, ...]) -> str:
    return "|".join(sorted(names, key=lambda name: (-len(name), name)))


_MONTH = rf"(?P<month>(?:{_any(words.MONTHS)})|(?:{_any(words.MONTHS_CUT)})\b\.?)"
_WEEKDAY = rf"(?:(?P<weekday>{_any(words.WEEKDAYS + words.WEEKDAYS_CUT)})\b\.?,?\s{{1,3}})?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d(?!\d)|'\d\d\b|\d\d(?=\s{0,2}(?:$|[.,;)\n]|\d{1,2}:\d\d)))"
_GAP = r"(?:\s{1,2}|\s?[,\-./]\s?)"

_DAY_FIRST = re.compile(
    rf"(?<![\w.,:/$€£])(?:{_WEEKDAY}(?:the\s)?{_DAY}(?:\s{{1,2}}|-|\s?,\s?)?(?:of\s)?{_MONTH}\b(?:,?{_GAP}{_YEAR})?)",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    rf"\b{_WEEKDAY}{_MONTH}(?:\s{{1,2}}|-|\s?,\s?)?(?:the\s)?{_DAY}(?![\d:%]|[.,]\d{{1,3}}(?!\d)|\s?(?:per|%))"
    rf"(?:\s?[-–]\s?\d{{1,2}}(?!\d))?(?:,?{_GAP}?(?P<year>(?:19|20)\d\d(?!\d)|'\d\d\b))?",
    re.IGNORECASE,
)
_MONTH_YEAR = re.compile(rf"\b{_MONTH}(?:\s{{1,2}}(?:of\s)?|,\s?)(?P<year>(?:19|20)\d\d)(?!\d)", re.IGNORECASE)
_MONTH_ALONE = re.compile(
    rf"\b(?:(?P<before>in|since|last|next|this|early|late|mid|of|by|until|during|from|before|after)(?:\s{{1,2}}|-))?"
    rf"(?P<month>{_any(words.MONTHS)})\b",
    re.IGNORECASE,
)
_MISSPELT = re.compile(
    rf"\b{_WEEKDAY}(?:(?P<month>[A-Za-z]{{5,10}})\s{_DAY},?\s?(?P<year>(?:19|20)\d\d)\b"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s(?P<month2>[A-Za-z]{{5,10}}),?\s?(?P<year2>(?:19|20)\d\d)\b)"
)
_YEAR_FIRST = re.compile(r"(?<![\w/.-])(?P<year>(?:19|20)\d\d)([-/.])(?P<month>\d{1,2})\2(?P<day>\d{1,2})(?![\d/-])")
_SLASHED = re.compile(
    r"(?<![\w/.$€£-])(?P<one>\d{1,2})([/.-])(?P<two>\d{1,2})\2(?P<year>(?:19|20)\d\d|\d\d)(?![\w/-]|\.\d)"
)
_NAMED_DAY = re.compile(
    rf"\b(?:(?P<before>last|past|next|this|coming)\s{{1,2}})?(?P<weekday>{_any(words.WEEKDAYS)})\b"
    rf"(?:\s(?P<part>{_any(words.PARTS)})\b)?",
    re.IGNORECASE,
)
_NEAR_DAY = re.compile(
    rf"\b(?:earlier\s|later\s)?(?P<word>yesterday|today|tonight|tomorrow|overnight)\b(?:\s(?P<part>{_any(words.PARTS)}))?\b"
    rf"|\b(?P<last>last\snight)\b|\b(?P<this>this\s(?:morning|afternoon|evening))\b",
    re.IGNORECASE,
)
_SPAN_OF_DAYS = re.compile(
    r"\b(?P<ahead>earlier\s|later\s)?(?P<which>last|this|next|past)\s(?P<unit>week|month|year)\b", re.IGNORECASE
)
_AGO = re.compile(
    rf"\b(?P<count>\d{{1,3}}|{_any(tuple(words.COUNTS))})\s(?P<unit>day|week|month|year)s?\s(?P<way>ago|earlier)\b",
    re.IGNORECASE,
)
_YEAR_ALONE = re.compile(
    r"\b(?:in|since|by|from|until|till|during|early|late|mid|before|after|of|year)(?:\s{1,2}|-)(?P<year>(?:19|20)\d\d)\b"
    r"(?![-,./:]?\d)(?!\s?(?:people|troops|men|women|euros|dollars|pounds|kilomet|miles|meters|metres))",
    re.IGNORECASE,
)


def find(text: str, start: int = 0, end: int | None = None) -> tuple[Expression, ...]:
    """The mentions of a time in `text[start:end]`, in order, none overlapping another; offsets into `text`."""
    stop = min(len(text) if end is None else end, start + _CAP)
    taken: list[Expression] = []
    for pattern, read in _READERS:
        taken += [made for match in pattern.finditer(text, start, stop) if (made := read(match)) is not None]
    return _without_overlap(taken)


def _without_overlap(made: list[Expression]) -> tuple[Expression, ...]:
    """The readings, those of earlier patterns first; a later one only where nothing was read yet."""
    kept: list[Expression] = []
    for rank in sorted(range(len(made)), key=lambda at: (made[at].start, at)):
        one = made[rank]
        if kept and one.start < kept[-1].end:
            if _rank(one) > _rank(kept[-1]):
                kept[-1] = one
            continue
        kept.append(one)
    return tuple(kept)


def _rank(one: Expression) -> tuple[int, int]:
    """How much an expression says: more named parts first, then more characters."""
    said = sum(part is not None for part in (one.year, one.month, one.day, one.weekday, one.unit))
    return said, one.end - one.start


def _calendar(match: re.Match[str]) -> Expression | None:
    """ "30 October 2006", "Oct 30", "Mon, 30 Oct 2006"."""
    name = match["month"]
    number = words.month(name)
    day = int(match["day"])
    if number is None or not 1 <= day <= _DAYS_IN[number - 1] or not _written_as_month(name, match["year"] is not None):
        return None
    return Expression(
        start=match.start(), end=match.end(), text=match.group(), year=_year(match["year"]), month=number, day=day,
        weekday=words.weekday(match["weekday"] or ""),
    )  # fmt: skip


def _written_as_month(name: str, dated: bool) -> bool:
    """ "may 5" and "mar 10" may be anything; "May 5", "NOV 5", "november 5" are dates."""
    return name[0].isupper() or dated or (name.casefold() in words.MONTHS and name not in words.AMBIGUOUS_MONTHS)


def _year(digits: str | None) -> int | None:
    """Four digits as they are; two as a year of 1969 to 2068."""
    if not digits:
        return None
    number = int(digits.lstrip("'"))
    if number >= 100:
        return number
    return number + (2000 if number < 69 else 1900)


def _month_of_year(match: re.Match[str]) -> Expression | None:
    name = match["month"]
    if not name[0].isupper() and name in words.AMBIGUOUS_MONTHS:
        return None
    return Expression(
        start=match.start(), end=match.end(), text=match.group(), year=int(match["year"]), month=words.month(name)
    )


def _month_alone(match: re.Match[str]) -> Expression | None:
    name, before = match["month"], (match["before"] or "").casefold()
    if not name[0].isupper() or (not before and name.casefold() in words.AMBIGUOUS_MONTHS):
        return None
    towards: Towards | None = {"last": "past", "next": "future"}.get(before)  # type: ignore[assignment]
    start = match.start() if towards else match.start("month")
    return Expression(
        start=start, end=match.end(), text=match.string[start : match.end()], month=words.month(name),
        direction=towards,
    )  # fmt: skip


def _misspelt(match: re.Match[str]) -> Expression | None:
    name, day = match["month"] or match["month2"], int(match["day"] or match["day2"])
    number = words.month(name, misspelt=True)
    if number is None or not 1 <= day <= _DAYS_IN[number - 1]:
        return None
    return Expression(
        start=match.start(), end=match.end(), text=match.group(), year=int(match["year"] or match["year2"]),
        month=number, day=day, weekday=words.weekday(match["weekday"] or ""),
    )  # fmt: skip


def _year_first(match: re.Match[str]) -> Expression | None:
    number, day = int(match["month"]), int(match["day"])
    if not _real(number, day):
        return None
    return Expression(
        start=match.start(), end=match.end(), text=match.group(), year=int(match["year"]), month=number, day=day
    )


def _slashed(match: re.Match[str]) -> Expression | None:
    """ "10/30/06" has one reading; "05/06/2011" two: the first is kept with the other beside it."""
    one, two, year = int(match["one"]), int(match["two"]), _year(match["year"])
    readings = [pair for pair in ((one, two), (two, one)) if _real(*pair)]
    if not readings or (len(match["year"]) == 2 and match[2] != "/"):
        return None
    if match[2] == ".":  # dots are written day first everywhere
        readings = [pair for pair in ((two, one),) if _real(*pair)] or readings
    month, day = readings[0]
    swapped = readings[1] if len(readings) == 2 and readings[1] != readings[0] else None
    return Expression(
        start=match.start(), end=match.end(), text=match.group(), year=year, month=month, day=day, swapped=swapped
    )


def _real(month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= _DAYS_IN[month - 1]


def _named_day(match: re.Match[str]) -> Expression | None:
    text = match.string
    before = re.search(r"(\w+)\s$", text[max(0, match.start() - 20) : match.start()])
    after = re.match(r"\s(\w+)", text[match.end() : match.end() + 20])
    if before and before[1].casefold() in words.NAMES_BEFORE_WEEKDAY and before[1][0].isupper():
        return None
    if after and after[1].casefold() in words.NAMES_AFTER_WEEKDAY and after[1][0].isupper():
        return None
    which = (match["before"] or "").casefold()
    towards: Towards | None = "past" if which in ("last", "past") else "future" if which in ("next", "coming") else None
    return Expression(
        start=match.start(), end=match.end(), text=match.group(), weekday=words.weekday(match["weekday"]),
        direction=towards, part=match["part"] and match["part"].casefold(),
    )  # fmt: skip


def _near_day(match: re.Match[str]) -> Expression | None:
    word = (match["word"] or match["last"] or match["this"]).casefold()
    amount = {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(word, 0)
    part = (match["part"] or "").casefold() or {"tonight": "night", "overnight": "night"}.get(word)
    if match["last"] or match["this"]:
        part = word.split()[1]
    return Expression(
        start=match.start(), end=match.end(), text=match.group(), unit="day", amount=amount, part=part or None
    )


def _span_of_days(match: re.Match[str]) -> Expression | None:
    which, unit = match["which"].casefold(), match["unit"].casefold()
    if which == "past":
        return None  # "the past month" is a stretch up to now, not a month
    return Expression(
        start=match.start(), end=match.end(), text=match.group(), unit=_UNIT[unit],
        amount={"last": -1, "this": 0, "next": 1}[which],
    )  # fmt: skip


def _ago(match: re.Match[str]) -> Expression | None:
    count = match["count"].casefold()
    amount = int(count) if count.isdigit() else words.COUNTS[count]
    return Expression(
        start=match.start(), end=match.end(), text=match.group(), unit=_UNIT[match["unit"].casefold()], amount=-amount
    )


def _year_alone(match: re.Match[str]) -> Expression | None:
    start = match.start("year")
    return Expression(start=start, end=match.end(), text=match["year"], year=int(match["year"]))


_UNIT: dict[str, Unit] = {"day": "day", "week": "week", "month": "month", "year": "year"}
_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Expression | None]], ...] = (
    (_DAY_FIRST, _calendar),
    (_MONTH_FIRST, _calendar),
    (_MISSPELT, _misspelt),
    (_YEAR_FIRST, _year_first),
    (_SLASHED, _slashed),
    (_MONTH_YEAR, _month_of_year),
    (_MONTH_ALONE, _month_alone),
    (_NAMED_DAY, _named_day),
    (_NEAR_DAY, _near_day),
    (_SPAN_OF_DAYS, _span_of_days),
    (_AGO, _ago),
    (_YEAR_ALONE, _year_alone),
)
