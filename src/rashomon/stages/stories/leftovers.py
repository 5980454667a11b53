"""Reports of a sentence or two that found no story of their own: each goes to the only one that tells what it tells.

Two short reports of one event may share hardly a word, so that no likeness of pairs brings them together. But what a
short report says, its names above all, stands somewhere in the reports of its story, and not in those of another.

The groups as they stand, the reports' vectors and which are short in, the groups out.

>>> words = [{"ferry": 0.8, "ruo": 0.6}, {"ferry": 0.6, "cape": 0.8}, {"ruo": 0.6, "cape": 0.8}, {"strike": 1.0}]
>>> settle([[0, 1], [2], [3]], Said(words, [{}] * 4, frozenset({2, 3})), Grouping(), lambda one, two: 1.0)
[[0, 1, 2], [3]]
"""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from rashomon.config import Grouping
from rashomon.stages.stories.weights import Vector

Sameness = Callable[[list[int], list[int]], float]

# A report that joined may make its story the only one for another.
_ROUNDS = 3
# From so many reports a group of short ones may be an event of its own, and must prove to be the same as the other.
_MAY_BE_OWN = 3
# A term counts in full when two reports of the story have it: one may speak of anything.
_BORNE_OUT = 2
# What is told in a sentence or two is news of these days.
_DAYS = 7
# So many stories are compared with such a group.
_COMPARED = 5


@dataclass(frozen=True, slots=True)
class Said:
    """The reports' words and names, one vector each, the indexes of the short reports, and the days that are known."""

    words: Sequence[Vector]
    names: Sequence[Vector]
    short: frozenset[int]
    days: Mapping[int, date] = field(default_factory=dict)


def settle(groups: list[list[int]], said: Said, settings: Grouping, sameness: Sameness) -> list[list[int]]:
    """The groups, sorted, with those of short reports put where alone what they tell is told.

    A group goes where at least the share `covered` of it is told, `only` times as much as in any other.
    """
    if not said.short:
        return groups
    for _ in range(_ROUNDS):
        moves = _moves(groups, said, settings, sameness)
        if not moves:
            break
        groups = _moved(groups, moves)
    return groups


def _moves(groups: list[list[int]], said: Said, settings: Grouping, sameness: Sameness) -> dict[int, int]:
    """Where each group of short reports goes, by their places; of a chain of moves only the surest first."""
    leftover = [at for at, group in enumerate(groups) if all(report in said.short for report in group)]
    indexes = [_index(groups, vectors) for vectors in (said.words, said.names)]
    offers: list[tuple[float, int, int]] = []
    for at in leftover:
        told = _told(groups[at], said, indexes, most=max(settings.rare, len(groups) // 20))
        enough = {
            to: share
            for to, share in told.items()
            if 1 < len(groups[to]) >= len(groups[at]) and to != at and _of_one_time(groups[at], groups[to], said.days)
        }
        if len(groups[at]) >= _MAY_BE_OWN:
            best = heapq.nsmallest(_COMPARED, ((-x, to) for to, x in enough.items() if x >= settings.covered))
            offers += _only({to: sameness(groups[at], groups[to]) for _, to in best}, settings.same_short, at, settings)
        else:
            offers += _only(enough, settings.covered, at, settings)
    moves: dict[int, int] = {}
    for _, to, at in sorted(offers):
        if at not in moves and to not in moves and at not in moves.values():
            moves[at] = to
    return moves


def _of_one_time(one: list[int], two: list[int], days: Mapping[int, date]) -> bool:
    """Whether no more than `_DAYS` lie between the days of two groups, where those are known."""
    mine, yours = ([days[report] for report in group if report in days] for group in (one, two))
    if not mine or not yours:
        return True
    return (min(yours) - max(mine)).days <= _DAYS and (min(mine) - max(yours)).days <= _DAYS


def _only(found: Mapping[int, float], least: float, at: int, settings: Grouping) -> list[tuple[float, int, int]]:
    """The one story that is good enough and clearly better than any other, as (-how good, story, group `at`)."""
    ranked = sorted((-share, to) for to, share in found.items())
    if not ranked or -ranked[0][0] < least:
        return []
    clear = len(ranked) == 1 or ranked[0][0] <= settings.only * ranked[1][0]
    return [(*ranked[0], at)] if clear else []


def _index(groups: list[list[int]], vectors: Sequence[Vector]) -> dict[str, Counter[int]]:
    """How many reports of each group have each term."""
    index: dict[str, Counter[int]] = defaultdict(Counter)
    for at, group in enumerate(groups):
        for report in group:
            for term in vectors[report]:
                index[term][at] += 1
    return index


def _told(
    group: list[int], said: Said, indexes: Sequence[Mapping[str, Counter[int]]], *, most: int
) -> dict[int, float]:
    """The share of what the group's reports say that each other group tells, 0 to 1, on average over them."""
    shares: Counter[int] = Counter()
    for report in group:
        parts = [
            _covered(vectors[report], index, most)
            for vectors, index in zip((said.words, said.names), indexes, strict=True)
            if vectors[report]
        ]
        for part in parts:
            for at, share in part.items():
                shares[at] += share / len(parts) / len(group)  # type: ignore[assignment]
    return dict(shares)


def _covered(vector: Vector, index: Mapping[str, Counter[int]], most: int) -> Counter[int]:
    """The share of a vector that the reports of each group have; terms of very many groups tell nothing."""
    covered: Counter[int] = Counter()
    for term, x in vector.items():
        having = index[term]
        if len(having) <= most:
            for at, reports in having.items():
                covered[at] += x * x * min(1.0, reports / _BORNE_OUT)  # type: ignore[assignment]
    return covered


def _moved(groups: list[list[int]], moves: Mapping[int, int]) -> list[list[int]]:
    made = [list(group) for group in groups]
    for at, to in moves.items():
        made[to] += made[at]
        made[at] = []
    return sorted(sorted(group) for group in made if group)
