"""A web archive (.warc, .warc.gz, .wacz) in, the pages of text in it out, and what of it could not be read.

A page is what a server answered with 200 as HTML or plain text; images, redirects and the rest are passed over. The
bytes are undone of what they were sent in (chunks, compression), within limits. A stretch that holds no whole record is
a rejection `gap`, with its bytes.

>>> import io
>>> page = b"HTTP/1.1 200 OK\\r\\nContent-Type: text/html; charset=koi8-r\\r\\n\\r\\n<p>Two barns burnt."
>>> record = b"WARC/1.0\\r\\nWARC-Type: response\\r\\nWARC-Target-URI: http://fen.example/\\r\\n" \\
...     b"Content-Type: application/http\\r\\nContent-Length: %d\\r\\n\\r\\n%s\\r\\n\\r\\n" % (len(page), page)
>>> [(row.path, row.url, row.charset, row.data) for row in pages(io.BytesIO(record), "fen.warc", most=999)]
[('fen.warc#0', 'http://fen.example/', 'koi8-r', b'<p>Two barns burnt.')]
"""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from tempfile import SpooledTemporaryFile
from typing import IO, Literal

from rashomon.errors import Rejection
from rashomon.intake import warc
from rashomon.intake.web.decoding import decoded
from rashomon.records import Rejected, Source

_MEDIA: Mapping[str, Literal["text/plain", "text/html"]] = {
    "text/html": "text/html", "application/xhtml+xml": "text/html", "text/plain": "text/plain",
}  # fmt: skip
_ANSWER = re.compile(rb"HTTP/[0-9.]{1,4} +(\d{3})[^\r\n]{0,1000}\r?\n")
_SIZE = re.compile(rb"[ \t]*([0-9a-fA-F]{1,8})[ \t]*(?:;[^\r\n]{0,1000})?\r?\n")
_END = re.compile(rb"\n\r?\n")
_CHARSET = re.compile(r"charset\s{0,9}=\s{0,9}[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_ARCHIVE = re.compile(r"archive/.{1,200}\.warc(?:\.gz)?")
_PARTS = 1_000  # members of a .wacz
_DENSE, _FREE = 100, 64 << 20  # how many times its size one of them may unfold to, past what any may
_LOCAL = 30  # bytes of a zip's local header before the name
_BEAT = 200  # records without a page after which a sign of life is given


def pages(file: IO[bytes], path: str, *, most: int) -> Iterator[Source | Rejected | None]:
    """The pages in an archive of one file, none larger than `most` bytes; None now and then, as a sign of life."""
    yield from _pages(warc.View(file), path, f"{path}#", most)


def zipped(file: IO[bytes], path: str, *, most: int) -> Iterator[Source | Rejected | None]:
    """The pages in a .wacz: a zip with archives inside. Of one that is damaged, its bytes are searched for records.

    Nothing is unpacked to a name of the zip's choosing.
    """
    try:
        archive = zipfile.ZipFile(file)
    except (zipfile.BadZipFile, NotImplementedError, UnicodeDecodeError) as error:
        yield _gap(path, f"a damaged zip ({error}); its bytes are searched")
        yield from pages(file, path, most=most)
        return
    with archive:
        parts = [part for part in archive.infolist() if _ARCHIVE.fullmatch(part.filename)]
        for part in parts[:_PARTS]:
            with SpooledTemporaryFile(max_size=most) as data:
                view, fault = _part(archive, part, file, data)
                at = f"{path}#{part.filename}"
                yield from _pages(view, at, f"{at}:", most)
                if fault:
                    yield _gap(at, fault)
    if len(parts) > _PARTS:
        yield _gap(path, f"of the {len(parts):,} archives in the zip {_PARTS:,} were read")
    if not parts:
        yield Rejected(path=path, url=None, reason="no_pages", detail="the zip holds no archive/*.warc or *.warc.gz")


def _gap(path: str, detail: str) -> Rejected:
    return Rejected(path=path, url=None, reason="gap", detail=detail)


def _pages(view: warc.View, path: str, before: str, most: int) -> Iterator[Source | Rejected | None]:
    """The pages of one archive, each under its place in it."""
    records = found = 0
    for one in warc.read(view, most=most):
        if isinstance(one, warc.Gap):
            yield _gap(f"{before}{one.start}", f"bytes {one.start:,} to {one.end:,} cannot be read whole: {one.why}")
            continue
        records += 1
        page = _page(one, before + one.place, most)
        found += page is not None
        if page is not None or records % _BEAT == 0:
            yield page
    if not found:
        detail = f"the archive holds no page of text ({records:,} records)"
        yield Rejected(path=path, url=None, reason="no_pages", detail=detail)


def _part(archive: zipfile.ZipFile, part: zipfile.ZipInfo, file: IO[bytes], data: IO[bytes]) -> tuple[warc.View, str]:
    """An archive in a zip: where it stands in the file, or, packed, as unpacked into `data`; and what is wrong."""
    if part.compress_type == zipfile.ZIP_STORED:
        file.seek(part.header_offset)
        local = file.read(_LOCAL).ljust(_LOCAL, b"\0")
        start = part.header_offset + _LOCAL + sum(struct.unpack("<HH", local[26:30]))
        return warc.View(file, start, part.compress_size), ""
    fault = ""
    try:
        with archive.open(part) as opened:
            while piece := opened.read(1 << 16):
                data.write(piece)
                if data.tell() > _FREE + _DENSE * part.compress_size:
                    raise Rejection("too_large", "it unfolds to more than may be unpacked")
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, Rejection) as error:
        fault = f"the part cannot be unpacked whole: {error}"
    return warc.View(data), fault


