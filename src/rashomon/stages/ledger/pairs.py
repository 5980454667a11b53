"""Which rows of a story are compared: all with all while they are few, and their neighbours where they are many.

Enter `Row`s and what is known of the reports; leave `Finding`s. A figure of a measure that is given hundreds of numbers
in one story is compared with those nearest to it (the same event, group, day and number), with the one it is counted
within, with those in the same copied passage and with what its own source said next; so the work grows with the rows.

>>> from rashomon.stages.ledger.independence import Independence
>>> relate((), Ground(published={}, independence=Independence(families=(), copies=())))
()
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from rashomon.stages.ledger.facts import Facts, Ground, facts, place_of
from rashomon.stages.ledger.relations import DECIDED, Case, Finding, judge
from rashomon.stages.ledger.rows import Row

# Rows of one measure and unit in a story, up to which all are compared with all.
FEW = 120
# Beyond it, how many of the next rows each is compared with, in each order that sets related rows side by side.
NEAR, NEXT = 24, 3


def relate(rows: Sequence[Row], ground: Ground) -> tuple[Finding, ...]:
    """Findings over the rows of each story, measure and unit, in their order; a person's word goes before a rule's."""
    piles: defaultdict[tuple[str, str, str], list[Facts]] = defaultdict(list)
    for row in rows:
        if row.story is not None:
            piles[row.story, row.first.measure, row.first.unit or ""].append(facts(row, ground))
    found = list(_decided([one for key in sorted(piles) for one in piles[key]], ground))
    settled = {frozenset((id(one.subject), id(one.object))) for one in found}
    for key in sorted(piles):
        for a, b in pairs(sorted(piles[key], key=_told)):
            if frozenset((id(a), id(b))) not in settled:
                found.append(judge(Case(a=a, b=b, independence=ground.independence)))
    return tuple(found)


def _decided(known: Sequence[Facts], ground: Ground) -> Iterator[Finding]:
    """The figures that a person says take the place of others of their story and measure; one that is both by now takes
    none.
    """
    if not ground.superseded:
        return
    stands = {place_of(count): one for one in known for count in one.row.counts}
    for said in ground.superseded:
        new, old = (
            [stands[at] for at in dict.fromkeys((s.document, s.start, s.end) for s in spans) if at in stands]
            for spans in (said.new, said.old)
        )
        for gone in {id(one): one for one in old}.values() if new else ():
            if gone is not new[0] and _kin(gone) == _kin(new[0]):
                yield Finding(subject=new[0], kind="supersedes", object=gone, reason=said.reason, rule=DECIDED)


def _kin(one: Facts) -> tuple[str | None, str]:
    return one.row.story, one.row.first.measure


def pairs(pile: Sequence[Facts]) -> Iterable[tuple[Facts, Facts]]:
    """The pairs to compare of rows in order of time, the earlier first, each pair once."""
    if len(pile) <= FEW:
        return combinations(pile, 2)
    near = set(_beside(sorted(range(len(pile)), key=lambda at: (_kind(pile[at]), at)), NEAR))
    for group in _bound(pile):
        near |= set(_beside(group, NEXT))
    return ((pile[a], pile[b]) for a, b in sorted(near))


def _told(one: Facts) -> tuple[str, str, tuple[str, int, int]]:
    return one.reported or "9", one.held or "9", place_of(one.row.first)


def _kind(one: Facts) -> tuple[str, ...]:
    """What sets rows that can be compared side by side."""
    first = one.row.first
    return first.standing, first.series, first.motion, " ".join(sorted(one.group)), one.day or ""


def _beside(order: Sequence[int], reach: int) -> Iterator[tuple[int, int]]:
    for at, one in enumerate(order):
        for other in order[at + 1 : at + 1 + reach]:
            yield min(one, other), max(one, other)


def _bound(pile: Sequence[Facts]) -> Iterable[list[int]]:
    """Rows that one copied passage, one source, one whole or one sentence holds together, each in order of time."""
    groups: defaultdict[object, list[int]] = defaultdict(list)
    stands = {place_of(count): at for at, one in enumerate(pile) for count in one.row.counts}
    for at, one in enumerate(pile):
        for key in (*one.sides, *one.given):
            groups[key].append(at)
        wholes = (span for count in one.row.counts for span in (count.whole, count.gave_way) if span)
        held = {stands.get((whole.document, whole.start, whole.end), at) for whole in wholes} - {at}
        if held:
            groups["whole", at] = [at, *sorted(held)]
    return groups.values()
