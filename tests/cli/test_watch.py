"""`rashomon watch` and `rashomon feeds`, on a news site on loopback."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from tests.intake.polls.newsroom import News, newsroom
from typer.testing import CliRunner

from rashomon.cli import app
from rashomon.cli.watch import _Keeping
from rashomon.collection import Collection
from rashomon.intake.polls import SystemClock
from rashomon.records import FeedState, Source
from rashomon.store import Store

PAGES = (
    "<html><title>Dam at Ruo breaks</title><p>RUO, May 2, 2031 — A dam broke above Ruo on Friday, killing 12 people.",
    "<html><title>Bank in Orsk robbed</title><p>ORSK, May 2, 2031 — Two men robbed a bank in Orsk on Friday.",
    "<html><title>Barns burn in Fen</title><p>FEN, May 3, 2031 — Two barns burnt down in Fen on Saturday night.",
)


@pytest.fixture
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A site of three pages, and a folder with a list of its one feed."""
    monkeypatch.chdir(tmp_path)
    Path("rashomon.toml").write_text('[web]\nallow = ["127.0.0.1/32"]\ngap = 0\n')
    with newsroom() as site:
        for number, page in enumerate(PAGES):
            site.page(f"/{number}", page, Content_Type="text/html; charset=utf-8")
        site.feed("/feed", [f"{site.site}/{number}" for number in range(len(PAGES))])
        rows = f'<outline text="Fen" xmlUrl="{site.site}/feed"/><outline text="Own" xmlUrl="file:///etc/passwd"/>'
        Path("feeds.opml").write_text(f"<opml><body>{rows}</body></opml>")
        yield site


def run(*words: str, status: int = 0) -> str:
    result = CliRunner().invoke(app, list(words))
    assert result.exit_code == status, result.output
    return result.output


def started(*words: str, before: str = "") -> subprocess.Popen[str]:
    command = [sys.executable, "-c", f"{before}from rashomon.cli import main; main()", "watch", "--no-claims", *words]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment)


def reports() -> int:
    """How many there are in stories."""
    return sum(story["reports"] for story in json.loads(run("stories", "--json")))


def kept() -> list[str]:
    """The addresses of what is in the store."""
    store = Store("rashomon.db")
    with store.reading() as connection:
        rows = connection.exec_driver_sql("select row from sightings").all()
    store.close()
    return sorted(json.loads(row)["url"] for (row,) in rows)


def test_a_feed_is_polled_and_its_reports_are_stories(news: News):
    said = run("watch", "feeds.opml", "--once")
    assert "Fen Post: 3 new; " in said and "not watched: feeds.opml#2: bad_link" in said
    assert reports() == 3
    (feed,) = json.loads(run("feeds", "--json"))
    assert (feed["title"], feed["reports"], feed["failures"], len(feed["seen"])) == ("Fen Post", 3, 0, 3)
    assert "Fen Post" in run("feeds") and "well" in run("feeds")
    assert f'xmlUrl="{news.site}/feed"' in run("feeds", "--opml")
    assert "watching 1 feeds" in run("watch", "--once")
    assert news.paths.count("/feed") == 1


def test_a_page_and_a_feed_are_added_by_their_addresses(news: News):
    assert run("add", "--no-claims", f"{news.site}/1").startswith("1 new;")
    said = run("add", "--no-claims", f"{news.site}/feed", f"{news.site}/none", status=3)
    assert "2 new, 1 known already, 1 rejected" in said and "http_404" in said
    assert reports() == 3


def test_what_goes_wrong_is_said(news: News):
    assert "there is no collection" in run("watch", "--once", status=1) and not Path("rashomon.db").exists()
    run("feeds", "--add", f"{news.site}/feed")
    run("feeds", "--remove", f"{news.site}/feed")
    assert "no feed is followed yet" in run("watch", "--once", status=2)
    assert "No feeds yet" in run("feeds")
    assert "not_a_list" in run("watch", "rashomon.toml", status=2)
    assert "unreadable" in run("watch", "none.opml", status=2)
    assert "http_404" in run("watch", f"{news.site}/none", "--once")
    assert "http_404" in run("feeds")


def test_a_second_watch_says_who_watches_and_ends_and_one_after_it_goes_on(news: News):
    asked, answer = threading.Event(), threading.Event()

    def slow(headers):
        asked.set()
        answer.wait(20)
        return 200, {}, b"<rss/>"

    news.pages["/feed"] = slow
    with started("feeds.opml") as process:
        assert asked.wait(60)
        said = " ".join(run("watch", f"{news.site}/1", "--once", status=1).split())
        assert f"another watch is at work on this collection (process {process.pid} on " in said and "since 20" in said
        process.kill()
        answer.set()
        process.communicate(timeout=60)
    assert "watching 1 feeds" in run("watch", "--once")
    assert "/1" not in news.paths


