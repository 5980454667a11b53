"""Incidents as the program's own stories, for the runners that ask for their tolls.

Rows of reports and which of them tell each incident in; the figures of the ledger, the witnesses and the tolls out.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from counting import share
from rashomon.language import model
from rashomon.records import Block, Count, Document, Figure, Story
from rashomon.stages import bodies, ledger
from rashomon.stages.claims import figures
from rashomon.stages.documents.published import from_field
from rashomon.stages.ledger.tolls import tallied
from rashomon.stages.ledger.tolls.evidence import Witness, witnesses

Row = Mapping[str, Any]
MEASURES = ("killed", "injured")


def titled(row: Row) -> Document:
    """The row's report with its headline above the text, each line a block."""
    title = row.get("title") or ""
    text = f"{title}\n\n{row['text']}"
    lines = [match for match in re.finditer(r"[^\n]+", text) if match.group().strip()]
    return Document(
        id=row["id"], path=row["id"], url=row.get("url"), sha256="", text=text, title=title or None, outlet=None,
        agencies=(), byline=None, language="en", published=from_field(row.get("published")), published_reason=None,
        blocks=tuple(Block(start=m.start(), end=m.end(), role="title" if m.end() <= len(title) else "body",
                           reason="a line of the set") for m in lines),
    )  # fmt: skip


def counted(documents: Sequence[Document]) -> dict[str, tuple[Count, ...]]:
    """The figures of each report, by its id."""
    read = model.pipeline()
    return {d.id: figures.find(d, (), (), read(bodies.told(d)))[0] for d in documents}


def told(rows: Sequence[Row], groups: Sequence[Sequence[str]]) -> tuple[list[Story], list[Figure], list[Document]]:
    """Each group of report ids as a story, the ledger's figures of all, and the reports."""
    documents = {row["id"]: titled(row) for row in rows}
    stories = [_story(number, [d for d in group if d in documents]) for number, group in enumerate(groups)]
    wanted = [documents[name] for story in stories for name in story.documents]
    counts = [count for own in counted(wanted).values() for count in own]
    known = ledger.Reports(documents=wanted, entities=(), stories=stories, families=(), copies=())
    return stories, list(ledger.reconcile((), counts, known, policy=ledger.POLICIES["range"])[1]), wanted


def evidence(rows: Sequence[Row], groups: Sequence[Sequence[str]]) -> list[tuple[Witness, ...]]:
    """What the reports of each group tell of the dead and injured."""
    stories, made, documents = told(rows, groups)
    known = {document.id: document for document in documents}
    rows_of: defaultdict[str | None, list[Figure]] = defaultdict(list)
    for figure in made:
        rows_of[figure.story].append(figure)
    return [witnesses([known[d] for d in story.documents], rows_of[story.id], ()) for story in stories]


def tolls(rows: Sequence[Row], groups: Sequence[Sequence[str]]) -> list[dict[str, Any]]:
    """For each group its reports, and by measure the (low, best, high) of its toll, (0, 0, 0) where it has none."""
    stories, made, documents = told(rows, groups)
    found = []
    for story in tallied(stories, made, documents, ()):
        bounds = {toll.measure: (toll.low, toll.best, toll.high) for toll in story.tolls}
        answers = {measure: bounds.get(measure, (0, 0, 0)) for measure in MEASURES}
        found.append({"documents": list(story.documents), **answers})
    return found


def likeliest(row: Row) -> dict[str, Any]:
    """The row with the likeliest value of each toll alone."""
    return {"documents": row["documents"], **{m: [row[m][1]] * 2 for m in MEASURES}}


def ranged(row: Row) -> dict[str, Any]:
    """The row with the range of each toll."""
    return {"documents": row["documents"], **{m: [row[m][0], row[m][2]] for m in MEASURES}}


def asked(gold: Sequence[Row], made: Sequence[Row]) -> Iterator[tuple[Row, Row | None]]:
    """Each incident with the row that holds most of its reports, as the metrics kept beside the data choose it."""
    where = {document: row for row in made for document in row["documents"]}
    for incident in gold:
        near = Counter(id(where[document]) for document in incident["documents"] if document in where)
        rows = {id(where[document]): where[document] for document in incident["documents"] if document in where}
        yield incident, rows[near.most_common(1)[0][0]] if near else None


def counts(incident: Row, found: Row | None) -> dict[str, float]:
    """What is right of one incident's tolls, where its numbers are known."""
    sums: dict[str, float] = {}
    for measure in MEASURES:
        truth = incident[measure]
        if isinstance(truth, int):
            low, best, high = found[measure] if found else (0, -1, -1)
            sums |= share(f"{measure} likeliest", [best == truth]) | share(f"{measure} held", [low <= truth <= high])
            sums |= {f"{measure} width right": max(0, high - low), f"{measure} width of": 1}
    return sums


def _story(number: int, documents: Sequence[str]) -> Story:
    return Story(
        id=f"s{number:05}", title="", documents=tuple(documents), independent_origins=0, developments=(), timeline=(),
        brief=(), not_known=(),
    )  # fmt: skip
