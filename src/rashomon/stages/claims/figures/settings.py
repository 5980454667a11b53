"""What a sentence tells of time, and which of it is a figure's own.

A sentence, a figure in it and its tree in; the figure's `When` out. With a tree, words of the figure's own clause come
before nearer ones of another; without one, the nearest count.

>>> from rashomon.records import Day
>>> from rashomon.stages.claims.figures.passages import passage
>>> text = "On Monday 12 men died."
>>> report = Day(date="2019-02-12", precision="day", basis="metadata")
>>> [one.day.date for one in setting(passage("d1", text, 0, len(text), "body"), report).dated]
['2019-02-11']
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rashomon.language.reading import Reading
from rashomon.records import Count, Day, Series, Standing
from rashomon.stages.claims.figures.governors import ASIDE, OVER, SAME, WITHIN, nearness, predicate
from rashomon.stages.claims.figures.openings import Dated, dated
from rashomon.stages.claims.figures.passages import Passage
from rashomon.stages.claims.figures.standings import signs, unreal

_LONG_AGO = 45  # days
_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter"
_EACH = (
    r"(?:(?:\d|[a-z]s|people|women|men|children|lives) a|\b(?:per|each|every)) (?:year|month|week)\b"
    r"(?! (?:after|ago|before|later|earlier))"
)
# Since when, over how long, or over how many incidents: a running total.
_CUMULATIVE = re.compile(
    r"\bsince (?:the (?:start|beginning|outbreak)|(?:the )?\w+ (?:began|started|broke out)|starting|then\b|last|late"
    rf"|early|mid|\d{{4}}|{_MONTHS})"
    r"|\bso far (?:this|in)\b|\b(?:in|over|during|within) the (?:past|last) \w+ ?\w* ?(?:day|week|month|year|decade)"
    r"|\b(?:in|over|during) \w+ (?:days|weeks|months|years) of\b"
    r"|\bin (?:\w+ )?(?:shootings|attacks|crashes|accidents|incidents) (?:across|around|throughout)\b"
    rf"|\bto date\b|\bthis year\b|{_EACH}|\bannually\b|\byear to date\b|\ball told\b",
    re.IGNORECASE,
)
# "The third attack this year", "the deadliest since May": of the event, not of its toll.
_RANKED = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+th|last|worst"
    r"|(?!west|rest|test|guest|arrest|protest|forest|harvest|request|contest|interest)\w+est)"
    r"(?: (?!have |has |had )[\w'’-]+){0,6} $",
    re.IGNORECASE,
)
# A habit, or a whole war.
_BACKGROUND = re.compile(
    rf"\b(?:in recent (?:years|months)|world war|civil war|on average|annually)\b|{_EACH}"
    r"|\b(?:war|conflict|insurgency|uprising|pandemic|epidemic|crisis)"
    r"(?:, (?:which|that|now) [^,.;]{1,60},)? (?:has|have|had|killed|left|claimed) ",
    re.IGNORECASE,
)
# Another event.
_HISTORICAL = re.compile(
    r"\b(?:last year|years? ago|decades? ago|months ago|earlier this year|previous(?:ly)?|the last major"
    r"|an earlier|a similar|the worst \w+ since)\b",
    re.IGNORECASE,
)
# What an event followed or went before, once a sentence compares two: "it came days before", "and a week after".
_CAME = re.compile(r"\b(?:came|comes|coming)\b", re.IGNORECASE)
_APART_BY = re.compile(r"\b(?:hours?|days?|weeks?|months?|years?) (?:after|before)\b", re.IGNORECASE)
_STOP = re.compile(r"[.;?!]\s*(?=[A-Z])")
_SINCE = re.compile(r"\b[Ss]ince (?:the |early |late |mid-?)*(?:\w+ (?:began|started|broke out) (?:in |on )?)?$")
_COMPARED = re.compile(r"\b(?:since|than|unlike|like|compared)\b")
_NAMED_YEAR = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Ii]ts) ((?:19|20)\d\d) [a-z]{3,}")
_AFTERWARDS = re.compile(r"\b(?:after|when|since|following|as|from)\b", re.IGNORECASE)
_THEN = re.compile(r"[\s,]*(?:an? \w+ )?(?:when|where|in which)\b", re.IGNORECASE)
_CLOSE, _NEAR = 90, 110  # characters
_APART = {SAME: 0, WITHIN: 30, OVER: 30, ASIDE: 60}  # how many characters further a date of another clause is


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


@dataclass(frozen=True, slots=True)
class Setting:
    """A sentence's dates, those after "since", and where its words for totals, habits and the past stand."""

    dated: tuple[Dated, ...]
    since: tuple[Dated, ...]
    cumulative: tuple[int, ...]
    background: tuple[int, ...]
    historical: tuple[int, ...]


