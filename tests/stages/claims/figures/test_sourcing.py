"""Whose a figure is: persons before the bodies they speak for, those who say it before those who carry it."""

from __future__ import annotations

import pytest
from tests.stages.claims.figures.told import counts

NAMES = {
    "Harbour Ministry": "organization", "Dock Guild": "organization", "Red Guild": "organization",
    "Hill Front": "organization", "Coast Herald": "organization", "Coast Watch": "organization",
    "Orion Star": "organization", "Dana Orvell": "person", "Sal Umber": "person", "Mara Tull": "person",
    "Ivo Senn": "person",
    "Dune Guard": "organization", "Ports Ministry": "organization", "Lake Monitor": "organization",
    "Bay Courier": "organization", "Swift Tern": "organization",
}  # fmt: skip
REPORTS = [
    ("At least 12 people were killed, the Harbour Ministry said.", [["Harbour Ministry"]]),
    ("Dana Orvell, a spokeswoman for the Harbour Ministry, said 12 people died.",
     [["Dana Orvell", "Harbour Ministry"]]),
    ("A spokesman for the Harbour Ministry said 12 people died.", [["Harbour Ministry"]]),
    ("The Orion Star was near. A naval officer said six pirates were captured.", [["A naval officer"]]),
    ("A naval officer said six pirates were held. “We arrested two guards,” the officer said.",
     [["A naval officer"], ["A naval officer"]]),
    ("The Coast Herald, citing the Harbour Ministry, said 12 people died.", [["Harbour Ministry", "Coast Herald"]]),
    ("The Harbour Ministry has raised the toll. It is now 13 dead, it says.", [["Harbour Ministry"]]),
    ("The Harbour Ministry accused the Hill Front of killing 21 people.", [["Harbour Ministry"]]),
    ("The blast killed 12 people, by a Red Guild count.", [["Red Guild"]]),
    ("By the Dock Guild's count, 12 people died.", [["Dock Guild"]]),
    ("The Hill Front boasted of killing 48 soldiers.", [["Hill Front"]]),
    ("Investigators have concluded that a fungus got into wards, infecting 88 patients and killing 23 of them.",
     [["Investigators"]]),
    ("Mould got into wards, investigators have concluded, killing 23 patients.", [["investigators"]]),
    ("The Dock Guild put the number of dead at 12.", [["Dock Guild"]]),
    ("The Dock Guild has counted 21 dead and 37 missing.", [["Dock Guild"], ["Dock Guild"]]),
    ("According to the Dock Guild, 12 people died.", [["Dock Guild"]]),
    ("The Dock Guild reported 12 deaths.", [["Dock Guild"]]),
    ("A war monitor said 12 people died. Sal Umber, head of the Coast Watch, a war monitor, said shelling went on.",
     [["A war monitor", "Coast Watch"]]),
    ("Twelve people died. The Dock Guild said it would meet on Friday.", [[]]),
    ("The Dock Guild said it was sad. Twelve people died.", [[]]),
    ("The thieves left with rings worth 2 million euros ($2.3 million), the Coast Herald reported.",
     [["Coast Herald"], ["Coast Herald"]]),
    ("A mayor said he feared that 12 people had died.", [["A mayor"]]),
    ("The Dock Guild met. Twelve people died, guild officials said.", [["guild officials", "Dock Guild"]]),
    ("Rescuers pulled out six people, Dana Orvell of the Dock Guild said.", [["Dana Orvell", "Dock Guild"]]),
    ("The Dock Guild said three sailors died. Among them, two cooks drowned.", [["Dock Guild"], ["Dock Guild"]]),
    ("Two people died, Mara Tull, head of the Ports Ministry, said.",
     [["Mara Tull", "Ports Ministry"]]),
    ("Ports Ministry spokesman Ivo Senn said two people died.",
     [["Ivo Senn", "Ports Ministry"]]),
    ("The Bay Courier quoted the Ports Ministry as saying two people died.",
     [["Ports Ministry", "Bay Courier"]]),
    ("Citing Mara Tull, the Bay Courier said two people had died.",
     [["Mara Tull", "Bay Courier"]]),
    ("Two people died and nine were hurt, the Dune Guard said.",
     [["Dune Guard"], ["Dune Guard"]]),
    ("The Swift Tern was hit. A coast guard officer said two people died.",
     [["A coast guard officer"]]),
    ("Two people died, according to the Lake Monitor.",
     [["Lake Monitor"]]),
    ("The Dune Guard blamed smugglers for killing two people.",
     [["Dune Guard"]]),
    ("The Dune Guard denied killing two people.",
     [["Dune Guard"]]),
    ("The Lake Monitor documented 40 deaths.",
     [["Lake Monitor"]]),
    ("By the Lake Monitor's tally, 40 people have died.",
     [["Lake Monitor"]]),
    ("Two people died. The cause is not known, the Dune Guard said.",
     [[]]),
    ("The Dune Guard said it found two bodies. It said nine people were hurt.",
     [["Dune Guard"], ["Dune Guard"]]),
    ("Mara Tull said she had counted 40 bodies.",
     [["Mara Tull"]]),
    ("A rights group said 40 people were held. The Lake Monitor, a rights group, wants them freed.",
     [["Lake Monitor"]]),
    ("A ship sank, killing two people, the Dune Guard said.",
     [["Dune Guard"]]),
    ("Two deaths were confirmed on Monday by the Dune Guard.", [["Dune Guard"]]),
    ("Two deaths were announced by hospital officials late on Monday.", [["hospital officials"]]),
    ("As reported by the Lake Monitor, two people died.", [["Lake Monitor"]]),
    ("The death toll was put at 12 by the army.", [["the army"]]),
    ("Two men were reported killed by the Dune Guard.", [[]]),
    ("Two people died. A raid was announced by the Dune Guard.", [[]]),
    ("Critics of Mara Tull said two people died.", [["Critics of Mara Tull"]]),
    ("Mara Tull's spokesman said two people died.", [["Mara Tull's spokesman", "Mara Tull"]]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "chains"), REPORTS)
def test_attribution(text, chains):
    assert [list(count.attribution) for count in counts(text, NAMES)] == chains


def test_a_headline_s_colon_names_its_source():
    first, *_ = counts("The raid was at dawn.", NAMES, title="Hill Front: 12 soldiers killed in raid")
    assert first.attribution == ("Hill Front",)


def test_a_headline_that_names_what_it_is_about_names_no_source():
    first, *_ = counts("The raid was at dawn.", NAMES, title="Hill Front trial: 12 soldiers killed in raid")
    assert first.attribution == ()
