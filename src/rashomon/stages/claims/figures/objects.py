"""The counted as the object of a verb, or named by what stands before it: "killed 12", "the death toll rose to 12".

A `Passage` and a phrase in; a `Finding` or None out.

>>> from rashomon.stages.claims.figures.passages import passage
>>> from rashomon.stages.claims.figures.phrases import phrases
>>> sentence = passage("d1", "The arrest of 12 poachers", 0, 25, "body")
>>> before(sentence, phrases(sentence)[0]).measure
'detained'
"""

from __future__ import annotations

from dataclasses import replace

from rashomon.records import Measure
from rashomon.stages.claims.figures.findings import (
    BE,
    MODAL,
    REFLEXIVE,
    UNLAWFUL,
    Finding,
    both,
    of_hit,
    unless_shooting,
)
from rashomon.stages.claims.figures.particles import identified, past_particle
from rashomon.stages.claims.figures.passages import Passage
from rashomon.stages.claims.figures.people import kind_of
from rashomon.stages.claims.figures.phrases import Phrase
from rashomon.stages.claims.figures.verbs import ACTIONS, ADJECTIVES, HEAD_MEASURES, TOLLS, VERBS

_BEFORE_TOTAL = frozenset(
    """from number numbers numbered numbering to at of is was as hit hits reached reaches reach stood stands passes
    passed surpassed topped tops exceeded : than exceeds were are climbed rose rises increased""".split()
)
_NUMBERS = frozenset("number count tally total figure toll".split())
_COUNTING = frozenset("number numbers numbered".split())
_LAWFUL = frozenset("police navy army forces troops soldiers officers authorities commandos marines guards".split())
_ARTICLES = frozenset("the a an his her their".split())
_NOUNS = frozenset("level levels gut guts station stations shelter shelters charges damage damages collapse".split())
_HIJACKS = frozenset("hijacked hijack hijacking commandeered abduction kidnapping".split())
_DEMANDED = frozenset("demand demands demanded demanding urge urged seek sought seeking".split())
_CHARGES = frozenset("count counts circumstance circumstances degree".split())
_SAVING = frozenset("save saved saves saving risked risking endangered changed".split())
_HITS = frozenset("hit hits hitting struck strikes striking".split())
# Whom one loses otherwise than by death.
_LEAVERS = frozenset(
    """players workers employees staff members fans supporters customers voters subscribers followers lawmakers
    senators ministers seats residents citizens inhabitants users others people clients tenants""".split()
)
_TAKINGS = _HIJACKS | frozenset("intercepted intercepts intercept intercepting seized seize seizing captured".split())


def before(passage: Passage, phrase: Phrase) -> Finding | None:
    """What the words before the phrase say happened to the counted; None when they do not."""
    at = phrase.first - 1
    if passage.word(at) in ("and", "&") and passage.word(at - 1) in REFLEXIVE:
        at -= 2
    while passage.word(at) in _BETWEEN:
        at -= 1
    word = passage.word(at)
    if word == "of" and passage.word(at - 1) == "neither":
        return None
    phrasal = past_particle(passage, phrase, at)
    if phrasal is not None:
        return phrasal
    if word == "of" or (word == "than" and passage.word(at - 1) in ("more", "less")):
        return of_noun(passage, at - 1) or _toll(passage, at)
    if word in VERBS:
        return of_verb(passage, at)
    if word in _HITS and phrase.kind == "person" and (phrase.article or phrase.low):
        return _hit(passage, phrase, at)
    if word == "and":
        return _after_named(passage, at)
    if word in ("released", "releases", "release", "releasing") and phrase.kind in ("person", "people"):
        held = not UNLAWFUL.isdisjoint(passage.lower) or HEAD_MEASURES.get(phrase.head) == "abducted"
        return Finding(measure="rescued", first=at, after=at + 1, side="left") if held else None
    if word in ("seized", "seize", "seizing", "holding", "hold", "holds", "held", "captured", "capturing"):
        measure = "abducted" if HEAD_MEASURES.get(phrase.head) == "abducted" else _captor(passage, at)
        return Finding(measure=measure, first=at, after=at + 1, side="left") if phrase.head else None
    if word in ("lost", "lose", "loses", "losing") and phrase.kind in ("person", "people"):
        return None if phrase.head in _LEAVERS else Finding(measure="killed", first=at, after=at + 1, side="left")
    if word in ("with", "as") and passage.word(at - 1) in ("along", "together", "well"):
        return _beside(passage, at - 1)
    if word in ("with", "carrying", "had") and phrase.kind in ("person", "people"):
        return _aboard(passage, at)
    if word == "as":
        return identified(passage, at) if phrase.kind in ("person", "people") else None
    if word in ("included", "include", "includes", "were", "was", "are", "is", "including") and phrase.first - at <= 2:
        listed = None if phrase.kind == "bare" else _listed(passage, at)  # "the man police arrested was 30"
        return listed or (_toll(passage, at) if word in _BEFORE_TOTAL else None)
    return _toll(passage, at) if word in _BEFORE_TOTAL else None


