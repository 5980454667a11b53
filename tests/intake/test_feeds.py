"""Feeds of three kinds, whole and broken, and what none may do."""

from __future__ import annotations

import json
import subprocess
import sys
import time

import pytest

from rashomon.errors import Rejection
from rashomon.intake.feeds import Entry, parse, sources
from rashomon.records import Rejected

HEAD = "<?xml version='1.0'?><rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel>"
TOP = "<title>Fen Post</title><link>http://fen.example/</link>"


def rss(*items: str, end: str = "</channel></rss>") -> bytes:
    return (HEAD + TOP + "".join(f"<item>{item}</item>" for item in items) + end).encode()


def one(item: str) -> Entry:
    (entry,) = parse(rss(item)).entries
    return entry


def fault(data: bytes) -> str:
    with pytest.raises(Rejection) as caught:
        parse(data)
    return caught.value.reason


def test_an_item_of_rss_is_an_entry():
    entry = one(
        "<guid isPermaLink='false'>7</guid><title>Barns &amp;amp; &lt;b&gt;dams&lt;/b&gt;</title><link>/7</link>"
        "<pubDate>Mon, 06 Aug 2012 08:15:00 +0530</pubDate><description>Short.</description>"
        "<content:encoded><![CDATA[<p>Two <script>alert(1)</script>barns]]></content:encoded>"
    )
    content = "<p>Two <script>alert(1)</script>barns"
    assert entry == Entry("7", "http://fen.example/7", "Barns & dams", "Mon, 06 Aug 2012 08:15:00 +0530", content)


def test_an_entry_of_atom_is_an_entry_and_its_plain_text_is_escaped():
    feed = parse(
        b"<feed xmlns='http://www.w3.org/2005/Atom' xml:base='http://fen.example/a/'><title>Fen Post</title><entry>"
        b"<id>urn:1</id><title type='text'>1 &lt; 2</title><link href='b'/><updated>2012-08-06</updated>"
        b"<content type='text'>1 &lt; 2\nTwo.</content></entry></feed>"
    )
    content = "<p>1 &lt; 2</p>\n<p>Two.</p>"
    assert feed.entries == (Entry("urn:1", "http://fen.example/a/b", "1 < 2", "2012-08-06", content),)


def test_an_item_of_a_json_feed_is_an_entry():
    items = [
        {"id": 1, "url": "/1", "title": "One", "content_html": "<p>One", "date_published": "2012-08-06"},
        {"external_url": "https://else.example/", "content_text": "a < b"},
        {"id": "3", "title": "\ud800", "content_html": 5},
        "nonsense",
    ]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Fen", "home_page_url": "http://fen.example"}
    first, second, third = parse(json.dumps(feed | {"items": items}).encode()).entries
    assert first == Entry("1", "http://fen.example/1", "One", "2012-08-06", "<p>One")
    assert (second.id, second.content) == ("https://else.example/", "<p>a &lt; b</p>")
    assert (third.title, third.content) == ("\ufffd", None)


def test_an_entry_is_a_report_or_says_why_it_is_none():
    feed = parse(
        rss("<guid>a</guid><description>Dam</description>", "<link>http://fen.example/2</link>", "<title>T</title>")
    )
    report, link, nothing = sources(feed, "f.rss")
    assert (report.path, report.data, report.media, report.outlet) == ("f.rss#a", b"Dam", "text/html", "Fen Post")
    assert isinstance(link, Rejected) and isinstance(nothing, Rejected)
    assert (link.reason, link.url, "rashomon add http://fen.example/2" in link.detail) == (
        "link_only", "http://fen.example/2", True,
    )  # fmt: skip
    assert nothing.reason == "no_text"


@pytest.mark.parametrize(
    "link",
    ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "http://[", "ftp://a.example/"],
)
def test_only_links_of_the_web_are_kept(link):
    assert one(f"<guid isPermaLink='false'>g</guid><title>t</title><link>{link}</link>").link is None


def test_a_link_has_its_scheme_in_small_letters_and_no_breaks():
    assert one("<link>HTTPS://fen.example/A b</link>").link == "https://fen.example/A b"
    item = {"id": "1", "url": "ht\ntps://fen.\texample/1", "content_text": "x"}
    feed = parse(json.dumps({"version": "https://jsonfeed.org/version/1", "items": [item]}).encode())
    assert feed.entries[0].link == "https://fen.example/1"


def test_entries_of_one_id_get_their_own_wherever_they_stand_and_the_same_twice_is_one():
    items = [f"<guid>x</guid><title>{title}</title>" for title in "ab"]
    first = {entry.title: entry.id for entry in parse(rss(*items, items[0])).entries}
    assert first == {entry.title: entry.id for entry in parse(rss(*items[::-1])).entries}
    assert len(set(first.values())) == 2


def test_an_entry_without_an_id_goes_by_its_link_or_by_what_it_says():
    assert one("<link>/a</link><title>t</title>").id == "http://fen.example/a"
    assert one("<title>t</title>").id == one("<title>t</title><pubDate>2012</pubDate>").id != one("<title>u</title>").id


