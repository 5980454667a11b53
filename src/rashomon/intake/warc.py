"""A web archive (WARC, packed with gzip or not) in, its records out, and the stretches of the file that hold none.

Libraries end quietly where a file is cut, and lose the rest behind a few bad bytes. So the frames are read here: what
is whole is given, what is not becomes a `Gap` with its place in the file, and reading goes on at the next beginning of
a record. A packed record is whole when gzip's checksum says so; a plain one when the next begins where it ends, or its
own digest says so.

>>> import io
>>> record = b"WARC/1.0\\r\\nWARC-Type: response\\r\\nContent-Length: 3\\r\\n\\r\\ndam\\r\\n\\r\\n"
>>> [found.block if isinstance(found, Record) else (found.start, found.end)
...  for found in read(io.BytesIO(record + b"noise" + record[:-6]), most=99)]
[b'dam', (59, 117)]
"""

from __future__ import annotations

import base64
import hashlib
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from tempfile import SpooledTemporaryFile
from typing import IO, Literal

_MAGIC = b"\x1f\x8b\x08"
_PACKED = re.compile(re.escape(_MAGIC) + rb"(?=[\x00-\x1f])")  # five flags
_BEGINNING = re.compile(rb"WARC/1\.\d\r?\n")
_FIELD = re.compile(rb"([!-9;-~]{1,80}):[ \t]*([^\r\n]*)\r?\n")
_FOLDED = re.compile(rb"[ \t]+([^\r\n]*)\r?\n")
_EMPTY = re.compile(rb"\r?\n")
_BREAKS = b"\r\n\r\n"
_HEAD = 1 << 16  # the longest head of a record
_CHUNK, _MARGIN = 1 << 20, 16
_STEP = 256  # bytes unpacked at a time of what is damaged
_FIRST, _PIECE = 1 << 12, 1 << 16  # packed bytes read of a member at first, and then at a time
_DENSE = 100  # how many times its size a file or one of its members may unfold to, past what any may
_FREE, _MEMBER = 512 << 20, 16 << 20
_REREAD = 4  # how many times its size a file may be read again for records whose digest is wrong

_TRIES = 100_000  # beginnings in a row that turn out to be none, after which the rest of a file is given up

End = Literal["whole", "cut", "broken", "other", "dense"]  # how a member ends
_WHY: Mapping[End, str] = {
    "cut": "the file ends before its record does",
    "broken": "what is packed there is damaged",
    "other": "no record begins there",
    "dense": "it unfolds to more than may be unpacked",
}


@dataclass(frozen=True, slots=True)
class Record:
    """One record: `place` is its offset in the file (and in its gzip member, when not the first there), names of
    fields are in lower case, and `block` holds at most a little more than `most` bytes: `whole` says whether all."""

    place: str
    fields: Mapping[str, str]
    block: bytes
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Gap:
    """The bytes from `start` to `end` hold no whole record."""

    start: int
    end: int
    why: str


class View:
    """A stretch of a file that can be read anywhere."""

    def __init__(self, file: IO[bytes], start: int = 0, size: int | None = None) -> None:
        self._file, self._start = file, start
        there = file.seek(0, 2) - start
        self.size = max(0, there if size is None else min(size, there))

    def at(self, offset: int, size: int) -> bytes:
        """At most `size` bytes from `offset`."""
        self._file.seek(self._start + offset)
        return self._file.read(max(0, min(size, self.size - offset)))

    def every(self, pattern: re.Pattern[bytes], offset: int) -> Iterator[int]:
        """Where the pattern (of at most 16 bytes) matches from `offset` on, reading little at first."""
        size = _FIRST
        while offset < self.size:
            data = self.at(offset, size)
            last = offset + len(data) >= self.size
            for found in pattern.finditer(data):
                if last or found.start() < len(data) - _MARGIN:
                    yield offset + found.start()
            offset, size = (self.size if last else offset + len(data) - _MARGIN), _CHUNK

    def find(self, pattern: re.Pattern[bytes], offset: int) -> int:
        """Where the pattern first matches from `offset` on, or the end."""
        return next(self.every(pattern, offset), self.size)


def read(file: IO[bytes] | View, *, most: int) -> Iterator[Record | Gap]:
    """The records of a file, and its gaps, in its order; of a block larger than `most` bytes only the beginning."""
    view = file if isinstance(file, View) else View(file)
    return _joined(_packed(view, most) if _is_packed(view) else _plain(view, most, check=True))


def _is_packed(view: View) -> bool:
    """Whether the file is packed; of one whose beginning is damaged, whether the next record is."""
    start = view.at(0, 16)
    if _BEGINNING.match(start) or start.startswith(_MAGIC):
        return start.startswith(_MAGIC)
    return _next_member(view, 0) < view.find(_BEGINNING, 0)


def _joined(found: Iterable[Record | Gap]) -> Iterator[Record | Gap]:
    """Gaps that lie side by side as one."""
    gap: Gap | None = None
    for one in found:
        if gap and isinstance(one, Gap) and one.start == gap.end:
            gap = replace(gap, end=one.end)
            continue
        if gap:
            yield gap
        gap = one if isinstance(one, Gap) else None
        if isinstance(one, Record):
            yield one
    if gap:
        yield gap


def _plain(view: View, most: int, *, check: bool) -> Iterator[Record | Gap]:
    """The records of bytes that are not packed; with `check` those whose digest is wrong are none."""
    at = reread = tried = 0
    while at < view.size:
        record, end, why = _framed(view, at, most)
        if record and _is_sound(record, view.at(end, 4), check=check):
            yield record
            at, tried = end + _breaks(view.at(end, 4)), 0
            continue
        tried += 1
        reread += len(record.block) if record else 0
        if tried > _TRIES:
            following = view.size
        elif record and reread > _REREAD * view.size + _CHUNK:
            following = end
        else:
            following = view.find(_BEGINNING, at + 1)
        yield Gap(at, following, why)
        at = following


