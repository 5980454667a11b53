"""Which reports are shown: of several versions of a page, the latest; none that a person has set aside.

The ids of documents in, with those met at the same addresses; which are shown and where each was met out.

>>> from rashomon.store import Store
>>> with Store(":memory:").reading() as connection:
...     shown(connection, ["d1"], frozenset())
Shown(shown={}, hidden=set())
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from rashomon.records import identify
from rashomon.store import Sighting, facts

LAST = "~"  # later than any moment


@dataclass(frozen=True, slots=True)
class Shown:
    """The documents that are shown, each with the sighting that speaks for it, and those that are not."""

    shown: dict[str, Sighting]
    hidden: set[str]


def shown(connection: Connection, documents: Iterable[str], ignored: Collection[str], *, until: str = LAST) -> Shown:
    """Which of the documents, and of those met at the same addresses, are shown, by what was met up to a moment."""
    met = facts.met(connection, documents)
    there = facts.met_at(connection, _places(met))
    met |= facts.met(connection, {one.document for several in there.values() for one in several} - met.keys())
    there |= facts.met_at(connection, _places(met) - there.keys())
    met, there = _then(met, until), _then(there, until)
    latest = {address: max(_first(several), key=_age).document for address, several in there.items()}
    found = Shown({}, set())
    for document, several in met.items():
        stands = any(one.address is None or latest[one.address] == document for one in several)
        if stands and document not in ignored:
            found.shown[document] = _speaker(several)
        else:
            found.hidden.add(document)
    return found


def _speaker(several: Sequence[Sighting]) -> Sighting:
    """The sighting of the least id, not the first seen: the same whatever the order of coming. It goes by the day on
    which the report was first met too, for by that its own date is believed or not: met earlier, it is read anew.
    """
    one, seen = min(several, key=lambda one: one.id), min(one.seen for one in several)
    return replace(one, id=identify(one.id, seen[:10]), seen=seen)


def _then(met: Mapping[str, Sequence[Sighting]], until: str) -> dict[str, list[Sighting]]:
    """What had been met by a moment."""
    found = {name: [one for one in several if one.seen <= until] for name, several in met.items()}
    return {name: several for name, several in found.items() if several}


def _places(met: Mapping[str, Sequence[Sighting]]) -> set[str]:
    return {one.address for several in met.values() for one in several if one.address}


def _first(several: Sequence[Sighting]) -> list[Sighting]:
    """The first sighting of each document at an address."""
    found: dict[str, Sighting] = {}
    for one in several:
        found.setdefault(one.document, one)
    return list(found.values())


def _age(one: Sighting) -> tuple[str, str]:
    return one.seen, one.document
