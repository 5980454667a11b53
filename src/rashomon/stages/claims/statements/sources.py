"""The source of a cue: the noun phrase that says who speaks, before the cue or after it.

The words of a unit and a cue in, a half-open range of word numbers out, None when there is none.

>>> from rashomon.language.phrases import words
>>> from rashomon.stages.claims.statements.occurrences import find
>>> row = words("On Monday Ana Ruo, head of the port, said it was open.")
>>> start, end = subject(row, next(find(row)), 0)
>>> " ".join(word.text for word in row[start:end])
'Ana Ruo , head of the port'
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.language.phrases import (
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    QUOTE,
    SUBORDINATORS,
    Word,
    has_finite,
    is_adverb,
    is_capital,
    is_finite,
    is_number,
    is_time,
    skip_time,
)
from rashomon.stages.claims.statements.occurrences import Cue

Range = tuple[int, int]

_LONGEST = 30  # words of a noun phrase without a comma

_WALLS = frozenset((QUOTE, ";", ":", "–", "—", "(", "[", "that", "but", "because", "although", "though", "while",
                    "whereas", "when", "if", "whether", "unless", "or"))  # fmt: skip
_SPEAKING_PRONOUNS = frozenset("he she they it we i you".split())
_ENDS = frozenset((",", ".", ";", ":", QUOTE, "—", "–", "?", "!", "…", "that", "when", "who", "after", "while"))
_JOINTS = frozenset("and but so then yet or - – — .".split())
_CLAUSE_JOINTS = frozenset("and as so before after since until once where".split())
_INVERTIBLE = frozenset(
    "say add ask reply explain insist write shout cry warn announce admit recall yell tweet declare claim argue note"
    " report exclaim conclude continue observe remark joke quip confirm whisper according respond go".split()
)


@dataclass(frozen=True, slots=True)
class Attribution:
    """`contents` are ranges of words; `source` is None where the words name nobody; `said` is the stretch of words
    in which the day of saying may stand.
    """

    cue: Cue
    source: Range | None
    contents: tuple[Range, ...]
    said: Range


def subject(row: Sequence[Word], cue: Cue, low: int) -> Range | None:
    """The noun phrase before the cue, not reaching left of word `low`, appositions included."""
    end = cue.start
    if end <= low:
        return None
    before = row[end - 1].key
    if before in _SPEAKING_PRONOUNS or before in ("who", "which"):
        return (end - 1, end) if end < 2 or row[end - 2].key != "of" else None
    if before in (",", ")"):
        return _with_appositions(row, low, end - (before == ","))
    if before in ("–", "—", "-"):
        return _with_aside(row, low, end - 1)
    return _phrase(row, low, end)


def _with_aside(row: Sequence[Word], low: int, end: int) -> Range | None:
    """The phrase whose apposition stands between dashes, the second of them at `end`."""
    dash = next((i for i in range(end - 1, max(low, end - _LONGEST), -1) if row[i].key == row[end].key), None)
    found = _phrase(row, low, dash) if dash is not None else None
    return (found[0], end) if found is not None else None


def inverted(row: Sequence[Word], cue: Cue) -> Range | None:
    """The noun phrase after the cue ("..., said Ana Ruo, a clerk"), None when the cue is not inverted."""
    at = cue.end
    if (
        cue.lemma not in _INVERTIBLE
        or at >= len(row)
        or (cue.start and row[cue.start - 1].key not in (",", QUOTE, "-"))
    ):
        return None
    end = _right(row, at)
    if end == at or has_finite(row, at, end) or not _is_nominal(row, at, end):
        return None
    return at, _appositions_after(row, end)


def named(row: Sequence[Word], at: int) -> Range | None:
    """The noun phrase that begins at `at` ("according to X")."""
    end = _right(row, at, relative=True)
    if end == at:
        return None
    further = _appositions_after(row, end)
    opens = further + 1 < len(row) and not is_finite(row, further + 1) and has_finite(row, further + 1, len(row))
    return (at, further) if opens or further >= len(row) - 1 else (at, end)


def _right(row: Sequence[Word], at: int, *, relative: bool = False) -> int:
    """Where the noun phrase that begins at `at` ends."""
    i = at
    while i < len(row):
        key = row[i].key
        if key in (",", ".", ";", ":", QUOTE, "—", "–", "?", "!", "…") or key in (
            "that",
            "when",
            "who",
            "after",
            "while",
        ):
            break
        if key in ("as", "because", "but", "if", "since", "before") and i > at:
            break
        if i > at and skip_time(row, i, len(row)) > i and key in ("on", "in", "late", "early", "earlier", "last", "at"):
            break
        if i > at and key == "in" and i + 2 < len(row) and row[i + 1].key in ("a", "an") and not relative:
            break
        i += 1
    return i


def _appositions_after(row: Sequence[Word], end: int) -> int:
    """Where the phrase ends with its appositions and relative clauses: ", 44, a clerk", ", who lives here"."""
    i = end
    while i + 1 < len(row) and row[i].key == ",":
        stop = _right(row, i + 1)
        if row[i + 1].key == "who":
            stop = _right(row, i + 2)
        elif not _is_apposition(row, i + 1, stop):
            break
        if stop <= i + 1:
            break
        i = stop
    return i


def _is_apposition(row: Sequence[Word], start: int, end: int) -> bool:
    if end <= start or has_finite(row, start, end):
        return False
    first = row[start]
    if first.key in ("adding", "saying", "and", "but", "or") or first.key.endswith("ing") or is_adverb(first):
        return False
    if first.key in PREPOSITIONS or first.key in SUBORDINATORS or first.key in PRONOUNS or is_time(first):
        return is_number(first) and end - start == 1
    return first.key != QUOTE


def _is_nominal(row: Sequence[Word], start: int, end: int) -> bool:
    first = row[start]
    if first.key in _SPEAKING_PRONOUNS:
        return end - start == 1
    if first.key in PREPOSITIONS or first.key in SUBORDINATORS or is_adverb(first) or is_time(first):
        return False
    if not is_capital(first) and is_finite(row, start):
        return False
    return is_capital(first) or is_number(first) or first.key.isalpha()


def _phrase(row: Sequence[Word], low: int, end: int) -> Range | None:
    """The noun phrase that ends just before word `end`, without a comma between."""
    start = end
    low = max(low, end - _LONGEST)
    while start > low and row[start - 1].key not in _WALLS and row[start - 1].key != ",":
        before = row[start - 1]
        if (before.key in AUXILIARIES and not is_capital(before)) or before.key in ("who", "which"):
            break
        start -= 1
    start = _after_verbs(row, start, end)
    start = _after_lead(row, start, end)
    stop = _before_time(row, start, end)
    if start >= stop or not _is_nominal(row, start, stop):
        return None
    return start, stop


def _after_verbs(row: Sequence[Word], start: int, end: int) -> int:
    """After an "and" that joins clauses, not nouns: one with a finite verb on its left; else after the last verb."""
    for i in range(end - 1, start, -1):
        if row[i].key in _CLAUSE_JOINTS and has_finite(row, start, i):
            return i + 1
    verbs = [i for i in range(start, end - 1) if is_finite(row, i) and row[i + 1].key != "-"]
    if not verbs:
        return start
    for i in range(end - 1, verbs[-1], -1):
        if row[i].key in DETERMINERS:
            return i
    return start


def _after_lead(row: Sequence[Word], start: int, end: int) -> int:
    """After what leads in: conjunctions, adverbs, times ("On Monday the mayor"), a prepositional phrase."""
    i = start
    while i < end:
        after = skip_time(row, i, end)
        if row[i].key in _JOINTS or (is_adverb(row[i]) and i + 1 < end):
            i += 1
        elif i < after < end:
            i = after
        else:
            break
    if i == end or row[i].key not in PREPOSITIONS | SUBORDINATORS:
        return i
    nouns = (j for j in range(end - 1, i, -1) if row[j].key in DETERMINERS and row[j - 1].key not in PREPOSITIONS)
    return next(nouns, _last_capitals(row, i + 1, end))


def _last_capitals(row: Sequence[Word], start: int, end: int) -> int:
    i = end
    while i > start and (is_capital(row[i - 1]) or row[i - 1].key == "."):
        i -= 1
    return i if i < end else start


def _before_time(row: Sequence[Word], start: int, end: int) -> int:
    """Before a time that trails the phrase ("the navy in May said")."""
    for i in range(max(start + 1, end - 4), end):
        if skip_time(row, i, end) == end:
            return i
    return end


def _with_appositions(row: Sequence[Word], low: int, end: int) -> Range | None:
    """The phrase that ends at the comma `end`: "Ana Ruo, head of the union, said", "the mayor, who fled, said".

    From the comma leftwards, piece by piece, as long as a piece is no clause of its own.
    """
    start = None
    right = end
    low = max(low, end - 2 * _LONGEST)
    while right > low:
        left = _piece(row, low, right)
        if not _is_loose(row, left, right):
            break
        start = left
        if left == low or row[left - 1].key != ",":
            break
        right = left - 1
    if start is None:
        return None
    start = _after_lead(row, start, end)
    return (start, end) if start < end and _is_nominal(row, start, end) else None


def _piece(row: Sequence[Word], low: int, right: int) -> int:
    """Where the piece between commas that ends at `right` begins."""
    left = right
    while left > low and row[left - 1].key != "," and row[left - 1].key not in _WALLS - {"(", "["}:
        left -= 1
    return left


def _is_loose(row: Sequence[Word], left: int, right: int) -> bool:
    """Whether a piece can belong to a noun phrase: no clause, no adverbial, or a relative clause."""
    after = skip_time(row, left, right)
    left = after if after < right else left
    if left >= right:
        return False
    first = row[left]
    if first.key in ("who", "which", "whose"):
        return True
    if first.key in PREPOSITIONS or first.key in SUBORDINATORS or is_adverb(first):
        return left + 1 < right and is_time(row[right - 1])
    relative = next((i for i in range(left, right) if row[i].key in ("who", "which", "whose")), right)
    return not has_finite(row, left, relative)


def antecedent(row: Sequence[Word], relative: int) -> Range | None:
    """The noun phrase that the relative pronoun at `relative` refers to."""
    end = relative - 1 if relative and row[relative - 1].key == "," else relative
    start = end
    while start > 0 and row[start - 1].key not in _WALLS | PREPOSITIONS | {","} and not is_finite(row, start - 1):
        start -= 1
        if row[start].key in DETERMINERS:
            break
    return (start, end) if start < end and _is_nominal(row, start, end) else None
