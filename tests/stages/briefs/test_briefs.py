from __future__ import annotations

from dataclasses import replace

from tests.made import copy, count, document, saying, span, story

from rashomon.records import Document, Story, warn
from rashomon.stages import briefs
from rashomon.stages.ledger import POLICIES, Reports, reconcile

LEAD = "A mudslide buried the market street of Orvan on Monday night and killed at least 9 people."
A = document(
    f"{LEAD}\nIt came after a week of rain.\nThe ministry sent two rescue teams.", name="a", published="2031-05-02"
)
B = document(
    f"{LEAD}\nRescuers reached the last house of the street on Tuesday morning.", name="b", published="2031-05-03"
)
C = document("He said the hill above the town had been bare for years.\nSomething “half quoted stands here.", name="c")


def told(*reports: Document, warnings: tuple = (), copies: tuple = ()) -> Story:
    first = count(reports[0], "killed at least 9 people", 9, None) if reports[0] is A else None
    known = Reports(documents=reports, entities=(), stories=(story(*reports),), families=(), copies=copies)
    _, figures, _ = reconcile((), (first,) if first else (), known, policy=POLICIES["range"])
    found = briefs.Ledger(documents=reports, figures=figures, statements=(), copies=copies, warnings=warnings)
    (made,) = briefs.write((story(*reports),), found)
    return made


def test_every_line_stands_in_a_report_and_is_cited():
    texts = {report.id: report.text for report in (A, B)}
    for line in told(A, B).brief:
        assert line.citations
        assert line.text == line.citations[0].quote
        assert all(texts[c.document][c.start : c.end] == c.quote for c in line.citations)


def test_a_copied_sentence_is_told_once_and_cited_in_both_reports():
    brief = told(A, B, copies=(copy(A, B, LEAD),)).brief
    (lead,) = (line for line in brief if line.text == LEAD)
    assert {c.document for c in lead.citations} == {"a", "b"}


def test_the_brief_runs_in_order_of_time():
    days = [line.citations[0].document for line in told(B, A).brief]
    assert days == sorted(days)


def test_a_line_names_the_ledger_rows_it_rests_on():
    made = told(A, B)
    assert any(line.rows for line in made.brief)


def test_sentences_that_lean_on_others_or_hold_half_a_quotation_are_not_taken():
    assert told(C).brief == ()


def test_a_sentence_with_a_warning_is_not_taken():
    marked = warn(span(B, "Rescuers reached the last house of the street"), "inserted", "about something else")
    assert not any("Rescuers" in line.text for line in told(A, B, warnings=(marked,)).brief)


def test_what_is_open_is_asked():
    questions = {question.kind: question.text for question in told(A, B, replace(C)).not_known}
    assert questions["no_source"] == "No report says who gives the figure “killed at least 9 people”."
    assert questions["no_date"].startswith("The day of 1 report is not known")


def test_copies_of_one_origin_are_said_to_be_one():
    counts = tuple(count(report, "killed at least 9 people", 9, None, attribution=("m",)) for report in (A, B))
    known = Reports(documents=(A, B), entities=(), stories=(story(A, B),), families=(), copies=(copy(A, B, LEAD),))
    _, figures, _ = reconcile((), counts, known, policy=POLICIES["range"])
    found = briefs.Ledger(documents=(A, B), figures=figures, statements=(), copies=(), warnings=())
    kinds = {q.kind: q.text for q in briefs.write((story(A, B),), found)[0].not_known}
    assert kinds["one_origin"] == "2 reports give “killed at least 9 people”, but they go back to one origin."


def test_a_quotation_without_a_speaker_is_asked_for():
    report = document('"Run for the hill," somebody shouted in the dark of the street.', name="z")
    known = Reports(documents=(report,), entities=(), stories=(story(report),), families=(), copies=())
    said = (saying(report, "Run for the hill", None, speaker_text=None, reason="nobody is named"),)
    statements, _, _ = reconcile(said, (), known, policy=POLICIES["range"])
    found = briefs.Ledger(documents=(report,), figures=(), statements=statements, copies=(), warnings=())
    (made,) = briefs.write((story(report),), found)
    assert "no_speaker" in {q.kind for q in made.not_known}


def test_a_report_with_another_number_or_of_another_story_is_not_cited_for_it():
    garbled = LEAD.replace("at least 9", "19")
    other = document(f"{garbled}\nIt rained.", name="o", published="2031-05-03")
    wrong = copy(A, other, LEAD, garbled)
    (lead,) = (line for line in told(A, other, copies=(wrong,)).brief if line.text == LEAD)
    assert [citation.document for citation in lead.citations] == ["a"]
    (lead,) = (line for line in told(A, copies=(copy(A, B, LEAD),)).brief if line.text == LEAD)
    assert [citation.document for citation in lead.citations] == ["a"]
