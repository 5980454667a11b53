"""Names of persons, organizations and places: exact spans with their types, against hand annotation.

    python benchmarks/names.py [--gold FILE] [--documents FILE] [--out MADE]

Every line of a document is body text, and each document is read alone. Titles are left out of the spans
("Colonel Ana Oru"), and so are sources that are only described ("state television"). Intervals are of 95%, by bootstrap
over documents. The baseline takes each run of capitalised words that does not open a sentence, and types it by its
last word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from convention import Row, begin, finish, read_rows
from counting import column, each
from counting import entities as counts
from rashomon.language.institutions import ORGANIZATION_HEADS, PLACE_HEADS
from rashomon.language.names import untitled
from rashomon.language.places import country_named
from rashomon.language.text import sentences
from rashomon.records import Entity
from rashomon.span import Span
from rashomon.stages import marks
from reports import of_lines, readings

_RUN = re.compile(r"\b[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*")


def main() -> None:
    task = begin(__doc__ or "", gold="ner/worldwide_dev.jsonl")
    documents, gold = read_rows(task.documents), read_rows(task.gold)
    systems = predictions(documents)
    table = {name: column(each(counts, gold, made)) for name, made in systems.items()}
    finish(task, made=systems["rashomon"], table=table)


def predictions(documents: Sequence[Row]) -> dict[str, list[dict[str, Any]]]:
    """What each system makes of the documents."""
    reports = [of_lines(row) for row in documents]
    read = readings(reports)
    ours = [list(named(marks.find([report], read))) for report in reports]
    simple = [list(baseline(row["text"])) for row in documents]
    return {
        name: [{"id": row["id"], "entities": found} for row, found in zip(documents, rows, strict=True)]
        for name, rows in {"rashomon": ours, "capitalised runs": simple}.items()
    }


def named(entities: Iterable[Entity]) -> Iterator[dict[str, Any]]:
    """The names of a document in the set's shape."""
    for entity in entities:
        for mention in entity.mentions:
            if any(char.isupper() for char in mention.quote):
                yield {"start": bare(mention), "end": mention.end, "type": entity.type}


def bare(mention: Span) -> int:
    """Where the name itself begins, after its title."""
    name = untitled(" ".join(mention.quote.split())).split()[0]
    return mention.start + max(0, mention.quote.rfind(name, 0, len(mention.quote))) if name else mention.start


def baseline(text: str) -> Iterator[dict[str, Any]]:
    """Each run of capitalised words inside a sentence, its type by the last word."""
    for sentence in sentences(text):
        for run in _RUN.finditer(text, sentence.start, sentence.end):
            if run.start() > sentence.start:
                yield {"start": run.start(), "end": run.end(), "type": kind(run.group())}


def kind(name: str) -> str:
    """A place by the table of countries or its head, an organization by its head, else a person."""
    last = name.split()[-1].casefold()
    if country_named(name.casefold()) or last in PLACE_HEADS:
        return "place"
    return "organization" if last in ORGANIZATION_HEADS or name.isupper() else "person"


if __name__ == "__main__":
    main()
