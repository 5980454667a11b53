"""What a robots.txt lets us read."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.intake.polls.simulated import answer

from rashomon.errors import Rejection
from rashomon.intake.polls.robots import heard
from rashomon.intake.web import clean

URL = "https://fen.example/robots.txt"
WORDS = "allow disallow crawl-delay request-rate visit-time user-agent sitemap host".split()


def reason(rules, path) -> str | None:
    refused = rules.refuses("https://fen.example" + path)
    return refused and refused.reason


def test_rules_for_all_and_for_us():
    rules = heard(answer(URL, b"User-agent: *\nDisallow: /\n\nUser-agent: Rashomon\nDisallow: /*.pdf$\n"), 0)
    assert (reason(rules, "/a"), reason(rules, "/a.pdf")) == (None, "robots")
    rules = heard(answer(URL, b"User-agent: RashomonBot\nDisallow: /\n\nUser-agent: *\nDisallow: /x\nAllow: /x/y"), 0)
    assert (reason(rules, "/a"), reason(rules, "/x"), reason(rules, "/x/y")) == (None, "robots", None)


def test_rules_of_several_programs_that_come_together():
    rules = heard(answer(URL, b"user-agent: other-bot\nuser-agent: *  # all\nDisallow: /x\nCrawl-delay: 7"), 0)
    assert (reason(rules, "/x"), rules.delay) == ("robots", 7)


@pytest.mark.parametrize(
    ("said", "delay"),
    [
        ("Crawl-delay: 10", 10),
        ("Request-rate: 1/30", 30),
        (f"Request-rate: 1/{'9' * 999}", 86_400),
        ("Crawl-delay: x", 0),
        ("", 0),
    ],
)
def test_how_often_it_may_be(said, delay):
    assert heard(answer(URL, f"User-agent: *\n{said}\n".encode()), 0).delay == delay


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_a_site_without_one_allows_all(status):
    assert reason(heard(answer(URL, b"User-agent: *\nDisallow: /", status=status), 0), "/a") is None


@pytest.mark.parametrize(
    ("got", "why"),
    [
        (answer(URL, status=503), "robots_unknown"),
        (answer(URL, status=429), "robots_unknown"),
        (Rejection("timeout", "slow"), "timeout"),
        (Rejection("private_address", "no"), "private_address"),
    ],
)
def test_what_is_not_known_is_not_taken_for_leave_and_asked_again_soon(got, why):
    rules = heard(got, 1_000)
    assert (reason(rules, "/a"), rules.expires) == (why, 4_600)
    assert heard(answer(URL, b""), 1_000).expires == 87_400


@given(st.text(), st.lists(st.tuples(st.sampled_from(WORDS), st.text("0123456789/-.*$e%:?# a")), max_size=8), st.text())
def test_nonsense_neither_breaks_nor_stops(text, lines, path):
    rules = heard(answer(URL, (text + "\nuser-agent: *\n" + "\n".join(f"{a}:{b}" for a, b in lines)).encode()), 0)
    link = clean("https://fen.example/" + "".join(filter(str.isprintable, path)))
    assert reason(rules, link.removeprefix("https://fen.example")) in (None, "robots")
    assert 0 <= rules.delay < float("inf")


@pytest.mark.parametrize("data", [
    b"".join(b"user-agent: b%d\n" % n for n in range(15_000)) + b"disallow: /\n" * 25_000,
    b"user-agent: *\n" + b"disallow: /" + b"*a" * 250_000,
    b"user-agent: *\n" + b"disallow: /*a*a*b\n" * 30_000,
    b"\xff\xfe" + bytes(range(256)) * 2_000,
    b"user-agent: *\ndisallow:" * 30_000,
])  # fmt: skip
def test_a_hostile_one_costs_little(data):
    began = time.monotonic()
    rules = heard(answer(URL, data), 0)
    for n in range(3):
        rules.refuses(f"https://fen.example/{'a' * 4_000}{n}")
    assert time.monotonic() - began < 3
