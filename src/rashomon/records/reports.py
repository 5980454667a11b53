"""What comes in: an input, a report, its blocks and its day.

>>> identify("family", "b", "a") == identify("family", "b", "a") != identify("family", "a", "b")
True
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Literal

from rashomon.records.kinds import Basis, Precision, Role


def identify(*parts: str | int | None) -> str:
    """A short stable id: the first 16 hexadecimal digits of the SHA-256 of the parts, in order."""
    whole = "\x1f".join("" if part is None else str(part) for part in parts)
    return hashlib.sha256(whole.encode(errors="backslashreplace")).hexdigest()[:16]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One input as it came: the bytes of a page or a text, and what the container said about it (JSONL fields); `met`
    is when it was first met (ISO 8601, UTC), where that is known.
    """

    path: str
    data: bytes
    media: Literal["text/plain", "text/html"]
    url: str | None = None
    charset: str | None = None
    title: str | None = None
    published: str | None = None
    outlet: str | None = None
    met: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """An ISO 8601 date (YYYY-MM-DD, YYYY-MM or YYYY by `precision`) and how it was found."""

    date: str
    precision: Precision
    basis: Basis


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A stretch of a document with its role and why it was given; of HTML also where it stood.

    `tag` is the nearest block element's name, `main` whether the main-text extractor kept it; None for plain text.
    """

    start: int
    end: int
    role: Role
    reason: str
    xpath: str | None = None
    tag: str | None = None
    main: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One report. `text` is never changed after reading; everything else points into it."""

    id: str
    path: str
    url: str | None
    sha256: str
    text: str
    title: str | None
    outlet: str | None
    agencies: tuple[str, ...]
    byline: str | None
    language: str | None
    published: Day | None
    published_reason: str | None
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """An input that could not be read: a named reason to count by, a detail for a person."""

    path: str
    url: str | None
    reason: str
    detail: str
