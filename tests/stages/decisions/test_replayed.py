"""Decisions replayed over the whole job: followed, shown, taken back without a trace, and orphans where they hold
nowhere."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import rashomon
from rashomon.records import Account, Correction, Decision
from rashomon.render import serial
from rashomon.stages.decisions import anchored, fates

FERRY = """Ferry sinks off Oru

Oru, May 2, 2031 - A ferry sank off Oru on Friday. At least 12 people drowned, harbour master Dana Kiral said.

“We heard the hull crack,” said Bela Runo, a passenger. The navy said 40 people drowned.

Read more: ten quiet beaches near Oru
"""
NEXT = """Toll of Oru ferry rises

Oru, May 3, 2031 - The ferry that sank off Oru on Friday took 14 people with it, harbour master Kiral said on Saturday.

Bela Runo, a passenger, is in hospital.
"""


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reports")
    (folder / "ferry.txt").write_text(FERRY, "utf-8")
    return folder


@pytest.fixture(scope="module")
def plain(reports: Path) -> Account:
    return rashomon.account([reports])


@pytest.fixture(scope="module")
def log(plain: Account) -> list[Decision]:
    """One row of each kind that a story's account can follow."""
    twelve, forty = (next(f.id for f in plain.figures if n in (f.entries[0].low, f.entries[0].high)) for n in (12, 40))
    asked = [
        ("number", twelve, "at least 13"),
        ("supersedes", twelve, forty),
        ("speaker", plain.statements[0].id, "the cook"),
        ("role", f"ferry.txt:{FERRY.index('Read more')}", "caption"),
        ("same_person", "Dana Kiral", "Bela Runo"),
        ("measure", forty, "missing"),
    ]
    return [
        replace(anchored(plain, _said(kind, left, right)), id=number)
        for number, (kind, left, right) in enumerate(asked, 1)
    ]


def _said(kind: str, left: str, right: str | None) -> Decision:
    return Decision(
        kind=kind, left=left, right=right, judgement="", by="Ana", at="2031-05-04T08:00:00Z", reason="I was there",
    )  # type: ignore[arg-type]  # fmt: skip


def undone(log: list[Decision]) -> list[Decision]:
    return [replace(_said("undo", "", None), undoes=one.id, id=100 + (one.id or 0)) for one in log]


def test_each_is_followed_and_says_where(reports: Path, log: list[Decision]):
    account = rashomon.account([reports], decided=log[:5])
    assert serial.decode(serial.encode(account)).corrections == account.corrections
    assert [one.decision for one in account.corrections] == [1, 2, 3, 4, 5]
    figures = {figure.id: figure for figure in account.figures}
    by_decision = {one.decision: one for one in account.corrections}
    (thirteen,) = by_decision[1].rows
    assert (figures[thirteen].entries[0].low, figures[thirteen].range.low) == (13, 13)
    (old,) = set(by_decision[2].rows) - {thirteen}
    assert (figures[old].status, figures[thirteen].range.high) == ("superseded", None)
    (said,) = by_decision[3].rows
    assert {s.id: s.speaker_text for s in account.statements}[said] == "the cook"
    assert [b.role for d in account.documents for b in d.blocks if b.reason.startswith("as corrected by Ana")] == [
        "caption"
    ]
    assert {"Dana Kiral", "Bela Runo"} <= set(next(e for e in account.entities if e.id in by_decision[5].rows).variants)


def test_taken_back_they_leave_no_trace(reports: Path, plain: Account, log: list[Decision]):
    found = rashomon.account([reports], decided=[*undone(log), *log])
    assert serial.encode(found) == serial.encode(plain)


def test_the_order_of_the_rows_changes_nothing(reports: Path, log: list[Decision]):
    assert rashomon.account([reports], decided=log[::-1]) == rashomon.account([reports], decided=log)


def test_a_figure_of_another_measure_takes_no_place(reports: Path, log: list[Decision]):
    """Once the navy's 40 are missing persons, the 12 drowned are no figure in their place: row 2 is an orphan."""
    account = rashomon.account([reports], decided=log)
    assert {one.decision for one in account.corrections} == {1, 3, 4, 5, 6}
    found = fates(log, {one.decision for one in account.corrections}, account.documents)
    assert [(one.decision.id, one.why) for one in found if one.state == "orphan"] == [
        (2, "the words are there, but no figure is read from them any more, or not of both in one story and measure")
    ]


def test_they_hold_when_more_reports_come(reports: Path, log: list[Decision], tmp_path: Path):
    for name, text in (("ferry.txt", FERRY), ("next.txt", NEXT)):
        (tmp_path / name).write_text(text, "utf-8")
    grown = rashomon.account([tmp_path], decided=log[:5])
    assert len(grown.documents) == 2
    assert _told(grown.corrections) == _told(rashomon.account([reports], decided=log[:5]).corrections)


def _told(corrections: tuple[Correction, ...]) -> list[tuple[int, str]]:
    return [(one.decision, one.text) for one in corrections]


def test_in_an_edited_report_they_are_orphans(log: list[Decision], tmp_path: Path):
    (tmp_path / "ferry.txt").write_text(FERRY.replace("beaches", "bays"), "utf-8")
    edited = rashomon.account([tmp_path], decided=log)
    assert edited == rashomon.account([tmp_path])
    found = fates(log, {one.decision for one in edited.corrections}, edited.documents)
    assert {(one.state, "no report that is told" in one.why) for one in found} == {("orphan", True)}


def test_an_ignored_report_is_told_no_more(tmp_path: Path):
    (tmp_path / "ferry.txt").write_text(FERRY.replace("crack", "cra\ufffd"), "utf-8")
    plain = rashomon.account([tmp_path])
    assert "lossy_extraction" in {warning.kind for warning in plain.warnings}
    row = replace(anchored(plain, _said("ignore", "ferry.txt", None)), id=1)
    found = rashomon.account([tmp_path], decided=[row])
    assert (found.documents, found.warnings, _told(found.corrections)[0][0]) == ((), (), 1)
