"""A JSON Lines file in, its lines and the report each one holds out.

A line is one JSON object with `text` or `html` (when both are there `html`, which keeps more), and where known `url`,
`title`, `published` and `outlet`. Nothing is guessed: a line that is cut, or of another shape, is a named rejection.

>>> source("reports.jsonl#1", b'{"text": "Two barns burnt.", "outlet": "Fen Post"}').outlet
'Fen Post'
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import IO

from rashomon.errors import Rejection
from rashomon.records import Rejected, Source

_OPTIONAL = ("url", "title", "outlet")
_THOUSANDTHS = 10**11  # a moment of so many seconds would be in the year 5138
_JOINED = 10  # objects on one line that are still read
_BOM = b"\xef\xbb\xbf"


def split(file: IO[bytes], most: int) -> Iterator[tuple[int, bytes | None]]:
    """Each line that is not blank with its number from 1; None for one longer than `most` bytes, never held whole."""
    number = 0
    while line := file.readline(most + 1):
        number += 1
        if len(line) > most and not line.endswith(b"\n"):
            while (rest := file.readline(most + 1)) and not rest.endswith(b"\n"):
                pass
            yield number, None
            continue
        line = line.removeprefix(_BOM) if number == 1 else line
        if line.strip():
            yield number, line


def sources(path: str, line: bytes | None) -> Iterator[Source | Rejected]:
    """The report on one line, or why there is none. Where the break between two lines is damaged, both are read."""
    rest, at = line, path
    for number in range(1, _JOINED):
        try:
            yield source(at, rest)
            return
        except Rejection as rejection:
            fault = Rejected(path=at, url=None, reason=rejection.reason, detail=rejection.detail)
            end = _end(rest, rejection.__cause__)
        if rest is None or end is None:
            break
        try:
            yield source(at, rest[:end])
        except Rejection:
            break
        following = rest.find(b"{", end)
        lost = rest[end : following if following >= 0 else None]
        detail = f"{len(lost)} bytes after a report are no report: {lost[:40]!r}"
        yield Rejected(path=at, url=None, reason="malformed_json", detail=detail)
        if following < 0:
            return
        rest, at = rest[following:], f"{path}+{number}"
    yield fault


def _end(line: bytes | None, fault: BaseException | None) -> int | None:
    """Where a line that cannot be read as one object may hold the end of one."""
    if isinstance(fault, UnicodeDecodeError):
        return fault.start
    if line and isinstance(fault, json.JSONDecodeError) and fault.msg == "Extra data":
        return len(line.decode()[: fault.pos].encode())
    return None


def source(path: str, line: bytes | None) -> Source:
    """The report on one line. Raises Rejection: line_too_long, not_utf8, malformed_json, wrong_type, no_text_field,
    empty."""
    row = _object(line)
    fields = {name: _string(row, name) for name in (*_OPTIONAL, "text", "html")}
    text = fields["html"] or fields["text"]
    if text is None:
        raise Rejection("no_text_field", "the line has neither a `text` nor an `html` field")
    if not text.strip():
        raise Rejection("empty", "the line's `text` or `html` is empty")
    return Source(
        path=path,
        data=text.encode(),
        media="text/html" if fields["html"] else "text/plain",
        charset="utf-8",
        url=fields["url"],
        title=fields["title"],
        published=_moment(row),
        outlet=fields["outlet"],
    )


def _object(line: bytes | None) -> dict[str, object]:
    if line is None:
        raise Rejection("line_too_long", "the line is longer than the limit on one report")
    try:
        row = json.loads(line.decode())
    except UnicodeDecodeError as error:
        raise Rejection("not_utf8", f"byte {error.start + 1} of the line is not UTF-8") from error
    except (ValueError, RecursionError) as error:
        detail = f"no JSON object, or one cut short: {error}"
        raise Rejection("malformed_json", detail) from error
    if not isinstance(row, dict):
        raise Rejection("wrong_type", f"a line must be a JSON object, not {type(row).__name__}")
    return row


def _moment(row: dict[str, object]) -> str | None:
    """When it was published, as written; a number is the seconds, or thousandths of them, since 1970."""
    value = row.get("published")
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return _string(row, "published")
    try:
        return datetime.fromtimestamp(value / 1000 if abs(value) >= _THOUSANDTHS else value, UTC).isoformat()
    except (ValueError, OverflowError, OSError):
        return str(value)  # no moment: it is shown as it was written


def _string(row: dict[str, object], name: str) -> str | None:
    value = row.get(name)
    if value is None:
        return None
    if not isinstance(value, str):
        raise Rejection("wrong_type", f"`{name}` must be a string, not {type(value).__name__}")
    return mended(value)


def mended(text: str) -> str:
    """Text that any encoding can hold: JSON and mail can spell half a surrogate pair ("\\ud800"), which none can."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
