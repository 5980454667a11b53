"""Locks that one process at a time holds on a store, and that end with it: of a file beside it, or of its server.

An engine and the store's place in; whether the lock is held, for the time of a block, out.

>>> from rashomon.store.engines import opened
>>> with held(opened(":memory:"), ":memory:", WATCHING, None) as ours:
...     ours
True
"""

from __future__ import annotations

import fcntl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError


@dataclass(frozen=True, slots=True)
class Lock:
    """The end of the file's name that is locked beside a store, and the number of the lock on a server."""

    name: str
    number: int


REFRESHING = Lock("lock", 0x7261_7368)  # who works out what is derived
WATCHING = Lock("watch", 0x7261_736A)  # who polls feeds


@contextmanager
def held(engine: Engine, where: str, lock: Lock, waiting: Callable[[], None] | None) -> Iterator[bool]:
    """Whether this process has the lock: where another has it, `waiting` is called and it is waited for, or without
    `waiting` the answer is no.
    """
    if engine.dialect.name == "postgresql":
        with _on_server(engine, lock, waiting) as ours:
            yield ours
    elif where == ":memory:":
        yield True
    else:
        # Beside the file itself, as its log: a link to it is another way to the same store.
        with Path(f"{Path(where).resolve()}-{lock.name}").open("w") as file:
            ours = True
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                ours = waiting is not None
                if waiting is not None:
                    waiting()
                    fcntl.flock(file, fcntl.LOCK_EX)
            yield ours


@contextmanager
def _on_server(engine: Engine, lock: Lock, waiting: Callable[[], None] | None) -> Iterator[bool]:
    with engine.connect().execution_options(free=True) as connection:
        ours = bool(connection.exec_driver_sql(f"select pg_try_advisory_lock({lock.number})").scalar())
        if not ours and waiting is not None:
            waiting()
            connection.exec_driver_sql(f"select pg_advisory_lock({lock.number})")
            ours = True
        connection.commit()
        try:
            yield ours
        finally:
            if ours:
                with suppress(DBAPIError):  # it ended with the connection
                    connection.exec_driver_sql(f"select pg_advisory_unlock({lock.number})")
