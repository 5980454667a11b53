"""The facts: originals, where they were met, what could not be read, what a person decided, what feeds were like.

Sources, rejections and decisions in; the same out again, each once, in an order that rests on their content alone. An
original is kept under the hash of its bytes and checked against it when it is read back.

>>> from rashomon.store.base import Store
>>> page = Source(path="a.txt", data=b"The dam broke.", media="text/plain")
>>> with Store(":memory:").writing() as connection:
...     keep(connection, [page, page], seen="2031-05-02T10:00:00Z")
Kept(new=1, versions=0, again=1, back=0)
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select

from rashomon.errors import BadStore
from rashomon.records import Decision, Rejected, Source, identify
from rashomon.store import addresses, returns, rows
from rashomon.store.tables import DECISIONS, FEEDS, NEWS, ORIGINALS, REJECTED, SIGHTINGS


@dataclass(frozen=True, slots=True)
class Sighting:
    """Where an original was met, and when first."""

    id: str
    sha256: str
    document: str
    address: str | None
    row: str
    seen: str

    @property
    def live(self) -> bool:
        """Whether it tells what its address held when it was met: a page fetched or a file read, no row of an archive
        or list.
        """
        said = json.loads(self.row)
        return self.address is not None and (not said["url"] or "://" in said["path"])

    @property
    def place(self) -> str:
        """The link it was met at, or the path."""
        said = _whole(self.row)
        return str(said["url"] or said["path"])

    def source(self, data: bytes) -> Source:
        """The source it was, with the bytes of its original. Half a surrogate pair is no text: it becomes U+FFFD."""
        return Source(data=data, met=self.seen, **_whole(self.row))


@dataclass(frozen=True, slots=True)
class Kept:
    """How many reports were new, how many of these new versions of known ones; how many were known, how many of these
    came back in the place of other versions.
    """

    new: int
    versions: int
    again: int
    back: int = 0

    def __add__(self, other: Kept) -> Kept:
        return Kept(
            self.new + other.new, self.versions + other.versions, self.again + other.again, self.back + other.back
        )


def keep(connection: Connection, sources: Iterable[Source], *, seen: str) -> Kept:
    """Keep each source and where it was met; nothing is refused any more where it was met."""
    total = Kept(0, 0, 0)
    for several in rows.parts(sources):
        total += _kept(connection, several, seen)
    return total


def _kept(connection: Connection, sources: Sequence[Source], seen: str) -> Kept:
    met = [_sighting(source, seen) for source in sources]
    documents = rows.there(connection, SIGHTINGS, "document", {one.document for one in met})
    places = rows.there(connection, SIGHTINGS, "address", {one.address for one in met})
    new, versions = 0, 0
    for one in met:
        new += one.document not in documents
        versions += one.document not in documents and one.address in places
        documents.add(one.document)
        places |= {one.address} if one.address else set()
    held = rows.there(connection, ORIGINALS, "sha256", {one.sha256 for one in met})
    originals = {one.sha256: source.data for one, source in zip(met, sources, strict=True) if one.sha256 not in held}
    if originals:
        connection.execute(insert(ORIGINALS), [{**named(data), "packed": packed(data)} for data in originals.values()])
    first = {row["id"]: row["seen"] for row in rows.among(connection, SIGHTINGS, "id", {one.id for one in met})}
    # Met earlier than was known: the moment is the least one, whatever the order of coming.
    fresh = {one.id: one for one in met if seen < first.get(one.id, "~")}
    rows.write(connection, SIGHTINGS, [asdict(one) for one in fresh.values()])
    again = {one.id: (one, max(seen, first[one.id])) for one in met if first.get(one.id, seen) != seen and one.live}
    there = met_at(connection, {one.address for one, _ in again.values() if one.address})
    news, back = returns.note(connection, again.values(), there)
    is_news(connection, sorted(news | {one.document for one in fresh.values()}))
    rows.remove(connection, REJECTED, "path", {identify("path", source.path) for source in sources})
    return Kept(new=new, versions=versions, again=len(met) - new, back=back)


def _sighting(source: Source, seen: str) -> Sighting:
    digest = _digest(source.data)
    said = _json({one.name: getattr(source, one.name) for one in fields(source) if one.name not in ("data", "met")})
    document = addresses.document(source)
    return Sighting(identify("sighting", digest, said), digest, document, addresses.address(source), said, seen)


def named(data: bytes) -> dict[str, object]:
    """What the row of an original says beside its bytes."""
    return {"sha256": _digest(data), "size": len(data)}


def packed(data: bytes) -> bytes:
    """An original's bytes as they are kept."""
    return zlib.compress(data, 6)


def news(connection: Connection) -> dict[int, str]:
    """The documents of which there is news, by the number of the news."""
    return {row["number"]: row["document"] for row in rows.read(connection, NEWS)}


def heard(connection: Connection, numbers: Sequence[int]) -> None:
    """The news of these numbers stands in the derived tables."""
    rows.remove(connection, NEWS, "number", numbers)


