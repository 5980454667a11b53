"""Short fictional reports read from end to end: what the account's ledger makes of them, and why it is right."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import rashomon
from rashomon.config import Settings
from rashomon.records import Account, Figure

Tell = Callable[..., "Ledger"]
MONDAY, NEXT = "11 March 2031\n\n", "12 March 2031\n\n"
FIRE = (
    "Flames broke through the roof of the Lenz rope works shortly before dawn and trapped the night shift inside the"
    " drying hall, where {} were killed before crews from three towns could cut the doors open."
)
WIRE = f"LENZ, 11 March 2031 (Norda) - {FIRE}\n\nThe works employ two hundred people and have burned once before."
TAKEN = f"Bay Standard\n11 March 2031\n\n{FIRE}\n\nThe mayor spoke of a black day for the town."


class Ledger:
    """The figures of an account by their first words, with their relations to one another."""

    def __init__(self, account: Account) -> None:
        names = {entity.id: entity.name for entity in account.entities}
        self.figures = {figure.entries[0].quote: figure for figure in account.figures}
        self._quotes = {figure.id: quote for quote, figure in self.figures.items()}
        self.sources = {
            q: [[names.get(a, a) for a in e.attribution] for e in f.entries] for q, f in self.figures.items()
        }

    def __getitem__(self, quote: str) -> Figure:
        return self.figures[quote]

    @property
    def relations(self) -> set[tuple[str, str, str]]:
        return {(q, r.kind, self._quotes[r.to]) for q, f in self.figures.items() for r in f.relations}

    @property
    def statuses(self) -> dict[str, str]:
        return {quote: figure.status for quote, figure in self.figures.items()}

    def range(self, quote: str) -> tuple[float | None, float | None]:
        return self[quote].range.low, self[quote].range.high


@pytest.fixture
def tell(tmp_path: Path) -> Tell:
    """Reports in, each a file; their ledger out."""

    def told(*reports: str, policy: str = "range") -> Ledger:
        for number, report in enumerate(reports):
            (tmp_path / f"{number}.txt").write_text(report, encoding="utf-8")
        return Ledger(rashomon.account([tmp_path], settings=Settings(policy=policy)))

    return told


def test_two_sources_agree(tell: Tell):
    """A ministry and a hospital give twelve, each to its own reporter: one figure, two origins."""
    ledger = tell(
        MONDAY + "A warehouse fire killed 12 people in Orvel on Monday, the Tarn Health Ministry said.",
        MONDAY
        + "Twelve people died when a warehouse burned down in Orvel, hospital director Mira Sole said on Monday.",
    )
    (figure,) = ledger.figures.values()
    assert (figure.status, figure.origins, figure.range.low, figure.range.high) == ("agreed", 2, 12, 12)


def test_one_source_in_two_papers_is_single(tell: Tell):
    """Both papers have it from the ministry: two witnesses of what it said, one origin."""
    ledger = tell(
        MONDAY + "A warehouse fire killed 12 people in Orvel on Monday, the Tarn Health Ministry said.",
        MONDAY + "The Tarn Health Ministry said 12 people died when a warehouse burned down in Orvel on Monday.",
    )
    (figure,) = ledger.figures.values()
    assert (figure.status, figure.origins) == ("single", 1)
    assert sorted(entry.support for entry in figure.entries) == ["origin", "same_source"]


def test_two_sources_conflict(tell: Tell):
    """16 and 70 of one flood on one day: no number satisfies both, and the range says how far apart they are."""
    ledger = tell(
        MONDAY + "A flood killed 16 people in Orvel on Monday, the Tarn Health Ministry said.",
        MONDAY + "The flood in Orvel killed 70 people on Monday, the Orvel Rescue League said.",
    )
    assert set(ledger.statuses.values()) == {"conflicting"}
    assert {kind for _, kind, _ in ledger.relations} == {"differs"}
    assert ledger.range("killed 16 people") == (16, 70)


def test_compatible_ranges(tell: Tell):
    """Between 400 and 600, and about 500: two sources that may both be right."""
    ledger = tell(
        MONDAY + "Between 400 and 600 people fled the flood in Orvel on Monday, the Tarn Relief Office said.",
        MONDAY + "About 500 people fled the flood in Orvel on Monday, the Orvel Rescue League said.",
    )
    assert set(ledger.statuses.values()) == {"range"}
    assert ledger.range("About 500 people fled") == (400, 600)


def test_a_toll_is_lowered_by_its_source_and_another_stands_beside_it(tell: Tell):
    """The ministry goes from 9 down to 7: that supersedes. The League's 11 supersedes nothing and contradicts the 7."""
    ledger = tell(
        MONDAY + "A warehouse fire in Orvel killed at least 9 people on Monday, the Tarn Health Ministry said.",
        NEXT + "The toll of Monday's warehouse fire in Orvel has fallen to 7, the Tarn Health Ministry said.",
        NEXT + "Rescue volunteers counted 11 dead after the warehouse fire in Orvel, the Orvel Rescue League said.",
    )
    assert ("7", "supersedes", "killed at least 9 people") in ledger.relations
    assert ("11 dead", "supersedes", "killed at least 9 people") not in ledger.relations
    assert ledger.statuses == {"killed at least 9 people": "superseded", "7": "conflicting", "11 dead": "conflicting"}
    assert ledger.range("7") == (7, 11)


