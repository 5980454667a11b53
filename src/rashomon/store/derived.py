"""What is worked out from the facts and kept, so that it need not be worked out again: readings, stories, accounts.

Packed rows in and out; what they hold is the collection's business. All of it may be emptied: it comes back the same.

>>> from rashomon.store.base import Store
>>> with Store(":memory:").writing() as connection:
...     put_readings(connection, {"d1": Reading("s1", False, b"read")})
...     readings(connection, ["d1", "d2"])
{'d1': Reading(sighting='s1', refused=False, row=b'read')}
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass

from sqlalchemy import Connection, delete, func, select, update

from rashomon.records import identify
from rashomon.store import facts, rows, search
from rashomon.store.tables import DERIVED, PLACED, READINGS, SENTENCES, SETTINGS, SIGHTINGS, SNAPSHOTS, TOLD

_LISTED = tuple(one for one in TOLD.c if one.name != "account")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a document was read as, by which sighting, and whether it was refused."""

    sighting: str
    refused: bool
    row: bytes


@dataclass(frozen=True, slots=True)
class Sentences:
    """What a document's sentences were read as, and the hash of what they were made from."""

    made: str
    row: bytes


@dataclass(frozen=True, slots=True)
class Listed:
    """A story in the list: its id, whether it is to be told, the day it is sorted by ("" unknown), what else is shown,
    and the numbers of the decisions its account follows, with spaces between.
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


def put_readings(connection: Connection, made: Mapping[str, Reading]) -> None:
    """Keep what documents were read as."""
    rows.write(
        connection,
        READINGS,
        ({"document": d, **asdict(one), "refused": int(one.refused)} for d, one in sorted(made.items())),
    )


def readings(connection: Connection, documents: Iterable[str]) -> dict[str, Reading]:
    """What each of the documents was read as, where it was."""
    found = rows.among(connection, READINGS, "document", sorted(documents))
    return {row["document"]: Reading(row["sighting"], bool(row["refused"]), row["row"]) for row in found}


def read_at(connection: Connection, documents: Iterable[str], *, refused: bool | None = None) -> dict[str, str]:
    """The sighting by which each of the documents was read, where it was; of those refused alone, or the others."""
    kinds = (0, 1) if refused is None else (int(refused),)
    found: dict[str, str] = {}
    for part in rows.parts(sorted(documents)):
        asked = select(READINGS.c.document, READINGS.c.sighting).where(
            READINGS.c.document.in_(part), READINGS.c.refused.in_(kinds)
        )
        found |= {row.document: row.sighting for row in connection.execute(asked)}
    return found


def refused(connection: Connection) -> dict[str, bytes]:
    """What was read of the documents that were refused."""
    asked = select(READINGS).where(READINGS.c.refused == 1).order_by(READINGS.c.document)
    return {row["document"]: row["row"] for row in rows.read(connection, READINGS, asked)}


def unread(connection: Connection, documents: Iterable[str]) -> None:
    """Documents are to be read again."""
    rows.remove(connection, READINGS, "document", documents)


def put_sentences(connection: Connection, made: Mapping[str, Sentences]) -> None:
    """Keep what the sentences of documents were read as."""
    rows.write(connection, SENTENCES, ({"document": d, **asdict(one)} for d, one in sorted(made.items())))


def sentences(connection: Connection, documents: Iterable[str]) -> dict[str, Sentences]:
    """What the sentences of each of the documents were read as, where they were."""
    found = rows.among(connection, SENTENCES, "document", sorted(documents))
    return {row["document"]: Sentences(row["made"], row["row"]) for row in found}


def drop_sentences(connection: Connection, documents: Iterable[str]) -> None:
    """Let go of what the sentences of documents were read as."""
    rows.remove(connection, SENTENCES, "document", documents)


def place(connection: Connection, places: Sequence[Place], gone: Iterable[str] = ()) -> None:
    """Put documents into their stories; those that are gone into none."""
    rows.remove(connection, PLACED, "document", gone)
    made = ({**asdict(one), "name": story_id(one.document), "title": json.dumps(one.title)} for one in places)
    rows.write(connection, PLACED, made)


def placed(connection: Connection, documents: Iterable[str]) -> dict[str, Place]:
    """Where each of the documents is that is in a story."""
    return {one.document: one for one in _places(connection, "document", documents)}


def everywhere(connection: Connection) -> list[Place]:
    """All reports that are in stories."""
    return [_place(row) for row in rows.read(connection, PLACED)]


def at_sightings(connection: Connection, sightings: Iterable[str]) -> dict[str, Place]:
    """Where the report is that each sighting speaks for, if any."""
    return {one.sighting: one for one in _places(connection, "sighting", sightings)}


def in_stories(connection: Connection, stories: Iterable[str]) -> list[Place]:
    """The reports of some stories."""
    return _places(connection, "story", stories)


def stories_of(connection: Connection, documents: Iterable[str]) -> set[str]:
    """The stories of documents."""
    return {one.story for one in _places(connection, "document", documents)}


def sightings(connection: Connection) -> dict[str, str]:
    """The document that each sighting speaks for, of all in stories."""
    return {row["sighting"]: row["document"] for row in rows.read(connection, PLACED)}


def _places(connection: Connection, column: str, values: Iterable[str]) -> list[Place]:
    found = rows.among(connection, PLACED, column, sorted(values))
    return sorted(map(_place, found), key=lambda one: one.document)


def _place(row: rows.Row) -> Place:
    return Place(row["document"], row["sighting"], row["story"], row["day"], json.loads(row["title"]))


def ending(connection: Connection, path: str) -> set[str]:
    """The stories of the reports that were met at a path that ends so."""
    held = SIGHTINGS.c.row.contains(f'{json.dumps(path)[1:-1]}", "published": ', autoescape=True)
    asked = select(PLACED.c.story).join(SIGHTINGS, SIGHTINGS.c.document == PLACED.c.document).where(held)
    return set(connection.execute(asked).scalars())


def named(connection: Connection, name: str) -> tuple[str, ...]:
    """The documents in stories whose id begins so."""
    asked = select(PLACED.c.document).where(PLACED.c.document.startswith(name, autoescape=True))
    return tuple(sorted(connection.execute(asked).scalars()))


def called(connection: Connection, name: str) -> tuple[str, ...]:
    """The stories that go, or once went, by an id that begins so."""
    asked = select(PLACED).where(PLACED.c.name.startswith(name, autoescape=True))
    return tuple(sorted({row["story"] for row in rows.read(connection, PLACED, asked)}))


def now(connection: Connection, story: str) -> str:
    """The id that a story of this id goes by now: its own where nothing came of it."""
    return next(iter(called(connection, story)), story)


def stories(connection: Connection, among: Sequence[str] | None = None) -> list[Listed]:
    """The stories (of the ids given, some hundreds at most), the latest first, those of no known day last."""
    asked = select(*_LISTED).order_by(TOLD.c.last.desc(), TOLD.c.story)
    found = rows.read(connection, TOLD, asked if among is None else asked.where(TOLD.c.story.in_(among)))
    return [Listed(one["story"], bool(one["due"]), one["last"], one["row"], one["decisions"]) for one in found]


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
    rows.write(connection, TOLD, [asdict(listed) | {"due": int(listed.due), "account": account}])


def drop_stories(connection: Connection, stories: Iterable[str]) -> None:
    """Stories of these ids are there no more."""
    rows.remove(connection, TOLD, "story", stories)


def make_due(connection: Connection, stories: Iterable[str]) -> None:
    """These stories are to be told anew."""
    for part in rows.parts(sorted(stories)):
        connection.execute(update(TOLD).where(TOLD.c.story.in_(part)).values(due=1))


def followed(connection: Connection) -> set[int]:
    """The numbers of the decisions that the accounts follow."""
    told = connection.execute(select(TOLD.c.decisions).where(TOLD.c.decisions != "")).scalars()
    return {int(number) for numbers in told for number in numbers.split()}


def account(connection: Connection, story: str) -> bytes | None:
    """The account of a story as it was last told."""
    return connection.execute(select(TOLD.c.account).where(TOLD.c.story == story)).scalar()


def accounts(connection: Connection) -> Iterator[tuple[str, bytes]]:
    """The accounts that were told, of late or before, by story."""
    asked = select(TOLD.c.story, TOLD.c.account).where(TOLD.c.account.is_not(None)).order_by(TOLD.c.story)
    for row in connection.execution_options(yield_per=100).execute(asked):
        yield row.story, row.account


def counted(connection: Connection) -> tuple[int, int]:
    """How many reports are in how many stories."""
    asked = select(func.count(), func.count(PLACED.c.story.distinct())).select_from(PLACED)
    row = connection.execute(asked).one()
    return int(row[0]), int(row[1])


def put_snapshot(connection: Connection, name: str, data: bytes) -> None:
    """Keep the state of something."""
    rows.write(connection, SNAPSHOTS, [{"name": name, "data": data}])


def snapshot(connection: Connection, name: str) -> bytes | None:
    """The state that was kept."""
    found = rows.among(connection, SNAPSHOTS, "name", [name])
    return next((row["data"] for row in found), None)


def put_setting(connection: Connection, name: str, value: str) -> None:
    """Keep a value under a name."""
    rows.write(connection, SETTINGS, [{"name": name, "value": value}])


def setting(connection: Connection, name: str) -> str | None:
    """The value kept under a name."""
    return next((row["value"] for row in rows.among(connection, SETTINGS, "name", [name])), None)


def empty(connection: Connection) -> None:
    """Let go of all that is derived, to be worked out anew."""
    for table in DERIVED.sorted_tables:
        connection.execute(delete(table))
    search.empty(connection)
    facts.all_is_news(connection)
