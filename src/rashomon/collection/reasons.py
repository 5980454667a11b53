"""Why a report of a collection is in a story, or is not in another.

A stream with the reports of the store, a report and a story in; what speaks for and against it out.

>>> from rashomon.collection import Collection
>>> from rashomon.records import Source
>>> page = Source(path="a.txt", data=b"The dam at Ruo broke on Monday.", media="text/plain")
>>> with Collection(":memory:") as collection:
...     added = collection.add([page], seen="2031-05-02T10:00:00Z", claims=False)
...     collection.why(collection.reports("a.txt")[0]).why.ties
()
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from rashomon.collection import listing, readings
from rashomon.records import Document
from rashomon.stages.decisions import Log
from rashomon.stages.stories import Stream, Why, explain_in
from rashomon.store import derived
from rashomon.store.derived import Place


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why a report is in a story or not; the title of each story and path of each report named, and the stories'
    reports."""

    why: Why
    titles: Mapping[str, str]
    paths: Mapping[str, str]
    members: Mapping[str, tuple[str, ...]]


def explain(connection: Connection, stream: Stream, at: Place, story: str, roles: Log) -> Reasons:
    """Why the report at that place is in the story of that id, or why not, by the roles people gave to blocks."""
    row = stream.ids.index(at.sighting)
    near = [stream.ids[other] for other in stream.looks.near([row])[row]["row"].tolist()]
    around = {one.story for one in derived.at_sightings(connection, near).values()} | {story}
    members: dict[str, list[Place]] = defaultdict(list)
    for one in derived.in_stories(connection, around):
        members[one.story].append(one)
    of = {one.sighting: one.document for several in members.values() for one in several} | {at.sighting: at.document}

    def report(sighting: str) -> Document:
        (labelled,) = readings.alone([readings.several(connection, [of[sighting]])[of[sighting]]], roles)
        return labelled

    told = {name: [one.sighting for one in several] for name, several in members.items()}
    why = explain_in(stream, told, at.sighting, story, report)
    ties = tuple(replace(tie, document=of[tie.document]) for tie in why.ties)
    named = readings.several(connection, {at.document, *(tie.document for tie in ties)})
    return Reasons(
        why=replace(why, document=at.document, ties=ties),
        titles={row.story: listing.read(row).title for row in derived.stories(connection, list(members))},
        paths={name: read.document.path for name, read in named.items() if read.document},
        members={name: tuple(one.document for one in several) for name, several in members.items()},
    )
