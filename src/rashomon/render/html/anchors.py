"""Where every link of a dossier leads: one anchor for each span that anything cites.

Enter an account; leaves `Anchors`, which names the anchor of a span and gives each report's marks. A span whose
first character lies between two blocks (white space) cannot occur: spans are trimmed.

>>> from rashomon.span import Span
>>> anchor(Span(document="d", start=3, end=9, quote="people"))
's-d-3-9'
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Protocol

from rashomon.records import Account
from rashomon.render.html.reader import Mark


class Spot(Protocol):
    """Anything that points at characters of a document."""

    @property
    def document(self) -> str: ...  # noqa: D102  the document's id
    @property
    def start(self) -> int: ...  # noqa: D102  the first character
    @property
    def end(self) -> int: ...  # noqa: D102  past the last


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchors:
    """The marks of each report, by document id."""

    marks: dict[str, tuple[Mark, ...]]


def anchor(spot: Spot) -> str:
    """The anchor of a span: the same for all that cite the same characters."""
    return f"s-{spot.document}-{spot.start}-{spot.end}"


# Of several things on the same characters the reader shows the gravest.
_GRAVITY = ("copy", "cited", "quote", "figure", "warning")


def anchors(account: Account) -> Anchors:
    """All anchors of an account."""
    found: defaultdict[str, dict[tuple[int, int], tuple[str, str]]] = defaultdict(dict)

    def put(spot: Spot, kind: str, note: str) -> None:
        held = found[spot.document].get((spot.start, spot.end), ("copy", ""))
        found[spot.document][spot.start, spot.end] = max((kind, note), held, key=lambda k: (_GRAVITY.index(k[0]), k[1]))

    for copy in account.copies:
        for side in (copy.a, copy.b):
            put(side, "copy", "")
    for story in account.stories:
        for spot in (
            *(c for line in story.brief for c in line.citations),
            *(s for q in story.not_known for s in q.spans),
        ):
            put(spot, "cited", "")
        for happening in story.timeline:
            for spot in happening.spans:
                put(spot, "cited", "")
    for statement in account.statements:
        for variant in statement.variants:
            put(variant, "quote", "")
    for figure in account.figures:
        for entry in figure.entries:
            put(entry, "figure", f"{figure.measure.replace('_', ' ')}, {figure.status}")
    for correction in account.corrections:
        for spot in correction.spans:
            put(spot, "cited", "")
    for warning in account.warnings:
        put(warning, "warning", f"{warning.kind.replace('_', ' ')}: {warning.note}")
        for evidence in warning.evidence:
            put(evidence, "cited", "")
    return Anchors(
        marks={
            document: tuple(
                Mark(anchor=f"s-{document}-{start}-{end}", start=start, end=end, kind=kind, note=note)
                for (start, end), (kind, note) in sorted(spots.items())
            )
            for document, spots in found.items()
        }
    )
