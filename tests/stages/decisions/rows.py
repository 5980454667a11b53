"""Reports with hashes of their own, names in them, and rows of a log, for the tests of decisions."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import cast

from tests.made import document, span

from rashomon.records import Decision, DecisionKind, Document, Entity
from rashomon.stages.decisions.anchors import anchor


def report(text: str, name: str) -> Document:
    """A report whose hash is that of its text."""
    return replace(document(text, name=name), sha256=hashlib.sha256(text.encode()).hexdigest())


def at(one: Document, *quotes: str) -> str:
    """The side of a decision that is about the first places of these words."""
    spans = [span(one, quote) for quote in quotes]
    return "\n".join(anchor(one, found.start, found.end) for found in spans)


def row(number: int, kind: str, left: str, right: str | None = None, value: str = "", **more: int) -> Decision:
    """A row of Ana's log."""
    return Decision(
        kind=cast(DecisionKind, kind), left=left, right=right, judgement=value, by="Ana", at="2031-05-02T10:00:00Z",
        reason=f"reason {number}", id=number, **more,
    )  # fmt: skip


def undo(number: int, of: int) -> Decision:
    """The row that undoes another."""
    return row(number, "undo", "", undoes=of)


def person(key: str, name: str, *places: tuple[Document, str]) -> Entity:
    """A person named at these places."""
    mentions = tuple(sorted(span(one, quote) for one, quote in places))
    variants = tuple(dict.fromkeys(quote for _, quote in places))
    return Entity(id=key, type="person", name=name, variants=variants, description=None, mentions=mentions)
