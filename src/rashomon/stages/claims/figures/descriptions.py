"""Numbers and persons that describe somebody: "a mother of 12", "one of seven siblings", "Ana Ruiz, a nurse, …".

A `Passage` in; the tokens that describe, and whether a phrase only says again who a named person is, out.

>>> from rashomon.stages.claims.figures.passages import passage
>>> text = "A father of three was hurt."
>>> described(passage("d1", text, 0, len(text), "body"))
{2: 4}
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from rashomon.stages.claims.figures.findings import BE
from rashomon.stages.claims.figures.passages import Passage
from rashomon.stages.claims.figures.people import kind_of
from rashomon.stages.claims.figures.verbs import ADJECTIVES, SPEECH, VERBS, VIOLENT

_KIN = frozenset(
    """mother father mom mum mommy mummy dad daddy mothers fathers moms mums dads parent parents
    grandad granddad grandmother grandfather
    grandparent grandma grandpa granny stepmother stepfather stepmom stepdad widow widower""".split()
)
_OFFSPRING = frozenset(
    """child children kid kids boy boys girl girls son sons daughter daughters grandchild grandchildren twins triplets
    toddlers teenagers youngsters""".split()
)
_BROOD = _OFFSPRING | frozenset("sibling siblings brother brothers sister sisters".split())
_GROUPS = frozenset("crew team group party patrol family class squad convoy population staff band".split())
_PLACES = frozenset("one youngest eldest oldest first last only second third fourth fifth middle".split())
_SMALL = frozenset("young small little adult grown school-age teenage surviving".split())
# What comes between a name and the place named after it, or closes a phrase of time or place that opens a sentence.
_WHERE = frozenset("in at on near from outside inside by since after before during".split())
_TAIL = 9
_LARGEST = 100  # the larger number of a ratio in words
_NEVER_NAMES = frozenset("I".split())


def ratios(passage: Passage) -> frozenset[int]:
    """The cores of the numbers of a ratio, which count nobody: "one in ten patients", "three out of four"."""
    found: set[int] = set()
    for one, two in pairwise(passage.amounts):
        between = passage.lower[one.after : two.first]
        timed = kind_of(passage.surface(two.after)) == "thing"
        if (
            between in (("in",), ("out", "of"))
            and not timed
            and (one.number.high or 0) < (two.number.low or 0) <= _LARGEST
        ):
            found |= {one.core, two.core}
    return frozenset(found)


def described(passage: Passage) -> Mapping[int, int]:
    """Where each description with a number begins ("of 12", "of seven siblings"), and the token after it."""
    found: dict[int, int] = {}
    for amount in passage.amounts:
        of = amount.first - 1
        if passage.word(of) == "-":
            of -= 1
        if passage.word(of) != "of" and not (passage.word(of) == "to" and passage.word(of - 1) in _KIN):
            continue
        begin = of - 1 if passage.word(of - 1) == "-" else of
        after = _past_brood(passage, amount.after)
        whose = passage.word(begin - 1) in _KIN or (passage.word(begin - 1) in _PLACES and after > amount.after)
        if (whose and not _harmed(passage, amount.after, after)) or _is_whole(passage, begin - 1):
            found[begin] = after
    return found


def _is_whole(passage: Passage, at: int) -> bool:
    """Whether the number says how large a group is of which some are told: "five of the crew of 22"."""
    led = passage.word(at - 2) == "of" or (passage.word(at - 2) == "with" and passage.word(at) == "class")
    return led and passage.word(at) in _GROUPS and passage.word(at - 1) in ("the", "a", "its")


def _past_brood(passage: Passage, at: int) -> int:
    """The token after the "young children" of "of three young children"; `at` where none are named."""
    ahead = at
    while passage.word(ahead) in _SMALL:
        ahead += 1
    return ahead + 1 if passage.word(ahead) in _BROOD else at


def _harmed(passage: Passage, at: int, after: int) -> bool:
    """Whether the children themselves are told of: "the mother of two boys killed in the fire"."""
    verb = VERBS.get(passage.word(after)) if after > at else None
    return verb is not None and verb.form == "ed" and verb.voice == "patient"


def renames(passage: Passage, first: int, after: int) -> bool:
    """Whether the phrase stands between commas after a name: "Ana Ruiz, 34, a mother of two, was shot"."""
    if passage.word(first - 1) != ",":
        return False
    at = first - 2
    if passage.word(at).isdigit() and passage.word(at - 1) == ",":
        at -= 2  # an age
    after = _past_more(passage, _past_place(passage, after))
    closing = passage.word(after)
    closed = closing in (".", ";", "") or (closing == "," and _resumes(passage, after + 1))
    return closed and _is_name(passage, at)


def _past_place(passage: Passage, after: int) -> int:
    """The comma or stop after "of two wars" or "from the valley", at most a few words on; else `after`."""
    if passage.word(after) not in ("of", "from", "in", "at", "with", "on", "for"):
        return after
    for at in range(after + 1, after + _TAIL):
        word = passage.word(at)
        if word in (",", ".", ";", ""):
            return at
        if word in BE or word in VERBS or word in ("and", "who", "or"):
            break
    return after


def _past_more(passage: Passage, after: int) -> int:
    """The comma after the rest of a description that goes on: "a nurse and mother of two", "a nurse who …"; else
    `after`.
    """
    if passage.word(after) not in ("and", "who"):
        return after
    ends = next((at for at in range(after + 1, after + 2 * _TAIL) if passage.word(at) in (",", ".", ";", "")), after)
    return ends if passage.word(ends) == "," else after


def _is_name(passage: Passage, at: int) -> bool:
    """Whether a name of somebody ends at `at`: not "in Lyon", not "On Monday"."""
    first = at
    while first >= 0 and passage.surface(first)[:1].isupper() and passage.surface(first) not in _NEVER_NAMES:
        first -= 1
    alone = first < at and passage.word(first) not in _WHERE and passage.word(first + 1) not in _WHERE
    definite = passage.word(at - 1) == "the" and passage.surface(at)[:1].islower()
    return alone or definite


def _resumes(passage: Passage, at: int) -> bool:
    """Whether the sentence goes on with its verb at `at`."""
    word = passage.word(at)
    return word in BE or word in VERBS or word in VIOLENT or word in ADJECTIVES or word in SPEECH or word in (
        "has", "had", "who", "whose", "have", "whom"
    )  # fmt: skip


def names(passage: Passage, after: int) -> bool:
    """Whether a name follows the description that ends before `after`: "killed 10-year-old Ana Ruiz".

    Never where every word is written large, as many headlines are.
    """
    ahead = passage.surface(after)
    small = sum(word.text[0].islower() for word in passage.words if len(word.text) > 3)
    large = sum(word.text[0].isupper() for word in passage.words if len(word.text) > 3)
    return ahead[:1].isupper() and ahead[1:2].islower() and small > large
