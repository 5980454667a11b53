"""What the rules ask of a row: its days, who gives it, where it was copied, its bounds and its group.

Enter a `Row` and what is known of the reports (`Ground`); leaves `Facts`, worked out once so that comparing two rows
is only a comparison.

>>> Facts.meet((16, float("inf")), (16, 16)), Facts.meet((16, 16), (70, 70)), Facts.meet(None, (1, 1))
(True, False, False)
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from rashomon.records import Count, Supersession
from rashomon.stages.ledger.independence import Independence, Tie, Where
from rashomon.stages.ledger.rows import Row, is_counted, whom
from rashomon.stages.ledger.vague import LEEWAY, NEAR, meaning

Bounds = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What the ledger knows of the reports: their days, their independence, and each entity's "name, description"; and
    which figures a person says take the place of which.
    """

    published: Mapping[str, str]
    independence: Independence
    names: Mapping[str, str] = field(default_factory=dict)
    superseded: tuple[Supersession, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """A row as the rules see it.

    `held` is the day it holds for, `reported` the first day it is told. `given`: who gives it (a named source, else the
    report's own voice) with the first day; `givers`: the same by report. `sides`: for each copied passage and family
    the reports in which this row stands in it; `spots`: for each passage the words around. `places` is empty where a
    report leaves the place open. `bounds` is None where nothing can be told of the number.
    """

    row: Row
    held: str | None
    reported: str | None
    given: Mapping[Tie, str]
    givers: Mapping[str, frozenset[Tie]]
    sides: Mapping[Tie, frozenset[str]]
    spots: Mapping[Tie, tuple[frozenset[str], ...]]
    places: frozenset[str]
    bounds: Bounds | None
    group: frozenset[str]
    part: bool

    @property
    def day(self) -> str | None:
        """The day it holds for; where no report says, the day it was first told."""
        return self.held or self.reported

    @staticmethod
    def meet(a: Bounds | None, b: Bounds | None) -> bool:
        """Whether one number can satisfy both."""
        return a is not None and b is not None and max(a[0], b[0]) <= min(a[1], b[1])

    def is_tied_to(self, other: Facts) -> bool:
        """Whether this row comes only from those who give the other, or from copies of it that name nobody else."""
        copied = self.copied_from(other)
        return bool(self.givers) and all(
            not givers.isdisjoint(other.given) or (document in copied and all(kind == "voice" for kind, _ in givers))
            for document, givers in self.givers.items()
        )

    def copied_from(self, other: Facts) -> frozenset[str]:
        """The reports of this row that share a passage or a text with another report, in which the other row stands."""
        shared = self.sides.keys() & other.sides.keys()
        return frozenset(d for tie in shared for d in self.sides[tie] if self.sides[tie].isdisjoint(other.sides[tie]))

    def at_one_spot(self, other: Facts) -> tuple[Tie, ...]:
        """The copied passages that hold both rows at about the same place, one row in each report."""
        return tuple(
            tie
            for tie in sorted(self.spots.keys() & other.spots.keys())
            if self.sides[tie].isdisjoint(other.sides[tie])
            and any(_beside(own, its) for own in self.spots[tie] for its in other.spots[tie])
        )


def facts(row: Row, ground: Ground) -> Facts:
    """What the rules need to know of a row."""
    givers = _givers(row, ground.independence)
    given: dict[Tie, str] = {}
    for document, sources in givers.items():
        day = ground.published.get(document, "")
        for source in sources:
            given[source] = min(given.get(source, day), day) if day else given.get(source, "")
    counts = row.counts
    days = Counter(count.as_of.date for count in counts if count.as_of)
    told = [ground.published[c.span.document] for c in counts if c.span.document in ground.published]
    return Facts(
        row=row,
        held=min(days, key=lambda day: (-days[day], day), default=None),
        reported=min(told, default=None),
        given=given,
        givers=givers,
        sides=_sides(row, ground.independence),
        spots=_spots(row, ground.independence),
        places=frozenset(c.place for c in counts if c.place) if all(c.place for c in counts) else frozenset(),
        bounds=_bounds(row),
        group=whom(row.first),
        part=is_counted(row.first) and any(count.whole is not None for count in counts),
    )


def place_of(count: Count) -> Where:
    """Where a count stands."""
    return count.span.document, count.span.start, count.span.end


def _givers(row: Row, independence: Independence) -> dict[str, frozenset[Tie]]:
    """Who gives the number in each report: the sources it names, else its own voice; who denies it does not."""
    named: defaultdict[str, set[Tie]] = defaultdict(set)
    for count in row.counts:
        if not count.denied:
            named[count.span.document] |= {("source", count.attribution[0])} if count.attribution else set()
    return {d: frozenset(found) or frozenset({("voice", independence.voice(d))}) for d, found in named.items()}


def _sides(row: Row, independence: Independence) -> dict[Tie, frozenset[str]]:
    found: defaultdict[Tie, set[str]] = defaultdict(set)
    for count in row.counts:
        for tie in independence.ties(place_of(count), ()):
            if tie[0] in ("passage", "family"):
                found[tie].add(count.span.document)
    return {tie: frozenset(documents) for tie, documents in found.items()}


def _beside(own: frozenset[str], its: frozenset[str]) -> bool:
    """Whether two numbers have the same words beside them: most of those of the one with fewer."""
    shared = len(own & its)
    return shared > 1 and 2 * shared >= min(len(own), len(its))


def _spots(row: Row, independence: Independence) -> dict[Tie, tuple[frozenset[str], ...]]:
    found: defaultdict[Tie, list[frozenset[str]]] = defaultdict(list)
    for count in row.counts:
        place = place_of(count)
        for number in independence.passages(place):
            found["passage", number].append(independence.around(number, place))
    return {tie: tuple(spots) for tie, spots in found.items()}


def _bounds(row: Row) -> Bounds | None:
    """What the row's counts leave possible together: the highest low to the lowest high."""
    each = [bounds for bounds in map(bounds_of, row.counts) if bounds is not None]
    if not each:
        return None
    low, high = max(low for low, _ in each), min(high for _, high in each)
    return min(low, high), high


def bounds_of(count: Count) -> Bounds | None:
    """What a count leaves possible: "about 70" is 63 to 77, "dozens" what the word can mean."""
    if count.low is None and count.high is None:
        return meaning(count.qualifier)
    low = 0.0 if count.low is None else count.low
    high = float("inf") if count.high is None else count.high
    if count.qualifier in NEAR and low == high:
        return low * (1 - LEEWAY), high * (1 + LEEWAY)
    return low, high
