"""The day of each report of a story that prints none, told from the other reports.

The documents of one story, how alike they are and what they share in, the documents with `published` filled in where
it can be told out. A page that says only "Tuesday" beside a report dated Monday 11 February is of the 12th. Where no
dated report lies near, or two near ones lead to different days, the day stays unknown and the reason is given.

>>> tuesday, monday_the_eleventh = 1, date(2019, 2, 11)
>>> _nearest(tuesday, monday_the_eleventh, said=True).isoformat()
'2019-02-12'
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import PurePosixPath

from rashomon.language.dates import Expression
from rashomon.language.dates.calendar import resolve
from rashomon.records import Basis, Day, Document, Story
from rashomon.stages.stories import clues, numbered
from rashomon.stages.stories.clues import Clues

# Siblings date a report when they share text, so much of it at least, or are this like it, or the story is this short.
_SHARED, _ALIKE, _SHORT_STORY = 0.05, 0.3, timedelta(days=10)
# What happened on a weekday is told on that day or so much later.
_LATER = timedelta(days=2)
# Dated reports of so few days tell the week that an undated one of their story is of.
_SAME_WEEK = timedelta(days=2)
# A dateline's year is that of a dated report this many days off at most; an archive photo is this old at most.
_SAME_YEAR, _ARCHIVE = 60, 30
_FAR_OFF = 1000
# A caption is of the day of the report or of the week before.
_AFTER_CAPTION = 6
# Of what the near reports weigh together, the share that must lead to one day.
_AGREEING = 2 / 3
# The weekday of a deed, unlike that of a saying, dates a report only beside one it shares so much text with.
_TELLING_ALIKE = 0.1
_LONGEST_NAME = 80

_NO_ANCHOR = "no day is printed, and no report of its story is dated"
_NO_CLUE = "no day is printed, and it names no weekday of its own"
_TOO_FAR = "it names a weekday, but no dated report of its story is near enough to tell the week"
_DEED = "it tells of a weekday, but whether it was written that day or later cannot be told"
_CONFLICT = "it names a weekday, but the dated reports near it lead to different days"


@dataclass(frozen=True, slots=True, order=True)
class Near:
    """How near a report is to another: the share of its text that the other has, then how alike they are."""

    copied: float
    alike: float


Nearness = Mapping[str, Mapping[str, Near]]
_FAR = Near(0.0, 0.0)


@dataclass(frozen=True, slots=True)
class _Anchor:
    """A day that is known, of the report `document`, and how near that report is."""

    document: str
    day: date
    near: Near


@dataclass(frozen=True, slots=True)
class _Told:
    """A day or None, why, and the dated report it was told beside."""

    day: date | None
    reason: str
    basis: Basis = "story"
    beside: _Anchor | None = None


def infer(documents: Sequence[Document], nearness: Nearness) -> tuple[Document, ...]:
    """The documents of one story, in the order given, with the days that can be told from one another.

    `nearness[a][b]` is how near report b is to a; pairs left out are far. First dates in numbers, captions and
    datelines, then siblings, those nearest to a dated report first, so that they can serve the others.
    """
    days = {one.id: day for one in documents if (day := known(one)) is not None}
    undated = [one.id for one in documents if one.published is None]
    found = {one.id: clues.of(one) for one in documents if one.published is None}
    told = {} if days else _in_one_order(found)
    days |= {one: made.day for one, made in told.items() if made.day is not None}
    for by in (_by_numbers, _by_caption, _by_dateline, _by_archive_caption):
        anchors = days or _spoken_of(found)
        step = {one: by(found[one], _anchors(one, anchors, nearness)) for one in undated if one not in days}
        told |= {one: made for one, made in step.items() if made.day is not None}
        days |= {one: made.day for one, made in step.items() if made.day is not None}
    for one in (*_nearest_first(undated, days, nearness), *undated):
        if one not in days:
            told[one] = _by_siblings(found[one], _anchors(one, days or _spoken_of(found), nearness))
            day = told[one].day
            days |= {one: day} if day is not None else {}
    names = {one.id: _name(one) for one in documents}
    return tuple(_dated(one, told[one.id], names) if one.id in told else one for one in documents)


def roughly(documents: Sequence[Document], stories: Sequence[Story]) -> tuple[Document, ...]:
    """The documents, those without a day with the seven days they were written in, for what their weekdays mean.

    Told of a story whose dated reports are of a few days only: the seven days up to the last of them.
    """
    weeks: dict[str, Day] = {}
    for story in stories:
        days = [date.fromisoformat(one.date) for one in story.developments]
        if days and max(days) - min(days) <= _SAME_WEEK:
            week = Day(date=(max(days) - timedelta(days=6)).isoformat(), precision="week", basis="story")
            weeks |= dict.fromkeys(story.documents, week)
    return tuple(
        replace(one, published=weeks[one.id]) if one.published is None and one.id in weeks else one for one in documents
    )


def _in_one_order(found: Mapping[str, Clues]) -> dict[str, _Told]:
    """Dates in numbers that only one order of day and month brings together."""
    written = [(one, made.numbers) for one, made in sorted(found.items()) if made.numbers is not None]
    read = numbered.together([numbers for _, numbers in written])
    reason = "it is headed {}, which reads so beside the dates of the other reports of its story"
    return {one: _Told(day, reason.format(numbers.text)) for (one, numbers), day in zip(written, read, strict=False)}


def _spoken_of(found: Mapping[str, Clues]) -> dict[str, date]:
    """Where no report is dated: the days that some tell of in full ("on Tuesday, May 6, 2014")."""
    return {one: made.spoken for one, made in found.items() if made.spoken is not None}


def _name(document: Document) -> str:
    """What a reader knows a report by: its title, else its file."""
    title = " ".join((document.title or "").split())
    if not title:
        return PurePosixPath(document.path).name
    return f"“{title}”" if len(title) <= _LONGEST_NAME else f"“{title[:_LONGEST_NAME].rsplit(' ', 1)[0]} …”"


def _anchors(document: str, days: Mapping[str, date], nearness: Nearness) -> list[_Anchor]:
    """The dated reports near a report; where there are none, the first and the last of the story."""
    near = nearness.get(document, {})
    found = [_Anchor(other, days[other], near[other]) for other in sorted(near) if other in days and other != document]
    if found or not days:
        return found
    ends = {pick(days, key=lambda other: (days[other], other)) for pick in (min, max)}
    return [_Anchor(other, days[other], _FAR) for other in sorted(ends)]


def _nearest_first(undated: Sequence[str], days: Mapping[str, date], nearness: Nearness) -> list[str]:
    """The undated reports in the order in which each comes to lie nearest to one before it."""
    waiting = [(-near.copied, -near.alike, one) for day in sorted(days) for one, near in _back(day, nearness)]
    heapq.heapify(waiting)
    left, order = set(undated) - set(days), []
    while waiting:
        _, _, one = heapq.heappop(waiting)
        if one in left:
            left.remove(one)
            order.append(one)
            for other, near in _back(one, nearness):
                heapq.heappush(waiting, (-near.copied, -near.alike, other))
    return order


def _back(document: str, nearness: Nearness) -> list[tuple[str, Near]]:
    """The reports near a report, each with how near this one is to it."""
    return [(other, nearness[other][document]) for other in nearness.get(document, {})]


def known(document: Document) -> date | None:
    """The day of a report where it is known to the day."""
    day = document.published
    return date.fromisoformat(day.date) if day is not None and day.precision == "day" else None


def _dated(document: Document, told: _Told, names: Mapping[str, str]) -> Document:
    if told.day is None:
        return replace(document, published_reason=told.reason)
    day = Day(date=told.day.isoformat(), precision="day", basis=told.basis)
    beside = told.beside
    sibling = "" if beside is None else f"; {names[beside.document]}, near it, is dated {beside.day.isoformat()}"
    return replace(document, published=day, published_reason=told.reason + sibling)


def _by_numbers(found: Clues, anchors: Sequence[_Anchor]) -> _Told:
    """The reading of a date in numbers that lies beside the dated reports nearest to this one, else beside any."""
    if found.numbers is None or not anchors:
        return _Told(None, "")
    best = max(one.near for one in anchors)
    for beside in ([one for one in anchors if one.near == best], anchors):
        day = numbered.nearest(found.numbers, [one.day for one in beside])
        if day is not None:
            sibling = min(beside, key=lambda one: (abs((one.day - day).days), one.document))
            return _Told(day, f"it is headed {found.numbers.text}", beside=sibling)
    return _Told(None, "")


def _by_caption(found: Clues, anchors: Sequence[_Anchor]) -> _Told:
    """The weekday told of, on the day of the report's newest photograph or within the week after."""
    if found.caption is None or found.archive or found.weekday is None:
        return _Told(None, "")
    if anchors and min(abs((one.day - found.caption).days) for one in anchors) > _ARCHIVE:
        return _Told(None, "")
    return _after_caption(found, found.caption, found.weekday)


