from __future__ import annotations

import pytest

from rashomon.stages.claims.figures.passages import passage
from rashomon.stages.claims.figures.readings import readings


def read(text: str, role: str = "body") -> list[tuple[str, float | None, str]]:
    sentence = passage("d1", text, 0, len(text), role)  # type: ignore[arg-type]
    return [(one.measure, one.phrase.low, one.phrase.head) for one in readings((sentence,))]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Riots followed the boy's death in Elm.", [("killed", 1, "boy")]),
        ("The town mourned a student's murder.", [("killed", 1, "student")]),
        ("They spoke of the girl's shooting death.", [("killed", 1, "girl")]),
        ("The guard's fatal shooting was filmed.", [("killed", 1, "guard")]),
        ("Rescuers found the man's body.", [("killed", 1, "man")]),
        ("They mourned the 10-year-old's death.", [("killed", 1, "year-old")]),
        ("The slain guard's wife wept.", [("killed", 1, "guard")]),
        ("A passer-by found the wounded clerk.", [("injured", 1, "clerk")]),
        ("A cook whose killing by bandits led to riots had two sons.", [("killed", 1, "cook")]),
        ("Two cooks whose deaths shocked Elm were friends.", [("killed", 2, "cooks")]),
        ("The sheriff ’ s deputy was killed.", [("killed", 1, "deputy")]),
    ],
)
def test_a_noun_or_an_adjective_tells_what_befell_somebody(text, figures):
    assert read(text) == figures


@pytest.mark.parametrize(
    "text",
    [
        "The man's murder trial began.", "The man's arrest warrant was signed.", "The gunman's shooting spree ended.",
        "The clerk's attempted murder was filmed.", "The guard's shooting of a dog was filmed.",
        "The suspect's arrest record is long.", "Her death threats went on.",
    ],
)  # fmt: skip
def test_a_noun_that_only_describes_another_or_what_the_owner_did_counts_nobody(text):
    assert not [figure for figure in read(text) if figure[2] != "dog"]


def test_a_headline_may_name_one_by_a_people():
    assert read("Briton dies in Tarn valley", "title") == [("killed", 1, "briton")]
    assert read("Greek police shoot down drone", "title") == []


def test_a_headline_leaves_the_article_out():
    assert read("Police charged over boy's death", "title") == [("killed", 1, "boy")]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("A car struck a nun near a bridge and killed a dog.", [("killed_or_injured", 1, "nun")]),
        ("A bullet hit a nun in the arm.", [("injured", 1, "nun")]),
        ("Eleven people were struck before a dog was killed.", [("killed_or_injured", 11, "people")]),
        ("The bank was hit with a fine; a clerk was hit with charges.", []),
        ("A nun was hit and killed by a car.", [("killed", 1, "nun")]),
        ("They caught up with the driver in Tarn.", [("detained", 1, "driver")]),
        ("He spoke of a clerk Ruolan murdered.", [("killed", 1, "clerk")]),
        ("A woman he took hostage called the police.", [("abducted", 1, "woman")]),
        ("The gunman, who died at the scene, was named.", [("killed", 1, "gunman")]),
        ("Another man in the Elm Park shooting is in custody.", [("detained", 1, "man")]),
        ("His brother-in-law, Amos A. Oru, was stabbed to death.", [("killed", 1, "law")]),
        ("The girl survived an injury on her arm.", [("injured", 1, "girl")]),
        ("The gunman gave himself up.", [("detained", 1, "gunman")]),
        ("Her sister was trapped in the mill.", [("trapped", 1, "sister")]),
        ("Both committed suicide.", [("killed", 2, "")]),
        ("She worked with the three victims.", [("killed_or_injured", 3, "victims")]),
        ("Tarn's mayor, Ana Oru, 46, was injured.", [("injured", 1, "mayor")]),
        ("A blast killed a state police bomb squad technician.", [("killed", 1, "technician")]),
        ("Tarn's mayor opened the bridge.", []),
        ("One count of murder of a guard was dropped.", []),
        ("He had planned to hit a high note.", []),
        ("The man the guards arrested was 30.", []),
    ],
)
def test_what_befell_one_person_is_told_in_many_ways(text, figures):
    assert read(text) == figures
