import gzip
import itertools
import random
import socket
import subprocess
import sys
import time
import zlib
from dataclasses import replace

import pytest
from tests.intake.web.servers import guard, plain, serving
from tests.intake.web.test_addresses import SPELLINGS

from rashomon.errors import Rejection
from rashomon.intake.web import fetch
from rashomon.intake.web.addresses import networks


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


@pytest.mark.parametrize("host", SPELLINGS)
def test_no_spelling_of_a_private_address_is_reached_by_link_or_redirect(host):
    closed = replace(guard(), allowed=networks(["127.0.0.1/32"]), resolver=lambda host, port: ("127.0.0.1",))
    with serving(plain(b"", f"Location: http://{host}:1/", status="302 Found")) as site:
        for link in (f"http://{host}:1/", site):
            with pytest.raises(Rejection) as refused:
                fetch(link, guard=closed)
            # The one address that is let in for the test's server has no server on port 1.
            assert refused.value.reason == ("unreachable" if _loopback(host) else "private_address")


def _loopback(host: str) -> bool:
    return socket.inet_aton(host.rstrip(".")) == b"\x7f\0\0\1" if "[" not in host else False


def test_a_name_that_changes_its_address_is_not_followed_there():
    inner, seen = socket.create_server(("127.0.0.9", 0)), 0
    draw = random.Random(7)
    with serving(plain(b"outside")) as site, inner:
        port = int(site.rpartition(":")[2])
        answers = [("127.0.0.1",), ("127.0.0.9",), ("127.0.0.1", "127.0.0.9"), ("127.0.0.9", "127.0.0.1")]
        closed = replace(guard(), allowed=networks(["127.0.0.1/32"]), resolver=lambda host, port: draw.choice(answers))
        for _ in range(1_000):
            try:
                assert fetch(f"http://rebinds.example:{port}/", guard=closed).data == b"outside"
                seen += 1
            except Rejection as refused:
                assert refused.reason == "private_address"
        inner.settimeout(0)
        with pytest.raises(BlockingIOError):
            inner.accept()
    assert 150 < seen < 350


def test_what_goes_to_one_site_does_not_go_to_another():
    heard = []

    def hears(connection: socket.socket, asked: bytes) -> None:
        heard.append(asked.lower())
        plain(b"here")(connection, asked)

    with serving(hears) as other, serving(plain(b"", f"Location: {other}/", status="308 Moved")) as site:
        answer = fetch(site, headers={"if-none-match": '"7"', "authorization": "Basic eDp5"}, guard=guard())
        assert (answer.url, answer.moved, answer.hops) == (f"{other}/", f"{other}/", (f"{site}/",))
        fetch(other, headers={"if-none-match": '"caf\xe9"'}, guard=guard())
    assert b"if-none-match" not in heard[0] and b"authorization" not in heard[0] and b"cookie" not in heard[0]
    assert b'if-none-match: "caf\xe9"' in heard[1]


@pytest.mark.parametrize(
    ("statuses", "moved"),
    [("301 308", "/2"), ("301 302", "/1"), ("302 301", None), ("303 307", None), ("301 302 301", "/1")],
)
def test_a_move_is_for_good_as_far_as_every_step_says_so(statuses, moved):
    steps = statuses.split()

    def on(connection: socket.socket, asked: bytes) -> None:
        at = int(asked.split()[1][1:] or b"0")
        (plain(b"", f"Location: /{at + 1}", status=f"{steps[at]} On") if at < len(steps) else plain(b"here"))(
            connection, asked
        )

    with serving(on) as site:
        assert fetch(site, guard=guard()).moved == (moved and site + moved)


@pytest.mark.parametrize("seed", range(20))
def test_a_redirect_to_anything_at_all_is_followed_or_refused_by_name(seed):
    draw = random.Random(seed)
    spice = [b"http://", b"//", b"[", b"]", b":", b"@", b"%", b"\\", b"?", b"#", "ü。".encode(), b"\xff", b"1", b"a."]
    target = b"".join(draw.choices(spice, k=draw.randint(1, 9)))
    head = b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + target + b"\r\n\r\n"
    with serving(lambda connection, _: connection.sendall(head)) as site, pytest.raises(Rejection) as refused:
        fetch(site, guard=replace(guard(), resolver=lambda host, port: ()))
    assert refused.value.reason in {
        "bad_link", "no_such_host", "private_address", "bad_address", "too_many_redirects", "bad_answer",
    }  # fmt: skip


