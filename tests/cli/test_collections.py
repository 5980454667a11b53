"""The commands of a collection, as a person gives them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from rashomon.cli import app
from rashomon.cli.collections import moment, now

DAM = """Dam at Ruo breaks, 12 dead
RUO, May 2, 2025 (Fen Wire) — A dam broke above the town of Ruo on Friday morning, killing 12 people, police said.
Water from the Selga reservoir swept away forty houses in the lower town, and rescuers were looking for survivors.
"""
LATER = """Toll of Ruo dam rises to 15
RUO, May 3, 2025 — The dam that broke above Ruo on Friday killed 15 people, police said on Saturday.
Rescuers found three more bodies below the Selga reservoir, where forty houses were swept away.
"""
BANK = """Bank in Orsk robbed
Two men with shotguns robbed the Merchants' Bank in Orsk of 40,000 crowns in March and fled by motorcycle.
Detectives asked anyone who had seen a green Jawa near the market to telephone.
"""


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A collection of two stories, in the folder the commands are given in."""
    monkeypatch.chdir(tmp_path)
    for name, text in (("dam.txt", DAM), ("bank.txt", BANK)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert run("add", "dam.txt", "bank.txt") == "2 new; 2 stories new or changed\n"
    return tmp_path / "rashomon.db"


def run(*words: str, status: int = 0) -> str:
    result = CliRunner().invoke(app, list(words))
    assert result.exit_code == status, result.output
    return result.stdout


def entries(*words: str) -> list[dict]:
    return json.loads(run("stories", "--json", *words))


def test_what_is_known_already_is_added_once(store: Path):
    assert run("add", "dam.txt") == "0 new, 1 known already; 0 stories new or changed\n"
    assert [entry["reports"] for entry in entries()] == [1, 1]


def test_what_cannot_be_read_is_said_and_the_rest_goes_in(store: Path):
    Path("empty.txt").write_text(" ", encoding="utf-8")
    Path("late.txt").write_text(LATER, encoding="utf-8")
    assert run("add", "empty.txt", "late.txt", status=3).startswith("1 new, 1 rejected;")
    assert "1 input could not be read" in run("stories")


def test_stories_are_searched_and_listed_from_a_day_on(store: Path):
    (found,) = entries("--search", "ROBBED, bank!")
    assert found["title"] == "Bank in Orsk robbed"
    assert entries("--search", "dam bank") == []
    assert entries("--since", "2025-05-03") == []
    assert [entry["reports"] for entry in entries("--since", "2025-05-02")] == [1]


def test_a_story_is_shown_exported_and_put_under_a_policy_by_its_id(store: Path):
    (dam,) = entries("--search", "dam")
    account = json.loads(run("show", dam["id"][:6], "--json"))
    assert [story["id"] for story in account["stories"]] == [dam["id"]]
    assert "12" in run("ledger", dam["id"], "--measure", "killed")
    assert dam["id"] in run("export", dam["id"], "--as", "csv")
    assert len(json.loads(run("show", "all", "--json"))["documents"]) == 2
    there = str(store.rename("elsewhere.db"))
    assert dam["id"] in run("export", dam["id"], "--as", "csv", "--store", there)
    assert "12" in run("ledger", dam["id"], "--store", there)


def test_an_edited_file_is_a_new_version_and_what_it_changed_is_told(store: Path):
    Path("dam.txt").write_text(DAM.replace("12", "14"), encoding="utf-8")
    assert run("add", "dam.txt").startswith("1 new, 1 of them new versions;")
    (dam,) = entries("--search", "dam")
    assert dam["reports"] == 1
    account = json.loads(run("show", dam["id"], "--json"))
    assert "14" in account["documents"][0]["text"] and "12 people" not in account["documents"][0]["text"]
    tolls = [toll for story in account["stories"] for toll in story["tolls"]]
    assert [toll["best"] for toll in tolls if toll["measure"] == "killed"] == [14]


def test_a_file_put_back_is_told_as_it_was_and_its_versions_are_listed(store: Path):
    (dam,) = entries("--search", "dam")
    before = run("show", dam["id"], "--json")
    for text, said in ((DAM.replace("12", "14"), "new versions;"), (DAM, "1 of them put back to earlier words;")):
        Path("dam.txt").write_text(text, encoding="utf-8")
        assert said in run("add", "dam.txt")
    assert run("show", dam["id"], "--json") == before
    for told in (run("show", dam["id"]), run("changes", dam["id"], "--since", "2020-01-01")):
        assert re.search(r"dam\.txt: 1 \(.{17}\) → 2 \(.{17}\) → 1 again \(.{17}\)", told)
    (versions,) = json.loads(run("changes", dam["id"], "--since", "2020-01-01", "--json"))["versions"]
    assert [version["number"] for version in versions["met"]] == [1, 2, 1]
    assert "Versions" not in run("changes", dam["id"], "--since", "2999-01-01")
    run("rebuild")


def test_a_story_that_is_not_there_is_wrong_usage(store: Path):
    assert run("show", "ffff", status=2) == ""
    assert run("changes", "ffff", status=2) == ""


def test_all_can_be_worked_out_anew(store: Path):
    run("rebuild")
    assert len(entries()) == 2


def test_what_its_row_dates_earlier_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    rows = [{"text": DAM, "published": "2025-05-02"}, {"text": BANK, "published": "2025-06-02"}, {"text": LATER}]
    Path("rows.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    assert run("add", "rows.jsonl", "--since", "2025-06-01", "--no-claims").startswith("2 new, 1 earlier, passed over;")


def test_why_a_report_is_in_its_story_is_told_by_its_file(store: Path):
    assert "bank.txt is in this story" in run("why", "bank.txt")
    assert "is not in this story" in run("why", "bank.txt", entries("--search", "dam")[0]["id"])


def test_a_collection_that_is_not_there_is_said_and_not_made(store: Path):
    for words in (["stories"], ["doctor", "--backup", "copy.db"], ["ledger", "all"], ["decisions"]):
        result = CliRunner().invoke(app, [*words, "--store", "typo.db"])
        assert (result.exit_code, "there is no collection typo.db" in result.stderr) == (1, True)
    assert not Path("typo.db").exists() and not Path("copy.db").exists()


def test_a_store_of_another_kind_is_said(store: Path):
    for where in ("mysql://x/y", ""):
        result = CliRunner().invoke(app, ["stories", "--store", where])
        assert "give the path of a file, or a postgresql:// URL" in " ".join(result.stderr.split())


def test_nothing_found_is_not_nothing_there(store: Path):
    assert run("stories", "--search", "volcano") == "No story has that.\n"


def test_a_place_to_write_that_is_a_file_is_said_before_the_work(store: Path):
    for words in (["brief", "dam.txt"], ["show", "all"]):
        result = CliRunner().invoke(app, [*words, "--out", "bank.txt"])
        assert (result.exit_code, result.stdout) == (2, "")
        assert "bank.txt is a file" in result.stderr


def test_a_moment_comes_before_what_is_kept_later_in_its_second():
    begun = now()
    assert moment("2031-05-02T10:00:00") < "2031-05-02T10:00:00.000001Z"
    assert begun <= moment(begun) <= now()
