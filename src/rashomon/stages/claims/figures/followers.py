"""Phrases after the counted that say what happened to it: "lost their lives", "suffered burns".

A `Passage` and a token number in, a `Finding` or None out.

>>> from rashomon.stages.claims.figures.passages import passage
>>> sentence = passage("d1", "Twelve cooks lost their lives.", 0, 30, "body")
>>> follower(sentence, 2).measure
'killed'
"""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.stages.claims.figures.findings import BE, UNLAWFUL, Finding
from rashomon.stages.claims.figures.passages import Passage
from rashomon.stages.claims.figures.phrases import Phrase
from rashomon.stages.claims.figures.verbs import FOLLOWERS, HARMED, HARMS

_REACH = 9
_ENDS = frozenset(("to", whose, noun) for whose in ("his", "her", "its", "their") for noun in ("death", "deaths"))
_NOT_LED = frozenset(
    "up prior due leading led linked related relating tied connected witness response reaction".split()
)
_CARRIED = frozenset(
    "taken rushed flown airlifted transported brought transferred admitted driven ferried carried moved".split()
)
_HOSPITALS = frozenset("hospital hospitals clinic clinics infirmary".split())
_OBJECTS = frozenset("a an the his her their its one two".split())
_STOPS = frozenset(", ; : . and but or who which that".split())


def follower(passage: Passage, at: int) -> Finding | None:
    """The phrase at `at` that says of what stands before it what happened: "lost their lives", "in custody"."""
    for pattern, measure in FOLLOWERS.get(passage.word(at), ()):
        if passage.lower[at : at + len(pattern)] == pattern:
            if measure == "rescued" and (passage.word(at - 1) == "bodies" or on_bail(passage, at)):
                return None
            if pattern[-1] == "out" and passage.word(at + len(pattern)) in _OBJECTS and passage.word(at - 1) not in BE:
                return None  # "a man pulled out a gun"
            held = not {"held", "seized"}.isdisjoint(pattern) and any(
                word in UNLAWFUL for word in passage.lower[at : at + 9]
            )
            return Finding(measure="abducted" if held else measure, first=at, after=at + len(pattern), side="right")
    return None


def to_death(passage: Passage, at: int, others: Sequence[Phrase]) -> Finding | None:
    """The death that a verb at `at`, whichever it is, leads to: "fell 40 metres to his death", "swept to their deaths".

    None where somebody else stands between: "pushed a boy to his death" tells of the boy.
    """
    ahead = range(at, min(at + _REACH, len(passage.lower) - 2))
    end = next((where for where in ahead if passage.lower[where : where + 3] in _ENDS), None)
    if end is None or not _STOPS.isdisjoint(passage.lower[at:end]) or passage.word(end - 1) in _NOT_LED:
        return None
    if any(at <= other.first < end and other.kind in ("person", "people", "household") for other in others):
        return None
    return Finding(measure="killed", first=at, after=end + 3, side="right")


def in_hospital(passage: Passage, at: int) -> Finding | None:
    """A hospital by its name: "taken to Oru General Hospital", "is in the Lin county clinic"."""
    before = passage.word(at - 1)
    if not (passage.word(at) == "to" and before in _CARRIED) and not (passage.word(at) == "in" and before in BE):
        return None
    for ahead in range(at + 1, min(at + _REACH, len(passage.lower))):
        if passage.word(ahead) in _HOSPITALS:
            return Finding(measure="injured", first=at - 1, after=ahead + 1, side="right")
        if passage.word(ahead) in _STOPS:
            return None
    return None


def on_bail(passage: Passage, at: int) -> bool:
    """Whether those freed at `at` are freed by a court."""
    return not {"bail", "parole", "bond"}.isdisjoint(passage.lower[at + 1 : at + 5])


def harmed(passage: Passage, at: int, *, near: bool) -> Finding | None:
    """ "Suffered broken legs", "with gunshot wounds"."""
    word = passage.word(at)
    if word not in HARMED or (word == "with" and not near):
        return None
    for ahead in range(at + 1, min(at + 7, len(passage.lower))):
        if passage.word(ahead) in HARMS:
            return Finding(measure="injured", first=at, after=ahead + 1, side="right")
        if passage.word(ahead) in (",", ";", "and"):
            return None
    return None
