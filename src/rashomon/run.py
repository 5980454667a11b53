"""The whole job, stage by stage: paths in, one account out.

page → document → body → sentences → marks → copies → stories → claims → ledger → brief

>>> account([]).stories
()
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from rashomon.config import Settings
from rashomon.errors import Rejection
from rashomon.intake import files, sandbox
from rashomon.language import model
from rashomon.records import Account, Document, Rejected, Source, Tool, Warning, identify, publishers
from rashomon.render import frames, html
from rashomon.stages import bodies, briefs, claims, copies, documents, ledger, marks, stories

if TYPE_CHECKING:
    import polars

Progress = Callable[[str, int, int], None]
Reading = tuple[Document, tuple[Warning, ...]]
STEPS = 9


class Telling(Account):
    """An account with what a notebook needs; its fields are the public format's."""

    __slots__ = ()

    def figures_frame(self) -> polars.DataFrame:
        """The figures as a polars data frame, one row for each figure in each report."""
        return frames.figures(self)

    def _repr_html_(self) -> str:
        return html.fragment(self)


def account(
    paths: Sequence[str | Path], *, settings: Settings | None = None, progress: Progress | None = None
) -> Telling:
    """One account of the reports in the files and folders; `progress` is told (stage, done, of).

    Inputs that cannot be read become rows of `rejected`; UnknownPolicy and NoPipeline are raised before any work is
    done.
    """
    settings = settings or Settings()
    policy = ledger.policy(settings.policy)
    ways = _Ways(policy=policy, reader=model.pipeline(settings.pipeline), publishers=settings.copies.publishers)
    tell = progress or _silent
    sources, rejected = files.find([Path(path) for path in paths], settings=settings.reading)
    read, unread = _read(sources, settings, tell)
    try:
        told = _told(read, ways, tell)
    except Exception:
        sound, broken = _sifted(read, ways)
        if not broken:
            raise
        told, unread = _told(sound, ways, tell), (*unread, *broken)
    return replace(told, rejected=tuple(sorted((*rejected, *unread), key=lambda r: (r.path, r.reason, r.detail))))


def alone(paths: Sequence[str | Path], *, settings: Settings | None = None) -> Account:
    """The reports in the files and what they share; no story is told, no figure read. Documents are in the order of
    the paths where all could be read.
    """
    settings = settings or Settings()
    found = [files.find([Path(path)], settings=settings.reading) for path in paths]
    sources = [source for own, _ in found for source in own]
    read, unread = _read(sources, settings, _silent)
    given = sorted(range(len(sources)), key=lambda at: _place(sources[at]))
    if not unread:
        read = tuple(reading for _, reading in sorted(zip(given, read, strict=True), key=lambda pair: pair[0]))
    reports, noticed = bodies.label(tuple(document for document, _ in read))
    shared, reuse, families, altered = copies.find(reports, (), publishers=settings.copies.publishers)
    warnings = (*(w for _, own in read for w in own), *noticed, *altered)
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ways:
    """How reports are told: the range policy, the reader of sentences, the outlets that are of one publisher."""

    policy: ledger.Policy
    reader: model.Pipeline
    publishers: tuple[tuple[str, ...], ...]


