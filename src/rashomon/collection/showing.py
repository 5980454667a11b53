"""What is shown of a collection: the accounts of its stories, alone or as one; what was refused; a number for all.

Rows of the derived tables in, records out.

>>> union((), Settings()).stories
()
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import fields
from importlib.metadata import version
from operator import attrgetter

from sqlalchemy import Connection

from rashomon.collection.packing import Read, unpacked
from rashomon.config import Settings
from rashomon.errors import BadStore
from rashomon.records import Account, Rejected, Tool
from rashomon.store import derived, facts, search

_ROWS = tuple(field.name for field in fields(Account) if field.name not in ("schema", "tool", "policy"))


def account(connection: Connection, story: str) -> Account:
    """The account of a story as it was told. Raises BadStore where there is none."""
    data = derived.account(connection, story)
    if data is None:
        raise BadStore(f"the story {story} is not told yet; `rashomon rebuild` tells all")
    return unpacked(data, Account)


def union(accounts: Iterable[Account], settings: Settings) -> Account:
    """The accounts of several stories as one."""
    several = sorted(accounts, key=lambda one: [story.id for story in one.stories])
    rows = {name: tuple(row for one in several for row in getattr(one, name)) for name in _ROWS}
    model = several[0].tool.model if several else "none"
    tool = Tool(name="rashomon", version=version("rashomon"), model=model)
    rows["documents"] = tuple(sorted(rows["documents"], key=attrgetter("path", "id")))
    return Account(schema="rashomon/account/1", tool=tool, policy=settings.policy, **rows)


def having(connection: Connection, words: str) -> set[str]:
    """The stories with a report that holds all the words."""
    return set(derived.stories_of(connection, search.find(connection, words)))


def rejected(connection: Connection) -> tuple[Rejected, ...]:
    """What could not be taken in, and what could not be read, by path."""
    unread = [unpacked(row, Read).rejected for row in derived.refused(connection).values()]
    rows = [*facts.rejected(connection), *(row for row in unread if row is not None)]
    return tuple(sorted(rows, key=lambda row: (row.path, row.reason, row.detail)))


def digest(connection: Connection) -> str:
    """A number that is another where anything that is shown is."""
    made = hashlib.sha256()
    for row in derived.stories(connection):
        made.update(f"{row}".encode())
        made.update(derived.account(connection, row.story) or b"")
    made.update(repr(rejected(connection)).encode())
    return made.hexdigest()
