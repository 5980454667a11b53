"""Each rule on a small story of two or three counts; the docstring argues why it is the right answer."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.made import copy, count, document, family
from tests.stages.ledger.told import ARMY, MINISTRY, RESCUERS, A, B, C, D, figures, rules

from rashomon.records import Day
from rashomon.stages.ledger.relations import RULES

SENTENCE = "Crews counted {} dead in the drying hall of the rope works before dawn."
WIRE = document(SENTENCE.format("13"), name="w", published="2031-05-05")
CUT = document(SENTENCE.format("31"), name="x", published="2031-05-05")
OWN = document("The hospital took in 13 bodies.", name="y", published="2031-05-05")
PASSAGE = replace(copy(WIRE, CUT, WIRE.text, CUT.text), direction="a_to_b")


def on(day: int) -> Day:
    return Day(date=f"2031-05-0{day}", precision="day", basis="text")


def test_part_of():
    """Report A counts two children within its nine dead: they are not two more, nor another toll."""
    whole = count(A, "nine", 9, 9)
    made = figures(whole, count(A, "two", 2, 2, group="children", whole=whole.span))
    assert rules(made) == {("two in a", "part_of", "nine in a", "part_of")}


def test_garbled_copy():
    """X copied W's sentence and made 31 of its 13; a third report has 13: 31 is a slip, and counts for nothing."""
    made = figures(
        count(WIRE, "13", 13, 13), count(CUT, "31", 31, 31), count(OWN, "13", 13, 13),
        copies=(PASSAGE,), reports=(WIRE, CUT, OWN),
    )  # fmt: skip
    assert rules(made) == {("31 in x", "garbled_copy", "13 in w", "garbled_copy")}
    assert (made["13 in w"].range.low, made["13 in w"].range.high) == (13, 13)


def test_another_number_of_another_named_source_in_a_like_sentence_is_not_garbled():
    """Two reporters put two sources in the same phrase: what the army says is not a slip in copying the ministry."""
    made = figures(
        count(WIRE, "13", 13, 13, **MINISTRY), count(CUT, "31", 31, 31, **ARMY), copies=(PASSAGE,), reports=(WIRE, CUT)
    )
    assert rules(made) == {("31 in x", "differs", "13 in w", "differing")}


def test_copied():
    """X copied W and wrote "labourers" for "weavers": the same claim once more, so no second group and no support."""
    same = document(SENTENCE.format("13"), name="x", published="2031-05-05")
    made = figures(
        count(WIRE, "13", 13, 13, group="weavers"), count(same, "13", 13, 13, group="labourers"),
        copies=(copy(WIRE, same, WIRE.text),), reports=(WIRE, same),
    )  # fmt: skip
    assert rules(made) == {("13 in x", "copied", "13 in w", "copied_claim")}


def test_two_numbers_alike_that_both_stand_on_both_sides_of_a_copy_are_two_claims():
    """ "Three women and three children": each report of the copy has both, so neither is a copy of the other."""
    text = "Divers found three women and 3 children in the hold."
    sides = [document(text, name=name, published="2031-05-05") for name in ("w", "x")]
    counts = [count(d, q, 3, 3, group=g) for d in sides for q, g in (("three women", "women"), ("3", "children"))]
    made = figures(*counts, copies=(copy(*sides, text),), reports=sides)
    assert {rule for *_, rule in rules(made)} == {"other_group"}


@pytest.mark.parametrize(
    ("change", "kind", "rule"),
    [
        ({"standing": "historical"}, "different_day", "other_event"),
        ({"series": "cumulative"}, "different_day", "other_series"),
        ({"motion": "stock"}, "different_day", "other_motion"),
        ({"group": "soldiers"}, "different_group", "other_group"),
    ],
)
def test_what_is_not_the_same_thing_is_never_compared(change: dict[str, str], kind: str, rule: str):
    """An old flood's dead, a year's total, those who remain and the soldiers are other things than this toll of 9."""
    made = figures(count(A, "nine", 9, 9, **MINISTRY), count(D, "twelve", 12, 12, **MINISTRY, **change))
    assert {(k, r) for _, k, _, r in rules(made)} == {(kind, rule)}
    assert made["nine in a"].range.high == 9