def _told(read: Sequence[Reading], ways: _Ways, tell: Progress) -> Telling:
    """The account of reports that have been read: the stages, one after the other."""
    tell("bodies", 1, STEPS)
    reports, noticed = bodies.label(tuple(document for document, _ in read))
    tell("sentences", 2, STEPS)
    readings = {report.id: ways.reader(bodies.told(report)) for report in reports}
    tell("marks", 3, STEPS)
    entities = marks.find(reports, readings)
    tell("copies", 4, STEPS)
    shared, reuse, families, altered = copies.find(reports, entities, publishers=ways.publishers)
    reports = copies.carry(reports, shared)
    tell("stories", 5, STEPS)
    houses = publishers(reports, ways.publishers)
    told, reports, undated = stories.group(reports, entities, shared, families, houses)
    tell("claims", 6, STEPS)
    sayings, counts, misread = claims.find(stories.roughly(reports, told), entities, readings)
    tell("ledger", 7, STEPS)
    known = ledger.Reports(
        documents=reports, entities=entities, stories=told, families=families, copies=shared, warnings=altered,
        houses=houses,
    )  # fmt: skip
    statements, figures, disputed = ledger.reconcile(sayings, counts, known, policy=ways.policy)
    told = ledger.tallied(told, figures, reports, families)
    tell("briefs", 8, STEPS)
    warnings = (*(w for _, own in read for w in own), *noticed, *altered, *undated, *misread, *disputed)
    found = briefs.Ledger(documents=reports, figures=figures, statements=statements, copies=shared, warnings=warnings)
    return Telling(
        schema="rashomon/account/1",
        tool=Tool(name="rashomon", version=version("rashomon"), model=ways.reader.model),
        policy=ways.policy.name,
        documents=reports,
        copies=shared,
        reuse=reuse,
        families=families,
        stories=briefs.write(told, found),
        entities=entities,
        statements=statements,
        figures=figures,
        warnings=tuple(sorted(set(warnings), key=lambda w: (w.document, w.start, w.end, w.kind))),
        rejected=(),
    )


def _sifted(read: Sequence[Reading], ways: _Ways) -> tuple[tuple[Reading, ...], tuple[Rejected, ...]]:
    """The reports that can be told alone, and a rejection for each that breaks a stage, with what broke."""
    sound, broken = [], []
    for document, warnings in read:
        try:
            _told(((document, warnings),), ways, _silent)
        except Exception as error:  # noqa: BLE001  the same boundary, one report at a time
            detail = f"reading it failed ({type(error).__name__}: {error}); please report this with the file"
            broken.append(Rejected(path=document.path, url=document.url, reason="failed", detail=detail))
        else:
            sound.append((document, warnings))
    return tuple(sound), tuple(broken)


def _read(
    sources: Sequence[Source], settings: Settings, tell: Progress
) -> tuple[tuple[Reading, ...], tuple[Rejected, ...]]:
    """Every source read, in order of path: plain text here, HTML in workers that can be killed."""
    ordered = sorted(sources, key=_place)
    results = list(zip(ordered, _results(ordered, settings, tell), strict=True))
    rejected = tuple(
        Rejected(path=source.path, url=source.url, reason=result.reason, detail=result.detail)
        for source, result in results
        if isinstance(result, Rejection)
    )
    return _told_apart(result for _, result in results if not isinstance(result, Rejection)), rejected


def _place(source: Source) -> tuple[str, str]:
    return source.path, source.url or ""


def _results(ordered: Sequence[Source], settings: Settings, tell: Progress) -> Iterator[Reading | Rejection]:
    limits = settings.reading
    read = partial(documents.read, limits=limits)
    pages = [source for source in ordered if source.media == "text/html"]
    parsed = sandbox.each(read, pages, workers=settings.workers, seconds=limits.seconds, memory=limits.memory)
    for done, source in enumerate(ordered):
        tell("read", done, len(ordered))
        yield next(parsed) if source.media == "text/html" else _read_text(source, read)


def _read_text(source: Source, read: Callable[[Source], Reading]) -> Reading | Rejection:
    try:
        return read(source)
    except Rejection as rejection:
        return rejection


def _told_apart(read: Iterable[Reading]) -> tuple[Reading, ...]:
    """Reports of the same name and bytes get ids of their own, in order of path."""
    seen: Counter[str] = Counter()
    apart: list[Reading] = []
    for document, warnings in read:
        seen[document.id] += 1
        again = seen[document.id]
        if again > 1:
            own = identify(document.id, again)
            document = replace(document, id=own)
            warnings = tuple(
                replace(w, document=own, evidence=tuple(replace(e, document=own) for e in w.evidence)) for w in warnings
            )
        apart.append((document, warnings))
    return tuple(apart)


def _silent(stage: str, done: int, of: int) -> None:
    """Nobody watches."""
