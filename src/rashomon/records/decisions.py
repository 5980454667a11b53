"""What people decide: rows that are kept, and what the account shows of those that apply.

`Decision` is kept in a store; `Supersession` only travels between stages; `Correction` is of the public format.

>>> Decision(kind="ignore", left="d1", right=None, judgement="", by="Ana", at="2031-05-02", reason="a test page").undoes
"""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.records.kinds import DecisionKind
from rashomon.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a person decided, by whom, when and why; `undoes` is the number of an earlier one. Its own comes on keeping.

    `left` and `right` hold what it is about, one a line: ids of reports, or exact characters (`stages.decisions` says
    how). `judgement` is the right value where there is one (a measure, an amount, a speaker, a role); `was` what the
    account said at the time, or what it called the two sides.
    """

    kind: DecisionKind
    left: str
    right: str | None
    judgement: str
    by: str
    at: str
    reason: str
    undoes: int | None = None
    id: int | None = None
    was: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Supersession:
    """That a figure (any of its places) takes the place of another, and why."""

    new: tuple[Span, ...]
    old: tuple[Span, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A person's decision (its number) that the account follows: what it says, and by whom, when and why.

    `rows` are the figures, statements, entities and reports that are as they are by it, `spans` the characters decided
    about.
    """

    decision: int
    kind: DecisionKind
    text: str
    by: str
    at: str
    reason: str
    rows: tuple[str, ...]
    spans: tuple[Span, ...]


def signed(row: Decision | Correction) -> str:
    """Who decided it, when and why, for a reader."""
    return f"as corrected by {row.by}, {row.at[:10]}: {row.reason}"
