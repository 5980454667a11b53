"""When a figure holds, whether it is of this event, and whether it is a running total.

Counts of one report with their sentences in; the same counts with `as_of`, `standing` and `series` out. A figure is
background when its own words put it in another year, more than six weeks before the report, in a whole war, or in what
may or might be; cumulative when they say since when, or over how long.

>>> from rashomon.records import Day
>>> from rashomon.stages.claims.figures.passages import passage
>>> report = Day(date="2019-02-12", precision="day", basis="metadata")
>>> when(passage("d1", "On Monday 12 men died.", 0, 22, "body"), 10, 16, report).day.date
'2019-02-11'
>>> when(passage("d1", "In 2003, a quake killed 600.", 0, 28, "body"), 24, 27, report).standing
'background'
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from rashomon.records import Count, Day, Series, Standing
from rashomon.stages.claims.figures.openings import Dated, dated, opening_day
from rashomon.stages.claims.figures.passages import Passage

_LONG_AGO = 45
_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter"
_CUMULATIVE = re.compile(
    r"\bsince (?:the (?:start|beginning|outbreak)|starting|it (?:began|started)|then\b|last|late|early|mid"
    rf"|\d{{4}}|{_MONTHS})"
    r"|\bso far (?:this|in)\b|\b(?:in|over|during|within) the (?:past|last) \w+ ?\w* ?(?:day|week|month|year|decade)"
    r"|\bto date\b|\bthis year\b|\b(?:a|per|each|every) (?:year|month|week)\b|\bannually\b"
    r"|\byear to date\b|\ball told\b",
    re.IGNORECASE,
)
_BACKGROUND = re.compile(
    r"\b(?:last year|years? ago|decades? ago|months ago|earlier this year|in recent (?:years|months)|previous(?:ly)?|"
    r"the last major|historically|in history|world war|civil war|a similar|the worst \w+ since|on average|annually|"
    r"(?:a|per|each|every) year)\b|\b(?:war|conflict|insurgency|uprising|pandemic|epidemic|crisis) (?:has|have|had) ",
    re.IGNORECASE,
)
_STATES = frozenset(("remaining", "missing", "trapped"))
_AFTERWARDS = re.compile(r"\b(?:after|when|since|following|as|from)\b", re.IGNORECASE)
_PERFECT = re.compile(r"\b(?:has|have|'ve|’ve)\b", re.IGNORECASE)
_STILL = re.compile(
    r"\b(?:are|is|have|has) now\b"
    r"|\bnow (?:stands?|has|have|numbers?|known|say|says)\b|\bstill\b|\bso far\b|\bto date\b",
    re.IGNORECASE,
)
_PRESENT = re.compile(r"\b(?:are|is|remain|remains|remained|still|now|so far|to date|rises|climbs|stands)\b")
_UNREAL = frozenset("could would might if unless".split())
_INTENDED = re.compile(
    r"\b(?:plan(?:s|ned|ning)?|threat(?:en(?:s|ed|ing)?)?|aim(?:s|ed|ing)?|hop(?:e|es|ed|ing)|want(?:s|ed)?|intend(?:s|ed)?"
    r"|capable|enough|able|vow(?:s|ed)?) (?:to|of) $",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class When:
    """The day a figure holds for if its sentence says, its standing and its series.

    `said` is the day of saying it ("police said on Monday"), `later` whether `day` is that of a clause after the figure
    ("12 are missing after Monday's slide"), `vague` whether a month or a year is all that the sentence tells.
    """

    day: Day | None
    standing: Standing
    series: Series
    said: Day | None = None
    later: bool = False
    vague: bool = False


def timed(
    counts: Sequence[tuple[Passage, Count]], sentences: Sequence[Passage], published: Day | None
) -> tuple[Count, ...]:
    """The counts with their times; one without a day of its own takes the day its report's opening gives, if one."""
    within = {sentence.start: sentence for sentence, _ in counts}
    read = {start: setting(sentence, published) for start, sentence in within.items()}
    told = [
        (sentence, count, _placed(sentence, count.span.start, count.span.end, published, read[sentence.start]))
        for sentence, count in counts
    ]
    opening, shared = opening_day(sentences, published), _shared([(count, time) for _, count, time in told])
    return tuple(
        replace(
            count,
            as_of=_held(time, opening.of(passage) or shared, _now(passage, count, time, published)),
            standing=time.standing,
            series=time.series,
        )
        for passage, count, time in told
    )


def _held(time: When, opening: Day | None, now: Day | None) -> Day | None:
    """The day of the report for a state; else the day told of the event, the opening's, or that of saying it."""
    if time.standing != "event":
        return (now if time.series == "cumulative" else None) or time.day
    return now or time.day or (None if time.vague else opening) or time.said