_BETWEEN = frozenset(
    "the those these other all some its their his her our my your least now already currently officially".split()
)


def _hit(passage: Passage, phrase: Phrase, at: int) -> Finding | None:
    """Those a car or a bullet hit, who may live: "struck a nun", "hit the driver in the arm"; never who hits a note."""
    if passage.word(at - 1) in BE or passage.word(at - 1) == "to":
        return None
    return Finding(measure=of_hit(passage, phrase.after - 1), first=at, after=at + 1, side="left")


def _after_named(passage: Passage, at: int) -> Finding | None:
    """The second object of a verb whose first is named: "killed his wife and two daughters", "killing Ruo and two"."""
    first = at - 1
    if passage.word(at - 2) in ("his", "her", "their") and kind_of(passage.surface(at - 1)) == "person":
        first = at - 2
        while passage.word(first - 1) == "," and passage.word(first - 3) in ("his", "her", "their"):
            first -= 3
    else:
        if passage.role != "body":
            return None
        while at - first < 5 and passage.surface(first).istitle() and first > 0:
            first -= 1
        first += 1
    word = passage.word(first - 1)
    named = first < at and word in VERBS and VERBS[word].form in ("ed", "ing", "s")
    found = of_verb(passage, first - 1) if named else None
    return found and replace(found, side="whole")


def _beside(passage: Passage, at: int) -> Finding | None:
    """The one harmed with somebody told before: "was shot along with a girl", "was hurt as well as two boys"."""
    for back in range(2 if passage.word(at - 1) == "," else 1, 9):
        word, verb = passage.word(at - back), VERBS.get(passage.word(at - back))
        if verb is not None and verb.form == "ed" and verb.voice != "agent" and _passive(passage, at - back):
            measure = "killed" if _to_death(passage, at - back) else unless_shooting(passage, at - back, verb.measure)
            return Finding(measure=measure, first=at - back, after=at - back + 1, side="whole")
        if word in (",", ";", "and", "who", ""):
            return None
    return None


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


def of_noun(passage: Passage, at: int) -> Finding | None:
    """What a noun at `at` tells of those it is of: "the killing of", not "the attempted murder of"."""
    measure = ACTIONS.get(passage.word(at))
    if passage.word(at - 1) == "attempted" or not _DEMANDED.isdisjoint(passage.lower[max(0, at - 3) : at]):
        return None
    charged = passage.word(at) in ("murder", "murders") and passage.word(at - 1) != "the"
    if charged and not _CHARGES.isdisjoint(passage.lower[max(0, at - 3) : at]):
        return None  # "one count of murder of a guard": what somebody is tried for
    if passage.word(at) in ("life", "lives") and not _SAVING.isdisjoint(passage.lower[max(0, at - 3) : at]):
        return None
    if measure is not None and not {"fatal", "deadly"}.isdisjoint(passage.lower[max(0, at - 2) : at]):
        measure = "killed"
    return Finding(measure=measure, first=at, after=at + 1, side="left") if measure else None


