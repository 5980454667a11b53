"""Incident tolls: killed and injured of each incident, from the figures of its reports, against the known numbers.

    python benchmarks/figures.py [--gold FILE] [--documents FILE] [--out MADE]

The grouping is the gold's; only the numbers are ours: the likeliest of each toll, and its range (how often it holds
the number, and how wide it is). Beside it, in the same run: one regular expression a measure, most frequent answer.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import tolling
from convention import begin, finish, read_rows, score

Row = Mapping[str, Any]
_DEADLY = re.compile(r"\b(?:killed|kills|dead|died|dies|deaths?|fatal|fatally|homicide|murder|slain)\b", re.IGNORECASE)
_NUMBER = r"(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_WORDS = dict(zip("one two three four five six seven eight nine ten eleven twelve".split(), range(1, 13), strict=True))
_KILLED = re.compile(
    rf"\b{_NUMBER} (?:\w+ ){{0,3}}(?:killed|dead|died|slain)|(?:killed|killing) {_NUMBER}\b", re.IGNORECASE
)
_INJURED = re.compile(
    rf"\b{_NUMBER} (?:\w+ ){{0,3}}(?:injured|wounded|hurt)|(?:injured|injuring|wounded|wounding) {_NUMBER}\b",
    re.IGNORECASE,
)


def main() -> None:
    task = begin(__doc__ or "", gold="incidents/gold.jsonl", documents="incidents/documents.jsonl")
    incidents = read_rows(task.gold)
    rows = read_rows(task.documents)
    texts = {row["id"]: row for row in rows}
    found = tolling.tolls(rows, [row["documents"] for row in incidents])
    likeliest = [tolling.likeliest(row) for row in found]
    plain = [plain_of(incident["documents"], texts) for incident in incidents]
    finish(task, made=likeliest, table={
        "likeliest": tolls(score("incidents", task.gold, likeliest)),
        "range": tolls(score("incidents", task.gold, [tolling.ranged(row) for row in found])),
        "regular expressions": tolls(score("incidents", task.gold, plain)),
    })  # fmt: skip


def tolls(result: Row) -> Row:
    """The scores without those of the grouping, which is given."""
    return {name: value for name, value in result.items() if name != "grouping"}


def whole(row: Row) -> str:
    """A report with its headline on a line of its own."""
    return f"{row.get('title') or ''}\n\n{row['text']}"


def plain_of(documents: Sequence[str], texts: Mapping[str, Row]) -> Row:
    """The toll of one incident by regular expressions."""
    found = {measure: plain(pattern, [whole(texts[name]) for name in documents if name in texts])
             for measure, pattern in (("killed", _KILLED), ("injured", _INJURED))}  # fmt: skip
    deadly = any(_DEADLY.search(whole(texts[name])) for name in documents if name in texts)
    killed = found["killed"] if found["killed"] is not None else int(deadly)
    injured = found["injured"] or 0
    return {"documents": list(documents), "killed": [killed, killed], "injured": [injured, injured]}


def plain(pattern: re.Pattern[str], texts: Iterable[str]) -> int | None:
    said = Counter(
        _WORDS.get(number.casefold()) or int(number)
        for text in texts
        for number in {next(group for group in match.groups() if group) for match in pattern.finditer(text)}
    )
    return max(said, key=lambda value: (said[value], value), default=None)


if __name__ == "__main__":
    main()
