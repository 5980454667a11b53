"""A function and items in, results in the same order out, each computed in a process that can be killed.

Pages are hostile until parsed: a parser may hang, take all memory or crash. `each` hands them to worker processes with
limits on time and memory; what goes wrong becomes a `Rejection` in the item's place (timeout, out_of_memory, crashed),
the worker is replaced, and the other items never notice: one that is slow is overtaken by them. Workers start when the
first item is asked for, live as long as the iterator, and end with it, also when it is left half-way.

>>> from math import sqrt
>>> list(each(sqrt, [4.0, 9.0], workers=1, seconds=10, memory=1024))
[2.0, 3.0]
"""

from __future__ import annotations

import contextlib
import os
import pickle
import signal
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from multiprocessing import Pipe
from multiprocessing.connection import Connection, wait
from typing import Any, Self, TypeVar

from rashomon.errors import Rejection
from rashomon.intake import worker
from rashomon.intake.worker import Most

__all__ = ["Most", "Parts", "alone", "each"]

Item = TypeVar("Item")
Result = TypeVar("Result")

_ALL = Most()
_START = 60.0  # seconds a worker may take to come up, so that a slow machine's start is not counted to an item
_PATIENCE = 2.0  # seconds after which an item is slow: the others go on in another worker
_LATE = "not read within {:g} seconds"
_GONE = "the reading process ended without an answer"
# Not multiprocessing's own processes: those import the caller's main module again, which costs its whole start-up and
# runs a script that has no `if __name__ == "__main__"` a second time.
_BOOT = "import sys; sys.path[:] = sys.argv[2:]; from rashomon.intake.worker import serve; serve(int(sys.argv[1]))"


def each(
    function: Callable[[Item], Result], items: Sequence[Item], *, workers: int, seconds: float, memory: int,
    most: Callable[[Item], Most] | None = None,
) -> Iterator[Result | Rejection]:  # fmt: skip
    """`function(item)` of each item, in order. `function` is found by its module and name, so it must be at a module's
    top level; `seconds` is wall clock an item, `memory` MiB a worker, `most` what an item may take of both where that
    is less. A `Rejection` the function raises is a result.

    The results are the same for any number of workers: an item that fails in a worker which had others before it is
    tried once more in a fresh one.
    """
    if not items:
        return
    task = pickle.dumps((function, seconds, memory))
    pool = _Pool(task, [(item, most(item) if most else _ALL) for item in items], seconds=seconds, workers=workers)
    try:
        yield from pool.run()
    finally:
        pool.close()


def alone(function: Callable[[Item], Result], item: Item, *, seconds: float, memory: int) -> Result:
    """`function(item)` in a worker of its own. Raises the Rejection that `each` would give in its place."""
    (result,) = each(function, (item,), workers=1, seconds=seconds, memory=memory)
    if isinstance(result, Rejection):
        raise result
    return result


class Parts:
    """One worker, started when first needed, for items that each give a stream of parts: `function` is a generator.

    `seconds` is wall clock a part. Nothing is read ahead of what is asked for.
    """

    def __init__(self, function: Callable[[Any], Iterator[Any]], *, seconds: float, memory: int) -> None:
        self._task = pickle.dumps((function, seconds, memory))
        self._seconds = seconds
        self._worker: _Worker | None = None

    def of(self, item: object) -> Iterator[Any]:
        """The parts of an item, as they come. Raises Rejection: timeout, out_of_memory, crashed, or the function's."""
        one = self._worker or _Worker(self._task)
        self._worker, sound = None, False  # a stream that is left half-way has no worker to go on with
        try:
            if not one.ready:
                one.hear(_START)
                one.ready = True
            one.give(0, (item, _ALL), self._seconds)
            while (reply := one.hear(self._seconds))[0] == worker.PART:
                yield reply[1]
            sound = reply[0] != worker.FAILED
            if reply[0] != worker.DONE:
                raise Rejection(*reply[1])
        finally:
            if sound:
                self._worker = one
            else:
                one.end()

    def one(self, item: object) -> Any:  # noqa: ANN401  whatever the function gives
        """The one part of an item. A worker that fails after others is not believed: the item has a fresh one, too."""
        used = self._worker is not None
        try:
            (made,) = self.of(item)
        except Rejection as rejection:
            if not used or rejection.reason not in ("crashed", "out_of_memory"):
                raise
            (made,) = self.of(item)
        return made

    def end(self) -> None:
        """End the worker; the next item starts one."""
        if self._worker:
            self._worker.end()
            self._worker = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.end()


