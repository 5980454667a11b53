"""How long the whole command takes, start-up included, and how much memory; how the job grows with the reports, and the
reading of sentences with the length of a text.

    python benchmarks/speed.py [--documents FOLDER] [--runs N]

Times `rashomon brief FOLDER/* --json` as a process of its own (default: `../shared/gold/baghouz`, else the examples
that ship with the project), median of N runs; then the job over 50, 100 and 200 reports in one process; then how long
the pipeline takes to load in a new process, imports included, and to read a text of 62,500 to 1,000,000 characters; and
how long claims and the ledger take of reports whose sentences have been read.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import rashomon
from rashomon.language import model, units
from rashomon.records import Source
from rashomon.stages import bodies, claims, copies, documents, ledger, marks, stories

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
COMMAND = Path(sys.executable).parent / "rashomon"
GROWTH = (50, 100, 200)
LENGTHS = (62_500, 250_000, 1_000_000)  # characters
LOADING = "import time; t = time.monotonic(); from rashomon.language import model; model.load()"


def main() -> None:
    given = arguments()
    reports = sorted(p for p in given.documents.rglob("*") if p.suffix in {".txt", ".html", ".htm"})
    taken = [once(reports) for _ in range(given.runs)]
    seconds = sorted(wall for wall, _ in taken)
    print(f"the command over {len(reports)} reports of {given.documents.name}, {given.runs} runs, start-up included")
    print(f"  seconds      min {seconds[0]:.2f}  median {statistics.median(seconds):.2f}  max {seconds[-1]:.2f}")
    print(f"  peak memory  {max(memory for _, memory in taken):.0f} MiB")
    for size, wall in growth():
        print(f"  {size:4} reports in one process  {wall:6.2f} s  {size / wall:6.1f} reports/s")
    size, claimed, reconciled = claiming()
    print(f"  claims of {size} reports read  {claimed:6.2f} s  ledger {reconciled:6.2f} s  together"
          f" {size / (claimed + reconciled):6.1f} reports/s")  # fmt: skip
    print(f"  the pipeline loads in {loading():.2f} s")
    for length, words, wall in reading():
        print(f"  a text of {length:9,} characters  {wall:6.2f} s  {words / wall:8,.0f} words between spaces/s")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    usual = SHARED / "gold" / "baghouz"
    parser.add_argument("--documents", type=Path, default=usual if usual.is_dir() else ROOT / "examples" / "reports")
    parser.add_argument("--runs", type=int, default=5)
    return parser.parse_args()


def once(reports: list[Path]) -> tuple[float, float]:
    """Seconds and peak memory (MiB) of one run of the command."""
    began = time.monotonic()
    child = os.fork()
    if child == 0:
        silence = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silence, 1)
        os.execv(COMMAND, [str(COMMAND), "brief", "--json", *map(str, reports)])
    _, status, usage = os.wait4(child, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 3):
        raise SystemExit("speed.py: the command failed; run it by hand to see why")
    return time.monotonic() - began, usage.ru_maxrss / 1024


def growth() -> list[tuple[int, float]]:
    """Seconds for the job over more and more different reports: the example reports, told of different places."""
    texts = [p.read_text("utf-8") for p in sorted((ROOT / "examples" / "reports").glob("*.txt"))]
    measured = []
    for size in GROWTH:
        with tempfile.TemporaryDirectory() as folder:
            for number in range(size):
                text = renamed(texts[number % len(texts)], number // len(texts))
                (Path(folder) / f"{number:04}.txt").write_text(text, "utf-8")
            began = time.monotonic()
            rashomon.account([folder])
            measured.append((size, time.monotonic() - began))
    return measured


def claiming() -> tuple[int, float, float]:
    """How many reports, and the seconds for their claims and for the ledger, sentences, names and stories given."""
    pages = [(p.name, p.read_text("utf-8")) for p in sorted((ROOT / "examples" / "reports").glob("*.txt"))]
    texts = [(f"{edition}-{name}", renamed(text, edition)) for edition in range(6) for name, text in pages]
    read = [documents.read(Source(path=name, data=text.encode(), media="text/plain"))[0] for name, text in texts]
    reports, _ = bodies.label(tuple(read))
    pipeline = model.pipeline()
    readings = {report.id: pipeline(bodies.told(report)) for report in reports}
    entities = marks.find(reports, readings)
    shared, _, families, _ = copies.find(reports, entities)
    told, reports, _ = stories.group(reports, entities, shared, families)
    units.conversions("It is 5 km (3 miles) off.")  # loads its library, once a process
    began = time.monotonic()
    sayings, counts, _ = claims.find(reports, entities, readings)
    middle = time.monotonic()
    known = ledger.Reports(documents=reports, entities=entities, stories=told, families=families, copies=shared)
    _, figures, _ = ledger.reconcile(sayings, counts, known, policy=ledger.POLICIES["range"])
    ledger.tallied(told, figures, reports, families)
    return len(reports), middle - began, time.monotonic() - middle


def loading() -> float:
    """Seconds until the pipeline is there, in a process of its own that has read its files once before."""
    command = [sys.executable, "-c", f"{LOADING}; print(time.monotonic() - t)"]
    return min(float(subprocess.run(command, capture_output=True, check=True, text=True).stdout) for _ in range(3))


def reading() -> list[tuple[int, int, float]]:
    """Characters, words between spaces and seconds for one text, longer and longer: the example reports, repeated."""
    texts = [p.read_text("utf-8") for p in sorted((ROOT / "examples" / "reports").glob("*.txt"))]
    pipeline, measured = model.pipeline(), []
    pipeline(texts[0])
    for length in LENGTHS:
        text = ("\n".join(texts) * (length // sum(map(len, texts)) + 1))[:length]
        began = time.monotonic()
        pipeline(text)
        measured.append((length, len(text.split()), time.monotonic() - began))
    return measured


def renamed(text: str, edition: int) -> str:
    """The text with every fifth longer word shifted, another way in each edition, so that editions are not copies."""
    words = text.split(" ")
    for at in range(edition % 5, len(words), 5):
        if edition and len(words[at]) > 5 and words[at].isalpha():
            words[at] = words[at][edition % 4 :] + words[at][: edition % 4]
    return " ".join(words)


if __name__ == "__main__":
    main()
