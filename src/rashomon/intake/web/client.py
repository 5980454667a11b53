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

import ssl
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from ipaddress import ip_address
from types import MappingProxyType
from urllib.parse import SplitResult, urljoin, urlsplit, urlunsplit

import httpcore

from rashomon.errors import Rejection
from rashomon.intake.web.addresses import Network, Resolver, resolve, vet
from rashomon.intake.web.decoding import ACCEPTED, decoded

AGENT = "rashomon/0.1 (news reader; reads robots.txt)"
_PORTS = {"http": 80, "https": 443}
_MOVED = frozenset({301, 302, 303, 307, 308})
_LONGEST = 4_096  # characters of a link


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much a server may cost: decoded bytes, seconds in all, redirects, seconds without a byte."""

    bytes: int = 20 << 20
    seconds: float = 60.0
    hops: int = 5
    silence: float = 15.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came: `url` is where it came from in the end; header names are in lower case."""

    url: str
    status: int
    headers: Mapping[str, str]
    data: bytes
    hops: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """What may be reached, and how its address is found."""

    allowed: tuple[Network, ...] = ()
    resolver: Resolver = resolve
    limits: Limits = field(default_factory=Limits)


def fetch(url: str, *, headers: Mapping[str, str] = MappingProxyType({}), guard: Guard | None = None) -> Answer:
    """The page behind a link, redirects followed.

    Raises Rejection: bad_link, private_address, bad_address, no_such_host, too_many_redirects, unreachable, timeout,
    too_large, unknown_encoding, broken_encoding, truncated, bad_answer.
    """
    chosen = guard or Guard()
    deadline = time.monotonic() + chosen.limits.seconds
    hops: list[str] = []
    link = clean(url)
    with httpcore.ConnectionPool(network_backend=_Vetted(chosen, deadline)) as pool:
        while True:
            answer = _once(pool, link, headers, chosen.limits, deadline)
            target = answer.headers.get("location")
            if answer.status not in _MOVED or target is None:
                return Answer(
                    url=link, status=answer.status, headers=answer.headers, data=answer.data, hops=tuple(hops)
                )
            hops.append(link)
            if len(hops) > chosen.limits.hops or urljoin(link, target) in hops:
                raise Rejection("too_many_redirects", f"{url[:200]} leads on and on ({len(hops)} times)")
            link = clean(urljoin(link, target))


def clean(url: str) -> str:
    """A link as it is asked for: http or https, no credentials, no fragment, its host in ASCII.

    >>> clean("HTTP://Bücher.example:80/a b#c")
    'http://xn--bcher-kva.example/a%20b'
    """
    if len(url) > _LONGEST or any(ord(char) < 32 or ord(char) == 127 for char in url):
        raise Rejection("bad_link", "a link of more than 4,096 characters, or with control characters in it")
    try:
        parts = urlsplit(url.strip())
        port = parts.port
        host = (parts.hostname or "").rstrip(".")
        name = host if ":" in host else host.encode("idna").decode("ascii")
    except ValueError as error:
        raise Rejection("bad_link", f"{url[:200]!r} is no link: {error}") from error
    if parts.scheme not in _PORTS or not name:
        raise Rejection("bad_link", f"{url[:200]!r} is no link of http or https")
    if parts.username is not None or parts.password is not None:
        raise Rejection("bad_link", "a link that holds a name or a password is not followed")
    place = f"[{name}]" if ":" in name else name
    if port is not None and port != _PORTS[parts.scheme]:
        place += f":{port}"
    return urlunsplit(SplitResult(parts.scheme, place, _quoted(parts.path or "/"), _quoted(parts.query), ""))


def _quoted(text: str) -> str:
    """A path or query with what may not stand there as %XX."""
    return "".join(
        char if "!" <= char <= "~" else "".join(f"%{byte:02X}" for byte in char.encode(errors="replace"))
        for char in text
    )


