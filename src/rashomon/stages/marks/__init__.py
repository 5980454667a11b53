"""Names with their variants grouped over all reports, and places.

Documents in; entities out: every name of a person, an organization or a place, and every described institution that
acts as a source, with all its surface forms and mentions, whatever the order of the documents.

>>> from rashomon.stages.marks import find
>>> find(())
()
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from rashomon.language.reading import Reading
from rashomon.records import Document, Entity
from rashomon.stages.marks import casing, echoes, entities, forms, grouping, mentions, overlaps, scripts, sources, words

__all__ = ["find"]


def find(documents: Iterable[Document], readings: Mapping[str, Reading] = MappingProxyType({})) -> tuple[Entity, ...]:
    """The entities of these reports, the most often named first. Deterministic in the set of documents.

    `readings` are the reports as a trained pipeline reads them, by id; one without a reading is read by rules alone.
    """
    reports = {document.id: document for document in sorted(documents, key=lambda document: document.id)}
    lines = [line for document in reports.values() for line in words.lines(document)]
    counts = casing.count(lines)
    named = mentions.find(lines, counts, readings)
    named = (*echoes.find(lines, named, counts), *named, *scripts.find(lines, named), *sources.find(lines))
    found = forms.collect(overlaps.longest(named))
    return entities.build(found, grouping.group(found, reports), reports)
