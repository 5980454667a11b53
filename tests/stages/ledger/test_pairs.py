from __future__ import annotations

from itertools import combinations

from tests.made import count, document
from tests.stages.ledger.told import figures

from rashomon.stages.ledger.facts import Ground, facts
from rashomon.stages.ledger.independence import Independence
from rashomon.stages.ledger.pairs import FEW, pairs
from rashomon.stages.ledger.rows import rows

TEXT = "x" * 40 * FEW
REPORT = document(TEXT, name="r", published="2031-05-05")
FREE = Ground(published={}, independence=Independence(families=(), copies=()))


def pile(size: int):
    counts = [count(document(TEXT[: n + 1], name=f"{n:05}"), "x", n, n) for n in range(size)]
    return [facts(row, FREE) for row in rows(counts, {f"{n:05}": "s" for n in range(size)})]


def test_few_rows_are_all_compared():
    assert len(list(pairs(pile(20)))) == len(list(combinations(range(20), 2)))


def test_the_pairs_of_many_rows_grow_with_the_rows():
    """Twice as many rows, twice as many pairs, and not four times."""
    small, large = (len(list(pairs(pile(size)))) for size in (2 * FEW, 4 * FEW))
    assert large < 2.2 * small


def test_a_part_and_its_whole_meet_however_many_rows_lie_between():
    """Three hundred other figures stand between the whole and its part; the report says what they are to each other."""
    reports = [document(TEXT[: n + 1], name=f"{n:05}", published="2031-05-05") for n in range(300)]
    whole = count(REPORT, "x" * 20, 1000, 1000, group="zouaves")
    part = count(REPORT, "x" * 10, 7, 7, group="apprentices", whole=whole.span)
    made = figures(
        whole, part, *(count(r, "x", n + 10, n + 10, group=f"guild{n}") for n, r in enumerate(reports)),
        reports=(REPORT, *reports),
    )  # fmt: skip
    part_of = [relation for figure in made.values() for relation in figure.relations if relation.kind == "part_of"]
    assert len(part_of) == 1
