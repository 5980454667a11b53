"""Grouping of reports into stories, two events of one kind a topic: B-cubed and adjusted Rand index.

    python benchmarks/stories.py [--gold FILE] [--documents FILE] [--out MADE]

The files hold one JSON object a line: "id", "text", and in the gold "story". Reports are read as the program reads a
set, and grouped by the weights that ship; `fit_stories.py`, which made them, gives the figures of cross-validation. The
baseline is TF-IDF with average-link clustering at the threshold chosen on the answers.
"""

from __future__ import annotations

from convention import begin, finish, read_rows, score
from rashomon.stages.stories.grouping import stories
from reports import as_read, baseline


def main() -> None:
    task = begin(__doc__ or "", gold="ecbplus/documents.jsonl")
    rows = sorted(read_rows(task.documents), key=lambda row: str(row["id"]))
    groups, _ = stories(as_read(rows))
    made = labelled([[rows[i]["id"] for i in group] for group in groups])

    def quality(found: list[list[str]]) -> float:
        return float(score("stories", task.gold, labelled(found))["b3_f1"])

    plain = labelled(baseline(rows, quality))
    finish(task, made=made, table={
        "rashomon": score("stories", task.gold, made),
        "TF-IDF, best threshold": score("stories", task.gold, plain),
    })  # fmt: skip


def labelled(groups: list[list[str]]) -> list[dict[str, str]]:
    """One row a document: the number of its group."""
    return [{"id": id_, "story": str(number)} for number, group in enumerate(groups) for id_ in group]


if __name__ == "__main__":
    main()
