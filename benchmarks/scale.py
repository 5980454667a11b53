"""Candidate search over more and more generated reports, beside libraries that find near-copies.

    python benchmarks/scale.py [--sizes 10000,100000] [--systems rashomon,rensa] [--full]

For each size and system, in a process of its own, on one core: seconds of processor time, and reports a second for all
and for the last batch of them; recall of the copies that were put in (see `generated.py`), by kind; pairs proposed a
report, and which share of these are such copies, or end in one boilerplate (others share a phrase); memory a report at
the peak, beyond what was taken before the first. Then how time grows with reports (to the power of 1 is linear).
`--full` measures a million reports too, which takes half an hour.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import math
import os
import pickle
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import generated
import peers
from convention import render
from rashomon.stages.copies.candidates import Index

SYSTEMS: dict[str, Callable[[], Any]] = {
    "rashomon": Index, "rensa": peers.Rensa, "gaoya": peers.Gaoya, "datasketch": peers.Datasketch,
}  # fmt: skip
SIZES = [10_000, 100_000]
FULL = 1_000_000
ONE_CORE = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "RAYON_NUM_THREADS"), "1")


def main() -> None:
    given = arguments()
    if given.reports:
        print(json.dumps(measured(given.systems[0], given.reports, given.sizes[0])))
        return
    sizes = sorted({*given.sizes, *((FULL,) if given.full else ())})
    with tempfile.TemporaryDirectory() as folder:
        reports = Path(folder) / "reports"
        with reports.open("wb") as file:
            for batch in generated.stream(sizes[-1]):
                pickle.dump(batch, file)
        for name in given.systems:
            show(name, sizes, [in_process(name, reports, size) for size in sizes])


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=lambda text: [int(size) for size in text.split(",")], default=SIZES)
    parser.add_argument("--systems", type=lambda text: text.split(","), default=list(SYSTEMS))
    parser.add_argument("--full", action="store_true", help=f"measure {FULL:,} reports too")
    parser.add_argument("--reports", type=Path, help=argparse.SUPPRESS)  # to measure one system in this process
    return parser.parse_args()


def show(name: str, sizes: Sequence[int], rows: Sequence[dict[str, Any]]) -> None:
    """A table of one system, a column a size."""
    if not rows[0]:
        print(f"{name}: not installed\n")
        return
    print(f"{name}\n{render({f'{size:,}': row for size, row in zip(sizes, rows, strict=True)})}")
    if len(rows) > 1:
        growth = math.log(rows[-1]["seconds"] / rows[0]["seconds"]) / math.log(sizes[-1] / sizes[0])
        print(f"time grows with reports to the power of {growth:.2f}")
    print(flush=True)


def in_process(name: str, reports: Path, size: int) -> dict[str, Any]:
    """What one system gives for the first so many reports, measured in a process of its own."""
    command = [sys.executable, __file__, "--systems", name, "--sizes", str(size), "--reports", str(reports)]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True, env={**os.environ, **ONE_CORE})
    row: dict[str, Any] = json.loads(done.stdout)
    return row


def measured(name: str, reports: Path, size: int) -> dict[str, Any]:
    """The row of one system; an empty one where it is not installed."""
    try:
        SYSTEMS[name]().added(["A text to get ready with, so that what is loaded once is loaded."])
    except ImportError:
        return {}
    index = SYSTEMS[name]()
    seconds, last, held, peak = 0.0, 0.0, 0, 0
    endings: list[int] = []
    counts: Counter[str] = Counter()
    for batch in batches(reports, size):
        held = held or memory("VmRSS")
        forget()
        began = time.process_time()
        pairs = index.added(batch.texts)
        last = time.process_time() - began
        seconds, peak = seconds + last, max(peak, memory("VmHWM"))
        endings += batch.endings
        judge({(a, b) for found in pairs for a, b in found.tolist()}, batch, endings, counts)
        del batch, pairs  # before the next is read: only what the index takes shall grow
    return {
        "seconds": seconds,
        "reports/s": round(size / seconds),
        "reports/s, last batch": round(generated.BATCH / last),
        "recall": {kind: counts[f"found {kind}"] / counts[kind] for kind in generated.SHARES if counts[kind]},
        "pairs a report": counts["pairs"] / size,
        "of these copies": sum(counts[f"found {kind}"] for kind in generated.SHARES) / max(1, counts["pairs"]),
        "of these one boilerplate": counts["boilerplate"] / max(1, counts["pairs"]),
        "bytes a report": round((peak - held) / size),
    }


def batches(reports: Path, size: int) -> Iterator[generated.Batch]:
    """The first so many reports, one batch in memory at a time."""
    with reports.open("rb") as file:
        for _ in range(size // generated.BATCH):
            yield pickle.load(file)


def judge(known: set[tuple[int, int]], batch: generated.Batch, endings: Sequence[int], counts: Counter[str]) -> None:
    """Count the pairs found of one batch, and the copies among them."""
    counts["pairs"] += len(known)
    counts["boilerplate"] += sum(endings[a] == endings[b] >= 0 for a, b in known)
    for kind, number, origin in batch.copies:
        counts[kind] += 1
        counts[f"found {kind}"] += (number, origin) in known


def memory(field: str) -> int:
    """Bytes this process takes (VmRSS), or the most since it was made to forget (VmHWM); the most of all where the
    system does not tell.
    """
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    lines = (line.split() for line in status.read_text("utf-8").splitlines())
    return next(int(line[1]) for line in lines if line[0] == f"{field}:") * 1024


def forget() -> None:
    """Let the most memory taken be counted from here on, where the system can."""
    with contextlib.suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5", "utf-8")


if __name__ == "__main__":
    main()
