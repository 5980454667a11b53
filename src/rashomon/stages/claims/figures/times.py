"""When a figure holds, whether it is of this event, whether it is a running total, and whether a stock or a flow.

Counts of one report with their sentences in; the same counts with `as_of`, `standing`, `series` and `motion` out. A
figure is historical when its own clause puts it in another year or more than six weeks before the report; background
when it tells of a whole war or a habit; cumulative when it says since when, or over how long.

>>> from rashomon.records import Day
>>> from rashomon.stages.claims.figures.counts import count
>>> from rashomon.stages.claims.figures.passages import passage
>>> from rashomon.stages.claims.figures.readings import readings
>>> report = Day(date="2019-02-12", precision="day", basis="metadata")
>>> def told(text):
...     sentence = passage("d1", text, 0, len(text), "body")
...     return timed([(sentence, count(one)) for one in readings([sentence])], [sentence], report)
>>> [made.as_of.date for made in told("On Monday 12 men died.")]
['2019-02-11']
>>> [made.standing for made in told("In 2003, a quake killed 600 people.")]
['historical']
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from rashomon.language.reading import Reading
from rashomon.records import Count, Day
from rashomon.stages.claims.figures.motions import about, motion
from rashomon.stages.claims.figures.openings import opening_day
from rashomon.stages.claims.figures.passages import Passage
from rashomon.stages.claims.figures.settings import Scene, When, led_by, placed, scene, setting

_PERFECT = re.compile(r"\b(?:has|have|'ve|’ve)\b", re.IGNORECASE)
_STILL = re.compile(
    r"\b(?:are|is|have|has) now\b"
    r"|\bnow (?:stands?|has|have|numbers?|known|say|says)\b|\bstill\b|\bso far\b|\bto date\b",
    re.IGNORECASE,
)
# A time of day without a day, and a figure that the sentence before has told.
_CLOCK = re.compile(
    r"\b(?:in the (?:early hours|morning)|[ap]\.? ?m\b|this (?:morning|afternoon|evening)"
    r"|(?:are|is) (?:\w+ ){0,3}now\b)"
)
_CARRIED = re.compile(r"(?:That|The|This) (?:figure|number|total|toll|count)s? (?:also )?(?:include|does not|did not)")
_PRESENT = re.compile(r"\b(?:are|is|remain|remains|remained|still|now|so far|to date|rises|climbs|stands)\b")


def timed(
    counts: Sequence[tuple[Passage, Count]],
    sentences: Sequence[Passage],
    published: Day | None,
    *,
    reading: Reading | None = None,
) -> tuple[Count, ...]:
    """The counts with their times; one without a day of its own takes the day its report's opening gives, if one."""
    within = {sentence.start: sentence for sentence, _ in counts}
    read = {start: setting(sentence, published) for start, sentence in within.items()}
    scenes = [scene(sentence, count, reading) for sentence, count in counts]
    told = [(one, placed(one, read[one.passage.start], published)) for one in scenes]
    opening, shared = opening_day(sentences, published), _shared([time for _, time in told])
    starts = [sentence.start for sentence in sentences]
    led = {start: led_by(_sentence_before(sentences, bisect_left(starts, start)), published) for start in within}
    made: list[Count] = []
    for one, time in told:
        general = opening.of(one.passage) or led[one.passage.start] or shared
        made.append(_timed(one, time, general, published, made[-1] if made else None))
    return tuple(made)


def _timed(one: Scene, time: When, general: Day | None, published: Day | None, earlier: Count | None) -> Count:
    """A count with its times: its own, the report's `general` day, or those of the figure it is told to be part of."""
    passage, count = one.passage, one.count
    moves = motion(count.measure, count.term, about(passage, count, one.reading))
    now = _now(passage, count, time, published, stock=moves == "stock")
    day, series = _held(time, general, now), time.series
    if day is None and earlier is not None and _CARRIED.match(passage.text, passage.start):
        day, series = earlier.as_of, earlier.series
    undated = day is None and time.standing == "event" and not time.vague
    known = published if published is not None and published.precision == "day" else None
    if undated and _CLOCK.search(passage.text, passage.start, passage.end):
        day = known
    return replace(count, as_of=day, standing=time.standing, series=series, motion=moves)


def _sentence_before(sentences: Sequence[Passage], at: int) -> Passage | None:
    """The sentence before the one at `at`, in the same paragraph."""
    if at == 0 or at == len(sentences):
        return None
    earlier = sentences[at - 1]
    return None if "\n" in earlier.text[earlier.end : sentences[at].start] or earlier.role != "body" else earlier


def _held(time: When, opening: Day | None, now: Day | None) -> Day | None:
    """The day of the report for a state; else the day told of the event, the opening's, or that of saying it."""
    if time.standing != "event":
        return (now if time.series == "cumulative" else None) or time.day
    return now or time.day or (None if time.vague else opening) or time.said


def _now(passage: Passage, count: Count, time: When, published: Day | None, *, stock: bool) -> Day | None:
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
    before = passage.text[passage.start : count.span.start]
    if count.term.endswith("toll") and _PERFECT.search(before):
        return spoken  # "the toll of Sunday's fire has risen to 31"
    if time.day is not None and not (stock and time.later):
        return None
    state = stock or _PRESENT.search(beside) or count.term.endswith("toll")
    return spoken if state or (count.measure == "displaced" and _PERFECT.search(beside)) else None


def _shared(told: Sequence[When]) -> Day | None:
    """The one day that the report's first dated figures of the event share."""
    days = [time.day for time in told if time.day is not None and time.standing == "event"]
    return days[0] if days and len({day.date for day in days}) == 1 else None
