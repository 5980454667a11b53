"""Loopback servers that answer as a test tells them to, and a guard that lets their network in."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rashomon.intake.web import Guard, Limits
from rashomon.intake.web.addresses import networks

Answering = Callable[[socket.socket, bytes], None]


@contextmanager
def serving(answer: Answering) -> Iterator[str]:
    """A server for the time of a test; `answer` gets each connection with the request that was read from it."""
    listening = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        while True:
            try:
                connection, _ = listening.accept()
            except OSError:
                return
            threading.Thread(target=_answered, args=(connection, answer), daemon=True).start()

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        listening.shutdown(socket.SHUT_RDWR)
        listening.close()
        thread.join(5)


def _answered(connection: socket.socket, answer: Answering) -> None:
    with connection:
        asked = b""
        try:
            while b"\r\n\r\n" not in asked and (more := connection.recv(65_536)):
                asked += more
            answer(connection, asked)
        except OSError:
            return  # the client has had enough, which is what some tests are about


def plain(body: bytes, *headers: str, status: str = "200 OK") -> Answering:
    """An answer of these bytes."""
    head = "\r\n".join([f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *headers, "", ""])
    return lambda connection, _: connection.sendall(head.encode() + body)


def guard(**limits: float) -> Guard:
    """A guard that lets loopback in, with tight limits."""
    chosen = {"bytes": 1 << 20, "seconds": 5.0, "silence": 2.0} | limits
    return Guard(allowed=networks(["127.0.0.0/8"]), limits=Limits(**chosen))  # type: ignore[arg-type]
