"""Who says what: source, cue and content of every attribution, against hand annotation.

    python benchmarks/attribution.py [--gold FILE] [--documents FILE] [--out MADE]

Every line of a document is body text, and no names are given: what is measured is the reading of sentences alone.
The baseline takes each "X said" between punctuation marks and the rest of its sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from convention import begin, finish, read_rows, score
from rashomon.language.text import sentences
from rashomon.records import Document, Saying
from rashomon.stages.claims import statements
from reports import of_lines

_SAID = re.compile(r"\b(?:said|says|told \w+|added)\b")
_POINT = re.compile(r"[,;:.“”\"]")


def main() -> None:
    task = begin(__doc__ or "", gold="attribution/dev.jsonl")
    documents = read_rows(task.documents)
    ours = [{"id": row["id"], "attributions": attributions(of_lines(row))} for row in documents]
    simple = [{"id": row["id"], "attributions": list(baseline(row["text"]))} for row in documents]
    measured = {"rashomon": ours, "said and the rest": simple}
    finish(task, made=ours, table={name: score("attribution", task.gold, made) for name, made in measured.items()})


def attributions(report: Document) -> list[dict[str, Any]]:
    """The statements of a report, those of one cue put together."""
    together: dict[tuple[int, int], list[Saying]] = {}
    for saying in statements.find(report, ()):
        by = saying.cue or saying.source or saying.span
        together.setdefault((by.start, by.end), []).append(saying)
    return [merged(group) for group in together.values()]


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
