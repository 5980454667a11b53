"""False families: reports of different stories that the copies stage ties to one another.

    python benchmarks/families.py [--gold FILE] [--documents FILE] [--reports N]

All ECB+ reports and whole incidents, drawn with a fixed seed up to N reports, go through the stage together. Two
reports of different stories can truly share a text (a background paragraph, a round-up); so every tie across stories,
and every tie that the labelled pairs contradict, is printed with its reason and its longest passage, to be looked at.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from convention import SHARED, begin, read_rows, render
from copies import read
from rashomon.records import Copy, Family, Reuse
from rashomon.stages import copies

SEED, REPORTS = 5, 2000
Row = Mapping[str, Any]


def main() -> None:
    most = int(sys.argv.pop(sys.argv.index("--reports") + 1)) if "--reports" in sys.argv else REPORTS
    sys.argv = [given for given in sys.argv if given != "--reports"]
    task = begin(__doc__ or "", gold="incidents/gold.jsonl", documents="incidents/documents.jsonl")
    story, rows = drawn(read_rows(task.gold), read_rows(task.documents), ecb(), most)
    reports, names = read(rows)
    started = time.perf_counter()
    shared, reuse, families, _ = copies.find(reports, ())
    seconds = time.perf_counter() - started
    ties = [one for one in reuse if one.kind in ("copy", "partial")]
    across = [one for one in ties if story[names[one.a]] != story[names[one.b]]]
    denied = list(contradicted(ties, names))
    for one in (*across, *denied):
        print("\n".join(shown(one, shared, names, story)))
    mixed = [family for family in families if len({story[names[name]] for name in family.documents}) > 1]
    table = {"reports": len(reports), "stories": len(set(story.values())), "families": len(families),
             "reports in families": sum(len(family.documents) for family in families),
             "largest": max((len(family.documents) for family in families), default=0),
             "pairs that depend": len(ties), "across stories": len(across), "labelled otherwise": len(denied),
             "families across stories": len(mixed), "reports in them": sum(map(size, mixed)),
             "seconds": round(seconds, 1)}  # fmt: skip
    print(render({"rashomon": table}))


def size(family: Family) -> int:
    return len(family.documents)


def ecb() -> list[Row]:
    """The reports of ECB+ beside the incidents; none where they are not there."""
    file = SHARED / "data" / "ecbplus" / "documents.jsonl"
    return list(read_rows(file)) if file.exists() else []


def drawn(
    incidents: Sequence[Row], documents: Sequence[Row], others: Sequence[Row], most: int
) -> tuple[dict[str, str], dict[str, Row]]:
    """The story of each report and the reports: the others, and whole incidents up to `most` reports in all."""
    rows: dict[str, Row] = {row["id"]: row for row in others[:most]}
    story = {row["id"]: f"ecb {row['story']}" for row in others[:most]}
    known = {row["id"]: row for row in documents}
    order = list(range(len(incidents)))
    random.Random(SEED).shuffle(order)
    for number in order:
        members = [name for name in incidents[number]["documents"] if name in known]
        if len(rows) + len(members) <= most:
            rows |= {name: known[name] for name in members}
            story |= dict.fromkeys(members, f"incident {number}")
    return story, rows


def contradicted(ties: Sequence[Reuse], names: Mapping[str, str]) -> Iterator[Reuse]:
    """The ties between pairs that are labelled as not depending on each other."""
    labels = SHARED / "data" / "copies" / "labels.jsonl"
    rows = read_rows(labels) if labels.exists() else []
    apart = {frozenset((row["a"], row["b"])) for row in rows if row["label"] in ("independent", "shared_source")}
    yield from (one for one in ties if frozenset((names[one.a], names[one.b])) in apart)


def shown(one: Reuse, shared: Sequence[Copy], names: Mapping[str, str], story: Mapping[str, str]) -> list[str]:
    """A tie for a person: its reports, stories and reasons, and the longest passage."""
    found = [copy for copy in shared if (copy.a.document, copy.b.document) == (one.a, one.b)]
    longest = max(found, key=lambda copy: (copy.sharing in ("prose", "statement"), len(copy.a.quote)))
    a, b = names[one.a], names[one.b]
    return [
        f"{a} ({story[a]}) {one.kind} {b} ({story[b]}): {'; '.join(one.reasons)}",
        f"    {longest.sharing}: {' '.join(longest.a.quote.split())[:300]}",
    ]


if __name__ == "__main__":
    main()
