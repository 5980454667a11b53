"""The place a figure holds for: its own clause's before one that is only near."""

from __future__ import annotations

import pytest
from tests.stages.claims.figures.told import counts

NAMES = dict.fromkeys(("Ardmoor", "Belwick", "Corrin", "Tarrow", "Wend", "Cole Bay"), "place")
REPORTS = [
    ("At least 12 people were killed in Ardmoor and four were killed in Belwick.", ["Ardmoor", "Belwick"]),
    ("In Ardmoor 12 people died and in Belwick four people died.", ["Ardmoor", "Belwick"]),
    ("A bomb in Ardmoor killed 12 people, officials in Belwick said.", ["Ardmoor"]),
    ("Twelve people died in Ardmoor, 40 km north of Belwick.", ["Ardmoor"]),
    ("Officials in Belwick said 12 people died in Ardmoor.", ["Ardmoor"]),
    ("Two guards were killed in Ardmoor, three died in Belwick and six were hurt in Corrin.",
     ["Ardmoor", "Belwick", "Corrin"]),
    ("Some 600 people fled from Ardmoor to Belwick.", ["Ardmoor"]),
    ("Some 600 people fled to Belwick from Ardmoor.", ["Ardmoor"]),
    ("A slide hit Ardmoor. It killed 12 nuns.", ["Ardmoor"]),
    ("The mayor of Belwick said 12 people died in Ardmoor.", ["Ardmoor"]),
    ("Police arrested three men in Belwick after nine people were killed in Ardmoor.", ["Belwick", "Ardmoor"]),
    ("Twelve people were killed. Belwick is a quiet town.", [None]),
    ("Twelve people were killed, the Belwick mayor said.", [None]),
    ("In Tarrow, 12 people were killed; in Wend, nine people died.", ["Tarrow", "Wend"]),
    ("A storm hit Tarrow on Sunday, killing 12 people.", ["Tarrow"]),
    ("The storm killed 12 people in Tarrow before it reached Wend.", ["Tarrow"]),
    ("Police in Wend arrested three men over a fire that killed 12 people in Tarrow.", ["Wend", "Tarrow"]),
    ("Twelve people from Wend died in Tarrow.", ["Tarrow"]),
    ("A Wend court jailed three men for killing 12 people in Tarrow.", ["Wend", "Tarrow"]),
    ("Twelve people died in Tarrow, the governor of Wend said.", ["Tarrow"]),
    ("The ferry sank off Cole Bay. Twelve people died.", ["Cole Bay"]),
    ("Troops from Wend rescued 12 people in Tarrow.", ["Tarrow"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "places"), REPORTS)
def test_place(text, places):
    assert [count.place for count in counts(text, NAMES)] == places
