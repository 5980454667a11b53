"""How many an incident counts in all, and its dead by side, as low, best and high.

A total that reports give is taken as it is, and what the counts by side leave of the dead are deaths of unknown side.
Without a total, people of different kinds are added up: sides, else other people, else men, women and children. A
bound that nobody gives stays open.

>>> added((2, 3, None), (1, 1, 1))
(3, 4, None)
"""

from __future__ import annotations

from typing import NamedTuple

from rashomon.render.exports.incidents import Incident, People

Three = tuple[float | None, float | None, float | None]
SIDES: tuple[People, ...] = ("soldiers", "fighters", "civilians")
# Of these the first that is told is the whole; within each, nobody is counted twice.
_WHOLES: tuple[tuple[People, ...], ...] = (("anybody",), SIDES, ("others",), ("men", "women", "children"))


class Deaths(NamedTuple):
    """Deaths of a state's side, of another armed side, of civilians, of nobody known; and in all."""

    soldiers: float | None
    fighters: float | None
    civilians: float | None
    unknown: float | None
    low: float | None
    best: float | None
    high: float | None


def killed(incident: Incident) -> Deaths:
    """The incident's dead."""
    low, best, high = total(incident, "killed")
    counts = [incident.count("killed", side) for side in SIDES]
    soldiers, fighters, civilians = (count.best if count else None for count in counts)
    unknown: float | None = None
    if best is not None and incident.count("killed", "anybody"):
        unknown = best - sum(side or 0 for side in (soldiers, fighters, civilians))
    return Deaths(
        soldiers=soldiers,
        fighters=fighters,
        civilians=civilians,
        unknown=None if unknown is None or unknown < 0 else unknown,
        low=low,
        best=best,
        high=high,
    )


def total(incident: Incident, measure: str) -> Three:
    """How many the measure counts in all; (None, None, None) where no figure tells.

    A toll that no single figure gives ("a mother and her son": two) speaks before any of its parts.
    """
    toll = next((toll for toll in incident.story.tolls if toll.measure == measure), None)
    if toll is not None and toll.best and not toll.figures:
        return toll.low, toll.best, toll.high
    for groups in _WHOLES:
        counts = [found for group in groups if (found := incident.count(measure, group)) is not None]
        if counts:
            return added(*((count.low, count.best, count.high) for count in counts))
    return None, None, None


def added(*counts: Three) -> Three:
    """Low, best and high of counts of different people, added up; one open end leaves the sum open."""
    low, best, high = (_sum(values) for values in zip(*counts, strict=True))
    return low, best, high


def _sum(values: tuple[float | None, ...]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) if len(known) == len(values) else None