def test_children_are_part_of_the_dead(tell: Tell):
    """Seven children among sixteen are not seven more; the hospital that counts the seven supports that part alone."""
    ledger = tell(
        MONDAY
        + "A fire in Orvel killed 16 people, including seven children, on Monday, the Tarn Health Ministry said.",
        MONDAY + "Seven children died in the fire in Orvel on Monday, hospital director Mira Sole said.",
    )
    ((part, kind, whole),) = ledger.relations
    assert (kind, whole, ledger[part].origins, ledger[whole].origins) == ("part_of", "killed 16 people", 2, 1)
    assert ledger.range(whole) == (16, 16)


def test_a_copied_report_adds_no_support(tell: Tell):
    """The paper runs the agency's text; the other paper asked the hospital. Three reports, two origins."""
    ledger = tell(
        WIRE.format("13 people"),
        TAKEN.format("13 people"),
        "Lake Gazette\n" + MONDAY + "Thirteen people died in the fire at the Lenz rope works, hospital director Mira"
        " Sole told the Gazette.",
    )
    (figure,) = ledger.figures.values()
    assert (figure.status, figure.origins) == ("agreed", 2)
    assert sorted(entry.support for entry in figure.entries) == ["copied", "origin", "origin"]


def test_a_copy_that_names_the_dead_otherwise_is_the_same_claim(tell: Tell):
    """The paper made labourers of the agency's weavers: not thirteen more dead, and nobody's second count."""
    ledger = tell(WIRE.format("13 weavers"), TAKEN.format("13 labourers"))
    assert ledger.relations == {("13 labourers were killed", "copied", "13 weavers were killed")}


def test_a_slip_in_copying_is_shown_and_never_counted(tell: Tell):
    """31 for the agency's 13 in the agency's own sentence: a slip of the pen, no source for 31."""
    ledger = tell(WIRE.format("13 people"), TAKEN.format("31 people"))
    assert ledger.relations == {("31 people were killed", "garbled_copy", "13 people were killed")}
    assert ledger["31 people were killed"].status == "unsure"
    assert ledger.range("13 people were killed") == (13, 13)


def test_another_day_another_place_another_group(tell: Tell):
    """Shelling on Monday, on Sunday and in another town are three things; soldiers are others than people."""
    ledger = tell(
        MONDAY + "Shelling killed 4 people in Orvel on Monday, Tarn police said.",
        MONDAY + "Shelling killed 6 people in Orvel on Sunday, the Tarn Health Ministry said.",
        MONDAY + "Shelling killed 9 people in Saltmarsh on Monday, the Tarn Relief Office said.",
        MONDAY + "Shelling killed 5 soldiers in Orvel on Monday, the Orvel Rescue League said.",
    )
    found = {frozenset((a, b)): kind for a, kind, b in ledger.relations}
    four, six, nine, soldiers = (f"killed {n}" for n in ("4 people", "6 people", "9 people", "5 soldiers"))
    assert found[frozenset((four, six))] == "different_day"
    assert found[frozenset((four, nine))] == "different_place"
    assert found[frozenset((four, soldiers))] == "different_group"
    assert "conflicting" not in ledger.statuses.values()


