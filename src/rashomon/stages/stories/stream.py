"""Reports taken one by one or many at once, in any order: the stories after the last are the same.

Documents in; what changed in the stories, and the stories as lists of documents, out. What two reports are to one
another, and how reports are put together, are functions of the set of reports; so when reports come, only the pieces
they touch are worked out again.

>>> stream = Stream()
>>> stream.add(())
()
>>> stream.stories()
[]
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from rashomon.config import Grouping
from rashomon.records import Document
from rashomon.stages.stories import leftovers, terms
from rashomon.stages.stories.clusters import cluster, mean
from rashomon.stages.stories.looks import Looks
from rashomon.stages.stories.naming import Change, Names
from rashomon.stages.stories.weights import WEIGHTS, Weights


class Stream:
    """A growing set of reports and its stories. The id of a story stays; where two are found to be one, the older."""

    def __init__(self, settings: Grouping | None = None, weights: Weights = WEIGHTS) -> None:
        self._settings = settings or Grouping()
        self.looks = Looks(self._settings, weights)
        self.ids: list[str] = []
        self._group: list[int] = []  # the group of each row, known by its row of least mark
        self._members: dict[int, list[int]] = {}
        self._home: dict[int, int] = {}  # the larger group that a small one went to
        self._guests: dict[int, set[int]] = defaultdict(set)
        self._names = Names()

    def add(self, documents: Sequence[Document]) -> tuple[Change, ...]:
        """Take reports in, and say what changed."""
        return self.take([one.id for one in documents], (terms.of(one) for one in documents))

    def take(self, ids: Sequence[str], made: Iterable[terms.Terms]) -> tuple[Change, ...]:
        """The same, of reports whose terms are known."""
        first = len(self.ids)
        self.ids += ids
        self._group += range(first, len(self.ids))
        touched = self.looks.add(ids, made)
        regrouped = self._regroup(touched)
        changed = {self._home.get(group, group) for group in regrouped} | self._settle(regrouped)
        told = {group: self._told(group) for group in changed if group in self._members and group not in self._home}
        return self._names.follow(list(told.values()), self.ids)

    def forget(self, before: date) -> None:
        """Let go of the texts of reports of days before one, to save memory: their stories stay, and those that go on
        still grow, but what comes late is not compared with them."""
        self.looks.forget(before.toordinal())

    def stories(self) -> list[list[int]]:
        """The rows of the reports, in the order they came, by story."""
        return sorted(self._told(group) for group in self._members if group not in self._home)

    def named(self) -> dict[str, tuple[str, ...]]:
        """The documents of each story by its id."""
        return self._names.stories(self.ids)

    def story(self, name: str) -> str:
        """The id of the story that once went by this one: itself, or that of the story it was merged into."""
        return self._names.now(name)

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
                linked = near["row"][near["third"] >= self._settings.join].tolist()
                waiting += [other for other in linked if other not in seen]
                seen.update(linked)
            yield sorted(piece, key=lambda row: self.looks.marks[row])

    def _grouped(self, piece: list[int]) -> list[list[int]]:
        at = {row: number for number, row in enumerate(piece)}
        odds = {
            (at[row], at[other]): value
            for row, near in self.looks.near(piece).items()
            for other, value in zip(near["row"].tolist(), near["third"].tolist(), strict=True)
            if other in at and at[row] < at[other]
        }
        groups = cluster([self.looks.day(row) for row in piece], odds, self._settings)
        return [[piece[number] for number in group] for group in groups]

    def _settle(self, regrouped: set[int]) -> set[int]:
        """Small groups, made now or near to such, to where they are at home; the groups that won or lost one."""
        rows = [row for group in regrouped for row in self._members[group]]
        nearby = {self._group[other] for near in self.looks.near(rows).values() for other in near["row"].tolist()}
        changed: set[int] = set()
        for group in sorted(regrouped | nearby):
            if len(self._members[group]) > self._settings.small:
                continue
            changed |= {self._home.get(group, group)}
            self._forget(group)
            home = leftovers.home(self._means(group), self._settings)
            if home is not None:
                self._home[group] = home
                self._guests[home].add(group)
            changed |= {self._home.get(group, group)}
        return changed

    def _means(self, group: int) -> dict[int, float]:
        """The mean log-odds of a small group with each larger one near to it that no day speaks against."""
        totals: dict[int, float] = defaultdict(float)
        for near in self.looks.near(self._members[group]).values():
            for other, value in zip(near["row"].tolist(), near["third"].tolist(), strict=True):
                if len(self._members[self._group[other]]) >= self._settings.large:
                    totals[self._group[other]] += value - self._settings.unlike
        own = self._days(group)
        return {
            other: round(mean(total, own, self._days(other), self._settings), 6)
            for other, total in totals.items()
            if leftovers.of_one_time(own, self._days(other), self._settings)
        }

    def _days(self, group: int) -> list[int | None]:
        return [self.looks.day(row) for row in self._members[group]]
