"""Who is independent of whom: families, copied passages and named sources, asked before agreement.

Enter the families and copies of the reports; leaves, for any characters, the family they belong to, and for any
set of claims the groups that go back to one origin. Reports of one family, or that give the same named source for
the same thing, are witnesses of what was said, not support for it.

>>> Independence(families=(), copies=()).origins((("d1", 0, 5), ("d2", 0, 5)), (("army",), ("army",)))
((0, 1),)
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

from rashomon.records import Copy, Family

Where = tuple[str, int, int]


class Independence:
    """Answers what goes back to what; built once for an account."""

    def __init__(
        self, *, families: Sequence[Family], copies: Sequence[Copy], credited: frozenset[str] = frozenset()
    ) -> None:
        """Index families by report and passages by the characters they cover; `credited` reports name an agency."""
        self._credited = credited
        self.copies = tuple(copies)
        self._family = {document: family for family in families for document in family.documents}
        sides: defaultdict[str, list[tuple[int, int, int]]] = defaultdict(list)
        for number, copy in enumerate(self.copies):
            for side in (copy.a, copy.b):
                sides[side.document].append((side.start, side.end, number))
        self._passages = {document: sorted(found) for document, found in sides.items()}
        self._longest = {d: max(end - start for start, end, _ in found) for d, found in self._passages.items()}

    def passages(self, place: Where) -> tuple[int, ...]:
        """The numbers of the copies whose passage covers most of these characters."""
        document, start, end = place
        found = self._passages.get(document, [])
        last = bisect_right(found, (end, 0, 0))
        over: list[int] = []
        for at in range(last - 1, -1, -1):
            left, right, number = found[at]
            if left < start - self._longest[document]:
                break
            if 2 * (min(end, right) - max(start, left)) > end - start:
                over.append(number)
        return tuple(sorted(over))

    def copier(self, number: int) -> str | None:
        """The report that copied a passage: by its direction, else the one that credits no agency where one does."""
        copy = self.copies[number]
        if copy.direction in ("a_to_b", "b_to_a"):
            return (copy.b if copy.direction == "a_to_b" else copy.a).document
        silent = [side.document for side in (copy.a, copy.b) if side.document not in self._credited]
        return silent[0] if len(silent) == 1 else None

    def family(self, place: Where) -> str | None:
        """The family these characters belong to: the report's, when all of it is one text or they are in a passage."""
        family = self._family.get(place[0])
        if family is None or (family.kind != "same_text" and not self.passages(place)):
            return None
        return family.id

    def origins(self, places: Sequence[Where], sources: Sequence[tuple[str, ...]]) -> tuple[tuple[int, ...], ...]:
        """Positions of the places, grouped by origin; `sources` names who each claim is credited to, nearest first."""
        groups = _Groups(len(places))
        first: dict[tuple[str, object], int] = {}
        for at, (place, source) in enumerate(zip(places, sources, strict=True)):
            keys: list[tuple[str, object]] = [("report", place[0])]
            keys += [("passage", number) for number in self.passages(place)]
            family = self.family(place)
            if family is not None:
                keys.append(("family", family))
            if source:
                keys.append(("source", source[0]))
            for key in keys:
                groups.join(at, first.setdefault(key, at))
        return groups.found()


class _Groups:
    """Disjoint sets over 0..n-1; a set is known by its smallest member."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def _root(self, at: int) -> int:
        while self._parent[at] != at:
            self._parent[at] = self._parent[self._parent[at]]
            at = self._parent[at]
        return at

    def join(self, a: int, b: int) -> None:
        low, high = sorted((self._root(a), self._root(b)))
        self._parent[high] = low

    def found(self) -> tuple[tuple[int, ...], ...]:
        members: defaultdict[int, list[int]] = defaultdict(list)
        for at in range(len(self._parent)):
            members[self._root(at)].append(at)
        return tuple(tuple(members[root]) for root in sorted(members))
