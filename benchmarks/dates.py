"""Time expressions normalised to TIMEX3, against `dateparser` on the same texts.

    python benchmarks/dates.py [--gold FILE] [--documents FILE] [--out MADE] [--misses]

Rows of the gold: {"id", "text", "published", "timex": [{"start", "end", "value"}]}. A corpus may mark no more than the
first sentences of each text (MEANTIME: headline, date and the next four), and whatever is found behind them would count
as wrong. Where no text of a set has a mark behind a certain line, and the texts go on well behind it, only what stands
up to that line is kept, for `--out` too; "whole" shows the figure with everything. A third of the texts, by the hash of
the name, was held out when the grammar was written and is shown apart.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from bootstrap import intervals
from convention import begin, finish, metrics, read_rows, score
from rashomon.language.dates import find, resolve
from rashomon.language.dates.timex import timex
from rashomon.records import Day

Made = dict[str, Any]
Found = Iterable[tuple[int, int, str, str]]


def main() -> None:
    show = "--misses" in sys.argv
    sys.argv = [one for one in sys.argv if one != "--misses"]
    task = begin(__doc__ or "", gold="timex/meantime.jsonl")
    rows = read_rows(task.documents)
    last = marked_lines(rows)
    kept = [within(row, ours(row), last) for row in rows]
    held = {row["id"] for row in rows if held_out(row["id"])}
    table = {
        "rashomon": score("timex", task.gold, kept),
        "rashomon, held out": score_some(rows, kept, held),
        "rashomon, whole": score("timex", task.gold, [within(row, ours(row), None) for row in rows]),
    }
    peer = searcher()
    if peer is not None:
        table["dateparser"] = score("timex", task.gold, [within(row, peer(row), last) for row in rows])
    else:
        print("dateparser is not installed: no peer")
    if show:
        misses(rows, kept)
    print(f"marked: the first {last + 1} lines" if last is not None else "marked: whole texts")
    finish(task, made=kept, table=table)
    bounds = intervals([counted(row, one) for row, one in zip(rows, kept, strict=True)], figures)
    print("95 % of the draws: " + ", ".join(f"{name} {low:.3f} to {high:.3f}" for name, (low, high) in bounds.items()))


def held_out(name: str) -> bool:
    """Whether a text was kept aside when the grammar was written."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 3 == 0


def marked_lines(rows: Sequence[Made]) -> int | None:
    """The last line that any text has a mark on; None where the texts do not go on far behind it."""
    lines = [row["text"].count("\n", 0, mark["start"]) for row in rows for mark in row["timex"]]
    longest = [row["text"].count("\n") for row in rows]
    last = max(lines, default=0)
    return last if sum(longest) > 1.5 * sum(min(last, one) for one in longest) else None


def day_of(row: Made) -> Day | None:
    """The day given with the text, else the first full date of its first lines."""
    given = str(row.get("published") or "")
    written = given if given[:4].isdigit() else ""
    for one in find(written or row["text"][:300]):
        day = resolve(one, None)
        if day is not None and day.precision == "day":
            return day
    return None


def ours(row: Made) -> Found:
    return ((one.start, one.end, one.type, one.value) for one in timex(row["text"], day_of(row)))


def searcher() -> Callable[[Made], Found] | None:
    """`dateparser.search`, given the day of the report; None where it is not installed."""
    try:
        from dateparser.search import search_dates
    except ImportError:
        return None

    def search(row: Made) -> Found:
        day, at = day_of(row), 0
        base = datetime.fromisoformat(day.date) if day else datetime(2000, 1, 1)
        settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"}
        for words, moment in search_dates(row["text"][:20_000], languages=["en"], settings=settings) or ():
            start = row["text"].find(words, at)
            if start >= 0:
                at = start + len(words)
                yield start, at, "DATE", moment.date().isoformat()

    return search


def within(row: Made, found: Found, last: int | None) -> Made:
    """The MADE row of a text, of its first lines only where `last` is given."""
    marks = [{"start": s, "end": e, "type": kind, "value": value} for s, e, kind, value in found]
    if last is not None:
        marks = [mark for mark in marks if row["text"].count("\n", 0, mark["start"]) <= last]
    return {"id": row["id"], "timex": marks}


def score_some(rows: Sequence[Made], made: Sequence[Made], names: set[str]) -> dict[str, Any]:
    """The same measure on some of the texts."""
    result: dict[str, Any] = metrics().timex(
        [row for row in rows if row["id"] in names], [one for one in made if one["id"] in names]
    )
    return result


def counted(row: Made, made: Made) -> dict[str, float]:
    """What was counted in one text."""
    result = metrics().timex([row], [made])
    hits = {name: round(one["r"] * one["gold"]) for name, one in result.items()}
    return {**hits, "gold": len(row["timex"]), "made": len(made["timex"])}


def figures(sums: Mapping[str, float]) -> dict[str, float]:
    """F1 of counts added up."""
    whole = sums["gold"] + sums["made"]
    return {name: 2 * sums[name] / whole if whole else 0.0 for name in ("strict", "relaxed", "value")}


def misses(rows: Sequence[Made], made: Sequence[Made]) -> None:
    """Print what was missed, invented or valued otherwise, of the texts that were not held out."""
    for row, one in zip(rows, made, strict=True):
        if held_out(row["id"]):
            continue
        text, got = row["text"], {(m["start"], m["end"]): m["value"] for m in one["timex"]}
        want = {(w["start"], w["end"]): w["value"] for w in row["timex"]}
        for span in sorted(want.keys() | got.keys()):
            if want.get(span) != got.get(span):
                shown = (
                    text[max(0, span[0] - 40) : span[0]] + "[" + text[slice(*span)] + "]" + text[span[1] : span[1] + 25]
                )
                print(f"{want.get(span) or '-':16} {got.get(span) or '-':16} {' '.join(shown.split())}")


if __name__ == "__main__":
    main()
