"""Wordings of unnamed sources heard with those of a named one."""

from __future__ import annotations

from rashomon.records import Entity, Saying
from rashomon.span import Span
from rashomon.stages.ledger.unnamed import joined

NAVY = Entity(id="e1", type="organization", name="Omari Navy", variants=("Omari Navy",), description=None, mentions=())
WORDS = "the pirates on two boats had surrounded the ship at noon"


def said(document, quote, speaker=None, text=None):
    span = Span(document=document, start=0, end=len(quote), quote=quote)
    return [Saying(span=span, kind="indirect", source=None, cue=None, speaker=speaker, speaker_text=text, reason=None)]


def groups(*several):
    return len(joined(several, {"e1": NAVY}))


def test_an_officer_of_a_body_says_what_it_says():
    known, other = said("a", WORDS, "e1", "Omari Navy"), said("b", WORDS + " on Sunday", None, "a Navy spokesperson")
    assert groups(known, other) == 1


def test_an_officer_of_another_body_does_not():
    assert groups(said("a", WORDS, "e1", "Omari Navy"), said("b", WORDS, None, "a port spokesperson")) == 2


def test_the_same_noun_describes_one_source_and_nobody_any():
    assert groups(said("a", WORDS, None, "a relative"), said("b", WORDS, None, "Relatives of the crew")) == 1
    assert groups(said("a", WORDS, None, "a relative"), said("b", WORDS)) == 1


def test_two_named_speakers_and_other_words_stay_apart():
    known = said("a", WORDS, "e1", "Omari Navy")
    assert groups(known, said("b", WORDS, "e2", "Elm Post")) == 2
    assert groups(known, said("b", "nobody was hurt in it at all", None, "the Navy")) == 2


def test_the_order_of_the_groups_makes_no_difference():
    one, two, three = said("a", WORDS, "e1", "Omari Navy"), said("b", WORDS), said("c", WORDS, None, "a Navy officer")
    assert groups(one, two, three) == groups(three, two, one) == groups(two, three, one) == 1
