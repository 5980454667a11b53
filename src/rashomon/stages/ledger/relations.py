"""How the rows of one story and measure stand to one another: a readable list of named rules, the first that fires.

Enter `Row`s with their days and sources; leave `Relation`s, each with the rule's reason. Independence and
comparability (series, group, place, day) are asked before agreement and contradiction.

>>> " ".join(rule.__name__.strip("_") for rule in RULES)
'part_of garbled_copy other_series other_group other_place superseding agreeing other_day differing'
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations

from rashomon.records import RelationKind
from rashomon.stages.ledger.independence import Independence
from rashomon.stages.ledger.policies import VAGUE
from rashomon.stages.ledger.rows import Row, alike


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Two rows of one story to be compared: `days` are the days they hold for (or were reported), `a` not the later."""

    a: Row
    b: Row
    days: tuple[str | None, str | None]
    reported: tuple[str | None, str | None]
    independence: Independence


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Row `subject` stands in `kind` to row `object`."""

    subject: Row
    kind: RelationKind
    object: Row
    reason: str


Rule = Callable[[Case], Finding | None]


def _part_of(case: Case) -> Finding | None:
    for part, whole in ((case.a, case.b), (case.b, case.a)):
        for count in part.counts:
            if count.whole and any(count.whole.overlap(other.span) for other in whole.counts):
                return Finding(
                    subject=part, kind="part_of", object=whole, reason="the report counts it within the other"
                )
    return None


def _garbled_copy(case: Case) -> Finding | None:
    """Another number at the same place of one copied passage, in one report alone, and not a later day's update."""
    if case.reported[0] != case.reported[1]:
        return None
    sides = [_by_passage(row, case.independence) for row in (case.a, case.b)]
    for number in sorted(sides[0].keys() & sides[1].keys()):
        if sides[0][number].isdisjoint(sides[1][number]):
            garbled = _garbled_side(case, number, sides[0][number])
            if garbled is not None and len(garbled.counts) == 1:
                sound = case.b if garbled is case.a else case.a
                reason = "the same copied sentence carries another number, and this one stands in one report only"
                return Finding(subject=garbled, kind="garbled_copy", object=sound, reason=reason)
    return None


def _garbled_side(case: Case, number: int, reports_of_a: set[str]) -> Row | None:
    """The row of the side that copied; where the direction is not known, the row fewer reports give."""
    copier = case.independence.copier(number)
    if copier is not None:
        return case.a if copier in reports_of_a else case.b
    if len(case.a.counts) == len(case.b.counts):
        return None
    return min(case.a, case.b, key=lambda row: len(row.counts))


def _by_passage(row: Row, independence: Independence) -> dict[int, set[str]]:
    """For each copied passage the reports in which this row stands in it."""
    found: defaultdict[int, set[str]] = defaultdict(set)
    for count in row.counts:
        for number in independence.passages((count.span.document, count.span.start, count.span.end)):
            found[number].add(count.span.document)
    return found


def _other_series(case: Case) -> Finding | None:
    a, b = case.a.first, case.b.first
    if a.standing != b.standing:
        return Finding(subject=case.b, kind="different_day", object=case.a, reason="another event, told as background")
    if a.series != b.series:
        reason = "a running total and an incident's own count are not compared"
        return Finding(subject=case.b, kind="different_day", object=case.a, reason=reason)
    return None


def _other_group(case: Case) -> Finding | None:
    a, b = case.a.first, case.b.first
    if not alike(a, b):
        reason = f"{a.group or 'people'} and {b.group or 'people'} are not the same group"
    elif _is_part(case.a) != _is_part(case.b):
        reason = "one of them counts a part of another figure"
    else:
        return None
    return Finding(subject=case.b, kind="different_group", object=case.a, reason=reason)


def _is_part(row: Row) -> bool:
    return any(count.whole is not None for count in row.counts)


def _other_place(case: Case) -> Finding | None:
    places = [{count.place for count in row.counts if count.place} for row in (case.a, case.b)]
    known = [all(count.place for count in row.counts) for row in (case.a, case.b)]
    if all(known) and not places[0] & places[1]:
        return Finding(subject=case.b, kind="different_place", object=case.a, reason="given for another place")
    return None


