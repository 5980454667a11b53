"""What a collection bears: being killed, a full disk, a damaged file, power lost, many at once.

    python benchmarks/faults.py [kill full corrupt power crowd …] [--points N] [--seconds N]

Each fault at `--points` random points, on small reports made of the corpus's lines, claims read for one in ten:
- kill: SIGKILL in the midst of `add`, and before and after every commit, each named by the function that makes it;
- full: a file system with so much room and no more, then with what the message asks for, until all is in;
- corrupt: bytes flipped, pages zeroed, the file cut; is it found, is anything wrong shown, is what is whole saved;
- power: the log as far as it was written, with its last page torn;
- crowd: 8 writers and 20 readers for `--seconds`, on a file and on a server, with decisions.
What was acknowledged must be there once, and what is shown in the end be that of an undisturbed run, byte for byte.
What one hostile page costs the others: `poison.py`.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from itertools import count, islice
from pathlib import Path

from sqlalchemy import Connection, Engine, event

from convention import render

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.store import servers

from rashomon.collection import Collection, doctoring, showing
from rashomon.errors import Conflict, RashomonError
from rashomon.records import Decision, Source
from rashomon.render import serial
from rashomon.store import Store, addresses, facts
from stream import made

SEEN, PART, WRITERS, READERS = "2035-06-01T10:00:00Z", 5, 8, 20


def main() -> None:
    given = arguments()
    table = {}
    with tempfile.TemporaryDirectory() as folder:
        add(fresh(Path(folder), "warm"), reports(PART), claims=True)  # models are loaded once, before any fork
        for name in given.faults or FAULTS:
            found = FAULTS[name](Path(folder) / name, given)
            table |= found if name == "crowd" else {name: found}  # type: ignore[dict-item]
    print("\n\n".join(render({name: row}) for name, row in table.items()))


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("faults", nargs="*", choices=[*FAULTS, []], help="all of them when none is named")
    parser.add_argument("--points", type=int, default=100)
    parser.add_argument("--reports", type=int, default=30)
    parser.add_argument("--seconds", type=float, default=60.0)
    return parser.parse_args()


def reports(size: int, seed: int = 1) -> list[Source]:
    """Small reports, each at a link of its own but for some that are of one page."""
    found = []
    for number, (one, _) in enumerate(islice(made(size, 10, seed), size)):
        day = one.published.date if one.published else None
        link = f"https://paper{number % 7}.example/{seed}/{number - number % 11 // 10}"
        found.append(
            Source(path=f"r.jsonl#{number}", data=one.text[:900].encode(), media="text/plain", url=link, published=day)
        )
    return found


def add(where: str, sources: Sequence[Source], *, claims: bool, told: Callable[[int], None] = lambda n: None) -> None:
    """Take reports in, a few at a time, and say of each few that they were acknowledged."""
    with Collection(where) as collection:
        for at in range(0, len(sources), PART):
            collection.add(sources[at : at + PART], seen=SEEN, claims=claims, kept=lambda _, at=at: told(at + PART))


def added(where: str, sources: Sequence[Source], claims: bool, told: Callable[[int], None]) -> None:
    add(where, sources, claims=claims, told=told)


def shown(where: str, *, claims: bool) -> bytes:
    """All that is shown: the accounts as they are exported, or, before they are told, the stories."""
    with Collection(where) as collection:
        if claims:
            return serial.encode(collection.whole()).encode()
        collection.refresh(claims=False)
        with collection._store.reading() as connection:
            return (showing.digest(connection) + repr(collection.stories())).encode()


def child(work: Callable[[Callable[[int], None]], None], *, kill: float | None = None) -> tuple[int, int, str]:
    """Work in a process of its own, killed after some seconds: its status, the last number told, and what it said."""
    reads, writes = os.pipe()
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            work(lambda number: os.write(writes, b"%d\n" % number))  # type: ignore[arg-type, return-value]
            status = 0
        except RashomonError as error:
            os.write(writes, f"!{error}\n".encode())
        except BaseException as error:  # noqa: BLE001  whatever it is, it is to be reported
            os.write(writes, f"!! {type(error).__name__}: {error}\n".encode())
        finally:
            os._exit(status)
    os.close(writes)
    if kill is not None:
        time.sleep(kill)
        os.kill(pid, signal.SIGKILL)
    with open(reads, encoding="utf-8", errors="replace") as pipe:  # noqa: PTH123  a descriptor
        lines = pipe.read().split("\n")
    status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    numbers = [int(line) for line in lines if line.isdigit()]
    return status, max(numbers, default=0), " ".join(line[1:] for line in lines if line.startswith("!"))


def losses(where: str, acknowledged: Sequence[Source]) -> tuple[int, int]:
    """How many reports that were acknowledged are lost, and how many rows are there twice."""
    made = Store(where)
    with made.reading() as connection:
        kept = facts.documents(connection)
        met = [one.id for several in facts.met(connection, kept).values() for one in several]
    made.close()
    lost = {addresses.document(one) for one in acknowledged} - set(kept)
    return len(lost), len(met) - len(set(met))


def after(where: str, sources: Sequence[Source], told: int, usual: bytes, *, claims: bool) -> Counter[str]:
    """What a fault left: reports lost and doubled, and whether going on ends where an undisturbed run does."""
    lost, doubled = losses(where, sources[:told]) if Path(where).exists() else (told, 0)
    status, _, said = child(lambda _: add(where, sources, claims=claims))
    found = Counter(points=1, lost=lost, doubled=doubled, errors=int(status != 0))
    found["other in the end"] = int(status != 0 or shown(where, claims=claims) != usual)
    if said:
        print(said, file=sys.stderr)
    return found


def fresh(folder: Path, name: str) -> str:
    shutil.rmtree(folder / name, ignore_errors=True)
    (folder / name).mkdir(parents=True)
    return str(folder / name / "store.db")


def undisturbed(folder: Path, sources: Sequence[Source], *, claims: bool) -> tuple[bytes, float]:
    where = fresh(folder, "usual")
    began = time.monotonic()
    status, _, said = child(lambda _: add(where, sources, claims=claims))
    assert status == 0, said
    return shown(where, claims=claims), time.monotonic() - began


def killed(folder: Path, given: argparse.Namespace) -> dict[str, object]:
    """At random moments, and around every commit."""
    drawn, sources = random.Random(1), reports(given.reports)
    found: Counter[str] = Counter()
    bounds: Counter[str] = Counter()
    for claims, points in ((False, given.points * 9 // 10), (True, given.points // 10)):
        usual, seconds = undisturbed(folder, sources, claims=claims)
        for _ in range(points):
            where = fresh(folder, "killed")
            _, told, _ = child(partial(added, where, sources, claims), kill=drawn.uniform(0, seconds))
            found.update(after(where, sources, told, usual, claims=claims))
    few, names = sources[: 2 * PART], folder / "names"
    usual, _ = undisturbed(folder, few, claims=True)
    for number in count(1):
        where = fresh(folder, "killed")
        status, told, _ = child(partial(bounded, where, few, number, names))
        if status == 0:
            break
        bounds[names.read_text()] += 1
        found.update(after(where, few, told, usual, claims=True))
    return {**found, **{f"killed {name}": number for name, number in sorted(bounds.items())}}


def bounded(where: str, sources: Sequence[Source], number: int, names: Path, told: Callable[[int], None]) -> None:
    """Add, and be killed at the so-many-th boundary of a transaction that writes."""
    passed = Counter[str]()

    def boundary(side: str, connection: Connection) -> None:
        if not connection.get_execution_options().get("reading"):
            passed["all"] += 1
            if passed["all"] == number:
                names.write_text(f"{side} {maker()}")
                os.kill(os.getpid(), signal.SIGKILL)

    event.listen(Engine, "commit", lambda connection: boundary("before the commit of", connection))
    event.listen(Engine, "begin", lambda connection: boundary("at the begin of", connection))
    add(where, sources, claims=True, told=told)


def maker() -> str:
    """The function of a collection or store on the stack that makes the transaction."""
    frame = sys._getframe(1)
    while frame.f_back is not None:
        file, name = Path(frame.f_code.co_filename), frame.f_code.co_name
        if (
            file.parent.name in ("collection", "store")
            and file.name != "engines.py"
            and name not in ("writing", "alone")
        ):
            return "layout.set_up" if name == "__init__" else f"{file.stem}.{name}"
        frame = frame.f_back
    return "?"


def full(folder: Path, given: argparse.Namespace) -> dict[str, object]:
    """File systems of many sizes, each made larger by what the message asks for."""
    sources, mount = reports(2 * given.reports), folder / "mount"
    usual, _ = undisturbed(folder, sources, claims=False)
    need = sum(file.stat().st_size for file in (folder / "usual").iterdir())
    mount.mkdir()
    found: Counter[str] = Counter()
    for point in range(given.points):
        size = 64 * 1024 + (3 * need * point) // given.points
        if subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", mount], capture_output=True
        ).returncode:
            return {"not measured": "no file system may be mounted here"}
        try:
            found.update(filled(str(mount / "store.db"), mount, size, sources, usual))
        finally:
            subprocess.run(["umount", mount], check=True)
    return dict(found)


def filled(where: str, mount: Path, size: int, sources: Sequence[Source], usual: bytes) -> Counter[str]:
    found, told = Counter(points=1), 0
    for _ in range(20):
        status, told, said = child(partial(added, where, sources, False))
        if status == 0:
            found["other in the end"] += shown(where, claims=False) != usual
            return found
        asked = re.search(r"needs ([\d,]+) more bytes", said)
        found["stops"] += 1
        found["stops without the bytes needed"] += asked is None
        if asked is None:
            print(said, file=sys.stderr)
        size += int(asked[1].replace(",", "")) if asked else 1 << 20
        subprocess.run(["mount", "-o", f"remount,size={size}", mount], check=True)
        if Path(where).exists() and Path(where).stat().st_size:
            found["lost"] += losses(where, sources[:told])[0]
    found["never done"] += 1
    return found


def corrupted(folder: Path, given: argparse.Namespace) -> dict[str, object]:
    """A file of reports, changed; whether that is found, and what is whole saved."""
    sources, drawn = reports(given.reports), random.Random(2)
    usual, _ = undisturbed(folder, sources, claims=True)
    clean = (folder / "usual" / "store.db").read_bytes()
    rows = sqlite3.connect(folder / "usual" / "store.db").execute("select sha256, packed from originals").fetchall()
    found: Counter[str] = Counter()
    for point in range(given.points):
        kind = ("flipped", "zeroed", "cut")[point % 3]
        where = Path(fresh(folder, "damaged"))
        where.write_bytes(damaged(clean, kind, drawn))
        found.update({"points": 1, kind: 1})
        found.update(looked(where, usual))
        found.update(salvaged(where, where.with_name("new.db"), rows))
    return dict(found)


def damaged(clean: bytes, kind: str, drawn: random.Random) -> bytes:
    data = bytearray(clean)
    if kind == "cut":
        return bytes(data[: drawn.randrange(len(data))])
    if kind == "zeroed":
        at = drawn.randrange(len(data) // 4096) * 4096
        data[at : at + 4096] = bytes(4096)
    for _ in range(drawn.randint(1, 8) if kind == "flipped" else 0):
        data[drawn.randrange(len(data))] ^= 1 << drawn.randrange(8)
    return bytes(data)


def looked(where: Path, usual: bytes) -> Counter[str]:
    """What a person is shown, and what the doctor says: on copies, so that neither changes what the other sees."""
    copy = where.with_name("copy.db")
    copy.write_bytes(where.read_bytes())
    status, right, said = child(lambda told: told(1 + (shown(str(copy), claims=True) == usual)))
    flaws = child(lambda told: told(1 + bool(doctored(where))))
    known = flaws[0] != 0 or flaws[1] == 2
    if "!" in said + flaws[2]:
        print(said, flaws[2], file=sys.stderr)
    return Counter(
        {
            "refused with its reason": int(status != 0),
            "found by the doctor": int(known),
            "shown right": int(status == 0 and right == 2),
            "shown wrong": int(status == 0 and right != 2),
            "shown wrong and not found": int(status == 0 and right != 2 and not known),
            "broken without a message": int("!" in said or "!" in flaws[2]),
        }
    )


def doctored(where: Path) -> tuple[str, ...]:
    store = Store(where)
    found = doctoring.examined(store).flaws
    store.close()
    return found


def salvaged(where: Path, to: Path, rows: Sequence[tuple[str, bytes]]) -> Counter[str]:
    """How many originals that still stand on the pages are not saved."""
    data = where.read_bytes()
    whole = {digest for digest, packed in rows if packed in data}
    status, _, said = child(lambda _: doctoring.salvage(str(where), to) and None)
    with contextlib.closing(sqlite3.connect(to)) as connection:
        kept = {row[0] for row in connection.execute("select sha256 from originals")} if status == 0 else set()
    if status:
        print(said, file=sys.stderr)
    return Counter({"whole": len(whole), "whole and not saved": len(whole - kept), "salvage fails": int(status != 0)})


def unpowered(folder: Path, given: argparse.Namespace) -> dict[str, object]:
    """What is there after the log was written so far: whole transactions, those acknowledged among them."""
    sources, drawn, where = reports(given.reports), random.Random(3), Path(fresh(folder, "whole"))
    usual, _ = undisturbed(folder, sources, claims=False)
    Store(where).close()
    begun = where.read_bytes()
    held = sqlite3.connect(where)
    held.execute("begin")
    held.execute("select count(*) from originals").fetchone()  # the log is not begun anew while this looks
    log, sizes = Path(f"{where}-wal"), list[tuple[int, int]]()
    add(str(where), sources, claims=False, told=lambda number: sizes.append((log.stat().st_size, number)))
    whole = log.read_bytes()
    held.close()
    found: Counter[str] = Counter()
    for _ in range(given.points):
        at = drawn.randrange(len(whole))
        place = fresh(folder, "unpowered")
        Path(place).write_bytes(begun)
        Path(f"{place}-wal").write_bytes(whole[:at] + drawn.randbytes(drawn.choice((0, 100, 4096))))
        kept = Store(place)
        found["flaws"] += len(doctoring.health.flaws(kept))
        with kept.reading() as connection:
            documents = set(facts.documents(connection))
        kept.close()
        cuts = [{addresses.document(one) for one in sources[:end]} for end in range(0, len(sources) + PART, PART)]
        found["no prefix"] += documents not in cuts
        found.update(after(place, sources, max((n for size, n in sizes if size <= at), default=0), usual, claims=False))
    return dict(found)


def crowd(folder: Path, given: argparse.Namespace) -> dict[str, dict[str, object]]:
    """Many at once on either engine."""
    table = {"crowd, SQLite": crowded(fresh(folder, "crowd"), given.seconds)}
    binaries = servers.binaries()
    if binaries is None:
        return table | {"crowd, PostgreSQL": {"not measured": servers.MISSING}}
    with servers.running(binaries) as url:
        return table | {"crowd, PostgreSQL": crowded(url, given.seconds)}


def crowded(where: str, seconds: float) -> dict[str, object]:
    end = time.monotonic() + seconds
    Store(where).close()
    pipes = []
    for number in range(WRITERS + READERS):
        reads, writes = os.pipe()
        if os.fork() == 0:
            work = writing if number < WRITERS else looking
            counted: Counter[str] = Counter()
            while time.monotonic() < end:
                try:
                    work(where, number, counted)
                except BaseException as error:  # noqa: BLE001  whatever reaches a person is counted
                    counted["errors"] += 1
                    os.write(2, f"{type(error).__name__}: {error}\n".encode())
            os.write(writes, repr(dict(counted)).encode())
            os._exit(0)
        os.close(writes)
        pipes.append(reads)
    total: Counter[str] = Counter({"errors": 0})
    for reads in pipes:
        with open(reads, encoding="utf-8") as pipe:  # noqa: PTH123
            total.update(eval(pipe.read()))
        os.wait()
    return {**total, **kept_of(where, total)}


def writing(where: str, number: int, counted: Counter[str]) -> None:
    """Add two reports, one of them also another's, and decide about what the others decide about too."""
    several = reports(40, seed=100)
    at = counted["adds"]
    own = Source(path=f"{number}.jsonl#{at}", data=several[at % 40].data + b" %d %d" % (number, at), media="text/plain")
    with Collection(where) as collection:
        collection.add([own, several[at % 40]], seen=SEEN, claims=False)
        counted["adds"] += 1
        with collection._store.reading() as connection:
            last = max((one.id or 0 for one in facts.decisions(connection)), default=0)
        row = Decision(
            kind="ignore", left=f"none{at % 5}", right=None, judgement="", by=str(number), at=SEEN, reason=""
        )
        try:
            collection.decide(row, after=last)
            counted["decisions"] += 1
        except Conflict:
            counted["stale decisions refused"] += 1


def looking(where: str, number: int, counted: Counter[str]) -> None:
    with Collection(where) as collection:
        for _ in range(20):
            found = collection.stories(search="the" if number % 2 else "")
            counted["reads"] += 1
            if found and number == WRITERS:
                collection.account(found[number % len(found)].id)
                counted["accounts"] += 1
            time.sleep(0.01)


def kept_of(where: str, total: Counter[str]) -> dict[str, object]:
    """What is lost of what the writers did, and whether the whole is whole."""
    store = Store(where)
    with store.reading() as connection:
        decided, documents = len(facts.decisions(connection)), facts.documents(connection)
        own = sum(
            "#" in one.source(b"").path and not one.source(b"").url
            for s in facts.met(connection, documents).values()
            for one in s
        )
    with Collection(where) as collection:
        collection.refresh(claims=False)
        flaws = collection.examined().flaws
    store.close()
    return {"reports lost": total["adds"] - own, "decisions lost": total["decisions"] - decided, "flaws": len(flaws)}


FAULTS: dict[str, Callable[[Path, argparse.Namespace], object]] = {
    "kill": killed, "full": full, "corrupt": corrupted, "power": unpowered, "crowd": crowd,
}  # fmt: skip

if __name__ == "__main__":
    main()
