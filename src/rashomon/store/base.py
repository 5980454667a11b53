"""What keeps: originals, where they were met, what could not be read, and what a person decided.

Sources, rejections and decisions in; the same out again, each once, in an order that rests on their content alone. An
original is kept under the hash of its bytes and checked against it when it is read back.

>>> page = Source(path="a.txt", data=b"The dam broke.", media="text/plain")
>>> store = Store(":memory:")
>>> store.keep([page, page], seen="2031-05-02T10:00:00Z"), [kept.data for kept in store.sources()]
(Kept(new=1, again=1), [b'The dam broke.'])
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, fields, replace
from itertools import islice
from pathlib import Path

from sqlalchemy import Connection, Table, func, insert, inspect, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DatabaseError

from rashomon.errors import BadStore
from rashomon.records import Decision, Rejected, Source, identify
from rashomon.store.engines import opened
from rashomon.store.tables import DECISIONS, METADATA, ORIGINALS, REJECTED, SETTINGS, SIGHTINGS, VERSION

_BATCH = 200  # sources a transaction: what is acknowledged together
_MENDS = {
    "full": "make room on the disk and give the same command again: what was acknowledged is kept",
    "locked": "another program holds it; try again when it is done",
    "not a database": "give the path of a store, or of a file that is not there yet",
    "unable to open": "check that the folder is there and may be written to",
    "connection": "check that the database server runs and that the URL is right",
}


@dataclass(frozen=True, slots=True)
class Sighting:
    """Where an original was met, and when first."""

    path: str
    url: str | None
    seen: str


@dataclass(frozen=True, slots=True)
class Kept:
    """How many sightings were new, and how many were known."""

    new: int
    again: int


class Store:
    """A store in a file (made when it is not there) or behind a PostgreSQL URL.

    Every method raises BadStore for what is no store, is of a later version, or broken, full or away.
    """

    def __init__(self, where: str | Path) -> None:
        self.where = str(where)
        self._engine = opened(self.where)
        try:
            with self._told():
                self._set_up()
        except BadStore:
            self.close()
            raise

    def keep(self, sources: Iterable[Source], *, seen: str) -> Kept:
        """Keep each source and where it was met; when this returns they are on the disk."""
        new = total = 0
        several = iter(sources)
        while batch := list(islice(several, _BATCH)):
            with self._told(), self._engine.begin() as connection:
                new += sum(self._kept(connection, source, seen) for source in batch)
            total += len(batch)
        return Kept(new=new, again=total - new)

    def sources(self) -> Iterator[Source]:
        """Every original once, in the order of the hashes, as the sighting with the least id has it."""
        first = select(func.min(SIGHTINGS.c.id)).group_by(SIGHTINGS.c.sha256).scalar_subquery()
        met = select(SIGHTINGS).where(SIGHTINGS.c.id.in_(first)).order_by(SIGHTINGS.c.sha256)
        with self._told(), self._reading() as connection:
            for row in connection.execute(met).all():
                yield Source(data=_original(connection, row.sha256), **json.loads(row.row))

    def sightings(self, sha256: str) -> tuple[Sighting, ...]:
        """Where an original was met, in the order of time."""
        met = select(SIGHTINGS).where(SIGHTINGS.c.sha256 == sha256).order_by(SIGHTINGS.c.seen, SIGHTINGS.c.id)
        with self._told(), self._reading() as connection:
            rows = [(json.loads(row.row), row.seen) for row in connection.execute(met)]
        return tuple(Sighting(said["path"], said["url"], seen) for said, seen in rows)

    def reject(self, rows: Sequence[Rejected], *, seen: str) -> None:
        """Keep what could not be read, with its reason."""
        with self._told(), self._engine.begin() as connection:
            for row in rows:
                said = _json(asdict(row))
                _add(connection, REJECTED, {"id": identify("rejected", said), "row": said, "seen": seen})

    def rejected(self) -> tuple[Rejected, ...]:
        """What could not be read, by path."""
        with self._told(), self._reading() as connection:
            found = [Rejected(**json.loads(row.row)) for row in connection.execute(select(REJECTED.c.row))]
        return tuple(sorted(found, key=lambda row: (row.path, row.reason, row.detail)))

    def decide(self, decision: Decision) -> Decision:
        """Keep a person's decision; it comes back with its number."""
        with self._told(), self._engine.begin() as connection:
            made = connection.execute(insert(DECISIONS).values(row=_json(asdict(replace(decision, id=None)))))
            (number,) = made.inserted_primary_key or (None,)
        return replace(decision, id=number)

    def decisions(self) -> tuple[Decision, ...]:
        """All decisions in the order they were made, those undone later too."""
        with self._told(), self._reading() as connection:
            found = connection.execute(select(DECISIONS).order_by(DECISIONS.c.id)).all()
        return tuple(Decision(**json.loads(row.row) | {"id": row.id}) for row in found)

    def flaws(self) -> tuple[str, ...]:
        """What is wrong with the store, a line each; empty when every original is as it came."""
        with self._told(), self._reading() as connection:
            found = list(_checked(connection))
            for (digest,) in connection.execute(select(ORIGINALS.c.sha256).order_by(ORIGINALS.c.sha256)).all():
                try:
                    _original(connection, digest)
                except BadStore as flaw:
                    found.append(str(flaw))
        return tuple(found)

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def _set_up(self) -> None:
        """Make the tables of a new store; know an old one by its version."""
        with self._engine.begin() as connection:
            there = set(inspect(connection).get_table_names())
            if not there & set(METADATA.tables):
                METADATA.create_all(connection)
                connection.execute(insert(SETTINGS).values(name="version", value=str(VERSION)))
                return
            if not set(METADATA.tables) <= there:
                raise BadStore(f"{self.where} holds tables that are not ours; give the path of a new file")
            found = connection.execute(select(SETTINGS.c.value).where(SETTINGS.c.name == "version")).scalar()
        if found is None or int(found) > VERSION:
            raise BadStore(f"{self.where} was written by a later rashomon (its layout is {found}); update rashomon")

    def _reading(self) -> Connection:
        return self._engine.connect().execution_options(reading=True)

    def _kept(self, connection: Connection, source: Source, seen: str) -> bool:
        """Whether a sighting was new."""
        digest = hashlib.sha256(source.data).hexdigest()
        packed = zlib.compress(source.data, 6)
        _add(connection, ORIGINALS, {"sha256": digest, "size": len(source.data), "packed": packed})
        said = _json({one.name: getattr(source, one.name) for one in fields(source) if one.name != "data"})
        sighting = {"id": identify("sighting", digest, said), "sha256": digest, "row": said, "seen": seen}
        return _add(connection, SIGHTINGS, sighting)

    @contextmanager
    def _told(self) -> Iterator[None]:
        """What the database says went wrong, in the user's words."""
        try:
            yield
        except DatabaseError as error:
            said = str(error.orig).strip().splitlines()[0] if error.orig else str(error)
            mend = next((do for word, do in _MENDS.items() if word in said), "run `rashomon doctor` on it")
            raise BadStore(f"the store {self.where} cannot be used: {said}; {mend}") from error


