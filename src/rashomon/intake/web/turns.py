"""Hosts asked by several threads, each by one at a time, wherever a redirect leads.

>>> turns = Turns()
>>> with turns.at("fen.example", seconds=1):
...     with turns.at("mere.example", seconds=1):
...         pass
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition

from rashomon.errors import Rejection


class Turns:
    """Which hosts are being asked."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._asked: set[str] = set()

    @contextmanager
    def at(self, host: str, *, seconds: float) -> Iterator[None]:
        """Be the one that asks a host, once nobody else does. Rejection: timeout, after so many seconds."""
        with self._changed:
            if not self._changed.wait_for(lambda: host not in self._asked, seconds):
                raise Rejection("timeout", f"{host} was asked by others all the time")
            self._asked.add(host)
        try:
            yield
        finally:
            with self._changed:
                self._asked.discard(host)
                self._changed.notify_all()
