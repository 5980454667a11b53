"""Stock or flow: how many are in a state, or how many came into it."""

from __future__ import annotations

import pytest
from tests.stages.claims.figures.told import counts

SENTENCES = [
    ("Some 200 families remain in the town.", "stock"),
    ("Twelve nuns are missing.", "stock"),
    ("Three men are in custody.", "stock"),
    ("Police arrested three men.", "flow"),
    ("A girl is in hospital with burns.", "stock"),
    ("Nine miners are still trapped.", "stock"),
    ("Some 600 civilians fled overnight.", "flow"),
    ("Crews rescued 14 sailors.", "flow"),
    ("The number of homeless people stands at 40,000.", "stock"),
    ("A slide killed 12 nuns.", "flow"),
    ("The flood left 40,000 people homeless.", "flow"),
    ("More than 3,000 people were displaced by the flood.", "flow"),
    ("More than 3,000 people have been displaced.", "flow"),
    ("Six sailors are being held by pirates.", "stock"),
    ("Pirates seized six sailors.", "flow"),
    ("Two drivers were trapped when a wall fell.", "flow"),
    ("Five suspects remain in detention.", "stock"),
    ("Twelve people are dead.", "flow"),
    ("Some 300 people are still unaccounted for.", "stock"),
    ("Two firefighters remain in hospital.", "stock"),
    ("Twelve people were taken to hospital.", "flow"),
    ("The rebels hold 12 hostages.", "stock"),
    ("The rebels have held 12 hostages since May.", "stock"),
    ("Seven people remain in intensive care.", "stock"),
    ("Police are holding 14 men.", "stock"),
    ("Fourteen men are being questioned in custody.", "stock"),
    ("About 300 villagers are homeless.", "stock"),
    ("Gunmen abducted 30 pupils.", "flow"),
    ("The militia is holding 30 pupils hostage.", "stock"),
    ("Twenty climbers are stranded on the ridge.", "stock"),
    ("Nearly 700 people have fled the valley.", "flow"),
    ("Five injured men are still in hospital.", "stock"),
    ("Soldiers freed 30 hostages.", "flow"),
    ("A total of 60 people have been detained.", "flow"),
    ("Some 400 families are still displaced.", "stock"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "motion"), SENTENCES)
def test_motion(text, motion):
    assert [count.motion for count in counts(text)] == motion.split()
