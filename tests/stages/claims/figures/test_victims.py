"""Figures of people told by description, by two-word verbs, by clauses put in, and numbers told before."""

from __future__ import annotations

import pytest

from rashomon.records import Block, Document
from rashomon.stages.claims.figures import find


def told(text, title=None):
    whole = f"{title}\n{text}" if title else text
    head = len(title) if title else 0
    blocks = [Block(start=0, end=head, role="title", reason="")] if title else []
    blocks.append(Block(start=head + (1 if title else 0), end=len(whole), role="body", reason=""))
    document = Document(
        id="d", path="d.txt", url=None, sha256="", text=whole, title=title, outlet=None, agencies=(), byline=None,
        language="en", published=None, published_reason=None, blocks=tuple(blocks),
    )  # fmt: skip
    return [(c.measure, c.low) for c in find(document, (), ())[0]]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The blast left a receptionist dead.", [("killed", 1)]),
        ("The blast killed a beekeeper and hurt a florist.", [("killed", 1), ("injured", 1)]),
        ("The gunman killed another cook.", [("killed", 1)]),
        ("One nun was killed and another was hurt.", [("killed", 1), ("injured", 1)]),
        ("Two cooks died at the scene and a third died later.", [("killed", 2), ("killed", 1)]),
        ("Police said the person killed was a 63-year-old cook.", [("killed", 1)]),
        ("The guild identified the other victims as a cook and a nun.", [("injured", 1), ("injured", 1)]),
        ("Wounded were a nun and two cooks.", [("injured", 1), ("injured", 2)]),
        ("A passer-by was hurt.", [("injured", 1)]),
        ("The fatal shooting of a baker led to rows.", [("killed", 1)]),
        ("The death of a baker shot by raiders led to rows.", [("killed", 1)]),
        ("He killed his wife and two daughters.", [("killed", 1), ("killed", 2)]),
        ("It went off, killing Ivo Tarn and two others.", [("killed", 2)]),
        ("A vote saved the lives of three nuns.", []),
        ("Three cooks, all from one town, are among the dead.", [("killed", 3)]),
        ("A cook and her two sons were killed.", [("killed", 1), ("killed", 2)]),
    ],
)
def test_victims_told_by_what_they_are_count(text, figures):
    assert told(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("No one else was hurt.", [("injured", 0)]), ("Nobody is left under the mud.", [("trapped", 0)]),
        ("No other cooks were hurt.", [("injured", 0)]), ("Neither of the two cooks was hurt.", []),
    ],
)  # fmt: skip
def test_nobody_else_is_none(text, figures):
    assert told(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The gang gunned down three guards.", [("killed", 3)]), ("Raiders shot dead two nuns.", [("killed", 2)]),
        ("A cook stabbed to death one nun.", [("killed", 1)]),
        ("A cook stabbed to death his neighbour.", [("killed", 1)]),
        ("Police shot a nun dead.", [("killed", 1)]), ("The slide claimed three lives.", [("killed", 3)]),
        ("The slide cost 12 nuns their lives.", [("killed", 12)]),
        ("Crews pulled four people alive from the mud.", [("rescued", 4)]),
        ("Crews dug out a seven-year-old girl.", [("rescued", 1)]),
        ("Divers brought out three bodies.", [("killed", 3)]),
        ("Rebels took hostage 12 nuns.", [("abducted", 12)]),
        ("Divers are searching for 12 nuns.", [("missing", 12)]), ("Police are looking for two men.", []),
        ("Two nuns were freed on bail.", []),
    ],
)  # fmt: skip
def test_verbs_of_two_words_count_their_object_and_not_the_doer(text, figures):
    assert told(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("A man suspected of robbing three inns where he had worked was arrested.", [("detained", 1)]),
        ("A man accused of robbing a cook in the port was arrested.", [("detained", 1)]),
        ("Two men, thought to be “guild masters,” underwent surgery for burns.", [("injured", 2)]),
        ("Twelve nuns - most of them novices - were killed.", [("killed", 12)]),
        ("Three clerks of the Water and Power Board were detained.", [("detained", 3)]),
        ("A clerk in Velmar says three cooks were detained.", [("detained", 3)]),
        ("Seven of those rescued were in hospital.", [("injured", 7)]),
    ],
)  # fmt: skip
def test_the_verb_is_found_past_what_is_put_in(text, figures):
    assert told(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The board lowered its count of the dead to 16 from 17.", [("killed", 16), ("killed", 17)]),
        ("The board revised the toll from 17 to 16.", [("killed", 17), ("killed", 16)]),
        ("The guild puts the dead at 31.", [("killed", 31)]),
        ("The dead of the valley now number eight.", [("killed", 8)]),
        ("The death toll is disputed. The clinic has 21; the board says 12.", [("killed", 21), ("killed", 12)]),
        ("Rain fell. The clinic has 21.", []),
        ("Nine of them are not accounted for.", [("missing", 9)]),
        ("Some 1,800 people have left the valley.", [("displaced", 1800)]), ("Two men have left the inn.", []),
    ],
)  # fmt: skip
def test_tolls_are_revised_and_told_without_their_noun(text, figures):
    assert told(text) == figures


def test_ages_are_no_counts():
    assert told("Two nuns, ages 47 and 48, were killed.") == [("killed", 2)]
    assert told("A girl of seven was hurt.") == [("injured", 1)]


def test_one_who_speaks_in_a_headline_is_no_victim():
    assert told("Calm returned.", "Slide kills six, governor says") == [("killed", 6)]
    assert told("Calm returned.", "Blast kills baker at inn") == [("killed", 1)]


def test_few_people_mentioned_again_are_no_new_figure():
    assert told("Fire hurt two cooks. The two cooks like tea.") == [("injured", 2)]
