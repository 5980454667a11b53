"""Phrases after the counted that say what happened to it: "lost their lives", "suffered burns".

A `Passage` and a token number in, a `Finding` or None out.

>>> from rashomon.stages.claims.figures.passages import passage
>>> sentence = passage("d1", "Twelve cooks lost their lives.", 0, 30, "body")
>>> follower(sentence, 2).measure
'killed'
"""

from __future__ import annotations

from rashomon.stages.claims.figures.findings import UNLAWFUL, Finding
from rashomon.stages.claims.figures.passages import Passage
from rashomon.stages.claims.figures.verbs import FOLLOWERS, HARMED, HARMS


def follower(passage: Passage, at: int) -> Finding | None:
    """The phrase at `at` that says of what stands before it what happened: "lost their lives", "in custody"."""
    for pattern, measure in FOLLOWERS.get(passage.word(at), ()):
        if passage.lower[at : at + len(pattern)] == pattern:
            if measure == "rescued" and (passage.word(at - 1) == "bodies" or on_bail(passage, at)):
                return None
            held = "held" in pattern and any(word in UNLAWFUL for word in passage.lower[at : at + 9])
            return Finding(measure="abducted" if held else measure, first=at, after=at + len(pattern), side="right")
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
