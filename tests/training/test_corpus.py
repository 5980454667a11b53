"""The corpus: its reader, its checker, and the agreement of two markings."""

from __future__ import annotations

import doctest
import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from training.corpus import agree, check, corpus

BODY = (
    '<place id="oruba">ORUBA</place> flood kills <figure measure="killed" low="3" high="3" group="people" qualifier=""'
    ' by="ida-oru">three</figure>\n'
    '<content s="1" kind="direct">“Three are dead,</content> <source s="1" by="ida-oru"><person id="ida-oru">Ida Oru'
    '</person></source> <cue s="1">said</cue> <time value="2031-08-12">on Tuesday</time>. '
    '<content s="1" kind="direct">We wait.”</content>'
)


def raw(body: str = BODY, *, name: str = "x-1", header: str = "court") -> corpus.Raw:
    lines = f"event: {header}\ncountry: Kenya\nregister: brief\nspelling: british\ntyping: clean\npublished: 2031-08-14"
    return corpus.Raw("x.txt", 1, name, f"{lines}\n\n{body}\n\n".split("\n"))


def folder(path: Path, *made: corpus.Raw) -> Path:
    path.mkdir(exist_ok=True)
    path.joinpath("x.txt").write_text("".join("\n".join([f"=== {one.id}", *one.lines]) for one in made), "utf-8")
    return path


def said(*what: str, body: str = BODY) -> Sequence[str]:
    return [line for line in check.faults(corpus.read(raw(body))) if any(word in line for word in what)]


@pytest.mark.parametrize("module", [corpus, check, agree])
def test_the_examples_are_true(module):
    assert doctest.testmod(module).failed == 0


def test_offsets_lead_into_the_text_without_marks():
    report = corpus.read(raw())
    assert report.text == corpus.strip(BODY)
    assert [report.text[n.start : n.end] for n in report.names] == ["ORUBA", "Ida Oru"]
    statement = report.statements[0]
    assert [report.text[p.start : p.end] for p in statement.content] == ["“Three are dead,", "We wait.”"]
    assert [report.text[slice(*span)] for span in (*statement.source, *statement.cue)] == ["Ida Oru", "said"]
    assert (statement.by, statement.number) == ("ida-oru", 1)
    assert (report.figures[0].low, report.figures[0].by, report.times[0].value) == (3, "ida-oru", "2031-08-12")


def test_a_source_may_serve_several_statements():
    shared = (
        '<source s="1 2" by="ida-oru"><person id="ida-oru">Ida Oru</person></source> <cue s="1">said</cue> '
        '<content s="1" kind="indirect">it rained</content> and <cue s="2">denied</cue> '
        '<content s="2" kind="indirect">it froze</content>.'
    )
    first, second = corpus.read(raw(shared)).statements
    assert first.source == second.source == ((0, 7),)
    assert (first.by, second.by) == ("ida-oru", "ida-oru")
    with pytest.raises(corpus.Malformed, match="is no number"):
        corpus.read(raw(shared.replace('<cue s="1">', '<cue s="1 2">')))


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ('A\n<cue s="1">said', "x.txt:10: x-1: <cue> is not closed"),
        ('<cue s="1"><place id="a">A</cue></place>', "</cue> closes <place>"),
        ("A </cue>", "</cue> closes nothing"),
        ('<city id="a">A</city>', "<city> is no mark"),
        ('<cue s="1" by="a">said</cue>', "has not the attributes s"),
        ('<cue s="one">said</cue>', "is no number"),
        ("Salt & Sons", "no tag: “& Sons”"),
        ("", "no text"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_place(body, what):
    with pytest.raises(corpus.Malformed, match=r"^x\.txt:\d+: x-1: ") as error:
        corpus.read(raw(body))
    assert what in str(error.value)


def test_reports_are_divided_by_their_heads_and_split_by_their_ids(tmp_path):
    made = [raw(name=f"x-{at}") for at in range(200)]
    read = corpus.reports(folder(tmp_path, *made))
    assert [report.id for report in read] == [one.id for one in made]
    assert {report.held_out for report in read} == {True, False}
    assert 25 <= sum(report.held_out for report in read) <= 55
    assert corpus.held_out("x-1") == corpus.reports(folder(tmp_path, raw()))[0].held_out


def test_an_id_is_used_once(tmp_path):
    with pytest.raises(corpus.Malformed, match="x-1: the id of an earlier report"):
        corpus.reports(folder(tmp_path, raw(), raw()))


def test_a_row_has_the_shapes_the_metrics_read():
    row = json.loads(json.dumps(corpus.row(corpus.read(raw()))))
    assert row["entities"][0] == {"start": 0, "end": 5, "type": "place", "id": "oruba"}
    assert row["attributions"][0]["kinds"] == ["direct", "direct"]
    assert [row["text"][start:end] for start, end in row["attributions"][0]["cue"]] == ["said"]
    assert row["timex"][0]["type"] == "DATE"
    assert (row["figures"][0]["low"], row["published"]) == (3, "2031-08-14")


def test_a_report_without_faults_but_its_length():
    assert said("") == ["x-1: 14 words, not 60 to 350"]


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ('low="3"', 'low="4"', "at least 4"),
        ('measure="killed"', 'measure="sad"', "measures"),
        ("2031-08-12", "2031-8-12", "has the value"),
        ("2031-08-12", "2031-02-30", "has the value"),
        ('by="ida-oru"><person', 'by="nobody"><person', "no entity"),
        ('"direct"', '"spoken"', "of a kind"),
        (">said<", "> said<", "space at its ends"),
        ('id="oruba"', 'id="ida-oru"', "is a place and a person"),
        ('id="oruba"', 'id="Oruba"', "is no slug"),
        ('<content s="1"', '<content s="2"', "neither source nor cue"),
        ('<cue s="1">said</cue>', '<content s="1" kind="direct">a <cue s="1">b</cue></content>', "stands inside"),
    ],
)
def test_a_fault_is_found(old, new, what):
    assert said(what) == []
    assert said(what, body=BODY.replace(old, new))


