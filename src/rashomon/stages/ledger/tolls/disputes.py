"""Tolls that named sources give otherwise: no weighing of reports settles those.

The figures of a story in; the disputed numbers out, each with how well it is supported.

>>> disputed((), "killed")
{}
"""

from __future__ import annotations

from collections.abc import Iterable

from rashomon.records import Figure, Measure


def disputed(figures: Iterable[Figure], measure: Measure) -> dict[int, tuple[int, int]]:
    """Numbers that different sources give for one thing: how many origins, and how many reports, give each.

    Figures that a later one of the same source superseded have been settled, and so are no part of a dispute.
    """
    rivals = [f for f in figures if f.measure == measure and f.status == "conflicting" and _sources(f) and _whole(f)]
    if len(frozenset().union(*map(_sources, rivals))) < 2:
        return {}
    found = {value: (f.origins, len({e.document for e in f.entries})) for f in rivals for value in values(f)}
    return found if len(found) > 1 else {}


def values(figure: Figure) -> frozenset[int]:
    """The plain numbers that a figure of the event gives."""
    if figure.standing != "event" or figure.series != "incident":
        return frozenset()
    return frozenset(int(e.low) for e in figure.entries if e.low is not None and e.low == e.high)


def _sources(figure: Figure) -> frozenset[str]:
    return frozenset(entry.attribution[0] for entry in figure.entries if entry.attribution)


def _whole(figure: Figure) -> bool:
    return all(relation.kind != "part_of" for relation in figure.relations)