def setting(passage: Passage, published: Day | None) -> Setting:
    """The dates and time words of a sentence."""
    days = dated(passage, published)
    since = {one: at for one in days if (at := _since(passage, one)) is not None}
    ranked = {one for one, at in since.items() if _is_ranked(passage, at)}
    totals = [at for at in _places(_CUMULATIVE, passage) if not _is_ranked(passage, at)]
    return Setting(
        dated=tuple(one for one in days if one not in since),
        since=tuple(one for one in since if one not in ranked),
        cumulative=tuple({*totals, *(at for one, at in since.items() if one not in ranked)}),
        background=tuple(_places(_BACKGROUND, passage)),
        historical=(*_places(_HISTORICAL, passage), *_named_years(passage, published), *_compared(passage)),
    )


def _compared(passage: Passage) -> list[int]:
    """Where a sentence that says when the event came tells of another: "came hours before three guards were shot"."""
    came = _CAME.search(passage.text, passage.start, passage.end)
    return [at for at in _places(_APART_BY, passage) if came is not None and came.start() < at]


def _named_years(passage: Passage, published: Day | None) -> list[int]:
    """Where an event is named by a year well before the report's: "the 1998 flood"."""
    found = _NAMED_YEAR.finditer(passage.text, passage.start, passage.end) if published is not None else ()
    return [year.start() for year in found if published is not None and int(year[1]) + 1 < int(published.date[:4])]


def led_by(earlier: Passage | None, published: Day | None) -> Day | None:
    """The one day that the sentence before tells of what happened."""
    days = [one.day for one in setting(earlier, published).dated if not one.said] if earlier is not None else []
    return days[0] if len({day.date for day in days}) == 1 and days[0].precision == "day" else None


def _places(pattern: re.Pattern[str], passage: Passage) -> list[int]:
    around = passage.text[passage.start : passage.end]
    return [found.start() + passage.start for found in pattern.finditer(around)]


def _is_ranked(passage: Passage, at: int) -> bool:
    return _RANKED.search(passage.text[max(passage.start, at - 50) : at]) is not None


def _since(passage: Passage, one: Dated) -> int | None:
    """Where the "since" before a date stands ("since 12 March"), unless the sentence goes on to tell of that day."""
    before = max(passage.start, one.start - 50)
    found = _SINCE.search(passage.text[before : one.start])
    return before + found.start() if found is not None and _THEN.match(passage.text, one.end) is None else None


@dataclass(frozen=True, slots=True)
class Scene:
    """A figure in its sentence, and its predicate in the sentence's tree where there is one."""

    passage: Passage
    count: Count
    reading: Reading | None
    at: int | None

    def nearness(self, start: int) -> int:
        """How near the clause of the word at a character is; without a tree all are the same."""
        word = self.reading.at(start) if self.reading is not None else None
        if self.reading is None or self.at is None or word is None:
            return SAME
        if self.reading.words[word].dep == "mark":  # "since" stands where its clause does
            word = self.reading.words[self.reading.words[word].head].head
        return nearness(self.reading, self.at, word)

    def is_own(self, one: Dated) -> bool:
        """Whether a date is of the figure's own clause, or of one over it."""
        led = one.end <= self.count.span.start and _THEN.match(self.passage.text, one.end) is not None
        return led or self.nearness(one.start) in (SAME, OVER)

    def holds(self, at: int, reach: int) -> bool:
        """Whether time words at a character are the figure's own; right behind it they are, whatever the tree says."""
        if 0 <= at - self.count.span.end <= 1:
            return True
        if self.at is None:
            crossing = self.passage.text[min(at, self.count.span.start) : max(at, self.count.span.start)]
            return len(crossing) <= reach and _STOP.search(crossing) is None
        return self.nearness(at) in (SAME, OVER)


