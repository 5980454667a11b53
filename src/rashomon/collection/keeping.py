"""The collection: what comes in is kept first, then what it changes is worked out.

>>> from rashomon.records import Source
>>> page = Source(path="a.txt", data=b"The dam at Ruo broke on Monday.", media="text/plain")
>>> with Collection(":memory:") as collection:
...     added = collection.add([page], seen="2031-05-02T10:00:00Z", claims=False)
...     [entry.reports for entry in collection.stories()]
[1]
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from importlib.metadata import version
from itertools import islice
from pathlib import Path
from types import TracebackType

from rashomon.collection import decided, doctoring, feeds, listing, readings, showing, touching, versions
from rashomon.collection.doctoring import Examined
from rashomon.collection.groups import Groups
from rashomon.collection.reasons import Reasons
from rashomon.collection.telling import Teller
from rashomon.config import Settings
from rashomon.errors import AlreadyWatched, BadStore
from rashomon.language import model
from rashomon.records import Account, Decision, FeedState, Listing, Rejected, Source, Versions, identify
from rashomon.run import Progress, silent
from rashomon.stages.decisions import Fate
from rashomon.stages.stories import Stream
from rashomon.store import Kept, Store, addresses, derived, facts
from rashomon.store.saving import Saved

_WATCHING = "watching"  # who polls the feeds, or did last
_FOLLOWING = "following"  # how often it was changed which feeds are followed
_BATCH = 200  # reports a transaction: what is acknowledged together


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What became of reports that came in: kept, refused on the way or when read; the stories they changed."""

    kept: Kept
    rejected: tuple[Rejected, ...]
    stories: tuple[str, ...]


