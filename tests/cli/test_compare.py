"""`rashomon compare` as a person gives it: what goes where, and the exit status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import Result
from tests.render.pairs import account
from typer.testing import CliRunner

from rashomon.cli import app
from rashomon.render import serial

LEAD = "Forty families fled the lower town of Orle on Monday night when the dam above the mill began to leak."
MORE = "The bridge of Orle fell at ten past four, and two lorries loaded with flour were washed into the river."
OWN = "The harbour council of Vessel met to speak of the price of herring, of nets and of the new ice house."


def run(*arguments: str | Path, stdin: str | None = None) -> Result:
    return CliRunner().invoke(app, ["compare", *map(str, arguments)], input=stdin)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("z.txt").write_text(f"{LEAD}\n\n{MORE}\n", "utf-8")
    Path("page.html").write_text(f"<html><body><h1>Orle</h1><p>{MORE}</p><p>{LEAD}</p></body></html>", "utf-8")
    Path("other.txt").write_text(OWN, "utf-8")
    Path("empty.txt").write_bytes(b"")
    Path("account.json").write_text(serial.encode(account()), "utf-8")
    return tmp_path


def test_two_files_are_compared_in_the_order_given(folder: Path):
    done = run("z.txt", "page.html", "--json")
    told = json.loads(done.stdout)
    assert (done.exit_code, done.stderr) == (0, "")
    assert (told["a"]["path"], told["b"]["path"]) == ("z.txt", "page.html")
    assert sorted(p["a"]["quote"] for p in told["passages"]) == [LEAD, MORE]
    assert json.loads(run("page.html", "z.txt", "--json").stdout)["a"]["path"] == "page.html"


def test_two_files_that_share_nothing_are_independent(folder: Path):
    done = run("z.txt", "other.txt")
    assert done.exit_code == 0
    assert "independent" in done.stdout and "nothing shared" in done.stdout


def test_a_file_and_itself_are_one_text(folder: Path):
    told = json.loads(run("z.txt", "z.txt", "--json").stdout)
    assert told["a"]["id"] != told["b"]["id"] and told["a_covered"] > 0.9


def test_a_page_is_written_and_the_terminal_s_text_is_plain(folder: Path):
    done = run("z.txt", "page.html", "--out", folder / "made" / "page.html")
    assert done.exit_code == 0 and "\x1b" not in done.stdout
    assert "wrote" in done.stderr
    assert "side by side" in (folder / "made" / "page.html").read_text("utf-8")


def test_two_reports_of_an_account_go_by_number_file_or_id(folder: Path):
    shown = {run(a, b, "--account", "account.json").stdout for a, b in (("1", "2"), ("a.txt", "b.txt"), ("a", "b"))}
    assert len(shown) == 1 and "partial copy" in shown.pop()
    assert run("1", "2", "--account", "-", stdin=Path("account.json").read_text("utf-8")).exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (("z.txt", "missing.txt"), 1, "missing.txt: not_found"),
        (("z.txt", "empty.txt"), 1, "empty.txt: empty"),
        (("z.txt",), 2, "Missing argument"),
        (("1", "9", "--account", "account.json"), 2, "0 reports of the account are called '9'"),
        (("1", "a.txt", "--account", "account.json"), 2, "'1' and 'a.txt' are one report"),
        (("1", "2", "--account", "z.txt"), 1, "z.txt is no account"),
    ],
)
def test_what_cannot_be_compared_is_named(folder: Path, arguments: tuple[str, ...], status: int, told: str):
    done = run(*arguments)
    assert (done.exit_code, done.stdout) == (status, "")
    assert told in " ".join(done.stderr.replace("│", " ").split())


def test_a_folder_is_no_report(folder: Path):
    (folder / "many").mkdir()
    for name in "ab":
        (folder / "many" / f"{name}.txt").write_text(LEAD + name, "utf-8")
    done = run("z.txt", "many")
    assert done.exit_code == 2 and "hold 3 reports" in " ".join(done.stderr.split())
