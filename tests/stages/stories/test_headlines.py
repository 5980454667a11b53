from __future__ import annotations

import pytest
from tests.stages.stories.reports import ORLANDA, report

from rashomon.records import Document
from rashomon.stages.stories.headlines import Headlines

SINKS = "Ferry Orlanda sinks off Cape Ruo, 14 drowned"
RAISED = "Toll of ferry Orlanda rises to 16 as divers search wreck off Cape Ruo"


def day(number: int, title: str | None, text: str | None = None) -> Document:
    return report(f"d{number}", text or ORLANDA[number % 4], published=f"2014-05-0{number}", title=title)


def named(*documents: Document, spun: frozenset[str] = frozenset()) -> str:
    return Headlines(documents, spun).best(documents)


def test_a_toll_that_was_overtaken_does_not_name_the_story() -> None:
    last = ORLANDA[1].replace("Fourteen", "Sixteen")
    assert named(day(5, SINKS), day(6, "Divers at work"), day(7, RAISED, last)) == RAISED
    assert Headlines((day(5, SINKS), day(7, RAISED, last))).best((day(5, SINKS),)) == SINKS


def test_a_late_side_aspect_does_not_name_the_story() -> None:
    assert named(day(5, SINKS), day(6, "Owner of the Orlanda sells his shares"), day(7, "Mayor cuts ribbon")) == SINKS


@pytest.mark.parametrize("line", [SINKS.upper(), "Why did ferry Orlanda sink off Cape Ruo, 14 drowned?"])
def test_capitals_and_questions_are_passed_over(line: str) -> None:
    assert named(day(5, line), report("b", ORLANDA[1], published="2014-05-05", title="Ferry sinks off Ruo")) != line


def test_the_headline_of_a_report_run_through_a_machine_is_passed_over() -> None:
    spun = report("spun", ORLANDA[1], published="2014-05-05", title=SINKS)
    plain = day(5, "Ferry Orlanda lost off Ruo")
    assert named(plain, spun) == SINKS
    assert named(plain, spun, spun=frozenset({"spun"})) == plain.title


def test_where_a_headline_names_another_thing_the_best_first_sentence_serves() -> None:
    made = named(day(5, "Quote of the hour"), *(report(f"x{n}", text) for n, text in enumerate(ORLANDA)))
    assert made.startswith(("PORT RUO - The ferry Orlanda", "Fourteen drowned when the ferry Orlanda"))


def test_no_reports_have_no_headline() -> None:
    assert named() == ""


def test_an_age_is_no_toll_that_can_be_overtaken() -> None:
    aged = "Eighty-year captain of ferry Orlanda lost off Cape Ruo"
    documents = (day(5, aged), day(6, "Divers at work"), day(7, "Mayor cuts ribbon"))
    assert Headlines(documents).best(documents) == aged
