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
from dataclasses import dataclass, replace
from typing import Literal

from rashomon.records import Measure
from rashomon.stages.claims.figures.passages import Passage
from rashomon.stages.claims.figures.people import kind_of
from rashomon.stages.claims.figures.phrases import Phrase
from rashomon.stages.claims.figures.verbs import (
    ACTIONS, ADJECTIVES, FOLLOWERS, HARMED, HARMS, HEAD_MEASURES, TOLLS, VERBS, VIOLENT, Verb,
)  # fmt: skip

Side = Literal["left", "right", "inside", "whole"]
_BE = frozenset("was were is are be been being get got gets getting am 're".split())
_HAVE = frozenset("has have had having".split())
_MODAL = frozenset("will would can could may might must shall should to do does did".split())
_RELATIVE = frozenset("who that which whom".split())
# Verbs that lead over to what happened: "were taken to hospital", "was pronounced dead", "feared drowned".
_LEADING = frozenset(
    """found confirmed pronounced believed feared reported thought taken rushed transported left declared presumed
    listed said understood known forced ordered airlifted flown sent brought expected needed admitted seen officially
    still also reportedly later then now initially already currently being people more others other so far all both
    each not never n't apparently allegedly accidentally tragically either instantly immediately both temporarily
    themselves yesterday today tonight overnight nationwide estimated rendered receiving received remained being had
    urged told advised asked were who""".split()
)
_PREPOSITIONS = frozenset(
    """in at on of from near aboard inside outside with by across around throughout between along under within into
    onto off through during after before on over as for without""".split()
)
_BODY = frozenset("leg legs arm arms head chest back foot hand face neck shoulder abdomen stomach thigh torso hip".split())
_BEFORE_TOTAL = frozenset(
    "to at of is was as hit hits reached reaches reach stood stands passes passed surpassed topped tops exceeded : than"
    " exceeds were are climbed rose rises increased".split()
)
_ROBBERS = frozenset(
    "pirates pirate gunmen militants rebels kidnappers insurgents terrorists extremists jihadists hijackers ransom"
    " captors bandits militia guerrillas hostage captive hijacked".split()
)
_LAWFUL = frozenset("police navy army forces troops soldiers officers authorities commandos marines guards".split())
_CLAUSES = frozenset("when while as after before and but ; – — because if although though".split())
_REFLEXIVE = frozenset("himself herself themselves self".split())
SEVERITIES = frozenset("fatally critically seriously gravely severely accidentally mortally badly".split())
# Who runs from a crime, and from what: not people driven from their homes.
_FLIGHT = frozenset(
    """scene foot police officers custody suspect suspects gunman gunmen robbers robber attackers attacker shooter
    shooters thieves thief assailants assailant vehicle car store""".split()
)
_NOUNS = frozenset("level levels gut guts station stations shelter shelters charges damage damages collapse".split())
_HIJACKS = frozenset("hijacked hijack hijacking commandeered abduction kidnapping".split())
_TAKINGS = _HIJACKS | frozenset("intercepted intercepts intercept intercepting seized seize seizing captured".split())
_FAR = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A measure with the tokens of the words that give it; `qualifier` when they hedge ("feared dead")."""

    measure: Measure
    first: int
    after: int
    side: Side
    qualifier: str | None = None


def finding(passage: Passage, phrase: Phrase, others: Sequence[Phrase]) -> Finding | None:
    """What happened to the counted, by the words beside it; None when the sentence does not say."""
    right = _right(passage, phrase, others)
    left = _left(passage, phrase)
    if right is not None and passage.word(right.first) == "to" and passage.word(right.first + 1) == "death":
        done = any(word in VIOLENT for word in passage.lower[max(0, phrase.first - 4) : right.first])
        return replace(right, measure="killed") if done else left
    if left is not None and right is not None:
        near = right.first - phrase.after
        return right if near <= 1 and right.side == "right" and not _from_verb(passage, left) else left
    return left or right or inherent(passage, phrase)


def _from_verb(passage: Passage, found: Finding) -> bool:
    return passage.word(found.first) in VERBS


def inherent(passage: Passage, phrase: Phrase) -> Finding | None:
    """The measure that the counted noun has by itself, or an adjective of it: "16 deaths", "23 arrested men"."""
    measure = phrase.measure or HEAD_MEASURES.get(phrase.head)
    if measure is None or phrase.article and phrase.measure is None:
        return None
    return Finding(measure=measure, first=phrase.after - 1, after=phrase.after, side="inside")


# To the left


def _left(passage: Passage, phrase: Phrase) -> Finding | None:
    at = phrase.first - 1
    if passage.word(at) in ("and", "&") and passage.word(at - 1) in _REFLEXIVE:
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
        measure, first = _both(VERBS[passage.word(at - 2)].measure, measure), at - 2
    return Finding(measure=_unless_shooting(passage, at, measure), first=first, after=at + 1, side="left")


def _is_noun(passage: Passage, at: int) -> bool:
    """Whether a form that is a noun too stands as one: "a level five times the limit", "Shooting Suspect"."""
    if passage.word(at) in _NOUNS and passage.word(at - 1) not in _MODAL:
        return True
    ahead = passage.surface(at + 1)
    headed = passage.role in ("title", "heading") and ahead[:1].isupper() and kind_of(ahead) == "person"
    return headed and VERBS[passage.word(at)].form == "ing" and passage.surface(at)[0].isupper() and at > 0


def _passive(passage: Passage, at: int) -> bool:
    return any(passage.word(at - back) in _BE for back in (1, 2)) and passage.word(at - 1) not in ("and", "or")


def _captor(passage: Passage, at: int) -> Measure:
    """Pirates and gunmen abduct; anyone else detains."""
    before = passage.lower[max(0, at - 12) : at]
    lawful = any(word in _LAWFUL for word in before)
    unlawful = any(word in _ROBBERS for word in before)
    return "abducted" if unlawful and not lawful else "detained"


def _both(one: Measure, other: Measure) -> Measure:
    """Two measures of one number: "killed or wounded", "destroyed or damaged"."""
    if one == other:
        return one
    if {one, other} <= {"killed", "injured", "killed_or_injured"}:
        return "killed" if one == "killed_or_injured" and other == "killed" else (
            "injured" if one == "killed_or_injured" else "killed_or_injured"
        )  # fmt: skip
    return "damaged" if {one, other} == {"destroyed", "damaged"} else other


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


# To the right


def _right(passage: Passage, phrase: Phrase, others: Sequence[Phrase]) -> Finding | None:
    """The verb the counted is the subject of, past relative clauses, prepositions and coordinated phrases."""
    begins = {other.first: other for other in others if other.first > phrase.first}
    at, passive, perfect, inside = phrase.after, False, False, False
    hedge: str | None = None
    while at < min(len(passage.lower), phrase.after + _FAR):
        word = passage.word(at)
        found = _follower(passage, at) or _harmed(passage, at, near=at == phrase.after)
        if found is not None:
            return found
        if word in SEVERITIES and passage.word(at + 1) in VERBS:
            at += 1
            continue
        if word in VERBS or word in VIOLENT or word in ADJECTIVES:
            return _subject(passage, phrase, at, passive=passive, perfect=perfect, hedge=hedge)
        passive, perfect = passive or word in _BE, perfect or word in _HAVE
        if word in ("feared", "believed", "presumed"):
            hedge = word
        step = _over(passage, at, begins, inside=inside, passive=passive)
        if step is None:
            return None
        inside = inside or word in _PREPOSITIONS
        if word in _BE or word in _HAVE or word in _RELATIVE:
            inside = False
        at = step
    return None


def _over(passage: Passage, at: int, begins: dict[int, Phrase], *, inside: bool, passive: bool) -> int | None:
    """The token to go on from when the one at `at` may stand between the counted and its verb; else None."""
    word = passage.word(at)
    if at in begins and passage.word(at - 1) in ("and", "or", ",", "&", "plus"):
        return begins[at].after
    if word in ("and", "&", "or", "plus"):
        return at + 1 if at + 1 in begins else None
    if word == ",":
        return _past_comma(passage, at, begins)
    if word in ("(", "-", "–", "—"):
        return _past_bracket(passage, at)
    if word in _BE or word in _HAVE or word in _MODAL or word in _RELATIVE or word in _LEADING:
        return at + 1
    if word in _PREPOSITIONS or word.endswith("ly"):
        return at + 1
    if word.endswith("ing") and passage.word(at - 1) not in _PREPOSITIONS and word not in VERBS:
        return at + 1
    if inside and (word[0].isalnum() or word in ("'s", "’s", ".")):
        return at + 1
    return at + 1 if passive and word[0].isalpha() and word.endswith(("ed", "en")) else None


def _past_comma(passage: Passage, at: int, begins: dict[int, Phrase]) -> int | None:
    """Over ", including seven children," or ", 25 and 30," or onto the next phrase of a list."""
    if at + 1 in begins and not begins[at + 1].partitive:
        return at + 1
    for ahead in range(at + 1, min(at + 13, len(passage.lower))):
        if passage.word(ahead) == ",":
            after = passage.word(ahead + 1)
            ready = after in _BE or after in _HAVE or after in VERBS or after in ADJECTIVES or after in _RELATIVE
            if ready:
                return ahead + 1
    ahead = passage.word(at + 1)
    return at + 1 if ahead in _BE or ahead in _RELATIVE else None


def _past_bracket(passage: Passage, at: int) -> int | None:
    if passage.word(at) != "(":
        return None
    close = next((k for k in range(at, min(at + 12, len(passage.lower))) if passage.word(k) == ")"), None)
    return None if close is None else close + 1


def _follower(passage: Passage, at: int) -> Finding | None:
    word = passage.word(at)
    for pattern, measure in FOLLOWERS:
        if pattern[0] == word and passage.lower[at : at + len(pattern)] == pattern:
            return Finding(measure=measure, first=at, after=at + len(pattern), side="right")
    return None


def _harmed(passage: Passage, at: int, *, near: bool) -> Finding | None:
    """ "Suffered broken legs", "with gunshot wounds"."""
    word = passage.word(at)
    if word not in HARMED or (word == "with" and not near):
        return None
    for ahead in range(at + 1, min(at + 7, len(passage.lower))):
        if passage.word(ahead) in HARMS:
            return Finding(measure="injured", first=at, after=ahead + 1, side="right")
        if passage.word(ahead) in (",", ";", "and"):
            return None
    return None


def _subject(
    passage: Passage, phrase: Phrase, at: int, *, passive: bool, perfect: bool, hedge: str | None
) -> Finding | None:
    """The reading of the verb or adjective at `at` when the counted stands before it."""
    word = passage.word(at)
    deadly = word in VIOLENT and passage.word(at + 1) in ("dead", "down") or (
        word in VIOLENT and passage.lower[at + 1 : at + 3] == ("to", "death")
    )  # fmt: skip
    if deadly:
        return Finding(measure="killed", first=at, after=at + 2, side="right", qualifier=hedge)
    verb = VERBS.get(word)
    if verb is None or (word in ADJECTIVES and verb.form == "base" and word != "free"):
        measure = ADJECTIVES.get(word)
        return measure and Finding(measure=measure, first=at, after=at + 1, side="right", qualifier=hedge) or None
    measure = _voiced(passage, verb, at, passive=passive, perfect=perfect)
    if measure is None or (phrase.article and not passive and verb.voice == "patient" and at > phrase.after + 3):
        return None
    death = _death(passage, at) if measure in ("injured", "killed_or_injured", "detained", "abducted") else 0
    if death:
        return Finding(measure="killed", first=death, after=death + 1, side="right")
    after = at + 1
    joined = passage.word(at + 1) in ("and", "or") and passage.word(at + 2) in VERBS
    if joined and VERBS[passage.word(at + 2)].form == "ed" and not _has_object(passage, at + 2, begun=False):
        measure, after = _both(measure, VERBS[passage.word(at + 2)].measure), at + 3
    return Finding(
        measure=_unless_shooting(passage, at, measure), first=at, after=after, side="right", qualifier=hedge
    )


def _death(passage: Passage, at: int) -> int:
    """The token of "dies" in "Teen shot near the pier dies", "a boy who was shot on Monday has died"; else 0."""
    starts = {amount.first for amount in passage.amounts}
    for ahead in range(at + 1, min(at + 16, len(passage.lower))):
        word = passage.word(ahead)
        if word in ("dies", "died", "succumbed") or (word == "dead" and passage.word(ahead - 1) in ("found", "is")):
            return ahead
        if word in _CLAUSES or ahead in starts or word in ("a", "an"):
            return 0
    return 0


def _voiced(passage: Passage, verb: Verb, at: int, *, passive: bool, perfect: bool) -> Measure | None:
    """What the verb counts of its subject, or None when the subject is the one who does it."""
    if verb.measure == "remaining":
        return _remaining(passage, at)
    if verb.lemma == "flee" and _FLIGHT & set(passage.lower[max(0, at - 3) : at + 6]):
        return None
    if verb.lemma == "shoot" and passage.word(at + 1) in ("fired", "rang", "heard", "at"):
        return None
    if verb.voice == "agent":
        return None if verb.lemma == "survive" and verb.form == "base" else verb.measure
    if verb.voice == "both" and verb.form in ("ed", "ing", "base", "s"):
        return verb.measure
    if verb.form != "ed":
        return verb.measure if passage.word(at + 1) in _REFLEXIVE else None
    if passive or passage.word(at + 1) in _REFLEXIVE:
        return verb.measure
    return None if perfect or _has_object(passage, at, begun=True) else verb.measure


def _remaining(passage: Passage, at: int) -> Measure | None:
    ahead = passage.word(at + 1)
    if ahead in ADJECTIVES:
        return ADJECTIVES[ahead]
    follower = _follower(passage, at + 1)
    if follower is not None:
        return follower.measure
    return "remaining" if ahead in ("in", "inside", "at", "on", "there", "behind", "under", "within", ".", "") else None


def _has_object(passage: Passage, at: int, *, begun: bool) -> bool:
    """Whether something that looks like an object follows the verb at `at`."""
    ahead = passage.word(at + 1)
    if not ahead or not ahead[0].isalnum():
        return False
    if ahead in ("and", "or") and passage.word(at + 2) in VERBS:
        return _has_object(passage, at + 2, begun=begun)
    if ahead in ("a", "an", "the", "his", "her", "their", "him", "them", "himself", "its", "another", "more", "at"):
        return ahead != "at" or passage.word(at + 2) == "least"
    if any(amount.first == at + 1 for amount in passage.amounts):
        return True
    if ahead in _PREPOSITIONS or ahead in _LEADING or ahead.endswith("ly"):
        return False
    if ahead in ("and", "or", "when", "while", "because", "to", "if", "but", "amid", "since", "following", "near", "until"):
        return False
    kind = kind_of(passage.surface(at + 1))
    return kind in ("person", "people") or (begun and passage.surface(at + 1)[0].isupper() and passage.role == "body")


def _unless_shooting(passage: Passage, at: int, measure: Measure) -> Measure:
    """ "Shot" alone may kill or wound; the words around it often say which. "Fatally" makes any of them killing."""
    around = (passage.word(at - 1), passage.word(at + 1))
    if measure in ("injured", "killed_or_injured") and ("fatally" in around or "mortally" in around):
        return "killed"
    if measure != "killed_or_injured" or VERBS[passage.word(at)].lemma != "shoot":
        return measure
    beyond = passage.lower[at + 1 : at + 6]
    return "injured" if any(word in _BODY for word in beyond) or "wounded" in beyond[:2] else measure
