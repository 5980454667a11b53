"""Briefs: sentences of the reports themselves, each new fact once, in order of time, every one cited.

Enter stories, reports and the ledger; leave the stories with `brief` and `not_known` filled. Nothing is written
that does not stand, character for character, in a report.

>>> write((), Ledger(documents=(), figures=(), statements=(), copies=(), warnings=()))
()
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from rashomon.language import numbers
from rashomon.records import Copy, Document, Figure, Line, Statement, Story, Warning
from rashomon.span import Span
from rashomon.stages.briefs.questions import questions
from rashomon.stages.briefs.selection import choose, scale
from rashomon.stages.briefs.sentences import candidates, index_rows

# A story of one report gets the fewest lines, one of a dozen the most.
FEWEST, MOST = 3, 9
# A copied passage that covers this much of a chosen sentence is cited beside it.
CARRIED = 0.6

Passages = Mapping[str, Sequence[tuple[Span, Span]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """What the earlier stages found, for all stories."""

    documents: Sequence[Document]
    figures: Sequence[Figure]
    statements: Sequence[Statement]
    copies: Sequence[Copy]
    warnings: Sequence[Warning]


def write(stories: Sequence[Story], ledger: Ledger) -> tuple[Story, ...]:
    """Each story with its brief and its open questions."""
    passages = _passages(ledger.copies)
    parts = _parts(ledger)
    return tuple(_told(story, _join(parts[document] for document in story.documents), passages) for story in stories)


def _parts(ledger: Ledger) -> Mapping[str, Ledger]:
    """The ledger split by report: a row stands with the report of its first entry."""
    figures: defaultdict[str, list[Figure]] = defaultdict(list)
    statements: defaultdict[str, list[Statement]] = defaultdict(list)
    warnings: defaultdict[str, list[Warning]] = defaultdict(list)
    for figure in ledger.figures:
        figures[figure.entries[0].document].append(figure)
    for statement in ledger.statements:
        statements[statement.variants[0].document].append(statement)
    for warning in ledger.warnings:
        warnings[warning.document].append(warning)
    return {
        d.id: Ledger(
            documents=(d,), figures=figures[d.id], statements=statements[d.id], copies=(), warnings=warnings[d.id]
        )
        for d in ledger.documents
    }


def _join(parts: Iterable[Ledger]) -> Ledger:
    """The parts of one story as one ledger."""
    all_of = tuple(parts)
    return Ledger(
        documents=tuple(d for part in all_of for d in part.documents),
        figures=tuple(f for part in all_of for f in part.figures),
        statements=tuple(s for part in all_of for s in part.statements),
        copies=(),
        warnings=tuple(w for part in all_of for w in part.warnings),
    )


def _told(story: Story, own: Ledger, passages: Passages) -> Story:
    pool = candidates(own.documents, index_rows(own.figures, own.statements), own.warnings)
    wanted = min(MOST, FEWEST + len(own.documents) // 2)
    chosen = choose(pool, scale(pool, own.documents, (own.figures, own.statements), own.warnings), wanted=wanted)
    day = {d.id: d.published.date if d.published else "9" for d in own.documents}
    ordered = sorted(chosen, key=lambda c: day[c.span.document])  # of one day, what tells most comes first
    within = frozenset(story.documents)
    brief = tuple(Line(text=c.span.quote, citations=_citations(c.span, passages, within), rows=c.rows) for c in ordered)
    return replace(story, brief=brief, not_known=questions(own.figures, own.statements, own.documents))


def _passages(copies: Iterable[Copy]) -> Passages:
    """For each document its copied passages, each with its other side."""
    found: defaultdict[str, list[tuple[Span, Span]]] = defaultdict(list)
    for copy in copies:
        found[copy.a.document].append((copy.a, copy.b))
        found[copy.b.document].append((copy.b, copy.a))
    return found


def _citations(span: Span, passages: Passages, within: frozenset[str]) -> tuple[Span, ...]:
    """The sentence itself, then where other reports of the story carry it, and all numbers in it."""
    size, told = span.end - span.start, _amounts(span.quote)
    carried = {
        other
        for own, other in passages.get(span.document, ())
        if own.overlap(span) >= CARRIED * size and other.document in within and told <= _amounts(other.quote)
    }
    return (span, *sorted(carried))


def _amounts(text: str) -> frozenset[tuple[float | None, float | None]]:
    return frozenset((number.low, number.high) for number in numbers.find(text))
