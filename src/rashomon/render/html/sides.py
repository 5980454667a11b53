"""Two reports side by side as a page shows them: each text in blocks, cut into runs of one passage or none.

Enter a comparison and the shelf of its account; leaves `Sides`. Every character of the blocks is there once, in order:
where two passages claim the same words the first has them, so that no link stands in another; each passage has its
anchor all the same.

>>> [(run.text, run.only) for run in _marked("They fled the town", 0, 18, ((5, 9),))]
[('They ', False), ('fled', True), (' the town', False)]
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from operator import attrgetter

from rashomon.records import Block, Document
from rashomon.render.comparison import WAYS, Comparison, Passage, counted, credited
from rashomon.render.html.reader import ROLE_LABELS
from rashomon.render.view import Shelf
from rashomon.span import Span

# A passage's place on one side, with the words only this side has; and the same with what is left for it to claim.
Claim = tuple[Span, tuple[Span, ...], Passage]
Settled = tuple[int, int, Claim]
Range = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words of a run; `only`: the other side has not them."""

    text: str
    only: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words that belong to one passage (None: to none); `first` where the passage begins, and its anchor stands."""

    passage: Passage | None
    first: bool
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A block of a report: its role and that role's label, and its runs."""

    role: str
    label: str
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """A comparison with both texts, ready to be drawn; `key` sets its anchors apart from others on the page."""

    key: str
    comparison: Comparison
    way: str
    told: str
    credits: tuple[str, ...]
    a: tuple[Part, ...]
    b: tuple[Part, ...]


def sides(comparison: Comparison, index: Shelf, key: str = "") -> Sides:
    """The two texts with their passages."""
    found = comparison.passages
    return Sides(
        key=key,
        comparison=comparison,
        way=WAYS.get(comparison.direction or "", ""),
        told=counted(comparison),
        credits=tuple(credited(comparison)),
        a=_parts(index.documents[comparison.a.id], [(p.a, p.a_only, p) for p in found]),
        b=_parts(index.documents[comparison.b.id], [(p.b, p.b_only, p) for p in found]),
    )


def _parts(document: Document, claims: Sequence[Claim]) -> tuple[Part, ...]:
    """The blocks of a report with the passages that touch them."""
    ordered = _settled(claims)
    ends = [end for _, end, _ in ordered]
    seen: set[int] = set()
    made = []
    for block in document.blocks:
        own = islice(ordered, bisect_left(ends, block.start), None)
        runs = tuple(_runs(document.text, block, own, seen))
        made.append(Part(role=block.role, label=ROLE_LABELS[block.role], runs=runs))
    return tuple(made)


def _settled(claims: Sequence[Claim]) -> list[Settled]:
    """The claims in order, each beginning where the one before it ends at the earliest."""
    settled: list[Settled] = []
    at = 0
    for claim in sorted(claims, key=lambda c: (c[0], c[2].number)):
        start = max(at, claim[0].start)
        at = max(start, claim[0].end)
        settled.append((start, at, claim))
    return settled


def _runs(text: str, block: Block, settled: Iterable[Settled], seen: set[int]) -> Iterator[Run]:
    """The runs of a block; `seen` are the numbers of the passages whose anchor stands already."""
    at = block.start
    for start, end, (_, only, passage) in settled:
        if start > block.end or (start == block.end < end):
            break
        left, right = max(at, start), max(at, min(end, block.end))
        if left == right and passage.number in seen:
            continue
        if at < left:
            yield Run(passage=None, first=False, pieces=(Piece(text=text[at:left], only=False),))
        pieces = tuple(_marked(text, left, right, _inside(only, left, right)))
        yield Run(passage=passage, first=passage.number not in seen, pieces=pieces)
        seen.add(passage.number)
        at = right
    if at < block.end:
        yield Run(passage=None, first=False, pieces=(Piece(text=text[at : block.end], only=False),))


def _inside(only: Sequence[Span], left: int, right: int) -> list[Range]:
    """The ranges of these spans between two characters."""
    first = bisect_right(only, left, key=attrgetter("end"))
    last = bisect_left(only, right, key=attrgetter("start"))
    return [(max(o.start, left), min(o.end, right)) for o in only[first:last]]


def _marked(text: str, start: int, end: int, only: Sequence[Range]) -> Iterator[Piece]:
    """The characters from `start` up to `end`, those that stand on this side only apart."""
    at = start
    for left, right in only:
        if at < left:
            yield Piece(text=text[at:left], only=False)
        yield Piece(text=text[left:right], only=True)
        at = right
    if at < end:
        yield Piece(text=text[at:end], only=False)
