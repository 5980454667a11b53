"""Requests made: one after another, or some at once, each in a thread of its own.

What fetches in; what came of each request, by its number, out. Threads do nothing but fetch: whoever asks takes what
came in the order it was asked for, and can wait for it.

>>> from rashomon.intake.web import Answer
>>> with Threads(lambda url, headers: Answer(url=url, status=404, headers={}, data=b""), at_once=2) as requests:
...     requests.ask(1, "http://fen.example/feed", {})
...     requests.wait()
...     [(number, got.status) for number, got in requests.came()]
[(1, 404)]
"""

from __future__ import annotations

import contextlib
import select
import socket
from collections.abc import Callable, Mapping, Sequence
from queue import Empty, SimpleQueue
from threading import Thread
from types import TracebackType
from typing import Protocol

from rashomon.errors import Rejection
from rashomon.intake.web import Answer

Fetch = Callable[[str, Mapping[str, str]], Answer]  # raises Rejection
Got = Answer | Rejection


class Requests(Protocol):
    """How requests are made."""

    @property
    def at_once(self) -> int:
        """How many there may be at once."""

    @property
    def wakes(self) -> Sequence[socket.socket]:
        """What can be read when something came."""

    def ask(self, number: int, url: str, headers: Mapping[str, str]) -> None:
        """Begin a request."""

    def came(self) -> list[tuple[int, Got]]:
        """What came since it was last asked, by number."""

    def wait(self) -> None:
        """Wait until something came."""


class InTurn:
    """Each request is done when it is asked for."""

    at_once, wakes = 1, ()

    def __init__(self, fetch: Fetch) -> None:
        self._fetch = fetch
        self._came: list[tuple[int, Got]] = []

    def ask(self, number: int, url: str, headers: Mapping[str, str]) -> None:
        """Do it."""
        self._came.append((number, _got(self._fetch, url, headers)))

    def came(self) -> list[tuple[int, Got]]:
        """What came."""
        came, self._came = self._came, []
        return came

    def wait(self) -> None:
        """All is there."""


class Threads:
    """Each request has a thread, which ends with the program: who leaves in haste waits for none."""

    def __init__(self, fetch: Fetch, *, at_once: int) -> None:
        self.at_once, self._fetch = at_once, fetch
        self._came: SimpleQueue[tuple[int, Got | None]] = SimpleQueue()
        self._woken, self._waker = socket.socketpair()
        self._woken.setblocking(False)
        self.wakes = (self._woken,)

    def ask(self, number: int, url: str, headers: Mapping[str, str]) -> None:
        """Begin it."""
        Thread(target=self._run, args=(number, url, headers), daemon=True).start()

    def came(self) -> list[tuple[int, Got]]:
        """What came, by number. Raises RuntimeError where a request broke, as only a fault of ours lets it."""
        with contextlib.suppress(BlockingIOError):
            self._woken.recv(4096)
        found: list[tuple[int, Got]] = []
        with contextlib.suppress(Empty):
            while True:
                number, got = self._came.get_nowait()
                if got is None:
                    raise RuntimeError("a request broke; what broke it is said above")
                found.append((number, got))
        return sorted(found, key=lambda one: one[0])

    def wait(self) -> None:
        """Wait until something came."""
        select.select(self.wakes, [], [])

    def __enter__(self) -> Threads:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._woken.close()
        self._waker.close()

    def _run(self, number: int, url: str, headers: Mapping[str, str]) -> None:
        got: Got | None = None
        try:
            got = _got(self._fetch, url, headers)
        finally:
            self._came.put((number, got))
            with contextlib.suppress(OSError):  # nobody waits any more
                self._waker.send(b"!")


def _got(fetch: Fetch, url: str, headers: Mapping[str, str]) -> Got:
    try:
        return fetch(url, headers)
    except Rejection as rejection:
        return rejection
