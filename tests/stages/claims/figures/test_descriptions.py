"""Numbers and persons that stand near a word of harm and count nobody harmed, and single victims told in short."""

from __future__ import annotations

import pytest

from rashomon.records import Block, Document
from rashomon.stages.claims.figures import find


def told(text, role="body"):
    document = Document(
        id="d", path="d.txt", url=None, sha256="", text=text, title=None, outlet=None, agencies=(), byline=None,
        language="en", published=None, published_reason=None,
        blocks=(Block(start=0, end=len(text), role=role, reason=""),),
    )  # fmt: skip
    return [(c.measure, c.low) for c in find(document, (), ())[0]]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("A father of three was stabbed to death.", [("killed", 1)]),
        ("The widowed mother of five children died on Sunday.", [("killed", 1)]),
        ("A mother of two sons killed in the war laid a wreath.", [("killed", 2)]),
        ("Five of the crew of 22 are missing.", [("missing", 5)]),
        ("A teacher with a class of 28 was shot at the gate.", [("injured", 1)]),
        ("Only one in ten patients died.", []),
        ("Three in four of the wounded were civilians.", []),
        ("Half of the 60 hostages were freed.", [("rescued", 30)]),
        ("A clinic treating 60 patients a day closed.", []),
        ("An aunt is raising four of the dead woman's children.", [("killed", 1)]),
        ("Her two surviving children are with an aunt.", []),
        ("He is survived by his wife, three sons and 11 grandchildren.", []),
        ("The boy was the 14th victim of the fever.", []),
    ],
)
def test_numbers_that_describe_somebody_count_no_victims(text, figures):
    assert told(text) == figures


@pytest.mark.parametrize(
    "text",
    [
        "Dana Coyle, 34, a mother of 12, was fatally shot in March.",
        "The general, a veteran of two wars, was killed by a mine.",
        "The gunman killed Anna Bell, a nurse from Velmar.",
        "The driver, a father of four, was injured.",
    ],
)
def test_who_a_named_person_is_counts_nobody_again(text):
    assert told(text) == []


def test_a_list_after_a_name_is_no_description():
    assert told("Anna Bell, a cook and two nuns were hurt.") == [("injured", 1), ("injured", 2)]
    assert told("In Velmar, a nurse, 30, was killed.") == [("killed", 1)]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Two youths charged with killing Ann Moss appeared in court.", []),
        ("Two men were charged after three people were killed.", [("killed", 3)]),
        ("Four men have been charged and remain in custody.", [("detained", 4)]),
        ("Three executives were arrested and charged with fraud.", [("detained", 3)]),
        ("Three clerks were dropped after a rival died.", [("killed", 1)]),
        ("Fifty friends of a girl who drowned held a vigil.", [("killed", 1)]),
        ("A friend of 20 years said the dead man had five dogs.", [("killed", 1)]),
        ("A captain, who led 900 men, was captured.", [("detained", 1)]),
    ],
)
def test_the_charged_and_bystanders_of_a_clause_are_not_its_victims(text, figures):
    assert told(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("A second nurse who testified was shot in the leg.", [("injured", 1)]),
        ("A boy who had been playing nearby was grazed by a bullet.", [("injured", 1)]),
        ("Also hurt were a boy and two girls.", [("injured", 1), ("injured", 2)]),
        ("Also shot was a cook. A nun died.", [("injured", 1), ("killed", 1)]),
        ("Anna Bell was shot in the arm along with a cook.", [("injured", 1)]),
        ("He admitted the injury of three officers.", [("injured", 3)]),
        ("Of the 30 villagers killed, 12 were children.", [("killed", 30), ("killed", 12)]),
        ("A cook and her husband were hurt.", [("injured", 1), ("injured", 1)]),
        ("The shell killed a baker, his wife and their six children.", [("killed", 1), ("killed", 1), ("killed", 6)]),
        ("Rescuers pulled a nun from the mud.", [("rescued", 1)]),
        ("Five gunmen and a hostage died.", [("killed", 5), ("killed", 1)]),
    ],
)
def test_victims_told_in_short_count(text, figures):
    assert told(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Father of two killed in hammer attack", [("killed", 1)]),
        ("Girl, 7, and dad killed in pile-up", [("killed", 1), ("killed", 1)]),
        ("Mother of 3, 34, stabbed at bus stop", [("injured", 1)]),
        ("Mum-of-three shot dead in car park", [("killed", 1)]),
        ("Teenager guilty in slaying of Velmar dad", [("killed", 1)]),
        ("Man held after grandmother stabbed", [("detained", 1), ("injured", 1)]),
        ("Stray bullet killed 9-year-old Tom Wick on his porch", []),
        ("Woman, 80, beaten to death by lodger", [("killed", 1)]),
        ("Guard who shot unarmed teen resigns", [("injured", 1)]),
    ],
)
def test_headlines_tell_victims_without_articles(text, figures):
    assert told(text, "title") == figures


def test_mourners_bury_the_dead_and_slides_the_living():
    assert told("Hundreds of mourners buried nine miners.") == []
    assert told("The slide buried nine miners.") == [("trapped", 9)]


def test_golfers_shoot_nobody():
    assert told("Two players shot under par.") == []


def test_areas_have_the_unit_of_arithmetic_and_the_words_as_written():
    text = "It felled 4 sq km of pines."
    document = Document(
        id="d", path="d.txt", url=None, sha256="", text=text, title=None, outlet=None, agencies=(), byline=None,
        language="en", published=None, published_reason=None, blocks=(),
    )  # fmt: skip
    assert [(c.unit, c.group) for c in find(document, (), ())[0]] == [("km**2", "sq km")]
