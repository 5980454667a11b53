"""Claims: what the reports say, as statements and figures, each with the words that say so.

Documents and the entities of all of them in; sayings, counts and warnings out, documents in their given order.

>>> find((), ())
((), (), ())
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from rashomon.language.reading import Reading
from rashomon.records import Count, Document, Entity, Saying, Warning
from rashomon.stages.claims import figures, named, statements

__all__ = ["find"]


def find(
    documents: Sequence[Document], entities: Sequence[Entity], readings: Mapping[str, Reading] = MappingProxyType({})
) -> tuple[tuple[Saying, ...], tuple[Count, ...], tuple[Warning, ...]]:
    """The statements and figures of every document; warnings about what does not fit together in them.

    `readings` are the documents as a pipeline reads them, by id; one without a reading is read by the rules alone.
    """
    sayings: list[Saying] = []
    counts: list[Count] = []
    warnings: list[Warning] = []
    present = named.find(documents, entities)
    for document in documents:
        said = statements.find(document, present[document.id], readings.get(document.id))
        counted, doubtful = figures.find(document, said, present[document.id], readings.get(document.id))
        sayings += said
        counts += counted
        warnings += doubtful
    return tuple(sayings), tuple(counts), tuple(warnings)
