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
    MONTHS,
    PREPOSITIONS,
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
_NEEDS_NOUN = frozenset("a an the his her their its my our your every no".split())
_SPEAKING_PRONOUNS = frozenset("he she they it we i you".split())
_JOINTS = frozenset("and but so then yet or - – — .".split())
_CLAUSE_JOINTS = frozenset("and as so before after since until once where".split())


@dataclass(frozen=True, slots=True)
class Attribution:
    """`contents` are ranges of words; `source` is None where the words name nobody; `said` is the stretch of words
    in which the day of saying may stand; `named` are the words of the source that tell the speaker, where not all do.
    """

    cue: Cue
    source: Range | None
    contents: tuple[Range, ...]
    said: Range
    named: Range | None = None


def subject(row: Sequence[Word], cue: Cue, low: int, *, floor: int | None = None) -> Range | None:
    """The noun phrase before the cue, not reaching left of word `low`, appositions included; one that a relative
    clause without commas is part of may begin from `floor` on ("The guard who saw the fire said").
    """
    found = _subject(row, cue, low)
    if found is not None and not _is_governed(row, found[0]):
        return found
    floor = low if floor is None else floor
    return _with_relative(row, floor, cue.start) or (found and _with_participle(row, floor, cue.start)) or found


def _is_governed(row: Sequence[Word], start: int) -> bool:
    """Whether the phrase that begins there hangs on a preposition or a verb before it ("refused to give her name")."""
    if not start:
        return False
    infinitive = start > 1 and row[start - 2].key == "to" and row[start - 1].key.isalpha()
    return infinitive or row[start - 1].key in PREPOSITIONS or is_finite(row, start - 1)


def _with_relative(row: Sequence[Word], low: int, end: int) -> Range | None:
    """The noun phrase that opens the clause, with the relative clause that stretches from it to the cue."""
    low = max(low, end - 2 * _LONGEST)
    if any(row[i].key in (",", ";", ":") for i in range(max(low, end - 1), end)):
        return None
    relative = next((i for i in range(end - 2, low, -1) if _opens_relative(row, i)), None)
    if relative is None or any(row[i].key in (",", ";", ":") for i in range(relative, end)):
        return None
    return _widened(row, low, relative, end)


def _widened(row: Sequence[Word], low: int, modifier: int, end: int) -> Range | None:
    """The noun phrase that what begins at `modifier` describes, up to `end`."""
    start = modifier
    while start > low and row[start - 1].key not in _WALLS | {","} and not is_finite(row, start - 1):
        start -= 1
    start = _after_lead(row, start, modifier)
    return (start, end) if start < modifier and is_nominal(row, start, modifier) else None


def _with_participle(row: Sequence[Word], low: int, end: int) -> Range | None:
    """The noun phrase with the participle that describes it, up to the cue ("The clerk hurt in the fire on Monday
    said"): the only verb before the cue.
    """
    low = max(low, end - 2 * _LONGEST)
    low = max((i + 1 for i in range(low, end) if row[i].key in _WALLS | {","}), default=low)
    verbs = [i for i in range(low, end) if is_finite(row, i)]
    if len(verbs) != 1 or row[verbs[0]].key in AUXILIARIES or verbs[0] + 1 >= end:
        return None
    verb = verbs[0]
    described = verb > low + 1 and row[low].key in DETERMINERS and row[verb - 1].key not in _SPEAKING_PRONOUNS
    return _widened(row, low, verb, end) if described and row[verb + 1].key in PREPOSITIONS else None


def _opens_relative(row: Sequence[Word], at: int) -> bool:
    """Whether a relative pronoun stands there as the subject of the verb behind it, right after its noun."""
    if row[at].key not in ("who", "which", "that") or row[at - 1].key == "," or is_finite(row, at - 1):
        return False
    verb = at + 2 if is_adverb(row[at + 1]) and at + 2 < len(row) else at + 1
    plain = is_finite(row, verb) or row[verb].key.endswith("s")
    return plain and row[at - 1].key not in PREPOSITIONS | DETERMINERS


def _subject(row: Sequence[Word], cue: Cue, low: int) -> Range | None:
    end = cue.start
    if end <= low:
        return None
    before = row[end - 1].key
    if before in _SPEAKING_PRONOUNS or before in ("who", "which"):
        return (end - 1, end) if end < 2 or row[end - 2].key != "of" else None
    if before == ",":
        return _with_appositions(row, low, _before_adverb(row, low, end) - 1)
    if before == ")":
        return _phrase(row, low, end) or _with_appositions(row, low, end)
    if before in ("–", "—", "-"):
        return _with_aside(row, low, end - 1)
    return _phrase(row, low, end)


def _before_adverb(row: Sequence[Word], low: int, end: int) -> int:
    """After the comma that ends the phrase, where only an adverb stands between commas (", however, said")."""
    opening = next((i for i in range(end - 2, max(low, end - 5), -1) if row[i].key == ","), None)
    if opening is None:
        return end
    lead = all(is_adverb(row[i]) or is_time(row[i]) for i in range(opening + 1, end - 1))
    return opening + 1 if lead else end


def _with_aside(row: Sequence[Word], low: int, end: int) -> Range | None:
    """The phrase whose apposition stands between dashes, the second of them at `end`."""
    dash = next((i for i in range(end - 1, max(low, end - _LONGEST), -1) if row[i].key == row[end].key), None)
    found = _phrase(row, low, dash) if dash is not None else None
    return (found[0], end) if found is not None else None