def scene(passage: Passage, count: Count, reading: Reading | None) -> Scene:
    """The figure with its predicate looked up."""
    return Scene(passage, count, reading, predicate(reading, passage.text, count) if reading is not None else None)


def placed(told: Scene, setting: Setting, published: Day | None) -> When:
    """The time of a figure, by the date expression nearest to it."""
    nearest = _nearest(told, [one for one in setting.dated if not one.said])
    if nearest is not None and _is_past(nearest.day, published) and not told.is_own(nearest):
        nearest = None  # "police held 12 men who had marched in March"
    said = _nearest(told, [one for one in setting.dated if one.said])
    count = told.count
    cumulative = any(told.holds(at, _NEAR) for at in setting.cumulative) and not _is_state(count)
    standing = unreal(signs(told.passage, count, told.reading), count.measure, count.term)
    if standing is None:
        standing = _past(told, setting, published, total=cumulative)
    has_been = standing not in ("planned", "hypothetical")
    day = nearest.day if nearest is not None and nearest.day.precision == "day" and has_been else None
    return When(
        day, standing, "cumulative" if cumulative else "incident",
        said=said.day if said is not None and said.day.precision == "day" and has_been else None,
        later=nearest is not None and _in_later_clause(told.passage, nearest, count.span.end),
        vague=nearest is not None and nearest.day.precision != "day",
    )  # fmt: skip


def _is_state(count: Count) -> bool:
    """Whether "since" says how long a state has lasted: "held since April"."""
    return count.measure in ("missing", "remaining", "trapped") or count.term.endswith(("held", "jailed", "detained"))


def _past(told: Scene, setting: Setting, published: Day | None, *, total: bool) -> Standing:
    """ "background" for a habit or what has long been counted, "historical" for what was long ago, else "event"."""
    since = _nearest(told, setting.since)
    long_counted = total and since is not None and _is_past(since.day, published)
    if long_counted or any(told.holds(at, _CLOSE) for at in setting.background):
        return "background"
    nearest = _nearest(told, [one for one in setting.dated if not one.said])
    long_ago = nearest is not None and _is_past(nearest.day, published) and told.is_own(nearest)
    before = any(told.holds(at, _CLOSE) and not _is_measure(told, at) for at in setting.historical)
    return "historical" if long_ago or before else "event"


def _is_measure(told: Scene, at: int) -> bool:
    """Whether an older event at a character is only what a figure before it is compared with: "26 died, the most since
    a 2009 bombing".
    """
    return at > told.count.span.end and _COMPARED.search(told.passage.text, told.count.span.end, at) is not None


def _in_later_clause(passage: Passage, told: Dated, end: int) -> bool:
    return told.start > end and _AFTERWARDS.search(passage.text, end, told.start) is not None


def _nearest(told: Scene, days: Sequence[Dated]) -> Dated | None:
    """The nearest of the dates told, by clause and by distance; of a day and a week ("who was fired last week … on
    Monday"), the day.
    """
    daily = any(one.day.precision == "day" for one in days)
    rows = [one for one in days if not (daily and one.day.precision == "week")]
    return min(rows, key=lambda one: _distance(told, one), default=None)


def _distance(told: Scene, one: Dated) -> int:
    text, span = told.passage.text, told.count.span
    distance = max(0, one.start - span.end, span.start - one.end)
    crossing = text[min(one.end, span.end) : max(one.start, span.start)]
    apart = SAME if told.is_own(one) else told.nearness(one.start)
    return distance + (200 if ";" in crossing else 0) + _APART[apart]


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
