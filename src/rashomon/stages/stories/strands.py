"""The independent origins of a story: which of its reports go back to one, and why.

The reports of one story, the families and who publishes each report in; one `Strand` an origin out, the largest first.
Reports of one family are one origin, and so are those of one publisher: two pages of one paper are one voice. An agency
that two reports credit ties them only where their text is shared, which is what a family says.

>>> strands((), {}, {})
()
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from rashomon.records import Document, Family, Origin, Strand
from rashomon.stages.stories.days import known


def strands(
    documents: Sequence[Document], family: Mapping[str, Family], houses: Mapping[str, str]
) -> tuple[Strand, ...]:
    """The strands, the largest first, then by the day of the first report; each report stands in one.

    `family` and `houses` give the family and the publisher of a report that has one.
    """
    groups: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for one in documents:
        if one.id in family:
            groups["family", family[one.id].id].append(one.id)
        if one.id in houses:
            groups["house", houses[one.id]].append(one.id)
    inside = {one.id: one for one in documents}
    parts = _joined(list(inside), groups.values())
    made = [_strand([inside[d] for d in part], family, houses) for part in parts]
    return tuple(sorted(made, key=lambda s: (-len(s.documents), _order(inside[s.documents[0]]))))


def _joined(ids: Sequence[str], groups: Iterable[Sequence[str]]) -> list[list[str]]:
    """The ids put together that share a group, or share one with a third."""
    parent = {one: one for one in ids}

    def root(one: str) -> str:
        while parent[one] != one:
            parent[one] = parent[parent[one]]
            one = parent[one]
        return one

    for group in groups:
        for one in group[1:]:
            parent[root(one)] = root(group[0])
    parts: defaultdict[str, list[str]] = defaultdict(list)
    for one in ids:
        parts[root(one)].append(one)
    return list(parts.values())


def _strand(reports: Sequence[Document], family: Mapping[str, Family], houses: Mapping[str, str]) -> Strand:
    """The strand of these reports; its reasons are those of the families and publishers that tie them."""
    ordered = sorted(reports, key=_order)
    sizes = Counter(family[one.id].id for one in ordered if one.id in family)
    tied = {family[one.id].id: family[one.id] for one in ordered if one.id in family and sizes[family[one.id].id] > 1}
    papers = Counter(houses[one.id] for one in ordered if one.id in houses)
    reasons = [tied[name].reason for name in sorted(tied)]
    reasons += [_of_one_paper(name, papers[name]) for name in sorted(papers) if papers[name] > 1]
    return Strand(
        documents=tuple(one.id for one in ordered), origin=_origin(ordered, [*tied.values()]), reasons=tuple(reasons)
    )  # fmt: skip


def _of_one_paper(name: str, count: int) -> str:
    return f"{'both' if count == 2 else f'{count} reports'} of {name}"


def _origin(ordered: Sequence[Document], tied: Sequence[Family]) -> Origin:
    """What the one family of all of them goes back to; else the one agency of several; else the one report earlier
    than all others; else neither is known.
    """
    whole = [family.origin for family in tied if {one.id for one in ordered} <= {*family.documents}]
    if whole and len(ordered) > 1:
        return whole[0]
    agencies = {family.origin.agency for family in tied if family.origin.agency}
    if len(agencies) == 1:
        return Origin(agency=next(iter(agencies)), document=None)
    days = [known(one) for one in ordered]
    first = days[0]
    alone = len(ordered) == 1 or (None not in days and first not in days[1:])
    return Origin(agency=None, document=ordered[0].id if alone and not agencies else None)


def _order(document: Document) -> tuple[str, str]:
    day = known(document)
    return (day.isoformat() if day else "~", document.id)