def _json(row: Mapping[str, object]) -> str:
    return json.dumps(row, sort_keys=True)


def _add(connection: Connection, table: Table, values: Mapping[str, object]) -> bool:
    """Add a row unless one of its key is there; whether it was added."""
    (key,) = table.primary_key.columns
    added = (
        postgresql.insert(table).values(values).on_conflict_do_nothing().returning(key)
        if connection.dialect.name == "postgresql"
        else sqlite.insert(table).values(values).on_conflict_do_nothing().returning(key)
    )
    return connection.execute(added).first() is not None


def _original(connection: Connection, digest: str) -> bytes:
    """The bytes under a hash, checked against it."""
    packed = connection.execute(select(ORIGINALS.c.packed).where(ORIGINALS.c.sha256 == digest)).scalar()
    try:
        data = zlib.decompress(packed) if packed is not None else b""
    except zlib.error:
        data = b""
    if hashlib.sha256(data).hexdigest() != digest:
        raise BadStore(f"the original {digest[:16]} is damaged; `rashomon doctor` saves the others")
    return data


def _checked(connection: Connection) -> Iterator[str]:
    """What the engine itself finds wrong."""
    if connection.dialect.name == "sqlite":
        for (line,) in connection.exec_driver_sql("pragma integrity_check").all():
            if line != "ok":
                yield str(line)
