"""Which quotations are statements, and of which kind.

A unit, one of its quotations and what holds it in; the kind and the credit, or None for a title, a term, a name, out.

"direct": a clause of its own, whether or not a cue stands beside it. "mixed": quoted words inside the reporter's
sentence ("it was “too early” to tell"). Left out: a term after an article or a noun ("a so-called “peace garden”").

>>> Held(NOBODY, 0, True).whole
True
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.language import cues as vocabulary
from rashomon.language.phrases import AUXILIARIES, DETERMINERS, PREPOSITIONS, QUOTE, Word, is_finite, words
from rashomon.language.quotes import Quotation
from rashomon.records import StatementKind
from rashomon.stages.claims.statements.credits import NOBODY, Credit, Thread
from rashomon.stages.claims.statements.units import Unit

# A quotation without a cue is taken for speech from so many words on; shorter it may be a name, a sign, a motto.
_UNCUED = 5
_FRAGMENT = 2
_CLAUSE = 3
_TERM = 3
_CLOSED = frozenset("and or but that".split()) | PREPOSITIONS | AUXILIARIES | DETERMINERS

Judged = tuple[StatementKind, Credit]


@dataclass(frozen=True, slots=True)
class Held:
    """The reported content that a quotation stands in: whose it is, where it begins, whether it is all quotation."""

    credit: Credit
    start: int
    whole: bool


def judge(text: str, unit: Unit, place: tuple[int, Quotation], held: Held | None, thread: Thread) -> Judged | None:
    """The kind and credit of the quotation at a word of the unit, None when it is no statement."""
    index, quotation = place
    inner = [word for word in words(text, quotation.start, quotation.end) if word.key[0].isalnum()]
    if held is not None:
        return _cued(text, unit.words, place, held, inner)
    if unit.alone:
        return _uncued(unit, quotation, len(inner), thread)
    if len(inner) >= _UNCUED and not _is_term(unit.words, index, len(inner)):
        return "direct" if _stands_alone(unit.words, index, 0, inner) else "mixed", NOBODY
    return None


def _cued(
    text: str, row: Sequence[Word], place: tuple[int, Quotation], held: Held, inner: Sequence[Word]
) -> Judged | None:
    index, quotation = place
    if held.whole or _stands_alone(row, index, held.start, inner):
        return "direct", held.credit
    closed = text[quotation.end - 1] in ",.!?" and len(inner) >= _CLAUSE
    if len(inner) >= _FRAGMENT and (closed or not _is_term(row, index, len(inner))):
        return "mixed", held.credit
    return None


def _uncued(unit: Unit, quotation: Quotation, length: int, thread: Thread) -> Judged | None:
    """A quotation that is a whole unit: whoever spoke just before goes on speaking, but in a heading nobody did."""
    same = thread.paragraph == unit.paragraph
    if unit.role in ("heading", "title") or (quotation.single and not same):
        return ("direct", NOBODY) if length >= _UNCUED else None
    credit = thread.going_on(unit)
    expected = (thread.waiting or (thread.quoting and same)) and credit is not NOBODY
    if length < _UNCUED and not expected:
        return None
    if credit is not NOBODY:
        thread.paragraph = unit.paragraph
    return "direct", credit


def _stands_alone(row: Sequence[Word], index: int, start: int, inner: Sequence[Word]) -> bool:
    """Whether a quotation inside a longer content is a clause of its own: set off by a comma or colon."""
    before = row[index - 1].key if index > start else ","
    capital = bool(inner) and inner[0].text[0].isupper()
    return capital and before in (",", ":", QUOTE) and len(inner) >= _CLAUSE


def _is_term(row: Sequence[Word], index: int, length: int) -> bool:
    """Whether the quoted words are a name or a term: after an article, adjective or naming verb, or before a noun."""
    before = row[index - 1].key if index else ""
    after = row[index + 1].key if index + 1 < len(row) else "."
    if before in DETERMINERS or before in vocabulary.NAMING or before.endswith("'s"):
        return True
    noun = before.isalpha() and before not in PREPOSITIONS | AUXILIARIES
    if noun and index > 1 and row[index - 2].key in DETERMINERS and length <= _TERM:
        return True
    closed = not after.isalpha() or after in _CLOSED or after.endswith(("ly", "ing"))
    return not closed and not is_finite(row, index + 1)
