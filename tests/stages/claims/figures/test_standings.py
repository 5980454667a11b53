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
    ("The council has drawn up plans to evacuate 4,000 residents if the river rises further.", "planned"),
    ("Troops will evacuate 4,000 residents from the valley on Thursday.", "planned"),
    ("The rebels promised to free 16 hostages by Friday.", "planned"),
    ("A cyclone that could displace 90,000 people was nearing the coast.", "hypothetical"),
    ("More than 50 miners may be dead, the union said.", "hypothetical"),
    ("Rescuers feared that up to 30 pupils had drowned.", "hypothetical"),
    ("Up to 40 sailors might have died, the owner said.", "hypothetical"),
    ("There are fears that 12 hikers have died.", "hypothetical"),
    ("Unless help comes, 300 villagers will die, the mayor warned.", "hypothetical"),
    ("In 2011 a wave killed 15,000 people on the same coast.", "historical"),
    ("A previous landslide in the valley killed 41 people.", "historical"),
    ("The river last burst its banks in 1997, when 54 people drowned.", "historical"),
    ("Six months ago gunmen killed nine monks in the same village.", "historical"),
    ("The insurgency has killed more than 30,000 people.", "background"),
    ("Each year snakes kill 200 farmers in the province.", "background"),
    ("The conflict, which began in 2012, has killed 70,000 people.", "background"),
    ("At least 300 people have died since the war began in 2014.", "background"),
    ("Police said a man who planned to flee killed two guards.", "event"),
    ("Three people were killed when a bridge that may have been faulty fell.", "event"),
    ("Officials, who fear more rain, said 12 people died.", "event"),
    ("The driver, who could face prison, killed four pupils.", "event"),
    ("After years of war, 12 people died in a blast on Sunday.", "event"),
    ("The mayor said he would resign after nine people died.", "event"),
    ("Nine people have died and the toll is likely to rise, doctors said.", "event"),
    ("Twelve people died, and 40 more are expected to die.", "event hypothetical"),
    ("The guild will pay for the funerals of nine dead sailors.", "event"),
    ("Two guards died in the raid, which is thought to have been planned for months.", "event"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "standings"), SENTENCES)
def test_standing(text, standings):
    assert [count.standing for count in counts(text)] == standings.split()


# What only the tree tells: whose clause a word stands in.
TREES = (
    "The mayor plans to compensate the families of 12 people who died on Sunday.",
    "The slide killed 12 nuns, years after a similar slide killed 40 pilgrims.",
    "Police said a man who planned to flee killed two guards.",
    "The guild will pay for the funerals of nine dead sailors.",
)


@pytest.mark.parametrize(("text", "standings"), [row for row in SENTENCES if row[0] not in TREES])
def test_without_a_tree_the_words_of_the_clause_tell(text, standings):
    assert [count.standing for count in counts(text, read=False)] == standings.split()
