"""How two rows of one story and measure stand to one another: a readable list of named rules, the first that fires.

Enter a `Case`, two rows with what is known of them; leaves a `Finding` with the name of the rule and its reason.
Copying and independence are asked first, then whether the two can be compared at all (event, series, motion, group,
place), then whether one corrects the other, agrees with it or contradicts it.

>>> " ".join(rule.__name__ for rule in RULES[:8])
'part_of garbled_copy copied_claim other_event other_series other_motion contested_status other_group'
>>> " ".join(rule.__name__ for rule in RULES[8:])
'other_place superseding agreeing other_day relayed differing'
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from rashomon.records import Count, RelationKind
from rashomon.stages.ledger.camps import camp, contest
from rashomon.stages.ledger.facts import Facts
from rashomon.stages.ledger.independence import Independence, Tie
from rashomon.stages.ledger.rows import alike


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Two rows of one story, measure and unit to be compared; `a` was not told after `b`."""

    a: Facts
    b: Facts
    independence: Independence

    @property
    def firsts(self) -> tuple[Count, Count]:
        """The counts that speak for them."""
        return self.a.row.first, self.b.row.first


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a rule says: `b` stands in `kind` to `a`, or `a` to `b` where `turned`.

    `sources` are those who gave up the object's number when they gave the subject's.
    """

    kind: RelationKind
    reason: str
    turned: bool = False
    sources: frozenset[Tie] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Row `subject` stands in `kind` to row `object`, by a rule."""

    subject: Facts
    kind: RelationKind
    object: Facts
    reason: str
    rule: str
    sources: frozenset[Tie] = frozenset()


Rule = Callable[[Case], Verdict | None]
_EVENTS = {
    "event": "the event itself", "background": "the background", "historical": "an event long past",
    "planned": "what is planned", "hypothetical": "what is only thought of",
}  # fmt: skip


def part_of(case: Case) -> Verdict | None:
    """One report counts the one within the other: "16 people, including seven children"."""
    for part, whole, turned in ((case.b, case.a, False), (case.a, case.b, True)):
        for count in part.row.counts:
            if count.whole and any(count.whole.overlap(other.span) for other in whole.row.counts):
                return Verdict(kind="part_of", reason="a report counts it within the other", turned=turned)
    return None


def garbled_copy(case: Case) -> Verdict | None:
    """Another number at the same place of one copied passage, in one report alone, and not a later day's update."""
    if (
        case.a.reported != case.b.reported
        or not alike(case.a.group, case.b.group)
        or not all(map(_in_numbers, case.firsts))
    ):
        return None
    for tie in sorted(case.a.sides.keys() & case.b.sides.keys()):
        if tie[0] == "passage" and case.a.sides[tie].isdisjoint(case.b.sides[tie]):
            garbled = _copier(case, tie)
            if garbled is not None and len({c.span.document for c in garbled.row.counts}) == 1:
                reason = "the same copied sentence carries another number, and this one stands in one report only"
                return Verdict(kind="garbled_copy", reason=reason, turned=garbled is case.a)
    return None


def copied_claim(case: Case) -> Verdict | None:
    """The same number in a copy, otherwise described, or of the same group and put vaguely: no claim of its own."""
    same = case.firsts[0].low == case.firsts[1].low and case.firsts[0].high == case.firsts[1].high
    if not (same or (alike(case.a.group, case.b.group) and Facts.meet(case.a.bounds, case.b.bounds))):
        return None
    for copy, other, turned in ((case.b, case.a, False), (case.a, case.b, True)):
        if copy.givers.keys() and copy.givers.keys() <= copy.copied_from(other):
            return Verdict(kind="copied", reason="every report of it copies one that gives the other: no support",
                           turned=turned)  # fmt: skip
    return None


def other_event(case: Case) -> Verdict | None:
    """What is past, planned or only thought of is never compared with the event."""
    a, b = case.firsts
    if a.standing == b.standing:
        return None
    return Verdict(kind="different_day", reason=f"one is of {_EVENTS[b.standing]}, the other of {_EVENTS[a.standing]}")


def other_series(case: Case) -> Verdict | None:
    """A running total and an incident's own count are different series."""
    if case.firsts[0].series == case.firsts[1].series:
        return None
    return Verdict(kind="different_day", reason="a running total and an incident's own count are not compared")


def other_motion(case: Case) -> Verdict | None:
    """How many are in a state at a time is not how many came into it."""
    if case.firsts[0].motion == case.firsts[1].motion:
        return None
    return Verdict(kind="different_day", reason="one holds at a moment, the other counts what happened over a time")


