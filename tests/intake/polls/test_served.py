"""Feeds watched and pages fetched from a server on loopback, by the guarded way and in the sandbox."""

from __future__ import annotations

import gzip
import threading

import pytest
from tests.intake.polls.newsroom import WEB, Rounds, newsroom, patient
from tests.intake.web.test_addresses import SPELLINGS

from rashomon.config import Reading
from rashomon.intake.polls import Means, SystemClock, followed, pages, watch
from rashomon.records import Rejected, Source

HTML = {"Content_Type": "text/html; charset=iso-8859-5"}


def watched(urls, *, seconds=1.0, web=WEB, known=None):
    """What is kept of these feeds in some seconds, and their states."""
    sources, rejected, states = [], [], dict(known or {})

    def keep(more, refused, state):
        sources.extend(more)
        rejected.extend(refused)
        states[state.url] = state

    watch(
        followed([(url, None) for url in urls], states), keep, Means.of(web, Reading(), Rounds(seconds)), settings=web
    )  # fmt: skip
    return sources, rejected, states


def test_a_feeds_reports_come_with_what_the_feed_says_of_them():
    with newsroom() as news:
        news.page("/1", "<p>Two barns burnt.", **HTML)
        news.page("/old/2", "", status=302, Location="/2")
        news.page("/2", gzip.compress(b"The dam holds."), Content_Type="text/plain", Content_Encoding="gzip")
        news.feed("/feed", [f"{news.site}/1", f"{news.site}/old/2", f"{news.site}/none"], ETag='"a"')
        sources, rejected, states = watched([f"{news.site}/feed"])
        feed = f"{news.site}/feed"
    assert [(s.path, s.url, s.media, s.charset) for s in sources] == [
        (f"{feed}#0", f"{news.site}/1", "text/html", "iso-8859-5"),
        (f"{feed}#1", f"{news.site}/2", "text/plain", None),
    ]
    first = sources[0]
    assert (first.title, first.outlet, first.published) == ("Report 0", "Fen Post", "Mon, 01 May 2031 10:00:00 GMT")
    assert sources[1].data == b"The dam holds."
    assert [(row.path, row.url, row.reason) for row in rejected] == [(f"{feed}#2", f"{news.site}/none", "http_404")]
    assert (states[feed].title, states[feed].reports, states[feed].failures) == ("Fen Post", 2, 0)
    assert news.most_at_once == 1


def test_hosts_are_asked_at_once():
    meeting, states = threading.Barrier(2, timeout=20), {}
    with newsroom() as one, newsroom() as other, SystemClock() as clock:
        for news in (one, other):
            news.feed("/feed", [])
            whole = news.pages["/feed"]
            news.pages["/feed"] = lambda asked, whole=whole: (meeting.wait(), whole(asked))[1]
        web = patient(at_once=2)
        watch(
            followed([(f"{news.site}/feed", None) for news in (one, other)], {}),
            lambda sources, rejected, state: states.update({state.url: state}),
            Means.of(web, Reading(), clock), settings=web, once=True,
        )  # fmt: skip
    assert [state.title for state in states.values()] == ["Fen Post"] * 2


def test_a_feed_is_asked_for_only_where_it_changed_and_each_page_once():
    with newsroom() as news:
        for n in range(3):
            news.page(f"/{n}", f"<p>Report {n}.", **HTML)
        news.feed("/feed", [f"{news.site}/0"], ETag='"a"', Last_Modified="Mon, 01 May 2031 10:00:00 GMT")
        whole = news.pages["/feed"]
        news.pages["/feed"] = lambda asked: (304, {}, b"") if asked.get("if-none-match") == '"a"' else whole(asked)
        first = watched([f"{news.site}/feed"], seconds=90_000)
        news.feed("/feed", [f"{news.site}/{n}" for n in range(3)], ETag='"b"')
        second = watched([f"{news.site}/feed"], seconds=90_000, known=first[2])
    assert [len(first[0]), len(second[0])] == [1, 2]
    assert [news.paths.count(path) for path in ("/0", "/1", "/2")] == [1, 1, 1]
    asked = [headers for path, headers in news.asked if path == "/feed"]
    assert "if-none-match" not in asked[0]
    assert asked[1]["if-none-match"] == '"a"' and asked[1]["if-modified-since"] == "Mon, 01 May 2031 10:00:00 GMT"
    assert asked[-1]["if-none-match"] == '"b"' and len(asked) > 6


