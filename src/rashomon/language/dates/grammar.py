"""Where a text speaks of a day, a week, a month or a year, and in which terms.

Text in, `Expression`s out, in order and without overlap; nothing is resolved here. `find` gives the points of the
calendar that a day can be told from; `rashomon.language.dates.mentions` has those and everything else.

>>> [(e.text, e.year, e.month, e.day) for e in find("The ferry sank on Oct 30,2006 off the cape.")]
[('Oct 30,2006', 2006, 10, 30)]
>>> [(e.text, e.weekday, e.direction) for e in find("It may reopen next Friday.")]
[('next Friday', 4, 'future')]
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from rashomon.language.dates import words
from rashomon.language.dates.expressions import Expression, Towards, Unit
from rashomon.language.dates.hits import Hit
from rashomon.language.dates.tokens import Tokens, read, rule

# What is read of one text; a page longer than this is no report.
_CAP = 400_000
_DAYS_IN = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

Reader = Callable[[Hit], Expression | None]
Rules = Sequence[tuple[re.Pattern[str], Reader]]


def find(text: str, start: int = 0, end: int | None = None) -> tuple[Expression, ...]:
    """The mentions of a time in `text[start:end]`, in order, none overlapping another; offsets into `text`."""
    return without_overlap(readings(tokenised(text, start, end), POINTS), said)


def tokenised(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """The tokens of `text[start:end]`, of a page too long for a report the first part."""
    return read(text, start, min(len(text) if end is None else end, start + _CAP))


def readings(tokens: Tokens, rules: Rules) -> list[Expression]:
    """Everything the rules read, overlaps included."""
    return [
        made
        for pattern, reader in rules
        for match in pattern.finditer(tokens.kinds)
        if (made := reader(Hit(tokens, match))) is not None
    ]


def without_overlap(
    made: Sequence[Expression], rank: Callable[[Expression], tuple[int, int]]
) -> tuple[Expression, ...]:
    """The readings in order; of those that overlap the one of the highest rank, else the first."""
    kept: list[Expression] = []
    for one in sorted(made, key=lambda one: one.extent[0]):
        while kept and one.extent[0] < kept[-1].extent[1] and rank(one) > rank(kept[-1]):
            kept.pop()
        if not kept or one.extent[0] >= kept[-1].extent[1]:
            kept.append(one)
    return tuple(kept)


def said(one: Expression) -> tuple[int, int]:
    """How much an expression says: more named parts first, then more characters."""
    named = sum(part is not None for part in (one.year, one.month, one.day, one.weekday, one.unit))
    return named, one.end - one.start


def _calendar(hit: Hit) -> Expression | None:
    """ "30 October 2006", "Oct 30", "Mon, 30 Oct 2006"."""
    name, day, year = hit.first("MONTH"), int(re.sub(r"\D", "", hit.text("DAY"))), hit.text("YEAR")
    number = words.month(name, misspelt=hit.has("NAME"))
    if number is None or not 1 <= day <= _DAYS_IN[number - 1] or (hit.starts_with_day and hit.glued(".,:/$€£")):
        return None
    if not _written_as_month(name, bool(year)):
        return None
    return hit.expression(
        year=_year(year), month=number, day=day, weekday=words.weekday(hit.first("WEEKDAY")),
    )  # fmt: skip


def _written_as_month(name: str, dated: bool) -> bool:
    """ "may 5" and "mar 10" may be anything; "May 5", "NOV 5", "november 5" are dates."""
    return name[0].isupper() or dated or (name.casefold() in words.MONTHS and name not in words.AMBIGUOUS_MONTHS)


def _year(digits: str) -> int | None:
    """Four digits as they are; two as a year of 1969 to 2068."""
    if not digits:
        return None
    number = int(digits.lstrip("'’"))
    if number >= 100:
        return number
    return number + (2000 if number < 69 else 1900)


def _month_of_year(hit: Hit) -> Expression | None:
    name = hit.first("MONTH")
    if not name[0].isupper() and name in words.AMBIGUOUS_MONTHS:
        return None
    return hit.expression(year=int(hit.text("YEAR")), month=words.month(name))


def _month_alone(hit: Hit) -> Expression | None:
    name, before = hit.first("MONTH"), hit.first("BEFORE").casefold()
    if name in words.AMBIGUOUS_MONTHS:  # written small
        before = ""
    unsure = not name[0].isupper() or name.casefold() in words.AMBIGUOUS_MONTHS
    if name.casefold() not in words.MONTHS or (unsure and not (before or _is_month(hit))):
        return None
    towards = _towards(before)
    return hit.expression(month=words.month(name), direction=towards, core="CORE" if towards else "MONTH")


def _month_of_picked_year(hit: Hit) -> Expression | None:
    """ "January last year", "October of next year"."""
    name = hit.first("MONTH")
    if hit.text("UNIT").casefold() != "year" or not name[0].isupper():
        return None
    return hit.expression(month=words.month(name), unit="year", amount=STEPS[hit.text("PICK").casefold()])


def _is_month(hit: Hit) -> bool:
    """Whether a name that is also a verb's or a woman's stands as a month does: "in May", "the May vote"."""
    before, after = hit.tokens.shown(hit.at("MONTH") - 1), hit.tokens.shown(hit.after("MONTH"))
    if hit.text("MONTH").islower():
        return before.casefold() in ("in", "since", "until", "by", "during") and not after.islower()
    if hit.match.start() < hit.at("CORE") or before.casefold() in words.BEFORE_MONTHS:
        return True
    return before.casefold() in words.BEFORE_MONTH_NOUNS and not after[:1].isupper()


def _towards(word: str) -> Towards | None:
    return "past" if word in ("last", "past", "previous") else "future" if word in ("next", "coming") else None


def _year_first(hit: Hit) -> Expression | None:
    year, number, day = (int(part) for part in re.split(r"[-/.]", hit.text("CORE")))
    return hit.expression(year=year, month=number, day=day) if _real(number, day) else None


def _slashed(hit: Hit) -> Expression | None:
    """ "10/30/06" has one reading; "05/06/2011" two: the first is kept with the other beside it."""
    one, mark, two, _, written = re.split(r"([-/.])", hit.text("CORE"))
    pair = int(one), int(two)
    fits = [order for order in (pair, pair[::-1]) if _real(*order)]
    if not fits or (len(written) == 2 and mark != "/"):
        return None
    if mark == ".":  # dots are written day first everywhere
        fits = [order for order in (pair[::-1],) if _real(*order)] or fits
    month, day = fits[0]
    swapped = fits[1] if len(fits) == 2 and fits[1] != fits[0] else None
    return hit.expression(year=_year(written), month=month, day=day, swapped=swapped)


def _real(month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= _DAYS_IN[month - 1]


def _named_day(hit: Hit) -> Expression | None:
    before, after = hit.tokens.shown(hit.at("CORE") - 1), hit.tokens.shown(hit.after("CORE"))
    if before.casefold() in words.NAMES_BEFORE_WEEKDAY and before[0].isupper():
        return None
    if after.casefold() in words.NAMES_AFTER_WEEKDAY and after[0].isupper():
        return None
    return hit.expression(
        weekday=words.weekday(hit.text("WEEKDAY")), direction=_towards(hit.text("BEFORE").casefold()),
        part=hit.text("PART").casefold() or None,
    )  # fmt: skip


def _near_day(hit: Hit) -> Expression | None:
    word = hit.first("WORD").casefold()
    amount = {"yesterday": -1, "last": -1, "tomorrow": 1}.get(word, 0)
    part = hit.text("PART").casefold() or {"tonight": "night", "overnight": "night"}.get(word)
    return hit.expression(unit="day", amount=amount, part=part)


_UNIT: dict[str, Unit] = {"day": "day", "week": "week", "month": "month", "year": "year"}
STEPS = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "following": 1}


def _span_of_days(hit: Hit) -> Expression | None:
    unit = _UNIT.get(hit.text("UNIT").casefold())
    return hit.expression(unit=unit, amount=STEPS[hit.text("PICK").casefold()]) if unit and unit != "day" else None


def _ago(hit: Hit) -> Expression | None:
    unit, amount = _UNIT.get(hit.text("UNIT").casefold().removesuffix("s")), hit.number("COUNT")
    if unit is None or amount is None or amount % 1 or amount > 999:
        return None
    told = hit.text("WAY").casefold() != "ago"
    return hit.expression(unit=unit, amount=-int(amount), told=told)


def year_alone(hit: Hit) -> Expression | None:
    """ "in 2008", "since '82"; not "in 2008 houses", "of 1998 workers"."""
    after = hit.after("YEAR")
    if hit.tokens.shown(after).casefold() in words.COUNTED or hit.tokens.shown(hit.at("YEAR") - 1) in ("$", "#", "£"):
        return None
    end = hit.tokens.ends[after - 1]
    follows = hit.tokens.text[end : end + 2]
    word = hit.tokens.shown(after)
    if hit.tokens.kind(hit.match.start() - 1) == "of" and word.islower() and word.endswith("s") and len(word) > 3:
        return None
    if follows[:1] and (follows[0].isalnum() or (follows[0] in "-,./:" and follows[1:].isdigit())):
        return None
    return hit.expression(year=_year(hit.text("YEAR")))


def compiled(rules: Iterable[tuple[str, Reader]]) -> Rules:
    """Rules ready to be matched, each with what reads its matches."""
    return tuple((rule(template), reader) for template, reader in rules)


_WEEKDAY = "((?P<WEEKDAY>any_weekday) comma?)?"
_AGAINST = "(?!(dot|comma)?(percent|per))"
_MARK = "(comma|dash|dot|slash)"
_BOUND = "((the|very){0,2} (start|end) of)? (the? (early|late|mid) (dash|in|the){0,2})?"
LED = "(?<=in|since|by|from|until|during|before|after|of)"
POINTS = compiled(
    (
        (
            f"(?P<CORE>{_WEEKDAY} the? (?P<DAY>num_day|ordinal_day) (dash|comma)? of? (?P<MONTH>any_month)"
            f"({_MARK}? (?P<YEAR>any_year|(num_day|number)(?=$|dot|comma|close|newline|clock)))?)",
            _calendar,
        ),
        (
            f"(?P<CORE>{_WEEKDAY} (?P<MONTH>any_month) (dash|comma)? the? (?P<DAY>num_day|ordinal_day)"
            f"{_AGAINST} (dash num_day)? ({_MARK}{{0,2}} (?P<YEAR>any_year))?)",
            _calendar,
        ),
        (
            f"(?P<CORE>{_WEEKDAY} (?P<MONTH>(?P<NAME>word)) (?P<DAY>num_day|ordinal_day) comma? (?P<YEAR>year))",
            _calendar,
        ),
        (
            f"(?P<CORE>{_WEEKDAY} (?P<DAY>num_day|ordinal_day) (?P<MONTH>(?P<NAME>word)) comma? (?P<YEAR>year))",
            _calendar,
        ),
        ("(?P<CORE>iso)", _year_first),
        ("(?P<CORE>slashed)", _slashed),
        (f"{_BOUND} (?P<CORE>(?P<MONTH>any_month) (of|comma)? (?P<YEAR>year))", _month_of_year),
        (
            f"{_BOUND} (?P<CORE>(?P<MONTH>any_month) (of|comma)? (?P<PICK>last|this|next) (?P<UNIT>unit))",
            _month_of_picked_year,
        ),
        (f"{_BOUND} (?P<CORE>(?P<BEFORE>last|next|this)? (?P<MONTH>full_month|lower))", _month_alone),
        (
            "(the? (early|late) on?)? (?P<CORE>(?P<BEFORE>last|past|next|this|coming)? (?P<WEEKDAY>weekday)"
            "(?P<PART>part)?)",
            _named_day,
        ),
        ("(early|late)? (?P<CORE>(sooner|later)? (?P<WORD>near) (?P<PART>part)?)", _near_day),
        ("(?P<CORE>(?P<WORD>last) (?P<PART>part)|(sooner|later)? (?P<WORD2>this) (?P<PART2>part))", _near_day),
        (
            f"{_BOUND} the? (?P<CORE>(sooner|later)? (?P<PICK>last|this|next|current|coming) (?P<UNIT>unit))",
            _span_of_days,
        ),
        ("(hedge|just){0,3} (?P<CORE>(?P<COUNT>a|count) (?P<UNIT>unit|units) (?P<WAY>ago|sooner))", _ago),
        (f"{LED} (?P<CORE>(?P<YEAR>year))", year_alone),
        ("the? (early|late|mid) dash? (?P<CORE>(?P<YEAR>year))", year_alone),
    )
)
