"""One guarded way to the web: a link in, the page's bytes and what the server said about them out.

Links come from pages, feeds and lists that anybody may have written. So only http and https are spoken; each address
is vetted and the connection made to that very address, and its peer checked; at most five redirects are followed, each
vetted anew; and one clock, one size and one memory bound the whole of it, however slowly or densely an answer comes.
Nothing but the request is sent: no cookies, no credentials.

>>> try:
...     fetch("http://localhost:9/a")
... except Rejection as refused:
...     refused.reason
'private_address'
"""

from __future__ import annotations

import io
import ssl
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from types import MappingProxyType
from urllib.parse import urlsplit

import httpcore

from rashomon.errors import Rejection
from rashomon.intake.web.addresses import Network, Resolver, resolve
from rashomon.intake.web.decoding import ACCEPTED, decoded
from rashomon.intake.web.links import clean, onward, origin
from rashomon.intake.web.turns import Turns
from rashomon.intake.web.wire import Vetted, left

AGENT = "rashomon/0.1 (news reader; reads robots.txt)"
_MOVED = frozenset({301, 302, 303, 307, 308})
_FOR_GOOD = frozenset({301, 308})


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much a server may cost: decoded bytes, seconds in all, redirects, seconds without a byte."""

    bytes: int = 20 << 20
    seconds: float = 60.0
    hops: int = 5
    silence: float = 15.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came: `url` is where it came from in the end, `moved` where the link asked for is said to be for good.

    Header names are in lower case; of one given twice the values are joined, as the standard has it.
    """

    url: str
    status: int
    headers: Mapping[str, str]
    data: bytes
    hops: tuple[str, ...] = ()
    moved: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """What may be reached, how its address is found, and which hosts are being asked by those who share the guard."""

    allowed: tuple[Network, ...] = ()
    resolver: Resolver = resolve
    limits: Limits = field(default_factory=Limits)
    turns: Turns = field(default_factory=Turns)


def fetch(url: str, *, headers: Mapping[str, str] = MappingProxyType({}), guard: Guard | None = None) -> Answer:
    """The page behind a link, redirects followed; `headers` go to the site of the link alone.

    Raises Rejection: bad_link, private_address, bad_address, no_such_host, too_many_redirects, unreachable, timeout,
    too_large, unknown_encoding, broken_encoding, truncated, bad_answer.
    """
    chosen = guard or Guard()
    deadline = time.monotonic() + chosen.limits.seconds
    hops: list[str] = []
    link, sent, moved = clean(url), dict(headers), None
    backend = Vetted(chosen.allowed, chosen.resolver, deadline)
    with httpcore.ConnectionPool(ssl_context=_trusted(), network_backend=backend) as pool:
        while True:
            with chosen.turns.at(urlsplit(link).netloc, seconds=left(deadline)):
                answer = _once(pool, link, sent, chosen.limits, deadline)
            if answer.status not in _MOVED or "location" not in answer.headers:
                return replace(answer, hops=tuple(hops), moved=moved)
            hops.append(link)
            # Its bytes are UTF-8, whatever the standard says of headers.
            link = onward(link, answer.headers["location"].encode("latin-1").decode("utf-8", "replace"))
            if len(hops) > chosen.limits.hops or link in hops:
                raise Rejection("too_many_redirects", f"{url[:200]} leads on and on ({len(hops)} times)")
            if answer.status in _FOR_GOOD and moved == (hops[-1] if len(hops) > 1 else None):
                moved = link
            if origin(link) != origin(hops[-1]):
                sent = {}


@cache
def _trusted() -> ssl.SSLContext:
    """Whose certificates are believed. To read them takes longer than most requests."""
    return httpcore.default_ssl_context()


def _once(
    pool: httpcore.ConnectionPool, link: str, headers: Mapping[str, str], limits: Limits, deadline: float
) -> Answer:
    """One request and its answer, within the limits."""
    sent = {"user-agent": AGENT, "accept-encoding": ACCEPTED, "accept": "*/*", "host": urlsplit(link).netloc}
    raw = [(name.encode("ascii"), value.encode("latin-1", "replace")) for name, value in (sent | dict(headers)).items()]
    wait = {name: min(limits.silence, left(deadline)) for name in ("connect", "read", "write", "pool")}
    try:
        with pool.stream("GET", link, headers=raw, extensions={"timeout": wait}) as response:
            told = _told(response.headers)
            moved = response.status in _MOVED and "location" in told
            data = b"" if moved else _body(response, told.get("content-encoding", ""), limits.bytes, deadline)
            return Answer(url=link, status=response.status, headers=told, data=data)
    except httpcore.TimeoutException as error:
        raise Rejection("timeout", f"{link[:200]} did not answer in time") from error
    except httpcore.ProtocolError as error:
        raise Rejection("bad_answer", f"{link[:200]} does not answer as the web does: {error}") from error
    except (httpcore.NetworkError, httpcore.UnsupportedProtocol, OSError) as error:
        raise Rejection("unreachable", f"{link[:200]} cannot be reached: {error}") from error


def _body(response: httpcore.Response, encoding: str, most: int, deadline: float) -> bytes:
    """All of an answer, unpacked. A list of its pieces would be larger than they are where each is of one byte."""
    body = io.BytesIO()
    packed = _timed(response.iter_stream(), deadline, most=most)
    for piece in _timed(decoded(encoding, packed, most=most), deadline):
        body.write(piece)
    return body.getvalue()


def _told(headers: Sequence[tuple[bytes, bytes]]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for name, value in headers:
        key, text = name.decode("latin-1").lower(), value.decode("latin-1")
        found[key] = f"{found[key]}, {text}" if key in found else text
    return found


def _timed(pieces: Iterable[bytes], deadline: float, *, most: int | None = None) -> Iterator[bytes]:
    """The pieces as long as there is time, and of packed ones no more bytes than may come unpacked."""
    size = 0
    for piece in pieces:
        left(deadline)
        size += len(piece)
        if most is not None and size > most:
            raise Rejection("too_large", f"larger than the limit of {most // (1 << 20)} MiB")
        yield piece
