"""What governs a figure in its sentence's tree: its predicate, what stands over it, and how near another word is to it.

A report's `Reading`, its text and a figure in; numbers of the reading's words out.

>>> from rashomon.language.reading import Reading, Word
>>> words = (Word(0, 4, "army", "NOUN", "NN", "nsubj", 1), Word(5, 10, "plan", "VERB", "VBZ", "root", 1),
...     Word(11, 13, "to", "PART", "TO", "mark", 3), Word(14, 19, "evict", "VERB", "VB", "xcomp", 1))
>>> governors(Reading(words=words, sentences=((0, 4),), names=(), said=()), 3)
(Governor(word=3, by=''), Governor(word=1, by='xcomp'))
"""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from rashomon.language.reading import Reading
from rashomon.records import Count

SAME, WITHIN, OVER, ASIDE = range(4)
_LONGEST = 40  # steps up a tree
_CLAUSES = frozenset("root ccomp advcl acl parataxis csubj".split())
_NOMINAL = frozenset("ccomp amod compound nummod nmod flat case advmod xcomp conj det dep fixed".split())
# Verbs that bring a number about or move it; under others, a noun of harm is a fact ("to mourn 12 dead").
_BRINGS = tuple(
    """caus kill leav claim bring reach mean push tak see ris climb exceed top increas grow hit fall plan expect fear
    schedul threat order prepar""".split()
)
_FINITE = frozenset(("VBD", "VBP", "VBZ"))
_ASKS = {"advcl": frozenset(("of",)), "acl": frozenset(("to", "of", "that", "from"))}


class Governor(NamedTuple):
    """A word over a figure, and the relation by which what is below hangs on it; "" for the predicate itself."""

    word: int
    by: str


def predicate(reading: Reading, text: str, count: Count) -> int | None:
    """The word that says what happened to the counted: the last of the figure's term, where it stands nearest."""
    first, after = reading.within(count.span.start, count.span.end)
    if first >= after:
        return None
    begin, end = reading.sentences[bisect_right(reading.sentences, first, key=lambda s: s[0]) - 1]
    term = next((word for word in reversed(count.term.split()) if len(word) > 3), count.term)  # "unaccounted for"
    alike = [i for i in range(begin, end) if text[reading.words[i].start : reading.words[i].end].casefold() == term]
    top = next((i for i in range(first, after) if not first <= reading.words[i].head < after), first)
    return min(alike, key=lambda i: (max(0, first - i, i - after + 1), i), default=top)


def governors(reading: Reading, word: int) -> tuple[Governor, ...]:
    """The predicate and what it depends on, upwards, as long as that bears on whether the thing happened."""
    path = [Governor(word, "")]
    while len(path) < _LONGEST and _leads(reading, word):
        path.append(Governor(reading.words[word].head, _kind(reading, word)))
        word = reading.words[word].head
    return tuple(path)


def _leads(reading: Reading, word: int) -> bool:
    """Whether what stands over a word bears on it: "plans to arrest", "could leave 12 dead"; not "after 12 died"."""
    told, kind = reading.words[word], _kind(reading, word)
    over = reading.words[told.head]
    if told.head == word or told.dep == "acl:relcl":
        return False
    if told.pos not in ("VERB", "AUX"):
        return kind in _NOMINAL or (kind in ("obj", "obl", "nsubj") and over.lemma.startswith(_BRINGS))
    if kind in _ASKS:
        marks = {reading.words[i].lemma for i in reading.below(word) if reading.words[i].dep == "mark"}
        return bool(marks & _ASKS[kind]) or (
            kind == "acl" and over.dep == "ccomp"
        )  # "fear that 12 people have drowned", misread
    own = {_kind(reading, i) for i in reading.below(word)}
    if kind == "xcomp" and told.tag in _FINITE:
        return False  # "a man who planned to flee killed two", misread
    return kind in ("xcomp", "ccomp") or (kind == "conj" and over.tag == told.tag and not own & {"nsubj", "aux"})


def nearness(reading: Reading, word: int, other: int) -> int:
    """Where another word's clause stands to that of a word: the SAME, WITHIN it, OVER it, or ASIDE."""
    mine, its = _clause(reading, word), _clause(reading, other)
    if mine == its or (reading.words[its].head == mine and _is_when(reading, its)):
        return SAME
    if mine in above(reading, its):
        return WITHIN
    return OVER if its in above(reading, mine) and not _stands_alone(reading, mine) else ASIDE


def _is_when(reading: Reading, clause: int) -> bool:
    """Whether a clause only says when or how: "killed 12 when a dam broke"."""
    below = (reading.words[i] for i in reading.below(clause))
    return any(word.lemma in ("when", "as") and word.dep in ("mark", "advmod") for word in below)


def _clause(reading: Reading, word: int) -> int:
    """The head of the clause that a word stands in."""
    return next((i for i in above(reading, word) if _is_clause(reading, i)), word)


def _is_clause(reading: Reading, word: int) -> bool:
    kind = _kind(reading, word)
    return kind in _CLAUSES or (kind == "conj" and (reading.words[word].pos == "VERB" or _has_subject(reading, word)))


def _stands_alone(reading: Reading, word: int) -> bool:
    """Whether a clause is another's equal, with a subject of its own: "nuns died, and three guards were hurt"."""
    return _kind(reading, word) == "conj" and _has_subject(reading, word)


def _has_subject(reading: Reading, word: int) -> bool:
    return any(_kind(reading, i) == "nsubj" for i in reading.below(word))


def above(reading: Reading, word: int) -> list[int]:
    """The word and those it hangs on, up to the root."""
    path = [word]
    while len(path) < _LONGEST and reading.words[word].head != word:
        word = reading.words[word].head
        path.append(word)
    return path


def _kind(reading: Reading, word: int) -> str:
    """The relation of a word without its subtype."""
    return reading.words[word].dep.split(":")[0]
