"""`rashomon why` as a person gives it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.stages.stories.reports import two_events
from typer.testing import CliRunner

import rashomon
from rashomon.cli import app
from rashomon.render import serial


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reports")
    for one in two_events():
        (folder / one.path).write_text(one.text, "utf-8")
    file = folder / "account.json"
    file.write_text(serial.encode(rashomon.account(sorted(folder.glob("*.txt")))), "utf-8")
    return file


def run(*arguments: str | Path) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["why", *map(str, arguments)])
    return done.exit_code, done.stdout


def test_why_tells_the_nearest_reports_and_why_not_another_story(made: Path):
    status, told = run(made, "orlanda0.txt")
    assert status == 0 and "orlanda0.txt is in this story" in told
    assert "names in common: " in told and "orlanda " in told and "\nnot " in told


def test_a_story_it_is_not_in_can_be_asked_for(made: Path):
    account = serial.decode(made.read_bytes())
    report = next(one.id for one in account.documents if one.path.endswith("orlanda0.txt"))
    other = next(story for story in account.stories if report not in story.documents)
    assert "is not in this story" in run(made, report, other.id[:6])[1]


def test_a_report_that_is_not_there_is_wrong_usage(made: Path):
    assert run(made, "nobody.txt")[0] == 2
