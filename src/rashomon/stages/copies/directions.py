"""Who had a shared passage first: which way a copy went, and why that is said.

Two pages in, a direction and its reason out; "unknown" with a reason where the reports do not show it.

>>> _listed(("Nort", "Sud"))
'Nort and Sud'
"""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.records import Direction, Document


def judge(a: Document, b: Document, spun: frozenset[str]) -> tuple[Direction, str]:
    """The direction of the copies between two reports; `spun` are ids of reports rewritten word by word."""
    if (a.id in spun) != (b.id in spun):
        return ("a_to_b" if b.id in spun else "b_to_a"), "the copy is rewritten by synonyms"
    both = sorted(_wires(a) & _wires(b))
    if both and not (_is_wire(a, both) or _is_wire(b, both)):
        return "common_source", f"both credit {_listed(_spelled(a, both))}"
    for one, other, direction in ((a, b, "a_to_b"), (b, a, "b_to_a")):
        named = sorted(_wires(other) & {_plain(one.outlet or "")})
        if named and named[0]:
            return ("a_to_b" if direction == "a_to_b" else "b_to_a"), f"the later one credits {one.outlet}"
    return _by_day(a, b)


def _by_day(a: Document, b: Document) -> tuple[Direction, str]:
    """By the day of publication, where both are known to the day and differ."""
    if not (a.published and b.published and a.published.precision == b.published.precision == "day"):
        return _by_credit(a, b, "a day of publication is not known")
    if a.published.date == b.published.date:
        return _by_credit(a, b, "both were published on one day")
    first, second = sorted((a.published.date, b.published.date))
    reason = f"published on {first}, the other on {second}"
    return ("a_to_b", reason) if a.published.date == first else ("b_to_a", reason)


def _by_credit(a: Document, b: Document, otherwise: str) -> tuple[Direction, str]:
    """One report credits an agency, the other carries the same words without a credit."""
    for one in (a, b):
        if one.agencies and not (a.agencies and b.agencies):
            return "common_source", f"one credits {_listed(one.agencies)}, the other carries the words without a credit"
    return "unknown", otherwise


def _wires(document: Document) -> frozenset[str]:
    return frozenset(_plain(agency) for agency in document.agencies)


def _plain(name: str) -> str:
    return " ".join(name.casefold().replace(".", "").split())


def _is_wire(document: Document, names: Sequence[str]) -> bool:
    """Whether the report is the agency's own page."""
    return _plain(document.outlet or "") in names


def _spelled(document: Document, names: Sequence[str]) -> tuple[str, ...]:
    return tuple(agency for agency in document.agencies if _plain(agency) in names)


def _listed(names: Sequence[str]) -> str:
    return " and ".join(names)
