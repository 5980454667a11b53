"""What persons decided about pairs of reports: these two are in one story, these two are not.

Pairs of ids in; which reports are held together, and which pairs apart, out. Two said to be apart are apart; those said
to be the same are held together one pair after the other in the order of their ids, as long as that brings no two
together that are to be apart.

>>> held([("a", "b"), ("c", "b")], [("c", "a")], {"a": 0, "b": 1, "c": 2})
Held(together=frozenset({(0, 1)}), apart=frozenset({(0, 2)}))
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Held:
    """Rows of reports that are in one story whatever else is known, and pairs of rows that are not."""

    together: frozenset[tuple[int, ...]] = frozenset()
    apart: frozenset[tuple[int, int]] = frozenset()

    def rows(self) -> set[int]:
        """All rows that something was decided about."""
        return {row for rows in (*self.together, *self.apart) for row in rows}

    def but(self, other: Held) -> Held:
        """What is held here and not there, and the other way round."""
        return Held(self.together ^ other.together, self.apart ^ other.apart)


@dataclass(slots=True)
class Links:
    """For each row the rows it is held together with, itself among them, and those it is held apart from."""

    together: dict[int, tuple[int, ...]] = field(default_factory=dict)
    apart: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))

    @classmethod
    def of(cls, held: Held) -> Links:
        """The links of what is held."""
        made = cls({row: rows for rows in held.together for row in rows})
        for one, two in held.apart:
            made.apart[one].add(two)
            made.apart[two].add(one)
        return made


def ordered(pairs: Iterable[Pair]) -> list[Pair]:
    """The pairs, each once and in the order of its ids, without those of one report with itself."""
    return sorted({(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]})


def held(same: Iterable[Pair], apart: Iterable[Pair], rows: Mapping[str, int]) -> Held:
    """What the decisions come to among the reports that are there, given by their rows."""
    there = [[(rows[a], rows[b]) for a, b in ordered(pairs) if a in rows and b in rows] for pairs in (same, apart)]
    barred: dict[int, set[int]] = defaultdict(set)
    for one, two in there[1]:
        barred[one].add(two)
        barred[two].add(one)
    group: dict[int, set[int]] = {row: {row} for pair in there[0] for row in pair}
    for one, two in there[0]:
        small, large = sorted((group[one], group[two]), key=len)
        if small is not large and not any(barred[row] & large for row in small):
            large |= small
            group |= dict.fromkeys(small, large)
    together = frozenset(tuple(sorted(rows)) for rows in group.values() if len(rows) > 1)
    return Held(together, frozenset((min(pair), max(pair)) for pair in there[1]))