def is_nominal(row: Sequence[Word], start: int, end: int) -> bool:
    """Whether the words can be a noun phrase, by how they begin and end."""
    first = row[start]
    if row[end - 1].key in _NEEDS_NOUN:
        return False
    if first.key in _SPEAKING_PRONOUNS:
        return end - start == 1
    if first.key in PREPOSITIONS or first.key in SUBORDINATORS:
        return False
    if is_adverb(first) and first.key != "not" and not (is_capital(first) and end - start == 1):  # "Kelly said"
        return False
    if is_time(first) and (first.key not in MONTHS or end - start < 2):
        return False
    if not is_capital(first) and is_finite(row, start):
        return False
    return is_capital(first) or is_number(first) or first.key.isalpha()


def _phrase(row: Sequence[Word], low: int, end: int) -> Range | None:
    """The noun phrase that ends just before word `end`, without a comma between."""
    start = end
    low = max(low, end - _LONGEST)
    while start > low and not _is_wall(row, start - 1, end) and row[start - 1].key != ",":
        before = row[start - 1]
        if (before.key in AUXILIARIES and not is_capital(before)) or before.key in ("who", "which"):
            break
        start -= 1
    start = _after_verbs(row, start, end)
    start = _after_lead(row, start, end)
    stop = before_time(row, start, end)
    if start >= stop or not is_nominal(row, start, stop):
        return None
    return start, stop


def _is_wall(row: Sequence[Word], at: int, end: int) -> bool:
    """Whether no noun phrase that ends at `end` reaches over the word: not over a quotation, but one that an article
    makes a noun (an “earwitness”), nor over a bracket, but one that closes again ("Ana (Nan) Ruo").
    """
    key = row[at].key
    if key == QUOTE:
        return at == 0 or at + 1 >= end + 1 or row[at - 1].key not in ("a", "an", "the", "one", "another")
    if key == "(":
        return not any(row[i].key == ")" for i in range(at + 1, min(end, at + 8)))
    return key in _WALLS


def _after_verbs(row: Sequence[Word], start: int, end: int) -> int:
    """After an "and" that joins clauses, not nouns: one with a finite verb on its left; else after the last verb."""
    governed = start > 0 and is_finite(row, start - 1)  # "heard a noise before her son cried out"
    for i in range(end - 1, start, -1):
        if row[i].key in _CLAUSE_JOINTS and (has_finite(row, start, i) or (governed and row[i].key != "and")):
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
        if (
            (row[i].key == "," and i > start)
            or row[i].key in _JOINTS
            or (is_adverb(row[i]) and i + 1 < end and row[i].key != "not")
        ):
            i += 1
        elif i < after < end and not (after == i + 1 and row[i].key in MONTHS):  # "March participants"
            i = after
        else:
            break
    if i == end or row[i].key not in PREPOSITIONS | SUBORDINATORS:
        return i
    nouns = (j for j in range(end - 1, i, -1) if row[j].key in DETERMINERS and row[j - 1].key not in PREPOSITIONS)
    return next(nouns, _last_capitals(row, i + 1, end))


def _last_capitals(row: Sequence[Word], start: int, end: int) -> int:
    stop = end
    if row[end - 1].key == ")":  # "Sen. Ana Ruo (I-Elm)"
        stop = next((i for i in range(end - 2, start, -1) if row[i].key == "("), end)
    i = stop
    while i > start and (is_capital(row[i - 1]) or row[i - 1].key == "."):
        i -= 1
    return i if i < stop else start


def before_time(row: Sequence[Word], start: int, end: int) -> int:
    """Before a time that trails the phrase ("the navy in May said")."""
    for i in range(max(start + 1, end - 4), end):
        surname = i == end - 1 and row[i].key in MONTHS and is_capital(row[i - 1])  # "Ana May"
        if skip_time(row, i, end) == end and not surname:
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
    return (start, end) if start < end and is_nominal(row, start, end) else None


def _piece(row: Sequence[Word], low: int, right: int) -> int:
    """Where the piece between commas that ends at `right` begins; a relative clause may hold any conjunction."""
    left = right
    while left > low and row[left - 1].key != "," and row[left - 1].key not in _WALLS - {"(", "["}:
        left -= 1
    comma = left
    while comma > low and row[comma - 1].key not in (",", QUOTE, ";", ":"):
        comma -= 1
    return comma if row[comma].key in ("who", "which", "whose") else left


def _is_loose(row: Sequence[Word], left: int, right: int) -> bool:
    """Whether a piece can belong to a noun phrase: no clause, no adverbial, or a relative clause."""
    after = skip_time(row, left, right)
    left = after if after < right else left
    if left < right and row[left].key in ("but", "and", "so", "yet"):
        left += 1
    if left >= right:
        return False
    first = row[left]
    if first.key in ("who", "which", "whose"):
        return True
    if first.key in PREPOSITIONS or first.key in SUBORDINATORS or is_adverb(first):
        return left + 1 < right and is_time(row[right - 1])
    if first.key.endswith(("ed", "ing")) and not is_capital(first) and left + 1 < right:
        return row[left + 1].key in PREPOSITIONS and not has_finite(row, left + 1, right)  # ", based in Elmouth,"
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
    return (start, end) if start < end and is_nominal(row, start, end) else None