def test_a_year_of_bombs_is_not_the_bomb(tell: Tell):
    """140 since January is another series than today's three: related, never compared."""
    ledger = tell(
        MONDAY + "A roadside bomb killed 3 people in Orvel on Monday, Tarn police said. Bombs have killed 140 people in"
        " the province since January, police said."
    )
    assert ledger.range("killed 3 people") == (3, 3)
    assert "differs" not in {kind for _, kind, _ in ledger.relations}


def test_civilians_to_one_and_fighters_to_the_other(tell: Tell):
    """The ministry's 16 civilians are the coalition's 16 fighters: contested, and neither column is sure of one."""
    ledger = tell(
        MONDAY + "An air strike on a market in Orvel killed 16 civilians on Monday, the Tarn Health Ministry said.",
        MONDAY + "The coalition said 16 fighters were killed in its air strike on Orvel on Monday.",
        policy="graded",
    )
    assert set(ledger.statuses.values()) == {"conflicting"}
    assert ledger.range("killed 16 civilians") == ledger.range("16 fighters were killed") == (0, 16)
    assert ledger["killed 16 civilians"].range.basis.startswith("contested")
    assert ledger["16 fighters were killed"].range.basis.startswith("discounted: an adversary's claim alone")


@pytest.mark.parametrize(
    ("reports", "grade"),
    [
        # The army owns the strike, though not the ministry's number.
        (("An air strike killed 14 people at a wedding in Orvel on Monday, the Tarn Health Ministry said.",
          "The Tarn army admitted that its own air strike killed 10 people at the wedding in Orvel on Monday."),
         "confirmed"),
        # Two sources, and no number between them.
        (("A flood killed 16 people in Orvel on Monday, the Tarn Health Ministry said.",
          "Sixteen people died in the flood in Orvel on Monday, hospital director Mira Sole said."), "fair"),
        # One source.
        (("A flood killed 16 people in Orvel on Monday, the Tarn Health Ministry said.",), "weak"),
        # The army says that it is not so.
        (("Shelling killed 12 people at the market in Orvel on Monday, the Orvel Rescue League said. The Tarn army"
          " denied that 12 people were killed.",), "contested"),
        # The ministry has taken its number back.
        (("The Tarn Health Ministry said 30 people were killed in the blast at the Orvel depot on Monday.",
          "The Tarn Health Ministry withdrew its figure of 30 dead in the blast at the Orvel depot."), "discounted"),
    ],
)  # fmt: skip
def test_grades(tell: Tell, reports: tuple[str, ...], grade: str):
    """Each story is argued where it stands."""
    ledger = tell(*(MONDAY + report for report in reports), policy="graded")
    assert {figure.range.basis.split(":")[0] for figure in ledger.figures.values()} == {grade}


@pytest.mark.parametrize(
    ("policy", "low", "best", "high"),
    [("range", 16, None, 20), ("conservative", 16, 16, 16), ("best", 16, 16, 20), ("recommended", 16, 16, 16)],
)
def test_policies(tell: Tell, policy: str, low: int, best: int | None, high: int):
    """Two origins for 16 and one for 20: all of it, the least, the best supported with its ends, and that alone."""
    ledger = tell(
        MONDAY + "A flood killed 16 people in Orvel on Monday, the Tarn Health Ministry said.",
        MONDAY + "The flood in Orvel killed 20 people on Monday, the Orvel Rescue League said.",
        MONDAY + "Sixteen people died in Monday's flood in Orvel, hospital director Mira Sole said.",
        policy=policy,
    )
    for figure in ledger.figures.values():
        assert (figure.range.low, figure.range.best, figure.range.high) == (low, best, high)


def test_dozens_stay_a_word_until_the_conservative_policy_is_asked(tell: Tell):
    """The record keeps "dozens"; twelve is the policy's number and its basis says from what word."""
    text = MONDAY + "Dozens of people were killed when a ferry sank off Orvel on Monday, the coast guard said."
    (plain,) = tell(text).figures.values()
    (least,) = tell(text, policy="conservative").figures.values()
    assert (plain.status, plain.range.low, least.range.low) == ("unsure", None, 12)
    assert "dozens" in least.range.basis
    assert plain.entries == least.entries
