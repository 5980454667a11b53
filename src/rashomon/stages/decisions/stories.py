"""Which reports a person says tell one story and which do not, as pairs that do not contradict one another.

The ids of the reports at hand and decisions in; pairs of reports to be in one story, pairs to be in two, and the
numbers of the decisions followed, out. The latest word counts: a pair that later ones leave no room for is left out. A
story merged or split is all its reports, each tied to the first: pairs grow with the reports, not with their square.

>>> rows = [Decision(kind=kind, left=left, right=right, judgement="", by="Ana", at="", reason="", id=number)
...     for number, (kind, left, right) in enumerate([("merge", "a\\nb", "c"), ("other_story", "a", "c")], 1)]
>>> pairs({"a", "b", "c"}, rows)
Pairs(same=(('a', 'b'),), apart=(('a', 'c'),), followed=frozenset({1, 2}))
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from rashomon.records import Decision, Document
from rashomon.stages.decisions.anchors import lines

Pair = tuple[str, str]
_KINDS = frozenset({"same_story", "other_story", "merge", "split"})


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of reports that a person put in one story and in two, each once; no chain of them contradicts another."""

    same: tuple[Pair, ...]
    apart: tuple[Pair, ...]
    followed: frozenset[int | None]


def pairs(documents: Collection[str], decisions: Sequence[Decision]) -> Pairs:
    """The pairs of the reports with these ids that decisions in force, in the order of their numbers, ask for."""
    told = _Told()
    followed = set()
    for decision in reversed([decision for decision in decisions if decision.kind in _KINDS]):
        left, right = ([one for one in lines(side) if one in documents] for side in (decision.left, decision.right))
        asked = _asked(decision, left, right) if left and right else ()
        if [pair for pair in asked if told.take(*pair)]:
            followed.add(decision.id)
    return Pairs(tuple(sorted(told.same)), tuple(sorted(told.apart)), frozenset(followed))


def kept(
    documents: Sequence[Document], decisions: Sequence[Decision]
) -> tuple[tuple[Document, ...], frozenset[int | None]]:
    """The reports that nobody ignores, in their order, and the numbers of the decisions followed."""
    ignored = {decision.left: decision.id for decision in decisions if decision.kind == "ignore"}
    left = tuple(document for document in documents if document.id not in ignored)
    return left, frozenset(ignored[one.id] for one in documents if one.id in ignored)


def _asked(decision: Decision, left: Sequence[str], right: Sequence[str]) -> Iterator[tuple[str, str, bool]]:
    """The pairs of a decision, whether each is of one story: what it says of the two sides first."""
    one = decision.kind in ("same_story", "merge")
    yield left[0], right[0], one
    for side in (left, right):
        for other in side[1:]:
            yield side[0], other, True


class _Told:
    """Reports put together and apart so far."""

    def __init__(self) -> None:
        self.same: set[Pair] = set()
        self.apart: set[Pair] = set()
        self._home: dict[str, str] = {}
        self._members: dict[str, list[str]] = {}
        self._apart: defaultdict[str, set[str]] = defaultdict(set)

    def take(self, a: str, b: str, one: bool) -> bool:
        """Take the pair, unless what was said so far speaks against it; whether it was taken."""
        first, second = self._group(a), self._group(b)
        if a == b or (second in self._apart[first] if one else first == second):
            return False
        (self.same if one else self.apart).add((min(a, b), max(a, b)))
        if not one:
            self._apart[first].add(second)
            self._apart[second].add(first)
        elif first != second:
            self._join(*sorted((first, second), key=lambda group: -len(self._members[group])))
        return True

    def _group(self, report: str) -> str:
        if report not in self._home:
            self._home[report] = report
            self._members[report] = [report]
        return self._home[report]

    def _join(self, into: str, other: str) -> None:
        """The smaller group goes into the larger, with what it is kept apart from."""
        for report in self._members[other]:
            self._home[report] = into
        self._members[into] += self._members.pop(other)
        for far in self._apart.pop(other, set()):
            self._apart[far].discard(other)
            self._apart[far].add(into)
            self._apart[into].add(far)
