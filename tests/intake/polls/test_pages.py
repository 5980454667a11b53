"""What an answer is taken for."""

from __future__ import annotations

import pytest
from tests.intake.polls.simulated import answer

from rashomon.errors import Rejection
from rashomon.intake.polls.pages import is_feed, page

URL = "https://fen.example/1"


@pytest.mark.parametrize(
    ("kind", "data", "media", "charset"),
    [
        ("text/html;charset=koi8-r", b"rain", "text/html", "koi8-r"),
        ("application/xhtml+xml", b"<html>", "text/html", None),
        ("text/plain", b"<p>as it stands", "text/plain", None),
        ("", b"\n <!doctype html>", "text/html", None),
        ("application/octet-stream", b"<p>rain", "text/html", None),
    ],
)
def test_a_page_is_what_it_is_said_to_be_or_shows(kind, data, media, charset):
    row = page(answer(URL, data, kind=kind), path="feed#1")
    assert (row.media, row.charset, row.url, row.path) == (media, charset, URL, "feed#1")


@pytest.mark.parametrize(
    ("status", "kind", "data", "reason"),
    [
        (200, "application/pdf", b"%PDF", "unknown_type"), (200, "image/png", b"<p>", "unknown_type"),
        (200, "", b"%PDF", "unknown_type"), (200, "text/html", b" \n", "empty"), (404, "text/html", b"x", "http_404"),
        (206, "text/html", b"x", "http_206"), (304, "", b"", "http_304"),
    ],
)  # fmt: skip
def test_what_is_no_page_is_refused_by_name(status, kind, data, reason):
    with pytest.raises(Rejection) as refused:
        page(answer(URL, data, status=status, kind=kind), path="p")
    assert refused.value.reason == reason


@pytest.mark.parametrize(
    ("kind", "data", "feed"),
    [
        ("application/rss+xml", b"", True), ("text/html", b"<?xml version='1.0'?><rss version='2.0'>", True),
        ("", b"<feed xmlns='http://www.w3.org/2005/Atom'>", True), ("text/xml", b"<rdf:RDF >", True),
        ("application/json", b' {"version": "https://jsonfeed.org/version/1.1"', True),
        ("application/json", b'{"a": 1}', False), ("text/html", b"<p>How to read a feed", False),
        ("text/html", b"<feedback>", False), ("", b"", False),
    ],
)  # fmt: skip
def test_a_feed_is_told_by_what_it_is(kind, data, feed):
    assert is_feed(answer(URL, data, kind=kind)) is feed
    assert not is_feed(answer(URL, data, kind=kind, status=500))
