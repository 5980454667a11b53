"""Four reports of one story, and their figures reconciled: for the tests of the ledger's rules."""

from __future__ import annotations

from collections.abc import Sequence

from tests.made import document, story

from rashomon.records import Copy, Count, Document, Entity, Family, Figure, Supersession
from rashomon.stages.ledger import POLICIES, Reports, reconcile

TEXT = "one two three four five six seven eight nine ten eleven twelve dozens hundreds"
MONDAY = [document(TEXT, name=name, published="2031-05-05") for name in ("a", "b", "c")]
TUESDAY = [document(TEXT, name=name, published="2031-05-06") for name in ("d", "e")]
A, B, C, D, E = *MONDAY, *TUESDAY
MINISTRY, RESCUERS, ARMY = ({"attribution": (name,)} for name in ("ministry", "rescuers", "army"))


def figures(
    *counts: Count,
    families: Sequence[Family] = (),
    copies: Sequence[Copy] = (),
    entities: Sequence[Entity] = (),
    reports: Sequence[Document] = (A, B, C, D, E),
    superseded: Sequence[Supersession] = (),
    policy: str = "range",
) -> dict[str, Figure]:
    """The figures of the counts by "word in report" of their first entry: "twelve in a"."""
    known = Reports(
        documents=reports, entities=entities, stories=(story(*reports),), families=families, copies=copies,
        superseded=superseded,
    )  # fmt: skip
    made = reconcile((), counts, known, policy=POLICIES[policy])[1]
    return {f"{figure.entries[0].quote} in {figure.entries[0].document}": figure for figure in made}


def rules(made: dict[str, Figure]) -> set[tuple[str, str, str, str]]:
    """Each relation as (figure, kind, figure, rule)."""
    name = {figure.id: key for key, figure in made.items()}
    return {(key, r.kind, name[r.to], r.rule) for key, figure in made.items() for r in figure.relations}
