"""A server's own health, as far as one of its clients can look: pages, indexes, and what it promises of a power cut.

A store in, flaws in words and what could not be looked at out. Nothing is changed: an extension that is made for the
look is gone with its transaction.

>>> from rashomon.store.base import Store
>>> looked(Store(":memory:"))
((), ())
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from rashomon.store import search
from rashomon.store.base import Store
from rashomon.store.tables import DERIVED, FACTS

_TABLES = [*FACTS.tables, *DERIVED.tables, search.TABLE]
_FORBIDDEN = "42501"  # the standard's code of what a role may not do
_PAGES = "select 'page ' || blkno || ' of {0}: ' || msg from verify_heapam('{0}')"
_INDEX = "select bt_index_check(cast(:index as regclass), true)"
_INDEXES = (
    "select indexrelid::regclass::text from pg_index join pg_class on pg_class.oid = indexrelid"
    " join pg_am on pg_am.oid = relam where amname = 'btree' and indrelid = cast(:name as regclass)"
    " order by 1"
)
_FAILED = "select coalesce(checksum_failures, 0) from pg_stat_database where datname = current_database()"
_PROMISES = {
    "data_checksums": "the server has no checksums of pages; `pg_checksums --enable` makes them when it is stopped",
    "fsync": "the server does not flush what is kept to its disk (fsync = off): a power cut may lose it",
    "full_page_writes": "the server may tear pages in a power cut (full_page_writes = off)",
}


def looked(store: Store) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What is wrong, and what could not be looked at, or is not promised."""
    with store.trying() as connection:
        if connection.dialect.name != "postgresql":
            return (), ()
        failed = connection.execute(text(_FAILED)).scalar() or 0
        flaws = [f"PostgreSQL met {failed:,} pages with a wrong checksum"] if failed else []
        notes = [
            said for name, said in _PROMISES.items() if connection.exec_driver_sql(f"show {name}").scalar() == "off"
        ]
        try:
            with connection.begin_nested():
                connection.execute(text("create extension if not exists amcheck"))
        except DBAPIError as error:
            notes.append(f"PostgreSQL's own check of tables and indexes was left out: {_said(error)}")
        else:
            flaws += _checked(connection, notes)
        return tuple(flaws), tuple(notes)


def _checked(connection: Connection, notes: list[str]) -> Iterator[str]:
    """What PostgreSQL's own check finds in tables and indexes; where it may not be made it is noted, once."""
    for name in _TABLES:
        indexes = connection.execute(text(_INDEXES), {"name": name}).scalars().all()
        asked = [(_PAGES.format(name), ""), *((_INDEX, index) for index in indexes)]
        for statement, index in asked:
            try:
                with connection.begin_nested():
                    found = connection.execute(text(statement), {"index": index} if index else {}).scalars().all()
                yield from (f"PostgreSQL finds: {row}" for row in found if row)
            except DBAPIError as error:
                if getattr(error.orig, "sqlstate", None) == _FORBIDDEN:
                    notes.append(f"PostgreSQL's own check of tables and indexes was left out: {_said(error)}")
                    return
                yield f"PostgreSQL finds: {_said(error)}"


def _said(error: DBAPIError) -> str:
    return str(error.orig).strip().splitlines()[0]
