"""How fast reports go into a collection: from text to stored stories and ledger, and what one more costs.

    python benchmarks/ingest.py [--sizes N N …] [--claims N N …] [--batches N N …] [--story N N …] [--rate N]

The reports of `benchmarks/stream.py` as plain text, added at once on one core: without claims, and with them (in
`--batches` a hundred at a time); then 200 more, one more, and the list of stories. Last, one story of so many reports
of the same lines, and three more of it one by one. Each in a process and a store of its own; memory is the most that
it held.
"""

from __future__ import annotations

import argparse
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from multiprocessing import get_context
from pathlib import Path
from statistics import median

from convention import render
from rashomon.collection import Collection
from rashomon.records import Decision, Document, Source
from rashomon.store import addresses
from stream import lines_by_event, made, story

SEEN, MORE, BATCH = "2035-06-01T10:00:00Z", 200, 100


def main() -> None:
    given = arguments()
    runs = (
        ("without claims", given.sizes, measured, (given.rate, False)),
        ("with claims", given.claims, measured, (given.rate, True)),
        ("in hundreds", given.batches, measured, (given.rate, True, BATCH)),
        ("of one story", given.story, growing, ()),
    )
    table = {}
    for name, sizes, work, how in runs:
        for size in sizes:
            with get_context("spawn").Pool(1) as fresh:
                table[f"{size:,} {name}"] = fresh.apply(work, (size, *how))
            print(f"{size:,} {name}: {table[f'{size:,} {name}']}", file=sys.stderr)
    print(render(table))


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="*", default=[500, 2_000])
    parser.add_argument("--claims", type=int, nargs="*", default=[100])
    parser.add_argument("--batches", type=int, nargs="*", default=[])
    parser.add_argument("--story", type=int, nargs="*", default=[10, 50])
    parser.add_argument("--rate", type=int, default=1000, help="reports a day")
    return parser.parse_args()


def measured(size: int, rate: int, claims: bool, batch: int = 0) -> dict[str, float]:
    """What adding so many (at once, or in batches), 200 more, one more, and listing all took."""
    sources = [source(one) for one, _ in made(size + MORE + 1, rate)]
    step = batch or size
    with tempfile.TemporaryDirectory() as folder, Collection(Path(folder) / "store.db") as collection:
        seconds = 0.0
        for at in range(0, size, step):
            part = sources[at : min(size, at + step)]
            seconds += taken(lambda part=part: collection.add(part, seen=SEEN, claims=claims))
        more = taken(lambda: collection.add(sources[size:-1], seen=SEEN, claims=claims))
        one = taken(lambda: collection.add(sources[-1:], seen=SEEN, claims=claims))
        listed = taken(lambda: collection.stories(search="the"))
        stored = sum(file.stat().st_size for file in Path(folder).iterdir())
    return {
        "reports/s": round(size / seconds, 1),
        "of 200 more": round(MORE / more, 1),
        "ms one more": round(1000 * one),
        "ms list": round(1000 * listed),
        "MB memory": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
        "kB stored a report": round(stored / size / 1000, 1),
    }


def growing(size: int) -> dict[str, float]:
    """What one more report costs a story of so many, which a person holds together: the median of three."""
    reports = story(random.Random(1), lines_by_event(), 0, 0, reports=size + 3)
    sources = [source(one) for _, one in reports]
    first, *others = (addresses.document(one) for one in sources)
    merge = Decision(
        kind="merge", left=first, right="\n".join(others), judgement="", by="benchmark", at=SEEN, reason="one story"
    )
    with tempfile.TemporaryDirectory() as folder, Collection(Path(folder) / "store.db") as collection:
        collection.decide(merge)
        seconds = taken(lambda: collection.add(sources[:size], seen=SEEN))
        more = [taken(lambda one=one: collection.add([one], seen=SEEN)) for one in sources[size:]]
    return {"reports/s": round(size / seconds, 1), "ms one more": round(1000 * median(more))}


def source(document: Document) -> Source:
    """A report as it comes in."""
    day = document.published.date if document.published else None
    return Source(path=f"{document.id}.txt", data=document.text.encode(), media="text/plain", published=day)


def taken(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


if __name__ == "__main__":
    main()
