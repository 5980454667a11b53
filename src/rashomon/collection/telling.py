"""Stories told, each from its own reports, and kept as told.

Stories that are to be told in, their accounts in the store out; and the account of a story as it would have been told
at an earlier moment.

>>> Teller(Store(":memory:"), Settings()).several()
False
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from rashomon.collection import listing, packing, readings, versions
from rashomon.collection.decided import since
from rashomon.collection.packing import Read
from rashomon.collection.sentences import Sentences
from rashomon.config import Settings
from rashomon.language.model import Reader
from rashomon.records import Account
from rashomon.run import Progress, Ways, borne, silent
from rashomon.stages import decisions
from rashomon.store import Store, derived, facts

_TOLD = 8  # stories a transaction


class Teller:
    """Tells stories by the settings; the model is loaded with the first."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self._store, self._settings = store, settings

    @cached_property
    def _ways(self) -> Ways:
        return Ways.of(self._settings)

    def several(self, progress: Progress = silent) -> bool:
        """Tell some of the stories that are to be told; whether there were any."""
        with self._store.reading() as connection:
            due, left, of = derived.due(connection, _TOLD)
        if due:
            progress("told", of - left, of)
            self.tell(due)
        return bool(due)

    def tell(self, stories: Sequence[str]) -> None:
        """Tell stories from their reports, and keep what was told; those without any are there no more."""
        with self._store.reading() as connection:
            log = decisions.Log(facts.decisions(connection))
            members = {story: derived.in_stories(connection, [story]) for story in stories}
        reader = Sentences(self._store, self._ways.reader)
        made = {
            story: self._told(story, [one.document for one in several], log, reader)
            for story, several in members.items()
            if several
        }
        with self._store.writing() as connection:
            derived.drop_stories(connection, members.keys() - made.keys())
            met = facts.first_met(connection, {one.document for several in members.values() for one in several})
            for story, account in made.items():
                told = listing.entry(account) if account.stories else listing.untold(story, account)
                last = max(met[one.document] for one in members[story])
                derived.put_story(connection, listing.listed(told, last, account), packing.packed(account))
            derived.put_sentences(connection, reader.fresh)

    def before(self, story: str, moment: str) -> Account:
        """The account of a story of what had been met by a moment: the versions of then. Nothing of it is kept."""
        with self._store.reading() as connection:
            members = [one.document for one in derived.in_stories(connection, [story])]
            log = [row for row in facts.decisions(connection) if row.at <= moment]
            found = versions.shown(connection, members, since(log, 0).ignored, until=moment).shown
            at = derived.read_at(connection, found)
            reads = readings.several(connection, [d for d, one in found.items() if at.get(d) == one.id])
        reads |= readings.read(self._store, {d: one for d, one in found.items() if d not in reads}, self._settings)
        return self._account(story, reads, decisions.Log(log), Sentences(self._store, self._ways.reader))

    def _told(self, story: str, documents: Iterable[str], log: decisions.Log, reader: Reader) -> Account:
        with self._store.reading() as connection:
            reads = readings.several(connection, documents)
        return self._account(story, reads, log, reader)

    def _account(self, story: str, reads: Mapping[str, Read], log: decisions.Log, reader: Reader) -> Account:
        sound = readings.sound(reads[document] for document in sorted(reads))
        decided = log.about([document for document, _ in sound])
        account, broken = borne(sound, replace(self._ways, reader=reader), whole=story, decided=decided)
        return replace(account, rejected=broken)
