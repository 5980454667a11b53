"""How fast reports go into a collection: from text to stored stories and ledger, and what one more costs.

    python benchmarks/ingest.py [--sizes N N …] [--claims N N …] [--rate N]

The reports of `benchmarks/stream.py` as plain text, added at once on one core: without claims, and with them; then 200
more, one more, and the list of stories. Each size in a process and a store of its own; memory is the most it held.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from collections.abc import Callable
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

from convention import render
from rashomon.collection import Collection
from rashomon.records import Source
from stream import made

SEEN, MORE = "2035-06-01T10:00:00Z", 200


def main() -> None:
    given = arguments()
    table = {}
    for name, sizes, claims in (("without claims", given.sizes, False), ("with claims", given.claims, True)):
        for size in sizes:
            with get_context("spawn").Pool(1) as fresh:
                table[f"{size:,} {name}"] = fresh.apply(measured, (size, given.rate, claims))
    print(render(table))


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="*", default=[500, 2_000])
    parser.add_argument("--claims", type=int, nargs="*", default=[100])
    parser.add_argument("--rate", type=int, default=1000, help="reports a day")
    return parser.parse_args()


def measured(size: int, rate: int, claims: bool) -> dict[str, float]:
    """What adding so many, 200 more, one more, and listing all took."""
    sources = list(islice(plain(size + MORE + 1, rate), size + MORE + 1))
    with tempfile.TemporaryDirectory() as folder, Collection(Path(folder) / "store.db") as collection:
        seconds = taken(lambda: collection.add(sources[:size], seen=SEEN, claims=claims))
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


def plain(size: int, rate: int) -> object:
    """The reports as sources."""
    for document, _ in made(size, rate):
        day = document.published.date if document.published else None
        yield Source(path=f"{document.id}.txt", data=document.text.encode(), media="text/plain", published=day)


def taken(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


if __name__ == "__main__":
    main()
