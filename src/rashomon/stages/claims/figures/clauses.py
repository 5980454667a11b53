"""What may stand between the counted and its verb, and where to go on after it.

A `Passage` and a token number in; the token to go on from out, or None where the verb cannot be further on.

>>> from rashomon.stages.claims.figures.passages import passage
>>> sentence = passage("d1", "Two nuns (both old) died.", 0, 25, "body")
>>> over(sentence, 2, {}, inside=False, passive=False)
6
"""

from __future__ import annotations

from collections.abc import Mapping

from rashomon.stages.claims.figures.counted import Phrase
from rashomon.stages.claims.figures.findings import BE, MODAL
from rashomon.stages.claims.figures.followers import follower
from rashomon.stages.claims.figures.passages import Passage
from rashomon.stages.claims.figures.people import kind_of
from rashomon.stages.claims.figures.verbs import ADJECTIVES, HARMED, SPEECH, VERBS, VIOLENT

HAVE = frozenset("has have had having".split())
RELATIVE = frozenset("who that which whom".split())
# Verbs that lead over to what happened: "were taken to hospital", "was pronounced dead", "feared drowned".
LEADING = frozenset(
    """found confirmed pronounced believed feared reported thought taken rushed transported left declared presumed
    listed said understood known forced ordered airlifted flown sent brought expected needed admitted seen
    officially still also reportedly later then now initially already currently being people more others other so
    far all both each not never n't apparently allegedly accidentally tragically either instantly immediately both
    temporarily themselves yesterday today tonight overnight nationwide estimated rendered receiving received
    remained being had urged told advised asked were who went gone""".split()
)
PREPOSITIONS = frozenset(
    """in at on of from near aboard inside outside with by across around throughout between along under within into
    onto off through during after before on over as for without""".split()
)
_CONJUNCTIONS = frozenset("after before since as".split())
_COORDINATES = frozenset("and or , & plus her his their its the".split())
_AGED, _LISTED = frozenset("age aged ages".split()), frozenset(", and & to between from".split())
_OWNERS = frozenset("her his their its the".split())
_BRACKETS = {"(": ")", "-": "-–—", "–": "-–—", "—": "-–—"}
_QUOTES = frozenset("\"”’'")


SEVERITIES = frozenset("fatally critically seriously gravely severely accidentally mortally badly".split())
_THEN = frozenset("after before when".split())
_REACH = 7
_SUBJECTS = frozenset("he she it they that who which we i you".split())


def over(passage: Passage, at: int, begins: Mapping[int, Phrase], *, inside: bool, passive: bool) -> int | None:
    """The token to go on from when the one at `at` may stand between the counted and its verb; else None."""
    word = passage.word(at)
    if at in begins and passage.word(at - 1) in _CONJUNCTIONS:
        return None  # "two men were moved after three were hurt"
    if word in _THEN or (word in RELATIVE and inside and any(other.after == at for other in begins.values())):
        return None  # "moved after a nun died", "friends of a nun who died"
    if at in begins and (passage.word(at - 1) in _COORDINATES or (inside and begins[at].article)):
        return begins[at].after
    if word in _AGED:
        return _past_ages(passage, at + 1)
    if word in ("and", "&", "or", "plus"):
        return _past_and(passage, at, begins, inside=inside)
    if word == ",":
        return _past_comma(passage, at, begins)
    if word in _BRACKETS:
        return _past_bracket(passage, at)
    if word in SPEECH and not passive:
        return None
    if word in BE or word in HAVE or word in MODAL or word in RELATIVE or word in LEADING:
        return at + 1
    if word in PREPOSITIONS or word.endswith("ly"):
        return at + 1
    if word.endswith("ing") and passage.word(at - 1) not in PREPOSITIONS and word not in VERBS:
        return at + 1
    if inside and (word[0].isalnum() or word in ("'s", "’s", ".")):
        return at + 1
    return at + 1 if passive and word[0].isalpha() and word.endswith(("ed", "en")) else None


def _past_ages(passage: Passage, at: int) -> int:
    """Over the ages of several: "two girls aged 14 and 15 drowned"."""
    while passage.word(at).isdigit() or passage.word(at) in _LISTED:
        at += 1
    return at


def _past_and(passage: Passage, at: int, begins: Mapping[int, Phrase], *, inside: bool) -> int | None:
    """Onto the next of a list ("a nun and her two pupils"), or through a name ("of the Water and Power Board")."""
    for ahead in (at + 1, at + 2):
        if ahead in begins and (ahead == at + 1 or passage.word(at + 1) in _OWNERS):
            return ahead
    if passage.word(at + 1) in _OWNERS and kind_of(passage.surface(at + 2)) == "person":
        return at + 3  # "a nun and her sister were hurt"
    if passage.word(at + 1) in ("a", "an") and kind_of(passage.surface(at + 2)) == "thing":
        return at + 3  # "two bridges and a school were destroyed"
    named = passage.surface(at - 1)[:1].isupper() and passage.surface(at + 1)[:1].isupper()
    return at + 1 if inside and named else None


def _past_comma(passage: Passage, at: int, begins: Mapping[int, Phrase]) -> int | None:
    """Over ", including seven children," or ", 25 and 30," or onto the next phrase of a list."""
    if at + 1 in begins and not begins[at + 1].partitive:
        return at + 1
    if passage.word(at + 1).isdigit() and passage.lower[at + 2 : at + 4] == (",", "and") and at + 4 in begins:
        return at + 4  # an age
    for ahead in range(at + 1, min(at + 17, len(passage.lower))):
        if passage.word(ahead) == ",":
            resumed = ahead + 2 if passage.word(ahead + 1) in _QUOTES else ahead + 1
            if _resumes(passage, resumed):
                return resumed
        if passage.word(ahead) in (";", "said", "says"):
            break
    then = passage.word(at + 1)
    return at + 1 if then in BE or then in RELATIVE else None


def _resumes(passage: Passage, at: int) -> bool:
    """Whether the words at `at` take the sentence up again after something put in."""
    then = passage.word(at)
    if then in VIOLENT:
        return True
    known = then in BE or then in HAVE or then in VERBS or then in ADJECTIVES or then in RELATIVE
    return known or then in HARMED - {"with"} or then in SEVERITIES or follower(passage, at) is not None


def _past_bracket(passage: Passage, at: int) -> int | None:
    """Over "(…)", or "- … -" where the sentence goes on after it."""
    closing = _BRACKETS[passage.word(at)]
    close = next((k for k in range(at + 1, min(at + 12, len(passage.lower))) if passage.word(k) in closing), None)
    if close is None or (passage.word(at) != "(" and not _resumes(passage, close + 1)):
        return None
    return close + 1


def past_relative(passage: Passage, phrase: Phrase, at: int) -> int | None:
    """The "was" that takes up a phrase after a clause of its own: "a nun who testified in court was shot"."""
    plural = (phrase.low or 0) > 1
    for ahead in range(at + 1, at + _REACH):
        word = passage.word(ahead)
        if word in BE:
            own = passage.word(ahead - 1) in _SUBJECTS or kind_of(passage.surface(ahead - 1)) == "person"
            return None if own or (word in ("were", "are")) != plural else ahead
        if not word[:1].isalpha() or word in VERBS or word in VIOLENT or word in SPEECH or word == "and":
            return None
    return None
