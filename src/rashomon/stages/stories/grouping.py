"""Reports into stories, whatever their number: composed of the other modules of this folder.

Documents, entities, copies and families in; stories, the documents with the days that could be told, and warnings out.

>>> group((), (), (), ())
((), (), ())
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from rashomon.config import Grouping
from rashomon.records import Copy, Document, Entity, Family, Story, Warning
from rashomon.stages.stories import chronicle, days, doubts, strands, terms
from rashomon.stages.stories.stream import Stream

# Which of two reports is nearer to a third, where no text is copied: how much their words, names, numbers and openings
# count.
_NEARER = (0.25, 0.125, 0.25, 0.375)
Alike = Mapping[tuple[int, int], float]
# A report of which so much is rewritten from one other is no report of its own.
_SPUN = 0.4


def group(
    documents: Sequence[Document],
    entities: Sequence[Entity],
    copies: Sequence[Copy],
    families: Sequence[Family],
    houses: Mapping[str, str] = MappingProxyType({}),
    *,
    whole: str | None = None,
) -> tuple[tuple[Story, ...], tuple[Document, ...], tuple[Warning, ...]]:
    """The stories, earliest first; the documents in the order given; a warning for each whose day is doubtful.

    `houses` says who publishes a report; `whole`, that they are known to tell one story, of this id.
    """
    ordered = sorted(documents, key=lambda one: one.id)
    groups, pairs = stories(ordered)
    if whole and ordered:
        groups = [list(range(len(ordered)))]
    nearness = _nearness([one.id for one in ordered], pairs, _copied_shares(ordered, copies))
    spun = _spun(ordered, copies)
    family = {document: one for one in families for document in one.documents}
    dated: dict[str, Document] = {}
    told: list[Story] = []
    for members in groups:
        reports = days.infer([ordered[i] for i in members], nearness)
        dated |= {one.id: one for one in reports}
        told.append(chronicle.tell(reports, strands.strands(reports, family, houses), spun, name=whole))
    told.sort(key=lambda story: (story.developments[0].date if story.developments else "~", story.id))
    result = tuple(dated[one.id] for one in documents)
    return tuple(told), result, tuple(warning for one in result for warning in doubts.of(one))


def stories(documents: Sequence[Document], settings: Grouping | None = None) -> tuple[list[list[int]], Alike]:
    """The documents' indexes by story, and how alike those of one story are that were worth comparing."""
    stream = Stream(settings)
    stream.add(documents)
    groups = stream.stories()
    group_of = {row: at for at, group in enumerate(groups) for row in group}
    alike: dict[tuple[int, int], float] = {}
    for row, near in stream.looks.near(range(len(documents))).items():
        others = [other for other in near["row"].tolist() if row < other and group_of[row] == group_of[other]]
        if others:
            nearer = stream.looks.cosines(row, others)[:, : len(_NEARER)] @ _NEARER
            alike |= {(row, other): value for other, value in zip(others, nearer.tolist(), strict=True)}
    return groups, alike


def _copied_shares(documents: Sequence[Document], copies: Sequence[Copy]) -> dict[tuple[str, str], float]:
    """The share of a report's own text that stands in another report, for each ordered pair that shares any."""
    size = {one.id: max(1, len(terms.report_text(one))) for one in documents}
    shared: dict[tuple[str, str], float] = defaultdict(float)
    for copy in copies:
        one, two = copy.a, copy.b
        if one.document in size and two.document in size:
            shared[one.document, two.document] += (one.end - one.start) / size[one.document]
            shared[two.document, one.document] += (two.end - two.start) / size[two.document]
    return {pair: min(1.0, value) for pair, value in shared.items()}


def _spun(documents: Sequence[Document], copies: Sequence[Copy]) -> frozenset[str]:
    """The reports of which a good part is another report in other words, made from it."""
    size = {one.id: max(1, len(terms.report_text(one))) for one in documents}
    made: dict[tuple[str, str], float] = defaultdict(float)
    for copy in copies:
        if copy.kind == "rewritten" and copy.direction in ("a_to_b", "b_to_a"):
            source, target = (copy.a, copy.b) if copy.direction == "a_to_b" else (copy.b, copy.a)
            if target.document in size:
                made[target.document, source.document] += (target.end - target.start) / size[target.document]
    return frozenset(target for (target, _), share in made.items() if share >= _SPUN)


def _nearness(ids: Sequence[str], pairs: Alike, copied: Mapping[tuple[str, str], float]) -> days.Nearness:
    """How near each two documents are that share telling words or passages."""
    near: dict[str, dict[str, days.Near]] = defaultdict(dict)
    alike = {(ids[i], ids[j]): value for (i, j), value in pairs.items()}
    alike |= {(two, one): value for (one, two), value in alike.items()}
    for one, two in sorted({*alike, *copied}):
        near[one][two] = days.Near(copied.get((one, two), 0.0), alike.get((one, two), 0.0))
    return near
