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

from sqlite3 import Connection
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import NullPool, StaticPool

_WAIT = 60_000  # milliseconds a writer waits for another: far longer than any of ours takes
_PRAGMAS = ("journal_mode = wal", "synchronous = full", "foreign_keys = on", f"busy_timeout = {_WAIT}")


def opened(where: str) -> Engine:
    """The engine for a file (made when it is not there), `:memory:` or a PostgreSQL URL."""
    if where.startswith(("postgresql://", "postgres://")):
        return create_engine("postgresql+psycopg://" + where.partition("://")[2], pool_pre_ping=True)
    pool = StaticPool if where == ":memory:" else NullPool
    engine = create_engine(f"sqlite:///{where}", poolclass=pool)
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def _set_up(connection: Connection, _: object) -> None:
    """Our own transactions, not those the driver starts where it thinks fit."""
    connection.isolation_level = None
    for pragma in _PRAGMAS:
        connection.execute(f"pragma {pragma}")


def _begin(connection: Any) -> None:  # noqa: ANN401  an event's argument: a connection of the engine
    options = connection.get_execution_options()
    connection.exec_driver_sql("begin" if options.get("reading") else "begin immediate")
