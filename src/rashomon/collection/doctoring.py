"""A collection looked over, copied and saved: what is in it, what is wrong, what is whole of one that is damaged.

Stores in; counts, flaws in words, and checked new stores out. Nothing that is there is changed.

>>> examined(Store(":memory:")).flaws
()
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

from rashomon.collection import showing, versions
from rashomon.collection.decided import since
from rashomon.collection.packing import unpacked
from rashomon.errors import BadStore
from rashomon.records import Account
from rashomon.store import Store, derived, facts, health, saving, search, server
from rashomon.store.engines import is_server
from rashomon.store.saving import Saved


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """What is in a store, by name, what is wrong, and what could not be looked at or is not promised by its server."""

    holds: dict[str, int]
    flaws: tuple[str, ...]
    notes: tuple[str, ...] = ()


def examined(store: Store) -> Examined:
    """Look a store over: every page, checksum and hash, and whether all that was kept is shown or said to be not."""
    holds: dict[str, int] = {}
    flaws = [*health.flaws(store), *health.checked(store, _accounts), *health.checked(store, _places)]

    def count(connection: Connection) -> Iterator[str]:
        holds.update(_counted(connection))
        yield from ()

    flaws += health.checked(store, count)
    found, notes = server.looked(store)
    return Examined(holds=holds, flaws=tuple(dict.fromkeys((*flaws, *found))), notes=notes)


def retry(store: Store) -> int:
    """Let the reports that were refused when they were read be read again; how many there are."""
    with store.writing() as connection:
        again = sorted(derived.refused(connection))
        derived.unread(connection, again)
        facts.is_news(connection, again)
    return len(again)


def salvage(where: str, new: Path) -> Saved:
    """Carry all that is whole of a damaged store over into a new file. Raises BadStore where that is there already."""
    if new.exists():
        raise BadStore(f"{new} is there already; give the path of a file that is not")
    served = is_server(where)
    if not served and not Path(where).is_file():
        raise BadStore(f"there is no file {where}; give the path of a store with --store")
    to = Store(new)
    try:
        return saving.readable(Store(where), to) if served else saving.rescued(Path(where), to)
    finally:
        to.close()


def back_up(store: Store, file: Path) -> Saved:
    """Copy the facts of a store into a file; the one that was there is replaced once the copy is found to be whole.
    Raises BadStore where the store or the copy is damaged, or the file is a store in use.
    """
    part = file.with_name(f"{file.name}.part")
    if Path(f"{file}-wal").exists() or file.absolute() == Path(store.where).absolute():
        raise BadStore(f"{file} is a store in use; give the path of another file")
    part.unlink(missing_ok=True)
    to = Store(part)
    try:
        saved = saving.copied(store, to)
        flaws = health.flaws(to)
    finally:
        to.close()
    if flaws or saved.lost:
        raise BadStore(f"the copy {part} is not whole ({[*flaws, *saved.lost][0]}); {file} stays as it was")
    with part.open("rb") as copy:
        os.fsync(copy.fileno())
    part.replace(file)
    return saved


def _counted(connection: Connection) -> dict[str, int]:
    reports, stories = derived.counted(connection)
    return {
        "reports kept": len(facts.documents(connection)), "reports shown": reports, "stories": stories,
        "decisions": len(facts.decisions(connection)), "feeds": len(facts.feeds(connection)),
        "rejected": len(showing.rejected(connection)), "waiting": len(set(facts.news(connection).values())),
    }  # fmt: skip


def _accounts(connection: Connection) -> Iterator[str]:
    """Accounts that are not what was told of their stories."""
    for one in derived.stories(connection):
        data = derived.account(connection, one.story)
        if data is None and not one.due:
            yield f"the account of the story {one.story} is missing; `rashomon rebuild` tells it again"
        elif data is not None:
            try:
                account = unpacked(data, Account)
            except BadStore as error:
                yield f"the account of the story {one.story}: {error}"
                continue
            if [story.id for story in account.stories if story.id != one.story]:
                yield f"the account of the story {one.story} is of another; `rashomon rebuild` tells it again"


def _places(connection: Connection) -> Iterator[str]:
    """Reports that are neither shown nor set aside, nor waiting; stories without reports, and reports without words."""
    kept, news = facts.documents(connection), set(facts.news(connection).values())
    placed = {one.document: one.story for one in derived.everywhere(connection)}
    ignored = since(facts.decisions(connection), 0).ignored
    shown = versions.shown(connection, kept, ignored).shown.keys()
    expected = shown - derived.read_at(connection, shown, refused=True).keys()
    wrong = (expected ^ placed.keys()) - news
    if wrong:
        yield f"{len(wrong)} reports are not shown as they should be; `rashomon rebuild` mends it"
    if not news and set(placed.values()) != {one.story for one in derived.stories(connection)}:
        yield "the list of stories is not that of the reports; `rashomon rebuild` mends it"
    if placed.keys() - search.documents(connection) - news:
        yield "some reports cannot be searched for; `rashomon rebuild` mends it"
