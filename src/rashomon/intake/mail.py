"""A mail or a box of mails in, its text as a report out, and what hangs on it by name.

Of the ways a mail says the same thing HTML goes before plain text, for it keeps more. `Subject`, `Date` and `From` are
the title, the day as written, and the outlet. Files that hang on a mail are not read: each that could be a report is a
rejection that says so.

>>> raw = b"From: Fen Post <news@fen.example>\\nSubject: Barns\\nDate: Mon, 6 Aug 2012 08:15 +0530\\n\\nTwo burnt.\\n"
>>> [(row.path, row.title, row.outlet, row.published, row.data) for row in letter(raw, "a.eml")]
[('a.eml', 'Barns', 'Fen Post', 'Mon, 6 Aug 2012 08:15 +0530', b'Two burnt.\\n')]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr
from itertools import islice
from pathlib import PurePath
from typing import IO, Literal

from rashomon.errors import Rejection
from rashomon.intake.lines import mended
from rashomon.records import Rejected, Source

_MEDIA: dict[str, Literal["text/plain", "text/html"]] = {"text/html": "text/html", "text/plain": "text/plain"}
_REPORTS = frozenset((".txt", ".html", ".htm", ".eml", ".jsonl"))
_PARTS = 1_000  # of one mail
_LINES = 400_000  # 20 MiB as mail packs files are 300,000
_LONGEST = 1_000  # characters of a header
_DEEP = 30  # of parts within parts
_QUOTED = re.compile(rb"^>(?=>*From )", re.MULTILINE)
_HEADER = re.compile(rb"[!-9;-~]{1,80}:")


def letter(data: bytes, path: str) -> Iterator[Source | Rejected]:
    """The report in one mail, and a rejection for each that hangs on it. Raises Rejection: no_mail, no_text,
    too_many_parts, too_many_lines."""
    if not _HEADER.match(data.lstrip()):
        raise Rejection("no_mail", "no mail begins like that: its head is missing")
    if data.count(b"\n") > _LINES:
        raise Rejection("too_many_lines", f"more than {_LINES:,} lines are no report")
    try:
        mail = message_from_bytes(data)
        parts = list(islice(_leaves(mail, 0), _PARTS + 1))
    except RecursionError as error:
        raise Rejection("too_many_parts", "parts within parts, too deep to be a mail") from error
    if len(parts) > _PARTS:
        raise Rejection("too_many_parts", f"more than {_PARTS:,} parts are no report")
    shown = [part for part in parts if _media(part) and not _is_file(part)]
    shown.sort(key=lambda part: _media(part) != "text/html")  # else in the order of the mail
    bodies = ((part, *_body(part)) for part in shown)
    found = next((row for row in bodies if row[1].strip()), None)
    if found:
        yield _source(mail, *found, path)
    yield from _hanging(parts, path)
    if not found:
        raise Rejection("no_text", "the mail holds no text")


def box(file: IO[bytes], path: str, *, most: int) -> Iterator[Source | Rejected]:
    """The reports in a box of mails (mbox), each under the offset it begins at; none larger than `most` bytes."""
    for start, data in _split(file, most):
        at = f"{path}#{start}"
        try:
            if data is None:
                raise Rejection("too_large", f"a mail larger than the limit of {most >> 20} MiB")
            yield from letter(data, at)
        except Rejection as rejection:
            yield Rejected(path=at, url=None, reason=rejection.reason, detail=rejection.detail)


def _split(file: IO[bytes], most: int) -> Iterator[tuple[int, bytes | None]]:
    """Each mail of a box with its offset: a line "From " after an empty one begins the next; None for a large one."""
    at = start = size = 0
    data = bytearray()
    before = b""
    while line := file.readline(1 << 16):
        if line.startswith(b"From ") and not before.strip():
            yield from _ended(start, data, size, most)
            start, size = at, 0
            data.clear()
        else:
            size += len(line)
            data += line if size <= most else b""
        before = line
        at += len(line)
    yield from _ended(start, data, size, most)


def _ended(start: int, data: bytearray, size: int, most: int) -> Iterator[tuple[int, bytes | None]]:
    if size:
        yield start, _QUOTED.sub(b"", bytes(data)) if size <= most else None


def _leaves(mail: Message, depth: int) -> Iterator[Message]:
    """The parts that hold something, in order; a mail in a mail is one."""
    if not mail.is_multipart() or mail.get_content_type() == "message/rfc822":
        yield mail
        return
    if depth > _DEEP:
        raise Rejection("too_many_parts", "parts within parts, too deep to be a mail")
    for part in mail.get_payload():
        if isinstance(part, Message):
            yield from _leaves(part, depth + 1)


def _media(part: Message) -> Literal["text/plain", "text/html"] | None:
    """What a part is read as; parts that nothing tells apart are plain text."""
    kind = part.get_content_type()
    return "text/plain" if kind.startswith("multipart/") else _MEDIA.get(kind)


def _is_file(part: Message) -> bool:
    """Whether a part hangs on the mail, and is none of its text."""
    said = str(part.get("content-disposition", "")).strip().lower()
    return said.startswith("attachment") or _name(part) is not None


def _name(part: Message) -> str | None:
    """The name of a part that is a file."""
    try:
        name = part.get_filename()
    except (LookupError, ValueError, TypeError):  # a name in an encoding that there is not
        name = "?"
    return mended(name) if name else None


def _body(part: Message) -> tuple[bytes, str | None]:
    """The bytes of a part and their encoding; a name that can be none of an encoding is as good as no name."""
    try:
        body, charset = part.get_payload(decode=True), part.get_content_charset()
    except ValueError:
        part.del_param("charset")
        body, charset = part.get_payload(decode=True), None
    return body if isinstance(body, bytes) else b"", mended(charset) if charset else None


def _source(mail: Message, part: Message, body: bytes, charset: str | None, path: str) -> Source:
    sender, address = _sender(mail)
    return Source(
        path=path,
        data=body,
        media=_media(part) or "text/plain",
        charset=charset,
        title=_header(mail, "subject"),
        published=_header(mail, "date"),
        outlet=sender or address or None,
    )


def _sender(mail: Message) -> tuple[str, str]:
    """The name and the address of who sent it."""
    said = _header(mail, "from") or ""
    try:
        return parseaddr(said)
    except RecursionError:  # brackets within brackets
        return said, ""


def _header(mail: Message, name: str) -> str | None:
    """A header as it is read, its encoded words undone; what cannot be undone stands as it is."""
    value = mail.get(name)
    if value is None:
        return None
    if isinstance(value, str):
        value = value[:_LONGEST]
    try:
        words = decode_header(value)
        text = "".join(
            word if isinstance(word, str) else word.decode(_codec(charset), "replace") for word, charset in words
        )
    except (HeaderParseError, LookupError, ValueError):
        text = str(value)
    return " ".join(mended(text).split()) or None


def _codec(charset: str | None) -> str:
    """A header with no word on its encoding is UTF-8 these days."""
    return "utf-8" if charset in (None, "unknown-8bit") else str(charset)


def _hanging(parts: list[Message], path: str) -> Iterator[Rejected]:
    """A rejection for each file that could be a report."""
    for part in parts:
        kind, name = part.get_content_type(), _name(part) if _is_file(part) else None
        if kind == "message/rfc822" or (
            _is_file(part) and (_media(part) or PurePath(name or "").suffix.lower() in _REPORTS)
        ):
            detail = f"{name or kind} hangs on the mail and is not read; save it and add it by itself"
            yield Rejected(path=path, url=None, reason="attachment", detail=detail)
