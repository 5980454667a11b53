"""The time, waiting, and being told to stop.

A `Clock` is what the watcher knows of time, so that a test can be one; `SystemClock` is the machine's. Between `with`
and its end SIGINT and SIGTERM do not break off what is done, unless they come twice: they end the wait, and what is
under way is ended first.

>>> with SystemClock() as clock:
...     signal.raise_signal(signal.SIGTERM)
...     clock.wait(60)
...     clock.stopped()
True
"""

from __future__ import annotations

import contextlib
import select
import signal
import socket
import time
from collections.abc import Callable, Sequence
from types import FrameType, TracebackType
from typing import Protocol

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Clock(Protocol):
    """What the watcher knows of time."""

    def now(self) -> float:
        """Seconds since 1970 in UTC, as this machine believes; somebody may set it."""

    def steady(self) -> float:
        """Seconds since some moment; nobody can set it, and sleep of the machine counts."""

    def wait(self, seconds: float, wakes: Sequence[socket.socket] = ()) -> None:
        """Wait, or less where the watch is to stop, or one of `wakes` can be read."""

    def stopped(self) -> bool:
        """Whether the watch is to stop."""


class SystemClock:
    """The machine's clock. Entered it takes the signals that stop a program, so it is for the main thread."""

    def __init__(self) -> None:
        self._stopped = False
        self._wakes: list[socket.socket] = []
        self._undo: Callable[[], None] = lambda: None

    def now(self) -> float:
        """Seconds since 1970 in UTC."""
        return time.time()

    def steady(self) -> float:
        """Seconds since the start of the machine, its sleep too where the system counts it."""
        return time.clock_gettime(getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC))

    def wait(self, seconds: float, wakes: Sequence[socket.socket] = ()) -> None:
        """Wait until the time is over, a signal came or one of `wakes` can be read."""
        if not self._stopped:
            select.select([*self._wakes, *wakes], [], [], max(0.0, seconds))

    def stopped(self) -> bool:
        """Whether a signal came."""
        return self._stopped

    def __enter__(self) -> SystemClock:
        woken, waker = socket.socketpair()
        waker.setblocking(False)
        with contextlib.ExitStack() as undo:
            undo.callback(woken.close)
            undo.callback(waker.close)
            for number in _SIGNALS:
                undo.callback(signal.signal, number, signal.signal(number, self._stop))
            # The byte that this writes ends `select`; a lock that a handler opened could hang for ever.
            undo.callback(signal.set_wakeup_fd, signal.set_wakeup_fd(waker.fileno(), warn_on_full_buffer=False))
            self._undo = undo.pop_all().close
        self._wakes = [woken]
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._wakes = []
        self._undo()

    def _stop(self, number: int, frame: FrameType | None) -> None:
        if self._stopped:  # somebody who says it twice does not want to wait; nothing that was kept is lost
            raise KeyboardInterrupt
        self._stopped = True
