"""What was found to have happened to the counted, and what two words together say of it.

>>> both("killed", "injured"), both("destroyed", "damaged")
('killed_or_injured', 'damaged')
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rashomon.records import Measure
from rashomon.stages.claims.figures.passages import Passage
from rashomon.stages.claims.figures.verbs import VERBS

Side = Literal["left", "right", "inside", "whole"]
BE = frozenset("was were is are be been being get got gets getting am 're".split())
MODAL = frozenset("will would can could may might must shall should to do does did".split())
REFLEXIVE = frozenset("himself herself themselves self".split())
UNLAWFUL = frozenset(
    "pirates pirate gunmen militants rebels kidnappers insurgents terrorists extremists jihadists hijackers ransom"
    " captors bandits militia guerrillas hostage captive hijacked".split()
)
_BODY = frozenset("leg legs arm arms chest back foot hand face neck shoulder abdomen stomach thigh torso hip".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A measure with the tokens of the words that give it; `qualifier` when they hedge ("feared dead")."""

    measure: Measure
    first: int
    after: int
    side: Side
    qualifier: str | None = None


def both(one: Measure, other: Measure) -> Measure:
    """Two measures of one number: "killed or wounded", "destroyed or damaged"."""
    if one == other:
        return one
    if {one, other} <= {"killed", "injured", "killed_or_injured"}:
        return "killed" if one == "killed_or_injured" and other == "killed" else (
            "injured" if one == "killed_or_injured" else "killed_or_injured"
        )  # fmt: skip
    return "damaged" if {one, other} == {"destroyed", "damaged"} else other


def unless_shooting(passage: Passage, at: int, measure: Measure) -> Measure:
    """ "Shot" alone may kill or wound; the words around it often say which. "Fatally" makes any of them killing."""
    around = (passage.word(at - 1), passage.word(at + 1))
    if measure in ("injured", "killed_or_injured") and ("fatally" in around or "mortally" in around):
        return "killed"
    if measure != "killed_or_injured" or VERBS[passage.word(at)].lemma != "shoot":
        return measure
    return "injured" if "wounded" in passage.lower[at + 1 : at + 3] else of_hit(passage, at)


def of_hit(passage: Passage, at: int) -> Measure:
    """What becomes of whom a bullet or a car hit: alive where the words behind `at` tell where on the body."""
    return "killed_or_injured" if _BODY.isdisjoint(passage.lower[at + 1 : at + 6]) else "injured"