@pytest.mark.parametrize("said", ["99999-01-01", "1601-01-01", "2126-08-06", "Mon, 06 Aug 2012 08:15", "soon", "٢٠١٢"])
def test_a_date_is_kept_as_it_is_written(said):
    assert one(f"<title>t</title><pubDate>{said}</pubDate>").published == said


@pytest.mark.parametrize("cut", range(40, 340, 7))
def test_of_a_feed_that_is_cut_every_whole_entry_is_read_and_the_cut_is_said(cut):
    items = [f"<title>t{n}</title><description>The dam at {n} held.</description>" for n in range(6)]
    data = rss(*items)
    start = data.index(b"<item>")
    kept = data[: start + cut].count(b"</item>")
    feed = parse(data[: start + cut])
    assert [entry.content for entry in feed.entries] == [f"The dam at {n} held." for n in range(kept)]
    assert feed.gap and list(sources(feed, "f"))[-1].reason == "gap"


def test_broken_markup_costs_no_other_entry():
    feed = parse(rss("<title>a & b</title>", "<title>c</title>", "<title>d<br></title>").replace(b"'1.0'", b"1.0"))
    assert [entry.title for entry in feed.entries][:2] == ["a & b", "c"]
    assert feed.gap


@pytest.mark.parametrize(
    "data", [b"<html><body><p>hi", b"words", b"<opml/>", b"\0" * 50, b"/etc/passwd", b'{"a": 1}', b"<!DOCTYPE rss>"]
)
def test_what_is_no_feed_is_said(data):
    assert fault(data) == "not_a_feed"


def test_a_json_feed_that_is_cut_and_an_empty_file_are_said():
    assert fault(b'{"version": "https://jsonfeed.org/version/1", "it') == "malformed_json"
    assert fault(b'{"a":' * 100_000) == "malformed_json"
    assert fault(b" \n") == "empty"


@pytest.mark.parametrize(
    ("codec", "charset", "declared"),
    [
        ("utf-8-sig", None, "iso-8859-1"), ("utf-16", None, "utf-8"), ("cp1252", None, "iso-8859-1"),
        ("koi8-r", "koi8-r", "utf-8"), ("cp1251", None, "windows-1251"), ("utf-8", None, "x-nonsense"),
        ("cp1252", None, "utf-9"),
    ],
)  # fmt: skip
def test_a_feed_is_read_in_the_encoding_of_its_mark_its_carrier_or_its_own_word(codec, charset, declared):
    title = "Мост" if codec not in ("cp1252",) else "“né”"
    text = (
        f"<?xml version='1.0' encoding='{declared}'?><rss version='2.0'><channel><title>{title}</title></channel></rss>"
    )
    assert parse(text.encode(codec), charset=charset).title == title


BOMB = "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10 if n else 'dam'}'>" for n in range(12))
FEED = "<rss version='2.0'><channel xmlns:xi='http://www.w3.org/2001/XInclude'><title>{}</title></channel></rss>"
OUTSIDE = "<!ENTITY x SYSTEM 'file:///etc/passwd'><!ENTITY y SYSTEM 'http://127.0.0.1:9/'>"
HOSTILE = {
    "bomb": f"<!DOCTYPE rss [{BOMB}]>" + FEED.format("&a11;"),
    "external": f"<!DOCTYPE rss [{OUTSIDE}<!ENTITY % p SYSTEM 'http://127.0.0.1:9/d'>%p;]>" + FEED.format("&x;&y;"),
    "doctype": "<!DOCTYPE rss SYSTEM 'http://127.0.0.1:9/r.dtd'>" + FEED.format("t"),
    "include": FEED.format("<xi:include href='/etc/passwd'/>"),
    "a name": "/etc/passwd",
    "an address": "http://127.0.0.1:9/feed",
}
WATCHED = """
import sys
from rashomon.errors import Rejection
from rashomon.intake import feeds
feeds.parse(b"<rss version='2.0'><channel><title>warm</title></channel></rss>")
def told(event, told):
    if event.startswith(("open", "socket", "urllib", "os.", "subprocess")):
        print(event, told, file=sys.stderr)
        sys.stderr.flush()
sys.addaudithook(told)
try:
    feed = feeds.parse(sys.argv[1].encode())
    assert len(feed.title or "") < 1000 and "root:" not in (feed.title or "")
except Rejection:
    pass
"""


@pytest.mark.parametrize("name", HOSTILE)
def test_nothing_a_feed_says_is_opened_and_no_bomb_unfolds(name):
    start = time.monotonic()
    done = subprocess.run([sys.executable, "-c", WATCHED, HOSTILE[name]], capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert time.monotonic() - start < 30


def test_controls_and_marks_of_direction_come_through_as_they_are():
    entry = one("<title>a\u202eb\u200bc</title><description>d\u2066e&#8238;</description>")
    assert (entry.title, entry.content) == ("a\u202eb\u200bc", "d\u2066e\u202e")
    assert one("<title>a\0b</title>").title
