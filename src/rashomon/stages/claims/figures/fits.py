"""Whether such a thing can have happened to what is counted.

A `Passage`, a phrase and a `Finding` in, yes or no out.

>>> from rashomon.stages.claims.figures.passages import passage
>>> from rashomon.stages.claims.figures.phrases import phrases
>>> sentence = passage("d1", "Police arrested 12 rifles.", 0, 26, "body")
>>> found = Finding(measure="detained", first=1, after=2, side="left")
>>> fits(sentence, phrases(sentence)[0], found)
False
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from rashomon.stages.claims.figures.clauses import SEVERITIES
from rashomon.stages.claims.figures.findings import Finding
from rashomon.stages.claims.figures.passages import Passage
from rashomon.stages.claims.figures.people import singular
from rashomon.stages.claims.figures.phrases import Phrase
from rashomon.stages.claims.figures.verbs import ADJECTIVES, HEAD_MEASURES, VERBS

_PARTS = frozenset("who that which whom".split())
_NO_CLAIM = frozenset(
    """report reports word indication information sign signs evidence details immediate plans need doubt way reason
    threat risk danger chance fear concern idea comment official warning suspect suspects motive known new more
    confirmed""".split()
)
_SOME = frozenset("including among of mostly".split())  # "at least 14, including three children, died"
_SOUGHT = frozenset(("suspect", "suspects"))  # "no suspects" are known, but "no suspects are in custody"
_TROOPS = frozenset(
    """troop soldier police officer firefighter rescuer marine commando peacekeeper guard volunteer personnel member
    fighter worker policeman paratrooper agent medic serviceman""".split()
)
# Words that tell of people driven out only when many do it.
_LOOSELY = frozenset("moved have had lodged accommodated put are were slept not unable cannot".split())
_MANY = 10
_HELD = 4  # tokens from a number to the people it counts some of
_TIMES = frozenset("day night week month year hour minute season shift".split())


def fits(sentence: Passage, phrase: Phrase, found: Finding) -> bool:
    """Whether such a thing can have happened to what is counted."""
    if _is_rate(sentence, phrase):
        return False
    if any(_holds(core, phrase, sentence) for core in _cores_before(sentence, phrase)):
        beside = found.first == phrase.after and sentence.word(found.first) in HEAD_MEASURES
        near = found.side != "right" or beside or sentence.word(phrase.after) in _PARTS
        if not near:
            return False
    if found.measure == "remaining" and phrase.article:
        return False  # "a maid at the hotel where he was staying"
    if (
        found.measure == "rescued"
        and sentence.word(found.first).startswith("surviv")
        and _is_left(sentence, found.after)
    ):
        return False
    if found.measure == "displaced" and found.side == "right" and not _can_be_moved(sentence, phrase, found):
        return False
    if found.measure in ("destroyed", "damaged"):
        bare = phrase.kind == "bare" and found.first == phrase.after and "and" in sentence.lower[: phrase.first]
        others = phrase.head == "others" and found.side == "left"
        return (phrase.kind in ("thing", "unknown") or bare or others) and not phrase.article and not phrase.none
    if phrase.kind == "thing" and phrase.head not in HEAD_MEASURES:
        return False
    if found.measure in ("detained", "abducted", "rescued") and phrase.kind == "unknown" and found.side == "left":
        return False
    if phrase.none:
        return _denies(sentence, phrase, found)
    if found.measure == "affected":
        return phrase.kind in ("person", "household", "people")
    if found.measure == "deployed":
        return singular(phrase.head) in _TROOPS and not phrase.article
    if phrase.kind == "bare":
        return _bare_fits(sentence, phrase, found)
    return phrase.kind != "unknown" or abs(found.first - phrase.after) <= 3 or found.after == phrase.first


def _is_left(sentence: Passage, after: int) -> bool:
    """Whether somebody is told whom they outlived: "four grandsons survive Oru"."""
    ahead = sentence.surface(after)
    return ahead in ("him", "her", "them") or (ahead[:1].isupper() and ahead[1:2].islower())


def _is_rate(sentence: Passage, phrase: Phrase) -> bool:
    """Whether the number is of so many in a given time: "treating 60 patients a day"."""
    return sentence.word(phrase.after) in ("a", "per", "each", "every") and sentence.word(phrase.after + 1) in _TIMES


def _can_be_moved(sentence: Passage, phrase: Phrase, found: Finding) -> bool:
    """Whether "left the …" or "moved to …" drives people out: many of them, or families; never "a man got out"."""
    if sentence.word(found.first) in VERBS or sentence.word(found.first) in ADJECTIVES:
        return True
    value = phrase.low if phrase.low is not None else phrase.high
    if phrase.none or phrase.kind == "household" or value is None:
        return True
    loose = sentence.word(found.first) in _LOOSELY
    return not phrase.article and (value >= _MANY or not loose)


def _cores_before(sentence: Passage, phrase: Phrase) -> Iterator[int]:
    """The numbers close before a phrase, other than its own."""
    after = bisect_left(sentence.amounts, phrase.first, key=lambda amount: amount.core)
    near = (amount.core for amount in sentence.amounts[max(0, after - _HELD) : after])
    return (core for core in near if core != phrase.core)


def _holds(core: int, phrase: Phrase, sentence: Passage) -> bool:
    """Whether another number counts some of these: "one of the three victims"."""
    return core < phrase.first and 1 < phrase.first - core <= _HELD and "of" in sentence.lower[core : phrase.first]


def _denies(sentence: Passage, phrase: Phrase, found: Finding) -> bool:
    """Whether "no" is a count of nobody: not "no reports of casualties", "no word on the missing"."""
    words = sentence.lower[phrase.core + 1 : phrase.after + 2]
    known = found.measure == "detained" and phrase.head in _SOUGHT and found.side == "right"
    if any(word in _NO_CLAIM and not (known and word in _SOUGHT) for word in words) or phrase.head == "survivors":
        return False
    if sentence.word(found.first) in SEVERITIES:
        return False  # "six were hurt, none of them seriously"
    alone = (
        sentence.word(phrase.core) in ("nobody", "none") or "one" in sentence.lower[phrase.core + 1 : phrase.core + 3]
    )
    return phrase.head in HEAD_MEASURES or phrase.kind == "person" or alone


def _bare_fits(sentence: Passage, phrase: Phrase, found: Finding) -> bool:
    """A number alone is of people only right beside the word that says what happened to them."""
    if phrase.low is not None and phrase.low != int(phrase.low):
        return False
    ahead = sentence.surface(phrase.after)
    if found.side == "left":
        return not ahead or not ahead[0].isalpha() or ahead.islower() or found.after == phrase.first
    named = sentence.word(phrase.after) == "," and not _SOME.isdisjoint(sentence.lower[phrase.after : phrase.after + 4])
    definite = sentence.word(phrase.first - 1) == "the"  # "the two were taken to a hospital, where they died"
    near = 6 if phrase.partitive else 12 if named or definite else 4
    return found.side == "whole" or found.first - phrase.after <= near
