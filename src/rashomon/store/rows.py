"""Rows written with a checksum and checked when they are read, a batch to a statement.

Values in, rows out; a row that is not what was written raises BadStore, so that no damage is ever shown as the truth.
Not summed are the mark that moves (`due`), the numbers a database gives, and accounts, whose packing has a sum.

>>> from rashomon.store.tables import SNAPSHOTS
>>> row = sealed(SNAPSHOTS, {"name": "stream", "data": b"x"})
>>> intact(SNAPSHOTS, row), intact(SNAPSHOTS, row | {"data": b"y"})
(True, False)
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Select, Table, delete, insert, select

from rashomon.errors import BadStore

Row = Mapping[str, Any]

# A statement takes so many values at once on either engine.
MANY = 500
_UNSUMMED = {"sum", "due", "number", "account"}


def sealed(table: Table, values: Row) -> dict[str, Any]:
    """A row with its checksum."""
    return {**values, "sum": _sum(table, values)}


def intact(table: Table, row: Row) -> bool:
    """Whether a row is as it was written."""
    return bool(row["sum"] == _sum(table, row))


def write(connection: Connection, table: Table, rows: Iterable[Row]) -> None:
    """Add rows, each in the place of the one of its key."""
    (key,) = table.primary_key.columns
    for several in parts(rows):
        if key.name in several[0]:
            connection.execute(delete(table).where(key.in_([one[key.name] for one in several])))
        connection.execute(insert(table), [sealed(table, one) for one in several])


def read(connection: Connection, table: Table, asked: Select[Any] | None = None) -> Iterator[Row]:
    """The rows of a table that are asked for, in whole. Raises BadStore for one that is damaged."""
    for found in connection.execute(select(table) if asked is None else asked):
        row = found._asdict()
        if not intact(table, row):
            raise BadStore(f"a row of {table.name} is damaged; run `rashomon doctor`")
        yield row


def among(connection: Connection, table: Table, column: str, values: Iterable[str]) -> Iterator[Row]:
    """The rows that have one of the values in a column."""
    for several in parts(values):
        yield from read(connection, table, select(table).where(table.c[column].in_(several)))


def there(connection: Connection, table: Table, column: str, values: Iterable[str | None]) -> set[str]:
    """Which of the values there are in a column."""
    found: set[str] = set()
    for several in parts(one for one in values if one is not None):
        found |= set(connection.execute(select(table.c[column]).where(table.c[column].in_(several))).scalars())
    return found


def remove(connection: Connection, table: Table, column: str, values: Iterable[object]) -> None:
    """Take out the rows that have one of the values in a column."""
    for several in parts(values):
        connection.execute(delete(table).where(table.c[column].in_(several)))


def parts(values: Iterable[Any]) -> Iterator[Sequence[Any]]:
    """The values in parts that one statement takes."""
    left = iter(values)
    while several := list(islice(left, MANY)):
        yield several


def _sum(table: Table, row: Row) -> int:
    made = zlib.crc32(table.name.encode())
    for column in table.columns:
        if column.name not in _UNSUMMED:
            value = row[column.name]
            made = zlib.crc32(value if isinstance(value, bytes) else repr(value).encode(), made)
    return made
