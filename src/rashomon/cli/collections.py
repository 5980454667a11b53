"""The collection that a command works on, and what the commands on it share.

>>> moment("2031-05-02"), moment("2031-05-02T10:00:00+02:00")
('2031-05-02T00:00:00.000000Z', '2031-05-02T08:00:00.000000Z')
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rashomon.cli.brief import settings
from rashomon.cli.screen import complain, errors_told
from rashomon.config import Keeping
from rashomon.errors import BadStore

if TYPE_CHECKING:
    from rashomon.collection import Collection

Store = Annotated[
    str | None,
    typer.Option(help="The collection's file or PostgreSQL URL; without it what the settings say, or rashomon.db."),
]
# How the store writes times, which are compared as they are written.
_WRITTEN = "%Y-%m-%dT%H:%M:%S.%fZ"
WAITING = "another process is at work on this collection; waiting for it"


@contextmanager
def opened(
    store: str | None, *, workers: int | None = None, policy: str | None = None, new: bool = False
) -> Iterator[Collection]:
    """The collection, open for one command; what goes wrong ends the command with its message. One that is not there
    is made where it may be `new`, else said: a name mistyped is not an empty collection.
    """
    with errors_told():
        from rashomon.collection import Collection  # the stages and their tables: not needed to print help

        chosen = settings(policy, workers)
        if store is not None:
            chosen = replace(chosen, store=Keeping(where=store))
        where = chosen.store.where
        if not new and "://" not in where and where != ":memory:" and not Path(where).exists():
            raise BadStore(
                f"there is no collection {where}; `rashomon add PATH` makes one, --store says which is meant"
            )
        with Collection(where, settings=chosen, waiting=lambda: complain(WAITING)) as collection:
            yield collection


def one_story(collection: Collection, name: str) -> str:
    """The id of the story that goes, or once went, by an id that begins so."""
    found = collection.called(name) if name else ()
    if len(found) != 1:
        several = f"{len(found)} stories have" if found else "no story has"
        raise typer.BadParameter(f"{several} an id that begins with {name!r}; `rashomon stories` lists them")
    return found[0]


def moment(given: str) -> str:
    """A day or a time as the store writes times. Raises BadParameter for what is neither."""
    try:
        found = datetime.fromisoformat(given)
    except ValueError as error:
        raise typer.BadParameter(f"{given!r} is no day or time; write 2031-05-02 or 2031-05-02T10:00") from error
    known = found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    return known.strftime(_WRITTEN)


def now() -> str:
    """This moment, as the store writes times, so fine that of two versions added at once the later is the latest."""
    return datetime.now(UTC).strftime(_WRITTEN)
