"""The ledger: what many reports say of one thing, side by side, with the rules that relate it.

Enter sayings, counts, stories, families, copies and a policy; leave statements, figures and warnings.

>>> from rashomon.stages.ledger.policies import POLICIES
>>> empty = Reports(documents=(), entities=(), stories=(), families=(), copies=())
>>> reconcile((), (), empty, policy=POLICIES["range"])
((), (), ())
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from rashomon.records import (
    Copy,
    Count,
    Document,
    Entity,
    Family,
    Figure,
    Saying,
    Statement,
    Story,
    Supersession,
    Warning,
)
from rashomon.stages.ledger.facts import Ground
from rashomon.stages.ledger.figures import figures
from rashomon.stages.ledger.independence import Independence
from rashomon.stages.ledger.policies import POLICIES, Policy, policy
from rashomon.stages.ledger.ranging import ranged
from rashomon.stages.ledger.rows import rows
from rashomon.stages.ledger.tolls import tallied, total
from rashomon.stages.ledger.utterances import Hearing, statements

__all__ = ["POLICIES", "Policy", "Reports", "policy", "ranged", "reconcile", "tallied", "total"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reports:
    """What the earlier stages found of the reports that the claims stand in; `houses`: who publishes each.

    `superseded`: which figures a person says take the place of which.
    """

    documents: Sequence[Document]
    entities: Sequence[Entity]
    stories: Sequence[Story]
    families: Sequence[Family]
    copies: Sequence[Copy]
    warnings: Sequence[Warning] = ()
    houses: Mapping[str, str] = field(default_factory=dict)
    superseded: Sequence[Supersession] = ()


def reconcile(
    sayings: Sequence[Saying], counts: Sequence[Count], reports: Reports, *, policy: Policy
) -> tuple[tuple[Statement, ...], tuple[Figure, ...], tuple[Warning, ...]]:
    """Utterances grouped across reports, figures related and ranged under the policy, and altered quotations."""
    credited = frozenset(d.id for d in reports.documents if d.agencies)
    independence = Independence(
        families=reports.families, copies=reports.copies, credited=credited, voices=_voices(reports),
        houses=reports.houses,
    )  # fmt: skip
    published = {d.id: d.published.date for d in reports.documents if d.published}
    story_of = {document: story.id for story in reports.stories for document in story.documents}
    hearing = Hearing(
        entities=reports.entities,
        published=published,
        story_of=story_of,
        independence=independence,
        spun=frozenset(w.document for w in reports.warnings if w.kind == "rewritten"),
    )
    spoken, warnings = statements(sayings, hearing)
    names = {entity.id: _called(entity) for entity in reports.entities}
    ground = Ground(
        published=published, independence=independence, names=names, superseded=tuple(reports.superseded)
    )  # fmt: skip
    return spoken, figures(rows(counts, story_of), ground, policy), warnings


def _called(entity: Entity) -> str:
    """An entity as a source: a place that says something ("Oslo puts the toll at 12") stands for its government."""
    return f"{entity.name} government" if entity.type == "place" else f"{entity.name}, {entity.description or ''}"


def _voices(reports: Reports) -> dict[str, str]:
    """Who speaks in a report that names no source: the one agency it credits, else its publisher."""
    voices = {
        d.id: d.agencies[0] if len(d.agencies) == 1 else reports.houses.get(d.id, d.outlet) for d in reports.documents
    }
    return {document: voice for document, voice in voices.items() if voice}
