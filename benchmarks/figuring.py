"""Figures of one marked report: those the program finds, those of regular expressions, and how many are right.

A figure is a place with a measure, bounds, a qualifier and who says so. It is found where one of the same bounds stands
over the gold's (where both are open, with the same qualifier); the measure and the source are judged among those found.

>>> gold = {"figures": [{"start": 0, "end": 8, "measure": "killed", "low": 12, "high": 12, "qualifier": "", "by": ""}]}
>>> made = {"figures": plain("12 killed")}
>>> found = counts(gold | {"text": "12 killed", "entities": []}, made)
>>> found["figures right"], found["figures measure right"], found["figures unsourced right"]
(1, 1, 1)
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from counting import share, tally
from rashomon.language import numbers
from rashomon.language.reading import Reading
from rashomon.records import Document, Entity, Saying
from rashomon.stages.claims import figures

Row = Mapping[str, Any]
# What the corpus marks in full.
MEASURES = frozenset(
    """killed injured killed_or_injured missing displaced detained abducted trapped rescued remaining affected deployed
    destroyed damaged money""".split()
)
_PLAIN = {
    "killed": re.compile(r"\W+(?:\w+\W+){0,3}(?:killed|dead|died|slain)\b", re.IGNORECASE),
    "injured": re.compile(r"\W+(?:\w+\W+){0,3}(?:injured|wounded|hurt)\b", re.IGNORECASE),
}


def ours(
    report: Document, said: Sequence[Saying], entities: Sequence[Entity], reading: Reading
) -> list[dict[str, Any]]:
    """The figures of a report by the program's own stage; `by` holds every name of every source of each."""
    names = {entity.id: list(entity.variants) for entity in entities}
    return [
        {
            "start": count.span.start, "end": count.span.end, "measure": count.measure, "low": count.low,
            "high": count.high, "qualifier": count.qualifier or "",
            "by": [name for ref in count.attribution for name in names.get(ref, [ref])],
        }
        for count in figures.find(report, said, entities, reading)[0] if count.measure in MEASURES
    ]  # fmt: skip


def plain(text: str) -> list[dict[str, Any]]:
    """The baseline: a number with a word for killed or injured close behind it, said by nobody."""
    return [
        {"start": n.start, "end": n.end, "measure": measure, "low": n.low, "high": n.high, "qualifier": "", "by": []}
        for n in numbers.find(text) for measure, pattern in _PLAIN.items() if pattern.match(text, n.end)
    ]  # fmt: skip


def counts(gold: Row, made: Row) -> dict[str, float]:
    """What is right in one report."""
    want, got = gold.get("figures", ()), made.get("figures", ())
    pairs = list(_matched(want, got))
    sourced = [(one, other) for one, other in pairs if one["by"]]
    return (
        tally("figures", made=len(got), gold=len(want), right=len(pairs))
        | share("figures measure", (one["measure"] == other["measure"] for one, other in pairs))
        | share("figures source", (_is_source(gold, one["by"], other["by"]) for one, other in sourced))
        | share("figures unsourced", (not other["by"] for one, other in pairs if not one["by"]))
    )


def _matched(want: Sequence[Row], got: Sequence[Row]) -> Iterator[tuple[Row, Row]]:
    """Each of the gold's figures with the best of ours that is not taken: of its measure, then most of its place."""
    taken: set[int] = set()
    for one in want:
        fits = [at for at, other in enumerate(got) if at not in taken and _over(one, other) > 0 and _same(one, other)]
        if fits:
            best = max(fits, key=lambda at: (got[at]["measure"] == one["measure"], _over(one, got[at]), -at))
            taken.add(best)
            yield one, got[best]


def _over(one: Row, other: Row) -> int:
    return int(min(one["end"], other["end"]) - max(one["start"], other["start"]))


def _same(one: Row, other: Row) -> bool:
    vague = one["low"] is None and one["high"] is None
    if vague and _folded(one["qualifier"]) != _folded(other["qualifier"]):
        return False
    return bool((one["low"], one["high"]) == (other["low"], other["high"]))


def _is_source(gold: Row, by: str, names: Sequence[str]) -> bool:
    """Whether one of our names is one of the gold's, or holds it, or is held by it."""
    wanted = {gold["text"][e["start"] : e["end"]] for e in gold["entities"] if e["id"] == by} or {by}
    folded = [(_folded(one), _folded(other)) for one in wanted for other in names]
    return any(one in other or other in one for one, other in folded if one and other)


def _folded(text: str) -> str:
    return re.sub(r"\W+", " ", text.casefold()).strip()
