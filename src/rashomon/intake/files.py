"""Paths a person names in, inputs and named rejections out.

Files of `.txt`, `.html`, `.htm` and `.jsonl` (one report a line: `text` or `html`, and where known `url`, `title`,
`published`, `outlet`), and folders of them, searched all the way down, hidden ones left out. Inside a folder other
files are passed over; one named outright is rejected, for its sender meant something by it.

>>> sources, rejected = find([Path("no/such/folder")])
>>> sources, [row.reason for row in rejected]
((), ['not_found'])
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Literal

from rashomon.config import Reading
from rashomon.errors import Rejection
from rashomon.intake import lines
from rashomon.records import Rejected, Source

_MEDIA: dict[str, Literal["text/plain", "text/html"]] = {
    ".txt": "text/plain", ".html": "text/html", ".htm": "text/html",
}  # fmt: skip
_LINES = ".jsonl"
_MEGABYTE = 1 << 20


def find(paths: Sequence[Path], *, settings: Reading | None = None) -> tuple[tuple[Source, ...], tuple[Rejected, ...]]:
    """The inputs under `paths`, and what could not be read, each once and by path, whatever the order given.

    Reasons: not_found, unknown_type, not_a_file, unreadable, empty, empty_folder, too_large, and of JSON Lines
    line_too_long, not_utf8, malformed_json, wrong_type, no_text_field.
    """
    most = (settings or Reading()).megabytes * _MEGABYTE
    sources: list[Source] = []
    rejected: list[Rejected] = []
    for path in sorted(_unfold(paths, rejected), key=_shown):
        for found in _read(path, most):
            if isinstance(found, Source):
                sources.append(found)
            else:
                rejected.append(found)
    return tuple(sources), tuple(sorted(rejected, key=lambda row: row.path.partition("#")[0]))


def _shown(path: Path) -> str:
    """The path as given, with forward slashes; a byte that is no UTF-8 shows as U+FFFD, for JSON can't carry it."""
    return path.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _refuse(path: Path, reason: str, detail: str) -> Rejected:
    return Rejected(path=_shown(path), url=None, reason=reason, detail=detail)


def _unfold(paths: Iterable[Path], rejected: list[Rejected]) -> set[Path]:
    """Every file named or found in a folder; what can't be one goes to `rejected`."""
    files: set[Path] = set()
    for path in dict.fromkeys(paths):
        if path.is_dir():
            inside = set(_inside(path, rejected))
            if not inside:
                rejected.append(_refuse(path, "empty_folder", "no .txt, .html, .htm or .jsonl file in this folder"))
            files |= inside
        elif not path.exists():
            rejected.append(_refuse(path, "not_found", "no such file or folder; check the spelling"))
        elif not _known(path):
            rejected.append(_refuse(path, "unknown_type", f"reads .txt, .html, .htm and .jsonl, not {path.suffix!r}"))
        else:
            files.add(path)
    return files


def _known(path: Path) -> bool:
    return path.suffix.lower() in _MEDIA or path.suffix.lower() == _LINES


def _inside(folder: Path, rejected: list[Rejected]) -> Iterator[Path]:
    """The reports in a folder. Links to folders are not followed, so that a circle of them ends."""

    def unreadable(error: OSError) -> None:
        rejected.append(_refuse(Path(error.filename), "unreadable", error.strerror or "the folder cannot be read"))

    for at, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and _known(Path(name)):
                yield Path(at) / name


def _read(path: Path, most: int) -> Iterator[Source | Rejected]:
    """What one file holds: a report, or one a line; a fault of the file as a whole is one rejection."""
    reader: Callable[[Path, int], Iterator[Source | Rejected]]
    reader = _rows if path.suffix.lower() == _LINES else _whole
    try:
        # A pipe or a device would be waited on for ever, so it is never opened.
        if not path.is_file():
            raise Rejection("not_a_file", "only plain files are read")
        if path.stat().st_size == 0:
            raise Rejection("empty", "the file holds nothing")
        yield from reader(path, most)
    except Rejection as rejection:
        yield _refuse(path, rejection.reason, rejection.detail)
    except OSError as error:
        yield _refuse(path, "unreadable", error.strerror or "the file cannot be read")


def _whole(path: Path, most: int) -> Iterator[Source | Rejected]:
    # The size on disk may lie (a growing file, /proc), so no more than the limit is ever read.
    with path.open("rb") as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise Rejection("too_large", f"larger than the limit of {most // _MEGABYTE} MiB")
    if not data.strip():
        raise Rejection("empty", "the file holds only white space")
    yield Source(path=_shown(path), data=data, media=_MEDIA[path.suffix.lower()])


def _rows(path: Path, most: int) -> Iterator[Source | Rejected]:
    """One report a line, told apart by `#LINE`; blank lines are passed over."""
    seen = False
    with path.open("rb") as file:
        for number, line in lines.split(file, most):
            seen = True
            at = f"{_shown(path)}#{number}"
            try:
                yield lines.source(at, line)
            except Rejection as rejection:
                yield Rejected(path=at, url=None, reason=rejection.reason, detail=rejection.detail)
    if not seen:
        raise Rejection("empty", "the file holds only blank lines")
