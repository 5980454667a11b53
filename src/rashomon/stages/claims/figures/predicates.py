"""What happened to the counted: the verb, adjective or noun that gives a phrase its measure.

A `Passage` and one of its phrases in; a `Finding` out, or None. The verb is looked for on both sides, voice heeded:
"killed 12", "12 were killed", "12 died" count the twelve, "12 gunmen killed" somebody does not.

>>> from rashomon.stages.claims.figures.passages import passage
>>> from rashomon.stages.claims.figures.phrases import phrases
>>> sentence = passage("d1", "Two gunmen killed 12 guards.", 0, 28, "body")
>>> [getattr(finding(sentence, p, phrases(sentence)), "measure", None) for p in phrases(sentence)]
[None, 'killed']
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rashomon.stages.claims.figures.findings import Finding
from rashomon.stages.claims.figures.gaps import opens
from rashomon.stages.claims.figures.objects import before
from rashomon.stages.claims.figures.particles import framed
from rashomon.stages.claims.figures.passages import Passage
from rashomon.stages.claims.figures.phrases import Phrase
from rashomon.stages.claims.figures.subjects import after_phrase
from rashomon.stages.claims.figures.suspects import arrested
from rashomon.stages.claims.figures.verbs import HEAD_MEASURES, VERBS, VIOLENT

_SHARES = frozenset("half third thirds quarter quarters fifth fifths most majority percent fraction rest".split())
_OPEN = frozenset(("if", "whether"))
_RECORD = frozenset("prior previous earlier past".split())  # of what somebody did before
_ESCAPES = frozenset("escaped escape escapes escaping".split())
_POINTING = frozenset("the these those their his all both".split())
_KNOWN = _POINTING | {"of"}


def finding(passage: Passage, phrase: Phrase, others: Sequence[Phrase]) -> Finding | None:
    """What happened to the counted, by the words beside it; None when the sentence does not say."""
    both_sides = framed(passage, phrase)
    if both_sides is not None:
        return both_sides
    if _excluded(passage, phrase):
        return None
    right = after_phrase(passage, phrase, others) or arrested(passage, phrase)
    left = before(passage, phrase)
    if phrase.measure is not None and not _OPEN.isdisjoint(passage.lower[max(0, phrase.first - 2) : phrase.first]):
        return inherent(passage, phrase)  # "it is not known if the three missing men drowned"
    if right is not None and passage.word(right.first) == "to" and passage.word(right.first + 1) == "death":
        done = any(word in VIOLENT for word in passage.lower[max(0, phrase.first - 4) : right.first])
        return replace(right, measure="killed") if done else left
    if left is not None and right is not None:
        if left.measure == "killed" and right.measure in ("injured", "killed_or_injured") and left.side == "left":
            return left  # "the death of a boy shot by thieves"
        near = right.first - phrase.after
        return right if near <= 1 and right.side == "right" and not _from_verb(passage, left) else left
    return left or right or inherent(passage, phrase)


def _excluded(passage: Passage, phrase: Phrase) -> bool:
    """ "Neither of the two men was hurt", "half of the 60 were freed": what is said is not said of them."""
    if passage.word(phrase.first - 1) in ("the", "its", "their", "of"):
        of = phrase.first - (1 if passage.word(phrase.first - 1) == "of" else 2)
        if passage.word(of) == "of" and passage.word(of - 1) in _SHARES:
            return True
    return opens(passage, phrase) or "neither" in passage.lower[max(0, phrase.first - 3) : phrase.first]


def _is_known(passage: Passage, phrase: Phrase) -> bool:
    """Whether the counted are some or all of those told before: "one of the victims", "all three victims"."""
    inside = passage.lower[phrase.core : phrase.after]
    few = (phrase.low or 0) <= 1  # "with the three victims" counts them
    return not _KNOWN.isdisjoint(inside) or (few and passage.word(phrase.first - 1) in _POINTING)


def _from_verb(passage: Passage, found: Finding) -> bool:
    return passage.word(found.first) in VERBS


def inherent(passage: Passage, phrase: Phrase) -> Finding | None:
    """The measure that the counted noun has by itself, or an adjective of it: "16 deaths", "23 arrested men"."""
    measure = phrase.measure or HEAD_MEASURES.get(phrase.head)
    if measure is None or (phrase.article and phrase.measure is None):
        return None
    inside = passage.lower[phrase.first : phrase.after]
    if measure == "detained" and (passage.word(phrase.after) in _ESCAPES or not _RECORD.isdisjoint(inside)):
        return None
    if passage.word(phrase.first - 1) in ("his", "her", "their") and "surviving" in inside:
        return None  # who somebody leaves behind
    if phrase.head == "victims" and phrase.measure is None and _is_known(passage, phrase):
        return None
    return Finding(measure=measure, first=phrase.after - 1, after=phrase.after, side="inside")