def test_robots_txt_is_asked_once_a_day_and_obeyed():
    with newsroom() as news:
        news.page("/robots.txt", "User-agent: *\nDisallow: /secret/\n")
        news.page("/1", "<p>Open.", **HTML)
        news.feed("/feed", [f"{news.site}/secret/1", f"{news.site}/1"])
        sources, rejected, _ = watched([f"{news.site}/feed", f"{news.site}/secret/feed"], seconds=80_000)
    assert [source.url for source in sources] == [f"{news.site}/1"]
    assert {row.reason for row in rejected} == {"robots"}
    assert "/secret/1" not in news.paths and "/secret/feed" not in news.paths
    assert news.paths.count("/robots.txt") == 1


def test_of_a_page_that_cannot_be_had_the_feeds_own_text_is_taken():
    with newsroom() as news:
        item = f"<guid>7</guid><link>{news.site}/gone</link><description>The &lt;b&gt;dam broke.</description>"
        news.page("/feed", f"<rss version='2.0'><channel><item>{item}</item></channel></rss>")
        sources, rejected, _ = watched([f"{news.site}/feed"])
    assert [(s.data, s.url, s.charset) for s in sources] == [(b"The <b>dam broke.", f"{news.site}/gone", "utf-8")]
    assert rejected == []


def test_a_feed_moves_for_good_is_gone_or_wants_to_be_left_alone():
    with newsroom() as news:
        news.feed("/new", [])
        news.page("/moved", "", status=301, Location="/new")
        news.page("/gone", "", status=410)
        news.page("/busy", "", status=429, Retry_After="50000")
        urls = [f"{news.site}/{name}" for name in ("moved", "gone", "busy")]
        _, _, states = watched(urls[:2], seconds=80_000)
        states |= watched(urls[2:], seconds=80_000)[2]
    assert states[urls[0]].at == f"{news.site}/new" and news.paths.count("/moved") == 1
    assert states[urls[1]].next_at is None and news.paths.count("/gone") == 1
    assert states[urls[2]].failures == 2 and news.paths.count("/busy") == 2


@pytest.mark.parametrize("body", ["", "<html><p>No feed.", "<rss", "{}", "\x00" * 100, "<rss>" * 20_000])
def test_what_is_no_feed_is_a_failure_of_that_feed_and_no_other(body):
    with newsroom() as news:
        news.page("/1", "<p>Rain.", **HTML)
        news.feed("/good", [f"{news.site}/1"])
        news.page("/bad", body)
        sources, _, states = watched([f"{news.site}/bad", f"{news.site}/good"])
    assert [source.data for source in sources] == [b"<p>Rain."]
    assert states[f"{news.site}/bad"].failures == 1 and states[f"{news.site}/good"].failures == 0


def test_no_row_of_a_list_leads_to_a_private_address():
    urls = [f"http://{host}/feed" for host in SPELLINGS]
    sources, _, states = watched(urls, web=patient(allow=()))
    assert sources == []
    assert {state.error.partition(":")[0] for state in states.values()} == {"private_address"}


def test_no_link_of_a_feed_leads_to_a_private_address():
    with newsroom() as news:
        links = [f"http://{host}:1/" for host in SPELLINGS if not host.startswith("127.0.0.1")]
        links += ["file:///etc/passwd", "ftp://a.example/", "data:text/html,x", "http://u:p@a.example/"]
        news.feed("/feed", links)
        sources, rejected, _ = watched([f"{news.site}/feed"])
    assert sources == [] and len(rejected) == len(links)
    # Some of the spellings stand for the one address that the test lets in, at a port where nobody listens.
    assert {row.reason for row in rejected} <= {"private_address", "bad_link", "no_text", "unreachable"}


def test_a_page_that_a_person_names_is_had_whatever_robots_txt_says():
    with newsroom() as news:
        news.page("/robots.txt", "User-agent: *\nDisallow: /\n")
        news.page("/1", "<p>Two barns burnt.", **HTML)
        news.page("/photo", b"\x89PNG", Content_Type="image/png")
        found = list(pages([f"{news.site}/{name}" for name in ("1", "photo", "none", "1")], web=WEB))
    assert [(row.path, row.media) if isinstance(row, Source) else row.reason for row in found] == [
        (f"{news.site}/1", "text/html"), "unknown_type", "http_404",
    ]  # fmt: skip
    assert "/robots.txt" not in news.paths


def test_a_feed_that_a_person_names_gives_its_entries_pages_once():
    with newsroom() as news:
        news.page("/1", "<p>Two barns burnt.", **HTML)
        news.feed("/feed", [f"{news.site}/1", f"{news.site}/2"])
        news.page("/list", news.pages["/feed"]({})[2], Content_Type="text/html")
        named = [f"{news.site}/feed", f"{news.site}/list"]
        found = [row for url in named for row in pages([url], web=patient(entries=9))]
    assert [row.path for row in found if isinstance(row, Source)] == [f"{url}#0" for url in named]
    assert [row.reason for row in found if isinstance(row, Rejected)] == ["http_404", "http_404"]
