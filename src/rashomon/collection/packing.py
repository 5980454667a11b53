"""What the derived tables hold, packed: a report as it was read, and the account of a story.

Records in and bytes out, and back. Only records of ours are made of them, whatever the bytes are.

>>> unpacked(packed(Read(sighting="s1")), Read).sighting
's1'
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from typing import TypeVar

import msgspec

from rashomon.errors import BadStore
from rashomon.records import Document, Rejected, Warning

Record = TypeVar("Record")


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What an original, as it was met at a sighting, was read as, or why it was refused."""

    sighting: str
    document: Document | None = None
    warnings: tuple[Warning, ...] = ()
    rejected: Rejected | None = None


def packed(record: object) -> bytes:
    """A record as bytes."""
    return zlib.compress(msgspec.msgpack.encode(record), 3)


def unpacked(data: bytes, kind: type[Record]) -> Record:
    """The record again. Raises BadStore where the bytes are not those of one."""
    try:
        return msgspec.msgpack.decode(zlib.decompress(data), type=kind)
    except (zlib.error, msgspec.DecodeError, UnicodeError, TypeError) as error:
        raise BadStore(f"a derived row is damaged ({error}); `rashomon rebuild` makes it again") from error
