"""Persons counted by whose they are or as known ones: "his wife", "his mother and sister", "the driver".

A `Passage` and the tokens already counted in; `Phrase`s out, marked `known`: they count only where harm was done.

>>> from rashomon.stages.claims.figures.passages import passage
>>> sentence = passage("d1", "He killed his mother and sister; the driver fled.", 0, 49, "body")
>>> [(p.low, p.head) for p in of_kin(sentence, set())], [p.head for p in of_known(sentence, {2, 3, 4, 5})]
([(2, 'sister')], ['driver'])
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set

from rashomon.stages.claims.figures.counted import Phrase
from rashomon.stages.claims.figures.descriptions import described, renames
from rashomon.stages.claims.figures.nouns import noun_at
from rashomon.stages.claims.figures.passages import Passage
from rashomon.stages.claims.figures.people import is_singular
from rashomon.stages.claims.figures.verbs import HEAD_MEASURES, SPEECH

_OWNERS = frozenset("his her their its whose my our your".split())
_POINTING = frozenset(("the", "that", "this"))
_GENITIVES = ("'s", "’s")
_KIN = frozenset(
    """mother mum mom mam mummy mommy father dad daddy son daughter brother sister sis wife husband girlfriend boyfriend
    fiancé fiancée fiance fiancee partner grandmother grandfather grandma grandpa granny grandson granddaughter niece
    nephew aunt uncle cousin stepmother stepfather stepson stepdaughter stepbrother stepsister ex-wife ex-husband
    ex-girlfriend ex-boyfriend baby widow""".split()
)
_IN_LAW = ("-", "in", "-", "law")
_PREFIXES = frozenset("ex step half grand great".split())
_QUALIFIERS = frozenset(
    """former own late young younger older elder eldest youngest little only infant teenage adult pregnant estranged
    elderly disabled beloved first new older""".split()
)
_PLACED = frozenset("next same last latest only".split())
_LONGEST = 4  # kin of one list
_NAME = 5  # words of a name and an age behind a word of kin
# Nouns that with "the" mean no one person, or one of others told of.
_NOT_KNOWN = frozenset("other one others body corpse figure model local native national elderly".split())


def of_kin(passage: Passage, taken: Set[int]) -> Iterator[Phrase]:
    """Relatives, where no number already counts them: one told by whose they are, or several told together."""
    at = 0
    while at < len(passage.lower):
        found = None if at in taken else _kin(passage, at, taken)
        if found is not None and taken.isdisjoint(range(found.first, found.after)):
            yield found
        at = at + 1 if found is None else found.after


def of_known(passage: Passage, taken: Set[int]) -> Iterator[Phrase]:
    """ "The driver", "his passenger": one person known before or told by whose they are."""
    firsts = frozenset(amount.first for amount in passage.amounts)
    tails = described(passage)
    for at, word in enumerate(passage.lower):
        named = word.endswith(_GENITIVES) and passage.surface(at)[:1].isupper()  # "Orvel's mayor"
        if (word in _POINTING or word in _OWNERS or named) and at not in taken:
            found = _one(passage, at, firsts, tails)
            if found is not None and taken.isdisjoint(range(found.first, found.after)):
                yield found


def _kin(passage: Passage, first: int, taken: Set[int]) -> Phrase | None:
    """Relatives of one person, told together: "his mother and his former girlfriend", "mum and sister"."""
    at, count = first, 0
    head = ""
    while count < _LONGEST:
        led = _led(passage, at)
        if led is None or (not count and _is_told_alone(passage, at)):
            break
        head, count, after = passage.word(led), count + 1, led + 1
        end = after
        ahead = _past_name(passage, after)
        if passage.word(ahead) not in ("and", "&", ",") or ahead + 1 in taken:
            break
        at = ahead + 1
    owned = passage.word(first) in _OWNERS or passage.word(first).endswith(_GENITIVES)
    if not count or (count == 1 and not owned) or _tells(passage, first, end):
        return None
    return _phrase(first, end, head, count)


def _led(passage: Passage, at: int) -> int | None:
    """The word of kin that begins at `at`, behind whose it is and what kind of one: "his 58-year-old mother"."""
    owner = passage.word(at) in _OWNERS or (passage.word(at).endswith(_GENITIVES) and at + 1 < len(passage.lower))
    ahead = at + 1 if owner or passage.word(at) in ("a", "the") else at
    for _ in range(4):
        word = passage.word(ahead)
        if word in _KIN and passage.lower[ahead + 1 : ahead + 5] == _IN_LAW:
            return ahead + 4
        if word in _KIN:
            return ahead if passage.word(ahead + 1) != "-" else None
        if word in _PREFIXES and passage.word(ahead + 1) == "-":
            ahead += 2
        elif word in _QUALIFIERS or (word[:1].isdigit() and "old" in word):
            ahead += 1
        elif word.isdigit() and passage.lower[ahead + 1 : ahead + 5] == ("-", "year", "-", "old"):
            ahead += 5
        else:
            return None
    return None


def _is_told_alone(passage: Passage, at: int) -> bool:
    """Whether the first has an article, so that each is counted by itself: "a mother and her son"."""
    return passage.word(at) in ("a", "the") or passage.word(at - 1) in ("a", "an", "the", "another")


def _past_name(passage: Passage, at: int) -> int:
    """The token behind the name and the age that follow a word of kin: "mum Ana Oru, 58, and"."""
    ahead = at + 1 if passage.word(at) == "," and passage.surface(at + 1)[:1].isupper() else at
    while ahead - at < _NAME and passage.surface(ahead)[:1].isupper():
        ahead += 1
    if passage.word(ahead) == "," and passage.word(ahead + 1).isdigit():
        return ahead + 2 + (passage.word(ahead + 2) == ",")
    named = ahead > at + 1 and passage.word(at) == ","
    return ahead + 1 if named and passage.word(ahead) == "," else ahead


def _one(passage: Passage, at: int, firsts: frozenset[int], tails: Mapping[int, int]) -> Phrase | None:
    """The person told by the noun behind "the" or an owner at `at`."""
    noun = noun_at(passage, at + 1, firsts, joined=False)
    single = noun.head == "year-old" or is_singular(passage.surface(noun.after - 1))
    if noun.kind != "person" or noun.measure is not None or not single:
        return None
    if (
        (noun.head == "head" and passage.word(noun.after) != "of")  # shot in it
        or passage.word(at + 1) in _PLACED
        or passage.word(noun.after) == "to"  # "the 14th miner to die"
        or noun.head in _NOT_KNOWN
        or noun.head in HEAD_MEASURES
        or _tells(passage, at, noun.after)
    ):
        return None
    end = tails.get(noun.after, noun.after)
    if passage.word(at) == "the" and renames(passage, at, end):
        return None
    return _phrase(at, end, noun.head, 1)


def _tells(passage: Passage, first: int, after: int) -> bool:
    """Whether they only tell of what happened: "his wife said", "to his mother"."""
    return passage.word(first - 1) in ("to", "than") or passage.word(after) in SPEECH


def _phrase(first: int, after: int, head: str, count: int) -> Phrase:
    return Phrase(
        first=first, core=first, after=after, low=count, high=count, qualifier=None, head=head, kind="person",
        article=True, known=True,
    )  # fmt: skip
