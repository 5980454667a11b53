"""How long and how often: durations, sets and bare references to now, then and soon, as the grammar reads them.

A rule's `Hit` in, an `Expression` with its TIMEX3 value out: what is read here means the same on any day.

>>> from rashomon.language.dates.grammar import readings, tokenised
>>> [(one.text, one.value) for one in readings(tokenised("for almost three years, weekly"), LENGTHS)]
[('three years', 'P3Y'), ('weekly', 'P1W')]
"""

from __future__ import annotations

from dataclasses import replace

from rashomon.language.dates import words
from rashomon.language.dates.expressions import Expression
from rashomon.language.dates.grammar import compiled
from rashomon.language.dates.hits import Hit

_SIGNS = {
    "second": ("T", "S", 1), "minute": ("T", "M", 1), "hour": ("T", "H", 1), "day": ("", "D", 1), "week": ("", "W", 1),
    "fortnight": ("", "W", 2), "month": ("", "M", 1), "quarter": ("", "M", 3), "year": ("", "Y", 1),
    "decade": ("", "Y", 10), "century": ("", "Y", 100), "centurie": ("", "Y", 100), "annum": ("", "Y", 1),
}  # fmt: skip
_ADVERBS = {
    "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "monthly": "P1M", "quarterly": "P3M",
    "yearly": "P1Y", "annual": "P1Y", "annually": "P1Y", "hourly": "PT1H", "biannual": "P6M", "biennial": "P2Y",
}  # fmt: skip


def length(unit: str, amount: float | None) -> str:
    """The TIMEX3 value of so many units; X where the number is vague."""
    clock, sign, times = _SIGNS[unit.casefold().removesuffix("s") if unit.casefold() != "centuries" else "century"]
    return f"P{clock}{'X' if amount is None else format(amount * times, 'g')}{sign}"


def _duration(hit: Hit) -> Expression | None:
    amount = 0.0 if hit.has("HALF") and not hit.has("COUNT") else hit.number("COUNT")
    if hit.has("HALF") and amount is not None:
        amount += 0.5
    unit = hit.text("UNIT").casefold()
    value = length(unit, amount)
    if hit.has("HALF") and amount == 0.5 and unit in ("hour", "minute"):
        value = length({"hour": "minute", "minute": "second"}[unit], 30)
    made = hit.expression(kind="duration", value=value)
    return replace(made, whole=None) if hit.has("DASH") else made  # "the two-day talks": the article is the noun's


def _vague(hit: Hit) -> Expression | None:
    return hit.expression(kind="duration", value=length(hit.text("UNIT"), None))


def _stretch(hit: Hit) -> Expression | None:
    return hit.expression(kind="duration", value=length(hit.text("UNIT"), 1))


def _recurring(hit: Hit) -> Expression | None:
    unit = hit.text("UNIT").casefold()
    number = hit.number("COUNT") if hit.has("COUNT") else None
    ordinal = hit.text("ORDINAL").casefold()
    amount = number or (
        words.ORDINALS.index(ordinal) + 1 if ordinal in words.ORDINALS else 2 if hit.has("OTHER") else 1
    )
    return hit.expression(kind="set", value=length(unit, amount))


def _recurring_named(hit: Hit) -> Expression | None:
    """ "every Monday", "Mondays", "each May", "every winter", "Friday nights"."""
    name = hit.text("NAME").casefold()
    day, month = words.weekday(name.removesuffix("s")), words.month(name)
    part = words.PART_SIGNS.get(hit.text("PART").casefold().removesuffix("s"), "")
    if day is not None:
        return hit.expression(kind="set", value=f"XXXX-WXX-{day + 1}{part}")
    if month is not None:
        return hit.expression(kind="set", value=f"XXXX-{month:02}")
    if name.removesuffix("s") == "weekend":
        return hit.expression(kind="set", value="XXXX-WXX-WE")
    if name in words.SEASON_SIGNS:
        return hit.expression(kind="set", value=f"XXXX-{words.SEASON_SIGNS[name]}")
    return hit.expression(kind="set", value=f"XXXX-XX-XX{part}")


