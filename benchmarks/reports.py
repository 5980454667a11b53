"""Benchmark rows as the program's own documents, and the plain grouping every story runner is measured against.

A row of `id`, `text` and perhaps `title` and `published` in, a `Document` of one body block out; documents in, their
readings out.
"""

from __future__ import annotations

import heapq
import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from rashomon.language import model
from rashomon.language.reading import Reading
from rashomon.records import Block, Document, Source
from rashomon.stages import bodies, documents
from rashomon.stages.documents.published import from_field, from_text

Row = Mapping[str, Any]
_WORD = re.compile(r"\w\w+")


def document(row: Row, *, dated: bool = True) -> Document:
    """The row's report; with `dated`, its day of publication from its field or its text."""
    text = row["text"] or " "
    day = from_field(row.get("published")) or from_text(text) if dated else None
    return Document(
        id=row["id"], path=row["id"], url=row.get("url"), sha256="", text=text, title=row.get("title"), outlet=None,
        agencies=(), byline=None, language="en", published=day, published_reason=None,
        blocks=(Block(start=0, end=len(text), role="body", reason="benchmark"),),
    )  # fmt: skip


def as_read(rows: Iterable[Row]) -> tuple[Document, ...]:
    """The rows' reports read as the program reads a set, furniture told apart, under the rows' ids."""
    made = []
    for row in rows:
        page = Source(
            path=f"{row['id']}.txt", data=(row["text"] or " ").encode(), media="text/plain", url=row.get("url"),
            title=row.get("title"), published=row.get("published"),
        )  # fmt: skip
        made.append(replace(documents.read(page)[0], id=row["id"]))
    return bodies.label(tuple(made))[0]


def once(rows: Iterable[Row]) -> list[Row]:
    """The rows, a report that stands in the set twice once."""
    return list({row["id"]: row for row in rows}.values())


def of_lines(row: Row) -> Document:
    """The row's report without a day or a title, each of its lines a block of body text."""
    text = row["text"]
    lines = [m for m in re.finditer(r"[^\n]+", text) if m.group().strip()]
    return Document(
        id=row["id"], path=row["id"], url=None, sha256="", text=text, title=None, outlet=None, agencies=(), byline=None,
        language="en", published=None, published_reason=None,
        blocks=tuple(Block(start=m.start(), end=m.end(), role="body", reason="a line of the set") for m in lines),
    )  # fmt: skip


def readings(documents: Iterable[Document]) -> dict[str, Reading]:
    """The reports as the pipeline that ships reads them, by id."""
    read = model.pipeline()
    return {document.id: read(document.text) for document in documents}


def baseline(rows: Sequence[Row], quality: Callable[[list[list[str]]], float]) -> list[list[str]]:
    """TF-IDF over words and average-link clustering, at the threshold that the answers show to be best."""
    vectors = _tf_idf([Counter(_WORD.findall(f"{row.get('title') or ''} {row['text']}".casefold())) for row in rows])
    alike: dict[int, dict[int, float]] = defaultdict(dict)
    index: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for i, vector in enumerate(vectors):
        dots: Counter[int] = Counter()
        for word, x in vector.items():
            for j, y in index[word]:
                dots[j] += x * y  # type: ignore[assignment]
            index[word].append((i, x))
        for j, x in dots.items():
            if x >= 0.02:
                alike[i][j] = alike[j][i] = x
    cuts = _average_link(len(rows), alike, [cut / 100 for cut in range(45, 9, -1)])
    grouped = [[[rows[i]["id"] for i in group] for group in groups] for groups in cuts]
    return max(grouped, key=quality)


def _tf_idf(counts: Sequence[Counter[str]]) -> list[dict[str, float]]:
    """Unit vectors of (1 + ln count) x ln(reports / those with the word), without words of half of the reports."""
    having = Counter(word for count in counts for word in count)
    total = len(counts)
    vectors = []
    for count in counts:
        made = {
            w: (1 + math.log(n)) * math.log(total / having[w]) for w, n in count.items() if 1 < having[w] < total / 2
        }
        length = math.sqrt(sum(x * x for x in made.values())) or 1.0
        vectors.append({word: x / length for word, x in made.items()})
    return vectors


def _average_link(count: int, alike: dict[int, dict[int, float]], cuts: Sequence[float]) -> list[list[list[int]]]:
    """The groups at each of the thresholds, which fall."""
    groups = {i: [i] for i in range(count)}
    waiting = [(-x, i, j) for i, row in alike.items() for j, x in row.items() if i < j and x >= cuts[-1]]
    heapq.heapify(waiting)
    found: list[list[list[int]]] = []
    for cut in cuts:
        while waiting and -waiting[0][0] >= cut:
            x, i, j = heapq.heappop(waiting)
            if i in groups and j in groups and abs(_mean(alike, groups, i, j) + x) < 1e-12:
                for k in _unite(alike, groups, i, j):
                    heapq.heappush(waiting, (-_mean(alike, groups, i, k), min(i, k), max(i, k)))
        found.append([list(group) for group in groups.values()])
    return found


def _mean(alike: dict[int, dict[int, float]], groups: dict[int, list[int]], i: int, j: int) -> float:
    return alike[i].get(j, 0.0) / (len(groups[i]) * len(groups[j]))


def _unite(alike: dict[int, dict[int, float]], groups: dict[int, list[int]], i: int, j: int) -> list[int]:
    """Group j joins group i; the groups near i now."""
    groups[i] += groups.pop(j)
    for k, x in alike.pop(j).items():
        if k != i:
            alike[k].pop(j)
            alike[i][k] = alike[k][i] = alike[i].get(k, 0.0) + x
    alike[i].pop(j, None)
    return list(alike[i])