def _after_caption(found: Clues, caption: date, weekday: Expression) -> _Told:
    assert weekday.weekday is not None
    ahead = (weekday.weekday - caption.weekday()) % 7
    reason = f"its own caption is dated {caption.isoformat()} and it tells of {weekday.text}"
    return _Told(caption + timedelta(days=ahead), reason, "text")


def _by_archive_caption(found: Clues, anchors: Sequence[_Anchor]) -> _Told:
    """The same with a photograph from the files, where a dated report shows that it is not an old one."""
    if found.caption is None or not found.archive or found.weekday is None or not anchors:
        return _Told(None, "")
    apart = min(abs((one.day - found.caption).days) for one in anchors)
    newest = max(one.day for one in anchors)
    if apart > _ARCHIVE or found.caption < min(one.day for one in anchors) - timedelta(days=_AFTER_CAPTION):
        return _Told(None, "")
    if found.caption <= newest and apart > _AFTER_CAPTION:
        return _Told(None, "")
    return _after_caption(found, found.caption, found.weekday)


def _by_dateline(found: Clues, anchors: Sequence[_Anchor]) -> _Told:
    """A dateline's day and month, in the year that brings it nearest to a dated report."""
    if found.dateline is None or not anchors:
        return _Told(None, "")
    made: list[tuple[int, str, _Anchor]] = []
    for anchor in anchors:
        around = Day(date=anchor.day.isoformat(), precision="day", basis="story")
        day = resolve(found.dateline, around)
        if day is not None:
            made.append((abs((date.fromisoformat(day.date) - anchor.day).days), day.date, anchor))
    apart, written, beside = min(made, key=lambda one: (one[0], one[1], one[2].document), default=(_FAR_OFF, "", None))
    if apart > _SAME_YEAR:
        return _Told(None, "")
    return _Told(date.fromisoformat(written), f"its dateline says {found.dateline.text}", beside=beside)


