"""The facts: originals, where they were met, what could not be read, what a person decided, what feeds were like.

Sources, rejections and decisions in; the same out again, each once, in an order that rests on their content alone. An
original is kept under the hash of its bytes and checked against it when it is read back.

>>> from rashomon.store.base import Store
>>> page = Source(path="a.txt", data=b"The dam broke.", media="text/plain")
>>> with Store(":memory:").writing() as connection:
...     keep(connection, [page, page], seen="2031-05-02T10:00:00Z")
Kept(new=1, versions=0, again=1)
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select
from sqlalchemy.dialects import postgresql, sqlite

from rashomon.errors import BadStore
from rashomon.records import Decision, Rejected, Source, identify
from rashomon.store import addresses
from rashomon.store.tables import DECISIONS, FEEDS, NEWS, ORIGINALS, REJECTED, SIGHTINGS

# A statement takes so many values at once on either engine.
MANY = 500


@dataclass(frozen=True, slots=True)
class Sighting:
    """Where an original was met, and when first."""

    id: str
    sha256: str
    document: str
    address: str | None
    path: str
    row: str
    seen: str

    def source(self, data: bytes) -> Source:
        """The source it was, with the bytes of its original. Half a surrogate pair is no text: it becomes U+FFFD."""
        said: dict[str, Any] = {name: _whole(value) if value else value for name, value in json.loads(self.row).items()}
        return Source(data=data, **said)


@dataclass(frozen=True, slots=True)
class Kept:
    """How many reports were new, how many of these new versions of known ones, how many were known."""

    new: int
    versions: int
    again: int

    def __add__(self, other: Kept) -> Kept:
        return Kept(self.new + other.new, self.versions + other.versions, self.again + other.again)


def keep(connection: Connection, sources: Iterable[Source], *, seen: str) -> Kept:
    """Keep each source and where it was met."""
    made = Kept(0, 0, 0)
    for source in sources:
        made += _kept(connection, source, seen)
    return made


def _kept(connection: Connection, source: Source, seen: str) -> Kept:
    digest, document, address = _digest(source.data), addresses.document(source), addresses.address(source)
    said = _json({one.name: getattr(source, one.name) for one in fields(source) if one.name != "data"})
    sighting = {
        "id": identify("sighting", digest, said), "sha256": digest, "document": document, "address": address,
        "path": _path(source.path), "row": said, "seen": seen,
    }  # fmt: skip
    known = _there(connection, SIGHTINGS.c.document, document)
    place = address is not None and _there(connection, SIGHTINGS.c.address, address)
    if not known:
        packed = zlib.compress(source.data, 6)
        add(connection, ORIGINALS, {"sha256": digest, "size": len(source.data), "packed": packed})
    if add(connection, SIGHTINGS, sighting):
        connection.execute(insert(NEWS).values(document=document))
    return Kept(new=not known, versions=not known and place, again=known)


def _there(connection: Connection, column: object, value: str) -> bool:
    return connection.execute(select(column).where(column == value).limit(1)).first() is not None  # type: ignore[call-overload]


def news(connection: Connection) -> dict[int, str]:
    """The documents of which there is news, by the number of the news."""
    return {row.number: row.document for row in connection.execute(select(NEWS).order_by(NEWS.c.number))}


def heard(connection: Connection, numbers: Sequence[int]) -> None:
    """The news of these numbers stands in the derived tables."""
    for part in parts(numbers):
        connection.execute(delete(NEWS).where(NEWS.c.number.in_(part)))


def all_is_news(connection: Connection) -> None:
    """Every document is to be worked out anew."""
    connection.execute(delete(NEWS))
    connection.execute(
        insert(NEWS).from_select(["document"], select(SIGHTINGS.c.document).distinct().order_by(SIGHTINGS.c.document))
    )


def met(connection: Connection, documents: Iterable[str], *, until: str = "~") -> dict[str, list[Sighting]]:
    """Where each document was met up to a moment, in the order of time."""
    return _met(connection, "document", documents, until)


def met_at(connection: Connection, places: Iterable[str], *, until: str = "~") -> dict[str, list[Sighting]]:
    """What was met at each address up to a moment, in the order of time."""
    return _met(connection, "address", places, until)


def _met(connection: Connection, by: str, values: Iterable[str], until: str) -> dict[str, list[Sighting]]:
    found: dict[str, list[Sighting]] = defaultdict(list)
    for part in parts(sorted(values)):
        asked = select(SIGHTINGS).where(SIGHTINGS.c[by].in_(part), SIGHTINGS.c.seen <= until)
        for row in connection.execute(asked.order_by(SIGHTINGS.c.seen, SIGHTINGS.c.id)):
            found[getattr(row, by)].append(Sighting(**row._mapping))
    return dict(found)


def of_bytes(connection: Connection, digest: str) -> set[str]:
    """The documents of originals whose hash begins so."""
    asked = select(SIGHTINGS.c.document).where(SIGHTINGS.c.sha256.startswith(digest, autoescape=True))
    return set(connection.execute(asked).scalars())


def original(connection: Connection, digest: str) -> bytes:
    """The bytes under a hash, checked against it. Raises BadStore where they are not what they were."""
    packed = connection.execute(select(ORIGINALS.c.packed).where(ORIGINALS.c.sha256 == digest)).scalar()
    try:
        data = zlib.decompress(packed) if packed is not None else b""
    except zlib.error:
        data = b""
    if _digest(data) != digest:
        raise BadStore(f"the original {digest[:16]} is damaged; `rashomon doctor` saves the others")
    return data


def reject(connection: Connection, rows: Iterable[Rejected], *, seen: str) -> None:
    """Keep what could not be taken in, with its reason."""
    for row in rows:
        said = _json(asdict(row))
        values = {"id": identify("rejected", said), "path": _path(row.path), "row": said, "seen": seen}
        add(connection, REJECTED, values)


def rejected(connection: Connection) -> tuple[Rejected, ...]:
    """What could not be taken in, by path; what was taken in from the same place since is left out."""
    since = select(SIGHTINGS.c.path).where(SIGHTINGS.c.path == REJECTED.c.path).exists()
    kept = [Rejected(**json.loads(row)) for (row,) in connection.execute(select(REJECTED.c.row).where(~since))]
    return tuple(sorted(kept, key=lambda row: (row.path, row.reason, row.detail)))


def decide(connection: Connection, decision: Decision) -> Decision:
    """Keep a person's decision; it comes back with its number."""
    made = connection.execute(insert(DECISIONS).values(row=_json(asdict(replace(decision, id=None)))))
    (number,) = made.inserted_primary_key or (None,)
    return replace(decision, id=number)