class _Worker:
    """One process, its pipe, and what it is doing."""

    def __init__(self, task: bytes) -> None:
        ours, theirs = Pipe()
        with theirs:
            command = [sys.executable, "-I", "-c", _BOOT, str(theirs.fileno()), *sys.path]
            # A session of its own: Ctrl-C goes to the parent alone, which ends its workers.
            self.process = subprocess.Popen(
                command, pass_fds=[theirs.fileno()], start_new_session=True,
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            )  # fmt: skip
        self.pipe: Connection[Any, Any] = ours
        self.job: int | None = None
        self.ready = False
        self.served = 0
        self.overtaken = False
        self.deadline = self.slow = time.monotonic() + _START
        with contextlib.suppress(ConnectionError):
            self.pipe.send_bytes(task)

    def give(self, job: int, item: tuple[object, Most], seconds: float) -> None:
        """An item, with what it may take."""
        self.job, self.deadline = job, time.monotonic() + seconds
        self.slow = min(self.deadline, time.monotonic() + _PATIENCE)
        with contextlib.suppress(ConnectionError):  # it died: the pipe's end is what `wait` reports next
            self.pipe.send(item)

    @property
    def due(self) -> float:
        """When something is to be done about it unless it speaks."""
        if self.job is None:
            return float("inf") if self.ready else self.deadline
        return self.deadline if self.overtaken else self.slow

    def hear(self, seconds: float) -> tuple[str, Any]:
        """The next reply. Raises Rejection: timeout, crashed."""
        try:
            if not self.pipe.poll(seconds):
                raise Rejection("timeout", _LATE.format(seconds))
            kind, value = self.pipe.recv()
        except (EOFError, ConnectionError) as error:
            raise Rejection("crashed", _GONE) from error
        return kind, value

    def end(self) -> None:
        """Kill it if it lives, and leave no zombie."""
        self.pipe.close()
        with contextlib.suppress(ProcessLookupError):
            if self.process.poll() is None:
                os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    @property
    def spent(self) -> bool:
        """Whether it ended, in the midst of an item, because it had done all the work it might."""
        return self.process.returncode == -signal.SIGPROF


class _Pool:
    """The workers of one call, and the items still to do, each with the work it may take."""

    def __init__(self, task: bytes, items: Sequence[tuple[object, Most]], *, seconds: float, workers: int) -> None:
        self.task, self.items, self.seconds, self.size = task, items, seconds, max(1, min(workers, len(items)))
        self.todo = deque(range(len(items)))
        self.again = deque[int]()  # what is for a fresh worker alone
        self.done: dict[int, Any] = {}
        self.workers: list[_Worker] = []

    def fill(self) -> None:
        """Start the workers that lack; those of slow items, as many as there should be at most, count no more."""
        while self.todo or self.again:
            busy = [one for one in self.workers if one.job is not None or not one.ready]
            if len(busy) - min(self.size, sum(one.overtaken for one in busy)) >= self.size:
                return
            self.workers.append(_Worker(self.task))

    def run(self) -> Iterator[Any]:
        self.fill()
        for job in range(len(self.items)):
            while job not in self.done:
                self._step()
            yield self.done.pop(job)

    def close(self) -> None:
        while self.workers:
            self.workers.pop().end()

    def _step(self) -> None:
        """Wait until a worker speaks, dies, is slow or late, and see to it."""
        nearest = min(w.due for w in self.workers)
        spoke = wait([w.pipe for w in self.workers], max(0.0, nearest - time.monotonic()))
        for one in list(self.workers):
            if one.pipe in spoke:
                self._hear(one)
            elif time.monotonic() >= one.due:
                if one.due == one.deadline:
                    self._lose(one, "timeout", _LATE.format(self.seconds))
                one.overtaken = True
        self.fill()

    def _hear(self, one: _Worker) -> None:
        try:
            kind, value = one.pipe.recv()
        except (EOFError, ConnectionError):
            self._lose(one, "crashed", _GONE)
            return
        if kind == worker.FAILED:
            self._lose(one, *value)
            return
        if one.job is not None:
            self.done[one.job] = Rejection(*value) if kind == worker.REJECTED else value
            one.served += 1
        one.ready, one.job = True, None
        if one.overtaken:  # another works in its place
            self.workers.remove(one)
            one.end()
        elif queue := self.again if self.again and not one.served else self.todo:
            job = queue.popleft()
            one.give(job, self.items[job], self.seconds)

    def _lose(self, one: _Worker, reason: str, detail: str) -> None:
        """End a worker; its item is rejected, or tried again if others came first."""
        self.workers.remove(one)
        one.end()
        job = one.job
        if job is not None and one.spent:
            reason, detail = "timeout", _LATE.format(self.items[job][1].work) + " of work"
        if job is None and not one.ready:  # it never came up: no item would fare better, so one pays for each try
            queue = self.again or self.todo
            job = queue.popleft() if queue else None
        elif job is not None and one.served and reason != "timeout":
            self.again.append(job)
            job = None
        if job is not None:
            self.done[job] = Rejection(reason, detail)
