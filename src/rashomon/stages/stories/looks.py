"""Pairs of reports looked at three times: alone, among the reports near to each, and by the neighbours they share.

Reports in, for each the reports near to it with the log-odds that the two tell one event out. The first look weighs
terms by how rare they are in general, and finds which reports are near; the second weighs them by how rare they are
among those; the third adds whether the two are nearer to one another than to others, and near to the same ones: two
events of one kind share words, but not their nearest neighbours. Each look is a function of the set of reports alone.

>>> Looks(Grouping()).near(())
{}
"""

from __future__ import annotations

import math
import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rashomon.config import Grouping
from rashomon.records import identify
from rashomon.stages.stories import vectors
from rashomon.stages.stories.features import UNDATED, Around, Pairs, Told, columns, odds
from rashomon.stages.stories.index import Filing, Index, Rows, drawers
from rashomon.stages.stories.shelf import Shelf
from rashomon.stages.stories.snapshot import Seen
from rashomon.stages.stories.terms import Terms
from rashomon.stages.stories.weights import WEIGHTS, Weights

NEAR = np.dtype([("row", "<i4"), ("first", "<f2"), ("second", "<f2"), ("third", "<f2")])
Near = NDArray[Any]
Odds = NDArray[np.float64]
Neighbours = Callable[[int], "Neighbourhood"]
# So many reports are compared at once, so many are filed, and the neighbours of so many kept at hand.
_CHUNK, _FILED, _CACHED = 400, 4000, 8192
# Where a report has few neighbours, or weak ones, little can be made of them: nearest is no nearer than to another that
# is so far above the bar, and neighbours are alike beside so much (a square) that is not.
_ANOTHER, _UNLIKE = 1.5, 16.0


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """How far above a bar the reports nearest to one are, nearest first, and the sum of the squares."""

    above: Mapping[int, float]
    square: float

    def best_but(self, row: int) -> float:
        """How far the nearest of the others is, if only imagined."""
        return max(_ANOTHER, next((value for at, value in self.above.items() if at != row), 0.0))

    def square_but(self, row: int) -> float:
        """The sum of the squares of the others."""
        return max(0.0, self.square - self.above.get(row, 0.0) ** 2)