def decisions(connection: Connection) -> tuple[Decision, ...]:
    """All decisions in the order they were made, those undone later too."""
    found = connection.execute(select(DECISIONS).order_by(DECISIONS.c.id)).all()
    return tuple(Decision(**json.loads(row.row) | {"id": row.id}) for row in found)


def put_feed(connection: Connection, url: str, row: str) -> None:
    """Keep what is known of a feed: JSON in ASCII."""
    put(connection, FEEDS, {"url": url, "row": row})


def feeds(connection: Connection) -> dict[str, str]:
    """What is known of each feed."""
    return {row.url: row.row for row in connection.execute(select(FEEDS).order_by(FEEDS.c.url))}


def add(connection: Connection, table: Table, values: Mapping[str, object]) -> bool:
    """Add a row unless one of its key is there; whether it was added."""
    (key,) = table.primary_key.columns
    made = (postgresql if connection.dialect.name == "postgresql" else sqlite).insert(table).values(values)
    return connection.execute(made.on_conflict_do_nothing().returning(key)).first() is not None


def put(connection: Connection, table: Table, values: Mapping[str, object]) -> None:
    """Add a row, or put it in the place of the one of its key."""
    (key,) = table.primary_key.columns
    made = (postgresql if connection.dialect.name == "postgresql" else sqlite).insert(table).values(values)
    others = {name: value for name, value in values.items() if name != key.name}
    connection.execute(made.on_conflict_do_update(index_elements=[key], set_=others))


def parts(values: Sequence[object]) -> Iterable[Sequence[object]]:
    """The values in parts that one statement takes."""
    return (values[at : at + MANY] for at in range(0, len(values), MANY))


def _path(path: str) -> str:
    return identify("path", path.encode(errors="backslashreplace").decode())


def _whole(text: str) -> str:
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _json(row: Mapping[str, object]) -> str:
    return json.dumps(row, sort_keys=True)
