"""What the reports of an account share, ready to be shown: pairs with their passages, stories with their origins.

Enter an account; leaves `Sharing`, which gives any two reports (in the order asked) and the strongest pairs of a story.
An account of a time when pairs were not summed up gets the sums from its passages and families.

>>> import rashomon
>>> sharing(rashomon.account([])).pairs
{}
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import nlargest

from rashomon.records import REPORT_ROLES, Account, Copy, Direction, Document, Family, Origin, Reuse, Story, Strand
from rashomon.render.view import Shelf
from rashomon.span import Span, covered

_TURNED: Mapping[Direction, Direction] = {"a_to_b": "b_to_a", "b_to_a": "a_to_b"}
# From the strongest relation to the weakest.
_STRENGTH = ("copy", "partial", "shared_source", "incidental")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two reports: what they share taken together (None: nothing), and the passages in the order of the first."""

    a: str
    b: str
    reuse: Reuse | None
    passages: tuple[Copy, ...]

    def turned(self) -> Pair:
        """The same from the other report's side."""
        flipped = [_turned(copy) for copy in self.passages]
        return Pair(
            a=self.b,
            b=self.a,
            reuse=self.reuse and _flipped(self.reuse),
            passages=tuple(sorted(flipped, key=lambda c: (c.a, c.b))),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Sharing:
    """The pairs that share something, by their ids (the smaller first), and those of each story and of each strand (by
    its first report); `strands` are the independent origins of each story.
    """

    pairs: Mapping[tuple[str, str], Pair]
    of_story: Mapping[str, Sequence[Pair]]
    of_strand: Mapping[str, Sequence[Pair]]
    strands: Mapping[str, tuple[Strand, ...]]

    def pair(self, a: str, b: str) -> Pair:
        """Two reports, the one asked for first as `a`."""
        found = self.pairs.get((min(a, b), max(a, b))) or Pair(a=min(a, b), b=max(a, b), reuse=None, passages=())
        return found if found.a == a else found.turned()

    def strongest(self, story: Story, most: int) -> tuple[Pair, ...]:
        """The pairs of a story that share most, copies before parts of copies, at most so many."""
        return tuple(sorted(self.of_story.get(story.id, ()), key=_rank)[:most])

    def evidence(self, strand: Strand, most: int) -> tuple[Copy, ...]:
        """The longest passages of prose that reports of a strand share, one a pair, at most so many; the source is `a`
        where it is known.
        """
        pairs = self.of_strand.get(strand.documents[0], ())
        longest = nlargest(most, (max(pair.passages, key=_length) for pair in pairs if pair.passages), key=_length)
        return tuple(_turned(copy) if copy.direction == "b_to_a" else copy for copy in longest)


def goes_back(strand: Strand, index: Shelf) -> str:
    """What a strand goes back to, for a reader."""
    if strand.origin.agency:
        return strand.origin.agency
    return index.label(strand.origin.document) if strand.origin.document else "an origin not known"


def alone(strands: Iterable[Strand]) -> tuple[str, ...]:
    """The reports that are an origin of their own."""
    return tuple(strand.documents[0] for strand in strands if len(strand.documents) == 1)


def sharing(account: Account) -> Sharing:
    """Index what the reports of an account share."""
    passages: defaultdict[tuple[str, str], list[Copy]] = defaultdict(list)
    for copy in account.copies:
        passages[copy.a.document, copy.b.document].append(copy)
    known = {(reuse.a, reuse.b): reuse for reuse in account.reuse}
    documents = {d.id: d for d in account.documents}
    family = {d: f for f in account.families for d in f.documents}
    pairs = {}
    for key in sorted({*known, *passages}):
        found = sorted(passages[key], key=lambda c: (c.a, c.b))
        reuse = known.get(key) or _summed(documents[key[0]], documents[key[1]], found, family)
        pairs[key] = Pair(a=key[0], b=key[1], reuse=reuse, passages=tuple(found))
    strands = {story.id: story.strands or _strands(story, family) for story in account.stories}
    strand_of = {d: s.documents[0] for story in strands.values() for s in story for d in s.documents}
    story_of = {d: story.id for story in account.stories for d in story.documents}
    return Sharing(
        pairs=pairs,
        of_story=_within(pairs.values(), story_of),
        of_strand=_within(pairs.values(), strand_of),
        strands=strands,
    )


def _within(pairs: Iterable[Pair], home: Mapping[str, str]) -> dict[str, list[Pair]]:
    """The pairs whose reports are at home in the same, by where that is."""
    found: defaultdict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        if pair.a in home and home[pair.a] == home.get(pair.b):
            found[home[pair.a]].append(pair)
    return found


def _strands(story: Story, family: Mapping[str, Family]) -> tuple[Strand, ...]:
    """The independent origins of a story by its families alone: for accounts that do not give them."""
    piles: defaultdict[str, list[str]] = defaultdict(list)
    for document in story.documents:
        piles[family[document].id if document in family else document].append(document)
    return tuple(
        Strand(documents=(*own,), origin=family[own[0]].origin, reasons=(family[own[0]].reason,))
        if own[0] in family
        else Strand(documents=(*own,), origin=Origin(agency=None, document=own[0]), reasons=())
        for own in sorted(piles.values(), key=len, reverse=True)
    )


def _summed(a: Document, b: Document, passages: Sequence[Copy], family: Mapping[str, Family]) -> Reuse:
    """What two reports share, by their passages and the family they are of: for accounts that do not say so."""
    own = family.get(a.id)
    tied = own if own is not None and own is family.get(b.id) else None
    heard = any(copy.sharing in ("quotation", "statement") for copy in passages)
    longest = max(passages, key=_length)
    return Reuse(
        a=a.id,
        b=b.id,
        kind=("copy" if tied.kind == "same_text" else "partial")
        if tied
        else "shared_source"
        if heard
        else "incidental",
        a_covered=_covered(a, (copy.a for copy in passages)),
        b_covered=_covered(b, (copy.b for copy in passages)),
        direction=longest.direction,
        reasons=(*((tied.reason,) if tied and len(tied.documents) == 2 else ()), longest.reason),
    )


def _covered(document: Document, spans: Iterable[Span]) -> float:
    """The share of a report's own characters that stand in these spans."""
    whole = sum(block.end - block.start for block in document.blocks if block.role in REPORT_ROLES)
    return round(min(1.0, covered([(span.start, span.end) for span in spans]) / max(1, whole)), 3)


def _flipped(reuse: Reuse) -> Reuse:
    return replace(
        reuse,
        a=reuse.b,
        b=reuse.a,
        a_covered=reuse.b_covered,
        b_covered=reuse.a_covered,
        direction=_turn(reuse.direction),
    )


def _turned(copy: Copy) -> Copy:
    return replace(copy, a=copy.b, b=copy.a, direction=_turn(copy.direction))


def _turn(direction: Direction) -> Direction:
    return _TURNED.get(direction, direction)


def _length(copy: Copy) -> tuple[bool, bool, int, Span, Span]:
    return copy.sharing == "prose", copy.kind != "rewritten", min(len(copy.a.quote), len(copy.b.quote)), copy.a, copy.b


def _rank(pair: Pair) -> tuple[int, float, str, str]:
    if pair.reuse is None:
        return len(_STRENGTH), 0.0, pair.a, pair.b
    return _STRENGTH.index(pair.reuse.kind), -max(pair.reuse.a_covered, pair.reuse.b_covered), pair.a, pair.b
