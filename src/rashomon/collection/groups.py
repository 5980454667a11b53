"""Reports put into stories as they come: only the stories that news touches are put down anew.

News of documents in; the stories of the touched ones in the store, to be told, out. What is put down is a function of
the reports shown and the decisions that stand; the stream of reports in memory, and its snapshot in the store, are only
the quick way there.

>>> Groups(Store(":memory:")).put(Shown({}, set()), {}, Moved((), (), frozenset()))
((), ())
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import Connection

from rashomon.collection import listing, readings, reasons
from rashomon.collection.decided import Moved, documents, follow, named
from rashomon.collection.packing import Read
from rashomon.collection.reasons import Reasons
from rashomon.collection.versions import Shown
from rashomon.errors import RashomonError
from rashomon.records import Decision, Document, Listing, Rejected
from rashomon.stages import decisions
from rashomon.stages.stories import Stream, Terms, terms_of
from rashomon.store import Store, derived, facts
from rashomon.store.derived import Place

_STREAM, _GENERATION = "stream", "generation"
# A snapshot is taken anew when so many reports, and so large a part of all, came since: what came after it is grouped
# again by the next process, and what writing it costs is spread over them.
_SINCE, _SHARE = 200, 0.1
_PART = 2_000


class Groups:
    """The stream of reports as this process knows it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._stream: Stream | None = None
        self._generation = ""
        self._since = 0

    def put(
        self, found: Shown, news: Mapping[int, str], decided: Moved
    ) -> tuple[tuple[Rejected, ...], tuple[str, ...]]:
        """Group the documents that are shown, take out those that are hidden, and follow what people decided; what does
        not bear it, and the stories that changed. The news is heard once they are in the store.
        """
        try:
            return (), self._put(found, news, decided)
        except RashomonError:
            raise
        except Exception:
            broken = self._broken(found, decided)
            if not broken:
                raise
        with self._store.writing() as connection:
            readings.refuse(connection, broken)
        refused = tuple(one.rejected for one in broken.values() if one.rejected)
        return refused, self._put(found, news, decided)

    def load(self, decided: Moved) -> None:
        """Know the stream before reports are read anew: what is placed stands on how they were read till now."""
        self._stream = self._loaded(decided.before)
        with self._store.reading() as connection:
            self._generation = derived.setting(connection, _GENERATION) or "0"

    def explain(self, document: str, story: str | None, decided: Sequence[Decision]) -> Reasons | None:
        """Why a report is in its story, or is not in the one given; None where the report is in none. `decided` are the
        decisions that the stories follow.
        """
        stream, roles = self._loaded(decided), readings.roles(decided)
        with self._store.reading() as connection:
            at = derived.placed(connection, [document]).get(document)
            return reasons.explain(connection, stream, at, story or at.story, roles) if at else None

    def _put(self, found: Shown, news: Mapping[int, str], decided: Moved) -> tuple[str, ...]:
        # Until all is in the store, what is in memory is ahead of it.
        stream, self._stream = self._loaded(decided.before), None
        roles = readings.roles(decided.standing)
        with self._store.reading() as connection:
            before = derived.placed(connection, [*found.shown, *found.hidden])
            at = derived.read_at(connection, found.shown, refused=False)
        at = {d: readings.known_as(one, roles.on(d, found.shown[d].sha256)) for d, one in at.items()}
        gone = {d: one.sighting for d, one in before.items() if at.get(d) != one.sighting}
        fresh = sorted(d for d in at if d not in before or d in gone)
        changes, new = [*stream.remove(gone.values())], dict[str, Place]()
        # All at once: what is added in parts is looked at again with each.
        changes += stream.take([at[document] for document in fresh], self._told(fresh, roles, new))
        with self._store.reading() as connection:
            changes += stream.decide(*_sightings(connection, decided.standing, new, gone))
        touched = list(stream.touched(changes).values())
        with self._store.writing() as connection:
            changed = _put_down(connection, touched, new, gone)
            derived.make_due(connection, derived.stories_of(connection, documents(connection, decided.lines)))
            derived.drop_sentences(connection, gone.keys() - {one.document for one in new.values()})
            facts.heard(connection, list(news))
            self._since += len(fresh)
            self._snapshot(connection, stream)
            generation = str(int(derived.setting(connection, _GENERATION) or 0) + 1)
            derived.put_setting(connection, _GENERATION, generation)
            follow(connection, decided.number)
        self._stream, self._generation = stream, generation
        return changed

    def _told(self, documents: Sequence[str], roles: decisions.Log, places: dict[str, Place]) -> Iterator[Terms]:
        """The terms of documents, while their places are put down."""
        for several in self._labelled(documents, roles):
            for document, labelled in several.items():
                places[labelled.id] = _place(document, labelled)
                yield terms_of(labelled)

    def _labelled(self, documents: Sequence[str], roles: decisions.Log) -> Iterator[dict[str, Document]]:
        """Documents as they go into the stream, a part at a time, that they are not all held at once."""
        for at in range(0, len(documents), _PART):
            with self._store.reading() as connection:
                reads = readings.several(connection, documents[at : at + _PART])
            yield {d: one for d in sorted(reads) for one in readings.alone([reads[d]], roles)}

    def _broken(self, found: Shown, decided: Moved) -> dict[str, Read]:
        """The documents that break what groups them, alone, each with why it is refused."""
        with self._store.reading() as connection:
            reads = readings.several(connection, derived.read_at(connection, found.shown, refused=False))
        broken = {}
        for name, one in sorted(reads.items()):
            try:
                Stream().add(list(readings.alone([one], readings.roles(decided.standing))))
            except Exception as error:  # noqa: BLE001  the boundary that keeps one report from costing the others
                broken[name] = _refused(one, error)
        return broken

    def forget(self) -> None:
        """What is derived was let go of."""
        self._stream = None

    def _loaded(self, decided: Sequence[Decision]) -> Stream:
        """The stream, with what other processes put down since it was looked at, and what they followed of decisions:
        only beside that does it show what another changes.
        """
        with self._store.reading() as connection:
            generation = derived.setting(connection, _GENERATION) or "0"
            if self._stream is not None and self._generation == generation:
                return self._stream
            stream, self._stream = self._stream or _unpacked(derived.snapshot(connection, _STREAM)), None
            there = derived.sightings(connection)
        stream.remove(stream.reports() - there.keys())
        missing = sorted(there.keys() - stream.reports())
        for several in self._labelled([there[one] for one in missing], readings.roles(decided)):
            # One that was read anew by a process that ended before it was placed anew comes with the news.
            stream.add([one for one in several.values() if one.id in there])
        with self._store.reading() as connection:
            stream.decide(*_sightings(connection, decided, {}, ()))
        self._since = len(missing)
        return stream

    def _snapshot(self, connection: Connection, stream: Stream) -> None:
        if self._since >= max(_SINCE, _SHARE * len(stream.reports())):
            derived.put_snapshot(connection, _STREAM, stream.packed())
            self._since = 0


