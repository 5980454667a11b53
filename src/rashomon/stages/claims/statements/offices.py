"""Which of several like offices is meant: the health minister is no finance minister, the union's president no head of
state.

Words that give an office in ("the former health minister", "Finance Minister"), the office and its kinds out: folded
words beside it that tell it from others; and whether an office asked for can be one that is given.

>>> from rashomon.language.joining import words
>>> [(office, sorted(kinds)) for office, kinds in told(words("the former health minister of Norland"))]
[('minister', ['former', 'health'])]
>>> fits("minister", frozenset({"health"}), {"finance"}), fits("mayor", frozenset({"village"}), set())
(False, True)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from rashomon.language.cues import verb
from rashomon.language.peoples import DEMONYMS
from rashomon.language.phrases import DETERMINERS, PREPOSITIONS, Word, is_adverb, is_capital, is_finite, is_time
from rashomon.language.roles import is_role, offices, role
from rashomon.language.stems import FLOOR, share, stem

Kinds = AbstractSet[str]
NO_KINDS: Kinds = frozenset()

# What is said of anybody in office, and whose every office is.
_NEUTRAL = frozenset(
    "senior junior top lead leading young old elderly veteran new current incumbent outgoing elected local national"
    " federal regional provincial country nation state city town village municipality county region district province"
    " island republic official first mr mrs ms dr".split()
)
# What makes another office of one.
_OTHER = frozenset("former ex deputy vice assistant acting prime shadow".split())
# The head of state and those under him are named without their kind; heads of clubs and unions are not.
_OF_STATE = frozenset("president minister secretary chancellor".split())
_AHEAD = 3  # words in small letters before a title that may tell its kind ("former finance minister Ana Ruo")


def told(row: Sequence[Word], before: Sequence[Word] = ()) -> Iterator[tuple[str, Kinds]]:
    """The offices that words give one person, and the kinds of each; `before` are words that lead up to them."""
    stop = next((i for i, w in enumerate(row) if w.key in PREPOSITIONS or w.key in ("who", "which", ",")), len(row))
    of = row[stop + 1 : stop + 3] if stop < len(row) and row[stop].key in ("of", "for") else ()
    held = offices([word.key for word in row[:stop]])
    for at, word in enumerate(row[:stop]):
        if is_role(word.key) and role(word.key) in held:
            yield role(word.key), frozenset(key for w in (*before, *row[:at], *of) if (key := _kind(w)))


def ahead(row: Sequence[Word], title: Sequence[Word]) -> Sequence[Word]:
    """The words in small letters, no verbs and of no closed class, right before a title that ends the row."""
    end = start = len(row) - len(title)
    while start and end - start < _AHEAD and _leads_up(row, start - 1):
        start -= 1
    return row[start:end] if title else ()


def _leads_up(row: Sequence[Word], at: int) -> bool:
    word = row[at]
    closed = word.key in DETERMINERS or word.key in PREPOSITIONS or verb(word.key) or is_finite(row, at)
    return word.key.isalpha() and not closed and not is_capital(word)


def _kind(word: Word) -> str | None:
    """The word as it tells an office from others; None where it does not: articles, times, peoples, names."""
    key = word.key.removesuffix("'s").removesuffix("s'")
    if not key.replace("-", "").isalpha() or key in _NEUTRAL or key in DETERMINERS or key in DEMONYMS:
        return None
    if key in _OTHER:
        return key
    if is_time(word) or is_adverb(word) or key.endswith("ed") or (is_capital(word) and share(stem(key)) <= FLOOR):
        return None
    return key


def fits(office: str, asked: Kinds, given: Kinds) -> bool:
    """Whether an office asked for by these kinds can be the one given with those."""
    if asked & _OTHER - given:
        return False
    return not asked or bool(asked & given) or not (given or office in _OF_STATE)
