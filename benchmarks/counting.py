"""What a prediction has right, counted a document at a time, and the figures that such counts give.

A row of a set and the row predicted for it in, counts out; of all documents' counts, figures with their intervals.
Each is what `entities` and `attribution` of the metrics kept beside the data count; here without rounding, so that
documents can be drawn for an interval, and for the project's own corpus, which needs no other file.

>>> row = {"entities": [{"start": 0, "end": 3, "type": "person"}, {"start": 9, "end": 12, "type": "place"}]}
>>> made = {"entities": [{"start": 0, "end": 3, "type": "person"}]}
>>> figures(entities(row, made))["all f1"]
0.6666666666666666
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from bootstrap import intervals, total

Row = Mapping[str, Any]
Counts = Mapping[str, float]
Figures = Callable[[Counts], Mapping[str, float]]
Words = frozenset[int]

NAMED = ("organization", "person", "place")
PARTS = ("source", "cue", "content")
# What the sets call the types of names.
_TYPES = {
    "per": "person", "pers": "person", "org": "organization", "organisation": "organization", "loc": "place",
    "location": "place", "gpe": "place", "fac": "place", "facility": "place",
    **{name: name for name in (*NAMED, "group")},
}  # fmt: skip
_WORD = re.compile(r"\w+")


class Measure(NamedTuple):
    """A figure and the bounds of its interval."""

    value: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.value:.4f} [{self.low:.3f}-{self.high:.3f}]"


def tally(name: str, *, made: int, gold: int, right: float, found: float | None = None) -> dict[str, float]:
    """The counts of one measure: how much of what was made is right, and of the gold found (left out: as much)."""
    return {
        f"{name} made": made, f"{name} gold": gold,
        f"{name} right": right, f"{name} found": right if found is None else found,
    }  # fmt: skip


def share(name: str, answers: Iterable[bool]) -> dict[str, float]:
    """The counts of an accuracy: how many answers are right, and of how many."""
    given = list(answers)
    return {f"{name} right": sum(given), f"{name} of": len(given)}


def figures(sums: Counts) -> dict[str, float]:
    """Precision, recall and F1 of every tally, the accuracy of every share, from counts added up.

    A share of no answers has none.
    """
    found: dict[str, float] = {}
    for name in dict.fromkeys(key.rpartition(" ")[0] for key in sums):
        right = sums[f"{name} right"]
        if f"{name} of" in sums:
            found |= {name: right / sums[f"{name} of"]} if sums[f"{name} of"] else {}
            continue
        p, r = over(right, sums[f"{name} made"]), over(sums[f"{name} found"], sums[f"{name} gold"])
        found |= {f"{name} p": p, f"{name} r": r, f"{name} f1": over(2 * p * r, p + r)}
    return found


def over(part: float, whole: float) -> float:
    """A share; of nothing, 0."""
    return part / whole if whole else 0.0


def measured(rows: Sequence[Counts], of: Figures = figures) -> dict[str, Measure]:
    """The figures of all documents together, each with its interval of 95%; a row is what one document counts."""
    bounds = intervals(rows, of) if rows else {}
    return {name: Measure(value, *bounds[name]) for name, value in of(total(rows)).items()} if rows else {}


def column(rows: Sequence[Counts]) -> dict[str, Any]:
    """A column of a runner's table: the figures, then how many there were of each thing and were made."""
    sums = {key: int(value) for key, value in total(rows).items() if key.endswith((" gold", " made", " of"))}
    return {"documents": len(rows), **measured(rows), **{key: sums[key] for key in sums if " overlap " not in key}}


def each(count: Callable[[Row, Row], Counts], gold: Iterable[Row], made: Iterable[Row]) -> list[Counts]:
    """What is counted in each document of the gold, found among the predictions by its id."""
    found = {row["id"]: row for row in made}
    return [count(row, found.get(row["id"], {})) for row in gold]


def entities(gold: Row, made: Row, *, kinds: Sequence[str] = NAMED) -> dict[str, float]:
    """Names with the same characters and type, by type; "all" are persons, organizations and places."""
    want, got = _names(gold["entities"]), _names(made.get("entities", ()))
    counts: dict[str, float] = {}
    for name, of in {"all": NAMED, **{kind: (kind,) for kind in kinds}}.items():
        ours, theirs = ({one for one in names if one[2] in of} for names in (got, want))
        counts |= tally(name, made=len(ours), gold=len(theirs), right=len(ours & theirs))
    return counts


def _names(rows: Iterable[Row]) -> set[tuple[int, int, str]]:
    """The names of a set's row, without mentions that are no names ("the minister", where a set says so)."""
    return {
        (row["start"], row["end"], _TYPES[row["type"].lower()])
        for row in rows
        if row["type"].lower() in _TYPES and ("syntax" not in row or (row["syntax"] or "").endswith("NAM"))
    }


def attributions(gold: Row, made: Row) -> dict[str, float]:
    """Sources, cues and contents as sets of words: the same, and sharing words; and whole attributions."""
    tokens = _tokens(gold["text"])
    counts: dict[str, float] = {}
    for part in PARTS:
        want, got = (list(filter(None, (inside(one.get(part, ()), tokens) for one in row.get("attributions", ()))))
                     for row in (gold, made))  # fmt: skip
        same = sum((Counter(want) & Counter(got)).values())
        counts |= tally(f"{part} exact", made=len(got), gold=len(want), right=same)
        pairs = list(_best(want, got))
        counts |= tally(
            f"{part} overlap", made=len(got), gold=len(want),
            right=sum(len(a & b) / len(b) for a, b in pairs), found=sum(len(a & b) / len(a) for a, b in pairs),
        )  # fmt: skip
    whole = [sum(1 for _ in _whole(row)) for row in (gold, made)]
    return counts | tally("relation", gold=whole[0], made=whole[1], right=len(matched(gold, made)))


def _best(want: Sequence[Words], got: Sequence[Words]) -> Iterator[tuple[Words, Words]]:
    """The sets of words put in pairs, those that share most first."""
    shared = sorted(((len(a & b), i, j) for i, a in enumerate(want) for j, b in enumerate(got) if a & b), reverse=True)
    used: set[tuple[str, int]] = set()
    for _, i, j in shared:
        if not used & {("want", i), ("got", j)}:
            used |= {("want", i), ("got", j)}
            yield want[i], got[j]


def matched(gold: Row, made: Row) -> list[tuple[Row, Row]]:
    """Whole attributions and what was made of them: sources that share a word, contents that share half of theirs."""
    tokens = _tokens(gold["text"])
    left = [(one, inside(one["source"], tokens), inside(one["content"], tokens)) for one in _whole(made)]
    pairs: list[tuple[Row, Row]] = []
    for one in _whole(gold):
        source, content = inside(one["source"], tokens), inside(one["content"], tokens)
        for at, (other, by, said) in enumerate(left):
            if content & said and source & by and 2 * len(content & said) >= len(content | said):
                pairs.append((one, other))
                del left[at]
                break
    return pairs


def _whole(row: Row) -> Iterator[Row]:
    return (one for one in row.get("attributions", ()) if one.get("source") and one.get("content"))


def _tokens(text: str) -> tuple[list[int], list[int]]:
    """Where each word begins, and where it ends."""
    found = list(_WORD.finditer(text))
    return [word.start() for word in found], [word.end() for word in found]


def inside(spans: Iterable[Sequence[int]], tokens: tuple[list[int], list[int]]) -> Words:
    """The numbers of the words that lie in the spans, in whole or in part."""
    starts, ends = tokens
    return frozenset(i for start, end in spans for i in range(bisect_right(ends, start), bisect_left(starts, end)))
