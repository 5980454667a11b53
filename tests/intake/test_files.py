"""What is found under the paths a person names, and what is said of the rest."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from rashomon.config import Reading
from rashomon.intake.files import find


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
