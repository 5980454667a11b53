"""Where a figure holds: the place named in its own clause before one that is only near.

A figure's `Scene`, the places named in its report and the places of its sources in; the id of a place out, or None.
Where its sentence names none, the last place that the two sentences before it named.

>>> from rashomon.span import cut
>>> from rashomon.records import Count
>>> from rashomon.stages.claims.figures.passages import passage
>>> text = "Twelve died in Ardmoor."
>>> count = Count(span=cut("d1", text, 0, 11), measure="killed", term="died", group="people", unit=None,
...     series="incident", standing="event", low=12, high=12, qualifier=None)
>>> place(Scene(passage("d1", text, 0, 23, "body"), count, None, None), Map(((15, 22, "ardmoor"),), ()))
'ardmoor'
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from rashomon.stages.claims.figures.governors import ASIDE, OVER, SAME, WITHIN
from rashomon.stages.claims.figures.settings import Scene

_REACH = 160  # characters
_BEFORE = 20  # how many characters further a place before its figure is than one after it
_TO = re.compile(r"\b(?:to|towards?|for|into)(?: the)? $")
_LEFT = 200  # characters; a place that people left for is further than the one they left
_APART = {SAME: 0, WITHIN: 60, OVER: 60, ASIDE: 120}


class Map(NamedTuple):
    """The places of a report (start, end, id) in order, and the spans of the words that name its sources, in order."""

    places: Sequence[tuple[int, int, str]]
    sources: Sequence[tuple[int, int]]


def place(told: Scene, around: Map) -> str | None:
    """The id of the place that a figure holds for."""
    first = bisect_left(around.places, (told.passage.start, 0, ""))
    after = bisect_left(around.places, (told.passage.end, 0, ""))
    own = [one for one in around.places[first:after] if not _is_sources(one, around)]
    near = min(((_distance(told, one), one[2]) for one in own), default=None)
    if near is not None and near[0] <= _REACH + _LEFT:
        return near[1]
    earlier = [one for one in around.places[max(0, first - 1) : first] if not _is_sources(one, around)]
    return earlier[0][2] if earlier and told.count.span.start - earlier[0][1] <= _REACH else None


def _is_sources(one: tuple[int, int, str], around: Map) -> bool:
    """Whether the place only says whose the saying is: "the Ardmoor mayor"."""
    at = bisect_right(around.sources, (one[0], one[1])) - 1
    nearby = around.sources[max(0, at - 1) : at + 2]
    return any(start <= one[0] and one[1] <= end for start, end in nearby)


def _distance(told: Scene, one: tuple[int, int, str]) -> int:
    """How far a place of the figure's sentence is, by clause and characters."""
    span, text = told.count.span, told.passage.text
    far = one[0] - span.end if one[0] >= span.end else max(0, span.start - one[1]) + _BEFORE
    before = text[max(told.passage.start, one[0] - 24) : one[0]]
    left = told.count.measure == "displaced" and _TO.search(before) is not None
    return far + _APART[told.nearness(one[0])] + (_LEFT if left else 0)
