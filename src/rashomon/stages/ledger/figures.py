"""Rows and findings made into the account's figures: entries, origins, statuses, relations and the policy's range.

Enter `Row`s, what is known of the reports and a policy; leave `Figure`s, sorted by id.

>>> from rashomon.stages.ledger.independence import Independence
>>> from rashomon.stages.ledger.policies import POLICIES
>>> figures((), Ground(published={}, independence=Independence(families=(), copies=())), POLICIES["range"])
()
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from rashomon.records import Count, Entry, Figure, Range, Relation, Status, Support, identify
from rashomon.stages.ledger.camps import is_adversary
from rashomon.stages.ledger.facts import Ground, place_of
from rashomon.stages.ledger.pairs import relate
from rashomon.stages.ledger.policies import Policy
from rashomon.stages.ledger.ranging import ranged
from rashomon.stages.ledger.relations import Finding
from rashomon.stages.ledger.rows import Row
from rashomon.stages.ledger.statuses import statuses
from rashomon.stages.ledger.support import weigh


def figures(rows: Sequence[Row], ground: Ground, policy: Policy) -> tuple[Figure, ...]:
    """One figure a row, related to the others of its story and measure, with the policy's range."""
    ids = {id(row): _id(row) for row in rows}
    findings = relate(rows, ground)
    relations = _relations(findings, ids)
    found = statuses(rows, findings, ground)
    made = [_figure(row, ids[id(row)], relations.get(ids[id(row)], ()), found[id(row)], ground) for row in rows]
    return ranged(sorted(made, key=lambda figure: figure.id), ground.published, policy)


def _figure(row: Row, own: str, relations: tuple[Relation, ...], status: Status, ground: Ground) -> Figure:
    weighed = weigh(row.counts, ground)
    first = row.first
    return Figure(
        id=own,
        story=row.story,
        measure=first.measure,
        term=first.term,
        group=first.group,
        unit=first.unit,
        series=first.series,
        standing=first.standing,
        entries=tuple(_entry(*pair, ground) for pair in zip(row.counts, weighed, strict=True)),
        origins=_origins(row.counts, weighed),
        status=status,
        relations=relations,
        range=Range(policy="", low=None, high=None, basis=""),
        motion=first.motion,
    )


def _id(row: Row) -> str:
    at = min((c.span.document, c.span.start, c.span.end) for c in row.counts)
    return identify("figure", row.first.measure, *at)


def _origins(counts: Sequence[Count], weighed: Sequence[tuple[int, Support]]) -> int:
    """How many origins give the number; who only denies it is none of them."""
    return len({origin for count, (origin, _) in zip(counts, weighed, strict=True) if not count.denied}) or 1


def _relations(findings: Sequence[Finding], ids: Mapping[int, str]) -> dict[str, tuple[Relation, ...]]:
    by_subject: defaultdict[str, list[Relation]] = defaultdict(list)
    for finding in findings:
        to = ids[id(finding.object.row)]
        relation = Relation(to=to, kind=finding.kind, reason=finding.reason, rule=finding.rule)
        by_subject[ids[id(finding.subject.row)]].append(relation)
    return {key: tuple(sorted(found, key=lambda r: (r.kind, r.to))) for key, found in by_subject.items()}


def _entry(count: Count, weighed: tuple[int, Support], ground: Ground) -> Entry:
    origin, support = weighed
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
        family=ground.independence.family(place_of(count)),
        support=support,
        origin=origin,
        accepted=count.accepted,
        denied=count.denied,
        adversary=_is_adversary(count, ground),
    )


def _is_adversary(count: Count, ground: Ground) -> bool:
    """Whether the figure is one of fighters, given by the other side."""
    source = " ".join(ground.names.get(name, name) for name in count.attribution)
    return bool(source) and is_adversary(source, f"{count.group} {count.span.quote}")
