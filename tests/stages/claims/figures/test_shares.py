from __future__ import annotations

import pytest
from tests.stages.claims.figures.made import report

from rashomon.stages.claims.figures import find


def shares(text: str) -> list[tuple[float | None, str | None]]:
    """Each figure's number and the words of the one that it is a share of."""
    return [(count.low, count.whole and count.whole.quote) for count in find(report(text), (), ())[0]]


def gone(text: str) -> list[tuple[float | None, float | None]]:
    """Each number that gave way, with the one that took its place."""
    counts = find(report(text), (), ())[0]
    by = {count.span: count.low for count in counts}
    return [(count.low, by[count.gave_way]) for count in counts if count.gave_way]


@pytest.mark.parametrize(
    "text",
    [
        "Police said 14 people died at Orvel. Rain fell. Two of the dead were children.",
        "The death toll from the flood rose to 14 after two more people died in hospital.",
        "The number of dead in Orvel reached 14 on Monday when divers recovered two bodies.",
    ],
)
def test_some_of_those_told_are_no_further_dead(text: str):
    (most, nothing), (two, whole) = shares(text)
    assert (most, nothing, two) == (14, None, 2)
    assert whole is not None and "14" in whole


@pytest.mark.parametrize(
    "text",
    [
        "Two of the dead were children. Police said 14 people died.",
        "Gunmen killed 12 people on Monday after a soldier shot two men dead.",
        "The toll of the flood rose to 14 after two people were killed in another valley.",
        "Two people died. Fourteen of the dead were children.",
    ],
)
def test_others_are_not(text: str):
    assert [whole for _, whole in shares(text)] == [None, None]


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("The ministry lowered the death toll to 16 from 17.", (17, 16)),
        ("The ministry raised its count of the dead from 14 to at least 40.", (14, 40)),
        ("The death toll rose to 31 from an earlier count of 29.", (29, 31)),
    ],
)
def test_a_number_gives_way_where_its_sentence_says_so(text: str, moved: tuple[int, int]):
    assert gone(text) == [moved]


@pytest.mark.parametrize(
    "text", ["Estimates of the dead run from 14 to 40.", "The bomb killed two men from Orvel and 12 from Ruo."]
)
def test_a_span_of_numbers_is_no_change(text: str):
    assert gone(text) == []


def test_what_brings_a_total_about_is_a_share_of_it():
    assert shares("Divers found two more bodies, bringing the death toll to 14.")[0] == (2, "14")
    assert shares("Divers found two more bodies. Police put the death toll at 14.")[0] == (2, None)
