"""Stories keep their ids while their reports come, part and join; and what became of each is told.

The stories as they are now, those that may have changed, in; what changed out. A story goes on as the one that has most
of its reports; where two go on as one, the older gives it its id, and the other id leads there.

>>> names = Names()
>>> [(change.kind, change.documents) for change in names.follow([[0], [1]], ["a", "b"])]
[('new', ('a',)), ('new', ('b',))]
>>> [(change.kind, change.documents) for change in names.follow([[0, 1]], ["a", "b"])]
[('grew', ('b',)), ('merged', ('b',))]
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from rashomon.records import identify
from rashomon.stages.stories.snapshot import Named

Kind = Literal["new", "grew", "shrank", "ended", "merged"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What became of a story: it is new, won (grew) or lost (shrank) reports, lost all of them (ended), or went into
    another (merged), its id from now."""

    story: str
    kind: Kind
    documents: tuple[str, ...]
    into: str | None = None


class Names:
    """The id of each story, known here by a number: the older the smaller."""

    def __init__(self) -> None:
        self._of = array("i")  # the story of each row, -1 for none
        self._rows: dict[int, list[int]] = {}
        self._ids: list[str] = []
        self._number: dict[str, int] = {}
        self._alias: dict[str, str] = {}

    def now(self, name: str) -> str:
        """The id a story goes by that once went by this one."""
        while name in self._alias:
            name = self._alias[name]
        return name

    def stories(self, ids: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """The documents of each story, whose ids are given by row."""
        return {self._ids[number]: tuple(ids[row] for row in rows) for number, rows in sorted(self._rows.items())}

    def story(self, name: str, ids: Sequence[str]) -> tuple[str, ...]:
        """The documents of the story of this id, none where it ended or was merged."""
        return tuple(ids[row] for row in self._rows.get(self._number[name], ()))

    def state(self) -> Named:
        """All that is known, to be kept."""
        return Named(self._ids, self._rows, self._alias)

    def restore(self, state: Named) -> None:
        """Know this instead."""
        self._ids, self._rows, self._alias = state.ids, state.rows, state.aliases
        self._number = {name: number for number, name in enumerate(self._ids)}
        self._of = array("i")
        for number, rows in self._rows.items():
            self._put(rows, number)

    def follow(
        self, stories: Sequence[list[int]], ids: Sequence[str], *, removed: Sequence[int] = ()
    ) -> tuple[Change, ...]:
        """Give the stories, lists of rows, their ids; all that an earlier story had must be among them or removed."""
        ordered = sorted(stories)
        before = {row: self._story_of(row) for rows in ordered for row in rows if self._story_of(row) >= 0}
        heirs = self._heirs(ordered, before)
        touched = {*before.values(), *(self._of[row] for row in removed)}
        self._put(removed, -1)
        old = {number: self._rows.pop(number) for number in sorted(touched)}
        ended = old.keys() - before.values()
        changes = [self._change(number, "ended", old[number], ids) for number in sorted(ended)]
        for at, rows in enumerate(ordered):
            number = min(heirs[at], default=len(self._ids))
            if number == len(self._ids):
                self._ids.append(identify("story", ids[rows[0]], number))
                self._number[self._ids[-1]] = number
            changes += self._changed(number, old.get(number, []), rows, ids)
            for other in sorted(heirs[at] - {number}):
                self._alias[self._ids[other]] = self._ids[number]
                changes.append(self._change(other, "merged", old[other], ids, into=self._ids[number]))
            self._rows[number] = rows
            self._put(rows, number)
        return tuple(changes)

    def _story_of(self, row: int) -> int:
        return self._of[row] if row < len(self._of) else -1

    def _put(self, rows: Iterable[int], number: int) -> None:
        for row in rows:
            if row >= len(self._of):
                self._of.extend([-1] * (row + 1 - len(self._of)))
            self._of[row] = number

    def _heirs(self, stories: Sequence[list[int]], before: dict[int, int]) -> dict[int, set[int]]:
        """The earlier stories that go on as each."""
        shared: dict[int, Counter[int]] = defaultdict(Counter)
        for at, rows in enumerate(stories):
            for row in rows:
                if row in before:
                    shared[before[row]][at] += 1
        heirs: dict[int, set[int]] = defaultdict(set)
        for number, having in shared.items():
            heirs[min(having, key=lambda at: (-having[at], at))].add(number)
        return heirs

    def _changed(self, number: int, old: list[int], rows: list[int], ids: Sequence[str]) -> list[Change]:
        won, lost = sorted(set(rows) - set(old)), sorted(set(old) - set(rows))
        made = [self._change(number, "grew" if old else "new", won, ids)] if won else []
        return made + ([self._change(number, "shrank", lost, ids)] if lost else [])

    def _change(
        self, number: int, kind: Kind, rows: list[int], ids: Sequence[str], *, into: str | None = None
    ) -> Change:
        return Change(story=self._ids[number], kind=kind, documents=tuple(ids[row] for row in rows), into=into)