def test_two_reports_do_not_share_a_headline_a_person_or_a_sentence():
    line = "A long sentence of some words that is here and there again, as it was."
    made = [corpus.read(raw(f"{BODY}\n{line}", name="x-1")), corpus.read(raw(f"{BODY}\n{line}", name="x-2"))]
    found = " ".join(check.duplicates(made))
    assert all(word in found for word in ("headline", "ida oru", "runs of 8 words"))
    assert list(check.duplicates(made[:1])) == []


def test_a_corpus_out_of_balance_is_told():
    found = list(check.imbalance([corpus.read(raw())]))
    assert "corpus: 1 reports, not 300" in found
    assert any("event sport" in line for line in found)
    assert not any("event court" in line for line in found)


def test_omissions_are_doubts():
    body = BODY + '\nIda Oru told them on Friday that 12 people were missing. "It is a long way to go," it read.'
    found = " ".join(check.omissions(corpus.read(raw(body))))
    assert all(word in found for word in ("as a name", "no figure", "no time", "no statement"))
    assert "a wednesday" in " ".join(check.omissions(corpus.read(raw(BODY.replace("08-12", "08-13")))))
    assert list(check.omissions(corpus.read(raw()))) == []


def test_two_markings_agree_on_what_both_have(tmp_path):
    other = BODY.replace("ida-oru", "oru").replace("on <time", "<time").replace('<cue s="1">said</cue>', "said")
    count, scores = agree.compare(folder(tmp_path / "a", raw()), folder(tmp_path / "b", raw(other)))
    assert count == 1
    assert scores["name"].f1() == scores["speaker"].f1() == scores["content"].f1() == (1.0, 1.0)
    assert scores["cue"] == agree.Score(a=1, b=0)
    assert "all marks" in agree.table((count, scores))


def test_markings_of_two_texts_are_not_compared(tmp_path):
    with pytest.raises(corpus.Malformed, match="the two texts differ"):
        agree.compare(folder(tmp_path / "a", raw()), folder(tmp_path / "b", raw(BODY.replace("wait", "leave"))))


def test_a_blank_has_its_header_and_no_marks(tmp_path):
    agree.blank(tmp_path / "out", ["x-1"], folder(tmp_path / "in", raw()))
    (report,) = corpus.reports(tmp_path / "out")
    assert report.text == corpus.read(raw()).text
    assert (report.names, report.statements, report.country) == ((), (), "Kenya")


def test_the_corpus_is_without_faults():
    made, faults = check.proved(corpus.REPORTS)
    assert faults == []
    assert len(made) >= check.FEWEST
