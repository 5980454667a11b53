"""Which reports are shown: of several versions of a page, the latest; none that a person has set aside.

The ids of documents in, with those met at the same addresses; which are shown and where each was met out.

>>> from rashomon.store import Store
>>> with Store(":memory:").reading() as connection:
...     shown(connection, ["d1"], frozenset())
Shown(shown={}, hidden=set())
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from rashomon.store import Sighting, facts, returns


@dataclass(frozen=True, slots=True)
class Shown:
    """The documents that are shown, each with the sighting that speaks for it, and those that are not."""

    shown: dict[str, Sighting]
    hidden: set[str]


def shown(
    connection: Connection, documents: Iterable[str], ignored: Collection[str], *, until: str = returns.LAST
) -> Shown:
    """Which of the documents, and of those met at the same addresses, are shown, by what was met up to a moment."""
    met = facts.met(connection, documents)
    there = facts.met_at(connection, _places(met))
    met |= facts.met(connection, {one.document for several in there.values() for one in several} - met.keys())
    there |= facts.met_at(connection, _places(met) - there.keys())
    met, there = _then(met, until), _then(there, until)
    latest = _latest(connection, there, until)
    found = Shown({}, set())
    for document, several in met.items():
        stands = any(one.address is None or latest[one.address] == document for one in several)
        if stands and document not in ignored:
            # The least id, not the first seen: the same whatever the order of coming.
            found.shown[document] = min(several, key=lambda one: one.id)
        else:
            found.hidden.add(document)
    return found


def _then(met: Mapping[str, Sequence[Sighting]], until: str) -> dict[str, list[Sighting]]:
    """What had been met by a moment."""
    found = {name: [one for one in several if one.seen <= until] for name, several in met.items()}
    return {name: several for name, several in found.items() if several}


def _places(met: Mapping[str, Sequence[Sighting]]) -> set[str]:
    return {one.address for several in met.values() for one in several if one.address}


def _latest(connection: Connection, there: Mapping[str, Sequence[Sighting]], until: str) -> dict[str, str]:
    """The document met last at each address."""
    edited = {address: several for address, several in there.items() if len({one.document for one in several}) > 1}
    again = returns.stays(connection, (one for several in edited.values() for one in several))
    found = {address: several[0].document for address, several in there.items()}
    for address, several in edited.items():
        times = returns.latest(several, again, until=until)
        found[address] = max(times, key=lambda document: (times[document], document))
    return found
