"""How a counted phrase hangs on the one before it: a list, a part, a turn repeated, a degree of harm.

A `Passage` and its phrases in, names and yes or no out.

>>> from rashomon.stages.claims.figures.passages import passage
>>> from rashomon.stages.claims.figures.phrases import phrases
>>> sentence = passage("d1", "It hurt 12 men, including two nuns.", 0, 35, "body")
>>> gap(sentence, *phrases(sentence))
'part'
"""

from __future__ import annotations

from bisect import bisect_left

from rashomon.stages.claims.figures.clauses import SEVERITIES
from rashomon.stages.claims.figures.counted import Phrase
from rashomon.stages.claims.figures.passages import Passage
from rashomon.stages.claims.figures.people import kind_of
from rashomon.stages.claims.figures.verbs import ADJECTIVES, HEAD_MEASURES, SPEECH

_JOINS = frozenset(", and & or plus as well also ( both".split())
_OWNERS = frozenset("his her their its".split())
_FAR = 9  # words from "of the 44 passengers" to the number that counts some of them
_TURN = 7  # words between the two numbers of "12 on Monday and nine on Tuesday"


def gap(sentence: Passage, before: Phrase, phrase: Phrase) -> str:
    """How two phrases stand to each other by the words between: "list", "part" or ""."""
    between = sentence.lower[before.after : phrase.first]
    if of_opening(sentence, before, phrase):
        return "part"
    if opens(sentence, before):
        return ""
    listed = between and len(between) <= 6 and between[0] in _JOINS and all(map(_lists, between))
    listed = listed and not (between == (",",) and _does(sentence, phrase))
    if listed or parallel(sentence, before, phrase):
        return "list"
    if len(between) <= 12 and any(word in ("including", "among") for word in between[-3:]):
        return "part"
    return ""


def _does(sentence: Passage, phrase: Phrase) -> bool:
    """Whether one person has a verb of their own: "six men, a spokesman said", "Toll at 17, captain questioned"."""
    ahead = sentence.word(phrase.after)
    headed = sentence.word(phrase.first) not in ("a", "an", "another")  # as only a headline leaves them out
    return phrase.article and (ahead in SPEECH or (headed and ahead.endswith("ed")))


def _lists(word: str) -> bool:
    """Whether the word may stand in a list of the counted: "a baker, 40, his wife and their six children"."""
    return word in _JOINS or word in _OWNERS or word.isdigit() or kind_of(word) == "person"


def of_opening(sentence: Passage, before: Phrase, phrase: Phrase) -> bool:
    """Whether a bare number counts some of those that "Of the …," opens with: "Of the 30 killed, 12 were nuns"."""
    opened = sentence.word(0) == "of" and before.first <= 2 and sentence.word(phrase.first - 1) == ","
    told = sentence.word(phrase.after) in ("were", "are") and kind_of(sentence.surface(phrase.after + 1)) == "person"
    return opened and phrase.kind == "bare" and told


def opens(sentence: Passage, phrase: Phrase) -> bool:
    """Whether the counted are those of whom some are told, but not they: "Of the 44 passengers, 12 died"."""
    of = phrase.first - (2 if sentence.word(phrase.first - 1) in ("the", "its", "their") else 1)
    if sentence.word(of) != "of" or sentence.word(of - 1) not in ("", ",", ";", ".", "and", "but"):
        return False
    harmed = phrase.measure is not None or phrase.head in HEAD_MEASURES or sentence.word(phrase.after) in ADJECTIVES
    return not harmed and _is_number_in(sentence, phrase.after, phrase.after + _FAR + 1)


def _is_number_in(sentence: Passage, first: int, after: int) -> bool:
    """Whether a number begins in a range of tokens."""
    at = bisect_left(sentence.amounts, first, key=lambda amount: amount.first)
    return at < len(sentence.amounts) and sentence.amounts[at].first < after


def parallel(sentence: Passage, before: Phrase, phrase: Phrase) -> bool:
    """Whether a bare number repeats the turn of the one before: "killed 12 on Monday and nine on Tuesday",
    "ten were hurt in Orvel and six in Tarn".
    """
    between, ahead = sentence.lower[before.after : phrase.first], sentence.word(phrase.after)
    turned = 1 < len(between) <= _TURN and between[-1] == "and" and ahead in between[:-2] and ":" not in between
    bare = ahead in ("on", "in", "at") and phrase.kind == "bare" and not phrase.article
    return turned and bare and not _is_number_in(sentence, before.after, phrase.first)


def by_degree(sentence: Passage, phrase: Phrase) -> bool:
    """Whether a bare number tells how badly some were hurt: "hurt 40 people, three critically"."""
    badly = phrase.kind == "bare" and sentence.word(phrase.after) in SEVERITIES
    return badly and sentence.word(phrase.after + 1) not in ADJECTIVES
