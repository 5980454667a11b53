from pathlib import Path

import pytest
from typer.testing import CliRunner

from rashomon.cli import app

DAM = "Dam at Ruo breaks\nA dam broke above the town of Ruo on Friday morning, killing 12 people, police said.\n"


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("dam.txt").write_text(DAM, encoding="utf-8")
    Path("odd.html").write_text("<p></p>", encoding="utf-8")
    run("add", "dam.txt", "odd.html", "gone.txt", status=3)
    return tmp_path / "rashomon.db"


def run(*words: str, status: int = 0) -> str:
    result = CliRunner().invoke(app, list(words))
    assert result.exit_code == status, result.output
    return " ".join(result.output.split())


def test_what_is_held_and_what_was_rejected_is_listed(store: Path):
    said = run("doctor")
    assert "2 reports kept 1 reports shown 1 stories" in said
    assert "1 rejected: not_found" in said
    assert "not read: gone.txt: not_found" in said
    assert "nothing is damaged" in said


def test_refused_reports_are_read_again(store: Path):
    assert "1 read again, 0 of them with success" in run("doctor", "--retry")


def test_a_damaged_collection_is_said_to_be_so_and_what_is_whole_is_saved(store: Path):
    whole = run("show", "all", "--json")
    data = store.read_bytes()
    at = data.index(b"Dam at Ruo breaks")
    store.write_bytes(data[:at] + b"Dim" + data[at + 3 :])
    assert "is damaged" in run("doctor", status=1)
    assert run("doctor", "--salvage", "new.db") == "2 originals and 0 decisions are in new.db"
    assert "there already" in run("doctor", "--salvage", "new.db", status=1)
    assert run("show", "all", "--json", "--store", "new.db") == whole
    store.write_bytes(bytes(100) + data[100:])
    run("doctor", status=1)


def test_a_backup_replaces_an_earlier_one_once_it_is_whole(store: Path):
    assert "2 originals and 0 decisions are in copy.db" in run("doctor", "--backup", "copy.db")
    earlier = Path("copy.db").read_bytes()
    assert run("show", "all", "--json", "--store", "copy.db") == run("show", "all", "--json")
    Path("copy.db").write_bytes(earlier)
    data = store.read_bytes()
    store.write_bytes(data.replace(b"dam.txt", b"dim.txt"))
    run("doctor", "--backup", "copy.db", status=1)
    assert Path("copy.db").read_bytes() == earlier
    store.write_bytes(data)
    assert "in use" in run("doctor", "--backup", str(store), status=1)
