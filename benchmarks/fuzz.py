"""What nobody would write, tried by the million: bytes that lead each reader down paths it has not been, for a time.

    python benchmarks/fuzz.py [TARGET ...] [--seconds N] [--keep]

Each target (decode, feed, warc, mail, url, date, figure) runs in a process of its own, from the small corpus in
`tests/fuzz` on; a fault, a hang of 10 seconds or 2 GiB of memory ends it, and what it was is written beside. `--keep`
adds to the corpus the few inputs that reach what none of it does. Exit status 1 after a fault; 0 with one line where
atheris is not there.
"""

from __future__ import annotations

import argparse
import importlib.util
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from types import FrameType

CORPUS = Path(__file__).resolve().parents[1] / "tests" / "fuzz"
NAMES = ("decode", "feed", "warc", "mail", "url", "date", "figure")
WATCHED = ("rashomon", "feedparser", "email")  # packages whose every step is followed
LONGEST = 4096  # bytes of an input
KEPT = 40  # inputs of a target that are kept, each of
SMALL = 600  # bytes at most


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target", nargs="*", choices=[*NAMES, []], help="all of them when none is named")
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--keep", action="store_true")
    parser.add_argument("--inside", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if importlib.util.find_spec("atheris") is None:
        print("fuzz.py: nothing tried, atheris is not there (`pip install atheris`)")
        raise SystemExit(0)
    if given.inside:
        _fuzz(given.target[0], given.inside)
    faults = [name for name in given.target or NAMES if not _run(name, given.seconds, keep=given.keep)]
    raise SystemExit(f"faults: {', '.join(faults)}" if faults else 0)


def _run(name: str, seconds: int, *, keep: bool) -> bool:
    """One target for a time; whether nothing went wrong."""
    with tempfile.TemporaryDirectory() as found:
        limits = [f"-max_total_time={seconds}", f"-max_len={LONGEST}", "-timeout=10", "-rss_limit_mb=2048"]
        folders = [found, *([str(CORPUS / name)] if (CORPUS / name).is_dir() else [])]
        command = [sys.executable, __file__, name, "--inside", f"-artifact_prefix=fuzz-{name}-", *limits, *folders]
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        said = done.stdout.decode(errors="replace")
        runs = re.findall(r"#(\d+)", said)
        covered = re.findall(r"cov: (\d+)", said)
        print(
            f"{name:8}{int(runs[-1]) if runs else 0:>12,} executions  coverage {covered[-1] if covered else 0:>6}",
            end="  ",
        )
        print("clean" if done.returncode == 0 else f"FAULT\n{said[-3000:]}", flush=True)
        if keep and done.returncode == 0:
            _keep(name, Path(found))
    return done.returncode == 0


def _keep(name: str, found: Path) -> None:
    """Into the corpus the small inputs that reach lines which none of it reaches, the smallest first."""
    from fuzzing import TARGETS

    folder = CORPUS / name
    folder.mkdir(parents=True, exist_ok=True)
    there = sorted(folder.iterdir())
    reached = set().union(*(_lines(TARGETS[name], path) for path in there))
    small = (path for path in found.iterdir() if path.stat().st_size <= SMALL)
    for path in sorted(small, key=lambda p: (p.stat().st_size, p.name)):
        new = _lines(TARGETS[name], path) - reached
        if new and len(there) < KEPT:
            there.append(folder / path.name[:12])
            there[-1].write_bytes(path.read_bytes())
            reached |= new


def _lines(target: Callable[[bytes], None], path: Path) -> set[tuple[str, int, int]]:
    """The steps of the program, from line to line, that an input leads it over."""
    steps: set[tuple[str, int, int]] = set()
    before: dict[FrameType, int] = {}

    def follow(frame: FrameType, event: str, _: object) -> object:
        if not any(part in frame.f_code.co_filename for part in WATCHED):
            return None
        if event == "line":
            steps.add((frame.f_code.co_filename, before.get(frame, 0), frame.f_lineno))
            before[frame] = frame.f_lineno
        return follow

    sys.settrace(follow)
    try:
        target(path.read_bytes())
    finally:
        sys.settrace(None)
    return steps


def _fuzz(name: str, arguments: list[str]) -> None:
    import atheris

    with atheris.instrument_imports(include=list(WATCHED)):
        import email.parser  # noqa: F401  what the readers import when they are first called

        import feedparser  # noqa: F401

        from fuzzing import TARGETS  # none of it before: what is imported by then goes unwatched
    atheris.Setup([sys.argv[0], *arguments], TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