def _agreeing(case: Case) -> Finding | None:
    a, b = _interval(case.a), _interval(case.b)
    if a is None or b is None or max(a[0], b[0]) > min(a[1], b[1]) or not _hedged(case):
        return None
    reason = "the bounds given are compatible"
    return Finding(subject=case.b, kind="agrees", object=case.a, reason=reason)


def _hedged(case: Case) -> bool:
    """Bounds can agree only when they hold for one day: "at least 3" of Sunday says nothing of Monday's 10."""
    days = _days(case)
    return days[0] == days[1] or None in days


def _interval(row: Row) -> tuple[float, float] | None:
    if all(c.low is None and c.high is None for c in row.counts):
        least = VAGUE.get(row.first.qualifier or "")
        return None if least is None else (least, float("inf"))
    low = max((c.low for c in row.counts if c.low is not None), default=0.0)
    high = min((c.high for c in row.counts if c.high is not None), default=float("inf"))
    return min(low, high), high


def _superseding(case: Case) -> Finding | None:
    shared = _sources(case.a) & _sources(case.b)
    if not shared or not case.reported[0] or not case.reported[1] or case.reported[0] == case.reported[1]:
        return None
    return Finding(
        subject=case.b, kind="supersedes", object=case.a, reason=f"the same source, later ({case.reported[1]})"
    )


def _sources(row: Row) -> set[str]:
    return {count.attribution[0] for count in row.counts if count.attribution}


def _other_day(case: Case) -> Finding | None:
    """A toll grows: what two reports of different days give is no contradiction."""
    first, later = _days(case)
    if first is None or later is None or first == later:
        return None
    reason = f"they hold for {first} and {later}"
    return Finding(subject=case.b, kind="different_day", object=case.a, reason=reason)


def _days(case: Case) -> tuple[str | None, str | None]:
    """The days the rows hold for; where the reports do not say, the days they were reported."""
    return case.days[0] or case.reported[0], case.days[1] or case.reported[1]


def _differing(case: Case) -> Finding | None:
    reason = "the same measure, group and day, and not the same number"
    return Finding(subject=case.b, kind="differs", object=case.a, reason=reason)


RULES: tuple[Rule, ...] = (
    _part_of,
    _garbled_copy,
    _other_series,
    _other_group,
    _other_place,
    _superseding,
    _agreeing,
    _other_day,
    _differing,
)


def relate(rows: Sequence[Row], published: dict[str, str], independence: Independence) -> tuple[Finding, ...]:
    """Findings over all pairs of rows of one story, measure and unit; `published` maps document to ISO day."""
    piles: defaultdict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for row in rows:
        if row.story is not None:
            piles[row.story, row.first.measure, row.first.unit or ""].append(row)
    found: list[Finding] = []
    for key in sorted(piles):
        pairs = combinations(piles[key], 2)
        found += [_first_finding(_case(pair, published, independence)) for pair in pairs]
    return tuple(found)


def _case(pair: tuple[Row, Row], published: dict[str, str], independence: Independence) -> Case:
    a, b = pair
    if (_reported(b, published) or "9", _day(b) or "9") < (_reported(a, published) or "9", _day(a) or "9"):
        a, b = b, a
    reported = (_reported(a, published), _reported(b, published))
    return Case(a=a, b=b, days=(_day(a), _day(b)), reported=reported, independence=independence)


def _first_finding(case: Case) -> Finding:
    return next(finding for rule in RULES if (finding := rule(case)) is not None)


def _day(row: Row) -> str | None:
    """The day most of the row's counts hold for; of days alike the first."""
    days = Counter(count.as_of.date for count in row.counts if count.as_of)
    return min(days, key=lambda day: (-days[day], day), default=None)


def _reported(row: Row, published: dict[str, str]) -> str | None:
    return min((published[c.span.document] for c in row.counts if c.span.document in published), default=None)