def _adverb(hit: Hit) -> Expression | None:
    """ "weekly", "annual"; not the newspaper ("the weekly Ruo Mirror", "a Marl daily")."""
    at = hit.at("CORE")
    before, after = hit.tokens.shown(at - 1), hit.tokens.shown(at + 1)
    named = before[:1].isupper() and hit.tokens.kind(at - 1) == "word" and before.casefold() not in words.OWNERS
    if after[:1].isupper() or named:
        return None
    return hit.expression(kind="set", value=_ADVERBS[hit.first("CORE").casefold()])


def _reference(hit: Hit) -> Expression | None:
    value = "PRESENT_REF" if hit.has("PRESENT") else "PAST_REF" if hit.has("GONE") else "FUTURE_REF"
    before = hit.tokens.shown(hit.at("CORE") - 1)
    if before[:1].isupper() and hit.text("CORE")[0].isupper():
        return None  # "the Swift Current Millers"
    if before.casefold() == "as" or hit.tokens.kind(hit.after("CORE")) == "dash":
        return None
    return hit.expression(value=value)


_PICKED = "((the|these) last|(the|these)? (next|past|previous|following|coming|ordinal|final)?)"
_OLD = "(?!dash? old)"
LENGTHS = compiled(
    (
        (
            f"hedge? {_PICKED} (?P<CORE>(?P<COUNT>count) (?P<HALF>and a half)? straight{{0,2}} (?P<DASH>dash)?"
            f"(straight dash?)? (?P<UNIT>any_unit|second) {_OLD} (?P<HALF2>and a half)? (dash straight)?)",
            _duration,
        ),
        (
            f"hedge? {_PICKED} (?P<CORE>count (dash|to|or) (?P<COUNT>count) straight? dash? (?P<UNIT>any_unit) {_OLD})",
            _duration,
        ),
        (f"hedge? (?P<CORE>(?P<COUNT>a) straight? (?P<UNIT>unit) (?P<HALF>and a half)? {_OLD})", _duration),
        ("hedge? (?P<CORE>(?P<HALF>half) (a|dash) (?P<UNIT>unit))", _duration),
        ("(?P<CORE>(?<=for|within|in|after|hedge|just) (?P<UNIT>units) (dash straight)?)", _vague),
        ("(?P<CORE>(?P<UNIT>units) (dash straight|(?=later|sooner|before|after)))", _vague),
        ("(?P<CORE>(the|these)? (last|next|past|previous|coming|following) few? (?P<UNIT>units))", _vague),
        ("(?P<CORE>the (past|coming) (?P<UNIT>any_unit))", _stretch),
        (
            "(?P<CORE>every (?P<OTHER>other)? ((?P<ORDINAL>ordinal|second) | (?P<COUNT>count))?"
            "(?P<UNIT>any_unit|second))",
            _recurring,
        ),
        ("(?P<CORE>(once|count times) (a|every|per) (?P<UNIT>unit))", _recurring),
        ("(?P<CORE>per (?P<UNIT>unit|annum))", _recurring),
        (
            "(?P<CORE>every other? (?P<NAME>weekday|full_month|weekend|season_name|(?P<PART>part)) (?P<PART2>part)?)",
            _recurring_named,
        ),
        ("(?P<CORE>(?P<NAME>weekdays|weekends|weekday(?=parts)) (?P<PART>part|parts)?)", _recurring_named),
        ("(?P<CORE>daily)", _adverb),
        ("(?P<CORE>(?P<PRESENT>now|current|(?<=at) (the|this) moment))", _reference),
        ("(?P<CORE>(?P<GONE>(more|very|just)? lately|recent (units|history)?|(?<=in) the past|units ago))", _reference),
        ("(?P<CORE>very? soon|the (recent|near_by)? future)", _reference),
    )
)
