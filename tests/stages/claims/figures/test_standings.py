"""Whether a figure is of the report's own event, of another, or of none that has happened."""

from __future__ import annotations

import pytest
from tests.stages.claims.figures.told import counts

SENTENCES = [
    ("A slide killed 12 nuns on Sunday.", "event"),
    ("A slide in 2003 killed 600 people.", "historical"),
    ("Last year's flood killed 40 people.", "historical"),
    ("Two years ago a fire at the same mill killed nine weavers.", "historical"),
    ("The storm could kill up to 200 people, officials fear.", "hypothetical"),
    ("Officials fear that 200 people have drowned.", "hypothetical"),
    ("As many as 30 miners may have died.", "hypothetical"),
    ("The death toll could rise to 60.", "hypothetical"),
    ("If the dam breaks, 3,000 villagers will be displaced.", "hypothetical"),
    ("The army plans to evacuate 300 villagers.", "planned"),
    ("Some 40 migrants will be detained on Friday.", "planned"),
    ("Twelve hostages are to be freed on Friday.", "planned"),
    ("The guild said it would evacuate 300 villagers.", "planned"),
    ("The civil war has killed 90,000 people.", "background"),
    ("Every year floods kill 400 people in the delta.", "background"),
    ("Ferry accidents kill 70 people on average every year.", "background"),
    ("More than 2,000 people have died in the conflict since 2014.", "background"),
    ("Twelve people died after the army planned to evacuate 300 villagers.", "event planned"),
    ("The mayor plans to compensate the families of 12 people who died on Sunday.", "event"),
    ("The court may fine the owner of the mill where nine weavers died.", "event"),
    ("Nine weavers died in the fire, which could have been prevented.", "event"),
    ("A bomb capable of killing 500 people was found.", "hypothetical"),
    ("The slide killed 12 nuns, years after a similar slide killed 40 pilgrims.", "event historical"),
    ("On Sunday a slide killed 12 nuns. In March 2019 a slide killed 40 pilgrims.", "event historical"),
    ("The gang threatened to kill 16 hostages.", "hypothetical"),
    ("Police want to arrest three more men.", "planned"),
    ("Twelve people are believed to have died.", "event"),
    ("The agency warned that 5,000 families could be displaced.", "hypothetical"),
    ("It was the worst fire since 2009, when 31 people died.", "historical"),
    ("The 1998 flood killed 212 people.", "historical"),
    ("In an earlier attack in January gunmen killed six guards.", "historical"),
    ("Had the roof fallen an hour later, 300 pupils would have been killed.", "hypothetical"),
    ("No one was killed.", "event"),
    ("Road crashes kill 1,900 people in the country every year.", "background"),
    ("The insurgency has left 40,000 people dead.", "background"),
    ("Twelve nuns were killed and 30 could die of their wounds.", "event hypothetical"),
    ("Twelve men would be freed, police said.", "planned"),
    ("Gunmen have killed six guards and threatened to kill ten hostages.", "event hypothetical"),
    ("Doctors feared that 12 children had died.", "hypothetical"),
    ("Fears that 300 people are trapped grew on Monday.", "hypothetical"),
    ("About 50 people are feared dead.", "event"),
    ("A quake a decade ago left 8,000 people homeless.", "historical"),
    ("He was jailed in 1999 for killing three women.", "historical"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "standings"), SENTENCES)
def test_standing(text, standings):
    assert [count.standing for count in counts(text)] == standings.split()