class Looks:
    """The reports' terms, and for each report those near to it. A report is known by its row: when it came."""

    def __init__(self, settings: Grouping, weights: Weights = WEIGHTS) -> None:
        self._settings, self._by = settings, weights
        self.marks = array("Q")
        self._index = Index(self.marks, most=settings.sample)
        self._entries = Shelf(vectors.ENTRY)
        self._norms = array("f")  # of each row as many as there are families of terms
        self._unweighed: set[int] = set()
        self._near = Shelf(NEAR)
        self._closed: set[int] = set()
        self._day, self._weekdays = array("i"), array("B")

    def add(self, ids: Sequence[str], terms: Iterable[Terms]) -> set[int]:
        """Take reports in; the rows whose near reports, or what is thought of them, changed."""
        first = len(self.marks)
        self.marks.extend(int(identify("report", one), 16) for one in ids)
        for one in terms:
            entries = vectors.pack(one)
            self._entries.add(entries)
            self._norms.frombytes(vectors.norms(entries).tobytes())
            self._near.add(np.empty(0, NEAR))
            self._day.append(one.day.toordinal() if one.day else UNDATED)
            self._weekdays.append(sum(1 << day for day in one.weekdays))
        new = list(range(first, len(self.marks)))
        self._unweighed.update(new)
        return self._look(self._first(sorted({*new, *self._file(new)}))) if new else set()

    def remove(self, rows: Sequence[int]) -> set[int]:
        """Take reports out, as though they had never come; the rows that changed with it, not those taken out."""
        gained = self._index.remove(rows, np.concatenate([self._filed(row)[0] for row in rows])) if rows else []
        partners = self._with_partners(set(rows)) - set(rows)
        self._close(rows)
        self._near.empty(rows)
        for row in partners:
            known = zip(*(self._near[row][name].tolist() for name in ("row", "first")), strict=True)
            self._set(row, {other: score for other, score in known if other not in rows})
        return self._look(self._first(gained) | partners)

    def forget(self, before: int) -> None:
        """Let go of the terms of reports of days before one: nothing is compared with them any more."""
        rows = [row for row, day in enumerate(self._day) if UNDATED < day < before and row not in self._closed]
        self._index.drop(rows)
        self._close(rows)

    def state(self) -> Seen:
        """All that is known of the reports, to be kept."""
        columns = ((self._norms, "<f4"), (self._day, "<i4"), (self._weekdays, "<u1"), (self.marks, "<u8"))
        kept = [np.asarray(one, kind).tobytes() for one, kind in columns]
        return Seen(self._index.state(), self._entries.state(), self._near.state(), sorted(self._closed), *kept)

    def restore(self, state: Seen) -> None:
        """Know this instead."""
        self._index.restore(state.index)
        self._entries.restore(state.entries)
        self._norms = array("f", np.frombuffer(state.norms, "<f4").tolist())
        self._near.restore(state.near)
        self._closed = set(state.closed)
        self._day = array("i", np.frombuffer(state.days, "<i4").tolist())
        self._weekdays = array("B", state.weekdays)
        self.marks[:] = array("Q", np.frombuffer(state.marks, "<u8").tolist())

    def near(self, rows: Iterable[int]) -> dict[int, Near]:
        """The reports near to each of the rows, by mark."""
        return {row: self._near[row] for row in rows}

    def day(self, row: int) -> int | None:
        """The day of a report as an ordinal where it is known."""
        return None if self._day[row] == UNDATED else self._day[row]

    def cosines(self, one: int, others: Sequence[int]) -> vectors.Floats:
        """How alike a report and each of others are among those near to them, a column a family of terms."""
        return self._alike(one, others, general=False)[0]

    def reasons(self, one: int, two: int) -> dict[str, float]:
        """What each feature of two reports near to one another, its root or hinge included, adds to their odds.

        The one named "" is where these begin.
        """
        names = [name for name in self._by.third if name]
        found = columns(names, self.pairs(one, [two]), self.around(one, [two]))
        adds = Counter({"": self._by.third[""]})
        for name, column in zip(names, found, strict=True):
            adds[re.sub("^(?:root|hinge) of ", "", name)] += self._by.third[name] * float(column[0])  # type: ignore[assignment]
        return dict(adds)

    def shared(self, one: int, two: int) -> dict[int, float]:
        """What each term two reports share adds to how alike they are, by its key."""
        return vectors.shared(self._entries[one], self._entries[two])

    def around(self, one: int, others: Sequence[int]) -> Around:
        """What the neighbours of a report and of each of others near to it tell of the two."""
        return _around(one, others, self._neighbours)

    def _close(self, rows: Sequence[int]) -> None:
        """Compare these rows with nothing any more."""
        self._closed.update(rows)
        self._entries.empty(rows)

    def _look(self, changed: set[int]) -> set[int]:
        """Look again at the rows whose lists of near reports changed; the rows whose odds with another changed."""
        weighed = {row for row in sorted(changed) if self._weigh(row)}
        if not self._unweighed:
            self._unweighed.clear()  # of the room too, which a set keeps
        before = {row: self._digest(row) for row in self._with_partners(changed)}
        rescored = self._again("second", changed, weighed, None)
        anew = weighed | {row for row in rescored if before[row] != self._digest(row)}
        return changed | self._again("third", changed, anew, lru_cache(_CACHED)(self._neighbours))

    def _digest(self, row: int) -> int:
        """A number that changes with the neighbours of a row."""
        return hash(frozenset(self._neighbours(row).above.items()))

    def _weigh(self, row: int) -> bool:
        """Weigh the terms of a report among those nearest to it; whether that changed anything."""
        anew = row in self._unweighed
        self._unweighed.discard(row)
        if row in self._closed:
            return False
        near = self._near[row]
        nearest = np.argsort(-near["first"], kind="stable")[: self._settings.beside]
        theirs, lengths = self._entries.of(near["row"][nearest].tolist())
        entries = self._entries[row]
        weights = vectors.beside(entries, theirs["key"], len(lengths))
        anew = anew or not np.array_equal(entries["beside"], weights)
        entries["beside"] = weights
        return anew

    def _file(self, new: list[int]) -> set[int]:
        """File new reports, some at a time; the rows that lost pairs by it."""
        lost: set[int] = set()
        for start in range(0, len(new), _FILED):
            rows = new[start : start + _FILED]
            words, weights = zip(*(self._filed(row) for row in rows), strict=True)
            lost.update(self._index.add(rows, words, weights))
        return lost

    def _filed(self, row: int) -> Filing:
        words, weights = vectors.index_terms(self._entries[row], self._settings.index)
        return drawers(words, weights, self.day(row), (self._settings.index, self._settings.index_in_time))

    def _first(self, asked: list[int]) -> set[int]:
        """Find and score the reports near to the rows asked for anew; all rows whose lists of near reports changed."""
        every, found = set(asked), _Found()
        for start in range(0, len(asked), _CHUNK):
            for one, others in self._candidates(asked[start : start + _CHUNK], every).items():
                scores = self._first_odds(one, others)
                near = scores >= self._settings.near
                found.add(one, np.array(others, np.int32)[near], scores[near])
        found.sort()
        gone: dict[int, set[int]] = defaultdict(set)
        for row in asked:
            for other in set(self._near[row]["row"].tolist()) - found.of(row).keys() - every - self._closed:
                gone[other].add(row)
        changed = {row for row in asked if self._set(row, self._kept(row) | found.of(row))}
        for row in (found.rows() | gone.keys()) - every:
            known = dict(zip(*(self._near[row][name].tolist() for name in ("row", "first")), strict=True))
            kept = {other: score for other, score in known.items() if other not in gone[row]}
            changed |= {row} if self._set(row, kept | found.of(row)) else set()
        return changed

    def _kept(self, row: int) -> dict[int, float]:
        """The reports near to a row that were let go of: they stay as near as they were."""
        near = self._near[row]
        known = zip(near["row"].tolist(), near["first"].tolist(), strict=True)
        return {other: score for other, score in known if other in self._closed}

    def _candidates(self, asked: list[int], every: Container[int]) -> dict[int, list[int]]:
        """Rows with those they are to be compared with, each pair of rows that are both asked for once."""
        words = np.concatenate([self._filed(row)[0] for row in asked])
        found: dict[int, list[int]] = defaultdict(list)
        for one, two in self._index.pairs(asked, words, enough=self._settings.enough).tolist():
            if (one < two or two not in every) and self._of_one_time(one, two):
                found[one].append(two)
        return found

    def _of_one_time(self, one: int, two: int) -> bool:
        days = self._day[one], self._day[two]
        return UNDATED in days or abs(days[0] - days[1]) <= self._settings.window

    def _set(self, row: int, found: dict[int, float]) -> bool:
        """Put down the reports near to one, what is not known of a pair yet as nan; whether they are others now."""
        known = {int(one["row"]): one for one in self._near[row]}
        near = np.zeros(len(found), NEAR)
        near["second"] = near["third"] = np.nan
        for at, other in enumerate(sorted(found, key=lambda one: self.marks[one])):
            if other in known:
                near[at] = known[other]
            near["row"][at], near["first"][at] = other, found[other]
        self._near.put(row, near)
        if known.keys() - found.keys():
            self._unweighed.add(row)
        return row in self._unweighed or known.keys() != found.keys()

    def _with_partners(self, rows: set[int]) -> set[int]:
        return rows | {other for row in rows for other in self._near[row]["row"].tolist()}

    def _again(self, look: str, rows: set[int], all_of: set[int], neighbours: Neighbours | None) -> set[int]:
        """Look at the pairs of the rows not looked at yet, and at all pairs of some; the rows whose odds changed."""
        changed: set[int] = set()

        def own(one: int, two: int) -> bool:
            """Whether a pair is looked at when it is the turn of its first row, not of the other."""
            return one < two or (two not in all_of and (one in all_of or two not in rows))

        for one in sorted((rows | all_of) - self._closed):
            near = self._near[one]
            wanted = np.flatnonzero(np.isnan(near[look]) | (one in all_of)).tolist()
            others = near["row"].tolist()
            wanted = [at for at in wanted if others[at] not in self._closed and own(one, others[at])]
            if not wanted:
                continue
            before = near[look][wanted]
            near[look][wanted] = self._odds(one, [others[at] for at in wanted], neighbours)
            for at in np.flatnonzero(near[look][wanted] != before).tolist():
                theirs = self._near[others[wanted[at]]]
                theirs[look][theirs["row"] == one] = near[look][wanted[at]]
                changed |= {one, others[wanted[at]]}
        return changed

    def _first_odds(self, one: int, others: Sequence[int]) -> Odds:
        return odds(self._by.first, self.pairs(one, others, general=True))

    def _odds(self, one: int, others: Sequence[int], neighbours: Neighbours | None) -> Odds:
        pairs = self.pairs(one, others)
        if neighbours is None:
            return odds(self._by.second, pairs)
        return odds(self._by.third, pairs, _around(one, others, neighbours))

    def pairs(self, one: int, others: Sequence[int], *, general: bool = False) -> Pairs:
        """What the terms and days of a report and each of others tell, without their neighbours."""
        cosines, telling = self._alike(one, others, general=general)
        return Pairs.of(cosines, telling, self._told([one]), self._told(others))

    def _told(self, rows: Sequence[int]) -> Told:
        return Told.of([self._day[row] for row in rows], [self._weekdays[row] for row in rows])

    def _alike(self, one: int, others: Sequence[int], *, general: bool) -> tuple[vectors.Floats, vectors.Floats]:
        theirs, lengths = self._entries.of(others)
        norms = np.frombuffer(self._norms, np.float32).reshape(-1, len(vectors.FAMILIES))[[one, *others]]
        return vectors.alike(self._entries[one], theirs, lengths, norms if general else None)

    def _neighbours(self, row: int) -> Neighbourhood:
        """The reports nearest to a row and how far above `known` they are, at most so many."""
        near = self._near[row]
        order = np.argsort(-near["second"], kind="stable")[: self._settings.neighbours]
        rows, above = near["row"][order], near["second"][order].astype(float) - self._settings.known
        kept = above >= 0
        found = dict(zip(rows[kept].tolist(), above[kept].tolist(), strict=True))
        return Neighbourhood(found, math.fsum(value * value for value in found.values()))


