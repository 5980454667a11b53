"""The counted as the subject of what follows: "12 were killed", "12 died", "12 suffered burns".

A `Passage`, a phrase and the other phrases of the sentence in; a `Finding` or None out.

>>> from rashomon.stages.claims.figures.passages import passage
>>> from rashomon.stages.claims.figures.phrases import phrases
>>> sentence = passage("d1", "Twelve poachers from the hills were arrested.", 0, 45, "body")
>>> after_phrase(sentence, phrases(sentence)[0], phrases(sentence)).measure
'detained'
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rashomon.language.phrases import MONTHS, WEEKDAYS
from rashomon.records import Measure
from rashomon.stages.claims.figures.clauses import (
    HAVE,
    LEADING,
    PREPOSITIONS,
    RELATIVE,
    SEVERITIES,
    over,
    past_relative,
)
from rashomon.stages.claims.figures.findings import BE, REFLEXIVE, Finding, both, of_hit, unless_shooting
from rashomon.stages.claims.figures.followers import follower, harmed, in_hospital, on_bail, to_death
from rashomon.stages.claims.figures.passages import Passage
from rashomon.stages.claims.figures.people import kind_of
from rashomon.stages.claims.figures.phrases import Phrase
from rashomon.stages.claims.figures.verbs import ACTIONS, ADJECTIVES, VERBS, VIOLENT, Verb

_CLAUSES = frozenset("when while as after before and but ; – — because if although though".split())
# Who runs from a crime, and from what: not people driven from their homes.
_FLIGHT = frozenset(
    """scene foot police officers custody suspect suspects gunman gunmen robbers robber attackers attacker shooter
    shooters thieves thief assailants assailant vehicle car store""".split()
)
# Whoever is buried with these is dead, and was counted among the dead before.
_GRAVES = frozenset("honours honors cemetery cemeteries grave graves funeral funerals tomb churchyard coffin".split())
# What courts do with the accused, who are not harmed by what follows: "charged after three people were killed".
_TRIED = frozenset("charged indicted convicted sentenced accused acquitted prosecuted tried cleared".split())
_DOERS = frozenset("he she they police officers".split())
_LED, _NAME = frozenset("a an the".split()), 3
_HIT = frozenset(("hit", "struck"))  # "hit and killed"
_BLOWS = frozenset("with hard hardest down off dumb blind".split())  # of fines, of fate
_FAR = 14
_FOUND = frozenset("found is pronounced declared".split())
_THEN = frozenset("later then subsequently eventually has died".split())
_NO_OBJECT = frozenset("and or when while because to if but amid since following near until".split())
_NEGATIONS = frozenset("not never weren't weren’t wasn't wasn’t n't".split())
_AT_LARGE = frozenset("large liberty run race running contest contention hunt office power charge".split())


def after_phrase(passage: Passage, phrase: Phrase, others: Sequence[Phrase]) -> Finding | None:
    """The verb the counted is the subject of, past relative clauses, prepositions and coordinated phrases; else one of
    a clause put in: "the cook, who died in the fire, was from Orvel".
    """
    found = _main(passage, phrase, others) or _whom(passage, phrase)
    put_in = passage.lower[phrase.after : phrase.after + 2] == (",", "who")
    if found is not None or not put_in:
        return found
    found = _main(passage, replace(phrase, after=phrase.after + 2), others)
    return None if found is None or "," in passage.lower[phrase.after + 2 : found.first] else found


def _whom(passage: Passage, phrase: Phrase) -> Finding | None:
    """What somebody did to the counted, told right behind them: "a cook Ruolan murdered", "a woman he took hostage"."""
    at = phrase.after
    while at - phrase.after < _NAME and passage.surface(at)[:1].isupper():
        at += 1
    at += at == phrase.after and passage.word(at) in _DOERS
    if at == phrase.after or passage.word(phrase.core) not in _LED or passage.role != "body":
        return None
    at += passage.word(at) in HAVE
    if passage.word(at) in ("took", "taken", "held") and passage.word(at + 1) in ("hostage", "captive"):
        return Finding(measure="abducted", first=at, after=at + 2, side="right")
    verb = VERBS.get(passage.word(at))
    if verb is None or verb.form != "ed" or verb.voice != "patient" or _has_object(passage, at, begun=True):
        return None
    return Finding(measure=unless_shooting(passage, at, verb.measure), first=at, after=at + 1, side="right")


def _main(passage: Passage, phrase: Phrase, others: Sequence[Phrase]) -> Finding | None:
    """The verb that the counted is the subject of."""
    begins = {other.first: other for other in others if other.first > phrase.first}
    at, passive, perfect, inside = _past_class(passage, phrase), False, False, False
    limit, hedge, relative = phrase.after + _FAR, None, False
    while at < min(len(passage.lower), limit):
        word = passage.word(at)
        if word in _NEGATIONS and follower(passage, at) is None and _denies(passage, at):
            at = _past_denial(passage, at)
            if not at:
                return None
            continue
        found = follower(passage, at) or harmed(passage, at, near=at == phrase.after)
        found = found or in_hospital(passage, at) or (to_death(passage, at, others) if word == "to" else None)
        if found is not None:
            other = _disagrees(passage, phrase, at) or _is_event(passage, phrase, found)
            return None if other else _unless_dead(passage, found)
        if word in SEVERITIES and passage.word(at + 1) in VERBS:
            at += 1
            continue
        if inside and word in ACTIONS and word.endswith("ing") and kind_of(passage.surface(at + 1)) != "person":
            at += 1  # "a suspect in the park shooting is in custody"
            continue
        if word in VERBS or word in VIOLENT or word in ADJECTIVES:
            inner = inside and not passive and phrase.inner is None and any(o.after == at for o in begins.values())
            if inner or passage.word(at - 1) in ("the", "a", "an") or _disagrees(passage, phrase, at):
                return None  # "the mother of two boys killed at sea"
            return _subject(passage, phrase, at, passive=passive, perfect=perfect, hedge=hedge)
        if word in _TRIED or (word in _HIT and passage.word(at + 2) in VERBS):
            if passage.word(at + 1) != "and" and (word in _TRIED or passage.word(at + 1) not in (",", "&")):
                return None
            at += 2
            continue
        if word in _HIT and passive and phrase.kind == "person" and passage.word(at + 1) not in _BLOWS:
            return Finding(measure=of_hit(passage, at), first=at, after=at + 1, side="right")
        done = word in HAVE and passage.word(at - 1) == "to"  # "is believed to have shot": he does it, but for a "been"
        passive, perfect = (passive and not done) or word in BE, perfect or word in HAVE
        if word in ("feared", "believed", "presumed"):
            hedge = word
        if word == "," and at == phrase.after and _is_object(passage, phrase):
            return None
        step = over(passage, at, begins, inside=inside, passive=passive)
        if step is None and relative:
            step = past_relative(passage, phrase, at)
        relative = relative or word in RELATIVE
        if step is None:
            return to_death(passage, at, others)
        inside = inside or word in PREPOSITIONS or word.endswith("ing")
        if word in BE or word in HAVE or word in RELATIVE:
            inside = False
        limit += step - at - 1  # what is skipped as a whole takes none of the reach
        at = step
    return None


def _denies(passage: Passage, at: int) -> bool:
    """Whether "not" at `at` denies a verb of harm: "were not hurt", but not "were not only hurt"."""
    ahead = at + 2 if passage.word(at + 1) in ("been", "being", "yet") else at + 1
    return passage.word(ahead) in VERBS or passage.word(ahead) in ADJECTIVES or passage.word(ahead) in VIOLENT


def _past_denial(passage: Passage, at: int) -> int:
    """The token after the "but" that says what did happen: "were not killed, as was feared, but hurt"; else 0."""
    ahead = range(at + 1, min(at + _FAR, len(passage.lower)))
    return next((where + 1 for where in ahead if passage.word(where) == "but"), 0)


def _is_object(passage: Passage, phrase: Phrase) -> bool:
    """Whether the phrase is the object in a clause put in: "who led 900 men, was captured"."""
    return not RELATIVE.isdisjoint(passage.lower[max(0, phrase.first - 2) : phrase.first])


def _past_class(passage: Passage, phrase: Phrase) -> int:
    """Where the predicate is looked for: past the "rescued" of "seven of those rescued were in hospital"."""
    at = phrase.after
    if phrase.partitive and passage.word(at) in ADJECTIVES and passage.word(at + 1) in BE:
        return at + 1
    return at


def _disagrees(passage: Passage, phrase: Phrase, at: int) -> bool:
    """Whether the verb is of one when several are counted ("who shot three people was arrested"), or the reverse."""
    between = passage.lower[max(phrase.after, at - 3) : at]
    if (phrase.low or 0) > 1:
        if passage.word(phrase.core) == "a" or phrase.head in ("couple", "pair", "trio", "duo", "quartet"):
            return False  # "a trio of climbers was rescued"
        plural = phrase.head.endswith(("s", "men", "people", "children"))
        return plural and not {"was", "is", "has"}.isdisjoint(between)
    listed = {"and", ",", "&", "or"} & {*passage.lower[max(0, phrase.first - 3) : at]}
    if phrase.article and phrase.kind == "person" and not listed:
        return not {"were", "are"}.isdisjoint(between)  # "four men who met a friend were shot"
    return phrase.kind == "household" and phrase.low == 1 and not listed - {","} and "are" in between


def _is_event(passage: Passage, phrase: Phrase, found: Finding) -> bool:
    """Whether what is held is a funeral or a talk of the counted: "the funerals of four soldiers were held"."""
    led = passage.word(phrase.first - 1) in ("of", "between", "for", "with") and not phrase.partitive
    return led and "held" in passage.lower[found.first : found.after]


def _unless_dead(passage: Passage, found: Finding) -> Finding:
    """What was found, unless those hurt are told to have died of it."""
    death = _death(passage, found.after) if found.measure == "injured" else 0
    return Finding(measure="killed", first=death, after=death + 1, side="right") if death else found


def _acts(passage: Passage, at: int, *, passive: bool) -> bool:
    """Whether the counted do the deed at `at` to somebody else: "a man stabbed to death his neighbour"."""
    beyond = at + (3 if passage.word(at + 1) == "to" else 2)
    return not passive and _has_object(passage, beyond - 1, begun=False)


def _subject(
    passage: Passage, phrase: Phrase, at: int, *, passive: bool, perfect: bool, hedge: str | None
) -> Finding | None:
    """The reading of the verb or adjective at `at` when the counted stands before it."""
    word = passage.word(at)
    if passage.word(at - 1) in ("nearly", "almost"):
        return None
    ending = passage.lower[at + 1 : at + 3]
    if word in VIOLENT and (ending[:1] in (("dead",), ("down",)) or ending == ("to", "death")):
        if _acts(passage, at, passive=passive):
            return None
        after = at + (3 if passage.word(at + 1) == "to" else 2)
        return Finding(measure="killed", first=at, after=after, side="right", qualifier=hedge)
    verb = VERBS.get(word)
    if verb is None or (word in ADJECTIVES and verb.form == "base" and word != "free"):
        state = ADJECTIVES.get(word)
        return state and Finding(measure=state, first=at, after=at + 1, side="right", qualifier=hedge)
    measure = (
        None if harmless(passage, phrase, verb, at) else _voiced(passage, verb, at, passive=passive, perfect=perfect)
    )
    active = not passive and verb.voice == "patient" and passage.role == "body"
    if measure is None or (phrase.article and active and at > phrase.after + 3):
        return None
    death = _death(passage, at) if measure in ("injured", "killed_or_injured", "detained", "abducted") else 0
    if death:
        return Finding(measure="killed", first=death, after=death + 1, side="right")
    after = at + 1
    joined = passage.word(at + 1) in ("and", "or") and passage.word(at + 2) in VERBS
    if joined and VERBS[passage.word(at + 2)].form == "ed" and not _has_object(passage, at + 2, begun=False):
        measure, after = both(measure, VERBS[passage.word(at + 2)].measure), at + 3
    return Finding(measure=unless_shooting(passage, at, measure), first=at, after=after, side="right", qualifier=hedge)


def _death(passage: Passage, at: int) -> int:
    """The token of "dies" in "Teen shot near the pier dies", "a boy who was shot on Monday has died"; else 0."""
    starts = {amount.first for amount in passage.amounts}
    for ahead in range(at + 1, min(at + 16, len(passage.lower))):
        word = passage.word(ahead)
        if word in ("dies", "died", "succumbed") or (word == "dead" and passage.word(ahead - 1) in _FOUND):
            return ahead
        if word == "and" and passage.word(ahead + 1) == "killed" and not _has_object(passage, ahead + 1, begun=True):
            return ahead + 1  # "hit by a car and killed"
        then = word == "and" and (passage.word(ahead + 1) in _THEN or passage.word(ahead + 1) in BE)
        if (word in _CLAUSES and not then) or ahead in starts or word in ("a", "an"):
            return 0
    return 0


def _voiced(passage: Passage, verb: Verb, at: int, *, passive: bool, perfect: bool) -> Measure | None:
    """What the verb counts of its subject, or None when the subject is the one who does it."""
    if verb.measure == "remaining":
        return _remaining(passage, at)
    if verb.voice == "agent":
        return None if verb.lemma == "survive" and verb.form == "base" else verb.measure
    if verb.voice == "both" and verb.form in ("ed", "ing", "base", "s"):
        return verb.measure
    if verb.form != "ed":
        return verb.measure if passage.word(at + 1) in REFLEXIVE else None
    if passive or passage.word(at + 1) in REFLEXIVE:
        return verb.measure
    return None if perfect or _has_object(passage, at, begun=True) else verb.measure


def harmless(passage: Passage, phrase: Phrase, verb: Verb, at: int) -> bool:
    """Whether the verb at `at` tells of no harm to the counted this time: "fled the scene", "freed on bail", "shot at
    the sky"; one who flees is not driven from home.
    """
    if verb.lemma == "flee":
        return phrase.article or bool(_FLIGHT & set(passage.lower[max(0, at - 3) : at + 6]))
    if verb.lemma == "free":
        return on_bail(passage, at)
    if verb.lemma == "bury":
        return not _GRAVES.isdisjoint(passage.lower)
    return verb.lemma == "shoot" and _is_only_aimed(passage, at)


def _is_only_aimed(passage: Passage, at: int) -> bool:
    """ "One shot fired", "were shot at", "shot at police"."""
    if passage.word(at + 1) in ("under", "over", "below") and passage.word(at + 2) == "par":
        return True
    if passage.word(at + 1) == "at" and passage.surface(at + 2)[:1].isdigit():
        return any(amount.first == at + 2 for amount in passage.amounts)  # not "shot at 9:45", "shot at 12 Elm Street"
    if passage.word(at + 1) != "at":
        return passage.word(at + 1) in ("fired", "rang", "heard", "back")
    target = passage.surface(at + 2)
    return not target or not target[0].isalpha() or target in ("by", "while", "from") or kind_of(target) == "person"


def _remaining(passage: Passage, at: int) -> Measure | None:
    ahead = passage.word(at + 1)
    if not _AT_LARGE.isdisjoint(passage.lower[at + 2 : at + 4]):
        return None
    if ahead in ADJECTIVES:
        return ADJECTIVES[ahead]
    after = follower(passage, at + 1)
    if after is not None:
        return after.measure
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
    if ahead in PREPOSITIONS or ahead in LEADING or ahead.endswith("ly"):
        return False
    if ahead in _NO_OBJECT or ahead in WEEKDAYS or ahead in MONTHS:
        return False
    kind = kind_of(passage.surface(at + 1))
    if passage.word(at - 1) in RELATIVE and kind_of(passage.surface(at + 2)) == "person":
        return True  # a headline's "Guard who shot unarmed teen"
    return kind in ("person", "people") or (begun and passage.surface(at + 1)[0].isupper() and passage.role == "body")
