"""What changed between two accounts of the same stories: pure comparison, shown elsewhere.

Enter an earlier account and a later one, ranged under one policy; leave for each story the reports, figures, sources
and statements that are new, gone or different. Stories are matched by the reports they share, figures by id, else by
what they count and the characters they stand in. What went down is told like what went up.

>>> direction((10, 12), (9, 12)), direction((10, None), (12, 12)), direction((10, 10), (9, 14))
('downward', 'narrower', 'wider')
>>> direction((None, None), (3, 3)), direction((10, 12), (10, 12))
('now a number', 'same')
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

import msgspec

from rashomon.records import Account, Figure, Statement, Status, Story, Versions
from rashomon.render.matches import Overlaps, figures_matched, same_reports, stories_matched
from rashomon.render.view import Bounds, Shelf, best, kind_of, own_bounds, shelf, title_of, told, tolls_told, wording_of

Direction = Literal["upward", "downward", "wider", "narrower", "same", "now a number", "no longer a number"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportChange:
    """A report that came, went, or was published again with other words."""

    what: Literal["new", "gone", "revised"]
    id: str
    title: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureChange:
    """A figure that is new, gone or not as it was; of the later account, or of the earlier where it is gone.

    `was` and `now` are the policy's bounds, and `direction` is between them; of a superseded figure they are its own
    and those of the figure in its place (`by`), so that a toll corrected downward says so.
    """

    what: Literal["new", "gone", "changed", "superseded"]
    id: str
    measure: str
    told: str
    was: Bounds | None
    now: Bounds | None
    direction: Direction | None
    status_was: Status | None
    status: Status | None
    by: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TollChange:
    """A story's toll that is not as it was: (low, best, high) before and now, None where there was or is none."""

    measure: str
    was: tuple[int, int, int] | None
    now: tuple[int, int, int] | None
    direction: Direction


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementChange:
    """A statement that the earlier account did not have."""

    id: str
    speaker: str
    quote: str
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryChange:
    """A story that is new, gone or not as it was; independent origins before and now."""

    what: Literal["new", "gone", "changed"]
    id: str
    title: str
    origins_was: int | None
    origins: int | None
    tolls: tuple[TollChange, ...] = ()
    reports: tuple[ReportChange, ...] = ()
    figures: tuple[FigureChange, ...] = ()
    statements: tuple[StatementChange, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """All that changed, how many stories did not, and of a collection the pages that changed meanwhile."""

    policy: str
    stories: tuple[StoryChange, ...]
    unchanged: int
    versions: tuple[Versions, ...] = ()


def encode(changes: Changes) -> str:
    """The changes as one JSON document, the same bytes for the same changes."""
    return msgspec.json.format(msgspec.json.encode(changes), indent=1).decode() + "\n"


def direction(was: Bounds, now: Bounds) -> Direction:
    """Where a range went: both ends that moved went up or down, or it grew or shrank at both; None is an open end."""
    if was == now:
        return "same"
    if was == (None, None) or now == (None, None):
        return "now a number" if was == (None, None) else "no longer a number"
    (low, high), (low_now, high_now) = _ends(was), _ends(now)
    if low_now >= low and high_now >= high:
        return "upward"
    if low_now <= low and high_now <= high:
        return "downward"
    return "narrower" if low_now > low else "wider"


def _ends(bounds: Bounds) -> tuple[float, float]:
    low, high = bounds
    return (float("-inf") if low is None else low), (float("inf") if high is None else high)


def between(old: Account, new: Account) -> Changes:
    """What the later account tells otherwise than the earlier one."""
    sides = (shelf(old), shelf(new))
    overlaps = Overlaps(same_reports(old, new))
    pairs = stories_matched(old.stories, new.stories, overlaps.same)
    found = [_story(pairs.get(story.id), story, sides, overlaps) for story in new.stories]
    found += [_gone(story, sides[0]) for story in old.stories if story.id not in {s.id for s in pairs.values()}]
    told_of = tuple(change for change in found if change is not None)
    return Changes(policy=new.policy, stories=told_of, unchanged=len(found) - len(told_of))


def _story(was: Story | None, now: Story, sides: tuple[Shelf, Shelf], overlaps: Overlaps) -> StoryChange | None:
    tolls = tuple(_tolls(was, now))
    reports = tuple(_reports(was, now, sides, overlaps))
    figures = tuple(_figures(was, now, sides, overlaps))
    statements = tuple(_statements(was, now, sides, overlaps))
    before = was.independent_origins if was else None
    if was is not None and not (tolls or reports or figures or statements or before != now.independent_origins):
        return None
    return StoryChange(
        what="changed" if was else "new",
        id=now.id,
        title=now.title,
        origins_was=before,
        origins=now.independent_origins,
        tolls=tolls,
        reports=reports,
        figures=figures,
        statements=statements,
    )


def _tolls(was: Story | None, now: Story) -> Iterator[TollChange]:
    """The tolls that moved; that of the likeliest number says where, else that of the range."""
    before, after = _numbers(was), _numbers(now)
    for measure in sorted(before.keys() | after.keys()):
        old, new = before.get(measure), after.get(measure)
        if old == new:
            continue
        ends = [(None, None) if toll is None else (toll[1], toll[1]) for toll in (old, new)]
        if ends[0] == ends[1] and old and new:
            ends = [(old[0], old[2]), (new[0], new[2])]
        yield TollChange(measure=measure, was=old, now=new, direction=direction(ends[0], ends[1]))


def _numbers(story: Story | None) -> dict[str, tuple[int, int, int]]:
    return {toll.measure: (toll.low, toll.best, toll.high) for toll in tolls_told(story.tolls)} if story else {}


def _gone(story: Story, index: Shelf) -> StoryChange:
    reports = tuple(_report("gone", document, index) for document in story.documents)
    figures = tuple(_new_or_gone("gone", figure) for figure in index.figures(story))
    return StoryChange(
        what="gone",
        id=story.id,
        title=story.title,
        origins_was=story.independent_origins,
        origins=None,
        reports=reports,
        figures=figures,
    )


def _reports(was: Story | None, now: Story, sides: tuple[Shelf, Shelf], overlaps: Overlaps) -> Iterator[ReportChange]:
    before = {overlaps.same.get(d, d): d for d in was.documents} if was else {}
    for document in now.documents:
        if document not in before:
            yield _report("new", document, sides[1])
        elif before[document] != document:
            yield _report("revised", document, sides[1])
    for document, old in before.items():
        if document not in now.documents:
            yield _report("gone", old, sides[0])


def _report(what: Literal["new", "gone", "revised"], document: str, index: Shelf) -> ReportChange:
    title = title_of(index.documents[document])
    return ReportChange(what=what, id=document, title=title, label=index.label(document))


def _figures(was: Story | None, now: Story, sides: tuple[Shelf, Shelf], overlaps: Overlaps) -> Iterator[FigureChange]:
    old, new = sides[0].figures(was) if was else (), sides[1].figures(now)
    pairs = figures_matched(old, new, overlaps)
    for figure in new:
        if figure.id in pairs:
            yield from _changed(pairs[figure.id], figure, sides, overlaps)
        else:
            yield _new_or_gone("new", figure)
    kept = {figure.id for figure in pairs.values()}
    yield from (_new_or_gone("gone", figure) for figure in old if figure.id not in kept)


def _new_or_gone(what: Literal["new", "gone"], figure: Figure) -> FigureChange:
    bounds, is_new = (figure.range.low, figure.range.high), what == "new"
    return FigureChange(
        what=what,
        id=figure.id,
        measure=figure.measure,
        told=told(figure) + kind_of(figure),
        was=None if is_new else bounds,
        now=bounds if is_new else None,
        direction=None,
        status_was=None if is_new else figure.status,
        status=figure.status if is_new else None,
        reports=tuple(sorted({entry.document for entry in figure.entries})),
    )


def _changed(was: Figure, now: Figure, sides: tuple[Shelf, Shelf], overlaps: Overlaps) -> Iterator[FigureChange]:
    """One change, or none where range, status, sources and reports are what they were."""
    sources = sorted(_sources(now, sides[1]) - _sources(was, sides[0]))
    reports = sorted({e.document for e in now.entries} - {overlaps.same.get(e.document) for e in was.entries})
    before, after = (was.range.low, was.range.high), (now.range.low, now.range.high)
    later: tuple[Figure, ...] = ()
    if now.status == "superseded" != was.status:
        related = sides[1].related_to.get(now.id, ())
        later = tuple(other for other, relation in related if relation.kind == "supersedes")
    if later:
        before, after = own_bounds([now]), own_bounds(later)
    if before == after and was.status == now.status and not (sources or reports):
        return
    yield FigureChange(
        what="superseded" if later else "changed",
        id=now.id,
        measure=now.measure,
        told=told(now) + kind_of(now),
        was=before,
        now=after,
        direction=direction(before, after),
        status_was=was.status,
        status=now.status,
        by=tuple(told(figure) for figure in later),
        sources=tuple(sources),
        reports=tuple(reports),
    )


def _sources(figure: Figure, index: Shelf) -> set[str]:
    return {index.who(entry.attribution[0]) for entry in figure.entries if entry.attribution}


def _statements(
    was: Story | None, now: Story, sides: tuple[Shelf, Shelf], overlaps: Overlaps
) -> Iterator[StatementChange]:
    """Statements no wording of which stood in the earlier story; direct speech and what most reports carry first."""
    known = overlaps.places(v for s in _all(was, sides[0]) for v in s.variants)
    added = [s for s in _all(now, sides[1]) if not any(overlaps.stood(v, known) for v in s.variants)]
    for statement in sorted(added, key=lambda s: (best(s).kind != "direct", -len(s.variants), s.id)):
        yield StatementChange(
            id=statement.id,
            speaker=sides[1].speaker(statement),
            quote=wording_of(statement),
            reports=tuple(sorted({v.document for v in statement.variants})),
        )


def _all(story: Story | None, index: Shelf) -> Iterable[Statement]:
    return [s for d in story.documents for s in index.statements_of.get(d, ())] if story else ()