def test_a_part_beside_another_whole():
    """Two children of A's nine are not the twelve of B: the one is a subset, the other a toll."""
    whole = count(A, "nine", 9, 9)
    made = figures(whole, count(A, "two", 2, 2, whole=whole.span), count(B, "twelve", 12, 12))
    assert ("twelve in b", "different_group", "two in a", "other_group") in rules(made)


def test_other_place():
    """Four dead in one town and six in another add up; they do not contradict."""
    made = figures(count(A, "four", 4, 4, place="orvel"), count(B, "six", 6, 6, place="saltmarsh"))
    assert rules(made) == {("six in b", "different_place", "four in a", "other_place")}


def test_a_place_that_one_report_leaves_open_may_be_the_same():
    """A names the town and B does not: they may well speak of one place, so they do differ."""
    made = figures(count(A, "four", 4, 4, place="orvel"), count(B, "six", 6, 6))
    assert {rule for *_, rule in rules(made)} == {"differing"}


@pytest.mark.parametrize(("word", "number"), [("twelve", 12), ("six", 6)])
def test_superseding_up_or_down(word: str, number: int):
    """The ministry's own later figure takes the place of its nine, whether it rises to 12 or falls to 6."""
    made = figures(count(A, "nine", 9, None, **MINISTRY), count(D, word, number, number, **MINISTRY))
    assert rules(made) == {(f"{word} in d", "supersedes", "nine in a", "superseding")}


def test_another_source_supersedes_nothing():
    """The rescuers' twelve of Tuesday stands beside the ministry's nine of Monday: another day, another voice."""
    made = figures(count(A, "nine", 9, 9, **MINISTRY), count(D, "twelve", 12, 12, **RESCUERS))
    assert rules(made) == {("twelve in d", "different_day", "nine in a", "other_day")}


def test_an_outlet_that_names_no_source_supersedes_itself():
    """The same paper says nine on Monday and twelve on Tuesday in its own voice: it has corrected itself."""
    paper = [replace(report, outlet="Orvel Post") for report in (A, D)]
    made = figures(count(A, "nine", 9, 9), count(D, "twelve", 12, 12), reports=paper)
    assert rules(made) == {("twelve in d", "supersedes", "nine in a", "superseding")}


@pytest.mark.parametrize(
    ("low", "high", "qualifier"),
    [(450, None, "at least"), (None, 550, "up to"), (420, 420, "about"), (None, None, "hundreds")],
)
def test_agreeing(low: int | None, high: int | None, qualifier: str):
    """400–600 leaves room for at least 450, up to 550, about 420 and hundreds: one number can satisfy both."""
    made = figures(count(A, "four", 400, 600, **MINISTRY), count(B, "five", low, high, qualifier=qualifier, **RESCUERS))
    assert rules(made) == {("five in b", "agrees", "four in a", "agreeing")}


def test_what_is_about_a_number_agrees_only_near_it():
    """About 70 may be 68; it is not 50."""
    near = figures(count(A, "seven", 70, 70, qualifier="about", **MINISTRY), count(B, "six", 68, 68, **RESCUERS))
    far = figures(count(A, "seven", 70, 70, qualifier="about", **MINISTRY), count(B, "five", 50, 50, **RESCUERS))
    assert [rule for *_, rule in (*rules(near), *rules(far))] == ["agreeing", "differing"]


def test_other_day():
    """Four on the 4th and six on the 5th are two counts of a course of events, though both were told on Monday."""
    made = figures(count(A, "four", 4, 4, as_of=on(4), **MINISTRY), count(B, "six", 6, 6, as_of=on(5), **RESCUERS))
    assert rules(made) == {("six in b", "different_day", "four in a", "other_day")}


