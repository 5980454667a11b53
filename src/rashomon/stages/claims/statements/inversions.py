"""The source behind a cue: the noun phrase after "said" or "according to", with its appositions and relatives.

The words of a unit and a cue in, a half-open range of word numbers out, None when there is none.

>>> from rashomon.language.phrases import words
>>> from rashomon.stages.claims.statements.occurrences import find
>>> row = words("It held, said Ana Ruo, 44.")
>>> inverted(row, next(find(row)))
(4, 8)
"""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.language.phrases import (
    AUXILIARIES,
    PREPOSITIONS,
    PRONOUNS,
    QUOTE,
    SUBORDINATORS,
    Word,
    has_finite,
    is_adverb,
    is_finite,
    is_number,
    is_time,
    skip_time,
)
from rashomon.stages.claims.statements.occurrences import Cue
from rashomon.stages.claims.statements.sources import Range, is_nominal

_INVERTIBLE = frozenset(
    "read"
    " say add ask reply explain insist write shout cry warn announce admit recall yell tweet declare claim argue note"
    " report exclaim conclude continue observe remark joke confirm whisper according respond go chant fume"
    " lament warn text post interject plead beg scream sob sigh muse quip retort counter concede stress boast"
    " testify recount allege assert predict caution contend state maintain acknowledge swear vow pledge".split()
)
_ENDS = frozenset((",", ".", ";", ":", QUOTE, "—", "–", "―", "?", "!", "…", "that", "when", "who", "after", "while"))
_RELATIVES = frozenset("who whom whose which that".split())


def inverted(row: Sequence[Word], cue: Cue) -> Range | None:
    """The noun phrase after the cue ("..., said Ana Ruo, a clerk"), None when the cue is not inverted."""
    at = cue.end
    if cue.lemma not in _INVERTIBLE or cue.kind == "participle" or at >= len(row):
        return None
    if cue.start and row[cue.start - 1].key not in (",", QUOTE, "-"):
        return None
    end = _right(row, at)
    if end == at or not is_nominal(row, at, end):
        return None
    reduced = has_finite(row, at, end)
    if reduced and not _is_reduced(row, cue, end):
        return None
    return at, _appositions_after(row, _relative(row, end) if _is_tag(row, cue) else end)


def _is_tag(row: Sequence[Word], cue: Cue) -> bool:
    """Whether a quotation stands before the cue, so that what follows can only say who speaks."""
    return cue.start > 0 and row[cue.start - 1].key == QUOTE


def _is_reduced(row: Sequence[Word], cue: Cue, end: int) -> bool:
    """Whether a verb in the phrase is only a participle after its noun ("said one leaflet handed out at noon")."""
    verb = next(i for i in range(cue.end, end) if is_finite(row, i))
    return _is_tag(row, cue) and verb > cue.end and row[verb].key not in AUXILIARIES


def _relative(row: Sequence[Word], end: int) -> int:
    """After a relative clause that begins at `end` without a comma, else `end`."""
    if end + 1 < len(row) and row[end].key in _RELATIVES:
        return _right(row, end + 1)
    return end


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
        if key in _ENDS:
            break
        if key in ("as", "because", "but", "if", "since", "before", "according") and i > at:
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
