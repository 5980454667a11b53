"""Figures as one report gives them.

A document, its sayings and the entities of the whole set in; `Count`s in the order of the text, and warnings, out.
Counts of people by what happened to them, of what was destroyed or damaged, magnitudes, areas and sums of money; who
says so, the day and the place each holds for; and conversions in brackets that do not hold.

>>> from rashomon.records import Document
>>> report = Document(id="d1", path="a.txt", url=None, sha256="", text="At least 12 miners died, officials said.",
...     title=None, outlet=None, agencies=(), byline=None, language="en", published=None, published_reason=None,
...     blocks=())
>>> counts, warnings = find(report, (), ())
>>> [(c.measure, c.low, c.high, c.qualifier, c.span.quote) for c in counts]
[('killed', 12, None, 'at least', 'At least 12 miners died')]
"""

from __future__ import annotations

from rashomon.stages.claims.figures.report import find

__all__ = ["find"]
