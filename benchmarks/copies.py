"""Text reuse: is one report the other's text (copy), has it a sentence of it (partial), or is only a source shared?

    python benchmarks/copies.py [--gold FILE] [--documents FILE] [--out MADE]

The reports the pairs name go through reading, block roles and the copies stage as in the whole job; a pair's label is
read off what the stage finds out about it. Baseline, in the same run: containment of five-word shingles, with its best
two thresholds chosen on the answers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from convention import begin, finish, read_rows, score
from rashomon.records import Document, Source
from rashomon.stages import bodies, documents
from rashomon.stages.copies import dependence, finding, pages

Pair = tuple[str, str]


def main() -> None:
    task = begin(__doc__, gold="copies/labels.jsonl", documents="incidents/documents.jsonl")
    pairs = [(row["a"], row["b"]) for row in read_rows(task.gold)]
    named = {name for pair in pairs for name in pair}
    rows = {row["id"]: row for row in read_rows(task.documents) if row["id"] in named}
    ours = judged(pairs, rows)
    finish(
        task,
        made=ours,
        table={
            "rashomon": score("copies", task.gold, ours),
            "shingles": best_of([score("copies", task.gold, made) for made in contained(pairs, rows)]),
        },
    )


def judged(pairs: Sequence[Pair], rows: Mapping[str, Mapping[str, Any]]) -> list[dict[str, str]]:
    """A label a pair, from what the copies stage makes of all the reports together."""
    reports, names = read(rows)
    laid = pages.lay(reports)
    shared = finding.shared(laid)
    links = dependence.links(dependence.Reports(laid, shared), shared)
    found = {
        frozenset((names[laid[link.a].document.id], names[laid[link.b].document.id])): label(link) for link in links
    }
    return [{"a": a, "b": b, "label": found.get(frozenset((a, b)), "independent")} for a, b in pairs]


def label(link: dependence.Link) -> str:
    """The set's word for a link."""
    return "independent" if link.kind == "incidental" else link.kind


def read(rows: Mapping[str, Mapping[str, Any]]) -> tuple[tuple[Document, ...], dict[str, str]]:
    """The documents with their blocks' roles, and the set's name of each by the document's id."""
    found: list[Document] = []
    names: dict[str, str] = {}
    for name, row in sorted(rows.items()):
        source = Source(
            path=f"{name}.txt", data=row["text"].encode(), media="text/plain", url=row.get("url"),
            title=row.get("title"), published=row.get("published"),
        )  # fmt: skip
        document, _ = documents.read(source)
        found.append(document)
        names[document.id] = name
    return bodies.label(tuple(found))[0], names


def contained(pairs: Sequence[Pair], rows: Mapping[str, Mapping[str, Any]]) -> list[list[dict[str, str]]]:
    """The baseline's labels at each two thresholds."""
    grams = {name: shingles(row["text"]) for name, row in rows.items()}
    shares = [len(grams[a] & grams[b]) / max(1, min(len(grams[a]), len(grams[b]))) for a, b in pairs]
    steps = [step / 50 for step in range(1, 50)]
    return [
        [
            {"a": a, "b": b, "label": "copy" if share >= high else "partial" if share >= low else "independent"}
            for (a, b), share in zip(pairs, shares, strict=True)
        ]
        for low in steps
        for high in steps
        if low <= high
    ]


def shingles(text: str) -> set[tuple[str, ...]]:
    """The five-word shingles of a text."""
    found = re.findall(r"\w+", text.casefold())
    return set(zip(*(found[at:] for at in range(5)), strict=False))


def best_of(results: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The result with the best sum of the two F1 measures."""
    return max(results, key=lambda result: result["copy"]["f1"] + result["dependent"]["f1"])


if __name__ == "__main__":
    main()