def _sightings(
    connection: Connection, decided: Sequence[Decision], new: Mapping[str, Place], gone: Container[str]
) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """The pairs of reports that people put in one story and in two, by the sightings that speak for them."""
    about = named(decided)
    old = derived.placed(connection, about)
    of = {document: one.sighting for document, one in old.items() if document not in gone}
    of |= {one.document: one.sighting for one in new.values()}
    pairs = decisions.pairs(of.keys() & about, decided)
    same, apart = ([(of[one], of[two]) for one, two in several] for several in (pairs.same, pairs.apart))
    return same, apart


def _unpacked(data: bytes | None) -> Stream:
    if data is not None:
        try:
            return Stream.unpacked(data)
        except ValueError:  # another program's, or damaged: it is made again
            pass
    return Stream()


def _put_down(
    connection: Connection, touched: Sequence[Sequence[str]], new: Mapping[str, Place], gone: Iterable[str]
) -> tuple[str, ...]:
    """Put down the stories touched, lists of sightings; the ids of those that are new or changed."""
    known = derived.at_sightings(connection, {one for story in touched for one in story if one not in new})
    places: dict[str, list[Place]] = {}
    for story in touched:
        members = [known[one] if one in known else new[one] for one in story]
        if members:
            name = derived.story_id(_first(members).document)
            places[name] = [replace(one, story=name) for one in members]
    left = {one.story for one in (*known.values(), *derived.placed(connection, gone).values())}
    derived.place(connection, [one for several in places.values() for one in several], gone)
    derived.drop_stories(connection, left - places.keys() - {one.story for one in derived.in_stories(connection, left)})
    met = facts.first_met(connection, {one.document for several in places.values() for one in several})
    for name, several in places.items():
        last = max(met[one.document] for one in several)
        derived.put_story(connection, listing.listed(_entry(name, several), last), None)
    return tuple(sorted(places))


def _refused(read: Read, error: Exception) -> Read:
    path, url = (read.document.path, read.document.url) if read.document else ("", None)
    detail = f"grouping it failed ({type(error).__name__}: {error}); please report this with the file"
    return Read(sighting=read.sighting, rejected=Rejected(path=path, url=url, reason="failed", detail=detail))


def _place(document: str, labelled: Document) -> Place:
    day = labelled.published
    return Place(document, labelled.id, "", day.date if day is not None else "", labelled.title or "")


def _first(members: Iterable[Place]) -> Place:
    return min(members, key=lambda one: (one.day or "~", one.document))


def _entry(name: str, members: Sequence[Place]) -> Listing:
    """What a story's reports alone tell of it."""
    days = sorted(one.day for one in members if one.day)
    first, last = (days[0], days[-1]) if days else ("", "")
    return Listing(id=name, title=_first(members).title, first=first, last=last, reports=len(members))
