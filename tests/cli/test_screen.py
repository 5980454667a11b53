"""What becomes of output that cannot go where it should: run as a program, for these are matters of its streams."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = [sys.executable, "-c", "from rashomon.cli import main; main()"]


# Ctrl-C at the moment a module is asked for.
BREAKS = """
import signal, sys
class Breaks:
    def find_spec(self, name, *rest):
        if name == sys.argv[1]:
            signal.raise_signal(signal.SIGINT)
sys.meta_path.insert(0, Breaks())
from rashomon.__main__ import main
main()
"""


def ended(*words: str, to: object = subprocess.PIPE, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*PROGRAM, *words], stdout=to, stderr=subprocess.PIPE, env={**os.environ, **environment}, timeout=60
    )


@pytest.fixture
def report(tmp_path: Path) -> str:
    path = tmp_path / "dam.txt"
    path.write_text("“We ran,” Ana Oru said on Friday after the dam at Ruo broke.\n", encoding="utf-8")
    return str(path)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("words", [["schema"], ["--version"]])
def test_output_that_cannot_be_written_is_said_without_a_traceback(words: list[str]):
    with Path("/dev/full").open("w") as full:
        done = ended(*words, to=full)
    assert (done.returncode, done.stderr) == (1, b"rashomon: No space left on device\n")


def test_who_stops_reading_is_told_nothing():
    read, written = os.pipe()
    os.close(read)
    with os.fdopen(written, "w") as shut:
        assert ended("schema", to=shut).stderr == b""


@pytest.mark.parametrize("words", [["brief"], ["brief", "--json"]])
def test_data_is_utf_8_whatever_the_locale(report: str, words: list[str]):
    done = ended(*words, report, PYTHONIOENCODING="ascii")
    assert "“We ran,”" in done.stdout.decode("utf-8")
    assert done.stderr == b""


def test_closed_streams_are_no_fault():
    command = '"$0" -c "from rashomon.cli import main; main()" brief - <&- >&-'
    done = subprocess.run(["sh", "-c", command, sys.executable], capture_output=True, timeout=60)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("module", ["rashomon.config", "rashomon.records", "typer", "rashomon.cli.why"])
def test_ctrl_c_while_the_program_is_loaded_ends_it_quietly(module: str):
    done = subprocess.run([sys.executable, "-c", BREAKS, module], capture_output=True, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


def test_the_program_is_a_module_too():
    done = subprocess.run([sys.executable, "-m", "rashomon", "--version"], capture_output=True, timeout=60)
    assert done.returncode == 0 and done.stdout.startswith(b"rashomon ")
