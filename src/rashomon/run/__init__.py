"""The whole job, stage by stage: paths in, one account out.

page → document → body → sentences → marks → copies → stories → claims → ledger → brief

>>> account([]).stories
()
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

from rashomon.config import Settings
from rashomon.intake import files
from rashomon.records import Account, Decision, Tool
from rashomon.run.reading import Progress, Reading, each, named, place, read, silent
from rashomon.run.telling import Telling, Ways, borne, told
from rashomon.stages import bodies, copies

__all__ = ["Progress", "Reading", "Telling", "Ways", "account", "alone", "borne", "each", "named", "silent", "told"]


def account(
    paths: Sequence[str | Path],
    *,
    settings: Settings | None = None,
    decided: Sequence[Decision] = (),
    progress: Progress | None = None,
) -> Telling:
    """One account of the reports in the files and folders; `progress` is told (stage, done, of).

    `decided` are the rows of what people decided; the account's `corrections` are those that it follows. Inputs that
    cannot be read become rows of `rejected`; UnknownPolicy and NoPipeline are raised before any work is done,
    BadDecision before any report is told.
    """
    settings = settings or Settings()
    ways = Ways.of(settings)
    tell = progress or silent
    sources, rejected = files.find([Path(path) for path in paths], settings=settings.reading)
    readings, unread = read(sources, settings, tell)
    found, broken = borne(readings, ways, decided=decided, tell=tell)
    rows = sorted((*rejected, *unread, *broken), key=lambda row: (row.path, row.reason, row.detail))
    return replace(found, rejected=tuple(rows))


def alone(paths: Sequence[str | Path], *, settings: Settings | None = None) -> Account:
    """The reports in the files and what they share; no story is told, no figure read. Documents are in the order of
    the paths where all could be read.
    """
    settings = settings or Settings()
    found = [files.find([Path(path)], settings=settings.reading) for path in paths]
    sources = [source for own, _ in found for source in own]
    readings, unread = read(sources, settings)
    given = sorted(range(len(sources)), key=lambda at: place(sources[at]))
    if not unread:
        readings = tuple(reading for _, reading in sorted(zip(given, readings, strict=True), key=lambda pair: pair[0]))
    reports, noticed = bodies.label(tuple(document for document, _ in readings))
    shared, reuse, families, altered = copies.find(reports, (), publishers=settings.copies.publishers)
    warnings = (*(w for _, own in readings for w in own), *noticed, *altered)
    return Account(
        schema="rashomon/account/1",
        tool=Tool(name="rashomon", version=version("rashomon"), model="none"),
        policy=settings.policy,
        documents=reports,
        copies=shared,
        reuse=reuse,
        families=families,
        stories=(),
        entities=(),
        statements=(),
        figures=(),
        warnings=tuple(sorted(set(warnings), key=lambda w: (w.document, w.start, w.end, w.kind))),
        rejected=(*(row for _, rows in found for row in rows), *unread),
    )
