"""One hostile page in a hundred: what it costs the others, through the commands that people give.

    python benchmarks/poison.py [KIND ...] [--ways add quick brief] [--hundreds N] [--repeat N] [--workers N]

Pages made of the corpus's lines, with the markup of a news site about them, 60 to 90 kB each. One of each hundred, in
its midst, is one of KINDS; burn, sleep, memory and kill stand for a parser's faults, put in where a page is read.
Ways: `rashomon add`, the same with `--no-claims` (quick), and `rashomon brief`. Seconds are wall-clock time of the
whole command, its start with them, the least of `--repeat` runs in turn with clean ones; the others' are until the
last of them has been read. Work is the time of processors, the workers' with it: what wall-clock time comes to where
no other process wants them. The same: all that is shown of the others, byte for byte.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

SIZE, LOG, MARK, POISON = 100, "POISON_LOG", b"<!-- poison: ", "poison.html"
PLAIN = "<p>Vessa Omray keeps bees and sells honey by the jar.</p>"
PAGES: dict[str, str] = {
    "deep nesting": "<div>" * 100_000 + PLAIN,
    "attributes": "<div " + " ".join(f"a{n}=1" for n in range(100_000)) + ">" + PLAIN,
    "comments": "<!-- x -->" * 100_000 + PLAIN,
    "unclosed": "<b><i><p>honey" * 20_000,
    "misnested": "<b><p></b><i></p>honey" * 10_000,
    **{kind: f"<!-- poison: {kind} -->{PLAIN}" for kind in ("burn", "sleep", "memory", "kill")},
}
WAYS = {"add": ["add"], "quick": ["add", "--no-claims"], "brief": ["brief"]}


def main() -> None:
    given = arguments()
    from convention import render

    print(f"{given.workers} workers on {os.cpu_count()} cores, wall-clock time")
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder) / "clean", given.hundreds)
        for way in given.ways:
            made = measured(Path(folder), way, given)
            measures = list(made["clean"])
            print(f"\n{way}\n" + render({name: {kind: row[name] for kind, row in made.items()} for name in measures}))


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kinds", nargs="*", choices=[*PAGES, []], help="all of them when none is named")
    parser.add_argument("--ways", nargs="*", default=[*WAYS], choices=[*WAYS])
    parser.add_argument("--hundreds", type=int, default=1, help="how many hundred pages")
    parser.add_argument("--repeat", type=int, default=2)
    parser.add_argument("--workers", type=int, default=2)
    given = parser.parse_args()
    given.kinds = given.kinds or [*PAGES]
    return given


def measured(folder: Path, way: str, given: argparse.Namespace) -> dict[str, dict[str, object]]:
    """A row for each kind beside the clean runs made in turn with it."""
    clean, pages = folder / "clean", folder / "clean" / "pages"
    best = {kind: [float("inf")] * 3 for kind in ("clean", *given.kinds)}
    same = dict.fromkeys(given.kinds, True)
    for _ in range(given.repeat):
        usual, *took = command(clean, way, given.workers)
        best["clean"] = least(best["clean"], took)
        for kind in given.kinds:
            hostile = [pages / f"{SIZE * n + SIZE // 2:05}-{POISON}" for n in range(given.hundreds)]
            for page in hostile:
                page.write_text(PAGES[kind], "utf-8")
            shown, *took = command(clean, way, given.workers)
            for page in hostile:
                page.unlink()
            best[kind] = least(best[kind], took)
            same[kind] &= shown == usual
    others = (SIZE - 1) * given.hundreds
    return {kind: row(best["clean"], best[kind], others, same.get(kind)) for kind in best}


def least(one: list[float], other: list[float]) -> list[float]:
    return [min(pair) for pair in zip(one, other, strict=True)]


def row(clean: list[float], took: list[float], others: int, same: bool | None) -> dict[str, object]:
    loss = [f"{100 * (1 - before / after):.0f}" for before, after in zip(clean, took, strict=True)]
    return {
        "seconds": f"{took[0]:.1f}", "pages/s": f"{others / took[0]:.1f}", "loss %": loss[0],
        "others read at": f"{took[1]:.1f}", "others' loss %": loss[1],
        "work": f"{took[2]:.1f}", "more work %": f"{100 * (took[2] / clean[2] - 1):.0f}", "the others the same": same,
    }  # fmt: skip


def command(folder: Path, way: str, workers: int) -> tuple[object, float, float, float]:
    """A command on a folder: what is shown of the 99, the seconds until it ended and these were read, and its work."""
    log, store = folder / "log", folder / "store.db"
    for old in (log, *folder.glob("store.db*")):
        old.unlink(missing_ok=True)
    to = ["--out", "out"] if way == "brief" else ["--store", store.name]
    line = [sys.executable, __file__, "--inside", *WAYS[way], "pages", "--workers", str(workers), *to]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(os.path.abspath, sys.path))}
    before, began = worked(), time.monotonic()
    done = subprocess.run(line, cwd=folder, env=environment | {LOG: str(log)}, capture_output=True, check=False)
    took, work = time.monotonic() - began, worked() - before
    if done.returncode not in (0, 3):
        raise SystemExit(done.stderr.decode())
    read = [float(stamp) for name, stamp in map(str.split, log.read_text().splitlines()) if not name.endswith(POISON)]
    shown = account(folder / "out" / "account.json") if way == "brief" else stored(store, claims=way == "add")
    return shown, took, max(read) - began, work


def worked() -> float:
    """The seconds of processors that processes started here have had, those they started with them."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def account(file: Path) -> object:
    """All rows of an account that do not speak of the poison page."""
    return others(json.loads(file.read_text("utf-8")))