def test_a_feed_is_followed_no_more_what_came_stays_and_it_can_be_followed_again(news: News):
    news.page("/broken", "no feed")
    run("watch", "feeds.opml", f"{news.site}/broken", "--once")
    assert "not_a_feed" in run("feeds") and "(since 20" in run("feeds") and "1 in a row)" in run("feeds")
    assert "no feed is called ''" in run("feeds", "--remove", "", status=2)
    assert "followed no more: Fen Post" in run("feeds", "--remove", "fen post")
    assert "no feed is called" in run("feeds", "--remove", "fen post", status=2)
    assert "Fen Post" not in run("feeds") and "1 followed no more" in run("feeds")
    assert "followed no more since" in run("feeds", "--all") and "/feed" not in run("feeds", "--opml")
    assert "watching 1 feeds" in run("watch", "--once")
    assert reports() == 3
    run("watch", "feeds.opml", "--once")
    assert "Fen Post" in run("feeds") and news.paths.count("/feed") == 1


def test_a_feed_is_added_while_a_watch_is_at_work_and_polled_by_it(news: News):
    assert run("feeds", "--add", f"{news.site}/other") == f"followed: {news.site}/other\n"
    news.page("/empty", "<rss version='2.0'><channel><title>Mere Post</title></channel></rss>")
    shorter = "from rashomon.intake.polls import watching; watching._LONGEST = 0.1; "
    with started(f"{news.site}/empty", before=shorter) as process:
        assert process.stderr and "watching 1 feeds" in process.stderr.readline()
        run("feeds", "--add", "feeds.opml")
        assert process.stdout and "Fen Post: 3 new" in process.stdout.readline()
        process.terminate()
        process.communicate(timeout=60)
    assert (process.returncode, news.paths.count("/feed"), news.paths.count("/other")) == (0, 1, 0)
    assert reports() == 3


def test_a_feed_that_has_moved_for_good_is_one_feed(news: News):
    news.page("/moved", "", status=301, Location="/feed")
    run("watch", f"{news.site}/moved", "--once")
    assert "watching 1 feeds" in run("watch", f"{news.site}/feed", "--once")
    (feed,) = json.loads(run("feeds", "--json"))
    assert (feed["url"], feed["at"], feed["reports"]) == (f"{news.site}/moved", f"{news.site}/feed", 3)
    news.page("/also", "", status=301, Location="/feed")
    said = " ".join(run("watch", f"{news.site}/also", "--once").split())
    assert f"Fen Post: followed no more; it is at {news.site}/feed now" in said
    assert json.loads(run("feeds", "--json")) == [feed]
    assert "watching 1 feeds" in run("watch", f"{news.site}/also", f"{news.site}/feed", "--once")
    run("feeds", "--remove", f"{news.site}/feed")
    assert json.loads(run("feeds", "--json")) == []


def test_a_page_put_back_under_another_headline_is_told_at_once_as_it_was(capsys: pytest.CaptureFixture[str]):
    at, url = "https://fen.example/feed#0", "https://fen.example/0"
    page = Source(path=at, data=PAGES[0].encode(), media="text/html", url=url, title="Dam breaks")
    edited = replace(page, data=page.data.replace(b"12", b"14"), title="Dam breaks, 14 dead")
    feed = FeedState(url="https://fen.example/feed", title="Fen Post")
    with Collection(":memory:") as collection:
        keeping = _Keeping(collection, SystemClock(), claims=False)
        for one in (page, edited, replace(page, title="Corrected: dam breaks")):
            keeping((one,), (), feed)
        assert len(collection.stories(search="12")) == 1
        assert collection.stories(search="14") == ()
    assert capsys.readouterr().out.splitlines()[-1].endswith("Fen Post: 0 new; 1 stories changed")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_a_watch_that_is_ended_goes_on_where_it_was(news: News, number: signal.Signals):
    asked, answer = threading.Event(), threading.Event()
    second = news.pages["/1"]

    def slow(headers):
        asked.set()
        answer.wait(20)
        return second(headers)

    news.pages["/1"] = slow
    with started("feeds.opml") as process:
        assert asked.wait(60)
        process.send_signal(number)
        threading.Timer(0.5, answer.set).start()
        _, said = process.communicate(timeout=60)
    assert process.returncode == (0 if number != signal.SIGKILL else -number), said
    first = [f"{news.site}/0", f"{news.site}/1"] if number != signal.SIGKILL else []
    assert kept() == first
    run("watch", "--once") if first else run("watch", "feeds.opml", "--once")
    assert kept() == [f"{news.site}/{n}" for n in range(3)]
    assert [news.paths.count(f"/{n}") for n in range(3)] == ([1, 1, 1] if first else [2, 2, 1])
    assert reports() == 3