def _page(record: warc.Record, path: str, most: int) -> Source | Rejected | None:
    """The page in a record, or why it cannot be read; None where there is none."""
    headers, body = _answer(record)
    said = headers.get("content-type", "")
    media = _MEDIA.get(said.partition(";")[0].strip().lower())
    if media is None:
        return None
    link = record.fields.get("warc-target-uri", "").strip("<>")
    url = link if link.lower().startswith(("http://", "https://")) else None
    charset = _CHARSET.search(said)
    try:
        if not record.whole:
            raise Rejection("too_large", f"larger than the limit of {most >> 20} MiB")
        body = _unchunked(headers, body)
        data = b"".join(decoded(_packing(headers, body), [body], most=most))
        if not data.strip():
            raise Rejection("empty", "the page holds nothing")
    except Rejection as rejection:
        return Rejected(path=path, url=url, reason=rejection.reason, detail=rejection.detail)
    return Source(path=path, data=data, media=media, url=url, charset=charset.group(1) if charset else None)


def _answer(record: warc.Record) -> tuple[Mapping[str, str], bytes]:
    """The headers and the body of what a server sent with 200, or of a resource kept as it is."""
    kind = record.fields.get("warc-type", "").lower()
    if kind == "resource":
        return {"content-type": record.fields.get("content-type", "")}, record.block
    answer = _ANSWER.match(record.block) if kind == "response" else None
    if not answer or answer.group(1) != b"200":
        return {}, b""
    end = _END.search(record.block, answer.end() - 2)
    if not end:
        return {}, b""
    headers: dict[str, str] = {}
    for line in record.block[answer.end() : end.start()].split(b"\n"):
        name, _, value = line.decode("latin-1").partition(":")
        headers.setdefault(name.strip().lower(), value.strip())
    return headers, record.block[end.end() :]


def _packing(headers: Mapping[str, str], body: bytes) -> str:
    """How the body is packed; many archives keep the header of what they have unpacked."""
    said = headers.get("content-encoding", "")
    return "" if "gzip" in said.lower() and not body.startswith(b"\x1f\x8b") else said


def _unchunked(headers: Mapping[str, str], body: bytes) -> bytes:
    """The body without the sizes of the chunks it was sent in, unless the archive has put it together already."""
    if "chunked" not in headers.get("transfer-encoding", "").lower() or not _SIZE.match(body):
        return body
    parts: list[bytes] = []
    at = 0
    while size := _SIZE.match(body, at):
        start, length = size.end(), int(size.group(1), 16)
        if length == 0:
            return b"".join(parts)
        if start + length > len(body):
            break
        parts.append(body[start : start + length])
        at = start + length
        at += 2 if body.startswith(b"\r\n", at) else body.startswith(b"\n", at)
    raise Rejection("truncated", "the answer ends before all of its chunks came")
