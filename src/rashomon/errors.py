"""What can go wrong, as a tree; each message says what happened, why, and what to do next.

    RashomonError
    ├── Rejection          one input cannot be read: it becomes a row of `rejected`, the rest goes on
    ├── UnknownPolicy      no range policy of that name
    ├── BadAccount         a file that is no account of ours, of another version, or broken
    ├── BadDecision        a decision that cannot be made: nothing of that name, several, or no such value
    ├── Conflict           a decision on what another has decided on since
    ├── BadStore           a store that cannot be used: not ours, of a later version, damaged, full or away
    ├── AlreadyWatched     another process polls the feeds of the collection
    └── BadConfiguration   a setting that cannot be used
        └── NoPipeline     the pipeline that is asked for cannot be loaded

>>> raise_if = UnknownPolicy("median", ("range", "graded"))
>>> str(raise_if)
"no policy is called 'median'; choose one of: range, graded"
"""

from __future__ import annotations


class RashomonError(Exception):
    """The root: catching it catches everything this package raises on purpose."""


class Rejection(RashomonError):
    """One input cannot be read. `reason` is a fixed word to count by, `detail` is for a person."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason = reason
        self.detail = detail


class UnknownPolicy(RashomonError):
    """No policy has that name."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(f"no policy is called {name!r}; choose one of: {', '.join(known)}")


class BadAccount(RashomonError):
    """A file cannot be read back as an account: the message says what is wrong, where, and what to do."""


class BadDecision(RashomonError):
    """A decision cannot be made as it was put: the message says what was not understood, and what there is."""


class BadStore(RashomonError):
    """A store cannot be used: the message says what is wrong, and what to do. What was acknowledged is kept."""


class AlreadyWatched(RashomonError):
    """Another process polls the feeds of a collection; the message says which, and since when."""

    def __init__(self, who: str) -> None:
        super().__init__(
            f"another watch is at work on this collection ({who}); what it gets goes there. End it first, or leave"
            " it, and have it poll more with `rashomon feeds --add`"
        )


class Conflict(RashomonError):
    """Others have decided on the same since a person last looked; `since` tells each of their decisions, `own` the one
    that was to be made.
    """

    def __init__(self, since: tuple[str, ...], own: str) -> None:
        self.since, self.own = since, own
        told = "".join(f"\n  {row}" for row in since)
        super().__init__(
            f"others have decided on this since you looked:{told}\nand you: {own}\nLook again, then decide"
        )


class BadConfiguration(RashomonError):
    """A setting cannot be used: the message names it, its value and what would be accepted."""


class NoPipeline(BadConfiguration):
    """A language pipeline is not there or cannot be loaded; `install` is the command that mends it."""

    def __init__(self, name: str, why: str, *, install: str = "") -> None:
        mend = f"`{install}`" if install else f"`python -m spacy download {name}` or `pip install {name}`"
        super().__init__(f"no pipeline {name!r}: {why}; install it ({mend}) or choose another")
