"""`rashomon export` as a person gives it: what goes where, and the exit status."""

from __future__ import annotations

import io
from pathlib import Path

import polars
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


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["export", *map(str, arguments)])


@pytest.fixture
def made(tmp_path: Path) -> Path:
    file = tmp_path / "account.json"
    file.write_text(serial.encode(account([MONDAY, TUESDAY], TOLLS)), "utf-8")
    return file


def test_an_export_goes_to_stdout_or_to_a_file(made: Path, tmp_path: Path):
    out = run(made, "--as", "acled").stdout_bytes
    assert out.startswith(b"event_id_cnty,")
    run(made, "--as", "acled", "--out", tmp_path / "new" / "mine.csv")
    assert (tmp_path / "new" / "mine.csv").read_bytes() == out
    run(made, "--as", "acled", "--out", tmp_path)
    assert (tmp_path / "acled.csv").read_bytes() == out
    frame = polars.read_parquet(io.BytesIO(run(made, "--as", "parquet", "--measure", "injured").stdout_bytes))
    assert frame["quote"].to_list() == ["30 hurt"]


def test_several_files_go_to_a_folder_and_are_named(made: Path, tmp_path: Path):
    done = run(made, "--as", "airwars", "--out", tmp_path / "made")
    names = sorted(file.name for file in (tmp_path / "made").iterdir())
    assert names == ["casualties.csv", "incidents.csv", "sources.csv"]
    assert all(name in done.stderr for name in names)
    assert done.stdout == ""


def test_an_export_follows_its_recorders_policy_unless_another_is_asked_for(made: Path, tmp_path: Path):
    for policy, grade in ((), True), (("--policy", "range"), False):
        run(made, "--as", "airwars", "--out", tmp_path, *policy)
        assert (",Contested," in (tmp_path / "incidents.csv").read_text("utf-8")) is grade
    hxl = [run(made, "--as", "hxl", *policy).stdout for policy in ((), ("--policy", "best"))]
    assert [text.splitlines()[2].endswith(name) for text, name in zip(hxl, ("range", "best"), strict=True)] == [
        True
    ] * 2


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--as", "xlsx"), "choose one of: airwars"),
        (("--as", "airwars"), "--out PATH"),
        (("--policy", "best"), "--as"),
    ],
)
def test_wrong_usage_is_told_with_status_two(made: Path, arguments: tuple[str, ...], told: str):
    done = run(made, *arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    assert told in " ".join(done.stderr.replace("│", " ").split())
