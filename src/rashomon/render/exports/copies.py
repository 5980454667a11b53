"""Who shares what with whom, as tables: the passages, the pairs and the independent origins of each story.

>>> import rashomon
>>> sorted(files(rashomon.account([])))
['copies.csv', 'origins.csv', 'pairs.csv']
"""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.records import Account
from rashomon.render.exports.table import Cell, csv_bytes
from rashomon.render.sharing import Sharing, sharing
from rashomon.span import Span

_SIDE = ("document", "start", "end", "quote")
COPIES = (*(f"{side}_{name}" for side in "ab" for name in _SIDE),
          "kind", "similarity", "sharing", "agencies", "direction", "reason")  # fmt: skip
PAIRS = ("a_document", "b_document", "kind", "a_covered", "b_covered", "passages", "direction", "reasons")
ORIGINS = ("story", "origin", "document", "origin_agency", "origin_document", "reasons")


def files(account: Account) -> dict[str, bytes]:
    """The three tables; reports are named by their paths."""
    paths = {document.id: document.path for document in account.documents}
    shared = sharing(account)
    return {
        "copies.csv": csv_bytes(COPIES, _copies(account, paths)),
        "pairs.csv": csv_bytes(PAIRS, _pairs(shared, paths)),
        "origins.csv": csv_bytes(ORIGINS, _origins(account, shared, paths)),
    }


def _copies(account: Account, paths: dict[str, str]) -> Iterator[tuple[Cell, ...]]:
    for copy in account.copies:
        sides = (*_side(copy.a, paths), *_side(copy.b, paths))
        agencies = "; ".join(copy.agencies) or None
        yield (*sides, copy.kind, copy.similarity, copy.sharing, agencies, copy.direction, copy.reason)


def _side(span: Span, paths: dict[str, str]) -> tuple[Cell, ...]:
    return paths[span.document], span.start, span.end, span.quote


def _pairs(shared: Sharing, paths: dict[str, str]) -> Iterator[tuple[Cell, ...]]:
    for pair in shared.pairs.values():
        if pair.reuse is not None:
            r = pair.reuse
            reasons = "; ".join(r.reasons)
            yield (
                paths[r.a], paths[r.b], r.kind, r.a_covered, r.b_covered, len(pair.passages), r.direction, reasons
            )  # fmt: skip


def _origins(account: Account, shared: Sharing, paths: dict[str, str]) -> Iterator[tuple[Cell, ...]]:
    for story in account.stories:
        for number, strand in enumerate(shared.strands[story.id], 1):
            first = paths[strand.origin.document] if strand.origin.document else None
            for document in strand.documents:
                yield story.id, number, paths[document], strand.origin.agency, first, "; ".join(strand.reasons)
