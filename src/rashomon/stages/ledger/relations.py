"""How two rows of one story and measure stand to one another: a readable list of named rules, the first that fires.

Enter a `Case`, two rows with what is known of them; leaves a `Finding` with the name of the rule and its reason.
Copying and independence are asked first, then whether the two can be compared at all (event, series, motion, group,
place), then whether one corrects the other, agrees with it or contradicts it.

>>> " ".join(rule.__name__ for rule in RULES[:8])
'part_of garbled_copy copied_claim other_event other_series other_motion contested_status other_group'
>>> " ".join(rule.__name__ for rule in RULES[8:])
'other_place denied_figure replaced superseding agreeing other_day relayed differing'
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

    @property
    def days(self) -> tuple[str | None, str | None]:
        """The days the two hold for; unless both are known, the days they were first told."""
        held = self.a.held, self.b.held
        return held if None not in held else (self.a.reported, self.b.reported)


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
    for tie in case.a.at_one_spot(case.b):
        garbled = _copier(case, tie)
        sound = case.b if garbled is case.a else case.a
        if garbled is not None and len(garbled.row.counts) == 1 and garbled.is_tied_to(sound):
            reason = "the same copied sentence carries another number, and this one stands in one report only"
            return Verdict(kind="garbled_copy", reason=reason, turned=garbled is case.a)
    return None


def copied_claim(case: Case) -> Verdict | None:
    """The same number at the same place of a copied passage, its people otherwise described: no claim of its own."""
    if not _is_same_number(*case.firsts):
        return None
    ties = case.a.at_one_spot(case.b)
    copiers = {case.independence.copier(int(tie[1])) for tie in ties}
    sides = ((case.b, case.a, False), (case.a, case.b, True))
    for copy, other, turned in sides if copiers.isdisjoint(case.a.givers) else sides[::-1]:
        held = {document for tie in ties for document in copy.sides[tie]}
        if copy.givers.keys() <= held and copy.is_tied_to(other):
            reason = "every report of it copies one that gives the other: no support"
            return Verdict(kind="copied", reason=reason, turned=turned)
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


def denied_figure(case: Case) -> Verdict | None:
    """A number that is told only to deny it or take it back is nobody's claim."""
    for denied, turned in ((case.b, False), (case.a, True)):
        if not denied.givers:
            reason = "its source denies this number or takes it back, and no other gives it"
            return Verdict(kind="differs", reason=reason, turned=turned)
    return None


def replaced(case: Case) -> Verdict | None:
    """A report says that the one took the other's place: "lowered the toll to 16 from 17". Who gives the other later
    still does.
    """
    for new, old, turned in ((case.b, case.a, False), (case.a, case.b, True)):
        for count in old.row.counts:
            if count.gave_way and any(count.gave_way.overlap(other.span) for other in new.row.counts):
                sources = frozenset(source for source, first in old.given.items() if first <= (new.reported or ""))
                reason = "a report says that it took the other's place"
                return Verdict(kind="supersedes", reason=reason, turned=turned, sources=sources)
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
    if len(set(case.days) - {None}) > 1 or not Facts.meet(case.a.bounds, case.b.bounds):
        return None
    if case.b.is_tied_to(case.a) or case.a.is_tied_to(case.b):
        return Verdict(
            kind="agrees", reason="the bounds given are compatible, but come from one source or a copy: no support"
        )
    return Verdict(kind="agrees", reason="the bounds given are compatible")


def other_day(case: Case) -> Verdict | None:
    """A toll grows: what two reports of different days give is no contradiction."""
    first, later = case.days
    if first is None or later is None or first == later:
        return None
    are = "they hold for" if (first, later) == (case.a.held, case.b.held) else "they were told on"
    return Verdict(kind="different_day", reason=f"{are} {first} and {later}")


def relayed(case: Case) -> Verdict | None:
    """One source given with two numbers on one day: no contradiction of two sources."""
    for tied, other, turned in ((case.b, case.a, False), (case.a, case.b, True)):
        if tied.is_tied_to(other):
            reason = "both numbers come from one source or report: two things counted, or one told in two ways"
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
    denied_figure,
    replaced,
    superseding,
    agreeing,
    other_day,
    relayed,
    differing,
)
# The rules whose figures one range may hold: two claims about the same thing.
COMPARABLE = frozenset(rule.__name__ for rule in (agreeing, relayed, differing))
# The rule of a person, who is asked before all of these.
DECIDED = "decided"


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


def _is_same_number(a: Count, b: Count) -> bool:
    return _in_numbers(a) and a.low == b.low and a.high == b.high


def _apart(case: Case) -> bool:
    """Whether the two are of different places or days."""
    return other_place(case) is not None or other_day(case) is not None
