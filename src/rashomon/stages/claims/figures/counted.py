"""A counted phrase: the number, what it counts, and what the phrase itself says of them.

>>> Phrase(first=0, core=2, after=4, low=12, high=None, qualifier="at least", head="miners", kind="person").article
False
"""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.records import Measure
from rashomon.stages.claims.figures.people import HeadKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A counted phrase over tokens `first`..`after` of its passage; `core` is where the number itself begins.

    `head` is the noun counted ("" for a bare number); `measure` what an adjective inside says ("23 arrested men");
    `partitive` for "of them"; `inner` the token of a second number inside ("30 of the 80 wounded"); `vague` when the
    number is a word that names none; `none` for "no"; `article` for "a girl" and a headline's "Man"; `known` for those
    told as known, who count only where harm was done to them ("the driver", "his mother and sister").
    """

    first: int
    core: int
    after: int
    low: float | None
    high: float | None
    qualifier: str | None
    head: str
    kind: HeadKind
    measure: Measure | None = None
    partitive: bool = False
    inner: int | None = None
    none: bool = False
    article: bool = False
    known: bool = False
