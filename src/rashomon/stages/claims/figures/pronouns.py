"""What a pronoun tells of the persons named before it: "struck a woman, killing her", "took two guards and held them
hostage", "a nun who was on her way home when she was shot dead".

A sentence with its counted phrases in, the phrases with what befell them out; only where the tree bears out that the
persons are no doers of the deed, and for "he was shot" where nobody else may be meant.

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
from dataclasses import replace

from rashomon.language.reading import Reading
from rashomon.language.sexes import sex
from rashomon.records import Measure
from rashomon.stages.claims.figures.counted import Phrase
from rashomon.stages.claims.figures.findings import Finding
from rashomon.stages.claims.figures.objects import of_verb
from rashomon.stages.claims.figures.passages import Passage
from rashomon.stages.claims.figures.subjects import after_phrase
from rashomon.stages.claims.figures.trees import top
from rashomon.stages.claims.figures.verbs import SPEECH, VERBS

_ONE, _SEVERAL = {"her": "she", "him": "he"}, "them"
_SUBJECTS = frozenset(("he", "she", "they"))
_ACTORS = ("nsubj", "obj")
_SOON = 4  # tokens from a subject to the verb
_SEIZING = frozenset("took take takes taking held hold holds holding".split())
_SEIZED = frozenset(("hostage", "captive", "prisoner"))
_MANY = 12  # counted phrases among which nobody can be told
_NEAR = 4  # counted phrases before the pronoun that it may stand for
_DENIED = frozenset("without not n't n’t never nearly almost".split())
_HARMS: frozenset[Measure] = frozenset(("killed", "injured", "killed_or_injured", "abducted"))


def told(tree: Reading, passage: Passage, counted: Sequence[Phrase]) -> Iterator[tuple[Phrase, Finding]]:
    """Each phrase that a later pronoun of the sentence stands for, with the deed done to it."""
    for at, word in enumerate(passage.lower):
        if word == _SEVERAL or word in _ONE:
            found = _deed(passage, at)
            phrase = _meant(tree, passage, counted, at) if found is not None else None
        elif word in _SUBJECTS:
            found = _suffered(passage, at)
            phrase = _only(tree, passage, counted, at) if found is not None else None
            if phrase is not None and found is not None and found.measure == "killed" and _tells(passage, phrase, at):
                continue  # the dead do not tell of it
        else:
            continue
        if phrase is not None and found is not None:
            yield phrase, found


def _suffered(passage: Passage, at: int) -> Finding | None:
    """What befell whom the pronoun at `at` stands for, right behind it: "she was struck and killed", "he died"."""
    person = Phrase(
        first=at, core=at, after=at + 1, low=1 if passage.word(at) in ("he", "she") else 2, high=None, qualifier=None,
        head=passage.word(at), kind="person", article=True,
    )  # fmt: skip
    found = after_phrase(passage, person, ())
    if found is None or found.measure not in _HARMS or found.first - at > _SOON:
        return None
    return replace(found, side="whole") if _DENIED.isdisjoint(passage.lower[at : found.first]) else None


def _tells(passage: Passage, phrase: Phrase, at: int) -> bool:
    return not SPEECH.isdisjoint(passage.lower[phrase.after : at])


def _only(tree: Reading, passage: Passage, counted: Sequence[Phrase], at: int) -> Phrase | None:
    """The one phrase before the pronoun it may stand for; None where another, or somebody by name, may be meant."""
    wanted = passage.word(at)
    before = counted[: bisect_left(counted, at, key=lambda phrase: phrase.first)]
    if len(before) > _MANY:
        return None
    people = [phrase for phrase in before if phrase.kind == "person" and not phrase.none]
    fit = [phrase for phrase in people if _agrees(passage, phrase, wanted)]
    if len(fit) != 1 or fit[0].after >= at:
        return None
    first, after = tree.within(passage.words[0].start, passage.words[at].start)
    named = any(tree.words[i].pos == "PROPN" and tree.words[i].dep.startswith(_ACTORS) for i in range(first, after))
    return None if named else fit[0]


def _agrees(passage: Passage, phrase: Phrase, pronoun: str) -> bool:
    """Whether a pronoun may stand for the counted, by number and sex."""
    if phrase.low is None or phrase.low > 1 or pronoun == "they":
        return pronoun == "they" and phrase.low != 1
    return sex(" ".join(passage.lower[phrase.first : phrase.after])) in (None, pronoun)


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
        if one is not None and not _agrees(passage, phrase, one):
            continue
        word = top(tree, passage, phrase)
        return phrase if word is not None and tree.words[word].dep in ("obj", "obl", "nsubj:pass") else None
    return None