def _now(passage: Passage, count: Count, time: When, published: Day | None) -> Day | None:
    """The day of the report, or of saying it, for what holds as of then: who is missing, what "now" is the toll."""
    if published is None or published.precision != "day" or count.measure in ("money", "magnitude"):
        return None
    spoken = time.said or published
    around = passage.text[passage.start : passage.end]
    if time.series == "cumulative" and (_PERFECT.search(around) or _STILL.search(around)):
        return spoken
    beside = passage.text[max(passage.start, count.span.start - 30) : min(passage.end, count.span.end + 25)]
    if _STILL.search(beside) and (time.day is None or time.day.date < spoken.date):
        return spoken
    if time.day is not None and not (count.measure in _STATES and time.later):
        return None
    state = count.measure in _STATES or _PRESENT.search(beside) or count.term.endswith("toll")
    return spoken if state or (count.measure == "displaced" and _PERFECT.search(beside)) else None


def _shared(told: Sequence[tuple[Count, When]]) -> Day | None:
    """The one day that the report's first dated figures of the event share."""
    days = [time.day for _, time in told if time.day is not None and time.standing == "event"]
    return days[0] if days and len({day.date for day in days}) == 1 else None


def when(passage: Passage, start: int, end: int, published: Day | None) -> When:
    """The time of the figure at `start`..`end` of its sentence, by the date expression nearest to it."""
    return _placed(passage, start, end, published, setting(passage, published))


@dataclass(frozen=True, slots=True)
class Setting:
    """A sentence's dates, and where its words for running totals and for the past stand: read once a sentence."""

    dated: tuple[Dated, ...]
    cumulative: tuple[int, ...]
    background: tuple[int, ...]


def setting(passage: Passage, published: Day | None) -> Setting:
    """The dates and time words of a sentence."""
    around = passage.text[passage.start : passage.end]
    cumulative = tuple(found.start() + passage.start for found in _CUMULATIVE.finditer(around))
    background = tuple(found.start() + passage.start for found in _BACKGROUND.finditer(around))
    return Setting(dated(passage, published), cumulative, background)


def _placed(passage: Passage, start: int, end: int, published: Day | None, told: Setting) -> When:
    nearest = _nearest(passage, [one for one in told.dated if not one.said], start, end)
    said = _nearest(passage, [one for one in told.dated if one.said], start, end)
    cumulative = any(abs(found - start) <= 110 for found in told.cumulative)
    past = _is_past(nearest.day if nearest is not None else None, published)
    background = past or any(abs(found - start) <= 90 for found in told.background)
    unreal = _is_unreal(passage, start)
    day = nearest.day if nearest is not None and nearest.day.precision == "day" and not unreal else None
    return When(
        day, "background" if background or unreal else "event", "cumulative" if cumulative else "incident",
        said=said.day if said is not None and said.day.precision == "day" and not unreal else None,
        later=nearest is not None and _in_later_clause(passage, nearest, end),
        vague=nearest is not None and nearest.day.precision != "day",
    )  # fmt: skip


def _in_later_clause(passage: Passage, told: Dated, end: int) -> bool:
    return told.start > end and _AFTERWARDS.search(passage.text, end, told.start) is not None


def _nearest(passage: Passage, told: Sequence[Dated], start: int, end: int) -> Dated | None:
    """The nearest of the dates told; of a day and a week ("who was fired last week … on Monday"), the day."""
    best: tuple[int, Dated] | None = None
    daily = any(one.day.precision == "day" for one in told)
    for one in told:
        if daily and one.day.precision == "week":
            continue
        distance = max(0, one.start - end, start - one.end)
        crossing = passage.text[min(one.end, end) : max(one.start, start)]
        distance += 200 if ";" in crossing else 0
        if best is None or distance < best[0]:
            best = distance, one
    return best[1] if best is not None else None


def _is_past(day: Day | None, published: Day | None) -> bool:
    """Whether the day lies well before the report."""
    if day is None or published is None:
        return False
    if day.precision == "year":
        return day.date < published.date[:4]
    return (_first(published.date) - _first(day.date)).days > _LONG_AGO


def _first(day: str) -> date:
    year, month, of_month = ([int(part) for part in day.split("-")] + [1, 1])[:3]
    return date(year, month, of_month)


def _is_unreal(passage: Passage, start: int) -> bool:
    """Whether the words just before the figure say that it may come or is only intended."""
    before = passage.text[max(passage.start, start - 60) : start]
    clause = re.split(r"[,;:]", before)[-1]
    words = clause.casefold().split()
    return bool(words) and (any(word in _UNREAL for word in words[-4:]) or _INTENDED.search(clause[-24:]) is not None)
