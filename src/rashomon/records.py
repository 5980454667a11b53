"""Every record the program passes on or puts out, in data order.

Frozen, slotted, keyword-only; tuples, never lists; ids are hashes of identifying fields. The records
from `Document` to `Account` are the public format `rashomon/account/1` (`rashomon schema` prints it);
`Source`, `Saying` and `Count` only travel between stages.

>>> identify("family", "b", "a") == identify("family", "b", "a") != identify("family", "a", "b")
True
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Literal

from rashomon.span import Span

Role = Literal[
    "title", "dateline", "byline", "caption", "heading", "body", "credit", "furniture", "comment", "inserted"
]
Precision = Literal["day", "week", "month", "year"]
Basis = Literal["metadata", "dateline", "text", "story", "file"]
EntityType = Literal["person", "organization", "place", "group"]
Measure = Literal[
    "killed", "injured", "killed_or_injured", "missing", "displaced", "detained", "abducted", "trapped", "rescued",
    "remaining", "deployed", "affected", "destroyed", "damaged", "area", "magnitude", "money", "other",
]  # fmt: skip
CopyKind = Literal["verbatim", "edited", "rewritten"]
Direction = Literal["a_to_b", "b_to_a", "common_source", "unknown"]
FamilyKind = Literal["same_text", "wire", "partial"]
StatementKind = Literal["direct", "indirect", "mixed"]
Series = Literal["incident", "cumulative"]
Standing = Literal["event", "background"]
Status = Literal["agreed", "range", "conflicting", "superseded", "single", "unsure"]
RelationKind = Literal[
    "agrees", "differs", "supersedes", "part_of", "different_day", "different_place", "different_group", "copied",
    "garbled_copy",
]  # fmt: skip
WarningKind = Literal[
    "inserted", "comment", "rewritten", "headline_unsupported", "unit_mismatch", "number_mismatch", "caption_fused",
    "quote_altered", "name_altered", "date_unknown", "lossy_extraction",
]  # fmt: skip

SCHEMA = "rashomon/account/1"
BODY_ROLES: frozenset[str] = frozenset({"body", "heading"})
REPORT_ROLES: frozenset[str] = frozenset({"body", "heading", "title", "caption"})


def identify(*parts: str | int | None) -> str:
    """A short stable id: the first 16 hexadecimal digits of the SHA-256 of the parts, in order."""
    return hashlib.sha256("\x1f".join("" if part is None else str(part) for part in parts).encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One input as it came: the bytes of a page or a text, and what the container said about it (JSONL fields)."""

    path: str
    data: bytes
    media: Literal["text/plain", "text/html"]
    url: str | None = None
    charset: str | None = None
    title: str | None = None
    published: str | None = None
    outlet: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """An ISO 8601 date (YYYY-MM-DD, YYYY-MM or YYYY by `precision`) and how it was found."""

    date: str
    precision: Precision
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A stretch of a document with its role and why it was given; of HTML also where it stood.

    `tag` is the nearest block element's name, `main` whether the main-text extractor kept it; None for plain text.
    """

    start: int
    end: int
    role: Role
    reason: str
    xpath: str | None = None
    tag: str | None = None
    main: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One report. `text` is never changed after reading; everything else points into it."""

    id: str
    path: str
    url: str | None
    sha256: str
    text: str
    title: str | None
    outlet: str | None
    agencies: tuple[str, ...]
    byline: str | None
    language: str | None
    published: Day | None
    published_reason: str | None
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a place is: degrees, ISO 3166 country code, and how exact the point is."""

    lat: float
    lon: float
    country: str
    precision: Literal["point", "city", "region", "country"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A named thing over all reports: `variants` are its surface forms, `mentions` every place it is named."""

    id: str
    type: EntityType
    name: str
    variants: tuple[str, ...]
    description: str | None
    mentions: tuple[Span, ...]
    place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """One passage that stands in two reports."""

    a: Span
    b: Span
    kind: CopyKind
    similarity: float
    direction: Direction
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """What a family goes back to: an agency, a report of the family, or neither is known."""

    agency: str | None
    document: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Reports that are not independent of one another, and why (`reason`)."""

    id: str
    documents: tuple[str, ...]
    origin: Origin
    kind: FamilyKind
    reason: str


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
class Story:
    """One real-world event and its course, over the reports that tell it."""

    id: str
    title: str
    documents: tuple[str, ...]
    independent_origins: int
    developments: tuple[Development, ...]
    timeline: tuple[Happening, ...]
    brief: tuple[Line, ...]
    not_known: tuple[Question, ...]


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
    """

    span: Span
    measure: Measure
    term: str
    group: str
    unit: str | None
    series: Series
    standing: Standing
    low: float | None
    high: float | None
    qualifier: str | None
    attribution: tuple[str, ...] = ()
    as_of: Day | None = None
    place: str | None = None
    whole: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A word-level difference from the earliest wording: what stood there, what stands here ('' for nothing)."""

    was: str
    now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """An utterance as one report gives it; `altered` when the words differ beyond house style."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One utterance over all reports that carry it."""

    id: str
    speaker: str | None
    speaker_text: str | None
    speaker_reason: str | None
    variants: tuple[Variant, ...]
    said: Day | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A figure as one report gives it, in the ledger."""

    document: str
    start: int
    end: int
    quote: str
    low: float | None
    high: float | None
    qualifier: str | None
    attribution: tuple[str, ...]
    as_of: Day | None
    place: str | None
    family: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """How a figure stands to another (`to`), and the rule that says so."""

    to: str
    kind: RelationKind
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """What a policy makes of a figure: bounds (None is open), and on what basis."""

    policy: str
    low: float | None
    high: float | None
    basis: str


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Warning:  # noqa: A001  the account's own word for it
    """Something a reader must be told about these characters, and what shows it."""

    document: str
    start: int
    end: int
    quote: str
    kind: WarningKind
    note: str
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """An input that could not be read: a named reason to count by, a detail for a person."""

    path: str
    url: str | None
    reason: str
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """What wrote the account."""

    name: str
    version: str
    model: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """The whole account: the product's public format."""

    schema: Literal["rashomon/account/1"]
    tool: Tool
    policy: str
    documents: tuple[Document, ...]
    copies: tuple[Copy, ...]
    families: tuple[Family, ...]
    stories: tuple[Story, ...]
    entities: tuple[Entity, ...]
    statements: tuple[Statement, ...]
    figures: tuple[Figure, ...]
    warnings: tuple[Warning, ...]
    rejected: tuple[Rejected, ...]


def warn(span: Span, kind: WarningKind, note: str, *evidence: Span) -> Warning:
    """A warning on a span."""
    return Warning(
        document=span.document, start=span.start, end=span.end, quote=span.quote, kind=kind, note=note,
        evidence=evidence,
    )  # fmt: skip