class Collection:
    """Reports, their stories and a person's decisions, in a file or behind a PostgreSQL URL.

    Every method raises BadStore where the store cannot be used. `waiting` is called where another process is at work
    on what is derived, and this one waits for it.
    """

    def __init__(
        self, where: str | Path, *, settings: Settings | None = None, waiting: Callable[[], None] = lambda: None
    ) -> None:
        self._settings, self._waiting = settings or Settings(), waiting
        self._store = Store(where)
        self._groups, self._teller = Groups(self._store), Teller(self._store, self._settings)

    def __enter__(self) -> Collection:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the store."""
        self._store.close()

    def add(
        self, found: Iterable[Source | Rejected], *, seen: str, claims: bool = True,
        kept: Callable[[Kept], None] = lambda done: None, progress: Progress = silent,
    ) -> Added:  # fmt: skip
        """Take reports in, seen at a moment (ISO 8601, UTC), and bring the stories up to date; without `claims` what
        they say is worked out when it is first asked for. `kept` is told of each batch that is on the disk.
        """
        total, rejected = Kept(0, 0, 0), list[Rejected]()
        several = iter(found)
        while batch := list(islice(several, _BATCH)):
            refused = [one for one in batch if isinstance(one, Rejected)]
            with self._store.writing() as connection:
                done = facts.keep(connection, (one for one in batch if isinstance(one, Source)), seen=seen)
                facts.reject(connection, refused, seen=seen)
            kept(done)
            total += done
            rejected += refused
        unread, stories = self.refresh(claims=claims, progress=progress)
        return Added(kept=total, rejected=(*rejected, *unread), stories=stories)

    def refresh(
        self, *, claims: bool = True, progress: Progress = silent
    ) -> tuple[tuple[Rejected, ...], tuple[str, ...]]:
        """Bring what is derived up to date; what could not be read, and the stories that changed."""
        with self._store.alone(self._waiting):
            found = self._catch_up(progress)
        while claims:
            with self._store.alone(self._waiting):
                claims = self._teller.several(progress)
        return found

    def stories(self, *, search: str = "", since: str = "") -> tuple[Listing, ...]:
        """The stories, the latest first: those with a report that holds all the words, and a day from `since` on."""
        with self._store.reading() as connection:
            rows = derived.stories(connection)
            if search:
                having = showing.having(connection, search)
                rows = [row for row in rows if row.story in having]
        return tuple(one for one in map(listing.read, rows) if one.last >= since)

    def called(self, name: str) -> tuple[str, ...]:
        """The stories that go by an id that begins so, or once went by it: a story goes where its first report does."""
        with self._store.reading() as connection:
            return derived.called(connection, name)

    def account(self, story: str) -> Account:
        """The account of a story, or of that which its reports went to. Raises BadStore where there is none."""
        with self._store.reading() as connection:
            now = derived.now(connection, story)
            if not derived.is_due(connection, now):
                return showing.account(connection, now)
        with self._store.alone(self._waiting):  # until it is read: another process may put a report to it
            with self._store.reading() as connection:
                now = derived.now(connection, story)
            self._teller.tell([now])
            with self._store.reading() as connection:
                return showing.account(connection, now)

    def accounts(self) -> Iterator[Account]:
        """The accounts of all stories, as of one moment."""
        self.refresh()
        with ExitStack() as stack:
            with self._store.alone(self._waiting):  # what others brought meanwhile
                self._all(silent)
                connection = stack.enter_context(self._store.reading())
                stories = sorted(row.story for row in derived.stories(connection))
            for name in stories:
                yield showing.account(connection, name)

    def whole(self) -> Account:
        """The accounts of all stories as one."""
        return showing.union(self.accounts(), self._settings)

    def before(self, story: str, moment: str) -> Account:
        """The account of a story as it would be of what was kept up to a moment (ISO 8601, UTC)."""
        return self._teller.before(story, moment)

    def versions(self, story: str) -> tuple[Versions, ...]:
        """The pages of a story's reports that came with other words, and which version stood there when."""
        with self._store.reading() as connection:
            members = derived.in_stories(connection, [derived.now(connection, story)])
            return versions.told(connection, [one.document for one in members])

    def reports(self, name: str) -> tuple[str, ...]:
        """The reports shown whose id begins so, or that were met at that address or path."""
        with self._store.reading() as connection:
            there = facts.met_at(connection, [addresses.named(name)])
            met = {one.document for several in there.values() for one in several}
            return derived.named(connection, name) or tuple(sorted(derived.placed(connection, met)))

    def why(self, report: str, story: str | None = None) -> Reasons | None:
        """Why a report is in its story, or is not in the one given; None where the report is not shown."""
        with self._store.alone(self._waiting):
            with self._store.reading() as connection:
                followed = decided.moved(connection).before
            return self._groups.explain(report, story, followed)

    def rejected(self) -> tuple[Rejected, ...]:
        """What could not be taken in or read, by path."""
        with self._store.reading() as connection:
            return showing.rejected(connection)

    def decide(self, decision: Decision, *, after: int | None = None) -> Decision:
        """Keep a person's decision; it comes back with its number, and holds from the next refresh. Raises Conflict
        where another was made on the same since that numbered `after`, the last that the person had seen.
        """
        with self._store.writing() as connection:
            if after is not None:
                decided.refuse_stale(facts.decisions(connection), after, decision)
            return facts.decide(connection, decision)

    def about(self, said: Decision) -> Account:
        """The accounts of the stories that a decision, as a person put it, may be about; no others are told for it.
        Where it is about none, those that were told before, so that it can be said what there is.
        """
        self.refresh(claims=False)
        with self._store.reading() as connection:
            names = sorted(touching.touched(connection, said))
            told = [row.story for row in derived.stories(connection) if not row.due] if not names else []
        return showing.union(map(self.account, names or told), self._settings)

    def log(self) -> tuple[Decision, ...]:
        """All decisions in the order they were made."""
        with self._store.reading() as connection:
            return facts.decisions(connection)

    def decisions(self) -> tuple[Fate, ...]:
        """Every decision by number, with how it fares: standing, undone, overruled, or an orphan."""
        self.refresh(claims=False)
        with self._store.reading() as connection:
            about = decided.documents(connection, decided.named(facts.decisions(connection)))
            stories = sorted(derived.stories_of(connection, about))
        with self._store.alone(self._waiting):
            with self._store.reading() as connection:
                due = [name for name in stories if derived.is_due(connection, name)]
            self._teller.tell(due)
            with self._store.reading() as connection:
                return decided.fates(connection)

    def polled(self, found: Sequence[Source | Rejected], state: FeedState, *, seen: str) -> tuple[Kept, bool]:
        """Keep what came of a feed and what is now known of it: when this returns all is on the disk, else nothing.
        Whether it is followed no more: somebody stopped it meanwhile, or it has moved to where another is.
        """
        with self._store.writing() as connection:
            done = facts.keep(connection, (one for one in found if isinstance(one, Source)), seen=seen)
            facts.reject(connection, (one for one in found if isinstance(one, Rejected)), seen=seen)
            row = facts.feed(connection, state.url)
            known = feeds.state(row) if row else FeedState(url=state.url)
            left = known.left
            if state.at and state.at != known.at and feeds.elsewhere(state, feeds.every(connection)):
                left = left or state.asked_at
            facts.put_feed(connection, state.url, feeds.row(replace(state, left=left)))
        return done, left is not None

    @contextmanager
    def watching(self, who: str) -> Iterator[None]:
        """Be the one process that polls the feeds, while the block lasts; `who` is told to others that would. Raises
        AlreadyWatched where another is.
        """
        with self._store.watching() as ours:
            if not ours:
                with self._store.reading() as connection:
                    raise AlreadyWatched(derived.setting(connection, _WATCHING) or "not yet known")
            with self._store.writing() as connection:
                derived.put_setting(connection, _WATCHING, who)
            yield

    def follow(self, states: Iterable[FeedState], *, left: int | None = None) -> None:
        """Keep that feeds are followed from now on; or no more, since a moment (seconds since 1970, UTC)."""
        with self._store.writing() as connection:
            for state in states:
                row = facts.feed(connection, state.url)
                known = feeds.state(row) if row else state
                facts.put_feed(connection, state.url, feeds.row(replace(known, left=left)))
            derived.put_setting(connection, _FOLLOWING, str(int(derived.setting(connection, _FOLLOWING) or 0) + 1))

    def following(self) -> int:
        """A number that is another once somebody follows feeds, or some no more."""
        with self._store.reading() as connection:
            return int(derived.setting(connection, _FOLLOWING) or 0)

    def feeds(self) -> tuple[FeedState, ...]:
        """What is known of each feed that was ever followed, by address."""
        with self._store.reading() as connection:
            return feeds.every(connection)

    def rebuild(self, *, progress: Progress = silent) -> bool:
        """Work out everything anew from the originals; whether all came out the same, byte for byte."""
        with self._store.alone(self._waiting):
            try:
                self._all(progress)
                before = self._digest()
            except BadStore:  # what is derived is damaged: it is made again
                before = ""
            self._empty()
            self._all(progress)
            return self._digest() == before

    def examined(self) -> Examined:
        """What is kept, and what is wrong with it."""
        return doctoring.examined(self._store)

    def retry(self, *, progress: Progress = silent) -> tuple[int, tuple[Rejected, ...]]:
        """Read the refused reports again; how many, and what is refused again."""
        with self._store.alone(self._waiting):
            tried = doctoring.retry(self._store)
        return tried, self.refresh(claims=False, progress=progress)[0]

    def back_up(self, file: Path) -> Saved:
        """Copy what was kept into a file, which counts once it has been checked."""
        return doctoring.back_up(self._store, file)

    def _all(self, progress: Progress) -> None:
        """Bring everything up to date, alone."""
        self._catch_up(progress)
        while self._teller.several(progress):
            pass

    def _digest(self) -> str:
        with self._store.reading() as connection:
            return showing.digest(connection)

    def _catch_up(self, progress: Progress) -> tuple[tuple[Rejected, ...], tuple[str, ...]]:
        """Read and group what there is news of."""
        with self._store.reading() as connection:
            made_by = derived.setting(connection, "derived")
        if made_by != self._key():
            self._empty()
        with self._store.reading() as connection:
            news, moved = facts.news(connection), decided.moved(connection)
            touched = {*news.values()} | decided.documents(connection, moved.lines)
            found = versions.shown(connection, touched, moved.ignored)
        if not news and not moved.lines:
            return (), ()
        self._groups.load(moved)
        refused = readings.refresh(self._store, found.shown, self._settings, progress)
        progress("stories", 0, 1)
        broken, changed = self._groups.put(found, news, moved)
        return (*refused, *broken), changed

    def _empty(self) -> None:
        """Let go of all that is derived."""
        with self._store.writing() as connection:
            derived.empty(connection)
            derived.put_setting(connection, "derived", self._key())
            decided.follow(connection, 0)
        self._groups.forget()

    def _key(self) -> str:
        """What the derived tables rest on beside the facts: the program, the weights of the stream, the files of the
        pipeline, and the settings of the stages.
        """
        chosen = self._settings
        made_by = version("rashomon"), Stream().made_by, model.digest(chosen.pipeline)
        return identify("derived", *made_by, chosen.policy, repr((chosen.copies, chosen.reading)))
