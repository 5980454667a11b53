"""Whose words a participle brings: "polls showing", "her son screaming, “…”", "Ana Ruo telling the jury".

The words of a unit and a cue in, a half-open range of word numbers out, None when none of these is there.

>>> from rashomon.language.phrases import words
>>> from rashomon.stages.claims.statements.occurrences import find
>>> row = words("Clerk Ana Ruo telling the jury that nobody stayed.")
>>> sole(row, next(find(row)))
(0, 3)
"""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.language import cues as vocabulary
from rashomon.language.phrases import (
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    QUOTE,
    Word,
    has_finite,
    is_capital,
    is_finite,
)
from rashomon.stages.claims.statements.occurrences import Cue
from rashomon.stages.claims.statements.sources import Range, antecedent

_WRITING = 24  # words of a writing with what describes it
_TELLERS = vocabulary.DOCUMENTS | frozenset("one message messages letters signs banners placards".split())


def teller(row: Sequence[Word], cue: Cue) -> Range | None:
    """The noun right before a participle that can only be its own subject: "polls showing", "one note saying"."""
    if not cue.start:
        return None
    before = row[cue.start - 1].key
    if before in vocabulary.WRITINGS or before not in _TELLERS:
        return None
    return antecedent(row, cue.start)


def heard(row: Sequence[Word], cue: Cue) -> Range | None:
    """The noun right before a participle that quoted words follow ("she described her son screaming, “…”")."""
    keys = [word.key for word in row[cue.end : cue.end + 2]]
    if not cue.start or not (keys[:1] == [QUOTE] or (keys[:1] in ([","], [":"]) and keys[1:] == [QUOTE])):
        return None
    return antecedent(row, cue.start)


def sole(row: Sequence[Word], cue: Cue) -> Range | None:
    """The name that opens a sentence, right before a participle in place of its verb ("Clerk Ana Ruo telling …")."""
    start = cue.start
    if not start or row[0].key in PREPOSITIONS | DETERMINERS | PRONOUNS or has_finite(row, 0, start):
        return None
    named = is_capital(row[0]) and all(is_capital(word) for word in row[max(0, start - 2) : start])
    return (0, start) if named else None


def writing(row: Sequence[Word], verb: int) -> Range | None:
    """The writing that a relative clause with its verb at `verb` is about ("a note he left that reads")."""
    if verb < 2 or row[verb - 1].key not in ("that", "which"):
        return None
    at = next((i for i in range(verb - 2, max(-1, verb - _WRITING), -1) if row[i].key in vocabulary.WRITTEN), None)
    if at is None:
        return None
    start = at - 2 if at > 1 and row[at - 1].key == "of" and row[at - 2].key in vocabulary.WRITTEN else at
    while start and row[start - 1].key.isalpha() and row[start - 1].key not in PREPOSITIONS | {"and", "that"}:
        if is_finite(row, start - 1):
            break
        start -= 1
        if row[start].key in DETERMINERS:
            break
    return start, verb - 1


def giver(row: Sequence[Word], end: int) -> Range | None:
    """Who a message comes from: "a call from the ferry saying …"."""
    for i in range(end - 2, max(0, end - 8), -1):
        if row[i].key in ("from", "by"):
            return i + 1, end
        if row[i].key in (",", QUOTE) or is_finite(row, i):
            return None
    return None
