"""What reports claim: sayings and counts as one report gives them, statements and figures over all of them.

`Saying` and `Count` only travel between stages; the others are the public format's.

>>> Relation(to="f1", kind="agrees", reason="the same number").kind
'agrees'
"""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.records.kinds import Measure, Motion, RelationKind, Series, Standing, StatementKind, Status, Support
from rashomon.records.reports import Day
from rashomon.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """One statement as one report carries it. `span` is what was said, without the quotation marks.

    `speaker` is an entity id; `speaker_text` the words that name the source ("the governor"); where neither can be
    told both are None and `reason` says why. `source` and `cue` are the words that say who said it.
    """

    span: Span
    kind: StatementKind
    source: Span | None
    cue: Span | None
    speaker: str | None
    speaker_text: str | None
    said: Day | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """One figure as one report gives it.

    `low`/`high`: "12" 12, 12; "at least 12" 12, None; "up to 12" None, 12; "dozens" None, None with the qualifier.
    `attribution`: who says so, nearest first, entity ids or words; empty in the report's own voice.
    `whole`: the span of the figure this one is part of ("16 civilians, including [seven children]").
    `accepted`: a party owns that it did this; `denied`: the source named denies the figure, or withdraws it.
    `gave_way`: the span of the number that took its place ("lowered the toll to [16] from 17").
    """

    span: Span
    measure: Measure
    term: str
    group: str
    unit: str | None
    series: Series
    standing: Standing
    low: int | float | None
    high: int | float | None
    qualifier: str | None
    attribution: tuple[str, ...] = ()
    as_of: Day | None = None
    place: str | None = None
    whole: Span | None = None
    motion: Motion = "flow"
    accepted: bool = False
    denied: bool = False
    gave_way: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A word-level difference from the earliest wording: what stood there, what stands here ('' for nothing)."""

    was: str
    now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """An utterance as one report gives it; `altered` when the words differ beyond house style.

    `support` and `origin` are as an entry's.
    """

    document: str
    start: int
    end: int
    quote: str
    kind: StatementKind
    source: Span | None
    cue: Span | None
    altered: bool
    changes: tuple[Change, ...]
    family: str | None
    support: Support = "origin"
    origin: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One utterance over all reports that carry it.

    `origins`: how many of them carry it independently; 0 in an account of a time when that was not counted.
    """

    id: str
    speaker: str | None
    speaker_text: str | None
    speaker_reason: str | None
    variants: tuple[Variant, ...]
    said: Day | None
    origins: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A figure as one report gives it, in the ledger.

    `support`: whether it is the first that its origin gives it, or else why it adds none; entries of one `origin`
    (a number within the figure) go back to the same. `accepted`: a party owns that it did this; `denied`: the source
    denies or withdraws it; `adversary`: the source is at war with the fighters it counts.
    """

    document: str
    start: int
    end: int
    quote: str
    low: int | float | None
    high: int | float | None
    qualifier: str | None
    attribution: tuple[str, ...]
    as_of: Day | None
    place: str | None
    family: str | None
    support: Support = "origin"
    origin: int = 0
    accepted: bool = False
    denied: bool = False
    adversary: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """How a figure stands to another (`to`): kind, reason in a sentence, and the name of the rule that says so."""

    to: str
    kind: RelationKind
    reason: str
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """What a policy makes of a figure: bounds (None is open), on what basis, and the one number it gives, if any."""

    policy: str
    low: int | float | None
    high: int | float | None
    basis: str
    best: int | float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One claimed quantity about one group on one occasion."""

    id: str
    story: str | None
    measure: Measure
    term: str
    group: str
    unit: str | None
    series: Series
    standing: Standing
    entries: tuple[Entry, ...]
    origins: int
    status: Status
    relations: tuple[Relation, ...]
    range: Range
    motion: Motion = "flow"
