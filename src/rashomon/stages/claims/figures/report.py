"""One report's figures from its text to its counts: sentences, readings, times, sources, contradictions.

>>> from rashomon.records import Document
>>> report = Document(id="d1", path="a.txt", url=None, sha256="", text="A fire hurt two cooks.", title=None,
...     outlet=None, agencies=(), byline=None, language="en", published=None, published_reason=None, blocks=())
>>> [(c.measure, c.low, c.group) for c in find(report, (), ())[0]]
[('injured', 2, 'cooks')]
"""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.language.reading import Reading as Tree
from rashomon.records import Count, Document, Entity, Saying, Warning
from rashomon.stages.claims.figures.acceptance import owned
from rashomon.stages.claims.figures.contradictions import contradictions
from rashomon.stages.claims.figures.counts import count
from rashomon.stages.claims.figures.passages import Passage, passages
from rashomon.stages.claims.figures.quantities import amounts
from rashomon.stages.claims.figures.readings import readings
from rashomon.stages.claims.figures.shares import related
from rashomon.stages.claims.figures.sourcing import Told, sourced
from rashomon.stages.claims.figures.times import timed


def find(
    document: Document, sayings: Sequence[Saying], entities: Sequence[Entity], reading: Tree | None = None
) -> tuple[tuple[Count, ...], tuple[Warning, ...]]:
    """The figures of one report in the order of its text, and the warnings about them."""
    sentences = tuple(passages(document))
    people = [(reading, count(reading)) for reading in readings(sentences, reading)]
    singles = {made.span for read, made in people if read.phrase.article}
    told: list[tuple[Passage, Count]] = [(read.passage, made) for read, made in people]
    told += [(sentence, made) for sentence in sentences for made in amounts(sentence)]
    told.sort(key=lambda pair: (pair[1].span.start, pair[1].span.end, pair[1].measure))
    counts = timed(told, sentences, document.published, reading=reading)
    counts = tuple(made for made in counts if not (made.span in singles and _is_nobody(made)))
    counts = sourced(counts, Told(sayings, entities, sentences, reading), document.id)
    counts = related(owned(counts, sentences), sentences)
    return counts, contradictions(sentences, counts)


def _is_nobody(made: Count) -> bool:
    """Whether somebody only meant to harm whoever it be: "he wanted to kill a guard" counts no one."""
    return made.standing == "planned" and made.measure in ("killed", "injured", "killed_or_injured")
