"""Persons counted without a number: "a girl", "another", "a man and woman", and a headline's bare "Man".

A `Passage` and the tokens already counted in; `Phrase`s of one person each out.

>>> from rashomon.stages.claims.figures.passages import passage
>>> [p.head for p in of_articles(passage("d1", "A man and woman fled.", 0, 21, "body"), set())]
['man', 'woman']
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rashomon.stages.claims.figures.counted import Phrase
from rashomon.stages.claims.figures.descriptions import described, names, renames
from rashomon.stages.claims.figures.nouns import STOPS, Noun, noun_at
from rashomon.stages.claims.figures.passages import Passage
from rashomon.stages.claims.figures.people import is_singular, kind_of
from rashomon.stages.claims.figures.verbs import ACTIONS, ADJECTIVES, SPEECH, VERBS

_OPENERS = frozenset(", : ; and & – — | leaves kills after as when while where how moment".split())
_ORDINALS = frozenset("second third fourth fifth sixth seventh eighth ninth tenth further".split())
_SURE = (None, "killed", "injured", "abducted", "detained", "rescued")
_VOICES = frozenset("spokesman spokeswoman spokesperson other".split())
_OFFICIALS = frozenset(("official", "source", "witness"))
_FEW, _SHORT = 6, 4  # persons of such a list, words of each
_BEYOND = frozenset("in at on by when after during while as near and".split())
_WHERE = frozenset("in at on near outside inside and".split())
_PREDICATES = frozenset("was is has had remained remains in".split())


def of_articles(passage: Passage, taken: set[int]) -> Iterator[Phrase]:
    """ "A girl", "an Italian journalist", "a 17-year-old", "a man and woman": one person each."""
    firsts = frozenset(amount.first for amount in passage.amounts)
    tails = described(passage)
    for at, word in enumerate(passage.lower):
        if word in ("a", "an", "another") and at not in taken:
            if _elliptic(passage, at):
                yield _alone(at, at + (1 if word == "another" else 2))
                continue
            noun = noun_at(passage, at + 1, firsts, joined=False)
            end = tails.get(noun.after, noun.after)
            if noun.kind not in ("person", "people") or _speaks(passage, at, noun):
                continue
            if _one(passage, noun) and not renames(passage, at, end):
                yield _single(passage, at, noun, end)
                yield from _and_one(passage, end, firsts, tails)
                yield from _listed(passage, end, firsts)


def _speaks(passage: Passage, at: int, noun: Noun) -> bool:
    """Whether who stands at `at` only tells of what happened: "a spokesman", "an official said", "to an official"."""
    telling = passage.word(at - 1) == "to" or not SPEECH.isdisjoint((passage.word(at - 1), passage.word(noun.after)))
    return noun.head in _VOICES or (noun.head in _OFFICIALS and telling)


def _elliptic(passage: Passage, at: int) -> bool:
    """Whether "another" or "a third" stands for a person of those told before: "… and another was hurt"."""
    after = at + 1 if passage.word(at) == "another" else at + 2
    if after == at + 2 and passage.word(at + 1) not in _ORDINALS:
        return False
    ahead = passage.word(after)
    harmed = ahead in ADJECTIVES and (passage.word(after + 1) in _BEYOND or not passage.word(after + 1).isalnum())
    agent = ahead in VERBS and VERBS[ahead].voice == "agent"
    object_of = VERBS.get(passage.word(at - 1))
    suffered = (
        object_of is not None and object_of.voice == "patient" and ahead in _WHERE
    )  # "wounding a third in the leg"
    return harmed or agent or suffered or ahead in _PREDICATES or ahead in (".", ",", "")


def _alone(first: int, after: int) -> Phrase:
    return Phrase(first=first, core=first, after=after, low=1, high=1, qualifier=None, head="", kind="bare")


def _and_one(passage: Passage, at: int, firsts: frozenset[int], tails: Mapping[int, int]) -> Iterator[Phrase]:
    """The second of "a man and woman"."""
    if passage.word(at) in ("and", "&"):
        noun = noun_at(passage, at + 1, firsts, joined=False)
        if noun.kind == "person" and noun.after - at <= 8 and _one(passage, noun):
            yield _single(passage, at + 1, noun, tails.get(noun.after, noun.after))


def _listed(passage: Passage, at: int, firsts: frozenset[int]) -> Iterator[Phrase]:
    """The others of "a man, woman and child"; nobody where the list does not close with "and" and one more."""
    found: list[Phrase] = []
    while passage.word(at) in (",", "and") and len(found) < _FEW:
        closes = passage.word(at) == "and"
        noun = noun_at(passage, at + 1, firsts, joined=False)
        if (
            noun.kind != "person"
            or noun.after - at > _SHORT
            or not _one(passage, noun)
            or passage.word(at + 1) in STOPS
        ):
            return
        found.append(_single(passage, at + 1, noun, noun.after))
        at = noun.after
        if closes:
            yield from found if len(found) > 1 else ()
            return


def of_headlines(passage: Passage, taken: set[int]) -> Iterator[Phrase]:
    """A headline's person without an article, where a phrase may begin: "Man killed, boy hurt"."""
    firsts = frozenset(amount.first for amount in passage.amounts)
    tails = described(passage)
    at = 0
    while at < len(passage.lower):
        before = passage.word(at - 1)
        opens = at == 0 or before in _OPENERS or before in VERBS or _is_of_victim(passage, at - 1)
        noun = noun_at(passage, at, firsts, joined=False) if opens and at not in taken else Noun(after=at)
        speaks = passage.word(noun.after) in SPEECH
        # "Briton dies"
        of_people = noun.kind == "people" and noun.after == at + 1 and passage.word(noun.after) in VERBS
        if (noun.kind == "person" or of_people) and noun.after - at <= 7 and _one(passage, noun) and not speaks:
            if names(passage, noun.after):
                at = noun.after
                continue
            yield _single(passage, at, noun, tails.get(noun.after, noun.after))
            at = noun.after
        else:
            at += 1


def _is_of_victim(passage: Passage, at: int) -> bool:
    """Whether "of" at `at` may lead to a victim, in a headline: "slaying of nurse", not "wife of nurse arrested".

    "Shooting of nurse" does not say what became of her.
    """
    before = passage.surface(at - 1)
    return (
        passage.word(at) == "of"
        and kind_of(before) not in ("person", "household", "people")
        and ACTIONS.get(before.casefold()) in _SURE
    )


def _one(passage: Passage, noun: Noun) -> bool:
    """Whether the phrase is one person: not "a Saudi" before "supertanker", not "a crowd"."""
    if noun.kind == "people":
        ahead = passage.surface(noun.after)
        return not ahead.isalpha() or ahead.casefold() in STOPS or ahead.casefold() in VERBS
    return noun.head == "year-old" or is_singular(passage.surface(noun.after - 1))


def _single(passage: Passage, at: int, noun: Noun, end: int) -> Phrase:
    """The phrase of one person, ending before `end`: after "of 12" in "a mother of 12"."""
    return Phrase(
        first=at, core=at, after=end, low=1, high=1, qualifier=None, head=noun.head, kind=noun.kind,
        measure=noun.measure, article=True,
    )  # fmt: skip
