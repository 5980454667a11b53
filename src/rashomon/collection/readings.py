"""Reports read once and kept as read: from the original and the sighting that speaks for it.

The documents shown in, in the store what each was read as out; pages are parsed in processes that can be killed.

>>> from rashomon.store import Store
>>> refresh(Store(":memory:"), {}, Settings())
()
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import Connection

from rashomon.collection.packing import Read, packed, unpacked
from rashomon.config import Settings
from rashomon.errors import Rejection
from rashomon.records import Decision, Document, Rejected, identify
from rashomon.run import Progress, Reading, each, named, silent
from rashomon.stages import bodies, decisions
from rashomon.store import Sighting, Store, derived, facts, search

_PART = 500  # reports read, and kept as read, at a time


def refresh(
    store: Store, shown: Mapping[str, Sighting], settings: Settings, progress: Progress = silent
) -> tuple[Rejected, ...]:
    """Read the documents that were not read as met at the sightings given; what was refused of them."""
    refused: list[Rejected] = []
    documents = sorted(shown)
    for at in range(0, len(documents), _PART):
        progress("read", at, len(documents))
        part = {document: shown[document] for document in documents[at : at + _PART]}
        with store.reading() as connection:
            known = derived.read_at(connection, part)
        made = read(store, {d: one for d, one in part.items() if known.get(d) != one.id}, settings)
        with store.writing() as connection:
            derived.put_readings(connection, {document: _row(one) for document, one in made.items()})
            search.put(connection, [(d, _words(one.document)) for d, one in made.items() if one.document])
        refused += [one.rejected for one in made.values() if one.rejected]
    return tuple(refused)


def read(store: Store, wanted: Mapping[str, Sighting], settings: Settings) -> dict[str, Read]:
    """What documents are read as, each as met at a sighting; nothing is kept."""
    with store.reading() as connection:
        sources = [one.source(facts.original(connection, one.sha256)) for one in wanted.values()]
    results = each(sources, settings)
    return {d: _made(d, one, result) for (d, one), result in zip(wanted.items(), results, strict=True)}


def refuse(connection: Connection, broken: Mapping[str, Read]) -> None:
    """What was read does not bear being worked on: it is refused after all."""
    derived.put_readings(connection, {document: _row(one) for document, one in broken.items()})
    search.drop(connection, broken)


def several(connection: Connection, documents: Iterable[str]) -> dict[str, Read]:
    """What each of the documents was read as, where it was."""
    found = derived.readings(connection, documents)
    return {document: unpacked(one.row, Read) for document, one in found.items()}


def sound(reads: Iterable[Read]) -> list[Reading]:
    """Those that were not refused."""
    return [(read.document, read.warnings) for read in reads if read.document is not None]


def roles(standing: Iterable[Decision]) -> decisions.Log:
    """Of the decisions in force those that say what blocks are."""
    return decisions.Log(row for row in standing if row.kind == "role")


def known_as(sighting: str, said: Sequence[Decision]) -> str:
    """What a report is known by in the stream: its sighting, and the roles that people gave to its blocks; so that one
    read anew, or otherwise, is another there.
    """
    return identify("recast", sighting, *(row.id for row in said)) if said else sighting


def alone(reads: Sequence[Read], roles: decisions.Log) -> Iterator[Document]:
    """Each report with its blocks labelled by itself and by what people said of them, as it goes into the stream."""
    for read in reads:
        if read.document is not None:
            said = roles.on(read.document.id, read.document.sha256)
            (labelled,), _, _ = decisions.blocks((bodies.alone(read.document),), (), said)
            yield replace(labelled, id=known_as(read.sighting, said))


def _made(document: str, at: Sighting, result: Reading | Rejection) -> Read:
    if isinstance(result, Rejection):
        source = at.source(b"")
        refused = Rejected(path=source.path, url=source.url, reason=result.reason, detail=result.detail)
        return Read(sighting=at.id, rejected=refused)
    found, warnings = named(result, document)
    return Read(sighting=at.id, document=found, warnings=warnings)


def _row(one: Read) -> derived.Reading:
    return derived.Reading(one.sighting, one.document is None, packed(one))


def _words(document: Document) -> str:
    return document.text if (document.title or "") in document.text else f"{document.title}\n{document.text}"
