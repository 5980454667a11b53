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
from rashomon.language.joining import words
from rashomon.language.phrases import AUXILIARIES, DETERMINERS, PREPOSITIONS, QUOTE, Word, is_adverb, is_finite
from rashomon.language.quotes import Quotation
from rashomon.records import StatementKind
from rashomon.stages.claims.statements.credits import NOBODY, Credit, Thread
from rashomon.stages.claims.statements.units import Unit

# A quotation without a cue is taken for speech from so many words on; shorter it may be a name, a sign, a motto.
_UNCUED = 5
_FRAGMENT = 2
_CLAUSE = 3
_TERM = 3
# How adjectives end that say what somebody thinks of a thing.
_JUDGING = ("able", "al", "ant", "ary", "ate", "ent", "ful", "ible", "ic", "ing", "ish", "ive", "less", "ous")
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
    if _is_work(unit.words, index, inner):
        return None
    if held is not None:
        return _cued(text, unit.words, place, held, inner)
    if unit.alone:
        return _uncued(unit, quotation, len(inner), thread)
    ended = text[quotation.end - 1]
    if len(inner) >= _UNCUED and (ended in ",.!?" or not _is_term(unit.words, index, len(inner), ended)):
        alone = _stands_alone(unit.words, index, 0, inner, ended=False)
        # "“…,” he said." and in the next line 'The “…” is over.': his words still, where nobody else is heard.
        same = thread.quoting and unit.paragraph - thread.paragraph <= 1 and ended in ".!?"
        return "direct" if alone else "mixed", thread.credit if same else NOBODY
    return None


def _is_work(row: Sequence[Word], index: int, inner: Sequence[Word]) -> bool:
    """Whether a quotation is the title of a work named before it (in his memoir, "A Long Way Home," …), or of a
    programme of an outlet in the genitive: each of its longer words has a capital.
    """
    last = index - 1 - (index > 1 and row[index - 1].key == ",")
    if last < 0 or not (row[last].key in vocabulary.WORKS or (row[last].key.endswith("'s") and last == index - 1)):
        return False
    longer = [word for word in inner if word.key not in _CLOSED]
    return len(inner) > 1 and all(not word.text[0].islower() for word in longer)


def _cued(
    text: str, row: Sequence[Word], place: tuple[int, Quotation], held: Held, inner: Sequence[Word]
) -> Judged | None:
    index, quotation = place
    ended = text[quotation.end - 1]
    if held.whole or _stands_alone(row, index, held.start, inner, ended=ended in ".!?"):
        return "direct", held.credit
    long = len(inner) >= _CLAUSE
    if len(inner) >= _FRAGMENT and (
        (ended in ",.!?" and long) or _is_wording(row, index, inner) or not _is_term(row, index, len(inner), ended)
    ):
        return "mixed", held.credit
    return None


def _uncued(unit: Unit, quotation: Quotation, length: int, thread: Thread) -> Judged | None:
    """A quotation that is a whole unit: whoever spoke just before goes on speaking, but in a heading nobody did."""
    same = thread.paragraph == unit.paragraph
    if unit.role in ("heading", "title") or (quotation.single and not same):
        return ("direct", NOBODY) if length >= _UNCUED else None
    credit = thread.going_on(unit)
    next_line = thread.quoting and unit.paragraph - thread.paragraph <= 1
    expected = (thread.waiting or next_line) and credit is not NOBODY
    if length < _UNCUED and not expected:
        return None
    if credit is not NOBODY:
        thread.paragraph = unit.paragraph
    return "direct", credit


def _stands_alone(row: Sequence[Word], index: int, start: int, inner: Sequence[Word], *, ended: bool) -> bool:
    """Whether a quotation inside a longer content is a clause of its own: set off by a comma or colon, and long or
    `ended` by its own stop.
    """
    before = row[index - 1].key if index > start else ","
    capital = bool(inner) and inner[0].text[0].isupper()
    return capital and before in (",", ":", QUOTE) and (ended or len(inner) >= _CLAUSE)


def _is_wording(row: Sequence[Word], index: int, inner: Sequence[Word]) -> bool:
    """Whether quoted words in what somebody says are his wording, not a name or a term: a phrase in small letters,
    behind an article one that judges ("a “shameful muddle”", not "the “peace garden”").
    """
    if inner[0].key in PREPOSITIONS | AUXILIARIES | {"to", "not"} or is_adverb(inner[0]):
        return True
    if len(inner) < _FRAGMENT or any(word.text[0].isupper() for word in inner):
        return False
    before = row[index - 1].key if index else ""
    led = before in DETERMINERS or before in vocabulary.NAMING
    return len(inner) >= _CLAUSE or not led or inner[0].key.endswith(_JUDGING)


def _is_term(row: Sequence[Word], index: int, length: int, ended: str) -> bool:
    """Whether the quoted words are a name or a term: after an article, adjective or naming verb, or before a noun."""
    before = row[index - 1].key if index else ""
    after = row[index + 1].key if index + 1 < len(row) else "."
    if before in DETERMINERS or before in vocabulary.NAMING or before.endswith("'s"):
        return True
    noun = before.isalpha() and before not in PREPOSITIONS | AUXILIARIES
    if noun and index > 1 and row[index - 2].key in DETERMINERS and length <= _TERM:
        return True
    closed = ended in ",.!?" or not after.isalpha() or after in _CLOSED or after.endswith(("ly", "ing"))
    return not closed and not is_finite(row, index + 1)
