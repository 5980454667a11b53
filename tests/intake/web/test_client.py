import gzip
import itertools
import socket
import time
import zlib
from dataclasses import replace

import pytest
from tests.intake.web.servers import guard, plain, serving

from rashomon.errors import Rejection
from rashomon.intake.web import clean, fetch


def _reason(url: str, **limits: float) -> str:
    with pytest.raises(Rejection) as refused:
        fetch(url, guard=guard(**limits))
    return refused.value.reason


def test_a_page_is_fetched_with_what_the_server_said():
    with serving(plain(b"<p>The dam broke.", "Content-Type: text/html; charset=utf-8", 'ETag: "7"')) as site:
        answer = fetch(f"{site}/a", guard=guard())
    assert (answer.status, answer.data, answer.headers["etag"]) == (200, b"<p>The dam broke.", '"7"')


@pytest.mark.parametrize("packing", ["gzip", "deflate", "raw deflate"])
def test_packed_pages_are_unpacked(packing):
    raw = zlib.compressobj(wbits=-15)
    packed = {
        "gzip": gzip.compress(b"rain"),
        "deflate": zlib.compress(b"rain"),
        "raw deflate": raw.compress(b"rain") + raw.flush(),
    }
    with serving(plain(packed[packing], f"Content-Encoding: {packing.split()[-1]}")) as site:
        assert fetch(site, guard=guard()).data == b"rain"


def test_bombs_stop_at_the_limit():
    bomb = gzip.compress(bytes(50 << 20))
    with serving(plain(bomb, "Content-Encoding: gzip")) as site:
        assert _reason(site) == "too_large"
    with serving(plain(gzip.compress(bomb), "Content-Encoding: gzip, gzip")) as site:
        assert _reason(site) == "unknown_encoding"
    with serving(plain(gzip.compress(b"") * 5_000, "Content-Encoding: gzip")) as site:
        assert _reason(site) == "broken_encoding"
    with serving(plain(b"x", "Content-Encoding: br")) as site:
        assert _reason(site) == "unknown_encoding"
    with serving(plain(bytes(3 << 20))) as site:
        assert _reason(site) == "too_large"


def test_what_is_cut_off_is_not_taken_for_a_page():
    with serving(plain(gzip.compress(b"rain" * 99)[:20], "Content-Encoding: gzip")) as site:
        assert _reason(site) == "truncated"
    short = b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nrain"
    with serving(lambda connection, _: connection.sendall(short)) as site:
        assert _reason(site) == "bad_answer"


def test_a_byte_at_a_time_ends_with_the_time():
    def drip(connection: socket.socket, _: bytes) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nX: ")
        while True:
            connection.sendall(b"y")
            time.sleep(0.05)

    started = time.monotonic()
    with serving(drip) as site:
        assert _reason(site, seconds=0.6) == "timeout"
    assert time.monotonic() - started < 3


def test_redirects_are_followed_a_few_times_and_vetted_anew():
    steps = iter(itertools.count())

    def on(connection: socket.socket, asked: bytes) -> None:
        path = asked.split()[1].decode()
        where = f"/{next(steps)}" if path.startswith("/long") or path[1:].isdigit() else "/end"
        answer = plain(b"here") if path == "/end" else plain(b"", f"Location: {where}", status="302 Found")
        answer(connection, asked)

    with serving(on) as site:
        answer = fetch(f"{site}/short", guard=guard())
        assert (answer.data, answer.url, len(answer.hops)) == (b"here", f"{site}/end", 1)
        assert _reason(f"{site}/long") == "too_many_redirects"


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("file:///etc/passwd", "bad_link"), ("ftp://a.example/", "bad_link"), ("gopher://a.example/", "bad_link"),
        ("data:text/html,hi", "bad_link"), ("http://u:p@a.example/", "bad_link"),
        ("http://10.0.0.1/", "private_address"),
        ("http://[::ffff:10.0.0.1]/", "private_address"), ("http://169.254.169.254/latest", "private_address"),
    ],
)  # fmt: skip
def test_a_redirect_leads_nowhere_a_link_may_not(target, reason):
    with serving(plain(b"", f"Location: {target}", status="301 Moved")) as site:
        assert _reason(site) == reason


def test_a_name_that_changes_its_address_is_not_followed_there():
    answers = itertools.cycle([("127.0.0.1",), ("10.0.0.9",)])
    closed = replace(guard(), allowed=(), resolver=lambda host, port: next(answers))
    for _ in range(1_000):
        with pytest.raises(Rejection) as refused:
            fetch("http://rebinds.example/", guard=closed)
        assert refused.value.reason == "private_address"


def test_a_server_that_is_away_is_said_to_be():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    assert _reason(f"http://127.0.0.1:{port}/") == "unreachable"


@pytest.mark.parametrize(
    "link", ["", "a.example", "javascript:alert(1)", "http://", "http://a\r\nb/", "http://a:99999/"]
)
def test_what_is_no_link_is_refused(link):
    with pytest.raises(Rejection) as refused:
        clean(link)
    assert refused.value.reason == "bad_link"
