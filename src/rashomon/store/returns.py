"""Pages met again: from when to when each stood at its address, so that one put back to older words is seen to be.

Sightings in; kept stays, and by them when each document was last met at an address, out. A page fetched or a file read
tells what its address holds now, each time anew; a row of an archive or a list is as old as that, however often it is
read, so it counts once.

>>> latest([], {}, until="2031-05-02T10:00:00Z")
{}
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from rashomon.records import identify
from rashomon.store import rows
from rashomon.store.tables import AGAIN

if TYPE_CHECKING:
    from rashomon.store.facts import Sighting

LAST = "~"  # later than any moment


@dataclass(frozen=True, slots=True)
class Stay:
    """From when to when an original was met again at its address, with no other met there between."""

    seen: str
    last: str


Stays = Mapping[str, Sequence[Stay]]


def stays(connection: Connection, met: Iterable[Sighting]) -> dict[str, list[Stay]]:
    """When each was met again, by the id of the sighting."""
    found: defaultdict[str, list[Stay]] = defaultdict(list)
    for row in rows.among(connection, AGAIN, "sighting", sorted({one.id for one in met})):
        found[row["sighting"]].append(Stay(row["seen"], row["last"]))
    return dict(found)


def latest(met: Sequence[Sighting], again: Stays, *, until: str = LAST) -> dict[str, str]:
    """When each document was last met at an address, up to a moment, by all that was met there."""
    found: dict[str, str] = {}
    for moment, document in moments(met, again):
        if moment <= until:
            found[document] = max(found.get(document, ""), moment)
    for one in met:
        within = [min(stay.last, until) for stay in again.get(one.id, ()) if stay.seen <= until]
        if within:
            found[one.document] = max(found.get(one.document, ""), *within)
    return found


def moments(met: Sequence[Sighting], again: Stays) -> list[tuple[str, str]]:
    """When which document is known to have stood at an address, in the order of time."""
    found: set[tuple[str, str]] = set()
    known: set[str] = set()
    for one in sorted(met, key=lambda one: (one.seen, one.id)):
        if one.live or one.document not in known:
            found.add((one.seen, one.document))
        known.add(one.document)
        found |= {(moment, one.document) for stay in again.get(one.id, ()) for moment in (stay.seen, stay.last)}
    return sorted(found)


def note(
    connection: Connection, again: Iterable[tuple[Sighting, str]], there: Mapping[str, Sequence[Sighting]]
) -> tuple[set[str], int]:
    """Keep at which moments sightings were met again; the documents that are not alone at their addresses, and how many
    came back in the place of others. `there` is what was ever met at the addresses.
    """
    news, back, made = set[str](), 0, dict[str, tuple[str, Stay]]()
    known = stays(connection, (one for several in there.values() for one in several))
    for one, seen in again:
        times = latest(there[one.address or ""], known, until=seen)
        before = max((time for name, time in times.items() if name != one.document and time < seen), default="")
        made[identify("again", one.id, before)] = one.id, Stay(seen, seen)
        news |= {one.document} if len(times) > 1 else set()
        back += times.get(one.document, "") < before
    for row in rows.among(connection, AGAIN, "id", sorted(made)):
        sighting, stay = made[row["id"]]
        made[row["id"]] = sighting, Stay(min(stay.seen, row["seen"]), max(stay.last, row["last"]))
    kept = (
        {"id": name, "sighting": sighting, "seen": stay.seen, "last": stay.last}
        for name, (sighting, stay) in sorted(made.items())
    )
    rows.write(connection, AGAIN, kept)
    return news, back
