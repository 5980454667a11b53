"""What a pronoun tells of the persons named before it: "struck a woman, killing her", "took two guards and held them
hostage".

A sentence with its counted phrases in, the phrases with what befell them out; only where the tree bears out that the
persons are no doers of the deed.

>>> from rashomon.language.reading import Reading, Word
>>> from rashomon.stages.claims.figures.passages import passage
>>> from rashomon.stages.claims.figures.phrases import phrases
>>> words = (Word(0, 2, "it", "PRON", "PRP", "nsubj", 1), Word(3, 6, "hit", "VERB", "VBD", "root", 1),
...     Word(7, 8, "a", "DET", "DT", "det", 3), Word(9, 14, "woman", "NOUN", "NN", "obj", 1),
...     Word(14, 15, ",", "PUNCT", ",", "punct", 1), Word(16, 23, "kill", "VERB", "VBG", "advcl", 1),
...     Word(24, 27, "she", "PRON", "PRP", "obj", 5))
>>> tree = Reading(words=words, sentences=((0, 7),), names=(), said=())
>>> sentence = passage("d1", "It hit a woman, killing her", 0, 27, "body")
>>> [(phrase.head, found.measure) for phrase, found in told(tree, sentence, phrases(sentence))]
[('woman', 'killed')]
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from rashomon.language.reading import Reading
from rashomon.language.sexes import sex
from rashomon.records import Measure
from rashomon.stages.claims.figures.counted import Phrase
from rashomon.stages.claims.figures.findings import Finding
from rashomon.stages.claims.figures.objects import of_verb
from rashomon.stages.claims.figures.passages import Passage
from rashomon.stages.claims.figures.trees import top
from rashomon.stages.claims.figures.verbs import VERBS

_ONE, _SEVERAL = {"her": "she", "him": "he"}, "them"
_SEIZING = frozenset("took take takes taking held hold holds holding".split())
_SEIZED = frozenset(("hostage", "captive", "prisoner"))
_NEAR = 4  # counted phrases before the pronoun that it may stand for
_DENIED = frozenset("without not n't n’t never nearly almost".split())
_HARMS: frozenset[Measure] = frozenset(("killed", "injured", "killed_or_injured", "abducted"))


def told(tree: Reading, passage: Passage, counted: Sequence[Phrase]) -> Iterator[tuple[Phrase, Finding]]:
    """Each phrase that a later pronoun of the sentence stands for, with the deed done to it."""
    for at, word in enumerate(passage.lower):
        if word != _SEVERAL and word not in _ONE:
            continue
        found = _deed(passage, at)
        phrase = _meant(tree, passage, counted, at) if found is not None else None
        if phrase is not None and found is not None:
            yield phrase, found


def _deed(passage: Passage, at: int) -> Finding | None:
    """What is done to whom the pronoun at `at` stands for."""
    verb = passage.word(at - 1)
    if not _DENIED.isdisjoint(passage.lower[max(0, at - 3) : at - 1]):
        return None
    if verb in _SEIZING and passage.word(at + 1) in _SEIZED:
        return Finding(measure="abducted", first=at - 1, after=at + 2, side="right")
    found = of_verb(passage, at - 1) if verb in VERBS else None
    if found is None or found.measure not in _HARMS or _owns(passage, at):
        return None
    dead = passage.lower[at + 1 : at + 3] == ("to", "death") or passage.word(at + 1) == "dead"
    measure: Measure = "killed" if dead else found.measure
    return Finding(measure=measure, first=found.first, after=at + 1, side="right")


def _owns(passage: Passage, at: int) -> bool:
    """Whether "her" is whose it is: "killing her children"."""
    ahead = passage.surface(at + 1)
    closed = not ahead[:1].isalpha() or ahead.casefold() in _AFTER or ahead.endswith("ly") or ahead in VERBS
    return passage.word(at) == "her" and not closed


_AFTER = frozenset(
    "and in at on with as when before after by from to during inside outside while dead both for".split()
)


def _meant(tree: Reading, passage: Passage, counted: Sequence[Phrase], at: int) -> Phrase | None:
    """The last persons before the pronoun who are as many, of its sex, and no subject that does something."""
    one = _ONE.get(passage.word(at))
    before = bisect_left(counted, at, key=lambda phrase: phrase.first)
    for phrase in reversed(counted[max(0, before - _NEAR) : before]):
        many = phrase.low is None or phrase.low > 1
        if phrase.after >= at or phrase.kind != "person" or phrase.none or many != (one is None):
            continue
        if one is not None and sex(" ".join(passage.lower[phrase.first : phrase.after])) not in (None, one):
            continue
        word = top(tree, passage, phrase)
        return phrase if word is not None and tree.words[word].dep in ("obj", "obl", "nsubj:pass") else None
    return None
