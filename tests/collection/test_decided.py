"""What people decided is followed the same, whatever came first: the reports, or the decisions about them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from tests.collection.reports import grouped, report, several

from rashomon.collection import Collection
from rashomon.errors import Conflict
from rashomon.records import Account, Decision, Source
from rashomon.stages.decisions import anchored

TEXTS = {
    "dam.txt": "Dam at Ruo breaks\nRUO, May 2, 2031 — A dam broke above Ruo on Friday. 12 people died, police said.\n",
    "later.txt": "Ruo dam toll rises\nRUO, May 3, 2031 — The dam that broke above Ruo killed 15 people, police said.\n",
    "bank.txt": "Bank in Orsk robbed\nORSK, May 2, 2031 — Two men robbed a bank in Orsk of 40,000 crowns on Friday.\n",
}
SEEN = "2031-05-04T08:00:00Z"


def add(where: Path | str, *names: str) -> None:
    with Collection(where) as collection:
        sources = [Source(path=name, data=TEXTS[name].encode(), media="text/plain") for name in names]
        collection.add(sources, seen=SEEN, claims=False)


def keep(where: Path | str, *rows: Decision) -> None:
    with Collection(where) as collection:
        for row in rows:
            collection.decide(row)


def whole(where: Path | str) -> Account:
    with Collection(where) as collection:
        return collection.whole()


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> list[Decision]:
    """The two reports of the dam kept apart, the bank's with one of them, a number, and the first taken back."""
    where = tmp_path_factory.mktemp("all") / "all.db"
    add(where, *TEXTS)
    said = Decision(kind="ignore", left="", right=None, judgement="", by="Ana", at=SEEN, reason="I was there")
    start = TEXTS["dam.txt"].index("12 people")
    asked: Sequence[Decision] = [
        replace(said, kind="other_story", left="dam.txt", right="later.txt"),
        replace(said, kind="same_story", left="dam.txt", right="bank.txt"),
        replace(said, kind="number", left=f"dam.txt:{start}-{start + 9}", right="13"),
    ]
    account = whole(where)
    return [*(anchored(account, one) for one in asked), replace(said, kind="undo", undoes=1)]


def together(account: Account, *names: str) -> bool:
    """Whether the reports of these names are in one story."""
    ids = {report.id for report in account.documents if report.path in names}
    return any(ids <= set(story.documents) for story in account.stories)


@pytest.mark.parametrize("kept", [3, 4])
def test_the_same_whatever_came_first(rows: list[Decision], tmp_path: Path, kept: int):
    found = []
    for number, order in enumerate(permutations(("add", "later", "decide"))):
        where = tmp_path / f"{number}.db"
        for step in order:
            if step == "decide":
                keep(where, *rows[:kept])
            else:
                add(where, *(["later.txt"] if step == "later" else ["dam.txt", "bank.txt"]))
        found.append(whole(where))
    assert found == found[:1] * 6
    assert together(found[0], "dam.txt", "bank.txt")
    assert together(found[0], "dam.txt", "later.txt") == (kept == 4)
    assert [row.decision for row in found[0].corrections] == [3]


def test_what_was_undone_leaves_no_trace(rows: list[Decision], tmp_path: Path):
    where = tmp_path / "one.db"
    add(where, *TEXTS)
    before = whole(where)
    for number, row in enumerate(rows[:3], 1):
        keep(where, row)
        whole(where)
        keep(where, replace(rows[3], undoes=2 * number - 1))
        assert whole(where) == before


def test_a_role_that_a_person_gives_regroups_the_report_for_all_processes_and_leaves_no_trace(where):
    dam, fire = report(0).data.decode(), report(1).data.decode().split("\n\n")
    mixed = report(1, 9, path="mixed.txt", data="\n\n".join([dam, *fire[:2]]).encode(), title=None)
    said = Decision(kind="role", left=f"mixed.txt:0-{len(dam)}", right="furniture", judgement="", by="Ana", at=SEEN,
        reason="it stood beside it")  # fmt: skip
    with Collection(where) as first, Collection(where) as second:
        first.add([*several(2), mixed], seen=SEEN, claims=False)
        assert len(grouped(second)) == 1
        second.decide(anchored(second.whole(), said))
        first.refresh(claims=False)
        apart = grouped(first)
        assert {len(story) for story in apart} == {3, 4}
        second.add([report(1, 3), report(0, 3)], seen=SEEN, claims=False)
        assert {len(story) for story in grouped(first)} == {4, 5}
        (found,) = first.reports("mixed.txt") or first.reports(mixed.url)
        assert first.why(found) is not None and second.why(found) is not None
        assert [fate.state for fate in first.decisions()] == ["standing"]
        assert first.rebuild()
        first.decide(replace(said, kind="undo", left="", right=None, undoes=1))
        second.refresh(claims=False)
        assert len(grouped(second)) == 1 and second.rebuild()


def _said(kind, left="", right=None, **more):
    usual = {"judgement": "", "by": "Ben", "at": SEEN, "reason": "I counted"}
    return Decision(kind=kind, left=left, right=right, **usual | more)


@pytest.mark.parametrize(
    ("made", "stale"),
    [
        ([_said("number", "9f86d081884c7d65:4:10:16 men", judgement="12")], True),
        ([_said("measure", "9f86d081884c7d65:4:10:16 men\nother", judgement="injured")], True),
        ([_said("number", "9f86d081884c7d65:4:10:16 men", judgement="12"), _said("undo", undoes=2)], True),
        ([_said("undo", undoes=1)], True),
        ([_said("number", "9f86d081884c7d65:40:46:16 men", judgement="12")], False),
        ([_said("undo", undoes=9)], False),
    ],
)
def test_a_stale_decision_is_refused_with_what_was_decided_since_beside_it(where, made, stale):
    mine = _said("number", "9f86d081884c7d65:4:10:16 men\nelsewhere", judgement="14", was="16")
    with Collection(where) as collection:
        collection.decide(mine, after=0)
        for row in made:
            collection.decide(row)
        if stale:
            with pytest.raises(Conflict) as refused:
                collection.decide(mine, after=1)
            assert refused.value.own == "the number in “16 men” is 14 (read as 16)"
            assert refused.value.since[0].startswith("2. ") and "(Ben, 2031-05-04: I counted)" in str(refused.value)
            assert len(collection.log()) == 1 + len(made)
        assert collection.decide(mine, after=1 + len(made)).id == 2 + len(made)
        assert collection.decide(_said("undo", undoes=8), after=0).id == 3 + len(made)
