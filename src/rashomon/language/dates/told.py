"""Times counted from what was told before, feasts, and years that nothing introduces, as the grammar reads them.

A rule's `Hit` in, an `Expression` out: "the same day", "two days later", "Christmas Eve", "the 2011 floods".

>>> from rashomon.language.dates.grammar import readings, tokenised
>>> [(one.text, one.unit, one.amount, one.told) for one in readings(tokenised("two days later"), TOLD)]
[('two days later', 'day', 2, True)]
>>> [(one.text, one.period) for one in readings(tokenised("on Christmas Eve"), TOLD)]
[('Christmas Eve', 'christmas eve')]
"""

from __future__ import annotations

from dataclasses import replace

from rashomon.language.dates import feasts, words
from rashomon.language.dates.expressions import Expression, Unit
from rashomon.language.dates.grammar import LED, compiled, year_alone
from rashomon.language.dates.hits import Hit

_UNITS: dict[str, Unit] = {
    "second": "second", "minute": "minute", "hour": "hour", "day": "day", "week": "week", "month": "month",
    "quarter": "quarter", "year": "year", "decade": "decade", "century": "century",
}  # fmt: skip
_BACK = frozenset(("ago", "sooner", "before", "previous", "last"))
# Words after "the day" that say which day it was.
_SAYS_WHICH = frozenset(("of", "he", "she", "they", "it", "when", "that", "i", "we", "after", "before", "the", "a"))


def _unit(word: str) -> Unit | None:
    return _UNITS.get(word.casefold().removesuffix("s"))


def _counted(hit: Hit) -> Expression | None:
    """ "two days later", "a year earlier", "five hours ago": so many units from the day told of, or from now."""
    unit, number, way = _unit(hit.text("UNIT")), hit.number("COUNT"), hit.tokens.kind(hit.at("WAY"))
    if hit.first("COUNT").casefold() == "half" and unit == "hour":
        unit, number = "minute", 30.0
    if unit is None or number is None or number % 1:
        return None
    return hit.expression(unit=unit, amount=int(-number if way in _BACK else number), told=way != "ago")


def _neighbour(hit: Hit) -> Expression | None:
    """ "the previous day", "the following week", "the night before"."""
    back, way = hit.tokens.kind(hit.at("WAY")) in _BACK, hit.at("WAY")
    if hit.tokens.kind(way) == "after" and hit.tokens.shown(way + 1).endswith("ing"):
        return None
    name = hit.text("UNIT").casefold()
    unit = _unit(name)
    if hit.tokens.kind(way) == "next" and unit not in (None, "day"):
        return None  # "the next week" is counted from the report
    if name in words.WEEKDAYS:
        return hit.expression(weekday=words.weekday(name), direction="past" if back else "future", told=True)
    if name in words.PART_SIGNS:
        return hit.expression(unit="day", amount=-1 if back else 1, part=name, told=True)
    return None if unit is None else hit.expression(unit=unit, amount=-1 if back else 1, told=True)


def _same(hit: Hit) -> Expression | None:
    """ "the same day", "that week", "the day": what was last told of."""
    name, after = hit.text("UNIT").casefold(), hit.tokens.shown(hit.after("CORE")).casefold()
    same = hit.has("SAME")
    if name in words.PART_SIGNS:
        return hit.expression(unit="day", amount=0, part=name, told=True)
    if (not same and hit.match.start() == hit.at("CORE") and after in _SAYS_WHICH) or _unit(name) is None:
        return None
    if _unit(name) in ("second", "minute", "hour"):
        return None
    return hit.expression(unit=_unit(name), amount=0, told=same or name == "day")


def _same_a_year_apart(hit: Hit) -> Expression | None:
    """ "the same period last year", "the same month a year ago"."""
    return hit.expression(unit="month", amount=-12, told=True)


def _feast(hit: Hit) -> Expression | None:
    name = " ".join(hit.text("CORE").replace("’", "'").replace(" '", "'").casefold().split())
    if hit.tokens.shown(hit.at("CORE"))[:1].islower():
        return None
    return hit.expression(period=name) if feasts.known(name) else None


