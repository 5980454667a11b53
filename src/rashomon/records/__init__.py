"""Every record the program passes on or puts out; `records.X` wherever in this folder X is defined.

Frozen, slotted, keyword-only; tuples, never lists; ids are hashes of identifying fields. The records that `Account`
holds are the public format `rashomon/account/1` (`rashomon schema` prints it); `Source`, `Saying`, `Count` and
`Supersession` only travel between stages, and a `Decision` is kept in a store.

>>> Day(date="2031-05-02", precision="day", basis="text").date
'2031-05-02'
"""

from __future__ import annotations

from rashomon.records.account import Account, Tool
from rashomon.records.claims import Change, Count, Entry, Figure, Range, Relation, Saying, Statement, Variant
from rashomon.records.decisions import Correction, Decision, Supersession, signed
from rashomon.records.feeds import FeedState
from rashomon.records.findings import Copy, Entity, Family, Origin, Place, Reuse, Warning, warn
from rashomon.records.kinds import (
    BODY_ROLES,
    REPORT_ROLES,
    SCHEMA,
    Basis,
    CopyKind,
    DecisionKind,
    Direction,
    EntityType,
    FamilyKind,
    Measure,
    Motion,
    Precision,
    RelationKind,
    ReuseKind,
    Role,
    Series,
    Sharing,
    Standing,
    StatementKind,
    Status,
    Support,
    WarningKind,
)
from rashomon.records.publishers import house, publishers
from rashomon.records.reports import Block, Day, Document, Rejected, Source, identify
from rashomon.records.stories import Development, Happening, Line, Listing, Question, Story, Strand, Toll
from rashomon.records.versions import Version, Versions

__all__ = [
    "BODY_ROLES",
    "REPORT_ROLES",
    "SCHEMA",
    "Account",
    "Basis",
    "Block",
    "Change",
    "Copy",
    "CopyKind",
    "Correction",
    "Count",
    "Day",
    "Decision",
    "DecisionKind",
    "Development",
    "Direction",
    "Document",
    "Entity",
    "EntityType",
    "Entry",
    "Family",
    "FamilyKind",
    "FeedState",
    "Figure",
    "Happening",
    "Line",
    "Listing",
    "Measure",
    "Motion",
    "Origin",
    "Place",
    "Precision",
    "Question",
    "Range",
    "Rejected",
    "Relation",
    "RelationKind",
    "Reuse",
    "ReuseKind",
    "Role",
    "Saying",
    "Series",
    "Sharing",
    "Source",
    "Standing",
    "Statement",
    "StatementKind",
    "Status",
    "Story",
    "Strand",
    "Supersession",
    "Support",
    "Toll",
    "Tool",
    "Variant",
    "Version",
    "Versions",
    "Warning",
    "WarningKind",
    "house",
    "identify",
    "publishers",
    "signed",
    "warn",
]
