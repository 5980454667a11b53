"""What the tree adds to the words beside a number, and what it takes back."""

from __future__ import annotations

import pytest
from tests.stages.claims.figures.made import report
from tests.stages.claims.figures.test_sentences import figures, table
from tests.stages.claims.figures.told import pipeline

from rashomon.stages.claims.figures import find

FAR = {
    "Two dockers whose names were not released were arrested.": ("detained", 2),
    "Another ranger slipped and suffered a minor injury.": ("injured", 1),
    "A 61-year-old woman was robbed and killed by a lodger.": ("killed", 1),
    "Two teenagers -- a baker and an 18-year-old -- were fatally wounded.": ("killed", 2),
    "A 19-year-old man who was less than two weeks from joining the navy was killed on Sunday.": ("killed", 1),
    "Four people of interest in the raid that left a house in ruins have been arrested.": ("detained", 4),
    "The killing by guards of a 15-year-old boy led to riots.": ("killed", 1),
}
NOBODY = (
    "Two plain-clothes guards fatally shot Kolo Arin on Monday.",
    "A guard who was dismissed last week shot and robbed Kolo Arin, police said.",
    "Both suspects quickly fled the scene.",
    "Four rangers who searched the hills were not hurt, a warden said.",
    "The three cousins stayed with a neighbour.",
)


def read(text, *, tree=True):
    document = report(text)
    counts, _ = find(document, (), (), pipeline()(document.text) if tree else None)
    return {(c.measure, c.low) for c in counts}


@pytest.mark.parametrize(("text", "wanted"), FAR.items())
def test_what_stands_far_from_its_verb_is_counted(text, wanted):
    assert wanted in read(text)


def test_most_of_it_is_not_seen_by_the_words_alone():
    assert sum(wanted in read(text, tree=False) for text, wanted in FAR.items()) <= 1


@pytest.mark.parametrize("text", NOBODY)
def test_who_does_it_flees_or_is_spared_is_not_counted(text):
    assert read(text) <= {("injured", 0)}


def test_who_is_told_to_have_died_after_it_is_dead():
    text = "A boy of 15 who was shot in the head at the house of a friend in Yelm on the third of March died on Monday."
    assert read(text, tree=False) != {("killed", 1)}
    assert read(text) == {("killed", 1)}


def test_himself_is_whom_a_shot_hits():
    assert read("A 4-year-old boy shot himself in the foot.") == {("injured", 1)}


def test_the_tree_takes_nothing_from_the_table():
    for sentence, wanted, reason in table():
        if reason is None and not sentence.startswith("H: "):
            asked = {(one[0], one[1]) for one in figures(wanted)}
            assert read(sentence) == asked, sentence
