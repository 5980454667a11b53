"""Persons counted by whose they are or as known ones, and those whom a pronoun stands for."""

from __future__ import annotations

import pytest
from tests.stages.claims.figures.test_trees import read


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He killed his mother and sister.", {("killed", 2)}),
        ("His mother and his former girlfriend were found stabbed to death.", {("killed", 2)}),
        ("A cook was charged with the murders of his mum Ana Oru, 58, and sister Bea Oru.", {("killed", 2)}),
        ("He stabbed his 60-year-old wife.", {("injured", 1)}),
        ("Her husband, Bo Ruo, was killed in the blast.", {("killed", 1)}),
        ("The driver was killed and his passenger was badly hurt.", {("killed", 1), ("injured", 1)}),
        ("The judge was shot dead in court.", {("killed", 1)}),
    ],
)  # fmt: skip
def test_relatives_and_known_persons_count_where_harm_was_done_to_them(text, wanted):
    assert read(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The suspect was not arrested.", "His mother said she wept.", "She lost her sister in the flood.",
        "The driver was among the dead.", "The same driver was killed.", "He was the 14th miner to die.",
        "The husband is thought to have fled.", "The examiner confirmed that they had died.",
        "She is survived by her husband and her mother.", "The mayor opened the bridge.",
    ],
)  # fmt: skip
def test_who_is_mourned_or_part_of_a_toll_told_already_is_not_counted_anew(text):
    assert read(text) == set()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The car struck a woman, killing her instantly.", {("killed", 1)}),
        ("A gunman shot two men outside the bar, killing them both.", {("killed", 2)}),
        ("He overpowered two guards, tied them up and took them hostage.", {("abducted", 2)}),
        ("The truck hit three cyclists, injuring them badly.", {("injured", 3)}),
        ("A nun was on her way home when she was struck and killed.", {("killed", 1)}),
        ("Two men were fishing when they were shot dead.", {("killed", 2)}),
        ("A clerk told the police she was stabbed by a neighbour.", {("injured", 1)}),
    ],
)
def test_a_pronoun_tells_of_the_persons_before_it(text, wanted):
    assert read(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "A woman shot him and fled.",
        "The bull gored two tourists without killing them.",
        "A cook left, killing her chickens.",
        "A nurse said she had died.",
        "A man met another man before he was shot.",
        "Ana Oru met a cook before she was shot.",
    ],
)
def test_a_pronoun_tells_nothing_of_the_doer_or_of_what_was_not_done(text):
    assert read(text) == set()


def test_who_is_believed_to_have_done_it_has_not_suffered_it():
    assert read("Another man was believed to have shot the clerk.") == {("injured", 1)}
    assert read("Two men are believed to have been shot.") == {("injured", 2)}