ANSWERS = [
    b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\nContent-Type: text/html\r\n\r\nrain",
    b"HTTP/1.1 302 Found\r\nLocation: /x\r\nContent-Length: 0\r\n\r\n",
    b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nrain\r\n0\r\nX: y\r\n\r\n",
    b"HTTP/1.1 103 Hints\r\nLink: a\r\n\r\nHTTP/1.0 200 OK\r\n\r\nrain",
    b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + gzip.compress(b"rain" * 50),
    b"HTTP/1.1 101 Switching\r\nUpgrade: x\r\n\r\n",
]


def test_anything_at_all_is_an_answer_or_refused_by_name():
    draw, answer, fine = random.Random(3), [b""], 0
    spice = [
        b"\r\n",
        b"\x00",
        b":",
        b"-1",
        b"chunked",
        b"\xff",
        b"Transfer-Encoding: chunked\r\n",
        b"Location: ",
        b"ff",
    ]
    with serving(lambda connection, _: connection.sendall(answer[0])) as site:
        for turn in range(300):
            made = bytearray(draw.choice(ANSWERS))
            for _ in range(draw.randint(0, 3)):
                at = draw.randrange(len(made))
                made[at : at + draw.randint(0, 3)] = draw.choice(spice)
            answer[0] = bytes(made)
            try:
                fine += fetch(f"{site}/{turn}", guard=guard(seconds=1, silence=0.5)).status == 200
            except Rejection as refused:
                assert refused.detail
    assert fine > 50


def test_a_length_that_lies_is_no_way_round_the_limits():
    for head, reason in (("Content-Length: 99999999999", "bad_answer"), ("Content-Length: -5", "bad_answer")):
        with serving(lambda c, _, head=head: c.sendall(f"HTTP/1.1 200 OK\r\n{head}\r\n\r\nrain".encode())) as site:
            assert _reason(site) == reason
    with serving(plain(b"rain, and more", "Content-Length: 4")) as site:
        assert _reason(site) == "bad_answer"
    with serving(lambda c, _: c.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nrain and more")) as site:
        assert fetch(site, guard=guard()).data == b"rain"


def test_a_silent_server_and_one_that_never_ends_its_headers_are_left():
    def floods(connection: socket.socket, _: bytes) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\n")
        while True:
            connection.sendall(b"X-More: " + b"y" * 8_000 + b"\r\n")

    with serving(lambda connection, _: time.sleep(1)) as site:
        assert _reason(site, silence=0.2) == "timeout"
    with serving(floods) as site:
        assert _reason(site) == "bad_answer"


MEASURED = """
import sys
from pathlib import Path
from rashomon.errors import Rejection
from rashomon.intake.web import Guard, Limits, fetch
from rashomon.intake.web.addresses import networks
guard = Guard(allowed=networks(["127.0.0.1/32"]), limits=Limits(seconds=30))
for site in sys.argv[1:]:
    try:
        print(len(fetch(site, guard=guard).data))
    except Rejection as refused:
        print(refused.reason)
    print(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0])
"""


@pytest.mark.parametrize("bomb", ["plain", "gzip"])
def test_no_answer_takes_more_memory_than_it_may(bomb):
    def pours(connection: socket.socket, _: bytes) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        while True:
            connection.sendall(bytes(1 << 20))

    zeros = zlib.compressobj(wbits=31)
    packed = b"".join(zeros.compress(bytes(1 << 20)) for _ in range(200)) + zeros.flush()
    answer = {"plain": pours, "gzip": plain(packed, "Content-Encoding: gzip")}[bomb]
    with serving(plain(b"x")) as small, serving(answer) as large:
        told = subprocess.run(
            [sys.executable, "-c", MEASURED, small, large], capture_output=True, check=True, text=True
        )
    first, before, last, after = told.stdout.split()
    assert (first, last) == ("1", "too_large")
    assert int(after) - int(before) < 64 << 10  # KiB


def test_a_server_that_is_away_is_said_to_be():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    assert _reason(f"http://127.0.0.1:{port}/") == "unreachable"
