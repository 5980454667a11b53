"""The bytes of an answer undone of their compression, a piece at a time, and never more than the limit.

The `Content-Encoding` and the pieces as they come off the wire in, the decoded pieces out. A small answer may unfold
to gigabytes, in one layer or several, or hold millions of empty parts: the first byte too many ends it.

>>> import gzip
>>> b"".join(decoded("gzip", [gzip.compress(b"dam"), gzip.compress(b"breaks")], most=9))
b'dambreaks'
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

from rashomon.errors import Rejection

ACCEPTED = "gzip, deflate"  # others are never asked for; a server that sends them all the same is refused
_PIECE = 1 << 16
_MEMBERS = 1_000  # parts of one gzip answer: a page has one, a bomb of empty ones has millions


def decoded(encoding: str, pieces: Iterable[bytes], *, most: int) -> Iterator[bytes]:
    """The decoded pieces. Raises Rejection: unknown_encoding, broken_encoding, too_large (`most` bytes)."""
    names = [name for name in (part.strip().casefold() for part in encoding.split(",")) if name not in ("", "identity")]
    if len(names) > 1 or any(name not in ("gzip", "x-gzip", "deflate") for name in names):
        raise Rejection("unknown_encoding", f"the answer is packed as {encoding[:60]!r}; {ACCEPTED} can be read, once")
    source = _unpacked(names[0], pieces) if names else iter(pieces)
    size = 0
    for piece in source:
        size += len(piece)
        if size > most:
            raise Rejection("too_large", f"larger than the limit of {most // (1 << 20)} MiB once unpacked")
        yield piece


def _unpacked(name: str, pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The parts of a packed answer, one after the other; each holds at most `_PIECE` bytes."""
    window = 31 if name != "deflate" else 15  # 16 + 15: with gzip's header; deflate is zlib's by the standard
    machine = zlib.decompressobj(window)
    members, started = 1, False
    for data in pieces:
        rest = data
        while rest:
            if machine.eof:
                rest = rest.lstrip(b"\0")  # some servers fill up what they send
                if not rest:
                    break
                members += 1
                if members > _MEMBERS or name == "deflate":
                    raise Rejection("broken_encoding", f"the answer is packed in more than {members - 1} parts")
                machine = zlib.decompressobj(window)
            try:
                piece = machine.decompress(rest, _PIECE)
            except zlib.error as error:
                if name == "deflate" and not started:
                    machine, window = zlib.decompressobj(-15), -15  # what many servers mean by deflate
                    started = True
                    continue
                raise Rejection("broken_encoding", f"what is packed as {name} cannot be unpacked: {error}") from error
            started = True
            if piece:
                yield piece
            rest = machine.unused_data if machine.eof else machine.unconsumed_tail
    if not machine.eof:
        raise Rejection("truncated", "the answer ends before all of it came")
