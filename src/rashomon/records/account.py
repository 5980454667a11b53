"""The account: everything put out, in one record.

>>> Tool(name="rashomon", version="0", model="rashomon-english 1.0.0").name
'rashomon'
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rashomon.records.claims import Figure, Statement
from rashomon.records.decisions import Correction
from rashomon.records.findings import Copy, Entity, Family, Reuse, Warning
from rashomon.records.reports import Document, Rejected
from rashomon.records.stories import Story


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
    reuse: tuple[Reuse, ...] = ()
    corrections: tuple[Correction, ...] = ()
