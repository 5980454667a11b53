"""Documents in, one account out: the stages, one after the other.

>>> told((), Ways.of(Settings())).stories
()
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING

from rashomon.config import Settings
from rashomon.language import model
from rashomon.records import Account, Decision, Rejected, Tool, publishers
from rashomon.render import frames, html
from rashomon.run.reading import Progress, Reading, silent
from rashomon.stages import bodies, briefs, claims, copies, decisions, ledger, marks, stories

if TYPE_CHECKING:
    import polars

STEPS = 9


class Telling(Account):
    """An account with what a notebook needs; its fields are the public format's."""

    __slots__ = ()

    def figures_frame(self) -> polars.DataFrame:
        """The figures as a polars data frame, one row for each figure in each report."""
        return frames.figures(self)

    def _repr_html_(self) -> str:
        return html.fragment(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """How reports are told: the range policy, the reader of sentences, the outlets that are of one publisher."""

    policy: ledger.Policy
    reader: model.Reader
    publishers: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, settings: Settings) -> Ways:
        """The ways that settings ask for. Raises UnknownPolicy and NoPipeline."""
        policy, reader = ledger.policy(settings.policy), model.pipeline(settings.pipeline)
        return cls(policy=policy, reader=reader, publishers=settings.copies.publishers)


def told(
    read: Sequence[Reading], ways: Ways, *, whole: str | None = None, decided: Sequence[Decision] = (),
    tell: Progress = silent,
) -> Telling:  # fmt: skip
    """The account of reports that have been read: the stages, one after the other.

    `whole`: the reports are known to be one story, of this id. `decided`: what people decided, all rows of their log;
    which reports tell one story is not this function's to follow. Raises BadDecision for a row without a number.
    """
    standing = decisions.standing(decided)
    tell("bodies", 1, STEPS)
    heeded, ignored = decisions.kept(tuple(document for document, _ in read), standing)
    reports, noticed, recast = decisions.blocks(*bodies.label(heeded), standing)
    tell("sentences", 2, STEPS)
    readings = ways.reader.several({report.id: bodies.told(report) for report in reports})
    tell("marks", 3, STEPS)
    entities, renamed = decisions.people(marks.find(reports, readings), reports, standing)
    tell("copies", 4, STEPS)
    shared, reuse, families, altered = copies.find(reports, entities, publishers=ways.publishers)
    reports = copies.carry(reports, shared)
    tell("stories", 5, STEPS)
    houses = publishers(reports, ways.publishers)
    stands, reports, undated = stories.group(reports, entities, shared, families, houses, whole=whole)
    tell("claims", 6, STEPS)
    sayings, counts, misread = claims.find(stories.roughly(reports, stands), entities, readings)
    sayings, counts, reread = decisions.claims(sayings, counts, reports, entities, standing)
    tell("ledger", 7, STEPS)
    known = ledger.Reports(
        documents=reports, entities=entities, stories=stands, families=families, copies=shared, warnings=altered,
        houses=houses, superseded=decisions.superseding(counts, reports, standing),
    )  # fmt: skip
    statements, figures, disputed = ledger.reconcile(sayings, counts, known, policy=ways.policy)
    stands = ledger.tallied(stands, figures, reports, families)
    tell("briefs", 8, STEPS)
    warnings = (
        *(w for one, own in read if one.id in readings for w in own),
        *noticed,
        *altered,
        *undated,
        *misread,
        *disputed,
    )
    found = briefs.Ledger(documents=reports, figures=figures, statements=statements, copies=shared, warnings=warnings)
    made = Telling(
        schema="rashomon/account/1",
        tool=Tool(name="rashomon", version=version("rashomon"), model=ways.reader.model),
        policy=ways.policy.name,
        documents=reports,
        copies=shared,
        reuse=reuse,
        families=families,
        stories=briefs.write(stands, found),
        entities=entities,
        statements=statements,
        figures=figures,
        warnings=tuple(sorted(set(warnings), key=lambda w: (w.document, w.start, w.end, w.kind))),
        rejected=(),
    )
    return decisions.corrected(made, standing, ignored | recast | renamed | reread)


def borne(
    read: Sequence[Reading], ways: Ways, *, whole: str | None = None, decided: Sequence[Decision] = (),
    tell: Progress = silent,
) -> tuple[Telling, tuple[Rejected, ...]]:  # fmt: skip
    """The account of the reports that bear being told, and a rejection for each that breaks a stage."""
    try:
        return told(read, ways, whole=whole, decided=decided, tell=tell), ()
    except Exception:
        sound, broken = _sifted(read, ways)
        if not broken:
            raise
        return told(sound, ways, whole=whole, decided=decided, tell=tell), broken


def _sifted(read: Sequence[Reading], ways: Ways) -> tuple[tuple[Reading, ...], tuple[Rejected, ...]]:
    """The reports that can be told alone, and a rejection for each that breaks a stage, with what broke."""
    sound, broken = [], []
    for document, warnings in read:
        try:
            told(((document, warnings),), ways)
        except Exception as error:  # noqa: BLE001  the same boundary, one report at a time
            detail = f"reading it failed ({type(error).__name__}: {error}); please report this with the file"
            broken.append(Rejected(path=document.path, url=document.url, reason="failed", detail=detail))
        else:
            sound.append((document, warnings))
    return tuple(sound), tuple(broken)
