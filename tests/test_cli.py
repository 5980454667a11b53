"""The command as a person gives it: what goes to stdout, what to stderr, and the exit status."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parent.parent / "examples" / "reports"
COMMAND = Path(sys.executable).parent / "rashomon"
ONE = sorted(EXAMPLES.glob("*.txt"))[0]


def run(*arguments: str | Path, folder: Path | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    line = [str(COMMAND), *map(str, arguments)]
    variables = {"PATH": "/usr/bin:/bin", "COLUMNS": "120", "PYTHONUTF8": "1", **environment}
    return subprocess.run(line, capture_output=True, text=True, env=variables, cwd=folder, check=False, timeout=120)


def test_json_puts_the_account_on_stdout_and_nothing_else():
    done = run("brief", ONE, "--json")
    assert json.loads(done.stdout)["schema"] == "rashomon/account/1"
    assert (done.returncode, done.stderr) == (0, "")


def test_the_account_is_told_in_the_terminal():
    done = run("brief", EXAMPLES)
    assert done.returncode == 0
    for heading in ("Brief", "Figures (policy: range)", "Quotations", "Copies", "Warnings", "Not known", "Reports"):
        assert heading in done.stdout
    assert "independent origins" in done.stdout
    assert "\x1b" not in done.stdout


def test_explain_says_which_rules_fired():
    assert len(run("brief", ONE, "--explain").stdout) > len(run("brief", ONE).stdout)


def test_out_writes_three_files_and_says_where(tmp_path: Path):
    done = run("brief", ONE, "--out", tmp_path / "made")
    names = sorted(path.name for path in (tmp_path / "made").iterdir())
    assert names == ["account.json", "account.md", "dossier.html"]
    assert all(str(tmp_path / "made" / name) in done.stderr for name in names)


def test_a_rejected_input_is_named_and_the_status_is_three(tmp_path: Path):
    (tmp_path / "empty.txt").write_bytes(b"")
    done = run("brief", ONE, tmp_path / "empty.txt", "--json")
    assert done.returncode == 3
    assert "empty.txt: empty" in done.stderr
    assert [row["reason"] for row in json.loads(done.stdout)["rejected"]] == ["empty"]


def test_nothing_readable_is_a_failure(tmp_path: Path):
    (tmp_path / "empty.txt").write_bytes(b"")
    assert run("brief", tmp_path / "empty.txt").returncode == 1
    assert run("brief", tmp_path / "missing.txt").returncode == 1


@pytest.mark.parametrize(
    "arguments", [("brief",), ("brief", "--policy", "median", ONE), ("brief", "--workers", "0", ONE)]
)
def test_wrong_usage_is_told_with_status_two(arguments: tuple[str, ...]):
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""


def test_an_unknown_policy_is_answered_with_those_there_are():
    assert "conservative" in run("brief", "--policy", "median", ONE).stderr


def test_settings_come_from_the_file_then_the_environment_then_the_command(tmp_path: Path):
    (tmp_path / "rashomon.toml").write_text('policy = "graded"\n', "utf-8")

    def policy(*more: str, **environment: str) -> str:
        return json.loads(run("brief", ONE, "--json", *more, folder=tmp_path, **environment).stdout)["policy"]

    assert policy() == "graded"
    assert policy(RASHOMON_POLICY="best") == "best"
    assert policy("--policy", "range", RASHOMON_POLICY="best") == "range"


def test_the_schema_is_json_and_names_the_version():
    assert json.loads(run("schema").stdout)["$id"] == "rashomon/account/1"


def test_one_warning_on_many_reports_is_told_once(tmp_path: Path):
    page = "<h1>Fire at Orvel mill</h1><p>A fire at the Orvel mill killed two people on Monday, {} said.</p>" + (
        '<section class="comments"><h2>Comments</h2><p>anna: It is at least 60 dead, they hide it.</p></section>'
    )
    for who in ("police", "the mayor"):
        (tmp_path / f"{who}.html").write_text(page.format(who), encoding="utf-8")
    said = " ".join(run("brief", tmp_path).stdout.split())
    assert "“anna: It is at least 60 dead, they hide it.” [1][2] readers' comments stand under" in said
