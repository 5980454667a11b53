"""Who is independent of whom: families, copied passages and named sources, asked before agreement.

Enter the families and copies of the reports; leaves, for any characters, the family they belong to, and for any
set of claims the groups that go back to one origin. Reports of one family, or that give the same named source for
the same thing, are witnesses of what was said, not support for it; so are two reports of one publisher. An outlet that
names no source is its own.

>>> Independence(families=(), copies=()).origins((("d1", 0, 5), ("d2", 0, 5)), (("army",), ("army",)))
((0, 1),)
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from rashomon.records import Copy, Family

Where = tuple[str, int, int]
# What ties claims to one origin: a kind (passage, family, source, voice, house, report) and which one of it.
Tie = tuple[str, str | int]
# Characters either side of a number that tell which place of a copied passage it stands at.
BESIDE = 40


class Independence:
    """Answers what goes back to what; built once for an account."""

    def __init__(
        self,
        *,
        families: Sequence[Family],
        copies: Sequence[Copy],
        credited: frozenset[str] = frozenset(),
        voices: Mapping[str, str] = MappingProxyType({}),
        houses: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """Index families by report and passages by the characters they cover.

        `credited` reports name an agency; `voices` says for a report who speaks in it where nobody is named, `houses`
        who publishes it.
        """
        self._credited = credited
        self._voices = voices
        self._houses = houses
        self.copies = tuple(copies)
        self._family = {document: family for family in families for document in family.documents}
        sides: defaultdict[str, list[tuple[int, int, int]]] = defaultdict(list)
        for number, copy in enumerate(self.copies):
            if copy.sharing == "formula":  # what anybody writes ties nobody
                continue
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

    def around(self, number: int, place: Where) -> frozenset[str]:
        """The words beside a place in its side of a copied passage, folded."""
        copy = self.copies[number]
        side = copy.a if copy.a.document == place[0] else copy.b
        start, end = max(0, place[1] - side.start), max(0, place[2] - side.start)
        beside = side.quote[max(0, start - BESIDE) : start] + " " + side.quote[end : end + BESIDE]
        return frozenset(word for word in re.split(r"\W+", beside.casefold()) if word)

    def copier(self, number: int) -> str | None:
        """The report that copied a passage: by its direction, else the one that credits no agency where one does."""
        copy = self.copies[number]
        if copy.direction in ("a_to_b", "b_to_a"):
            return (copy.b if copy.direction == "a_to_b" else copy.a).document
        silent = [side.document for side in (copy.a, copy.b) if side.document not in self._credited]
        return silent[0] if len(silent) == 1 else None

    def is_copied(self, place: Where) -> bool:
        """Whether these characters' report copied a passage they stand in."""
        return any(self.copier(number) == place[0] for number in self.passages(place))

    def family(self, place: Where) -> str | None:
        """The family these characters belong to: the report's, when all of it is one text or they are in a passage."""
        family = self._family.get(place[0])
        if family is None or (family.kind != "same_text" and not self.passages(place)):
            return None
        return family.id

    def voice(self, document: str) -> str:
        """Who speaks where a report names no source: its agency or outlet, else the report alone."""
        return self._voices.get(document, document)

    def ties(self, place: Where, source: tuple[str, ...]) -> tuple[Tie, ...]:
        """What ties a claim to others of its origin; `source` names who it is credited to, nearest first."""
        return self._ties(place, self.passages(place), source)

    def carried(self, place: Where) -> tuple[Tie, ...]:
        """What ties the words of a speaker to other carriers of them: two reporters who heard them quote them alike, so
        that a passage both share shows dependence only where it is their own prose.
        """
        prose = (number for number in self.passages(place) if self.copies[number].sharing == "prose")
        return self._ties(place, prose, ())

    def _ties(self, place: Where, passages: Iterable[int], source: tuple[str, ...]) -> tuple[Tie, ...]:
        """The strongest first, the report itself last."""
        family, house = self.family(place), self._houses.get(place[0])
        return (
            *(("passage", number) for number in passages),
            *((("family", family),) if family is not None else ()),
            ("source", source[0]) if source else ("voice", self.voice(place[0])),
            *((("house", house),) if house is not None else ()),
            ("report", place[0]),
        )

    def origins(self, places: Sequence[Where], sources: Sequence[tuple[str, ...]]) -> tuple[tuple[int, ...], ...]:
        """Positions of the places, grouped by origin; `sources` names who each claim is credited to, nearest first."""
        return grouped([self.ties(place, source) for place, source in zip(places, sources, strict=True)])


def grouped(ties: Sequence[Iterable[Tie]]) -> tuple[tuple[int, ...], ...]:
    """Positions that share a tie, or share one with a third, put together; in order of their first."""
    groups = _Groups(len(ties))
    first: dict[Tie, int] = {}
    for at, own in enumerate(ties):
        for tie in own:
            groups.join(at, first.setdefault(tie, at))
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
