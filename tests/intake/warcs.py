"""Web archives made for the tests: every record is of a page that says its own number."""

from __future__ import annotations

import base64
import gzip
import hashlib


def page(number: int) -> bytes:
    return (
        f"<p>Report {number}: the dam at Lower Fen held; {'water rose, ' * (number % 7)}nobody was hurt.</p>".encode()
    )


def answer(body: bytes, *, kind: str = "text/html; charset=utf-8", more: str = "", status: str = "200 OK") -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{more}\r\n".encode() + body


def record(number: int, block: bytes | None = None, *, digest: bool = True, kind: str = "response") -> bytes:
    block = answer(page(number)) if block is None else block
    said = base64.b32encode(hashlib.sha1(block, usedforsecurity=False).digest()).decode()
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: http://fen.example/{number}\r\n"
        f"{f'WARC-Block-Digest: sha1:{said}' if digest else 'WARC-Filename: x'}\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def plain(count: int, *, digest: bool = True) -> list[bytes]:
    return [record(number, digest=digest) for number in range(count)]


def packed(count: int) -> list[bytes]:
    return [gzip.compress(made, mtime=0) for made in plain(count)]