def _framed(view: View, at: int, most: int) -> tuple[Record | None, int, str]:
    """The record whose head stands at an offset, by what this says, and where it ends; or why there is none."""
    fields, start = _head(view, at)
    said = fields.get("content-length", "")
    if not fields or not re.fullmatch(r"[0-9]{1,15}", said):
        return None, at, "the record does not say its length" if fields else _WHY["other"]
    end = start + int(said)
    if end > view.size:
        return None, at, _WHY["cut"]
    block = view.at(start, min(end - start, most + _HEAD))
    return Record(str(at), fields, block, whole=len(block) == end - start), end, "its length or its bytes are wrong"


def _head(view: View, at: int) -> tuple[Mapping[str, str], int]:
    """The fields of the record that begins at an offset, and where they end; no fields where none begins."""
    data = view.at(at, 2048)
    if len(data) == 2048 and b"\r\n\r\n" not in data:
        data = view.at(at, _HEAD)
    beginning = _BEGINNING.match(data)
    if not beginning:
        return {}, at
    fields, end = head(data, beginning.end())
    return fields, at + end


def head(data: bytes, start: int) -> tuple[Mapping[str, str], int]:
    """The fields (names in lower case, the first of a name) from `start` on to an empty line, and where the rest
    begins; no fields when a line is none.

    >>> head(b"Content-Type: text/html\\r\\n\\r\\n<p>", 0)
    ({'content-type': 'text/html'}, 27)
    """
    fields: dict[str, str] = {}
    name = ""
    while not (empty := _EMPTY.match(data, start)):
        if field := _FIELD.match(data, start):
            name = field.group(1).decode("ascii").lower()
            fields.setdefault(name, field.group(2).decode("utf-8", "replace").strip())
        elif not name or not (field := _FOLDED.match(data, start)):
            return {}, start
        start = field.end()
    return fields, empty.end()


def _is_sound(record: Record, after: bytes, *, check: bool) -> bool:
    """Whether its digest is right; without one, whether a record ends there: two line breaks, of which one byte may be
    wrong, or the end of the file."""
    right = _digested(record) if check else None
    if right is not None:
        return right
    alike = sum(a == b for a, b in zip(after, _BREAKS, strict=False))
    return _BREAKS.startswith(after) or after.startswith(b"\n\n") or alike >= 3


def _breaks(after: bytes) -> int:
    return len(after) - len(after.lstrip(b"\r\n"))


def _digested(record: Record) -> bool | None:
    """Whether the block is what its digest says; None where there is none to compare with."""
    name, _, said = record.fields.get("warc-block-digest", "").partition(":")
    if not said or not record.whole or name.lower() not in ("sha1", "sha-1", "sha256", "sha-256", "md5"):
        return None
    made = hashlib.new(name.lower().replace("-", ""), record.block, usedforsecurity=False)
    return said.lower().rstrip("=") in (made.hexdigest(), base64.b32encode(made.digest()).decode().lower().rstrip("="))


def _packed(view: View, most: int) -> Iterator[Record | Gap]:
    """The records of gzip members; what is damaged is passed over up to the next member that begins a record."""
    at, left = 0, _DENSE * view.size + _FREE
    while at < view.size:
        with SpooledTemporaryFile(max_size=most + _HEAD) as data:
            end, how = _unpack(view, at, data) if left > 0 else (at, "dense")
            left -= data.tell()
            if how != "whole":
                end = _next_member(view, at + 1) if left > 0 else view.size
            yield from _records_of(View(data), (at, end), most, how)
        at = end


def _unpack(view: View, at: int, data: IO[bytes], *, step: int = _CHUNK) -> tuple[int, End]:
    """A gzip member written into `data`; where it ends, and how. A fault loses what comes in the same step with it, so
    that a damaged member is unpacked again in small ones."""
    machine = zlib.decompressobj(31)
    position, size = at, _FIRST
    while not machine.eof:
        packed = view.at(position, size)
        if not packed:
            return position, "cut"
        position, size = position + len(packed), _PIECE if step == _CHUNK else _FIRST
        while packed and not machine.eof:
            try:
                piece = machine.decompress(packed, step)
            except zlib.error:
                if step == _CHUNK:
                    data.seek(0)
                    data.truncate()
                    return _unpack(view, at, data, step=_STEP)
                return position, "broken" if data.tell() else "other"
            if piece and not data.tell() and b"WARC/1." not in piece[:16]:
                return position, "other"
            data.write(piece)
            if data.tell() > _MEMBER + _DENSE * (position - at):
                return position, "dense"
            packed = machine.unconsumed_tail
    return position - len(machine.unused_data), "whole"


def _records_of(data: View, place: tuple[int, int], most: int, how: End) -> Iterator[Record | Gap]:
    """The records that a member held as far as it could be unpacked: of a damaged one those whose digest is right."""
    start, end = place
    for found in _plain(data, most, check=how != "whole"):
        if isinstance(found, Gap):
            if how == "whole":
                yield Gap(start, end, found.why)
        elif how != "broken" or _digested(found):
            yield replace(found, place=str(start) if found.place == "0" else f"{start}+{found.place}")
    if how != "whole":
        yield Gap(start, end, _WHY[how])


def _next_member(view: View, at: int) -> int:
    """Where the next gzip member that begins a record stands from an offset on, or the end."""
    for found in islice(view.every(_PACKED, at), _TRIES):
        try:
            if b"WARC/1." in zlib.decompressobj(31).decompress(view.at(found, _FIRST), 16):
                return found
        except zlib.error:
            continue
    return view.size
