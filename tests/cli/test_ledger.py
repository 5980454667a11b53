"""`rashomon ledger` as a person gives it: what goes where, and the exit status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import Result
from tests.made import count
from tests.render.accounts import MINISTRY, MONDAY, TUESDAY, account
from typer.testing import CliRunner

from rashomon.cli import app
from rashomon.render import serial

TOLLS = (
    count(MONDAY, "At least 9 people", 9, None, qualifier="at least", **MINISTRY),
    count(TUESDAY, "14", 14, 14, attribution=("mayor",)),
    count(TUESDAY, "17 dead", 17, 17, attribution=("rescuers",)),
    count(TUESDAY, "30 hurt", 30, 30, measure="injured"),
)


def run(*arguments: str | Path, stdin: str | None = None) -> Result:
    return CliRunner().invoke(app, ["ledger", *map(str, arguments)], input=stdin)


@pytest.fixture
def made(tmp_path: Path) -> Path:
    file = tmp_path / "account.json"
    file.write_text(serial.encode(account([MONDAY, TUESDAY], TOLLS)), "utf-8")
    return file


def test_the_ledger_is_shown_plain_and_the_same_again(made: Path):
    done = run(made)
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == run(made).stdout == run("-", stdin=made.read_text("utf-8")).stdout
    assert "17 people" in done.stdout
    assert "\x1b" not in done.stdout
    assert all(line == line.rstrip() for line in done.stdout.split("\n"))


def test_another_policy_changes_the_ranges_and_nothing_recorded(made: Path):
    before = made.read_bytes()
    assert "17 people 14–17 conflicting" in " ".join(run(made).stdout.split())
    assert "14 (the lowest figure given)" in run(made, "--policy", "conservative").stdout
    assert made.read_bytes() == before


def test_one_policy_after_another_is_what_that_policy_made_at_first(tmp_path: Path):
    for policy in ("range", "conservative", "graded", "best", "recommended"):
        (tmp_path / policy).write_text(serial.encode(account([MONDAY, TUESDAY], TOLLS, policy=policy)), "utf-8")
    first = {run(tmp_path / policy, "--policy", "graded", "--explain").stdout for policy in ("range", "best", "graded")}
    assert len(first) == 1


def test_a_measure_and_a_story_narrow_it(made: Path):
    assert "killed" not in run(made, "--measure", "injured").stdout
    assert run(made, "--story", "sto").stdout == run(made).stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--policy", "median"), "choose one of: range"),
        (("--measure", "slain"), "choose one of: killed"),
        (("--story", "nothing"), "there are: story"),
    ],
)
def test_wrong_usage_is_told_with_status_two(made: Path, arguments: tuple[str, ...], told: str):
    done = run(made, *arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    assert told in " ".join(done.stderr.replace("│", " ").split())


def test_a_file_that_is_no_account_fails_and_says_what_to_do(tmp_path: Path):
    (tmp_path / "no.json").write_text("{}", "utf-8")
    done = run(tmp_path / "no.json")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "no.json is no account" in done.stderr
    assert "rashomon brief" in done.stderr
    assert run(tmp_path / "missing.json").exit_code == 1
    assert run(tmp_path).exit_code == 1


def test_an_account_that_names_no_rules_is_not_ranged_again(made: Path):
    old = json.loads(made.read_text("utf-8"))
    for figure in old["figures"]:
        for relation in figure["relations"]:
            del relation["rule"]
    made.write_text(json.dumps(old), "utf-8")
    assert run(made).exit_code == 0
    done = run(made, "--policy", "best")
    assert (done.exit_code, "an earlier rashomon (0)" in done.stderr) == (1, True)
