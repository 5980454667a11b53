"""Suspects with a long description before their verb: "a man suspected of robbing two banks … was arrested".

A `Passage` and a phrase in; a `Finding` or None out.

>>> from rashomon.stages.claims.figures.passages import passage
>>> from rashomon.stages.claims.figures.phrases import phrases
>>> text = "A man accused of robbing a bank where he had worked was arrested."
>>> sentence = passage("d1", text, 0, len(text), "body")
>>> arrested(sentence, phrases(sentence)[0]).measure
'detained'
"""

from __future__ import annotations

from rashomon.stages.claims.figures.findings import BE, Finding
from rashomon.stages.claims.figures.passages import Passage
from rashomon.stages.claims.figures.phrases import Phrase
from rashomon.stages.claims.figures.verbs import FOLLOWERS, VERBS

_DESCRIBED = frozenset(
    "suspected accused charged wanted believed alleged convicted sought who armed linked thought".split()
)
_OTHERS = frozenset("he she it they who that which we i you".split())
_ADVERBS = frozenset("later finally also eventually then been subsequently quickly soon".split())
_NOT_TAKEN = frozenset(("remand",))
_REACH = 45


def arrested(passage: Passage, phrase: Phrase) -> Finding | None:
    """The "was arrested" of a described suspect, where the clauses between have subjects of their own."""
    count = 1 if phrase.article else phrase.low
    described = passage.word(phrase.after)
    if (
        described not in _DESCRIBED
        or not count
        or (described == "who" and phrase.first and not _opens(passage, phrase))
    ):
        return None
    plural = count > 1
    for at in range(phrase.after + 1, min(len(passage.lower), phrase.after + _REACH)):
        word = passage.word(at)
        if word in (";", ":", "when", "after", "because", "but"):
            return None
        if word in BE and (word in ("were", "are")) == plural and passage.word(at - 1) not in _OTHERS:
            found = _taken(passage, at + 1)
            if found is not None:
                return found
    return None


def _opens(passage: Passage, phrase: Phrase) -> bool:
    """Whether a clause may begin with the phrase, so that a "who" after it does not end a list of others."""
    return passage.word(phrase.first - 1) in ("that", ",", "said", "says", ":", '"', "“")


def _taken(passage: Passage, at: int) -> Finding | None:
    """The word of arrest at `at`, adverbs skipped."""
    while passage.word(at) in _ADVERBS:
        at += 1
    verb = VERBS.get(passage.word(at))
    if verb is not None and verb.measure == "detained" and verb.form == "ed" and verb.lemma not in _NOT_TAKEN:
        return Finding(measure="detained", first=at, after=at + 1, side="whole")
    for start in (at, at + 1):
        for pattern, measure in FOLLOWERS.get(passage.word(start), ()):
            if measure == "detained" and passage.lower[start : start + len(pattern)] == pattern:
                return Finding(measure="detained", first=start, after=start + len(pattern), side="whole")
    return None
