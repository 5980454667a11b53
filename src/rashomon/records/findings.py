"""What is found in reports: entities, copies, families; and warnings about what stands there.

>>> Origin(agency=None, document="d1").document
'd1'
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rashomon.records.kinds import CopyKind, Direction, EntityType, FamilyKind, ReuseKind, Sharing, WarningKind
from rashomon.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a place is: degrees, ISO 3166 country code, and how exact the point is."""

    lat: float
    lon: float
    country: str
    precision: Literal["point", "city", "region", "country"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A named thing over all reports: `variants` are its surface forms, `mentions` every place it is named.

    `within` is the entity of the place that reports say a place lies in; a place may have that and no `place` of its
    own. `place` is None where nothing tells which of several places of its name is meant. `may_be` are the persons of
    whom a surname alone may mean any: it is put with none of them.
    """

    id: str
    type: EntityType
    name: str
    variants: tuple[str, ...]
    description: str | None
    mentions: tuple[Span, ...]
    place: Place | None = None
    within: str | None = None
    may_be: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """One passage that stands in two reports; `agencies`: whose text it evidently is."""

    a: Span
    b: Span
    kind: CopyKind
    similarity: float
    direction: Direction
    reason: str
    sharing: Sharing = "prose"
    agencies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reuse:
    """What two reports (ids) share, taken together; pairs that share nothing have none.

    `a_covered`, `b_covered`: the share of each report's words, 0 to 1, that stand in shared passages. `reasons` say
    why it is of this `kind` and goes this `direction`.
    """

    a: str
    b: str
    kind: ReuseKind
    a_covered: float
    b_covered: float
    direction: Direction
    reasons: tuple[str, ...]


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
class Warning:  # noqa: A001  the account's own word for it
    """Something a reader must be told about these characters, and what shows it."""

    document: str
    start: int
    end: int
    quote: str
    kind: WarningKind
    note: str
    evidence: tuple[Span, ...] = ()


def warn(span: Span, kind: WarningKind, note: str, *evidence: Span) -> Warning:
    """A warning on a span."""
    return Warning(
        document=span.document, start=span.start, end=span.end, quote=span.quote, kind=kind, note=note,
        evidence=evidence,
    )  # fmt: skip
