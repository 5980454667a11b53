"""Incident tolls: killed and injured of each incident, from the figures of its reports, against the known numbers.

    python benchmarks/figures.py [--gold FILE] [--documents FILE] [--out MADE]

The grouping is the gold's; only the numbers are ours. An incident's killed (injured) is the value its reports support
best: each report gives each of its values one voice, louder from the headline or first in the text, softer as part of
another figure or for "a man". Beside it, in the same run: one regular expression a measure, most frequent answer.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from convention import begin, finish, read_rows, score
from rashomon.records import Block, Count, Day, Document
from rashomon.stages.claims import figures

Row = Mapping[str, Any]
_HEADLINE, _FIRST, _PART, _SINGLE = 1.0, 0.5, 0.3, 0.6
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
    texts = {row["id"]: row for row in read_rows(task.documents)}
    ours = [ours_of(incident["documents"], texts) for incident in incidents]
    plain = [plain_of(incident["documents"], texts) for incident in incidents]
    finish(task, made=ours, table={
        "rashomon": tolls(score("incidents", task.gold, ours)),
        "regular expressions": tolls(score("incidents", task.gold, plain)),
    })  # fmt: skip


def tolls(result: Row) -> Row:
    """The scores without those of the grouping, which is given."""
    return {name: value for name, value in result.items() if name != "grouping"}


def ours_of(documents: Sequence[str], texts: Mapping[str, Row]) -> Row:
    """The toll of one incident by the figures of its reports."""
    counts = {name: counts_of(texts[name]) for name in documents if name in texts}
    voices = {measure: voices_of(counts, texts, measure) for measure in ("killed", "injured", "killed_or_injured")}
    deadly = any(_DEADLY.search(whole(texts[name])) for name in counts)
    killed = best(voices["killed"])
    killed = killed if killed is not None else int(deadly and not voices["injured"])
    injured, shot = best(voices["injured"]), best(voices["killed_or_injured"])
    if injured is None:
        injured = max(0, (shot or 0) - killed)
    return {"documents": list(documents), "killed": [killed, killed], "injured": [injured, injured]}


def whole(row: Row) -> str:
    """A report with its headline on a line of its own."""
    return f"{row.get('title') or ''}\n\n{row['text']}"


def counts_of(row: Row) -> tuple[Count, ...]:
    """The figures of one report."""
    text, title = whole(row), len(row.get("title") or "")
    blocks = [Block(start=m.start(), end=m.end(), role="title" if m.end() <= title else "body", reason="given")
              for m in re.finditer(r"[^\n]+", text)]  # fmt: skip
    day = Day(date=row["published"], precision="day", basis="metadata") if row.get("published") else None
    document = Document(
        id=row["id"], path=row["id"], url=row.get("url"), sha256="", text=text, title=row.get("title"), outlet=None,
        agencies=(), byline=None, language="en", published=day, published_reason=None, blocks=tuple(blocks),
    )  # fmt: skip
    return figures.find(document, (), ())[0]


def voices_of(counts: Mapping[str, Iterable[Count]], texts: Mapping[str, Row], measure: str) -> Counter[int]:
    """How much each value of a measure is supported, over the reports."""
    voices: Counter[int] = Counter()
    for name, made in counts.items():
        loudest: dict[int, float] = {}
        told = [c for c in made if c.measure == measure and c.standing == "event" and c.series == "incident"]
        exact = [c for c in told if c.low is not None and c.low == c.high]
        for index, count in enumerate(exact):
            value, voice = int(count.low or 0), voice_of(count, index, len(texts[name].get("title") or ""))
            loudest[value] = max(loudest.get(value, 0.0), voice)
        voices.update(loudest)  # type: ignore[arg-type]  # weights are fractions
    return voices


def voice_of(count: Count, index: int, title: int) -> float:
    voice = 1.0 + (_HEADLINE if count.span.start < title else 0.0) + (_FIRST if index == 0 else 0.0)
    return voice * (_PART if count.whole is not None else 1.0) * (_SINGLE if count.low == 1 else 1.0)


def best(voices: Counter[int]) -> int | None:
    """The best supported value, the larger of two alike; None when nothing was said."""
    return max(voices, key=lambda value: (round(voices[value], 6), value), default=None)


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
