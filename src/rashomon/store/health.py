"""What is wrong with a store: the engine's own check, every checksum, every hash, every original that is missing.

A store in, flaws in words out, none where all is well. Nothing is mended.

>>> from rashomon.store.base import Store
>>> flaws(Store(":memory:"))
()
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from sqlalchemy import Connection, Table, select, text

from rashomon.errors import BadStore
from rashomon.store import search
from rashomon.store.base import Store
from rashomon.store.saving import sound
from rashomon.store.tables import DERIVED, FACTS, ORIGINALS, SIGHTINGS

Check = Callable[[Connection], Iterator[str]]


def flaws(store: Store) -> tuple[str, ...]:
    """What is wrong, each once."""
    tables = (*FACTS.sorted_tables, *DERIVED.sorted_tables)
    checks: list[Check] = [_engine, _missing, *(partial(_damaged, table) for table in tables)]
    found = [flaw for check in checks for flaw in checked(store, check)]
    try:
        with store.writing() as connection:
            search.check(connection)
    except BadStore as error:
        found.append(f"the words of the reports: {error}")
    return tuple(dict.fromkeys(found))


def checked(store: Store, check: Check) -> list[str]:
    """What a check finds; that it cannot be made is a flaw itself."""
    found: list[str] = []
    try:
        with store.reading() as connection:
            found.extend(check(connection))
    except BadStore as error:
        found.append(str(error))
    return found


def _engine(connection: Connection) -> Iterator[str]:
    if connection.dialect.name == "sqlite":
        for row in connection.execute(text("pragma integrity_check")):
            if row[0] != "ok":
                yield f"SQLite finds: {row[0]}"


def _missing(connection: Connection) -> Iterator[str]:
    there = select(ORIGINALS.c.sha256).where(ORIGINALS.c.sha256 == SIGHTINGS.c.sha256).exists()
    for digest in connection.execute(select(SIGHTINGS.c.sha256).where(~there).distinct()).scalars():
        yield f"the original {digest} is missing"


def _damaged(table: Table, connection: Connection) -> Iterator[str]:
    (key,) = table.primary_key.columns
    for found in connection.execution_options(yield_per=500).execute(select(table)):
        row = found._asdict()
        if not sound(table, row):
            yield f"{table.name}: the row {row[key.name]} is damaged"
