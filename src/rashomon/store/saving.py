"""The facts of a store carried over into a new one: a copy that is checked, and what is whole of one that is damaged.

A store, or the file of one that cannot be opened any more, in; a new store with the facts out, and what was lost.

>>> saved([], Store(":memory:"))
Saved(reports=0, decisions=0, unmet=0, lost=())
"""

from __future__ import annotations

import json
import zlib
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from sqlalchemy import Table, insert, select

from rashomon.errors import BadStore
from rashomon.records import identify
from rashomon.store import facts, pages, rows
from rashomon.store.base import Store
from rashomon.store.tables import AGAIN, DECISIONS, FACTS, FEEDS, ORIGINALS, REJECTED, SIGHTINGS

Facts = Iterator[tuple[Table, rows.Row]]
Seek = Callable[[set[str]], Iterable[rows.Row]]
_LOOKS = 8  # how often a byte is looked at for what begins before it


@dataclass(frozen=True, slots=True)
class Saved:
    """How many originals and decisions were carried over, of how many originals nothing says any more where they were
    met, and the paths of the reports whose originals are lost.
    """

    reports: int
    decisions: int
    unmet: int
    lost: tuple[str, ...]


def copied(store: Store, to: Store) -> Saved:
    """Carry all facts over. Raises BadStore where one of them is damaged."""
    with store.reading() as connection:

        def read() -> Facts:
            for row in connection.execute(select(ORIGINALS)):
                if not sound(ORIGINALS, row._asdict()):
                    raise BadStore(f"the original {row.sha256} is damaged; run `rashomon doctor`")
                yield ORIGINALS, row._asdict()
            for table in (SIGHTINGS, AGAIN, REJECTED, DECISIONS, FEEDS):
                yield from ((table, row) for row in rows.read(connection, table))

        return saved(read(), to)


def readable(store: Store, to: Store) -> Saved:
    """Carry over all facts that can be read and are whole."""
    with store.reading() as connection:
        every = (
            (table, row._asdict())
            for table in (ORIGINALS, SIGHTINGS, AGAIN, REJECTED, DECISIONS, FEEDS)
            for row in connection.execute(select(table))
        )
        return saved(((table, row) for table, found in every if (row := mended(table, found))), to)


def rescued(file: Path, to: Store) -> Saved:
    """Carry over all facts that stand whole on the pages of a store's file, whatever has become of the rest."""
    found = (row for number, values in pages.rows(file) if (row := known(number, values)))
    return saved(found, to, seek=lambda wanted: carved(file, wanted))


def carved(file: Path, wanted: Container[str]) -> Iterator[rows.Row]:
    """The originals of these hashes whose bytes stand whole in a store's file, where the beginning of their row does
    not. Each byte is looked at a few times at most.
    """
    left = _LOOKS * sum(one.stat().st_size for one in (file, pages.log_of(file)) if one.is_file())
    for pieces in pages.after(file, facts.packed(b"")[:2]):
        machine, data = zlib.decompressobj(), BytesIO()
        with suppress(zlib.error):  # no original's beginning, or a damaged one
            for piece in pieces:
                left -= len(piece)
                data.write(machine.decompress(piece))
                if machine.eof or left < 0:
                    break
        if machine.eof and (row := facts.named(data.getvalue()))["sha256"] in wanted:
            yield {**row, "packed": facts.packed(data.getvalue())}
        if left < 0:
            return


def known(number: int, values: list[pages.Value]) -> tuple[Table, rows.Row] | None:
    """The table a row is of, by its checksum or bytes; None where it is none of ours, or damaged."""
    for table in FACTS.sorted_tables:
        if len(table.columns) == len(values):
            row = dict(zip(table.columns.keys(), values, strict=True))
            if table is DECISIONS and row["id"] is None:
                row["id"] = number  # SQLite keeps a number that is the key there alone
            if whole := mended(table, row):
                return table, whole
    return None


def sound(table: Table, row: rows.Row) -> bool:
    """Whether a row is as it was written: by its checksum, an original by its bytes."""
    return mended(table, row) == row


def mended(table: Table, row: rows.Row) -> rows.Row | None:
    """A row as it was written; None where it is damaged. An original's bytes tell all else of it, and have a checksum
    of their own: where only its hash or size is damaged, it is whole.
    """
    if table is not ORIGINALS:
        return row if rows.intact(table, row) else None
    data = facts.unpacked(row["packed"])
    return None if data is None else {**facts.named(data), "packed": row["packed"]}


def saved(found: Iterable[tuple[Table, rows.Row]], to: Store, *, seek: Seek = lambda wanted: ()) -> Saved:
    """Put facts into a new store; originals that were met and are not among them are sought by their hashes."""
    others: dict[Table, dict[object, rows.Row]] = defaultdict(dict)
    held: set[str] = set()

    def originals() -> Iterator[rows.Row]:
        for table, row in found:
            if table is not ORIGINALS:
                _take(others[table], table, row)
            elif row["sha256"] not in held:
                held.add(row["sha256"])
                yield row
        for row in seek({row["sha256"] for row in others[SIGHTINGS].values()} - held):
            if row["sha256"] not in held:
                held.add(row["sha256"])
                yield row

    for several in rows.parts(originals()):
        with to.writing() as connection:
            connection.execute(insert(ORIGINALS), several)
    met = others[SIGHTINGS].values()
    there = [row for row in met if row["sha256"] in held]
    lost = {json.loads(row["row"])["path"] for row in met if row["sha256"] not in held}
    taken = {identify("path", json.loads(row["row"])["path"]) for row in there}
    with to.writing() as connection:
        rows.write(connection, SIGHTINGS, there)
        rows.write(connection, REJECTED, [row for row in others[REJECTED].values() if row["path"] not in taken])
        for table in (AGAIN, DECISIONS, FEEDS):
            rows.write(connection, table, others[table].values())
        facts.all_is_news(connection)
    unmet = len(held - {row["sha256"] for row in there})
    return Saved(reports=len(held), decisions=len(others[DECISIONS]), unmet=unmet, lost=tuple(sorted(lost)))


def _take(known: dict[object, rows.Row], table: Table, row: rows.Row) -> None:
    """Of several rows of one key the last; of a sighting that with the first moment, of a stay that with the last."""
    (key,) = table.primary_key.columns
    name = row[key.name]
    held = known.get(name)
    if held is None or (
        row["seen"] < held["seen"] if table is SIGHTINGS else row.get("last", "~") > held.get("last", "")
    ):
        known[name] = row
