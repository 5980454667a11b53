"""A connection to the database behind a path or URL, set up so that nothing acknowledged is lost.

A file's path or a `postgresql://` URL in, an engine out. SQLite: a write-ahead log, every commit flushed to the disk,
writers that wait for one another, and transactions that take the write lock when they begin, for one that takes it
half-way can be refused.

>>> from sqlalchemy import text
>>> with opened(":memory:").connect() as connection:
...     connection.execute(text("select 1")).scalar()
1
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool, StaticPool

_Values = Mapping[str, object] | Sequence[object]
WRITTEN = "bytes written"
# What a row takes on the disk beside its own bytes at most: a page of the log and of the file in each index.
_PAGES = 2 * 4096 * 6

_WAIT = 60_000  # milliseconds a writer waits for another: far longer than any of ours takes
_AGAIN = 0.01  # seconds until it is tried again what the database does not wait for
_PRAGMAS = (f"busy_timeout = {_WAIT}", "synchronous = full", "foreign_keys = on")
# A server's writers take turns by this lock, as a file's do: what one looks up holds until it has written, and no two
# wait for each other's rows.
_TURN = 0x7261_7369


def opened(where: str) -> Engine:
    """The engine for a file (made when it is not there), `:memory:` or a PostgreSQL URL."""
    if is_server(where):
        url, options = "postgresql+psycopg://" + where.partition("://")[2], {"client_encoding": "utf8"}
        engine = create_engine(url, pool_pre_ping=True, connect_args=options)
        event.listen(engine, "begin", _begin_on_server)
    else:
        engine = create_engine(f"sqlite:///{where}", poolclass=StaticPool if where == ":memory:" else NullPool)
        event.listen(engine, "connect", _set_up)
        event.listen(engine, "begin", _begin)
        event.listen(engine, "before_cursor_execute", _weigh)
    return engine


def is_server(where: str) -> bool:
    """Whether it is the URL of a PostgreSQL server."""
    return where.startswith(("postgresql://", "postgres://"))


def _set_up(connection: sqlite3.Connection, _: object) -> None:
    """Our own transactions, not those the driver starts where it thinks fit."""
    connection.isolation_level = None
    for pragma in _PRAGMAS:
        connection.execute(f"pragma {pragma}")
    _log_ahead(connection)


def _log_ahead(connection: sqlite3.Connection) -> None:
    """Have a write-ahead log. A file new to it is refused at once, without the wait, while another writes there."""
    end = time.monotonic() + _WAIT / 1000
    while True:
        try:
            connection.execute("pragma journal_mode = wal")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                raise
            time.sleep(_AGAIN)
        else:
            return


def _begin(connection: Connection) -> None:
    reading = connection.get_execution_options().get("reading")
    connection.exec_driver_sql("begin" if reading else "begin immediate")
    connection.info[WRITTEN] = 0


def _begin_on_server(connection: Connection) -> None:
    options = connection.get_execution_options()
    if options.get("free"):
        return
    if options.get("reading"):
        connection.exec_driver_sql("set transaction isolation level repeatable read, read only")
    else:
        connection.exec_driver_sql(f"select pg_advisory_xact_lock({_TURN})")


def _weigh(connection: Connection, _: object, statement: str, values: _Values, *rest: object) -> None:
    """Count what a transaction writes, so that a full disk's message can say how much room is needed."""
    if statement[:6].casefold() == "insert":
        given = values if isinstance(values, list) else [values]
        held = (one for row in given for one in (row.values() if isinstance(row, Mapping) else row))
        size = sum(len(one) for one in held if isinstance(one, (str, bytes)))
        connection.info[WRITTEN] += 2 * size + _PAGES * len(given)
