"""Decisions in a person's words, and what is refused of them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.made import EMPTY, count, saying, story
from tests.stages.decisions.rows import at, person, report, row

from rashomon.errors import BadDecision
from rashomon.records import Account, Decision
from rashomon.stages.decisions import anchored, undoing
from rashomon.stages.decisions.wording import worded
from rashomon.stages.ledger import POLICIES, Reports, reconcile

ONE = report("The mayor counts 16 dead. “It was night,” said Ana Oru.\nWrite to us.", "one")
TWO = report("The army counts 70 dead and 3 hurt; Oru and Ana Oru say 70 dead.", "two")
ANA = person("aa1", "Ana Oru", (ONE, "Ana Oru"), (TWO, "Ana Oru"), (TWO, "Oru"))
DAN = person("aa2", "Dan Po", (ONE, "mayor"))


@pytest.fixture
def account() -> Account:
    """One story of two reports, three figures, one statement, two persons."""
    told, lone = story(ONE, TWO), replace(story(), id="other", documents=("three",))
    counts = (
        count(ONE, "16 dead", 16, 16, attribution=("aa2",)),
        count(TWO, "70 dead", 70, 70, attribution=("the army",)),
        count(TWO, "3 hurt", 3, None, measure="injured"),
    )
    known = Reports(documents=(ONE, TWO), entities=(ANA, DAN), stories=(told,), families=(), copies=())
    said = saying(ONE, "It was night,", speaker="aa2")
    statements, figures, _ = reconcile((said,), counts, known, policy=POLICIES["range"])
    rows = {"documents": (ONE, TWO), "entities": (ANA, DAN), "stories": (told, lone)}
    return Account(**EMPTY | rows | {"statements": statements, "figures": figures})


def ask(account: Account, kind: str, left: str, right: str | None = None) -> Decision:
    return anchored(account, row(9, kind, left, right))


def figure(account: Account, quote: str) -> str:
    return next(one.id for one in account.figures if one.entries[0].quote == quote)


def test_a_figure_is_anchored_on_the_characters_of_its_entries(account: Account):
    made = ask(account, "number", figure(account, "3 hurt")[:9], "at least 4")
    assert (made.left, made.right) == (at(TWO, "3 hurt"), None)
    assert (made.judgement, made.was) == ("at least 4", "at least 3")
    assert ask(account, "measure", "two.txt:15-22", "killed or injured").left == at(TWO, "70 dead")
    made = ask(account, "supersedes", figure(account, "70 dead"), figure(account, "16 dead"))
    assert (made.left, made.right) == (at(TWO, "70 dead"), at(ONE, "16 dead"))
    assert worded(made) == "“70 dead” supersedes “16 dead”"


def test_a_speaker_is_an_entity_where_one_has_the_name_and_words_otherwise(account: Account):
    made = ask(account, "speaker", account.statements[0].id, "ana oru")
    assert (made.kind, made.left, made.judgement) == ("speaker", at(ONE, "It was night,"), "Ana Oru")
    assert made.right == f"{at(ONE, 'Ana Oru')}\n{at(TWO, 'Ana Oru')}"
    assert worded(made) == "“It was night,” was said by Ana Oru (read as Dan Po)"
    made = ask(account, "speaker", figure(account, "70 dead"), "the general")
    assert (made.kind, made.right, made.judgement, made.was) == ("source", None, "the general", "the army")


def test_names_are_anchored_on_a_few_places_and_what_leaves_on_all(account: Account):
    made = ask(account, "same_person", "Ana Oru", "aa2")
    assert (made.left, made.right) == (f"{at(ONE, 'Ana Oru')}\n{at(TWO, 'Ana Oru')}", at(ONE, "mayor"))
    made = ask(account, "other_person", "aa1", "two.txt")
    assert (made.left, made.right) == (at(ONE, "Ana Oru"), f"{at(TWO, 'Ana Oru')}\n{at(TWO, 'Oru')}")
    assert worded(made) == "Ana Oru and the one named 2 times at two.txt are not one"


def test_reports_and_stories_are_known_by_the_ids_of_the_reports(account: Account):
    assert ask(account, "ignore", "one.txt").left == "one"
    made = ask(account, "same_story", "one", "two.txt")
    assert (made.left, made.right, worded(made)) == ("one", "two", "one.txt and two.txt tell one story")
    assert (made := ask(account, "merge", "story", "other")).left == "one\ntwo" and made.right == "three"
    assert (made := ask(account, "split", "story", "two.txt")).left == "one" and made.right == "two"


def test_a_block_is_a_place_or_the_block_that_holds_it(account: Account):
    made = ask(account, "role", "one.txt:60", "furniture")
    assert (made.left, made.judgement, made.was) == (at(ONE, "Write to us."), "furniture", "body")
    assert ask(account, "role", "one.txt:10-15", "caption").left == at(ONE, "count")


def test_an_undo_names_a_row():
    earlier = [row(1, "ignore", "one")]
    made = undoing(row(9, "undo", "1"), earlier)
    assert (made.undoes, made.left, worded(made)) == (1, "", "decision 1 is undone")
    for number in ("7", "first", ""):
        with pytest.raises(BadDecision, match=f"no decision has the number '{number}'; there are: 1"):
            undoing(row(9, "undo", number), earlier)


@pytest.mark.parametrize(
    ("kind", "left", "right", "says"),
    [
        ("joke", "one", None, "is no kind of decision; choose one of: same-story"),
        ("ignore", "nine.txt", None, "no report has the id or the end of the path 'nine.txt'; there are: one.txt"),
        ("ignore", ".txt", None, "'.txt' may be 2 reports: one.txt, two.txt"),
        ("same_story", "one", None, "is between two"),
        ("same_story", "one", "one.txt", "are one report"),
        ("merge", "story", "story", "are one story already"),
        ("split", "story", "one, two", "all reports of the story"),
        ("split", "other", "one", "these are not in the story other: one.txt"),
        ("same_person", "aa", "aa1", "'aa' may be 2 entity ids"),
        ("same_person", "aa1", "Ana Oru", "is one already"),
        ("other_person", "aa2", "two.txt", "is not named at"),
        ("other_person", "aa2", "one.txt", "is named nowhere else"),
        ("number", "zz", "12", "no figure has an id that begins with 'zz'"),
        ("number", "two.txt:0-8", "12", "no figure, or not one alone, stands at"),
        ("number", "two.txt:15-22", "a lot of", "is no amount"),
        ("number", "two.txt:15-22", None, "say which number"),
        ("measure", "two.txt:15-22", "sad", "is no measure; choose one of: killed"),
        ("supersedes", "two.txt:15-22", "two.txt:27-33", "of one of its own story and measure"),
        ("role", "one.txt", "body", "is no place; give it as REPORT:START-END"),
        ("role", "one.txt:900", "body", "no block of one.txt holds"),
        ("role", "one.txt:900-905", "body", "there are no words at"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused(account: Account, kind: str, left: str, right: str | None, says: str):
    with pytest.raises(BadDecision, match=says.replace("(", r"\(").replace("'.txt'", r"'\.txt'")):
        ask(account, kind, left, right)


def test_nobody_decides_without_a_reason(account: Account):
    for nameless in (replace(row(1, "ignore", "one"), by=" "), replace(row(1, "ignore", "one"), reason="")):
        with pytest.raises(BadDecision, match="a name and a reason"):
            anchored(account, nameless)
        with pytest.raises(BadDecision, match="a name and a reason"):
            undoing(nameless, [])
