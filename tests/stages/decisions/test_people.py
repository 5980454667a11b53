"""Names that a person put together or kept apart."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests.stages.decisions.rows import at, person, report, row, undo

from rashomon.records import Decision, Entity
from rashomon.stages.decisions import people, standing

ONE = report("Ana Oru spoke. Oru wept. Bela Kis sang. A nurse, Kis, left.", "one")
TWO = report("Ana Oru and Mrs Oru met Dan Po.", "two")
ANA = person("ana", "Ana Oru", (ONE, "Ana Oru"), (ONE, "Oru wept"), (TWO, "Ana Oru"), (TWO, "Mrs Oru"))
BELA = person("bela", "Bela Kis", (ONE, "Bela Kis"), (ONE, "Kis,"))
DAN = person("dan", "Dan Po", (TWO, "Dan Po"))
ALL = (ANA, BELA, DAN)
PLACES = [
    (ONE, "Ana Oru"),
    (ONE, "Oru wept"),
    (TWO, "Ana Oru"),
    (TWO, "Mrs Oru"),
    (ONE, "Bela Kis"),
    (ONE, "Kis,"),
    (TWO, "Dan Po"),
]


def told(*rows: Decision, known: tuple[Entity, ...] = ALL) -> tuple[Entity, ...]:
    return people(known, (ONE, TWO), standing(rows))[0]


@st.composite
def logs(draw: st.DrawFn) -> list[Decision]:
    sides = st.sampled_from([at(*place) for place in PLACES])
    kinds = st.sampled_from(["same_person", "other_person"])
    return [row(number, draw(kinds), draw(sides), draw(sides)) for number in range(1, draw(st.integers(1, 8)) + 1)]


@given(logs())
def test_every_mention_stays_and_is_of_one_entity(log: list[Decision]):
    found = told(*log)
    assert sorted(m for one in found for m in one.mentions) == sorted(m for one in ALL for m in one.mentions)
    assert len({one.id for one in found}) == len(found)
    assert [one for one in found if one.name not in one.variants] == []


@given(logs())
def test_a_word_taken_back_is_as_if_never_said(log: list[Decision]):
    assert told(*log, undo(99, len(log))) == told(*log[:-1])


def test_two_that_are_one_are_told_as_the_one_more_often_named():
    seen = replace(DAN, may_be=("ana", "bela", "zoe"))
    (joined, dan) = told(row(1, "same_person", at(ONE, "Bela Kis"), at(TWO, "Ana Oru")), known=(ANA, BELA, seen))
    assert (joined.id, joined.name, len(joined.mentions)) == ("ana", "Ana Oru", 6)
    assert set(joined.variants) == {"Ana Oru", "Oru wept", "Mrs Oru", "Bela Kis", "Kis,"}
    assert dan.may_be == ("ana", "zoe")
    doubtful = replace(DAN, may_be=("ana", "bela"))
    (_, dan) = told(row(1, "same_person", at(ONE, "Bela Kis"), at(TWO, "Ana Oru")), known=(ANA, BELA, doubtful))
    assert dan.may_be == ()


def test_a_surname_put_with_a_full_name_takes_that():
    short = person("o", "Oru", (ONE, "Oru wept"), (ONE, "Oru"), (TWO, "Mrs Oru"))
    full = person("a", "Ana Oru", (TWO, "Ana Oru"))
    (joined,) = told(row(1, "same_person", at(ONE, "Oru wept"), at(TWO, "Ana Oru")), known=(short, full))
    assert (joined.id, joined.name) == ("o", "Ana Oru")


def test_mentions_that_are_somebody_else_leave_together():
    found = told(row(1, "other_person", at(ONE, "Ana Oru"), f"{at(TWO, 'Ana Oru')}\n{at(TWO, 'Mrs Oru')}"))
    names = {one.id: (one.name, len(one.mentions)) for one in found}
    (new,) = names.keys() - {"ana", "bela", "dan"}
    assert (names["ana"], names[new]) == (("Ana Oru", 2), ("Ana Oru", 2))


def test_two_that_are_not_one_stay_apart_when_later_reports_put_them_together():
    decided = row(1, "other_person", at(ONE, "Ana Oru"), at(TWO, "Dan Po"))
    assert told(decided) == ALL
    one = replace(ANA, mentions=tuple(sorted((*ANA.mentions, *DAN.mentions))), variants=(*ANA.variants, "Dan Po"))
    found, followed = people((one, BELA), (ONE, TWO), [decided])
    assert (followed, sorted(e.name for e in found)) == ({1}, ["Ana Oru", "Bela Kis", "Dan Po"])


def test_the_later_word_counts():
    same, other = (at(ONE, "Bela Kis"), at(TWO, "Dan Po")), (at(TWO, "Dan Po"), at(ONE, "Bela Kis"))
    assert len(told(row(1, "same_person", *same), row(2, "other_person", *other))) == 3
    assert len(told(row(1, "other_person", *other), row(2, "same_person", *same))) == 2


def test_where_one_side_is_not_named_the_decision_is_not_followed():
    gone = at(report("Zoe spoke.", "x"), "Zoe")
    assert people(ALL, (ONE, TWO), [row(1, "same_person", at(ONE, "Bela Kis"), gone)]) == (ALL, frozenset())
