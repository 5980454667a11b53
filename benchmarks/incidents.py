"""Reports of many incidents of one kind: their grouping, and how many each incident killed and injured.

    python benchmarks/incidents.py [--gold FILE] [--documents FILE] [--out MADE]

The documents hold one JSON object a line: "id", "text", "title", "published"; the gold one an incident: "documents",
"killed", "injured". Stories are grouped by the project; their tolls are those of `figures.py`, the likeliest value and
the range. The baseline groups by TF-IDF with average-link clustering at the threshold chosen on the answers, and its
tolls are told by regular expressions.
"""

from __future__ import annotations

from collections.abc import Sequence

from convention import Row, begin, finish, read_rows, score
from figures import plain_of
from rashomon.stages.stories.grouping import stories
from reports import as_read, baseline, once
from tolling import likeliest, ranged, tolls


def main() -> None:
    task = begin(__doc__ or "", gold="incidents/gold.jsonl", documents="incidents/documents.jsonl")
    rows = read_rows(task.documents)
    texts = {row["id"]: row for row in rows}
    found = tolls(rows, groups(rows))
    made = [likeliest(row) for row in found]

    def quality(found: list[list[str]]) -> float:
        return float(score("incidents", task.gold, grouped(found))["grouping"]["b3_f1"])

    plain = [plain_of(group, texts) for group in baseline(rows, quality)]
    finish(task, made=made, table={
        "likeliest": score("incidents", task.gold, made),
        "range": score("incidents", task.gold, [ranged(row) for row in found]),
        "TF-IDF, best threshold": score("incidents", task.gold, plain),
    })  # fmt: skip


def groups(rows: Sequence[Row]) -> list[list[str]]:
    """The ids of the reports of each of the program's stories."""
    documents = as_read(sorted(once(rows), key=lambda row: str(row["id"])))
    return [[documents[at].id for at in group] for group in stories(documents)[0]]


def grouped(found: list[list[str]]) -> list[Row]:
    """The groups as stories that say nothing of tolls."""
    return [{"documents": group, "killed": None, "injured": None} for group in found]


if __name__ == "__main__":
    main()
