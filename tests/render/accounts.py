"""Small accounts for tests of renderings: reports and counts in, reconciled as the program does it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tests.made import EMPTY, document, span, story

from rashomon.records import Account, Count, Day, Development, Document, Entity, Place, Saying
from rashomon.stages.ledger import POLICIES, Reports, reconcile

MONDAY = replace(
    document("At least 9 people were killed, the ministry said. 2 children were killed.", name="mon"),
    published=Day(date="2031-05-05", precision="day", basis="metadata"),
)
TUESDAY = replace(
    document("The toll has risen to 14, the ministry said. Rescuers count 17 dead and 30 hurt.", name="tue"),
    published=Day(date="2031-05-06", precision="day", basis="metadata"),
)
MINISTRY = {"attribution": ("ministry",)}
TOWN = Entity(
    id="town",
    type="place",
    name="Ayn Zarqa",
    variants=("Ayn Zarqa",),
    description=None,
    mentions=(),
    place=Place(lat=-12.5, lon=30.25, country="KE", precision="city"),
)


def account(
    reports: Sequence[Document],
    counts: Sequence[Count],
    *,
    policy: str = "range",
    entities: Sequence[Entity] = (),
    sayings: Sequence[Saying] = (),
    title: str = "A story",
) -> Account:
    """One story of these reports, its days those of the reports."""
    days = sorted({d.published.date for d in reports if d.published})
    made = tuple(Development(id=day, date=day, documents=_of(day, reports), title="") for day in days)
    told = replace(story(*reports), title=title, developments=made)
    known = Reports(documents=reports, entities=entities, stories=(told,), families=(), copies=())
    statements, figures, _ = reconcile(sayings, counts, known, policy=POLICIES[policy])
    fields = {"documents": tuple(reports), "stories": (told,), "figures": figures, "statements": statements}
    return Account(**EMPTY | {"policy": policy, "entities": tuple(entities)} | fields)


def _of(day: str, reports: Sequence[Document]) -> tuple[str, ...]:
    return tuple(d.id for d in reports if d.published and d.published.date == day)


def day(date: str, basis: str = "text") -> Day:
    """A whole day, told in the text unless `basis` says otherwise."""
    return Day(date=date, precision="day", basis=basis)  # type: ignore[arg-type]


__all__ = ["MINISTRY", "MONDAY", "TOWN", "TUESDAY", "account", "day", "span"]
