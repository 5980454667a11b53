from __future__ import annotations

from itertools import combinations

from tests.made import count, document
from tests.stages.ledger.told import ARMY, MINISTRY, A, B, C, figures, rules

from rashomon.records import Supersession
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


def test_a_persons_word_goes_before_the_rules_and_is_followed_by_the_ranges():
    """The army's 70 conflicts with the ministry's 16, until a person says that it takes its place."""
    counts = (count(A, "six", 16, 16, **MINISTRY), count(B, "seven", 70, 70, **ARMY))
    assert {figure.status for figure in figures(*counts).values()} == {"conflicting"}
    said = Supersession(new=(counts[1].span,), old=(counts[0].span,), reason="as corrected by Ana")
    made = figures(*counts, superseded=(said,))
    assert rules(made) == {("seven in b", "supersedes", "six in a", "decided")}
    assert {name: figure.status for name, figure in made.items()} == {"six in a": "superseded", "seven in b": "single"}
    assert (made["seven in b"].range.low, made["seven in b"].range.high) == (70, 70)


def test_a_persons_word_on_figures_of_two_measures_or_of_one_row_is_not_followed():
    killed, hurt = count(A, "six", 16, 16, **MINISTRY), count(B, "seven", 70, 70, measure="injured", **ARMY)
    same = count(C, "six", 16, 16, **ARMY)
    for new, old in ((hurt, killed), (same, killed)):
        said = Supersession(new=(new.span,), old=(old.span,), reason="as corrected by Ana")
        made = figures(killed, hurt, same, superseded=(said,))
        assert "superseded" not in {figure.status for figure in made.values()}
