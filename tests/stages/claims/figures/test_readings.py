"""Figures of people: which measure each number has."""

from __future__ import annotations

import pytest
from tests.stages.claims.figures.made import report

from rashomon.stages.claims.figures import find


def told(text, title=None):
    return [(c.measure, c.low, c.high) for c in find(report(text, title), (), ())[0]]


@pytest.mark.parametrize(
    ("text", "measure", "number"),
    [
        ("The wave killed 12 sailors.", "killed", 12), ("Twelve sailors were killed.", "killed", 12),
        ("The wave claimed the lives of 12 sailors.", "killed", 12), ("Twelve sailors lost their lives.", "killed", 12),
        ("The death toll from the flood rose to 12.", "killed", 12), ("The slide left 12 people dead.", "killed", 12),
        ("Divers found the bodies of two sailors.", "killed", 2), ("Nine were pronounced dead.", "killed", 9),
        ("Three guards were shot dead.", "killed", 3), ("Five guards were fatally wounded.", "killed", 5),
        ("Thirty runners were treated for cuts.", "injured", 30), ("Six were in critical condition.", "injured", 6),
        ("Nine miners suffered broken legs.", "injured", 9), ("At dawn 40 nuns fled the valley.", "displaced", 40),
        ("The flood left 900 families homeless.", "displaced", 900), ("Police arrested 46 men.", "detained", 46),
        ("They took 23 into custody.", "detained", 23), ("All 23 suspects surrendered.", "detained", 23),
        ("Gunmen kidnapped 20 pupils.", "abducted", 20), ("Three climbers are missing.", "missing", 3),
        ("Forty miners remained trapped.", "trapped", 40), ("Crews rescued 15 hikers.", "rescued", 15),
        ("Sixty monks are still inside.", "remaining", 60),
        ("They sent word that 50 troops were deployed.", "deployed", 50),
        ("The fire destroyed 14 homes.", "destroyed", 14), ("Nine cables were damaged.", "damaged", 9),
        ("A girl was killed.", "killed", 1), ("An injured rider rested.", "injured", 1),
        ("There were no casualties.", "killed_or_injured", 0), ("No one was hurt.", "injured", 0),
        ("Seventy people were killed and wounded.", "killed_or_injured", 70),
        ("Over a week 16 deaths came.", "killed", 16),
    ],
)  # fmt: skip
def test_the_measure_comes_from_the_words_around_the_number(text, measure, number):
    assert told(text) == [(measure, number, number)]


@pytest.mark.parametrize(
    "text",
    [
        "Twelve gunmen killed the mayor's dog.", "Nearly 40,000 fans filled the ground.", "The mill will cut 300 jobs.",
        "There were no immediate reports of casualties.", "He was jailed for 12 years.", "Two suspects fled the scene.",
        "Police seized seven rifles.", "The navy rescued an Omari tanker.", "Eleven shots were fired.",
        "She drank five times the legal limit.", "The trial of 1998 hurt him.", "The child wept.",
        "Two cooks were nearly killed.", "There were no survivors.",
    ],
)  # fmt: skip
def test_numbers_of_other_things_and_doers_are_no_figures(text):
    assert told(text) == []


def test_ellipsis_and_coordination_share_or_switch_the_measure():
    assert told("Twelve people were killed and 70 injured.") == [("killed", 12, 12), ("injured", 70, 70)]
    assert told("It went off, killing two and wounding three others.") == [("killed", 2, 2), ("injured", 3, 3)]
    assert told("Four guards and nine robbers were killed.") == [("killed", 4, 4), ("killed", 9, 9)]
    assert told("A man and woman were hurt.") == [("injured", 1, 1), ("injured", 1, 1)]


def test_a_part_points_to_its_whole():
    counts, _ = find(report("The wave killed 16 sailors, including seven cadets."), (), ())
    assert counts[1].measure == "killed" and counts[1].whole == counts[0].span
    counts, _ = find(report("It hurt 40 riders, 15 of them badly."), (), ())
    assert counts[1].measure == "injured" and counts[1].whole == counts[0].span


def test_one_of_three_does_not_count_the_three():
    assert told("One of the three divers drowned.") == [("killed", 1, 1)]


def test_the_same_people_told_again_keep_their_measure():
    text = "Marines arrested 23 smugglers.\nThe 23 men will sail home.\nThey are 12 Omaris and 11 Velans."
    assert told(text)[:2] == [("detained", 23, 23)] * 2


def test_parts_that_add_up_to_a_told_number_share_its_measure():
    text = "Marines arrested 23 smugglers.\nThe list names 12 farmers and 11 bakers."
    assert told(text)[1:] == [("detained", 12, 12), ("detained", 11, 11)]


def test_headlines_drop_articles():
    assert told("Calm returned.", "Man killed, 3 wounded at fair")[:2] == [("killed", 1, 1), ("injured", 3, 3)]
    assert told("Calm returned.", "Boy shot at fair dies") == [("killed", 1, 1)]


def test_shot_is_injured_where_nobody_is_said_to_have_died():
    assert told("Four cooks were shot.") == [("injured", 4, 4)]
    assert told("Four cooks were shot. The baker died.")[0] == ("killed_or_injured", 4, 4)


def test_captives_of_pirates_are_abducted_and_of_the_navy_detained():
    assert told("Pirates seized 12 sailors.") == [("abducted", 12, 12)]
    assert told("The navy captured 12 pirates.") == [("detained", 12, 12)]
    assert told("Pirates hijacked a tanker with 18 sailors on board.") == [("abducted", 18, 18)]


def test_people_held_by_rebels_are_abducted():
    assert told("Six sailors are being held by rebels.") == [("abducted", 6, 6)]
    assert told("Six sailors are being held in town.") == [("detained", 6, 6)]


def test_a_part_does_not_lend_its_measure_to_the_whole():
    assert told("The train carried 300 nuns, 45 of whom were hurt.") == [("injured", 45, 45)]
