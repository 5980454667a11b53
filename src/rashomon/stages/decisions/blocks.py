"""Roles that a person gave to characters of a report.

Labelled documents, the warnings about their blocks and decisions in; the same with those characters as blocks of their
own in the decided role, and the numbers of the decisions that were followed, out. The title follows, and a warning that
characters are no part of a report goes where a person says they are.

>>> blocks((), (), ())
((), (), frozenset())
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import cast, get_args

from rashomon.records import REPORT_ROLES, Block, Decision, Document, Role, Warning, signed
from rashomon.span import Span, cut
from rashomon.stages.decisions.anchors import Texts

_STRANGE = frozenset({"inserted", "comment"})


def blocks(
    documents: Sequence[Document], warnings: Sequence[Warning], decisions: Sequence[Decision]
) -> tuple[tuple[Document, ...], tuple[Warning, ...], frozenset[int | None]]:
    """The documents in their order, the warnings that are left, and the numbers of the decisions followed."""
    decided = [decision for decision in decisions if decision.kind == "role" and decision.judgement in get_args(Role)]
    if not decided:
        return tuple(documents), tuple(warnings), frozenset()
    texts = Texts(documents)
    said: defaultdict[str, list[tuple[Span, Decision]]] = defaultdict(list)
    for decision in decided:
        for span in texts.spans(decision.left):
            said[span.document].append((span, decision))
    followed = frozenset(decision.id for found in said.values() for _, decision in found)
    left = tuple(warning for warning in warnings if not _is_settled(warning, said.get(warning.document, ())))
    return tuple(_corrected(one, said[one.id]) if one.id in said else one for one in documents), left, followed


def _corrected(document: Document, said: Sequence[tuple[Span, Decision]]) -> Document:
    made = list(document.blocks)
    for span, decision in said:
        made = [piece for block in made for piece in _pieces(document, block, span, decision)]
    return _titled(replace(document, blocks=tuple(made)), document)


def _pieces(document: Document, block: Block, span: Span, decision: Decision) -> list[Block]:
    """A block as it was before, within and after the characters decided on."""
    if block.end <= span.start or block.start >= span.end:
        return [block]
    start, end = max(block.start, span.start), min(block.end, span.end)
    given = replace(block, role=cast(Role, decision.judgement), reason=signed(decision))
    parts = ((block, block.start, start), (given, start, end), (block, end, block.end))
    return [_trimmed(document, *part) for part in parts if document.text[part[1] : part[2]].strip()]


def _trimmed(document: Document, block: Block, start: int, end: int) -> Block:
    found = cut(document.id, document.text, start, end)
    return replace(block, start=found.start, end=found.end)


def _titled(document: Document, was: Document) -> Document:
    """The document with the title that its blocks give now, where a person changed which do."""
    before, now = _titles(was), _titles(document)
    new = [title for title in now if title not in before]
    if new or (document.title in before and document.title not in now):
        return replace(document, title=next(iter(new or now), None))
    return document


def _titles(document: Document) -> list[str]:
    return [document.text[b.start : b.end] for b in document.blocks if b.role == "title"]


def _is_settled(warning: Warning, said: Sequence[tuple[Span, Decision]]) -> bool:
    """Whether a person said that what is warned of as strange is the report's own."""
    return warning.kind in _STRANGE and any(
        decision.judgement in REPORT_ROLES and span.start < warning.end and warning.start < span.end
        for span, decision in said
    )
