from __future__ import annotations

import json
from pathlib import Path

from click.testing import Result
from tests.made import count
from tests.render.accounts import MINISTRY, MONDAY, TUESDAY, account
from typer.testing import CliRunner

from rashomon.cli import app
from rashomon.render import serial

SIX = count(MONDAY, "2 children", 6, 6, attribution=("rescuers",))
NINE = count(MONDAY, "At least 9 people", 9, 9, **MINISTRY)
SEVEN = count(TUESDAY, "14", 7, 7, **MINISTRY)


def run(folder: Path, *more: str, policies: tuple[str, str] = ("range", "range")) -> Result:
    (folder / "old.json").write_text(serial.encode(account([MONDAY], [SIX, NINE], policy=policies[0])), "utf-8")
    new = account([MONDAY, TUESDAY], [SIX, NINE, SEVEN], policy=policies[1])
    (folder / "new.json").write_text(serial.encode(new), "utf-8")
    return CliRunner().invoke(app, ["changes", str(folder / "old.json"), str(folder / "new.json"), *more])


def test_what_changed_is_told_downward_too(tmp_path: Path):
    done = run(tmp_path)
    assert (done.exit_code, done.stderr) == (0, "")
    assert "superseded  killed: 9 people  9 → 7  downward  by 7 people" in done.stdout


def test_as_json_it_is_data_and_nothing_else(tmp_path: Path):
    done = run(tmp_path, "--json")
    figures = json.loads(done.stdout)["stories"][0]["figures"]
    assert [f["direction"] for f in figures if f["what"] == "superseded"] == ["downward"]


def test_both_are_ranged_alike_so_that_a_policy_is_no_change(tmp_path: Path):
    assert run(tmp_path, policies=("conservative", "range")).stdout == run(tmp_path).stdout
    assert json.loads(run(tmp_path, "--json", "--policy", "best").stdout)["policy"] == "best"


def test_a_file_that_is_no_account_fails_with_its_name(tmp_path: Path):
    run(tmp_path)
    (tmp_path / "old.json").write_text("[]", "utf-8")
    done = CliRunner().invoke(app, ["changes", str(tmp_path / "old.json"), str(tmp_path / "new.json")])
    assert (done.exit_code, "old.json is no account" in done.stderr) == (1, True)