def _around(one: int, others: Sequence[int], neighbours: Neighbours) -> Around:
    return Around(*np.array([_compared(one, two, neighbours) for two in others]).T)


def _compared(one: int, two: int, neighbours: Neighbours) -> tuple[float, ...]:
    """What the neighbours of two reports tell of them: the columns of `Around`."""
    mine, yours = neighbours(one), neighbours(two)
    alike = max(mine.above.get(two, 0.0), yours.above.get(one, 0.0))
    less, more = sorted((alike - mine.best_but(two), alike - yours.best_but(one)))
    common = [(mine.above[at], yours.above[at]) for at in mine.above.keys() & yours.above.keys()]
    lengths = (mine.square_but(two) + _UNLIKE) * (yours.square_but(one) + _UNLIKE)
    cosine = math.fsum(x * y for x, y in common) / math.sqrt(lengths)
    return less, more, min(1.0, cosine), min(10, len(common)), max(map(min, common), default=0.0)


class _Found:
    """Pairs of reports that were found near to one another, with their odds, kept small: there may be very many."""

    def __init__(self) -> None:
        self._one, self._other, self._odds = array("i"), array("i"), array("f")

    def add(self, one: int, others: Rows, scores: Odds) -> None:
        """A report and those near to it."""
        self._one.extend([one] * len(others))
        self._other.frombytes(others.tobytes())
        self._odds.frombytes(scores.astype(np.float32).tobytes())

    def sort(self) -> None:
        """All is added: ready to be asked."""
        one, two = np.frombuffer(self._one, np.int32), np.frombuffer(self._other, np.int32)
        scores = np.frombuffer(self._odds, np.float32)
        left, right = np.concatenate([one, two]), np.concatenate([two, one])
        order = np.argsort(left, kind="stable")
        self._left, self._right, self._scores = left[order], right[order], np.concatenate([scores, scores])[order]

    def rows(self) -> set[int]:
        """All reports found near to another."""
        return set(self._left.tolist())

    def of(self, row: int) -> dict[int, float]:
        """The reports found near to one, with the odds."""
        # Asked for as another type, the whole column would be copied each time.
        begin, end = np.searchsorted(self._left, np.array([row, row + 1], self._left.dtype))
        return dict(zip(self._right[begin:end].tolist(), self._scores[begin:end].tolist(), strict=True))
