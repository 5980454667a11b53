"""Connections to vetted addresses alone, whose every wait ends with the time of the whole request.

A guard (what may be reached, and how its address is found) and a deadline in, the backend that an HTTP client connects
by out.

>>> import time
>>> try:
...     Vetted((), lambda host, port: (), time.monotonic() + 5).connect_tcp("127.1", 80)
... except Rejection as refused:
...     refused.reason
'private_address'
"""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterable, Sequence
from ipaddress import ip_address

import httpcore

from rashomon.errors import Rejection
from rashomon.intake.web.addresses import Network, Resolver, vet

_TRIED = 4  # addresses of one host


def left(deadline: float) -> float:
    """The seconds to the deadline. Rejection: timeout."""
    seconds = deadline - time.monotonic()
    if seconds <= 0:
        raise Rejection("timeout", "the answer took longer than it may")
    return seconds


def _within(timeout: float | None, deadline: float) -> float:
    """How long one wait may take."""
    return left(deadline) if timeout is None else min(timeout, left(deadline))


class _Clocked(httpcore.NetworkStream):
    """A connection whose every wait ends with the time of the whole request: a byte a second fills no minute twice."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: float) -> None:
        self._stream, self._deadline = stream, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """What has come, at most `max_bytes`."""
        return self._stream.read(max_bytes, _within(timeout, self._deadline))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send all of it."""
        self._stream.write(buffer, _within(timeout, self._deadline))

    def close(self) -> None:
        """End the connection."""
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """The same connection, encrypted; the certificate is checked against the host's name."""
        return _Clocked(
            self._stream.start_tls(ssl_context, server_hostname, _within(timeout, self._deadline)), self._deadline
        )

    def get_extra_info(self, info: str) -> object:
        """What is known of the connection."""
        return self._stream.get_extra_info(info)


class Vetted(httpcore.NetworkBackend):
    """Connects to vetted addresses alone: what was vetted is what is connected to, so no second look-up can lie."""

    def __init__(self, allowed: Sequence[Network], resolver: Resolver, deadline: float) -> None:
        self._allowed, self._resolver, self._deadline = allowed, resolver, deadline
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
        failed: httpcore.NetworkError | httpcore.TimeoutException | None = None
        for address in vet(host, port, allowed=self._allowed, resolver=self._resolver)[:_TRIED]:
            try:
                within = _within(timeout, self._deadline)
                stream = self._wire.connect_tcp(address, port, within, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failed = error
                continue
            peer = stream.get_extra_info("server_addr")
            if peer is None or ip_address(peer[0]) != ip_address(address):
                stream.close()
                raise Rejection("private_address", f"{host} answered from another address than {address}")
            return _Clocked(stream, self._deadline)
        raise failed or httpcore.ConnectError(f"no address of {host} answers")
