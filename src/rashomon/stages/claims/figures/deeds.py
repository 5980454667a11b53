"""Persons whose fate a noun or an adjective tells, beside no verb: "the boy's death", "a cook whose murder …", "the
slain deputy's wife".

A sentence with its counted phrases in; phrases of one person each with what befell them out.

>>> from rashomon.stages.claims.figures.passages import passage
>>> from rashomon.stages.claims.figures.phrases import phrases
>>> text = "The slain guard's wife spoke of the boy's death, not of the killer's arrest warrant."
>>> sentence = passage("d1", text, 0, len(text), "body")
>>> [(phrase.head, found.measure) for phrase, found in told(sentence, phrases(sentence))]
[('guard', 'killed'), ('boy', 'killed')]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.records import Measure
from rashomon.stages.claims.figures.counted import Phrase
from rashomon.stages.claims.figures.findings import UNLAWFUL, Finding
from rashomon.stages.claims.figures.nouns import STOPS
from rashomon.stages.claims.figures.passages import Passage
from rashomon.stages.claims.figures.people import is_singular
from rashomon.stages.claims.figures.verbs import ACTIONS, ADJECTIVES

_DEEDS = frozenset(
    """death deaths killing murder slaying execution assassination beheading drowning shooting stabbing injury injuries
    arrest capture kidnapping abduction disappearance body remains corpse""".split()
)
_DONE = frozenset("killing murder shooting stabbing slaying execution arrest capture kidnapping abduction".split())
# Who may be the doer of such a deed as well.
_DOERS = UNLAWFUL | frozenset("gunman shooter killer attacker assailant murderer robber suspect defendant".split())
_UNDONE = frozenset("attempted planned alleged foiled failed own".split())
# What such a noun only describes: "the man's murder trial", "her death threats".
_OF = frozenset(
    """trial trials case cases charge charges weapon weapons suspect suspects warrant warrants toll penalty sentence
    sentences threat threats row certificate record records squad bed plot conviction spree rampage rap range""".split()
)
_LEADS = frozenset("the a an his her their another".split())
_OWNERS = ("'s", "’s")
_HARMS: frozenset[Measure] = frozenset(("killed", "injured", "abducted"))
_LONGEST = 6  # words before the noun


def told(passage: Passage, counted: Sequence[Phrase]) -> Iterator[tuple[Phrase, Finding]]:
    """Every such person with what befell them, in order."""
    by_end = {phrase.after: phrase for phrase in counted}
    for at, word in enumerate(passage.lower):
        if word == "whose" and at in by_end:
            found = _deed(passage, at + 1, word)
            if found is not None:
                yield by_end[at], found
        elif is_singular(_bare(word)) or (_bare(word) == "old" and passage.word(at - 2) == "year"):
            yield from _person(passage, at)


def _person(passage: Passage, at: int) -> Iterator[tuple[Phrase, Finding]]:
    """The person that the noun at `at` names, where its phrase or the noun it owns tells a fate."""
    head = _bare(passage.word(at)) if _bare(passage.word(at)) != "old" else "year-old"
    owns = passage.word(at).endswith(_OWNERS)
    first = _begin(passage, at)
    if first is None:
        return
    found = _deed(passage, at + 1, head) if owns else None
    harmed = next((n for n in range(first + 1, at) if ADJECTIVES.get(passage.word(n)) in _HARMS), None)
    if found is None and harmed is not None and (owns or passage.word(first) not in ("a", "an", "another")):
        found = Finding(measure=ADJECTIVES[passage.word(harmed)], first=harmed, after=harmed + 1, side="inside")
    if found is not None:
        yield _one(first, at + 1, head), found


def _bare(word: str) -> str:
    """The word without the mark of an owner."""
    return word.removesuffix("'s").removesuffix("’s")


def _begin(passage: Passage, at: int) -> int | None:
    """Where the phrase of the noun at `at` begins: at its article or owner; in a headline, at the noun."""
    for first in range(at - 1, max(-1, at - 1 - _LONGEST), -1):
        word = passage.word(first)
        if word in _LEADS:
            return first
        if word in STOPS or word.endswith(_OWNERS) or (not word[0].isalnum() and word != "-"):
            break
    headline = passage.role in ("title", "heading") and passage.word(at - 1) in ("", "of", "over", "in", "for", "after")
    return at if headline else None


def _deed(passage: Passage, at: int, owner: str) -> Finding | None:
    """What the noun of a deed at `at`, or a word or two further on, tells of its owner."""
    for ahead in range(at, at + 3):
        word, beyond = passage.word(ahead), passage.word(ahead + 1)
        if word in _DEEDS:
            if beyond in _DEEDS:
                continue  # "his shooting death"
            doer = word in _DONE and (beyond == "of" or owner in _DOERS)
            fatal = not {"fatal", "deadly"}.isdisjoint(passage.lower[at:ahead])
            measure: Measure = "killed" if fatal else ACTIONS[word]
            told_of = None if doer or beyond in _OF else measure
            return told_of and Finding(measure=told_of, first=ahead, after=ahead + 1, side="right")
        if not word.isalpha() or word in STOPS or word in _UNDONE:
            return None
    return None


def _one(first: int, after: int, head: str) -> Phrase:
    return Phrase(
        first=first, core=first, after=after, low=1, high=1, qualifier=None, head=head, kind="person", article=True,
        known=True,
    )  # fmt: skip
