"""What is found under the paths a person names, and what is said of the rest."""

from __future__ import annotations

import io
import json
import os
import random
from pathlib import Path

import pytest
from tests.intake.warcs import packed, page

from rashomon.config import Reading
from rashomon.intake.files import find, walk
from rashomon.records import Rejected, Source


def named(path: Path, data: bytes | str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def reasons(rejected):
    return [(Path(row.path).name, row.reason) for row in rejected]


def test_a_folder_is_searched_all_the_way_down_in_order_of_path(tmp_path):
    for name in ("b.txt", "a/z.html", "a/b/c.HTM", "a/.hidden/d.txt", ".e.txt", "f.pdf"):
        named(tmp_path / name, "words")
    sources, rejected = find([tmp_path])
    assert [Path(s.path).relative_to(tmp_path).as_posix() for s in sources] == ["a/b/c.HTM", "a/z.html", "b.txt"]
    assert [s.media for s in sources] == ["text/html", "text/html", "text/plain"]
    assert rejected == ()


def test_a_path_is_kept_as_it_was_given_and_read_once(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    named(Path("in/one.txt"), "words")
    sources, _ = find([Path("in"), Path("in/one.txt"), Path("in/one.txt")])
    assert [s.path for s in sources] == ["in/one.txt"]


def test_the_same_bytes_under_two_paths_are_two_sources(tmp_path):
    named(tmp_path / "a/one.txt", "words")
    named(tmp_path / "b/one.txt", "words")
    assert len(find([tmp_path])[0]) == 2


def test_the_order_of_the_paths_changes_nothing(tmp_path):
    paths = [named(tmp_path / name, "words") for name in ("c.txt", "a.txt", "b.pdf")] + [tmp_path / "none"]
    assert find(paths) == find(paths[::-1])


def test_what_cannot_be_read_is_rejected_by_name_and_the_rest_is_read(tmp_path):
    good = named(tmp_path / "good.txt", "words")
    (tmp_path / "hollow").mkdir()
    os.mkfifo(tmp_path / "pipe.txt")
    paths = [
        good,
        named(tmp_path / "empty.txt", b""),
        named(tmp_path / "blank.html", " \n\t"),
        named(tmp_path / "odd.pdf", "words"),
        tmp_path / "gone.txt",
        tmp_path / "hollow",
        tmp_path / "pipe.txt",
    ]
    sources, rejected = find(paths)
    assert [s.path for s in sources] == [good.as_posix()]
    assert sorted(reasons(rejected)) == [
        ("blank.html", "empty"),
        ("empty.txt", "empty"),
        ("gone.txt", "not_found"),
        ("hollow", "empty_folder"),
        ("odd.pdf", "unknown_type"),
        ("pipe.txt", "not_a_file"),
    ]
    assert all(row.detail for row in rejected)


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read_is_rejected(tmp_path):
    named(tmp_path / "locked.txt", "words").chmod(0)
    assert reasons(find([tmp_path])[1]) == [("locked.txt", "unreadable")]


def test_a_file_over_the_limit_is_rejected_without_being_read_whole(tmp_path):
    with (tmp_path / "vast.txt").open("wb") as file:
        file.truncate(1 << 36)  # sparse: 64 GiB that would never fit
    sources, rejected = find([tmp_path], settings=Reading(megabytes=1))
    assert (sources, reasons(rejected)) == ((), [("vast.txt", "too_large")])


def test_a_circle_of_links_ends(tmp_path):
    named(tmp_path / "a/one.txt", "words")
    (tmp_path / "a/loop").symlink_to(tmp_path, target_is_directory=True)
    assert len(find([tmp_path])[0]) == 1


def test_a_json_lines_file_holds_a_report_a_line_and_each_fault_is_its_own(tmp_path):
    good = {"text": "Two barns burnt.", "url": "https://fen.example/1", "title": "Barns", "outlet": "Fen Post"}
    rows = [json.dumps(good), "", '{"text": "cut', json.dumps({"html": "<p>One."}), "[1]", json.dumps({"text": 5})]
    file = named(tmp_path / "reports.jsonl", "\n".join(rows))
    sources, rejected = find([file])
    assert [(Path(s.path).name, s.media) for s in sources] == [
        ("reports.jsonl#1", "text/plain"),
        ("reports.jsonl#4", "text/html"),
    ]
    assert (sources[0].url, sources[0].title, sources[0].outlet) == (good["url"], "Barns", "Fen Post")
    assert reasons(rejected) == [
        ("reports.jsonl#3", "malformed_json"),
        ("reports.jsonl#5", "wrong_type"),
        ("reports.jsonl#6", "wrong_type"),
    ]


def test_a_json_lines_file_of_blank_lines_is_empty(tmp_path):
    assert reasons(find([named(tmp_path / "none.jsonl", "\n \n")])[1]) == [("none.jsonl", "empty")]


def test_a_name_that_is_no_utf8_still_gives_a_path_json_can_carry(tmp_path):
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))
    path.write_text("words")
    (source,) = find([tmp_path])[0]
    assert source.path.endswith("caf\ufffd.txt")


ITEM = "<item><guid>g</guid><description>Dam.</description></item>"
FEED = f"<rss version='2.0'><channel><title>Fen</title>{ITEM}</channel></rss>"
JSON = '{"version": "https:\\/\\/jsonfeed.org/version/1", "items": [{"id": "g", "content_text": "Dam"}]}'
LIST = "<opml><body><outline xmlUrl='http://fen.example/rss'/><outline xmlUrl='file:///x'/></body></opml>"
MAIL = "From: Fen Post <a@fen.example>\nSubject: Barns\n\nTwo barns burnt.\n"