def _bare_year(hit: Hit) -> Expression | None:
    """A number that stands as a year does: "the 2011 floods", "Games 2012", "1998-2001"."""
    first, after = hit.span("CORE")
    start, end, text = hit.tokens.starts[first], hit.tokens.ends[after - 1], hit.tokens.text
    before, behind = text[start - 1 : start], text[end : end + 2]
    if (before and (before in "$£€#.,:/+'’\"" or before.isalnum())) or behind[:1].isalnum():
        return None
    if behind[:1] in ".,:/" and behind[1:].isdigit():
        return None
    if not 1900 <= int(hit.text("CORE")) <= 2100 or _counts(hit, first, after):
        return None
    return hit.expression(year=int(hit.text("CORE")))


def _counts(hit: Hit, first: int, after: int) -> bool:
    """Whether the number counts something: "about 2000", "2000 houses", "No. 2011"."""
    left, word = hit.tokens.kind(first - 1), hit.tokens.shown(after)
    if left in ("hedge", "money", "than", "several", "few") or hit.tokens.shown(first - 1).casefold() in words.COUNTERS:
        return True
    if word.casefold() in words.COUNTED or hit.tokens.kind(after) in ("unit", "units", "second", "percent", "money"):
        return True
    plural = word.islower() and word.endswith("s") and not word.endswith("ss") and hit.tokens.kind(after) == "word"
    return plural and left not in ("the", "in", "quote") and hit.tokens.shown(first - 1) != "s"


_DAYLIKE = "(unit|weekday|part)"
TOLD = compiled(
    (
        (
            "(hedge|just){0,2} (?P<CORE>(?P<COUNT>a|half a|count) (?P<UNIT>unit|units) (?P<WAY>ago|later|sooner))",
            _counted,
        ),
        ("(?P<CORE>(?P<COUNT>a|count) (?P<UNIT>unit|units) (?P<WAY>before) (?=dot|comma|newline|$))", _counted),
        (f"(?P<CORE>the (?P<WAY>previous|following) (?P<UNIT>{_DAYLIKE}))", _neighbour),
        ("(?P<CORE>the (?P<WAY>next) (?P<UNIT>unit|part))", _neighbour),
        (f"(?P<CORE>the (?P<UNIT>{_DAYLIKE}) (?P<WAY>before|previous|after|sooner|following|later))", _neighbour),
        ("((sooner|later|early|late) in|the (start|end) of)? (?P<CORE>the (?P<UNIT>unit))", _same),
        (f"(?P<CORE>(?P<SAME>the same|that) (?P<UNIT>{_DAYLIKE}))", _same),
        (
            "(?P<CORE>the same (period|unit|quarter) (of|in)? (the? last unit|a unit (ago|sooner)))",
            _same_a_year_apart,
        ),
        ("(?P<CORE>christmas (eve|(?P<DAY>unit))?)", _feast),
        ("(?P<CORE>new unit (quote word)? (eve|unit))", _feast),
        ("(?P<CORE>boxing unit|halloween|thanksgiving|good weekday|easter weekday?)", _feast),
        ("(?P<CORE>year)", _bare_year),
        (f"{LED} (?P<CORE>(?P<YEAR>old_year|short_year))", year_alone),
    )
)


def joined(tokens_between: str, one: Expression, other: Expression) -> Expression | None:
    """A time of day and the day beside it as one mention: "noon on Monday", "the night of 9 February", "6 a.m. Friday".

    None where the words between do not join them.
    """
    between = tokens_between.strip().casefold()
    day_named = other.kind == "date" and other.value is None and other.period is None
    if one.kind != "time" or not day_named or between not in ("", "on", "of"):
        return None
    if other.unit not in (None, "day") or (other.weekday, other.day, other.unit) == (None, None, None):
        return None
    if between == "of" and one.part is None:
        return None
    return replace(
        other, start=one.start, end=other.end, whole=(one.extent[0], other.extent[1]), kind="time", clock=one.clock,
        zone=one.zone, part=one.part or other.part,
    )  # fmt: skip
