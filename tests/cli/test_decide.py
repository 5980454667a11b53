"""`rashomon decide` and `rashomon decisions`, as a person gives them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from rashomon.cli import app

DAM = "Dam at Ruo breaks\nRUO, May 2, 2031 — A dam broke above Ruo on Friday, killing 12 people, police said.\n"
LATER = (
    "Ruo dam toll rises\nRUO, May 3, 2031 — The dam that broke above Ruo killed 15 people, police said on Saturday.\n"
)
SIGNED = ("--by", "Ana Oru", "--why", "I was there")


@pytest.fixture(autouse=True)
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A collection of one report, in the folder the commands are given in."""
    monkeypatch.chdir(tmp_path)
    add("dam.txt", DAM)


def add(name: str, text: str) -> None:
    Path(name).write_text(text, encoding="utf-8")
    run("add", name)


def run(*words: str, status: int = 0) -> Result:
    result = CliRunner().invoke(app, list(words))
    assert result.exit_code == status, result.output
    return result


def plain(*words: str, status: int = 0) -> str:
    """What is printed, on one line."""
    return " ".join(run(*words, status=status).output.replace("│", " ").split())


def told() -> dict:
    return json.loads(run("show", "all", "--json").stdout)


def fates() -> list[tuple[int, str]]:
    return [(row["decision"]["id"], row["state"]) for row in json.loads(run("decisions", "--json").stdout)]


def twelve() -> str:
    return f"dam.txt:{DAM.index('12 people')}-{DAM.index('12 people') + 9}"


def test_a_decision_is_followed_shown_and_undone():
    before = told()
    assert run("decide", "number", twelve(), "13", *SIGNED).stdout.startswith("1. the number in “")
    (figure,) = told()["figures"]
    assert (figure["entries"][0]["low"], [row["decision"] for row in told()["corrections"]]) == (13, [1])
    assert "as corrected by Ana Oru" in plain("show", "all")
    run("decide", "undo", "1", *SIGNED)
    assert told() == before
    assert fates() == [(1, "undone"), (2, "standing")]
    assert "undone by 2" in plain("decisions")


def test_it_stands_when_reports_come_and_is_an_orphan_when_its_report_has_other_words():
    run("decide", "number", twelve(), "13", *SIGNED)
    add("later.txt", LATER)
    assert sorted(figure["entries"][0]["low"] for figure in told()["figures"]) == [13, 15]
    add("dam.txt", DAM.replace("police", "officers"))
    assert sorted(figure["entries"][0]["low"] for figure in told()["figures"]) == [12, 15]
    assert fates() == [(1, "orphan")]
    assert "no report that is told is the one it speaks of" in plain("decisions")


def test_stories_are_split_and_reports_ignored():
    add("later.txt", LATER)
    assert len(told()["stories"]) == 1
    run("decide", "other-story", "dam.txt", "later.txt", *SIGNED)
    assert len(told()["stories"]) == 2
    run("decide", "undo", "1", *SIGNED)
    assert len(told()["stories"]) == 1
    run("decide", "ignore", "later.txt", *SIGNED)
    assert [report["path"] for report in told()["documents"]] == ["dam.txt"]
    assert fates() == [(1, "undone"), (2, "standing"), (3, "standing")]
    run("rebuild")  # comes out the same, byte for byte, or ends with status 1


def test_who_decides_on_what_another_decided_since_is_told_and_nothing_is_kept():
    run("decide", "number", twelve(), "13", *SIGNED)
    said = plain("decide", "number", twelve(), "14", "--after", "0", *SIGNED, status=1)
    assert "1. the number in “killing 12 people” is 13 (read as 12) (Ana Oru, 20" in said
    assert "and you: the number in “killing 12 people” is 14" in said and fates() == [(1, "standing")]
    run("decide", "number", twelve(), "14", "--after", "1", *SIGNED)
    assert "2. the number" in plain("decide", "undo", "1", "--after", "1", *SIGNED, status=1)
    assert fates() == [(1, "overruled"), (2, "standing")]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("joke", "dam.txt"), "is no kind of decision"),
        (("ignore", "nine.txt"), "no report has the id or the end of the path"),
        (("number", "dam.txt:0-3", "a", "lot"), "one too many"),
        (("ignore",), "say what 'ignore' is about"),
        (("undo", "7"), "no decision has the number"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(words: tuple[str, ...], says: str):
    assert says in plain("decide", *words, *SIGNED, status=2)
    assert fates() == []