def of_verb(passage: Passage, at: int) -> Finding | None:
    """What the verb at `at` tells of its object; None where it is passive or takes none."""
    verb = VERBS[passage.word(at)]
    if verb.form == "ed" and passage.word(at - 1) in _ARTICLES:
        return None  # "the slain guard's wife"
    if verb.voice == "agent" or (verb.form == "ed" and _passive(passage, at)) or _is_noun(passage, at):
        return None
    if verb.lemma == "bury" and any(kind_of(passage.surface(back)) == "person" for back in range(max(0, at - 3), at)):
        return None  # mourners bury the dead
    measure = _captor(passage, at) if verb.lemma == "capture" else verb.measure
    measure = "killed" if _to_death(passage, at) else measure
    first = at
    if passage.word(at - 1) in ("and", "or") and passage.word(at - 2) in VERBS:
        measure, first = both(VERBS[passage.word(at - 2)].measure, measure), at - 2
    return Finding(measure=unless_shooting(passage, at, measure), first=first, after=at + 1, side="left")


def _to_death(passage: Passage, at: int) -> bool:
    """Whether the words behind a verb say that whoever it hit died of it: "shot dead", "beaten to death"."""
    ending = passage.lower[at + 1 : at + 3]
    return ending[:1] == ("dead",) or ending == ("to", "death")


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
        if measure is None and back == 1 and passage.word(at - 2) in ("also", "", "and"):
            measure = _turned(passage, at - 1)
        if measure and _is_of_known(passage, at - back):
            return Finding(measure=measure, first=at - back, after=at - back + 1, side="whole")
        if word in (",", ";", "which", "that"):
            return None
    return None


def _turned(passage: Passage, at: int) -> Measure | None:
    """What the participle that opens a sentence says of those named after it: "Shot were a cook and a nun"."""
    verb = VERBS.get(passage.word(at))
    if verb is None or verb.form != "ed" or verb.voice == "agent":
        return None
    if verb.lemma == "shoot" and passage.word(at - 1) == "also":
        return "injured"  # beside the one who died
    return unless_shooting(passage, at, verb.measure)


def _revised(passage: Passage, at: int) -> bool:
    """Whether "from" at `at` gives the number before: "from 17 to 16", "to 16 from 17"."""
    return passage.word(at - 2) in ("to", "at") or passage.word(at + 2) in ("to", ",")


def _is_of_known(passage: Passage, at: int) -> bool:
    """Whether the word at `at` says which are meant: "the dead", "the person killed", "Killed were …" at a start."""
    before = passage.lower[max(0, at - 4) : at]
    if not {"of", "another"}.isdisjoint(before):
        return False  # "one of the wounded was a nun" has counted her already
    if not before or before[-1] in ("the", "those", "also"):
        return True
    return kind_of(before[-1]) == "person" and not {"the", "those", "only"}.isdisjoint(before)


def _toll(passage: Passage, at: int) -> Finding | None:
    """ "The death toll from the flood rose to 12", "the number of injured stands at 40"."""
    near = 2 if passage.word(at) in ("of", ":") else 18
    if passage.word(at) == "from" and not _revised(passage, at):
        return None
    for back in range(1, near + 1):
        word = passage.word(at - back)
        if passage.word(at) in _COUNTING and word in HEAD_MEASURES and passage.word(at - back - 1) == "the":
            return Finding(measure=HEAD_MEASURES[word], first=at - back, after=at - back + 1, side="whole")
        if not word or word in (";", "killing", "injuring", "wounding"):
            return None
        if word not in TOLLS:
            continue
        if word == "toll" or _is_number_of(passage, at - back) or passage.word(at) == ":" or _put(passage, at - back):
            first = at - back - (1 if passage.word(at - back - 1) == "death" else 0)
            return Finding(measure=TOLLS[word], first=first, after=at - back + 1, side="left")
    return None


def _is_number_of(passage: Passage, at: int) -> bool:
    before = passage.lower[max(0, at - 5) : at]
    return not _NUMBERS.isdisjoint(before) and "of" in before


def _put(passage: Passage, at: int) -> bool:
    """ "Puts the dead at 31", "the wounded now number 40"."""
    told = passage.word(at - 1) == "the"
    return told and passage.word(at - 2) in ("put", "puts", "putting", "placed", "estimated")