def stored(store: Path, *, claims: bool) -> object:
    """The same of a collection; of one whose stories are not told, the list of them."""
    from rashomon.collection import Collection
    from rashomon.render import serial

    with Collection(store) as collection:
        if claims:
            return others(json.loads(serial.encode(collection.whole())))
        return [repr(one) for one in collection.stories() if one.title and "honey" not in one.title]


def others(made: dict[str, object]) -> object:
    """The rows without those that hold the id of the poison page's document, or of a story of it."""
    rows = {name: value for name, value in made.items() if isinstance(value, list) and name != "rejected"}
    poison = {one["id"] for one in rows["documents"] if one["path"].endswith(POISON)}
    return {name: [one for one in several if not any(p in json.dumps(one) for p in poison)]
            for name, several in rows.items()}  # fmt: skip


def write(folder: Path, hundreds: int) -> None:
    (folder / "pages").mkdir(parents=True)
    for number, page in enumerate(pages((SIZE - 1) * hundreds)):
        at = number + number // (SIZE - 1)
        (folder / "pages" / f"{at:05}.html").write_text(page, "utf-8")


def pages(size: int) -> Iterator[str]:
    """Reports as pages of a news site: menus, declarations, related links and scripts about them."""
    from stream import made

    drawn = random.Random(1)
    for report, _ in islice(made(size, 10), size):
        day = str(report.published and report.published.date).replace("2035", "2025")  # not a day to come
        words = report.text.split()
        links = [f"<li class='menu-item item-{n}'><a href='/{n}'>{drawn.choice(words)}</a></li>" for n in range(120)]
        cards = [
            f"<div class='card'><a href='/n/{n}'><img src='/i/{n}.jpg' alt=''><h4>{' '.join(drawn.sample(words, 6))}"
            "</h4></a></div>" for n in range(30)
        ]  # fmt: skip
        body = "\n".join(f"<p class='paragraph'>{line}</p>" for line in report.text.split("\n"))
        script = "".join(f"var v{n}={{'k':{drawn.random()}}};" for n in range(900 + drawn.randrange(800)))
        yield (
            f"<!doctype html><html lang=en><head><meta charset=utf-8><title>{report.title}</title>"
            f"<meta property='article:published_time' content='{day}T08:00:00Z'><script>{script}</script></head><body>"
            f"<nav><ul>{''.join(links)}</ul></nav><main><article><h1>{report.title}</h1>"
            f"<time datetime={day}>{day}</time><div class='body'>{body}</div></article></main>"
            f"<aside>{''.join(cards)}</aside><footer><ul>{''.join(links[:40])}</ul></footer></body></html>"
        )


def reads(source: object, *, limits: object = None) -> object:
    """A page read as ever, but for the faults asked for; who read it when is written down."""
    from rashomon.stages.documents.reading import read

    if MARK in source.data:  # type: ignore[attr-defined]
        FAULTS[source.data.split(MARK)[1].split()[0].decode()]()  # type: ignore[attr-defined]
    try:
        return read(source, limits=limits)  # type: ignore[arg-type]
    finally:
        with Path(os.environ[LOG]).open("a") as log:
            log.write(f"{Path(source.path).name} {time.monotonic()}\n")  # type: ignore[attr-defined]


def burnt() -> None:
    while True:
        pass


def filled() -> None:
    held = []
    while True:
        held.append(bytearray(1 << 24))


FAULTS: dict[str, Callable[[], object]] = {
    "burn": burnt, "sleep": lambda: time.sleep(3600), "memory": filled,
    "kill": lambda: os.kill(os.getpid(), signal.SIGKILL),
}  # fmt: skip


def inside() -> None:
    """The command itself, with this reader of pages in the place of the usual one."""
    import poison
    from rashomon.cli import main as rashomon
    from rashomon.stages import documents

    documents.read = poison.reads  # type: ignore[assignment]
    del sys.argv[1]
    rashomon()


if __name__ == "__main__":
    inside() if "--inside" in sys.argv else main()
