"""A loopback news site: a feed, its pages, what it was asked, and a guard that lets a test in."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from rashomon.config import Web

WEB = Web(allow=("127.0.0.1/32",), gap=0.0, at_once=1)
Answering = Callable[[Mapping[str, str]], tuple[int, Mapping[str, str], bytes]]


@dataclass
class News:
    """What the site answers by path, and what it was asked in order."""

    site: str = ""
    pages: dict[str, Answering] = field(default_factory=dict)
    asked: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)
    at_once: int = 0
    most_at_once: int = 0

    def page(self, path: str, body: str | bytes, *, status: int = 200, **headers: str) -> None:
        told = {name.replace("_", "-"): value for name, value in headers.items()}
        data = body.encode() if isinstance(body, str) else body
        self.pages[path] = lambda _: (status, told, data)

    def feed(self, path: str, links: list[str], **headers: str) -> None:
        items = "".join(
            f"<item><title>Report {n}</title><link>{link}</link><guid>{n}</guid>"
            f"<pubDate>Mon, 0{n % 9 + 1} May 2031 10:00:00 GMT</pubDate></item>"
            for n, link in enumerate(links)
        )
        feed = f'<?xml version="1.0"?><rss version="2.0"><channel><title>Fen Post</title>{items}</channel></rss>'
        self.page(path, feed, Content_Type="application/rss+xml", **headers)

    @property
    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]


@contextmanager
def newsroom() -> Iterator[News]:
    """The site, for the time of a test."""
    news, lock = News(), threading.Lock()

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            with lock:
                news.at_once += 1
                news.most_at_once = max(news.most_at_once, news.at_once)
                news.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
            answer = news.pages.get(self.path, lambda _: (404, {}, b"none"))
            status, headers, data = answer(dict(news.asked[-1][1]))
            self.send_response(status)
            for name, value in {"Content-Length": str(len(data)), **headers}.items():
                self.send_header(name, value)
            if data:
                self.end_headers()
                self.wfile.write(data[:-1])
            with lock:
                news.at_once -= 1  # before who asks can know that all is there, and ask for more
            self.wfile.write(data[-1:]) if data else self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    news.site = f"http://127.0.0.1:{server.server_port}"
    try:
        yield news
    finally:
        server.shutdown()
        server.server_close()


class Rounds:
    """A clock that watches for a while: each wait for a feed to be due takes no time. For requests in turn."""

    def __init__(self, seconds: float) -> None:
        self.true, self.until = 1_900_000_000.0, 1_900_000_000.0 + seconds

    def now(self) -> float:
        return self.true

    steady = now

    def wait(self, seconds: float, wakes: Sequence[object] = ()) -> None:
        self.true += max(seconds, 0.001)

    def stopped(self) -> bool:
        return self.true >= self.until


def patient(**settings: object) -> Web:
    return replace(WEB, **settings)  # type: ignore[arg-type]
