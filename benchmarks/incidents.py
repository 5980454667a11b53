"""Reports of many incidents of one kind: their grouping, and how many each incident killed and injured.

    python benchmarks/incidents.py [--gold FILE] [--documents FILE] [--out MADE]

The documents hold one JSON object a line: "id", "text", "title", "published"; the gold one an incident: "documents",
"killed", "injured". The baseline groups by TF-IDF with average-link clustering at the threshold chosen on the answers.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from convention import Row, begin, finish, read_rows, score
from rashomon.records import Document
from rashomon.stages.stories.grouping import stories
from reports import baseline, document

# The killed and injured of one story, each as [low, high] or None where the reports do not say.
Toll = Callable[[Sequence[Document]], dict[str, list[float | None] | None]]


def main(toll: Toll | None = None) -> None:
    task = begin(__doc__ or "", gold="incidents/gold.jsonl", documents="incidents/documents.jsonl")
    rows = sorted(read_rows(task.documents), key=lambda row: str(row["id"]))
    documents = [document(row) for row in rows]
    groups, _ = stories(documents)
    made = [told([documents[i] for i in group], toll) for group in groups]

    def quality(found: list[list[str]]) -> float:
        return float(score("incidents", task.gold, grouped(found))["grouping"]["b3_f1"])

    plain = grouped(baseline(rows, quality))
    finish(task, made=made, table={
        "rashomon": score("incidents", task.gold, made),
        "TF-IDF, best threshold": score("incidents", task.gold, plain),
    })  # fmt: skip


def told(reports: Sequence[Document], toll: Toll | None) -> Row:
    """One story: its documents, and its toll when there is something to tell it."""
    counts = toll(reports) if toll is not None else {"killed": None, "injured": None}
    return {"documents": [one.id for one in reports], **counts}


def grouped(groups: list[list[str]]) -> list[Row]:
    """The groups as stories that say nothing of tolls."""
    return [{"documents": group, "killed": None, "injured": None} for group in groups]


if __name__ == "__main__":
    main()
