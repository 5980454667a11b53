"""A stream as bytes, to be kept in a store and taken up again: nothing in them is ever run.

What the parts of a stream hold in, bytes out; and back. Whoever reads them says what they must have been made by, and
bytes made by anything else, cut short or changed are refused.

>>> kept = Arrays(np.array([2, 0], "<u4").tobytes(), np.array([7, 8], "<i4").tobytes())
>>> lengths, data = kept.checked(np.dtype("<i4"))
>>> lengths, data.tolist()
([2, 0], [7, 8])
>>> decode(encode(State(), "one"), "another")
Traceback (most recent call last):
ValueError: not a snapshot of this layout, settings and weights
"""

from __future__ import annotations

import hashlib
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
_DIGEST = 32


class Arrays(msgspec.Struct, array_like=True):
    """Many small arrays, one after the other, and their lengths."""

    lengths: bytes = b""
    data: bytes = b""

    def checked(self, kind: np.dtype[Any]) -> tuple[list[int], Array]:
        """The lengths, and the entries of all arrays."""
        lengths: list[int] = np.frombuffer(self.lengths, "<u4").tolist()
        data = np.frombuffer(self.data, kind)
        if sum(lengths) != len(data):
            raise ValueError("the arrays are not as long as they are said to be")
        return lengths, data.copy()


class Seen(msgspec.Struct, array_like=True):
    """What `Looks` holds."""

    index: list[bytes] = []  # msgspec makes a new one each time
    entries: Arrays = msgspec.field(default_factory=Arrays)
    near: Arrays = msgspec.field(default_factory=Arrays)
    closed: list[int] = []
    norms: bytes = b""
    days: bytes = b""
    weekdays: bytes = b""
    marks: bytes = b""


class Named(msgspec.Struct, array_like=True):
    """What `Names` holds."""

    ids: list[str] = []
    rows: dict[int, list[int]] = {}
    aliases: dict[str, str] = {}


class State(msgspec.Struct, array_like=True):
    """What a stream holds."""

    seen: Seen = msgspec.field(default_factory=Seen)
    named: Named = msgspec.field(default_factory=Named)
    ids: list[str] = []
    removed: list[int] = []
    groups: list[int] = []
    homes: dict[int, int] = {}
    same: list[tuple[str, str]] = []
    apart: list[tuple[str, str]] = []


def encode(state: State, made_by: str) -> bytes:
    """The state as bytes, under the digest of these and of what it was made by."""
    body = msgspec.msgpack.encode(state)
    return _digest(body, made_by) + body


def decode(data: bytes, made_by: str) -> State:
    """The state again; ValueError where the bytes were made by anything else, or are not what was written."""
    body = memoryview(data)[_DIGEST:]
    if data[:_DIGEST] != _digest(body, made_by):
        raise ValueError("not a snapshot of this layout, settings and weights")
    return msgspec.msgpack.decode(body, type=State)


def _digest(body: bytes | memoryview, made_by: str) -> bytes:
    made = hashlib.blake2b(made_by.encode(), digest_size=_DIGEST)
    made.update(body)
    return made.digest()
