"""The days a sentence tells, and the one day that a report's opening gives its event.

A day beside a word of saying ("police said on Monday", "on Monday police said") is the day of saying, not of the event.

>>> from rashomon.records import Day
>>> from rashomon.stages.claims.figures.passages import passage
>>> report = Day(date="2019-02-12", precision="day", basis="metadata")
>>> text = "The dam broke on Sunday, police said on Monday."
>>> [(one.day.date, one.said) for one in dated(passage("d1", text, 0, len(text), "body"), report)]
[('2019-02-10', False), ('2019-02-11', True)]
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rashomon.language import dates
from rashomon.records import Day
from rashomon.stages.claims.figures.passages import Passage

_SAYS = r"(?:said|says|told|announced|reported|added|stated|wrote|tweeted|revealed|confirmed)"
_SAID = re.compile(
    rf"\b{_SAYS}"
    r"(?: (?!that |had |was |were |have |\w+ed )[\w'’-]+){0,5} ?$"
)
_THEN_SAID = re.compile(rf" (?:(?!and |that |who |when |after |before |because |as )[\w'’-]+ ){{0,4}}{_SAYS}\b")
_AHEAD = re.compile(r"\b(?:will|until|till|due|expected|scheduled|planned|plans)\b[^.;,]*$")
_PERFECT = re.compile(r"\b(?:has|have) (?:been )?(?:[a-z]+(?:ed|en|wn|uck|own)|hit|left|cut|put|shot|hurt|torn)\b")
_OPENING = 6
_LEAD = 4
_RECENT = 7  # days


@dataclass(frozen=True, slots=True)
class Dated:
    """A day, month or year told at `start`..`end` of the text; `said` when it is the day of saying."""

    start: int
    end: int
    day: Day
    said: bool


def dated(passage: Passage, published: Day | None) -> tuple[Dated, ...]:
    """The dates of a sentence that can be resolved, in order."""
    found: list[Dated] = []
    for expression in dates.find(passage.text, passage.start, passage.end):
        day = dates.resolve(expression, published, tense="past")
        before = passage.text[max(passage.start, expression.start - 60) : expression.start]
        if day is not None and _AHEAD.search(before) is None:
            said = _SAID.search(before) or _THEN_SAID.match(passage.text, expression.end, passage.end)
            found.append(Dated(expression.start, expression.end, day, said is not None))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Opening:
    """The day a report's opening gives the event, and the sentences it holds for."""

    day: Day | None
    until: int

    def of(self, passage: Passage) -> Day | None:
        """The day, for the headline and a sentence of the opening's text; None for what comes later."""
        return self.day if passage.role in ("body", "title") and passage.start < self.until else None


def opening_day(sentences: Sequence[Passage], published: Day | None) -> Opening:
    """The one day, at most a week before the report, that its first sentences tell.

    Where they tell none, a lead in the perfect tense ("a quake has hit the coast") gives the day of the report.
    """
    opening = [sentence for sentence in sentences if sentence.role == "body"][:_OPENING]
    if published is None or published.precision not in ("day", "week") or not opening:
        return Opening(None, 0)
    told = [one.day for sentence in opening for one in dated(sentence, published) if not one.said]
    near = [day for day in told if day.precision == "day" and abs(_days(day, published)) <= _RECENT]
    if published.precision == "day":
        near = [day for day in near if _days(day, published) >= 0]
    if (
        not near
        and published.precision == "day"
        and any(_PERFECT.search(each.text, each.start, each.end) for each in opening[:_LEAD])
    ):
        return Opening(published, opening[-1].end)
    alike = len({day.date for day in near}) == 1
    return Opening(near[0] if alike else None, opening[-1].end)


def _days(day: Day, published: Day) -> int:
    return (date.fromisoformat(published.date) - date.fromisoformat(day.date)).days