def documents(connection: Connection) -> list[str]:
    """All that was ever kept."""
    return list(connection.execute(select(SIGHTINGS.c.document).distinct().order_by(SIGHTINGS.c.document)).scalars())


def all_is_news(connection: Connection) -> None:
    """Every document is to be worked out anew."""
    connection.execute(delete(NEWS))
    is_news(connection, documents(connection))


def is_news(connection: Connection, several: Iterable[str]) -> None:
    """These documents are to be worked out anew."""
    rows.write(connection, NEWS, ({"document": one} for one in several))


def met(connection: Connection, documents: Iterable[str]) -> dict[str, list[Sighting]]:
    """Where each document was met, in the order of time."""
    return _met(connection, "document", documents)


def first_met(connection: Connection, documents: Iterable[str]) -> dict[str, str]:
    """The day on which each document was first met."""
    return {document: several[0].seen[:10] for document, several in met(connection, documents).items()}


def met_at(connection: Connection, places: Iterable[str]) -> dict[str, list[Sighting]]:
    """What was met at each address, in the order of time."""
    return _met(connection, "address", places)


def _met(connection: Connection, by: str, values: Iterable[str]) -> dict[str, list[Sighting]]:
    found: dict[str, list[Sighting]] = defaultdict(list)
    for row in rows.among(connection, SIGHTINGS, by, sorted(values)):
        found[row[by]].append(Sighting(**{one.name: row[one.name] for one in fields(Sighting)}))
    return {value: sorted(several, key=lambda one: (one.seen, one.id)) for value, several in found.items()}


def of_bytes(connection: Connection, digest: str) -> set[str]:
    """The documents of originals whose hash begins so."""
    asked = select(SIGHTINGS.c.document).where(SIGHTINGS.c.sha256.startswith(digest, autoescape=True))
    return set(connection.execute(asked).scalars())


def original(connection: Connection, digest: str) -> bytes:
    """The bytes under a hash, checked against it. Raises BadStore where they are not what they were."""
    packed = connection.execute(select(ORIGINALS.c.packed).where(ORIGINALS.c.sha256 == digest)).scalar()
    data = unpacked(packed)
    if data is None or _digest(data) != digest:
        raise BadStore(f"the original {digest[:16]} is damaged; `rashomon doctor --salvage NEW` saves the others")
    return data


def unpacked(packed: object) -> bytes | None:
    """An original's bytes; None where they are damaged."""
    try:
        return zlib.decompress(packed if isinstance(packed, bytes) else b"")
    except zlib.error:
        return None


def reject(connection: Connection, refused: Iterable[Rejected], *, seen: str) -> None:
    """Keep what could not be taken in, with its reason."""
    said = {_json(asdict(row)): row.path for row in refused}
    made = ({"id": identify("rejected", row), "path": identify("path", path), "row": row} for row, path in said.items())
    rows.write(connection, REJECTED, ({**row, "seen": seen} for row in made))


def rejected(connection: Connection) -> tuple[Rejected, ...]:
    """What could not be taken in, by path; what was taken in from the same place since is left out."""
    kept = [Rejected(**_whole(row["row"])) for row in rows.read(connection, REJECTED)]
    return tuple(sorted(kept, key=lambda row: (row.path, row.reason, row.detail)))


def decide(connection: Connection, decision: Decision) -> Decision:
    """Keep a person's decision; it comes back with its number."""
    number = (connection.execute(select(func.max(DECISIONS.c.id))).scalar() or 0) + 1
    rows.write(connection, DECISIONS, [{"id": number, "row": _json(asdict(replace(decision, id=None)))}])
    return replace(decision, id=number)


def decisions(connection: Connection) -> tuple[Decision, ...]:
    """All decisions in the order they were made, those undone later too."""
    found = rows.read(connection, DECISIONS, select(DECISIONS).order_by(DECISIONS.c.id))
    return tuple(Decision(**json.loads(row["row"]) | {"id": row["id"]}) for row in found)


def put_feed(connection: Connection, url: str, row: str) -> None:
    """Keep what is known of a feed: JSON in ASCII."""
    rows.write(connection, FEEDS, [{"id": identify("feed", url), "url": json.dumps(url), "row": row}])


def feed(connection: Connection, url: str) -> str | None:
    """What is known of the feed at a URL."""
    found = rows.among(connection, FEEDS, "id", [identify("feed", url)])
    return next((row["row"] for row in found), None)


def feeds(connection: Connection) -> dict[str, str]:
    """What is known of each feed, by URL."""
    return dict(sorted((json.loads(row["url"]), row["row"]) for row in rows.read(connection, FEEDS)))


def _whole(row: str) -> dict[str, Any]:
    """The fields of a row, with U+FFFD for what no text can hold."""
    return {
        name: value.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if isinstance(value, str) else value
        for name, value in json.loads(row).items()
    }


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _json(row: Mapping[str, object]) -> str:
    return json.dumps(row, sort_keys=True)
