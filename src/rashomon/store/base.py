"""What keeps: a store in a file or behind a URL, to be read and written in whole transactions, by one or by many.

The place in, connections out. What is written in one `writing` is there as a whole or not at all, also when the
machine stops half-way; `alone` lets one process at a time work out what is derived from the facts.

>>> store = Store(":memory:")
>>> with store.reading() as connection:
...     connection.exec_driver_sql("select count(*) from originals").scalar()
0
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from rashomon.errors import BadStore
from rashomon.store import layout
from rashomon.store.engines import WRITTEN, is_server, opened
from rashomon.store.locks import REFRESHING, WATCHING, held

Info = dict[str, int]

_FULL = "make room on the disk and give the same command again: what was acknowledged is kept"
_MENDS = {
    "disk is full": _FULL,
    "No space left": _FULL,
    "malformed": "run `rashomon doctor` on it: it saves all that is whole",
    "locked": "another program holds it; try again when it is done",
    "not a database": "give the path of a store, or of a file that is not there yet",
    "unable to open": "check that the folder is there and may be written to",
    "readonly": "the file and its folder must be ours to write to, for reading too; copy the file where they are",
    "connection": "check that the database server runs and that the URL is right",
}
_ROOM = 1 << 20  # the least room that is asked for on a full disk


class Store:
    """A store in a file (made when it is not there) or behind a PostgreSQL URL.

    Every method raises BadStore for what is no store, is of a later version, or broken, full or away.
    """

    def __init__(self, where: str | Path) -> None:
        self.where = str(where)
        if not self.where or ("://" in self.where and not is_server(self.where)):
            raise BadStore(f"{self.where!r} is no store; give the path of a file, or a postgresql:// URL")
        self._engine = opened(self.where)
        try:
            with self.reading() as connection:
                ready = layout.current(connection, self.where)
            if not ready:
                with self.writing() as connection:
                    layout.set_up(connection, self.where)
        except BadStore:
            self.close()
            raise

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the store, whatever others write meanwhile."""
        with self._told(), self._engine.connect() as plain:
            connection = plain.execution_options(reading=True)
            with connection.begin():
                yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection whose writes are all on the disk when the block ends, or none where it raises. Nobody else
        writes meanwhile.
        """
        with self._told() as info, self._engine.connect() as connection:
            info.append(cast(Info, connection.info))
            with connection.begin():
                yield connection

    @contextmanager
    def trying(self) -> Iterator[Connection]:
        """A connection that keeps nobody waiting, and of whose changes nothing stays."""
        with self._told(), self._engine.connect() as plain:
            connection = plain.execution_options(free=True, reading=True)
            with connection.begin() as transaction:
                yield connection
                transaction.rollback()

    @contextmanager
    def alone(self, waiting: Callable[[], None]) -> Iterator[None]:
        """No other process is in such a block while this one is; `waiting` is called where one is. The lock ends with
        the process.
        """
        with self._told(), held(self._engine, self.where, REFRESHING, waiting):
            yield

    @contextmanager
    def watching(self) -> Iterator[bool]:
        """Whether this process is now the one that polls feeds for the store, until the block ends."""
        with self._told(), held(self._engine, self.where, WATCHING, None) as ours:
            yield ours

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    @contextmanager
    def _told(self) -> Iterator[list[Info]]:
        """What the database says went wrong, in the user's words."""
        infos: list[Info] = []
        try:
            yield infos
        except DBAPIError as error:
            said = str(error.orig).strip().splitlines()[0] if error.orig else str(error)
            mend = next((do for word, do in _MENDS.items() if word in said), "run `rashomon doctor` on it")
            if "disk is full" in said and infos:
                mend = f"it needs {self._needed(infos[0]):,} more bytes; {mend}"
            raise BadStore(f"the store {self.where} cannot be used: {said}; {mend}") from error

    def _needed(self, info: Info) -> int:
        free = shutil.disk_usage(Path(self.where).absolute().parent).free
        return max(_ROOM, info.get(WRITTEN, 0) - free)