def contested_status(case: Case) -> Verdict | None:
    """The same killed on one occasion, civilians to one source and fighters to another."""
    a, b = case.firsts
    if not contest(a.group, b.group) or not Facts.meet(case.a.bounds, case.b.bounds):
        return None
    own = case.a.given.keys() & case.b.given.keys()
    if own or not case.a.given or not case.b.given or _apart(case):
        return None
    reason = f"{camp(b.group)} to one source, {camp(a.group)} to another: who they were is contested"
    return Verdict(kind="differs", reason=reason)


def other_group(case: Case) -> Verdict | None:
    """Children are not soldiers; a part is not another whole."""
    a, b = case.firsts
    if not alike(case.a.group, case.b.group):
        return Verdict(kind="different_group",
                       reason=f"{a.group or 'people'} and {b.group or 'people'} are not the same group")  # fmt: skip
    if case.a.part != case.b.part:
        return Verdict(kind="different_group", reason="one of them counts a part of another figure")
    return None


def other_place(case: Case) -> Verdict | None:
    """Every report of both names a place, and none the same."""
    if case.a.places and case.b.places and not case.a.places & case.b.places:
        return Verdict(kind="different_place", reason="given for another place")
    return None


def superseding(case: Case) -> Verdict | None:
    """The same source on a later day, up or down; another source supersedes nothing."""
    for new, old, turned in ((case.b, case.a, False), (case.a, case.b, True)):
        both = new.given.keys() & old.given.keys()
        later = frozenset(source for source in both if "" < old.given[source] < new.given[source])
        if later:
            day = max(new.given[source] for source in later)
            return Verdict(kind="supersedes", reason=f"the same source, later ({day})", turned=turned, sources=later)
    return None


def agreeing(case: Case) -> Verdict | None:
    """Bounds that one number can satisfy, held for one day: "at least 3" of Sunday says nothing of Monday's 10."""
    days = {case.a.day, case.b.day} - {None}
    if len(days) > 1 or not Facts.meet(case.a.bounds, case.b.bounds):
        return None
    if case.b.is_tied_to(case.a) or case.a.is_tied_to(case.b):
        return Verdict(kind="agrees", reason="the bounds given are compatible, but by the same source: no support")
    return Verdict(kind="agrees", reason="the bounds given are compatible")


def other_day(case: Case) -> Verdict | None:
    """A toll grows: what two reports of different days give is no contradiction."""
    first, later = case.a.day, case.b.day
    if first is None or later is None or first == later:
        return None
    return Verdict(kind="different_day", reason=f"they hold for {first} and {later}")


def relayed(case: Case) -> Verdict | None:
    """One source given with two numbers on one day: its reports differ, which is no contradiction of two sources."""
    for tied, other, turned in ((case.b, case.a, False), (case.a, case.b, True)):
        if tied.is_tied_to(other):
            reason = "one source is given with both numbers, and which it gave cannot be told"
            return Verdict(kind="differs", reason=reason, turned=turned)
    return None


def differing(case: Case) -> Verdict | None:
    """Two sources, one measure, group, place and day, and not the same number."""
    return Verdict(kind="differs", reason="the same measure, group and day, and not the same number")


RULES: tuple[Rule, ...] = (
    part_of,
    garbled_copy,
    copied_claim,
    other_event,
    other_series,
    other_motion,
    contested_status,
    other_group,
    other_place,
    superseding,
    agreeing,
    other_day,
    relayed,
    differing,
)
# The rules whose figures one range may hold: two claims about the same thing.
COMPARABLE = frozenset(rule.__name__ for rule in (agreeing, relayed, differing))


def judge(case: Case) -> Finding:
    """The finding of the first rule that fires; the last one always does."""
    for rule in RULES:
        verdict = rule(case)
        if verdict is not None:
            break
    assert verdict is not None
    subject, other = (case.a, case.b) if verdict.turned else (case.b, case.a)
    return Finding(subject=subject, kind=verdict.kind, object=other, reason=verdict.reason, rule=rule.__name__,
                   sources=verdict.sources)  # fmt: skip


def _copier(case: Case, tie: Tie) -> Facts | None:
    """The row of the side that copied; where the direction is not known, the row fewer reports give."""
    copier = case.independence.copier(int(tie[1]))
    if copier is not None:
        return case.a if copier in case.a.sides[tie] else case.b
    if len(case.a.row.counts) == len(case.b.row.counts):
        return None
    return min(case.a, case.b, key=lambda facts: len(facts.row.counts))


def _in_numbers(count: Count) -> bool:
    return count.low is not None or count.high is not None


def _apart(case: Case) -> bool:
    """Whether the two are of different places or days."""
    return other_place(case) is not None or other_day(case) is not None
