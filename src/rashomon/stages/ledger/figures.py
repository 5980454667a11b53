"""Rows and findings made into the account's figures: origins, status, relations and the policy's range.

Enter `Row`s, what is independent of what, the days of the reports and a policy; leave `Figure`s, sorted by id.
A figure's range is the policy's over the figures it can be compared with: those about the same thing, superseded,
garbled and partial ones left out.

>>> from rashomon.stages.ledger.independence import Independence
>>> from rashomon.stages.ledger.policies import POLICIES
>>> figures((), Ground(published={}, independence=Independence(families=(), copies=())), POLICIES["range"])
()
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rashomon.records import Count, Entry, Figure, Relation, Status, identify
from rashomon.stages.ledger.independence import Independence, Where
from rashomon.stages.ledger.policies import Claim, Policy
from rashomon.stages.ledger.relations import Finding, relate
from rashomon.stages.ledger.rows import Row

# Relations between claims about the same thing, so that one range may hold both.
_COMPARABLE = frozenset({"agrees", "differs"})
# The policies see neither what was corrected nor what was garbled in copying.
_OUT = frozenset({"supersedes", "garbled_copy"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What the ledger knows of the reports: their days, and their independence."""

    published: dict[str, str]
    independence: Independence


def figures(rows: Sequence[Row], ground: Ground, policy: Policy) -> tuple[Figure, ...]:
    """One figure a row, related to the others of its story and measure."""
    ids = {id(row): _id(row) for row in rows}
    findings = relate(rows, ground.published, ground.independence)
    by_subject: defaultdict[str, list[Relation]] = defaultdict(list)
    for finding in findings:
        relation = Relation(to=ids[id(finding.object)], kind=finding.kind, reason=finding.reason)
        by_subject[ids[id(finding.subject)]].append(relation)
    claims = {ids[id(row)]: _claim(row, ground) for row in rows}
    beside = _comparable(findings, ids)
    marks = _marks(findings, ids)
    out = {ids[id(f.object if f.kind == "supersedes" else f.subject)] for f in findings if f.kind in _OUT}
    made = []
    for row in rows:
        own = ids[id(row)]
        relations = tuple(sorted(by_subject[own], key=lambda r: (r.kind, r.to)))
        peers = [claims[other] for other in sorted(beside[own] - out | {own})]
        made.append(
            Figure(
                id=own,
                story=row.story,
                measure=row.first.measure,
                term=row.first.term,
                group=row.first.group,
                unit=row.first.unit,
                series=row.first.series,
                standing=row.first.standing,
                entries=tuple(_entry(count, ground.independence) for count in row.counts),
                origins=claims[own].origins,
                status=_status(row, claims[own].origins, marks[own]),
                relations=relations,
                range=policy.over(peers),
                motion=row.first.motion,
            )
        )
    return tuple(sorted(made, key=lambda figure: figure.id))


def _id(row: Row) -> str:
    at = min((c.span.document, c.span.start, c.span.end) for c in row.counts)
    return identify("figure", row.first.measure, *at)


def _place(count: Count) -> Where:
    return count.span.document, count.span.start, count.span.end


def _entry(count: Count, independence: Independence) -> Entry:
    return Entry(
        document=count.span.document,
        start=count.span.start,
        end=count.span.end,
        quote=count.span.quote,
        low=count.low,
        high=count.high,
        qualifier=count.qualifier,
        attribution=count.attribution,
        as_of=count.as_of,
        place=count.place,
        family=independence.family(_place(count)),
    )


def _claim(row: Row, ground: Ground) -> Claim:
    """A row as a policy sees it: its tightest bounds, and how many origins stand behind it."""
    origins = ground.independence.origins([_place(c) for c in row.counts], [c.attribution for c in row.counts])
    lows = [c.low for c in row.counts if c.low is not None]
    highs = [c.high for c in row.counts if c.high is not None]
    days = [c.as_of.date if c.as_of else ground.published.get(c.span.document) for c in row.counts]
    return Claim(
        low=min(lows, default=None),
        high=max(highs, default=None),
        qualifier=next((c.qualifier for c in row.counts if c.qualifier), None),
        origins=len(origins),
        day=max((day for day in days if day), default=None),
        attributed=any(c.attribution for c in row.counts),
    )


def _comparable(findings: Iterable[Finding], ids: Mapping[int, str]) -> defaultdict[str, set[str]]:
    beside: defaultdict[str, set[str]] = defaultdict(set)
    for finding in findings:
        if finding.kind in _COMPARABLE:
            a, b = ids[id(finding.subject)], ids[id(finding.object)]
            beside[a].add(b)
            beside[b].add(a)
    return beside


def _marks(findings: Iterable[Finding], ids: Mapping[int, str]) -> defaultdict[str, set[str]]:
    """For each figure what bears on its status: that it was superseded or garbled in copying, or that others differ."""
    marks: defaultdict[str, set[str]] = defaultdict(set)
    for finding in findings:
        if finding.kind == "supersedes":
            marks[ids[id(finding.object)]].add("superseded")
        elif finding.kind == "garbled_copy":
            marks[ids[id(finding.subject)]].add("garbled")
        elif finding.kind == "differs":
            marks[ids[id(finding.subject)]].add("differs")
            marks[ids[id(finding.object)]].add("differs")
    return marks


def _status(row: Row, origins: int, kinds: set[str]) -> Status:
    if "garbled" in kinds or all(c.low is None and c.high is None for c in row.counts):
        return "unsure"
    if "superseded" in kinds:
        return "superseded"
    if "differs" in kinds:
        return "conflicting"
    if origins == 1:
        return "single"
    return "agreed" if len({v for c in row.counts for v in (c.low, c.high) if v is not None}) == 1 else "range"
