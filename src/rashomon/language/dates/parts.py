"""Times of day and the parts of a year, a week and a day, as the grammar reads them.

A rule's `Hit` in, an `Expression` out that still needs the day of the report.

>>> from rashomon.language.dates.grammar import readings, tokenised
>>> [(one.text, one.clock, one.zone) for one in readings(tokenised("at 6.30 p.m. GMT"), PARTS)]
[('6.30 p.m. GMT', '18:30', 'Z')]
>>> [(one.text, one.period, one.year) for one in readings(tokenised("the third quarter of 2011"), PARTS)]
[('third quarter of 2011', 'Q3', 2011)]
"""

from __future__ import annotations

import re

from rashomon.language.dates import words
from rashomon.language.dates.expressions import Expression
from rashomon.language.dates.grammar import STEPS, compiled
from rashomon.language.dates.hits import Hit

_LATER_PARTS = ("afternoon", "evening")
_FALL_LED = ("in", "since", "by", "of")
_SEASON_LED = (*_FALL_LED, "until", "during", "before", "after", "comma", "from", "at")
_CLOCK_BEFORE = ("at", "by", "since", "until", "from", "hedge", "newline", "before", "after")


def _clock(hit: Hit) -> Expression | None:
    written = hit.text("CLOCK").casefold()
    numbers = [int(number) for number in re.findall(r"\d+", written)]
    hour, minute = numbers[0], numbers[1] if len(numbers) > 1 else 0
    if hit.tokens.kind(hit.at("CLOCK")) == "point_clock":
        zoned = hit.has("ZONE") or hit.tokens.shown(hit.after("CLOCK")).casefold() in ("hrs", "hours")
        if not zoned and hit.tokens.kind(hit.at("CLOCK") - 1) not in _CLOCK_BEFORE:
            return None
    if "m" in written:
        hour = hour % 12 + (12 if "p" in written else 0)
    return _timed(hit, hour, minute, zone=words.CLOCK_ZONES.get(hit.text("ZONE").casefold(), ""))


def _timed(hit: Hit, hour: int, minute: int, zone: str = "") -> Expression | None:
    if hour > 24 or minute > 59:
        return None
    return hit.expression(kind="time", clock=f"{hour:02}:{minute:02}", zone=zone)


