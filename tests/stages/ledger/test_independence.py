from __future__ import annotations

from tests.made import copy, document, family

from rashomon.stages.ledger.independence import Independence

A = document("The river took nine houses on Monday night. Nobody was hurt.", name="a")
B = document("The river took nine houses on Monday night. A cow drowned.", name="b")
C = document("Nine houses are gone, the council says.", name="c")
ALL = (("a", 0, 20), ("b", 0, 20), ("c", 0, 11))


def test_reports_that_share_nothing_are_independent():
    free = Independence(families=(), copies=())
    assert free.origins(ALL, ((), (), ())) == ((0,), (1,), (2,))


def test_a_family_is_one_origin():
    bound = Independence(families=(family(A, B),), copies=())
    assert bound.origins(ALL, ((), (), ())) == ((0, 1), (2,))
    assert bound.family(("a", 0, 20)) == "family"
    assert bound.family(("c", 0, 11)) is None


def test_a_copied_passage_binds_only_what_stands_in_it():
    shared = Independence(families=(), copies=(copy(A, B, "The river took nine houses on Monday night."),))
    assert shared.origins(ALL, ((), (), ())) == ((0, 1), (2,))
    after = (("a", 44, 60), ("b", 44, 58))
    assert shared.origins(after, ((), ())) == ((0,), (1,))


def test_one_named_source_is_one_origin_in_however_many_reports():
    free = Independence(families=(), copies=())
    assert free.origins(ALL, (("mayor",), (), ("mayor", "agency"))) == ((0, 2), (1,))


def test_two_reports_of_one_publisher_are_one_origin_whomever_they_name():
    paper = Independence(families=(), copies=(), houses={"a": "Gull", "b": "Gull"})
    assert paper.origins(ALL, (("mayor",), ("fire brigade",), ("priest",))) == ((0, 1), (2,))