def test_containers_in_a_folder_give_their_parts_in_order_of_path(tmp_path):
    named(tmp_path / "a.rss", FEED)
    named(tmp_path / "b.eml", MAIL)
    named(tmp_path / "c.mbox", f"From a@b\n{MAIL}\nFrom a@b\n{MAIL}")
    named(tmp_path / "d.warc.gz", b"".join(packed(2)))
    named(tmp_path / "e.opml", LIST)
    named(tmp_path / "f.xml", FEED)  # in a folder, what does not say by its name what it is, is passed over
    sources, rejected = find([tmp_path])
    second = len(MAIL) + len("From a@b\n") + 1
    assert [Path(s.path).name for s in sources] == [
        "a.rss#g", "b.eml", "c.mbox#0", f"c.mbox#{second}", "d.warc.gz#0", f"d.warc.gz#{len(packed(1)[0])}",
    ]  # fmt: skip
    assert reasons(rejected) == [("e.opml#2", "bad_link"), ("e.opml", "feed_list")]


@pytest.mark.parametrize(
    ("name", "data", "path"),
    [
        ("feed.xml", FEED, "feed.xml#g"),
        ("feed.json", JSON, "feed.json#g"),
        ("reports", '{"text": "Dam"}\n', "reports#1"),
        ("page.php", "\n<!-- x --><!DOCTYPE html><p>Dam", "page.php"),
        ("page", "<html><p>Dam", "page"),
        ("crawl", packed(1)[0], "crawl#0"),
        ("Inbox", f"From a@b\n{MAIL}", "Inbox#0"),
        ("letter", MAIL, "letter"),
    ],
)  # fmt: skip
def test_a_file_named_outright_is_read_by_how_it_begins(tmp_path, name, data, path):
    sources, rejected = find([named(tmp_path / name, data)])
    assert ([Path(s.path).name for s in sources], rejected) == ([path], ())


def test_one_broken_container_costs_no_other(tmp_path):
    named(tmp_path / "a.rss", "words")
    named(tmp_path / "b.rss", FEED)
    named(tmp_path / "c.warc", b"words")
    named(tmp_path / "d.eml", MAIL)
    named(tmp_path / "e.wacz", b"PK\x03\x04")
    sources, rejected = find([tmp_path])
    assert [Path(s.path).name for s in sources] == ["b.rss#g", "d.eml"]
    assert reasons(rejected) == [
        ("a.rss", "not_a_feed"), ("c.warc#0", "gap"), ("c.warc", "no_pages"), ("e.wacz", "gap"), ("e.wacz#0", "gap"),
        ("e.wacz", "no_pages"),
    ]  # fmt: skip


def children() -> set[str]:
    """The processes that this one started: other tests' may be among them."""
    return {one for task in Path("/proc/self/task").glob("*/children") for one in task.read_text().split()}


def test_parts_come_as_they_are_found_and_nothing_is_left_running(tmp_path):
    file = named(tmp_path / "a.warc.gz", b"".join(packed(500)))
    before = children()
    found = walk([file])
    first = next(found)
    assert isinstance(first, Source) and first.data == page(0)
    found.close()
    assert children() == before


@pytest.mark.parametrize(
    ("data", "media", "paths"),
    [
        (b"Two barns burnt.\n\nNobody was hurt.", "text/plain", ["-"]),
        (b"<!doctype html><p>Dam", "text/html", ["-"]),
        (b'{"text": "a"}\n{"text": "b"}\n', "text/plain", ["-#1", "-#2"]),
    ],
)
def test_a_dash_is_what_comes_on_stdin(data, media, paths):
    found = list(walk([Path("-")], stdin=io.BufferedReader(io.BytesIO(data))))
    assert [(one.path, one.media) for one in found if isinstance(one, Source)] == [(path, media) for path in paths]


def test_nothing_on_stdin_is_said():
    (found,) = walk([Path("-")], stdin=io.BufferedReader(io.BytesIO(b" \n")))
    assert isinstance(found, Rejected) and (found.path, found.reason) == ("-", "empty")


ROWS = [
    json.dumps({"text": f"Report {n} of {n}: né, the dam held."}, ensure_ascii=n % 2 == 0).encode() + b"\n"
    for n in range(12)
]
TEXTS = [f"Report {n} of {n}: né, the dam held." for n in range(12)]


def test_of_a_json_lines_file_cut_anywhere_every_whole_report_is_read(tmp_path):
    data = b"".join(ROWS)
    file = tmp_path / "cut.jsonl"
    for cut in range(1, len(data), max(1, len(data) // 1000)):
        file.write_bytes(data[:cut])
        sources, rejected = find([file])
        whole = data[: cut + 1].count(b"\n")  # a last line without its break is whole
        assert [s.data.decode() for s in sources] == TEXTS[:whole]
        assert len(rejected) == (data[:cut].count(b"\n") == whole and data[cut - 1] != 10)


def test_one_flipped_byte_in_a_json_lines_file_costs_its_own_report_alone(tmp_path):
    data = b"".join(ROWS)
    rng = random.Random(7)
    file = tmp_path / "flipped.jsonl"
    for _ in range(1000):
        at = rng.randrange(len(data))
        damaged = bytearray(data)
        damaged[at] ^= 1 << rng.randrange(8)
        file.write_bytes(bytes(damaged))
        hit = data[:at].count(b"\n")
        sources, rejected = find([file])
        kept = [s.data.decode() for s in sources if s.data.decode() in TEXTS]
        assert kept in (TEXTS, TEXTS[:hit] + TEXTS[hit + 1 :])
        assert rejected or len(sources) == len(TEXTS)