def _by_siblings(found: Clues, anchors: Sequence[_Anchor]) -> _Told:
    """The weekday told of, as near as can be to the days of the reports most like this one."""
    if not anchors:
        return _Told(None, _NO_ANCHOR)
    if found.weekday is None:
        return _Told(None, _NO_CLUE)
    assert found.weekday.weekday is not None
    best = max(one.near for one in anchors)
    days = [one.day for one in anchors]
    if best.copied < _SHARED and best.alike < _ALIKE and max(days) - min(days) > _SHORT_STORY:
        return _Told(None, _TOO_FAR)
    if not found.said and best.copied < _TELLING_ALIKE:
        return _Told(None, _DEED)
    weighed = [(one.day, one.near.copied if best.copied >= _SHARED else max(one.near.alike, 1e-6)) for one in anchors]
    day = _agreed([(_nearest(found.weekday.weekday, day, said=found.said), weight) for day, weight in weighed])
    if day is not None and not found.said:
        after = [(other, weight) for other, weight in weighed if day <= other <= day + _LATER]
        day = _agreed(after)
    if day is None:
        return _Told(None, _CONFLICT)
    nearest = max(anchors, key=lambda one: (one.near, one.document))
    return _Told(day, f"it tells of {found.weekday.text}", beside=nearest)


def _agreed(votes: Sequence[tuple[date, float]]) -> date | None:
    """The day most of the votes are for, where they are enough to agree."""
    weights: dict[date, float] = defaultdict(float)
    for day, weight in votes:
        weights[day] += weight
    if not weights:
        return None
    day, most = max(weights.items(), key=lambda item: (item[1], item[0]))
    return day if most >= _AGREEING * sum(weights.values()) else None


def _nearest(weekday: int, day: date, *, said: bool) -> date:
    """The day of that name nearest to a dated report; of a deed, one the report could tell of."""
    ahead = (weekday - day.weekday()) % 7
    return day + timedelta(days=ahead if ahead <= (3 if said else 1) else ahead - 7)
