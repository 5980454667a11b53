"""What the account says of the decisions that it follows.

An account told under decisions, these, and the numbers of those followed in; the account with a `Correction` for each
decision that shows in it out, with the rows that are as they are by it.

>>> from rashomon.records import Tool
>>> empty = Account(schema="rashomon/account/1", tool=Tool(name="t", version="0", model=""), policy="range",
...     documents=(), copies=(), families=(), stories=(), entities=(), statements=(), figures=(), warnings=(),
...     rejected=())
>>> corrected(empty, (), frozenset()).corrections
()
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from rashomon.records import Account, Correction, Decision, DecisionKind
from rashomon.span import Span
from rashomon.stages.decisions.anchors import Spots, Texts
from rashomon.stages.decisions.lookup import span_of
from rashomon.stages.decisions.wording import worded

Told = TypeVar("Told", bound=Account)
Rows = Callable[[Sequence[Span]], Sequence[str]]
DECIDED = "decided"  # the ledger's rule for a figure that a person put in the place of another


def corrected(account: Told, decisions: Sequence[Decision], followed: Collection[int | None]) -> Told:
    """The account with its corrections, by number. A supersession was followed where a relation says so."""
    if not decisions:
        return account
    texts, rows = Texts(account.documents), _rows(account)
    by = {(figure.id, relation.to) for figure in account.figures for relation in figure.relations
          if relation.rule == DECIDED}  # fmt: skip
    made = []
    for decision in decisions:
        left, right = (texts.spans(side) for side in (decision.left, decision.right))
        find = rows.get(decision.kind, _nothing)
        mine, its = find(left), find(right)
        if decision.kind == "supersedes" and not any((new, old) in by for new in mine for old in its):
            continue
        if decision.id is not None and (decision.id in followed or decision.kind == "supersedes"):
            both = decision.kind in ("same_person", "other_person", "supersedes")
            shown = (mine, its) if both else (mine, ())
            made.append(_correction(decision, left + (right if both else ()), [row for side in shown for row in side]))
    return replace(account, corrections=tuple(made))


def _nothing(_: Sequence[Span]) -> Sequence[str]:
    return ()


def _correction(decision: Decision, spans: Sequence[Span], rows: Iterable[str]) -> Correction:
    return Correction(
        decision=decision.id or 0,
        kind=decision.kind,
        text=worded(decision),
        by=decision.by,
        at=decision.at,
        reason=decision.reason,
        rows=tuple(sorted(set(rows))),
        spans=tuple(sorted(set(spans))),
    )


def _rows(account: Account) -> Mapping[DecisionKind, Rows]:
    """By kind, how the rows at some characters are found."""
    figures = Spots((span_of(entry), figure.id) for figure in account.figures for entry in figure.entries)
    statements = Spots((span_of(variant), s.id) for s in account.statements for variant in s.variants)
    names = Spots((mention, entity.id) for entity in account.entities for mention in entity.mentions)
    found: dict[DecisionKind, Rows] = {"role": lambda spans: [span.document for span in spans]}
    found |= dict.fromkeys(("measure", "number", "source", "supersedes"), figures.all)
    found |= dict.fromkeys(("same_person", "other_person"), names.all)
    return found | {"speaker": statements.all}
