"""The whole job: the same bytes whatever the order and the workers, and bad input that harms nobody else."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import rashomon
from rashomon.config import Reading, Settings
from rashomon.render import serial
from rashomon.run import Telling
from rashomon.stages import claims

EXAMPLES = Path(__file__).parent.parent / "examples" / "reports"
FILES = sorted(path for path in EXAMPLES.iterdir())
SMALL = Settings(reading=Reading(megabytes=2, seconds=10))


@pytest.fixture(scope="module")
def whole() -> Telling:
    return rashomon.account([EXAMPLES])


def spans(node: object) -> Iterator[dict]:
    """Every span of an account's JSON."""
    if isinstance(node, dict):
        if {"document", "start", "end", "quote"} <= node.keys():
            yield node
        for value in node.values():
            yield from spans(value)
    elif isinstance(node, list):
        for value in node:
            yield from spans(value)


def test_every_span_quotes_its_document(whole: Telling):
    account = json.loads(serial.encode(whole))
    texts = {document["id"]: document["text"] for document in account["documents"]}
    found = list(spans(account))
    assert len(found) > 500
    assert [s for s in found if texts[s["document"]][s["start"] : s["end"]] != s["quote"]] == []


def test_every_account_is_valid_against_the_schema(whole: Telling):
    validator = jsonschema.Draft202012Validator(json.loads(serial.schema()))
    for account in (whole, rashomon.account([])):
        assert list(validator.iter_errors(json.loads(serial.encode(account)))) == []


def test_an_account_reads_back_as_it_was_written(whole: Telling):
    text = serial.encode(whole)
    assert serial.encode(serial.decode(text)) == text


def test_every_character_of_a_report_is_in_exactly_one_block(whole: Telling):
    for document in whole.documents:
        covered = [at for block in document.blocks for at in range(block.start, block.end)]
        assert len(covered) == len(set(covered))
        assert {at for at, c in enumerate(document.text) if not c.isspace()} <= set(covered)


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(order=st.permutations(FILES[:4] + FILES[8:11]), workers=st.integers(1, 2))
def test_neither_order_nor_workers_change_a_byte(order: list[Path], workers: int):
    usual = rashomon.account(sorted(order), settings=Settings(workers=1))
    assert serial.encode(rashomon.account(order, settings=Settings(workers=workers))) == serial.encode(usual)


def bad_folder(folder: Path) -> Path:
    """A folder with two good reports and every kind of bad input the project has met."""
    for file in FILES[:2]:
        (folder / file.name).write_bytes(file.read_bytes())
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(random.Random(7).randbytes(4000) + b"\x00" * 400)
    (folder / "line.txt").write_bytes(b"ab " * 1_000_000)
    (folder / "deep.html").write_text("<div>" * 20_000 + "deep words of a page that is far too deep", "utf-8")
    (folder / "wrong.html").write_bytes("<meta charset=utf-8><p>Caf\u00e9 owners met the mayor.</p>".encode("cp1252"))
    (folder / "cut.jsonl").write_text(
        '{"text": "A whole line of a report about a flood."}\n{"text": "half a li', "utf-8"
    )
    return folder


def test_bad_input_is_named_and_the_rest_goes_through(tmp_path: Path):
    account = rashomon.account([bad_folder(tmp_path)], settings=SMALL)
    reasons = {Path(row.path).name.split("#")[0]: row.reason for row in account.rejected}
    read = {Path(document.path).name.split("#")[0] for document in account.documents}
    warned = {w.kind for w in account.warnings for d in account.documents if d.id == w.document and "wrong" in d.path}
    assert reasons["empty.txt"] == "empty"
    assert reasons["binary.txt"] == "binary"
    assert {"line.txt", "cut.jsonl"} <= reasons.keys()
    assert "deep.html" in reasons.keys() | read
    assert {*(file.name for file in FILES[:2]), "wrong.html", "cut.jsonl"} <= read
    assert "lossy_extraction" in warned
    assert all(row.detail for row in account.rejected)


def test_bad_input_changes_nothing_for_the_good(tmp_path: Path):
    (tmp_path / "clean").mkdir()
    (tmp_path / "dirty").mkdir()
    for file in FILES[:2]:
        (tmp_path / "clean" / file.name).write_bytes(file.read_bytes())
    clean = rashomon.account([tmp_path / "clean"], settings=SMALL)
    dirty = rashomon.account([bad_folder(tmp_path / "dirty")], settings=SMALL)
    good = {d.sha256: replace(d, path="") for d in clean.documents}
    kept = [replace(d, path="") for d in dirty.documents if d.sha256 in good]
    assert [d.text for d in kept] == [good[d.sha256].text for d in kept]
    assert len(kept) == 2


def test_a_report_that_breaks_a_stage_costs_no_other(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    sound = claims.find

    def breaks(documents: tuple, entities: tuple, readings: object) -> object:
        if any("POISON" in document.text for document in documents):
            raise OverflowError("a number too large")
        return sound(documents, entities, readings)

    (tmp_path / "poison.txt").write_text("The mayor said POISON killed nine people on Monday.\n", "utf-8")
    clean = rashomon.account(FILES[:2])
    monkeypatch.setattr(claims, "find", breaks)
    account = rashomon.account([*FILES[:2], tmp_path / "poison.txt"])
    (row,) = account.rejected
    assert (Path(row.path).name, row.reason) == ("poison.txt", "failed")
    assert "OverflowError: a number too large" in row.detail
    assert serial.encode(replace(account, rejected=())) == serial.encode(clean)


def test_the_frame_has_a_row_for_each_entry(whole: Telling):
    frame = whole.figures_frame()
    assert frame.height == sum(len(figure.entries) for figure in whole.figures)
    assert {"measure", "low", "high", "range_low", "status", "attribution", "quote"} <= set(frame.columns)


def test_a_notebook_view_is_escaped(tmp_path: Path):
    page = tmp_path / "x.txt"
    page.write_text("Nine people <b>died</b> in the <script>alert(1)</script> flood of Orvan on Monday.\n", "utf-8")
    shown = rashomon.account([page])._repr_html_()
    assert "<script>" not in shown
    assert "&lt;script&gt;" in shown or "Orvan" not in shown
