"""What reports tell together: stories, their days, their brief and what they leave open.

>>> Question(kind="no_date", text="The day of 1 report is not known.").rows
()
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rashomon.records.findings import Origin
from rashomon.records.kinds import Measure, Precision
from rashomon.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Development:
    """A day of a story."""

    id: str
    date: str
    documents: tuple[str, ...]
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """A day the reports of a story speak of, and where they do."""

    date: str
    precision: Precision
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One sentence of a brief, with the characters it comes from and the ledger rows it rests on."""

    text: str
    citations: tuple[Span, ...]
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Something the reports leave open, with where it shows."""

    kind: Literal["no_source", "no_date", "contested", "one_origin", "no_speaker"]
    text: str
    rows: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Toll:
    """How many people an event killed (injured), by all its reports: the likeliest number and the likely range.

    `basis` says what the number rests on, `figures` are the rows of the ledger that give it: none where it is a sum or
    a difference of others, or where a death is told without a number.
    """

    measure: Measure
    low: int
    best: int
    high: int
    basis: str
    figures: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Strand:
    """Reports of a story that go back to one origin, and why they do; one report alone needs no reason."""

    documents: tuple[str, ...]
    origin: Origin
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One real-world event and its course, over the reports that tell it; `strands` are its independent origins."""

    id: str
    title: str
    documents: tuple[str, ...]
    independent_origins: int
    developments: tuple[Development, ...]
    timeline: tuple[Happening, ...]
    brief: tuple[Line, ...]
    not_known: tuple[Question, ...]
    tolls: tuple[Toll, ...] = ()
    strands: tuple[Strand, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A story in a list of many. `first` and `last` are days of its reports, "" where none is known; `origins` is None
    until the story is told. `attention` is how many reports came on each day from the first.
    """

    id: str
    title: str
    first: str
    last: str
    reports: int
    origins: int | None = None
    extract: str = ""
    tolls: tuple[Toll, ...] = ()
    attention: tuple[tuple[str, int], ...] = ()