def _spoken_clock(hit: Hit) -> Expression | None:
    """ "half past four", "ten past seven", "a quarter to nine", "three o'clock", "two in the morning"."""
    hour, part = hit.number("HOUR"), hit.text("PART").casefold()
    if hour is None or not 1 <= hour <= 12:
        return None
    minutes = {"half": 30, "quarter": 15}.get(hit.text("MINUTES").casefold()) or (hit.number("MINUTES") or 0)
    at = int(hour) * 60 + int(-minutes if hit.has("TO") else minutes)
    late = part in _LATER_PARTS or (part == "night" and hour >= 6)
    return _timed(hit, at // 60 + (12 if late and hour < 12 else 0), at % 60)


def _noon(hit: Hit) -> Expression | None:
    return _timed(hit, 0 if hit.text("WORD").casefold() == "midnight" else 12, 0)


def _part(hit: Hit) -> Expression | None:
    return hit.expression(kind="time", part=hit.text("WORD").casefold())


def _period(hit: Hit) -> Expression | None:
    """A quarter, half, season or weekend, of a year told or picked by "last" and the like."""
    period = _named_period(hit)
    pick, year = hit.text("PICK").casefold(), hit.text("YEAR")
    if period is None:
        return None
    amount = STEPS.get(pick)
    relative = period in ("Q", "WE") or not hit.has("YEARPICK")
    if hit.has("YEARPICK"):
        amount = STEPS.get(hit.text("YEARPICK").casefold(), 0)
    return hit.expression(
        period=period, year=int(year) if year else None, amount=None if year else amount,
        unit=None if year or relative else "year",
    )  # fmt: skip


def _named_period(hit: Hit) -> str | None:
    name, ordinal = hit.text("NAME").casefold(), hit.text("ORDINAL").casefold()
    if name in words.SEASON_SIGNS:
        return words.SEASON_SIGNS[name]
    if name == "weekend":
        return "WE"
    if name[:1] == "q" and name[1:].isdigit():
        return name.upper()
    number = words.ORDINALS.index(ordinal) + 1 if ordinal in words.ORDINALS else {"final": 4}.get(ordinal, 0)
    if name == "half":
        return f"H{number}" if number in (1, 2) else "H2" if ordinal == "final" else None
    return f"Q{number}" if 1 <= number <= 4 else "Q"


def _season(hit: Hit) -> Expression | None:
    """ "this spring", "in summer", "winter 2011"; "fall" needs the year or words before it that only a season takes."""
    at = hit.match.start() - 1
    led = hit.tokens.kind(at) in _SEASON_LED or hit.tokens.shown(at).casefold() in words.CLAUSE_OPENERS
    dashed = hit.tokens.kind(hit.after("NAME")) == "dash"
    if hit.match.end() - hit.match.start() == 1 and (dashed or not led):
        return None
    of_fall = hit.has("YEAR") or hit.has("PICK") or (hit.has("LED") and hit.tokens.kind(at) in _FALL_LED)
    return _period(hit) if of_fall or hit.text("NAME").casefold() != "fall" else None


def _decade(hit: Hit) -> Expression | None:
    """ "the 1990s", "the late '70s"; not "in his 70s"."""
    if hit.tokens.shown(hit.match.start() - 1).casefold() in words.OWNERS:
        return None
    digits = re.sub(r"\D", "", hit.text("DECADE"))
    return hit.expression(value=digits[:3] if len(digits) == 4 else f"19{digits[0]}")


def _century(hit: Hit) -> Expression | None:
    written = hit.text("ORDINAL").casefold()
    number = words.ORDINALS.index(written) + 1 if written in words.ORDINALS else int(re.sub(r"\D", "", written) or 0)
    return hit.expression(value=f"{number - 1:02}") if number and hit.text("UNIT").casefold() == "century" else None


def _fiscal(hit: Hit) -> Expression | None:
    year = hit.text("YEAR")
    return hit.expression(
        period="FY", year=int(year) if year else None, amount=STEPS.get(hit.text("PICK").casefold(), 0)
    )


_DET = "(the|very){0,2}"
_EDGE = f"({_DET} (start|end) of)?"
_MOD = "((early|late|mid) dash? (in the?)?)?"
_OF_YEAR = (
    "((of|in|comma)? (?P<YEAR>year)"
    "| (of|in)? the? (?P<YEARPICK>last|this|next|previous|current|coming) financial? unit"
    "| of the financial? (?P<YEARPICK2>unit))"
)
_NAMED_PICK = "(?P<PICK>last|this|next|previous|current|coming|following|past)"
PARTS = compiled(
    (
        ("hedge? (?P<CORE>(?P<CLOCK>clock|point_clock) (?!percent|unit|word percent) (?P<ZONE>zone)?)", _clock),
        (
            "hedge? (?P<CORE>a? (?P<MINUTES>half|quarter|count) (past|(?P<TO>(?<=quarter) to))"
            "(?P<HOUR>cardinal|one|num_day) ((in the|at) (?P<PART>part))?)",
            _spoken_clock,
        ),
        (
            "hedge? (?P<CORE>(?P<HOUR>cardinal|one|num_day) o quote clock_word ((in|on) (the|that) (?P<PART>part)"
            "|at (?P<PART2>part))?)",
            _spoken_clock,
        ),
        ("hedge? (?P<CORE>(?P<HOUR>cardinal|one|num_day) (in the|at) (?P<PART>part))", _spoken_clock),
        ("hedge? (?P<CORE>(?P<WORD>noon))", _noon),
        ("just? (?P<CORE>(?P<WORD>dawn))", _part),
        (
            f"{_EDGE} ((?<=in|during|on|of|and|for|since|before|until|by|word) the) {_MOD} (?P<CORE>(?P<WORD>part))",
            _part,
        ),
        ("((?<=at|by|in|until|since|every) late?) (?P<CORE>(?P<WORD>part))", _part),
        (
            f"{_EDGE} the? {_MOD} (?P<CORE>(?P<ORDINAL>ordinal|second|final) financial? dash? (?P<NAME>quarter)"
            f"{_OF_YEAR}?)",
            _period,
        ),
        (f"{_EDGE} the? (?P<CORE>{_NAMED_PICK} financial? (?P<NAME>quarter))", _period),
        ("(?P<CORE>(?P<NAME>quarter_code) (of|comma)? (?P<YEAR>year)?)", _period),
        (f"the? (?P<CORE>(?P<ORDINAL>ordinal|second|final) (?P<NAME>half) {_OF_YEAR})", _period),
        (
            f"{_EDGE} (?P<LED>the)? {_MOD} (?P<CORE>{_NAMED_PICK}? (?P<NAME>season_name) (of? (?P<YEAR>year))?)",
            _season,
        ),
        (f"(the|this|that)? (?P<CORE>{_NAMED_PICK} (?P<NAME>weekend))", _period),
        ("(?P<CORE>(the|that|(?<=at|on|by)) (?P<NAME>weekend))", _period),
        (f"the? {_MOD} (?P<CORE>(?P<DECADE>decade))", _decade),
        (f"{_EDGE} the? {_MOD} (?P<CORE>(?P<ORDINAL>ordinal_day|ordinal|second) dash? (?P<UNIT>unit))", _century),
        (f"{_EDGE} the? (?P<CORE>{_NAMED_PICK}? financial (unit (?P<YEAR>year)?|(?P<YEAR2>year)))", _fiscal),
    )
)
