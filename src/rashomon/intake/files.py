"""Paths a person names in, inputs and named rejections out.

Files of text, pages, JSON Lines (one report a line), feeds, mails and web archives, and folders of them, searched all
the way down, hidden ones left out; `-` is what comes on stdin. Inside a folder other files are passed over; one named
outright is read by how it begins, or rejected, for its sender meant something by it. What has to be taken apart is,
in a worker process that can be killed.

>>> sources, rejected = find([Path("no/such/folder")])
>>> sources, [row.reason for row in rejected]
((), ['not_found'])
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import IO, Literal, cast

from rashomon.config import Reading
from rashomon.errors import Rejection
from rashomon.intake import formats, lines, sandbox
from rashomon.records import Rejected, Source

_MEGABYTE = 1 << 20
_STDIN = Path("-")


def find(paths: Sequence[Path], *, settings: Reading | None = None) -> tuple[tuple[Source, ...], tuple[Rejected, ...]]:
    """The inputs under `paths`, and what could not be read, each once and by path, whatever the order given.

    Reasons: not_found, unknown_type, not_a_file, unreadable, empty, empty_folder, too_large; and those of the readers
    of `lines`, `feeds`, `mail` and `archives`.
    """
    sources: list[Source] = []
    rejected: list[Rejected] = []
    for found in walk(paths, settings=settings):
        if isinstance(found, Source):
            sources.append(found)
        else:
            rejected.append(found)
    return tuple(sources), tuple(sorted(rejected, key=lambda row: row.path.partition("#")[0]))


def walk(
    paths: Iterable[Path], *, settings: Reading | None = None, stdin: io.BufferedReader | None = None
) -> Iterator[Source | Rejected]:
    """What `find` finds, as it is found: no more than one file's part is held at a time, however large the file."""
    limits = settings or Reading()
    rejected: list[Rejected] = []
    files = _unfold(paths, rejected)
    yield from rejected
    with sandbox.Parts(formats.read, seconds=limits.seconds, memory=limits.memory) as parts:
        for path in sorted(files, key=_shown):
            if path == _STDIN:
                yield from _guarded(
                    path, _stream(stdin or cast(io.BufferedReader, sys.stdin.buffer), limits.megabytes * _MEGABYTE)
                )
            else:
                yield from _guarded(path, _read(path, limits.megabytes * _MEGABYTE, parts))


def _shown(path: Path) -> str:
    """The path as given, with forward slashes; a byte that is no UTF-8 shows as U+FFFD, for JSON can't carry it."""
    return path.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _refuse(path: Path, reason: str, detail: str) -> Rejected:
    return Rejected(path=_shown(path), url=None, reason=reason, detail=detail)


def _unfold(paths: Iterable[Path], rejected: list[Rejected]) -> set[Path]:
    """Every file named or found in a folder; what can't be one goes to `rejected`."""
    files: set[Path] = set()
    for path in dict.fromkeys(paths):
        if path == _STDIN:
            files.add(path)
        elif path.is_dir():
            inside = set(_inside(path, rejected))
            if not inside:
                rejected.append(_refuse(path, "empty_folder", f"no file of {formats.KNOWN} in this folder"))
            files |= inside
        elif not path.exists():
            rejected.append(_refuse(path, "not_found", "no such file or folder; check the spelling"))
        else:
            files.add(path)
    return files


def _inside(folder: Path, rejected: list[Rejected]) -> Iterator[Path]:
    """The reports in a folder. Links to folders are not followed, so that a circle of them ends."""

    def unreadable(error: OSError) -> None:
        rejected.append(_refuse(Path(error.filename), "unreadable", error.strerror or "the folder cannot be read"))

    for at, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and formats.of(name):
                yield Path(at) / name


def _guarded(path: Path, found: Iterator[Source | Rejected]) -> Iterator[Source | Rejected]:
    """What a file holds; a fault of the file as a whole is one rejection."""
    try:
        yield from found
    except Rejection as rejection:
        yield _refuse(path, rejection.reason, rejection.detail)
    except OSError as error:
        yield _refuse(path, "unreadable", error.strerror or "the file cannot be read")


def _read(path: Path, most: int, parts: sandbox.Parts) -> Iterator[Source | Rejected]:
    # A pipe or a device would be waited on for ever, so it is never opened.
    if not path.is_file():
        raise Rejection("not_a_file", "only plain files are read")
    if path.stat().st_size == 0:
        raise Rejection("empty", "the file holds nothing")
    kind = formats.of(path.name) or _sniffed(path)
    if kind in ("text", "html", "jsonl"):
        with path.open("rb") as file:
            yield from _plain(file, _shown(path), kind, most)
    else:
        for part in parts.of((path, _shown(path), kind, most)):
            if part is not None:
                yield part


def _sniffed(path: Path) -> formats.Format:
    with path.open("rb") as file:
        kind = formats.sniffed(file.read(formats.HEAD))
    if kind is None:
        raise Rejection("unknown_type", f"reads {formats.KNOWN}, and what begins like one of them; not {path.suffix!r}")
    return kind


def _stream(file: io.BufferedReader, most: int) -> Iterator[Source | Rejected]:
    """What comes on stdin: a report a line, where the first begins an object, or one report of text or HTML."""
    kind = formats.sniffed(file.peek(formats.HEAD)[: formats.HEAD])
    return _plain(file, _STDIN.name, kind if kind in ("jsonl", "html") else "text", most)


def _plain(file: IO[bytes], path: str, kind: formats.Format, most: int) -> Iterator[Source | Rejected]:
    """A text, a page, or one report a line, told apart by `#LINE`; blank lines are passed over."""
    if kind != "jsonl":
        media: Literal["text/plain", "text/html"] = "text/html" if kind == "html" else "text/plain"
        yield Source(path=path, data=formats.whole(file, most), media=media)
        return
    seen = False
    for number, line in lines.split(file, most):
        seen = True
        yield from lines.sources(f"{path}#{number}", line)
    if not seen:
        raise Rejection("empty", "the file holds only blank lines")
