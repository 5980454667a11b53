"""Who says what: source, cue and content of every attribution, against hand annotation.

    python benchmarks/attribution.py [--gold FILE] [--documents FILE] [--out MADE]

Every line of a document is body text, and no names are given: what is measured is the reading of sentences alone.
Intervals are of 95%, by bootstrap over documents. Two baselines: quotation marks with the nearest name (`quoting.py`),
and each "X said" between punctuation marks with the rest of its sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from convention import begin, finish, read_rows
from counting import attributions as counts
from counting import column, each
from quoting import quoted
from rashomon.language.text import sentences
from rashomon.records import Saying
from rashomon.stages.claims import statements
from reports import of_lines, readings

_SAID = re.compile(r"\b(?:said|says|told \w+|added)\b")
_POINT = re.compile(r"[,;:.“”\"]")


def main() -> None:
    task = begin(__doc__ or "", gold="attribution/dev.jsonl")
    documents, gold = read_rows(task.documents), read_rows(task.gold)
    systems = predictions(documents)
    table = {name: column(each(counts, gold, made)) for name, made in systems.items()}
    finish(task, made=systems["rashomon"], table=table)


def predictions(documents: Sequence[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    """What each system makes of the documents."""
    reports = [of_lines(row) for row in documents]
    read = readings(reports)
    ours = [[merged(group) for group in together(statements.find(report, (), read[report.id]))] for report in reports]
    made = {
        "rashomon": ours,
        "quotation marks": [list(quoted(row["text"])) for row in documents],
        "said and the rest": [list(baseline(row["text"])) for row in documents],
    }
    return {
        name: [{"id": row["id"], "attributions": found} for row, found in zip(documents, rows, strict=True)]
        for name, rows in made.items()
    }


def together(sayings: Iterable[Saying]) -> list[list[Saying]]:
    """The statements of a report, those of one cue put together."""
    groups: dict[tuple[int, int], list[Saying]] = {}
    for saying in sayings:
        by = saying.cue or saying.source or saying.span
        groups.setdefault((by.start, by.end), []).append(saying)
    return list(groups.values())


def merged(group: Sequence[Saying]) -> dict[str, Any]:
    """One attribution in the set's shape: half-open ranges of its three parts."""
    source, cue = group[0].source, group[0].cue
    return {
        "source": [[source.start, source.end]] if source else [],
        "cue": [[cue.start, cue.end]] if cue else [],
        "content": [[saying.span.start, saying.span.end] for saying in group],
    }


def baseline(text: str) -> Iterator[dict[str, Any]]:
    """Each "X said" with the longer of what stands before and after it in its sentence."""
    for sentence in sentences(text):
        found = _SAID.search(text, sentence.start, sentence.end)
        if found is None:
            continue
        points = [m.end() for m in _POINT.finditer(text, sentence.start, found.start())]
        start = points[-1] if points else sentence.start
        content = max((sentence.start, start), (found.end(), sentence.end), key=lambda side: side[1] - side[0])
        yield {"source": [[start, found.start()]], "cue": [list(found.span())], "content": [list(content)]}


if __name__ == "__main__":
    main()
