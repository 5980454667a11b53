"""What the reports of a story leave open, from the ledger alone.

Enter a story's figures, statements and reports; leave `Question`s: contested figures, figures nobody is named for,
figures of a single origin, quotations without a speaker, reports without a day.

>>> questions((), (), ())
()
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from rashomon.records import Document, Figure, Question, Statement
from rashomon.span import Span, cut

# Measures of people whose source and support a reader must know about.
_GRAVE = (
    "killed",
    "injured",
    "killed_or_injured",
    "missing",
    "displaced",
    "detained",
    "abducted",
    "trapped",
    "rescued",
)
# Of each kind the list shows this many; the ledger has them all.
_MOST = 4


def questions(
    figures: Sequence[Figure], statements: Sequence[Statement], documents: Sequence[Document]
) -> tuple[Question, ...]:
    """Open questions, the contested first."""
    grave = [f for f in figures if f.standing == "event" and f.measure in _GRAVE]
    grave.sort(key=lambda f: (_GRAVE.index(f.measure), -len(f.entries), f.id))
    found: list[Question] = []
    for kind in (_contested(grave), _unsourced(grave), _alone(grave), _speakerless(statements), _undated(documents)):
        found += list(kind)[:_MOST]
    return tuple(found)


def said(figure: Figure) -> str:
    """A figure as its first entry puts it, in quotation marks."""
    return f"“{figure.entries[0].quote}”"


def _contested(figures: Iterable[Figure]) -> Iterable[Question]:
    piles: defaultdict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.status == "conflicting":
            piles[figure.measure].append(figure)
    for measure, pile in piles.items():
        told = ", ".join(said(figure) for figure in pile[:5])
        rows = tuple(figure.id for figure in pile)
        text = f"The reports differ on how many were {measure.replace('_', ' ')}: {told}."
        yield Question(kind="contested", text=text, rows=rows, spans=tuple(_first(figure) for figure in pile[:5]))


def _unsourced(figures: Iterable[Figure]) -> Iterable[Question]:
    for figure in figures:
        if not any(entry.attribution for entry in figure.entries):
            text = f"No report says who gives the figure {said(figure)}."
            yield Question(kind="no_source", text=text, rows=(figure.id,), spans=(_first(figure),))


def _alone(figures: Iterable[Figure]) -> Iterable[Question]:
    for figure in figures:
        if figure.origins == 1 and len({entry.document for entry in figure.entries}) > 1:
            reports = len({entry.document for entry in figure.entries})
            text = f"{reports} reports give {said(figure)}, but they go back to one origin."
            yield Question(kind="one_origin", text=text, rows=(figure.id,), spans=(_first(figure),))


def _speakerless(statements: Iterable[Statement]) -> Iterable[Question]:
    for statement in statements:
        direct = [v for v in statement.variants if v.kind == "direct"]
        if direct and statement.speaker is None and statement.speaker_text is None:
            v = direct[0]
            span = Span(document=v.document, start=v.start, end=v.end, quote=v.quote)
            text = f"Who said “{_short(v.quote)}” cannot be told."
            yield Question(kind="no_speaker", text=text, rows=(statement.id,), spans=(span,))


def _undated(documents: Iterable[Document]) -> Iterable[Question]:
    undated = [d for d in documents if d.published is None and d.blocks]
    if undated:
        count = "The day of 1 report" if len(undated) == 1 else f"The days of {len(undated)} reports"
        reasons = sorted({d.published_reason or "no date is given" for d in undated})
        spans = tuple(cut(d.id, d.text, d.blocks[0].start, d.blocks[0].end) for d in undated[:5])
        verb = "is" if len(undated) == 1 else "are"
        yield Question(kind="no_date", text=f"{count} {verb} not known: {'; '.join(reasons)}.", spans=spans)


def _first(figure: Figure) -> Span:
    entry = figure.entries[0]
    return Span(document=entry.document, start=entry.start, end=entry.end, quote=entry.quote)


def _short(quote: str) -> str:
    return quote if len(quote) <= 80 else quote[:77].rsplit(" ", 1)[0] + "…"
