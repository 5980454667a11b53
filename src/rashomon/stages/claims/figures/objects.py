"""The counted as the object of a verb, or named by what stands before it: "killed 12", "the death toll rose to 12".

A `Passage` and a phrase in; a `Finding` or None out.

>>> from rashomon.stages.claims.figures.passages import passage
>>> from rashomon.stages.claims.figures.phrases import phrases
>>> sentence = passage("d1", "The arrest of 12 poachers", 0, 25, "body")
>>> before(sentence, phrases(sentence)[0]).measure
'detained'
"""

from __future__ import annotations

from rashomon.records import Measure
from rashomon.stages.claims.figures.findings import BE, MODAL, REFLEXIVE, UNLAWFUL, Finding, both, unless_shooting
from rashomon.stages.claims.figures.passages import Passage
from rashomon.stages.claims.figures.people import kind_of
from rashomon.stages.claims.figures.phrases import Phrase
from rashomon.stages.claims.figures.verbs import ACTIONS, ADJECTIVES, HEAD_MEASURES, TOLLS, VERBS

_BEFORE_TOTAL = frozenset(
    "to at of is was as hit hits reached reaches reach stood stands passes passed surpassed topped tops exceeded : than"
    " exceeds were are climbed rose rises increased".split()
)
_LAWFUL = frozenset("police navy army forces troops soldiers officers authorities commandos marines guards".split())
_NOUNS = frozenset("level levels gut guts station stations shelter shelters charges damage damages collapse".split())
_HIJACKS = frozenset("hijacked hijack hijacking commandeered abduction kidnapping".split())
_TAKINGS = _HIJACKS | frozenset("intercepted intercepts intercept intercepting seized seize seizing captured".split())


def before(passage: Passage, phrase: Phrase) -> Finding | None:
    """What the words before the phrase say happened to the counted; None when they do not."""
    at = phrase.first - 1
    if passage.word(at) in ("and", "&") and passage.word(at - 1) in REFLEXIVE:
        at -= 2
    while passage.word(at) in ("the", "those", "these", "other", "all", "some", "its", "their", "his", "least"):
        at -= 1
    word = passage.word(at)
    if word == "of" or (word == "than" and passage.word(at - 1) in ("more", "less")):
        return _action(passage, at - 1) or _toll(passage, at)
    if word in VERBS:
        return _object(passage, at)
    if word in ("seized", "seize", "seizing", "holding", "hold", "holds", "held", "captured", "capturing"):
        return Finding(measure=_captor(passage, at), first=at, after=at + 1, side="left") if phrase.head else None
    if word in ("with", "carrying", "had") and phrase.kind in ("person", "people"):
        return _aboard(passage, at)
    if word in ("included", "include", "includes", "were", "was", "are", "including") and phrase.first - at <= 2:
        return _listed(passage, at)
    return _toll(passage, at) if word in _BEFORE_TOTAL else None


def _aboard(passage: Passage, at: int) -> Finding | None:
    """The people on what was taken: "intercepted a boat with 12 smugglers", "hijacked a ship with 18 sailors"."""
    for back in range(1, 11):
        word = passage.word(at - back)
        if word in _TAKINGS:
            measure = "abducted" if word in _HIJACKS else _captor(passage, at - back)
            return Finding(measure=measure, first=at - back, after=at - back + 1, side="whole")
        if word in (";", ".", "and", "who"):
            return None
    return None


def _action(passage: Passage, at: int) -> Finding | None:
    measure = ACTIONS.get(passage.word(at))
    return Finding(measure=measure, first=at, after=at + 1, side="left") if measure else None


def _object(passage: Passage, at: int) -> Finding | None:
    """The counted is the object of the verb at `at`, unless the verb is passive or takes none."""
    verb = VERBS[passage.word(at)]
    if verb.voice == "agent" or (verb.form == "ed" and _passive(passage, at)) or _is_noun(passage, at):
        return None
    measure = _captor(passage, at) if verb.lemma == "capture" else verb.measure
    first = at
    if passage.word(at - 1) in ("and", "or") and passage.word(at - 2) in VERBS:
        measure, first = both(VERBS[passage.word(at - 2)].measure, measure), at - 2
    return Finding(measure=unless_shooting(passage, at, measure), first=first, after=at + 1, side="left")


def _is_noun(passage: Passage, at: int) -> bool:
    """Whether a form that is a noun too stands as one: "a level five times the limit", "Shooting Suspect"."""
    if passage.word(at) in _NOUNS and passage.word(at - 1) not in MODAL:
        return True
    ahead = passage.surface(at + 1)
    headed = passage.role in ("title", "heading") and ahead[:1].isupper() and kind_of(ahead) == "person"
    return headed and VERBS[passage.word(at)].form == "ing" and passage.surface(at)[0].isupper() and at > 0


def _passive(passage: Passage, at: int) -> bool:
    return any(passage.word(at - back) in BE for back in (1, 2)) and passage.word(at - 1) not in ("and", "or")


def _captor(passage: Passage, at: int) -> Measure:
    """Pirates and gunmen abduct; anyone else detains."""
    before = passage.lower[max(0, at - 12) : at]
    lawful = any(word in _LAWFUL for word in before)
    unlawful = any(word in UNLAWFUL for word in before)
    return "abducted" if unlawful and not lawful else "detained"


def _listed(passage: Passage, at: int) -> Finding | None:
    """ "The dead include two nurses", "among the wounded were four miners"."""
    for back in range(1, 7):
        word = passage.word(at - back)
        measure = HEAD_MEASURES.get(word) or ADJECTIVES.get(word)
        if word in ("apprehended", "arrested", "captured") and passage.word(at - back - 1) == "the":
            measure = "detained"
        if measure and passage.word(at - back - 1) in ("the", "those"):
            return Finding(measure=measure, first=at - back, after=at - back + 1, side="whole")
        if word in (",", ";", "which", "that"):
            return None
    return None


def _toll(passage: Passage, at: int) -> Finding | None:
    """ "The death toll from the flood rose to 12", "the number of injured stands at 40"."""
    near = 2 if passage.word(at) in ("of", ":") else 18
    for back in range(1, near + 1):
        word = passage.word(at - back)
        if not word or word in (";", "killing", "injuring", "wounding"):
            return None
        if word not in TOLLS:
            continue
        if word == "toll" or _is_number_of(passage, at - back) or passage.word(at) == ":":
            first = at - back - (1 if passage.word(at - back - 1) == "death" else 0)
            return Finding(measure=TOLLS[word], first=first, after=at - back + 1, side="left")
    return None


def _is_number_of(passage: Passage, at: int) -> bool:
    before = passage.lower[max(0, at - 5) : at]
    return "number" in before and "of" in before
