"""Which rows of a log are in force, and what is told of the others."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.stages.decisions.rows import at, report, row, undo

from rashomon.errors import BadDecision
from rashomon.records import Decision
from rashomon.stages.decisions import Log, fates, standing

ONE, TWO = report("The mayor counts 16 dead and 3 hurt.", "one"), report("The army counts 70 dead.", "two")
SIXTEEN, THREE, SEVENTY = at(ONE, "16 dead"), at(ONE, "3 hurt"), at(TWO, "70 dead")


def numbers(*rows: Decision) -> list[int | None]:
    return [one.id for one in standing(rows)]


@st.composite
def logs(draw: st.DrawFn) -> list[Decision]:
    """Up to nine rows: numbers of two figures, and undos of any earlier row."""
    made: list[Decision] = []
    for number in range(1, draw(st.integers(1, 9)) + 1):
        if made and draw(st.booleans()):
            made.append(undo(number, draw(st.integers(1, number - 1))))
        else:
            left = draw(st.sampled_from([SIXTEEN, THREE, f"{SIXTEEN}\n{THREE}"]))
            made.append(row(number, "number", left, value=str(number)))
    return made


@given(logs(), st.randoms())
def test_the_order_of_the_rows_is_that_of_their_numbers(log: list[Decision], random):
    turned = list(log) + log[:2]  # and a row that comes twice is one
    random.shuffle(turned)
    assert standing(turned) == standing(log)


@given(logs())
def test_an_undo_of_the_last_row_leaves_what_stood_before_it(log: list[Decision]):
    assert standing([*log, undo(len(log) + 1, len(log))]) == standing(log[:-1])


def test_an_undo_is_undone():
    first = row(1, "ignore", "one")
    assert numbers(first, undo(2, 1)) == []
    assert numbers(first, undo(2, 1), undo(3, 2)) == [1]
    assert numbers(first, undo(2, 1), undo(3, 2), undo(4, 3)) == []


def test_an_undo_of_a_later_row_undoes_nothing():
    assert numbers(undo(1, 2), row(2, "ignore", "one")) == [2]


def test_the_later_word_on_one_matter_is_the_one_that_counts():
    assert numbers(row(1, "number", SIXTEEN, value="17"), row(2, "number", SIXTEEN, value="18")) == [2]
    assert numbers(row(1, "same_story", "a", "b"), row(2, "other_story", "b", "a")) == [2]
    assert numbers(row(1, "supersedes", SIXTEEN, SEVENTY), row(2, "supersedes", SEVENTY, SIXTEEN)) == [2]


def test_a_later_word_on_a_part_of_the_matter_leaves_the_rest():
    both = f"{SIXTEEN}\n{THREE}"
    assert numbers(row(1, "number", both, value="17"), row(2, "number", SIXTEEN, value="18")) == [1, 2]
    assert numbers(row(1, "number", SIXTEEN, value="17"), row(2, "measure", SIXTEEN, value="injured")) == [1, 2]


def test_a_row_that_was_never_kept_is_refused():
    with pytest.raises(BadDecision, match="has no number"):
        standing([replace(row(1, "ignore", "one"), id=None)])


def test_the_log_finds_what_speaks_of_a_report():
    log = Log([row(1, "number", SIXTEEN, value="17"), row(2, "ignore", "two"), row(3, "supersedes", SIXTEEN, SEVENTY)])
    assert [one.id for one in log.about([ONE])] == [1, 3]
    assert [one.id for one in log.about([TWO])] == [2, 3]
    assert log.about([report("Another matter.", "three")]) == ()


def test_every_row_says_how_it_fares():
    edited = replace(TWO, text=f" {TWO.text}")
    log = [
        row(1, "number", SIXTEEN, value="17"),
        row(2, "number", SIXTEEN, value="18"),
        row(3, "number", THREE, value="4"),
        undo(4, 3),
        row(5, "number", SEVENTY, value="71"),
        row(6, "ignore", "gone"),
        row(7, "measure", THREE, value="killed"),
        undo(8, 99),
    ]
    found = fates(log, {2}, [ONE, edited])
    assert [one.state for one in found] == [
        "overruled", "standing", "undone", "standing", "orphan", "orphan", "orphan", "orphan",
    ]  # fmt: skip
    told = [one.why for one in found]
    assert told[:4] == ["overruled by 2", "", "undone by 4", ""]
    assert "read otherwise" in told[4] and "is gone" in told[5] and "no figure is read" in told[6] and "99" in told[7]
