"""What kind of file a file is, by its name or by how it begins, and the reader of each kind.

A path or the first bytes in, a `Format` out; `read` takes a file of one that has to be taken apart and gives its parts.
It is for a worker process (`sandbox.Parts`): such a file is hostile until it is read.

>>> of("a/feed.RSS"), of("pages.warc.gz"), of("notes.pdf")
('feed', 'warc', None)
>>> sniffed(b"<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'>")
'feed'
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Literal

from rashomon.errors import Rejection
from rashomon.records import Rejected, Source

Format = Literal["text", "html", "jsonl", "feed", "list", "mail", "box", "warc", "wacz"]
Part = Source | Rejected | None
HEAD = 4096  # bytes that tell what a file is

_SUFFIXES: dict[str, Format] = {
    ".txt": "text", ".html": "html", ".htm": "html", ".jsonl": "jsonl", ".rss": "feed", ".atom": "feed",
    ".opml": "list", ".eml": "mail", ".mbox": "box", ".warc": "warc", ".warc.gz": "warc", ".wacz": "wacz",
}  # fmt: skip
KNOWN = ", ".join(_SUFFIXES)
# What stands before the first element of XML: marks, declarations, comments.
_PROLOGUE = re.compile(r"(?:\s+|<\?[^>]*>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[[^\]]*\]\s*)?>)*", re.DOTALL | re.IGNORECASE)
_ROOTS: dict[str, Format] = {"rss": "feed", "feed": "feed", "rdf:rdf": "feed", "opml": "list", "html": "html"}
_MAIL = re.compile(rb"(?:Return-Path|Received|Delivered-To|From|Date|Subject|Message-ID|MIME-Version): ", re.IGNORECASE)
_ROOT = re.compile(r"<([\w:]{1,40})[\s>/]")


def of(name: str) -> Format | None:
    """The format a name tells of."""
    lower = name.lower()
    return _SUFFIXES[".warc.gz"] if lower.endswith(".warc.gz") else _SUFFIXES.get(Path(lower).suffix)


def sniffed(head: bytes) -> Format | None:
    """The format that the first bytes of a file tell of; None where they tell of none that is read."""
    if head.startswith(b"\x1f\x8b"):
        head = _unpacked(head)
        return "warc" if head.startswith(b"WARC/1.") else None
    if head.startswith(b"WARC/1."):
        return "warc"
    if head.startswith(b"PK\x03\x04"):
        return "wacz"
    if head.startswith(b"From ") or _MAIL.match(head):
        return "box" if head.startswith(b"From ") else "mail"
    encoding = "utf-16" if head[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    text = head.decode(encoding, "replace")
    if text.lstrip().startswith("{"):
        return "feed" if "jsonfeed.org/version/" in text.replace("\\/", "/") else "jsonl"
    start = _PROLOGUE.match(text)
    root = _ROOT.match(text, start.end() if start else 0)
    kind = _ROOTS.get(root.group(1).lower()) if root else None
    return kind or ("html" if "<!doctype html" in text.lower() else None)


def _unpacked(head: bytes) -> bytes:
    try:
        return zlib.decompressobj(31).decompress(head, HEAD)
    except zlib.error:
        return b""


def read(item: tuple[Path, str, Format, int]) -> Iterator[Part]:
    """The parts of a file (its path, the path to show, its format, the most bytes of a part), as they come; None now
    and then, as a sign of life. Raises Rejection."""
    from rashomon.intake import archives, mail

    path, shown, kind, most = item
    with path.open("rb") as file:
        if kind == "warc":
            yield from archives.pages(file, shown, most=most)
        elif kind == "wacz":
            yield from archives.zipped(file, shown, most=most)
        elif kind == "box":
            yield from mail.box(file, shown, most=most)
        elif kind == "mail":
            yield from mail.letter(whole(file, most), shown)
        elif kind == "list":
            yield from _listed(whole(file, most), shown)
        else:
            yield from _entries(whole(file, most), shown)


def whole(file: IO[bytes], most: int) -> bytes:
    """All of a file. Raises Rejection: empty, too_large."""
    # The size on disk may lie (a growing file, /proc), so no more than the limit is ever read.
    data = file.read(most + 1)
    if len(data) > most:
        raise Rejection("too_large", f"larger than the limit of {most >> 20} MiB")
    if not data.strip():
        raise Rejection("empty", "the file holds only white space")
    return data


def _entries(data: bytes, path: str) -> Iterator[Part]:
    from rashomon.intake import feeds

    return feeds.sources(feeds.parse(data), path)


def _listed(data: bytes, path: str) -> Iterator[Part]:
    """Why a list of feeds is no report, and each of its rows that nobody should follow."""
    from rashomon.intake import opml

    listed, refused = opml.sifted(data, path)
    yield from refused
    detail = f"a list of {len(listed)} feeds, not a report; `rashomon watch {path}` reads them"
    yield Rejected(path=path, url=None, reason="feed_list", detail=detail)
