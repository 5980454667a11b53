"""Reports taken one by one or many at once, in any order: the stories after the last are the same.

Documents in, and out again, and what persons decided of pairs of them; what changed in the stories, and the stories as
lists of documents, out. What two reports are to one another, and how reports are put together, are functions of the set
of reports and decisions; so only the pieces that a change touches are worked out again.

>>> stream = Stream()
>>> stream.add(())
()
>>> stream.stories()
[]
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence, Set
from datetime import date

from rashomon.config import Grouping
from rashomon.records import Document
from rashomon.stages.stories import leftovers, terms, vectors
from rashomon.stages.stories.clusters import cluster, mean
from rashomon.stages.stories.decisions import Held, Links, Pair, held, ordered
from rashomon.stages.stories.looks import NEAR, Looks
from rashomon.stages.stories.naming import Change, Names
from rashomon.stages.stories.snapshot import State, decode, encode
from rashomon.stages.stories.weights import WEIGHTS, Weights

# To be raised whenever what a stream keeps changes, or what the terms of a report are.
_LAYOUT = 3


class Stream:
    """A growing set of reports and its stories. The id of a story stays; where two are found to be one, the older."""

    def __init__(self, settings: Grouping | None = None, weights: Weights = WEIGHTS) -> None:
        self._settings = settings or Grouping()
        # By what its stories are as they are, beside the reports: by anything else they may be others.
        self.made_by = f"{_LAYOUT} {vectors.ENTRY} {NEAR} {self._settings} {weights}"
        self.looks = Looks(self._settings, weights)
        self.ids: list[str] = []  # of each row, those of reports taken out again among them
        self._rows: dict[str, int] = {}
        self._group = array("i")  # the group of each row, known by its row of least mark
        self._members: dict[int, list[int]] = {}
        self._home: dict[int, int] = {}  # the larger group that a small one went to
        self._guests: dict[int, set[int]] = defaultdict(set)
        self._names = Names()
        self._decided: tuple[list[Pair], list[Pair]] = [], []
        self._held, self._links = Held(), Links()

    def add(self, documents: Sequence[Document]) -> tuple[Change, ...]:
        """Take reports in, and say what changed; ValueError where one is there already."""
        return self.take([one.id for one in documents], (terms.of(one) for one in documents))

    def take(self, ids: Sequence[str], made: Iterable[terms.Terms]) -> tuple[Change, ...]:
        """The same, of reports whose terms are known."""
        twice = self._rows.keys() & ids or [one for one, times in Counter(ids).items() if times > 1]
        if twice:
            raise ValueError(f"reports that are there already: {', '.join(sorted(twice))}")
        first = len(self.ids)
        self.ids += ids
        self._rows |= {one: first + at for at, one in enumerate(ids)}
        self._group.extend(range(first, len(self.ids)))
        return self._follow(self.looks.add(ids, made) | self._hold())

    def remove(self, ids: Iterable[str]) -> tuple[Change, ...]:
        """Take reports out, as though they had never come, and say what changed; what is not there is no matter."""
        rows = sorted(self._rows.pop(one) for one in set(ids) & self._rows.keys())
        touched = self.looks.remove(rows) | self._hold()
        return self._follow(touched - set(rows), removed=rows)

    def decide(self, same: Iterable[Pair], apart: Iterable[Pair]) -> tuple[Change, ...]:
        """Pairs of reports that are in one story, and that are not, whatever else speaks for it; what changed.

        They take the place of those before. Where they contradict one another, those apart are apart.
        """
        self._decided = ordered(same), ordered(apart)
        return self._follow(self._hold())

    def forget(self, before: date) -> None:
        """Let go of the texts of reports of days before one, to save memory: their stories stay, and those that go on
        still grow, but what comes late is not compared with them."""
        self.looks.forget(before.toordinal())

    def packed(self) -> bytes:
        """All of the stream as bytes, to be kept."""
        removed = {*range(len(self.ids))} - {*self._rows.values()}
        state = State(
            self.looks.state(),
            self._names.state(),
            self.ids,
            sorted(removed),
            self._group.tolist(),
            self._home,
            *self._decided,
        )
        return encode(state, self.made_by)

    @classmethod
    def unpacked(cls, data: bytes, settings: Grouping | None = None, weights: Weights = WEIGHTS) -> Stream:
        """The stream that was packed; ValueError by other settings or weights, or where the bytes are damaged."""
        made = cls(settings, weights)
        state = decode(data, made.made_by)
        made.looks.restore(state.seen)
        made._names.restore(state.named)
        made.ids, made._group, made._home = state.ids, array("i", state.groups), state.homes
        removed = set(state.removed)
        made._rows = {one: row for row, one in enumerate(made.ids) if row not in removed}
        for row in sorted(made._rows.values(), key=made.looks.marks.__getitem__):
            made._members.setdefault(made._group[row], []).append(row)
        for group, home in made._home.items():
            made._guests[home].add(group)
        made._decided = state.same, state.apart
        made._hold()
        return made

    def touched(self, changes: Iterable[Change]) -> dict[str, tuple[str, ...]]:
        """The documents of each story that some changes are about, as they are now; none of one ended or merged."""
        return {change.story: self._names.story(change.story, self.ids) for change in changes}

    def reports(self) -> Set[str]:
        """The ids of the reports that are in it."""
        return self._rows.keys()

    def stories(self) -> list[list[int]]:
        """The rows of the reports, in the order they came, by story."""
        return sorted(self._told(group) for group in self._members if group not in self._home)

    def left_over(self, row: int) -> bool:
        """Whether a report found no story of its own, and went to the one that was clearly nearest."""
        return self._group[row] in self._home

    def named(self) -> dict[str, tuple[str, ...]]:
        """The documents of each story by its id."""
        return self._names.stories(self.ids)

    def story(self, name: str) -> str:
        """The id of the story that once went by this one: itself, or that of the story it was merged into."""
        return self._names.now(name)

    def _follow(self, touched: set[int], *, removed: Sequence[int] = ()) -> tuple[Change, ...]:
        """Group and name anew what was touched."""
        left = {self._leave(row) for row in removed}
        regrouped = self._regroup(touched)
        changed = left | {self._home.get(group, group) for group in regrouped} | self._settle(regrouped)
        told = {group: self._told(group) for group in changed if group in self._members and group not in self._home}
        return self._names.follow(list(told.values()), self.ids, removed=removed)

    def _leave(self, row: int) -> int:
        """A row leaves its group; the group it was told with."""
        group = self._group[row]
        home = self._home.get(group, group)
        self._members[group].remove(row)
        if not self._members[group]:
            del self._members[group]
            self._forget(group)
        return home

    def _hold(self) -> set[int]:
        """Hold the decisions on reports that are there now; the rows that this changes something for."""
        before, self._held = self._held, held(*self._decided, self._rows)
        if before == self._held:
            return set()
        self._links = Links.of(self._held)
        return self._held.but(before).rows()

    def _told(self, group: int) -> list[int]:
        """The rows of a group and of the small ones that went to it."""
        return sorted(row for one in (group, *self._guests.get(group, ())) for row in self._members[one])

    def _regroup(self, touched: set[int]) -> set[int]:
        """Group the connected pieces with touched rows anew; the groups made."""
        made: set[int] = set()
        pieces = list(self._pieces(touched))
        for row in sorted({self._group[row] for piece in pieces for row in piece}):
            self._members.pop(row, None)
            self._forget(row)
        for piece in pieces:
            for group in self._grouped(piece):
                self._members[group[0]] = group
                made.add(group[0])
                for row in group:
                    self._group[row] = group[0]
        return made

    def _forget(self, group: int) -> None:
        home = self._home.pop(group, None)
        if home is not None:
            self._guests[home].discard(group)

    def _pieces(self, touched: set[int]) -> Iterable[list[int]]:
        """The rows linked with touched ones, in connected pieces, each by mark."""
        seen: set[int] = set()
        for start in sorted(touched):
            if start in seen:
                continue
            piece, waiting = [], [start]
            seen.add(start)
            while waiting:
                row = waiting.pop()
                piece.append(row)
                near = self.looks.near([row])[row]
                linked = {*near["row"][near["third"] >= self._settings.join].tolist()}
                linked.update(self._links.together.get(row, ()))
                waiting += linked - seen
                seen |= linked
            yield sorted(piece, key=lambda row: self.looks.marks[row])

    def _grouped(self, piece: list[int]) -> list[list[int]]:
        at = {row: number for number, row in enumerate(piece)}
        odds = {
            (at[row], at[other]): value
            for row, near in self.looks.near(piece).items()
            for other, value in zip(near["row"].tolist(), near["third"].tolist(), strict=True)
            if other in at and at[row] < at[other]
        }
        together = {self._links.together[row] for row in piece if row in self._links.together}
        apart = {(at[row], at[other]) for row in piece for other in self._links.apart.get(row, ()) if other in at}
        groups = cluster(
            [self.looks.day(row) for row in piece], odds, self._settings,
            together=sorted(sorted(at[row] for row in rows) for rows in together), apart=sorted(apart),
        )  # fmt: skip
        return [[piece[number] for number in group] for group in groups]

    def _settle(self, regrouped: set[int]) -> set[int]:
        """Small groups, made now or near to such, to where they are at home; the groups that won or lost one."""
        rows = [row for group in regrouped for row in self._members[group]]
        nearby = {self._group[other] for near in self.looks.near(rows).values() for other in near["row"].tolist()}
        changed: set[int] = set()
        rivals = {rival for group in regrouped | nearby for rival in self._barred(group)}
        for group in sorted(regrouped | nearby | rivals):
            if len(self._members[group]) > self._settings.small:
                continue
            changed |= {self._home.get(group, group)}
            self._forget(group)
            home = self._wanted(group)
            if home is not None and home not in {self._wanted(rival) for rival in self._barred(group)}:
                self._home[group] = home
                self._guests[home].add(group)
            changed |= {self._home.get(group, group)}
        return changed

    def _wanted(self, group: int) -> int | None:
        """Where a group would go; of two that are to be apart and would go to one, neither goes."""
        small = len(self._members[group]) <= self._settings.small
        return leftovers.home(self._means(group), self._settings) if small else None

    def _barred(self, group: int) -> set[int]:
        """The groups with a report that is to be apart from one of this group."""
        apart = self._links.apart
        return {self._group[other] for row in self._members[group] for other in apart.get(row, ())}

    def _means(self, group: int) -> dict[int, float]:
        """The mean log-odds of a small group with each larger one near to it that no day speaks against."""
        totals: dict[int, float] = defaultdict(float)
        barred = self._barred(group)
        for near in self.looks.near(self._members[group]).values():
            for other, value in zip(near["row"].tolist(), near["third"].tolist(), strict=True):
                if self._group[other] not in barred and len(self._members[self._group[other]]) >= self._settings.large:
                    totals[self._group[other]] += value - self._settings.unlike
        own = self._days(group)
        return {
            other: round(mean(total, own, self._days(other), self._settings), 6)
            for other, total in totals.items()
            if leftovers.of_one_time(own, self._days(other), self._settings)
        }

    def _days(self, group: int) -> list[int | None]:
        return [self.looks.day(row) for row in self._members[group]]
