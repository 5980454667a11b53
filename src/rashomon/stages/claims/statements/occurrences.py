"""The cues of a unit: where a verb or phrase reports speech, with its auxiliaries and adverbs.

The words of a unit in, `Cue`s in order out; noun readings ("the report", "his claim") are left out.

>>> from rashomon.language.phrases import words
>>> [(cue.kind, cue.lemma) for cue in find(words("The report was late, the mayor has said, adding it was thin."))]
[('verb', 'say'), ('participle', 'add')]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.language import cues
from rashomon.language.cues import Frame, Verb
from rashomon.language.phrases import (
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    QUOTE,
    SUBORDINATORS,
    Word,
    is_adverb,
    is_capital,
    is_finite,
    is_number,
)

_BE = frozenset("is are was were be been being".split())
_PLURAL_SUBJECTS = frozenset(
    (*"they we i you who people men women police media some many most others few both all percent children".split(),
     ")", ",", QUOTE)
)  # fmt: skip
# Base forms that are no nouns: before a reported clause they have a plural subject ("six in ten say they left").
_PLAIN = frozenset("say believe think insist agree argue".split())
_NO_SUBJECTS = frozenset("him her them me us it to that and a an the his their its my our no every this".split())
_CAUSING = frozenset("let make made help heard hear hearing see saw having watch".split())
_ABSOLUTE = frozenset("yesterday today tomorrow tonight however meanwhile".split())
_BEFORE_PARTICIPLE = frozenset("by before after while when without".split())
_OPENERS = DETERMINERS | (PRONOUNS - {"who"}) | frozenset("that him them her us me whether how why what if".split())


@dataclass(frozen=True, slots=True)
class Cue:
    """Words `start` up to `end` are the cue; `kind` tells how source and content lie round it."""

    start: int
    end: int
    frame: Frame
    kind: str  # "verb", "participle", "infinitive", "passive", "quoted", "quoting", "according"
    lemma: str


def find(row: Sequence[Word]) -> Iterator[Cue]:
    """The cues of the words, left to right, not overlapping."""
    at = 0
    while at < len(row):
        cue = _at(row, at)
        if cue is not None and cue.start >= 0:
            yield cue
            at = max(cue.end, at + 1)
        else:
            at += 1


def _at(row: Sequence[Word], at: int) -> Cue | None:
    key = row[at].key
    if key == "according" and at + 1 < len(row) and row[at + 1].key == "to":
        return Cue(at, at + 2, "say", "according", "according")
    if key in cues.QUOTING and (quoted := _quoted(row, at)) is not None:
        return quoted
    phrasal = cues.phrasal(key, row[at + 1].key) if at + 1 < len(row) else None
    if phrasal is not None and not is_capital(row[at]):
        cue = _verbal(row, at, phrasal)
        return Cue(cue.start, at + 2, cue.frame, cue.kind, cue.lemma) if cue is not None else None
    verb = cues.verb(key)
    if verb is None or (is_capital(row[at]) and at > 0 and row[at - 1].key != QUOTE) or _is_modifier(row, at, verb):
        return None
    if (verb.noun and _is_noun(row, at, verb)) or (verb.lemma == "answer" and _of_questions(row, at)):
        return None
    return _verbal(row, at, verb)


def _of_questions(row: Sequence[Word], at: int) -> bool:
    """Whether what is answered is named, so that words quoted behind it are what was asked."""
    return any(word.key in ("question", "questions") for word in row[at + 1 : at + 4])


def _quoted(row: Sequence[Word], at: int) -> Cue | None:
    """ "was quoted (by Y) as saying": a passive; "Y quoted X as saying": its object speaks."""
    for i in range(at + 1, min(len(row) - 1, at + 30)):
        if row[i].key in (".", ";", QUOTE):
            return None
        if row[i].key == "as" and row[i + 1].key in ("saying", "telling", "stating", "adding", "warning"):
            begin = _auxiliaries(row, at)
            passive = any(row[j].key in _BE for j in range(begin, at))
            return Cue(begin, i + 2, "say", "quoted" if passive else "quoting", "quote")
    return None


def _verbal(row: Sequence[Word], at: int, verb: Verb) -> Cue | None:
    begin = _auxiliaries(row, at)
    before = [row[i].key for i in range(begin, at)]
    kind = "verb"
    if any(key in _BE for key in before) and verb.form == "past":
        kind = "passive"
    elif verb.form == "ing" and not any(key in _BE or key == "been" for key in before):
        kind = "participle"
    elif before and before[-1] == "to" and not any(key in AUXILIARIES for key in before):
        if begin == 0 or row[begin - 1].key not in cues.LEADING_IN:
            return None
        kind = "infinitive"
    elif verb.form == "base" and not before and not _plural_subject(row, at) and not _perceived(row, at):
        return None
    return Cue(begin, at + 1, verb.frame, kind, verb.lemma)


def _is_modifier(row: Sequence[Word], at: int, verb: Verb) -> bool:
    """Whether the form is an adjective or a short passive: "court-ordered", "the proposed cuts", "accused of"."""
    before, after = _near(row, at - 1), _near(row, at + 1)
    if "-" in (before, after) and (_touches(row, at - 1) or _touches(row, at)):
        return True
    if verb.lemma == "read" and after in PREPOSITIONS and _near(row, at + 2) not in ("part", "full"):
        return True  # "a letter read in court"
    if verb.form != "past":
        return False
    if before in DETERMINERS - {"all", "both", "this", "that"} or before in PREPOSITIONS - {"than"}:
        return True
    if before in PRONOUNS or verb.lemma not in cues.SHORT_PASSIVES:
        return False
    if verb.frame == "say":
        return after == "to" and _near(row, at + 2) in ("be", "have")
    return after == "to" if verb.frame == "tell" else after in ("of", "by", "to", "as")


def _near(row: Sequence[Word], at: int) -> str:
    return row[at].key if 0 <= at < len(row) else ""


def _touches(row: Sequence[Word], at: int) -> bool:
    return 0 <= at < len(row) - 1 and row[at].end == row[at + 1].start


def _plural_subject(row: Sequence[Word], at: int) -> bool:
    before = row[at - 1].key if at else ""
    if before in _PLURAL_SUBJECTS or before.endswith("s"):
        return True
    if row[at].key in _PLAIN and before not in _NO_SUBJECTS and _opens(row[at + 1] if at + 1 < len(row) else None):
        return not any(row[i].key in AUXILIARIES | _CAUSING for i in range(max(0, at - 5), at))
    joint = next((i for i in range(at - 2, max(0, at - 6), -1) if row[i].key == "and"), None)
    return joint is not None and is_capital(row[at - 1]) and is_capital(row[joint - 1])


def _perceived(row: Sequence[Word], at: int) -> bool:
    """Whether the bare form follows somebody heard or seen ("heard a guard yell")."""
    heard = next((i for i in range(at - 2, max(-1, at - 8), -1) if row[i].key in cues.PERCEIVING), None)
    speech = at + 1 < len(row) and row[at + 1].key in (",", ":", QUOTE, "that")
    return heard is not None and speech and not any(row[i].key in (",", QUOTE, "and") for i in range(heard, at))


def _auxiliaries(row: Sequence[Word], at: int) -> int:
    """Where the verb group that ends in `at` begins: auxiliaries, "to" and adverbs before it."""
    i = at
    while i > 0 and _is_inner(row, i - 1):
        i -= 1
    return i


def _is_inner(row: Sequence[Word], at: int) -> bool:
    """Whether a word may stand inside a verb group; a capitalised "May" is a month."""
    word = row[at]
    if word.key in AUXILIARIES or word.key in ("to", "not"):
        return at == 0 or not is_capital(word)
    if is_capital(word):
        return False
    return is_adverb(word) and word.key not in _ABSOLUTE


def _is_noun(row: Sequence[Word], at: int, verb: Verb) -> bool:
    """Whether a form that is also a common noun is one here: after a determiner, adjective or preposition, or with
    nothing after it that a reported content begins with.
    """
    before = row[at - 1] if at else None
    following = row[at + 1] if at + 1 < len(row) else None
    if verb.form == "base" and _perceived(row, at):
        return False
    if before is not None and verb.form == "ing" and before.key in _BEFORE_PARTICIPLE and _opens(following):
        return False
    if verb.form == "third" and before is not None and before.key == "that" and following is not None:
        return following.key not in (",", ":", QUOTE)  # "a note that reads: “…”"
    if before is None or before.key in DETERMINERS or before.key in PREPOSITIONS - {"to"}:
        return True
    if before.key == "to" or before.key in AUXILIARIES or (verb.form == "ing" and before.key in cues.DOCUMENTS):
        return False
    if before.key.endswith(("'s", "s'")) and before.key not in ("it's",):
        return True
    following = row[at + 1] if at + 1 < len(row) else None
    if following is None or following.key in (".", ",", ";") or following.key in PREPOSITIONS | AUXILIARIES:
        return not (following is not None and following.key in (",", ".") and at > 2 and _tagged(row, at))
    if verb.form == "base" and not _plural_subject(row, at):
        return True
    return not _opens(following) and not (verb.form == "ing" and before.key == ",")


def _opens(following: Word | None) -> bool:
    """Whether a reported content can begin with the word."""
    if following is None:
        return False
    key = following.key
    if key in _OPENERS or key in (QUOTE, ":") or key in SUBORDINATORS or key.split("'")[0] in PRONOUNS:
        return True
    return is_capital(following) or is_number(following)


def _tagged(row: Sequence[Word], at: int) -> bool:
    """Whether the words just before look like a subject set off by a comma (", the mayor claims.")."""
    for i in range(at - 1, max(-1, at - 9), -1):
        if row[i].key in (",", QUOTE):
            return True
        if is_finite(row, i):  # ", the mayor said in opening remarks."
            return False
    return False
