"""The rows that stand on the pages of an SQLite file, whatever has become of the file as a whole.

A file's path in, the rows of all pages that can be read as leaves of a table out, those of its log too: also rows of
no known table, rows let go of and rows that are damaged, for whoever asks knows how to tell a sound one. Of a row that
cannot be read what may be its last value.
The layout is that of https://sqlite.org/fileformat2.html, sections 1.6, 2 and 4.

>>> list(rows(Path("no such file")))
[]
"""

from __future__ import annotations

import struct
from bisect import bisect
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from itertools import chain, islice
from pathlib import Path

Value = int | float | str | bytes | None
Pages = Mapping[int, bytes]

_LOG_HEADER, _FRAME_HEADER = 32, 24
_SIZES = {2**power for power in range(9, 17)}
_USUAL = 4096
_TABLE_LEAF = b"\x0d"


def rows(file: Path) -> Iterator[tuple[int, list[Value]]]:
    """The number and the values of each row."""
    size, every, pages = _read(file)
    for number, page in every:
        yield from _leaf(page, _header(number), size, pages)


def after(file: Path, mark: bytes) -> Iterator[Iterable[bytes]]:
    """What may be the last value of a row, from each place on where a mark stands: the rest of its page, and then what
    there is of it where the row is longer than that: up to the end of the row there, and on the chain of pages. For a
    row of which the beginning is damaged.
    """
    size, every, pages = _read(file)
    for number, page in every:
        ends = sorted({*_pointers(page, _header(number)), len(page)})
        at = page.find(mark)
        while at >= 0:
            yield (page[at:],)
            end = ends[bisect(ends, at)]
            yield chain((page[at : end - 4],), _chained(int.from_bytes(page[end - 4 : end], "big"), size, pages))
            at = page.find(mark, at + 1)


def _read(file: Path) -> tuple[int, Iterable[tuple[int, bytes]], Pages]:
    """The size of a file's pages, every page by number, also those that the log has others for, and those that hold."""
    data = file.read_bytes() if file.is_file() else b""
    log = log_of(file)
    size = _size(data)
    pages = {at // size + 1: data[at : at + size] for at in range(0, len(data), size)}
    later = pages | dict(_logged(log.read_bytes() if log.is_file() else b"", size))
    return size, [*pages.items(), *(one for one in later.items() if one[1] is not pages.get(one[0]))], later


def log_of(file: Path) -> Path:
    """The log of a store's file: beside the file itself, also where that is known by a link to it."""
    return Path(f"{file.resolve()}-wal")


def _header(number: int) -> int:
    """Where a page's header begins: on the first after the file's own."""
    return 100 if number == 1 else 0


def _size(data: bytes) -> int:
    found = int.from_bytes(data[16:18], "big")
    return found if found in _SIZES else _USUAL


def _logged(log: bytes, size: int) -> Iterator[tuple[int, bytes]]:
    """The pages of the log that were written since it was last begun anew."""
    salt = log[16:24]
    for at in range(_LOG_HEADER, len(log) - size, _FRAME_HEADER + size):
        if log[at + 8 : at + 16] == salt:
            begin = at + _FRAME_HEADER
            yield int.from_bytes(log[at : at + 4], "big"), log[begin : begin + size]


def _leaf(page: bytes, at: int, size: int, pages: Pages) -> Iterator[tuple[int, list[Value]]]:
    """The rows of a page, by its pointers; where these do not lead to all of what it holds, by trying every byte."""
    found = dict(_cells(page, _pointers(page, at), size, pages))
    if page[at : at + 1] == _TABLE_LEAF and not _tiled(page, {begin: end for begin, (end, _, _) in found.items()}):
        found |= _cells(page, (begin for begin in range(at + 8, len(page) - 4) if begin not in found), size, pages)
    yield from ((number, values) for _, number, values in found.values())


def _pointers(page: bytes, at: int) -> Iterator[int]:
    """Where cells begin. Their number is not trusted: after the last pointer comes what is none."""
    for place in range(at + 8, len(page) - 1, 2):
        begin = int.from_bytes(page[place : place + 2], "big")
        if not place < begin < len(page):
            return
        yield begin


def _cells(
    page: bytes, places: Iterable[int], size: int, pages: Pages
) -> Iterator[tuple[int, tuple[int, int, list[Value]]]]:
    """The cells that can be read, by where they begin: each where it ends, its number and values."""
    for begin in places:
        with suppress(IndexError, ValueError, struct.error):  # no row, or a damaged one
            length, after = _number(page, begin)
            number, after = _number(page, after)
            if length <= size * len(pages):
                end, payload = _payload(page, after, length, size, pages)
                yield begin, (end, number, _values(payload))


def _tiled(page: bytes, cells: Mapping[int, int]) -> bool:
    """Whether the cells lie one after the other up to the end of the page."""
    at = min(cells, default=0)
    while at in cells:
        at = cells[at]
    return at == len(page)


def _payload(page: bytes, at: int, length: int, size: int, pages: Pages) -> tuple[int, bytes]:
    """Where a cell ends, and all of a row's bytes: those on its page, and on the chain of pages that hold the rest."""
    most, least = size - 35, (size - 12) * 32 // 255 - 23
    here = least + (length - least) % (size - 4)
    here = length if length <= most else here if here <= most else least
    end = at + here + (4 if here < length else 0)
    if end > len(page):
        raise ValueError("the row is cut")
    rest = _chained(int.from_bytes(page[end - 4 : end], "big"), size, pages)
    payload = b"".join(chain((page[at : at + here],), islice(rest, -((here - length) // (size - 4)))))
    if len(payload) < length:
        raise ValueError("the rest of the row is gone")
    return end, payload[:length]


def _chained(number: int, size: int, pages: Pages) -> Iterator[bytes]:
    """What the pages of a chain hold, as far as they are there; one that leads back to itself ends, too."""
    for _ in range(len(pages)):
        part = pages.get(number, b"")
        if len(part) < size:
            return
        number = int.from_bytes(part[:4], "big")
        yield part[4:]


def _values(record: bytes) -> list[Value]:
    length, at = _number(record, 0)
    if length > len(record):
        raise ValueError("the row is cut")
    kinds, begin = [], length
    while at < length:
        kind, at = _number(record, at)
        kinds.append(kind)
    found: list[Value] = []
    for kind in kinds:
        end = begin + _width(kind)
        if end > len(record):
            raise ValueError("the row is cut")
        found.append(_value(kind, record[begin:end]))
        begin = end
    return found


def _width(kind: int) -> int:
    return (0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0)[kind] if kind < 12 else (kind - 12) // 2


def _value(kind: int, data: bytes) -> Value:
    if kind in (0, 10, 11):
        return None
    if kind in (8, 9):
        return kind - 8
    if kind == 7:
        return float(struct.unpack(">d", data)[0])
    if kind < 7:
        return int.from_bytes(data, "big", signed=True)
    return data if kind % 2 == 0 else data.decode(errors="replace")  # damaged: the rest of its row may be whole


def _number(data: bytes, at: int) -> tuple[int, int]:
    """A whole number of one to nine bytes, and where it ends."""
    found = 0
    for count in range(8):
        byte = data[at + count]
        found = found << 7 | byte & 0x7F
        if byte < 0x80:
            return found, at + count + 1
    return found << 8 | data[at + 8], at + 9