def test_relayed():
    """Two papers give the ministry's figure of one day as 12 and as 11: that is one source, not two that contradict."""
    made = figures(count(A, "twelve", 12, 12, **MINISTRY), count(B, "eleven", 11, 11, **MINISTRY))
    assert rules(made) == {("eleven in b", "differs", "twelve in a", "relayed")}
    assert {figure.status for figure in made.values()} == {"unsure"}


def test_one_text_with_another_number_is_one_origin():
    """B runs A's text with another number, nobody named: whichever is right, they are no two witnesses at odds."""
    made = figures(count(A, "twelve", 12, 12), count(B, "eleven", 11, 11), families=(family(A, B),))
    assert {rule for *_, rule in rules(made)} == {"relayed"}


def test_differing():
    """The ministry says 7 and the rescuers 12 of the same day and people: no number satisfies both."""
    made = figures(count(A, "seven", 7, 7, **MINISTRY), count(B, "twelve", 12, 12, **RESCUERS))
    assert rules(made) == {("twelve in b", "differs", "seven in a", "differing")}


def test_contested_status():
    """The ministry's 12 civilians are the army's 12 fighters: one of them is wrong about who they were."""
    made = figures(
        count(A, "twelve", 12, 12, group="civilians", **MINISTRY), count(B, "twelve", 12, 12, group="fighters", **ARMY)
    )
    assert rules(made) == {("twelve in b", "differs", "twelve in a", "contested_status")}
    assert {figure.status for figure in made.values()} == {"conflicting"}
    assert [(figure.range.low, figure.range.high) for figure in made.values()] == [(0, 12), (0, 12)]


@pytest.mark.parametrize("change", [{"attribution": ("ministry",)}, {"place": "saltmarsh"}, {"low": 3, "high": 3}])
def test_civilians_and_fighters_are_not_contested(change: dict[str, object]):
    """One source that counts both, fighters of another town, or another number: those are two groups of dead."""
    civilians = count(A, "twelve", 12, 12, group="civilians", place="orvel", **MINISTRY)
    fighters = replace(count(B, "three", 12, 12, group="fighters", place="orvel", **ARMY), **change)  # type: ignore[arg-type]
    assert {rule for *_, rule in rules(figures(civilians, fighters))} == {"other_group"}


def test_denied_figure():
    """The army says only that it did not kill 12; nobody here says that it did, so 12 widens nobody's range."""
    made = figures(count(A, "seven", 7, 7, **RESCUERS), count(B, "twelve", 12, 12, denied=True, **ARMY))
    assert rules(made) == {("twelve in b", "differs", "seven in a", "denied_figure")}
    assert made["seven in a"].range.high == 7


def test_every_rule_says_what_it_is_for():
    assert all(rule.__doc__ for rule in RULES)


def test_a_story_of_its_own_is_not_related_to_others():
    """C stands in no story: its figure is compared with none."""
    made = figures(count(A, "seven", 7, 7), count(C, "twelve", 12, 12), reports=(A, B))
    assert rules(made) == set()


def test_a_sum_given_again_in_another_currency_is_no_part():
    """ "€9m (£7m)" in A and "£12m" in B differ in pounds: the pounds in brackets are all of the euros, not some."""
    money = {"measure": "money", "group": "", "unit": "GBP"}
    euros = count(A, "nine", 9, 9, **money | {"unit": "EUR"})
    made = figures(euros, count(A, "seven", 7, 7, whole=euros.span, **money), count(B, "twelve", 12, 12, **money))
    assert rules(made) == {("twelve in b", "differs", "seven in a", "differing")}


def test_replaced():
    """B says in one sentence that 16 took the place of 17: whoever gave 17 until then is no rival of it."""
    new = count(B, "six", 6, 6)
    made = figures(count(A, "nine", 9, 9, **MINISTRY), new, replace(count(B, "nine", 9, 9), gave_way=new.span))
    assert ("six in b", "supersedes", "nine in a", "replaced") in rules(made)
    assert made["nine in a"].status == "superseded"
