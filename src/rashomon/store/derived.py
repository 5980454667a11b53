"""What is worked out from the facts and kept, so that it need not be worked out again: readings, stories, accounts.

Packed rows in and out; what they hold is the collection's business. All of it may be emptied: it comes back the same.

>>> from rashomon.store.base import Store
>>> with Store(":memory:").writing() as connection:
...     put_readings(connection, {"d1": (b"read", False)})
...     readings(connection, ["d1", "d2"])
{'d1': b'read'}
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from typing import cast

from sqlalchemy import Column, Connection, delete, func, insert, select, update

from rashomon.records import identify
from rashomon.store import facts, search
from rashomon.store.tables import DERIVED, PLACED, READINGS, SETTINGS, SNAPSHOTS, TOLD


@dataclass(frozen=True, slots=True)
class Listed:
    """A story in the list: its id, whether it is to be told, its last day ("" unknown), what else the list shows, and
    the numbers of the decisions its account follows, with spaces between.
    """

    story: str
    due: bool
    last: str
    row: str
    decisions: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """The story of a report; the sighting that speaks for it, and its day and title as its own page gives them."""

    document: str
    sighting: str
    story: str
    day: str
    title: str


def story_id(document: str) -> str:
    """The id of a story by its first report."""
    return identify("story", document)


def put_readings(connection: Connection, rows: Mapping[str, tuple[bytes, bool]]) -> None:
    """Keep what documents were read as, each with whether it was refused."""
    for part in facts.parts(sorted(rows)):
        connection.execute(delete(READINGS).where(READINGS.c.document.in_(part)))
    if rows:
        made = [{"document": d, "row": row, "refused": int(refused)} for d, (row, refused) in sorted(rows.items())]
        connection.execute(insert(READINGS), made)


def readings(connection: Connection, documents: Sequence[str]) -> dict[str, bytes]:
    """What each of the documents was read as, where it was."""
    found: dict[str, bytes] = {}
    for part in facts.parts(documents):
        asked = select(READINGS.c.document, READINGS.c.row).where(READINGS.c.document.in_(part))
        found |= {row.document: row.row for row in connection.execute(asked)}
    return found


def refused(connection: Connection) -> dict[str, bytes]:
    """What was read of the documents that were refused."""
    asked = select(READINGS.c.document, READINGS.c.row).where(READINGS.c.refused == 1)
    return {row.document: row.row for row in connection.execute(asked.order_by(READINGS.c.document))}


def place(connection: Connection, places: Sequence[Place], gone: Iterable[str] = ()) -> None:
    """Put documents into their stories; those that are gone into none."""
    for part in facts.parts(sorted({*(one.document for one in places), *gone})):
        connection.execute(delete(PLACED).where(PLACED.c.document.in_(part)))
    for several in facts.parts(places):
        made = [
            asdict(one) | {"name": story_id(one.document), "title": json.dumps(one.title)}
            for one in cast("Sequence[Place]", several)
        ]
        connection.execute(insert(PLACED), made)


def placed(connection: Connection, documents: Iterable[str]) -> dict[str, Place]:
    """Where each of the documents is that is in a story."""
    return {one.document: one for one in _places(connection, PLACED.c.document, documents)}


def at_sightings(connection: Connection, sightings: Iterable[str]) -> dict[str, Place]:
    """Where the report is that each sighting speaks for, if any."""
    return {one.sighting: one for one in _places(connection, PLACED.c.sighting, sightings)}


def in_stories(connection: Connection, stories: Iterable[str]) -> list[Place]:
    """The reports of some stories."""
    return _places(connection, PLACED.c.story, stories)


def stories_of(connection: Connection, documents: Iterable[str]) -> set[str]:
    """The stories of documents."""
    found: set[str] = set()
    for part in facts.parts(sorted(documents)):
        found |= set(connection.execute(select(PLACED.c.story).where(PLACED.c.document.in_(part))).scalars())
    return found


def sightings(connection: Connection) -> dict[str, str]:
    """The document that each sighting speaks for, of all in stories."""
    found = connection.execute(select(PLACED.c.sighting, PLACED.c.document))
    return {row.sighting: row.document for row in found}


def _places(connection: Connection, column: Column[str], values: Iterable[str]) -> list[Place]:
    asked = select(*(PLACED.c[one.name] for one in fields(Place)))
    rows = (
        row
        for part in facts.parts(sorted(values))
        for row in connection.execute(asked.where(column.in_(part)).order_by(PLACED.c.document))
    )
    return [Place(row.document, row.sighting, row.story, row.day, json.loads(row.title)) for row in rows]


def called(connection: Connection, name: str) -> tuple[str, ...]:
    """The stories that go, or once went, by an id that begins so."""
    asked = select(PLACED.c.story).where(PLACED.c.name.startswith(name, autoescape=True)).distinct()
    return tuple(sorted(connection.execute(asked).scalars()))


def stories(connection: Connection) -> Iterator[Listed]:
    """The stories, the latest first, those of no known day last."""
    asked = select(*(TOLD.c[one.name] for one in fields(Listed))).order_by(TOLD.c.last.desc(), TOLD.c.story)
    for row in connection.execute(asked):
        yield Listed(row.story, bool(row.due), row.last, row.row, row.decisions)


def due(connection: Connection, most: int) -> tuple[list[str], int, int]:
    """The first stories that are to be told, how many there are of these, and of all."""
    asked = select(TOLD.c.story).where(TOLD.c.due == 1).order_by(TOLD.c.story).limit(most)
    left = connection.execute(select(func.count()).where(TOLD.c.due == 1)).scalar()
    of = connection.execute(select(func.count()).select_from(TOLD)).scalar()
    return list(connection.execute(asked).scalars()), left or 0, of or 0


def is_due(connection: Connection, story: str) -> bool:
    """Whether a story is to be told."""
    return connection.execute(select(TOLD.c.due).where(TOLD.c.story == story)).scalar() == 1


def put_story(connection: Connection, listed: Listed, account: bytes | None) -> None:
    """Keep a story, told or to be told."""
    facts.put(connection, TOLD, asdict(listed) | {"due": int(listed.due), "account": account})


def drop_stories(connection: Connection, stories: Iterable[str]) -> None:
    """Stories of these ids are there no more."""
    for part in facts.parts(sorted(stories)):
        connection.execute(delete(TOLD).where(TOLD.c.story.in_(part)))


def make_due(connection: Connection, stories: Iterable[str]) -> None:
    """These stories are to be told anew."""
    for part in facts.parts(sorted(stories)):
        connection.execute(update(TOLD).where(TOLD.c.story.in_(part)).values(due=1))


def followed(connection: Connection) -> set[int]:
    """The numbers of the decisions that the accounts follow."""
    rows = connection.execute(select(TOLD.c.decisions).where(TOLD.c.decisions != "")).scalars()
    return {int(number) for row in rows for number in row.split()}


def account(connection: Connection, story: str) -> bytes | None:
    """The account of a story as it was last told."""
    return connection.execute(select(TOLD.c.account).where(TOLD.c.story == story)).scalar()


def counted(connection: Connection) -> tuple[int, int]:
    """How many reports are in how many stories."""
    asked = select(func.count(), func.count(PLACED.c.story.distinct())).select_from(PLACED)
    row = connection.execute(asked).one()
    return int(row[0]), int(row[1])


def put_snapshot(connection: Connection, name: str, data: bytes) -> None:
    """Keep the state of something."""
    facts.put(connection, SNAPSHOTS, {"name": name, "data": data})


def snapshot(connection: Connection, name: str) -> bytes | None:
    """The state that was kept."""
    return connection.execute(select(SNAPSHOTS.c.data).where(SNAPSHOTS.c.name == name)).scalar()


def put_setting(connection: Connection, name: str, value: str) -> None:
    """Keep a value under a name."""
    facts.put(connection, SETTINGS, {"name": name, "value": value})


def setting(connection: Connection, name: str) -> str | None:
    """The value kept under a name."""
    return connection.execute(select(SETTINGS.c.value).where(SETTINGS.c.name == name)).scalar()


def empty(connection: Connection) -> None:
    """Let go of all that is derived, to be worked out anew."""
    for table in DERIVED.sorted_tables:
        connection.execute(delete(table))
    search.empty(connection)
    facts.all_is_news(connection)