def _once(
    pool: httpcore.ConnectionPool, link: str, headers: Mapping[str, str], limits: Limits, deadline: float
) -> Answer:
    """One request and its answer, within the limits."""
    sent = {"user-agent": AGENT, "accept-encoding": ACCEPTED, "accept": "*/*", "host": urlsplit(link).netloc}
    sent |= {name.lower(): value for name, value in headers.items()}
    wait = {name: min(limits.silence, _left(deadline)) for name in ("connect", "read", "write", "pool")}
    try:
        with pool.stream("GET", link, headers=list(sent.items()), extensions={"timeout": wait}) as response:
            told = _told(response.headers)
            moved = response.status in _MOVED and "location" in told
            packed = _timed(response.iter_stream(), deadline, most=limits.bytes)
            data = b"" if moved else b"".join(
                _timed(decoded(told.get("content-encoding", ""), packed, most=limits.bytes), deadline)
            )  # fmt: skip
            return Answer(url=link, status=response.status, headers=told, data=data)
    except httpcore.TimeoutException as error:
        raise Rejection("timeout", f"{link[:200]} did not answer in time") from error
    except httpcore.ProtocolError as error:
        raise Rejection("bad_answer", f"{link[:200]} does not answer as the web does: {error}") from error
    except (httpcore.NetworkError, httpcore.UnsupportedProtocol, OSError) as error:
        raise Rejection("unreachable", f"{link[:200]} cannot be reached: {error}") from error


def _told(headers: Sequence[tuple[bytes, bytes]]) -> Mapping[str, str]:
    """The headers by name; of one given twice the values joined, as the standard has it."""
    found: dict[str, str] = {}
    for name, value in headers:
        key, text = name.decode("latin-1").lower(), value.decode("latin-1")
        found[key] = f"{found[key]}, {text}" if key in found else text
    return found


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise Rejection("timeout", "the answer took longer than it may")
    return left


def _timed(pieces: Iterable[bytes], deadline: float, *, most: int | None = None) -> Iterator[bytes]:
    """The pieces as long as there is time, and of packed ones no more bytes than may come unpacked."""
    size = 0
    for piece in pieces:
        _left(deadline)
        size += len(piece)
        if most is not None and size > most:
            raise Rejection("too_large", f"larger than the limit of {most // (1 << 20)} MiB")
        yield piece


class _Clocked(httpcore.NetworkStream):
    """A connection whose every wait ends with the time of the whole request: a byte a second fills no minute twice."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: float) -> None:
        self._stream, self._deadline = stream, deadline

    def _wait(self, timeout: float | None) -> float:
        left = _left(self._deadline)
        return left if timeout is None else min(timeout, left)

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """What has come, at most `max_bytes`."""
        return self._stream.read(max_bytes, self._wait(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send all of it."""
        self._stream.write(buffer, self._wait(timeout))

    def close(self) -> None:
        """End the connection."""
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """The same connection, encrypted; the certificate is checked against the host's name."""
        return _Clocked(self._stream.start_tls(ssl_context, server_hostname, self._wait(timeout)), self._deadline)

    def get_extra_info(self, info: str) -> object:
        """What is known of the connection."""
        return self._stream.get_extra_info(info)


class _Vetted(httpcore.NetworkBackend):
    """Connects to vetted addresses alone: what was vetted is what is connected to, so no second look-up can lie."""

    def __init__(self, guard: Guard, deadline: float) -> None:
        self._guard, self._deadline = guard, deadline
        self._wire = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to the first of the host's addresses that answers."""
        guard = self._guard
        failed: httpcore.NetworkError | httpcore.TimeoutException | None = None
        for address in vet(host, port, allowed=guard.allowed, resolver=guard.resolver)[:4]:
            try:
                stream = self._wire.connect_tcp(address, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failed = error
                continue
            peer = stream.get_extra_info("server_addr")
            if peer is None or ip_address(peer[0]) != ip_address(address):
                stream.close()
                raise Rejection("private_address", f"{host} answered from another address than {address}")
            return _Clocked(stream, self._deadline)
        raise failed or httpcore.ConnectError(f"no address of {host} answers")
