"""Which reports are shown: of several versions of a page, that met last; none that a person has set aside.

The ids of documents in, with those met at the same addresses; which are shown and where each was met out, and which
version of each page stood there when.

>>> from rashomon.store import Store
>>> with Store(":memory:").reading() as connection:
...     shown(connection, ["d1"], frozenset())
Shown(shown={}, hidden=set())
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from rashomon.records import Version, Versions, identify
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


def told(connection: Connection, documents: Iterable[str]) -> tuple[Versions, ...]:
    """The versions of each page or file that has several, of those where the documents were met."""
    there = _edited(facts.met_at(connection, _places(facts.met(connection, documents))))
    again = returns.stays(connection, (one for several in there.values() for one in several))
    found = (Versions(place=several[-1].place, met=_chain(several, again)) for several in there.values())
    return tuple(sorted(found, key=lambda one: one.place))


def _chain(several: Sequence[Sighting], again: returns.Stays) -> tuple[Version, ...]:
    """When which of them came in the place of another."""
    numbers: dict[str, int] = {}
    found: list[Version] = []
    for seen, document in returns.moments(several, again):
        number = numbers.setdefault(document, len(numbers) + 1)
        if not found or found[-1].document != document:
            found.append(Version(number=number, document=document, seen=seen))
    return tuple(found)


def _then(met: Mapping[str, Sequence[Sighting]], until: str) -> dict[str, list[Sighting]]:
    """What had been met by a moment."""
    found = {name: [one for one in several if one.seen <= until] for name, several in met.items()}
    return {name: several for name, several in found.items() if several}


def _places(met: Mapping[str, Sequence[Sighting]]) -> set[str]:
    return {one.address for several in met.values() for one in several if one.address}


def _latest(connection: Connection, there: Mapping[str, Sequence[Sighting]], until: str) -> dict[str, str]:
    """The document met last at each address."""
    edited = _edited(there)
    again = returns.stays(connection, (one for several in edited.values() for one in several))
    found = {address: several[0].document for address, several in there.items()}
    for address, several in edited.items():
        times = returns.latest(several, again, until=until)
        found[address] = max(times, key=lambda document: (times[document], document))
    return found


def _edited(there: Mapping[str, Sequence[Sighting]]) -> dict[str, Sequence[Sighting]]:
    """The addresses at which several documents were met."""
    return {address: several for address, several in there.items() if len({one.document for one in several}) > 1}
