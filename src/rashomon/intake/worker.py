"""The other side of the sandbox: what runs inside a worker process. Items come in by a pipe, results go out by it.

>>> answer(len, "four")
('done', 4)
>>> kind, (reason, detail) = answer(len, 4)
>>> kind, reason
('failed', 'crashed')
"""

from __future__ import annotations

import contextlib
import pickle
import resource
import signal
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from types import GeneratorType
from typing import Any, NamedTuple

from rashomon.errors import Rejection

DONE = "done"
REJECTED = "rejected"  # by the function, on purpose: the worker is as good as before
FAILED = "failed"  # by the interpreter: the worker is not to be trusted any more
READY = "ready"
PART = "part"  # of an answer that comes in parts; the last is followed by DONE
_GRACE = 5.0  # seconds past the parent's limit after which a worker whose parent is gone ends itself


class Most(NamedTuple):
    """What an item may take: seconds of a processor's work and MiB of memory; of what is 0 all that the worker may."""

    work: float = 0.0
    memory: int = 0


def serve(descriptor: int) -> None:
    """Work until the pipe closes: the first message is the pickled (function, seconds, memory), then come items, each
    with the `Most` that it may take.
    """
    pipe: Connection[Any, Any] = Connection(descriptor)
    function, seconds, memory = pickle.loads(pipe.recv_bytes())
    _limit(resource.RLIMIT_AS, memory << 20)
    _limit(resource.RLIMIT_CORE, 0)
    with contextlib.suppress(EOFError, ConnectionError):
        pipe.send((READY, None))
        while True:
            item, most = pipe.recv()
            _limit(resource.RLIMIT_AS, (most.memory or memory) << 20, hard=False)
            # The default action of either alarm ends the process even inside C code that never returns.
            signal.setitimer(signal.ITIMER_REAL, seconds + _GRACE)
            signal.setitimer(signal.ITIMER_PROF, most.work)
            for reply in replies(function, item):
                signal.setitimer(signal.ITIMER_REAL, 0)  # the other side may take its time
                pipe.send(reply)
                signal.setitimer(signal.ITIMER_REAL, seconds + _GRACE)
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.setitimer(signal.ITIMER_PROF, 0)


def _limit(what: int, most: int, *, hard: bool = True) -> None:
    """Set a limit of this process; one that is lower for good already stays. Only a `hard` one is for good."""
    _, highest = resource.getrlimit(what)
    value = most if highest == resource.RLIM_INFINITY else min(most, highest)
    resource.setrlimit(what, (value, value if hard else highest))


def replies(function: Callable[[Any], Any], item: object) -> Iterator[tuple[str, Any]]:
    """The answer in one, or of a generator each part as it comes and then DONE."""
    kind, made = answer(function, item)
    if kind == DONE and isinstance(made, GeneratorType):
        while True:
            kind, part = answer(_following, made)
            if kind != DONE or part is made:
                break
            yield PART, part
        made = None if kind == DONE else part
    yield kind, made


def _following(parts: Iterator[object]) -> object:
    """The next part; after the last the parts themselves."""
    return next(parts, parts)


def answer(function: Callable[[Any], Any], item: object) -> tuple[str, Any]:
    """What `function` makes of `item`, or the reason and detail of its failure; the one boundary that stops all."""
    try:
        return DONE, function(item)
    except Rejection as rejection:
        return REJECTED, (rejection.reason, rejection.detail)
    except MemoryError:
        return FAILED, ("out_of_memory", "reading it takes more memory than is allowed")
    except Exception as error:  # noqa: BLE001  a parser may raise anything; the item is rejected by name
        return FAILED, ("crashed", f"{type(error).__name__}: {error}"[:300])
