from __future__ import annotations

import pytest
from tests.made import count, entity
from tests.stages.ledger.told import A, B, figures

from rashomon.stages.ledger.camps import camp, contest, is_adversary


@pytest.mark.parametrize(
    ("source", "group"),
    [("Tarn army", "fighters"), ("the coalition", "Kestrel militants"), ("Kestrel rebels", "soldiers")],
)
def test_a_side_that_counts_the_others_fighters_is_their_adversary(source: str, group: str):
    assert is_adversary(source, group)


@pytest.mark.parametrize(
    ("source", "group"),
    [
        ("Tarn army", "civilians"),  # no fighters
        ("Tarn army", "soldiers"),  # its own
        ("Kestrel Defence Force", "Kestrel fighters"),  # its own, by name
        ("the coalition", "of its fighters"),  # its own, by a word
        ("hospital director", "fighters"),  # no side
    ],
)
def test_no_adversary(source: str, group: str):
    assert not is_adversary(source, group)


def test_camps():
    assert [camp(group) for group in ("gunmen", "civilians", "policemen", "teachers", "soldiers and civilians")] == [
        "fighters", "civilians", "troops", None, None,
    ]  # fmt: skip
    assert contest("civilians", "armed militants")
    assert not contest("fighters", "soldiers")


def test_the_adversary_alone_is_context_and_beside_another_it_is_not():
    """The army's 16 fighters are its word against the dead; once the hospital counts 16 too, the figure has support."""
    army = {"group": "fighters", "attribution": ("e1",)}
    alone = figures(count(A, "ten", 16, 16, **army), entities=(entity("Tarn army"),), policy="graded")
    assert alone["ten in a"].entries[0].adversary
    assert alone["ten in a"].range.basis.startswith("discounted: an adversary's claim alone")
    hospital = count(B, "ten", 16, 16, group="fighters", attribution=("hospital",))
    both = figures(count(A, "ten", 16, 16, **army), hospital, entities=(entity("Tarn army"),), policy="graded")
    assert both["ten in a"].range.basis == "fair: 2 independent origins"
