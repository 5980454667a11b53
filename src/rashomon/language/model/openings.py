"""Where a sentence must open, and where it cannot, whatever the network says of the rest.

Words with the text around them in; for each 1 (opens one), -1 (does not) or 0 (the network says) out. A full stop ends
a sentence before a capital unless it belongs to an abbreviation; an abbreviation's ends one before a word that only
opens sentences in capitals ("the U.S. They left"). Lines end sentences, and what only leads into a line (a bullet, a
number, a time, a label, a dateline) is one with what follows.

>>> judged(Words("• Mr. Oru left. He fell.", (0, 2, 6, 10, 14, 16, 19, 23), (1, 5, 9, 14, 15, 18, 23, 24))).tolist()
[1, -1, -1, 0, 0, 1, 0, 0]
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from rashomon.language import cues
from rashomon.language.model.windows import Words
from rashomon.language.openers import CALENDAR, OPENERS
from rashomon.language.text import is_abbreviation

_OPENING = frozenset("“ ‘ « \" ' '' ` `` ( [".split())
_QUOTES = frozenset("” ’ » \" ' ''".split())
_CLOSING = _QUOTES | frozenset(")]")
_DASHES = frozenset("- -- – —".split())
_STOP = re.compile(r"[.!?…]+$")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_CLOCK = r"\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?"
# What leads into a line. Every part is bounded, so that no line costs more than a few steps.
_LEADS = (
    r"[•●▪◦‣·*–—-](?=[ \t])",  # a bullet
    r"\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[a-zA-Z])[.)](?=\s)",  # a number or a letter
    rf"[\[(]?{_CLOCK}[\])]?(?: ?[:–—-])?(?=\s)",  # a time
    r"[A-Z][\w'’-]{1,20}(?: [\w'’-]{1,20}){0,2}:(?=\s)",  # a label
    # a place and a date
    rf"[A-Z]{{2,20}}(?:[ ./-]{{1,2}}[A-Z]{{2,20}}){{0,3}}(?:, [A-Z][\w. ]{{1,20}})?, {_MONTH} \d{{1,2}}(?=\s)",
)
_LEAD = re.compile(rf"(?:{'|'.join(_LEADS)})[ \t]{{0,9}}")
# Before a number these never end a sentence; the first ones also end one in other places ("No. Nobody did").
_BEFORE_NUMBER = frozenset("no nos vol pp p fig art ch sec par ca approx est op cf tel ext".split())
_MAY_END = frozenset(
    "st ave blvd jr sr dept al no nos mt ft est approx inc co corp ltd bros etc mon tue tues wed thu thur fri".split()
)
_NEVER_END = frozenset("pp v vs eg ie cf ca viz".split())
# "Plan B", "group A": a letter after one of these is no initial.
_LETTERED = frozenset("plan group type class grade vitamin hepatitis block team point section option exhibit".split())
_LISTING = frozenset(". ! ? : ;".split())  # after these a number with a full stop counts what follows
_CREDIT = 6  # words of a bracket that no sentence opens in
_BRACKETED = 60  # words of a bracket that is looked through
_BEGINNING = frozenset("He She They It We The A An This That These Those There".split())  # no name that said it
_SPOKEN = re.compile(r"[aeiouy\d]")  # a word without any of these is an abbreviation
_NAME = re.compile(r"The( [A-Z][\w'’-]+){1,2}")


def judged(words: Words) -> NDArray[np.int8]:
    """For each word 1 where it must open a sentence, -1 where it cannot, 0 where the network says."""
    forms, gaps = words.forms(), words.gaps()
    found = np.zeros(len(forms), np.int8)
    lead = 0
    for at, gap in enumerate(gaps):
        if at == 0 or "\n" in gap:
            found[at] = 1
            match = _LEAD.match(words.text, words.starts[at])
            lead = match.end() if match else 0
        elif words.starts[at] <= lead:
            found[at] = -1
        else:
            found[at] = _verdict(forms, gaps, at)
    return found


def _verdict(forms: Sequence[str], gaps: Sequence[str], at: int) -> int:
    """What the words on both sides of a gap inside a line say."""
    end = _stop(forms, gaps, at)
    if end is None:
        return -1 if forms[at - 1] in _DASHES or _in_bracket(forms, at) else 0
    if _closes(forms, gaps, at):
        return -1
    first = at
    while first + 1 < len(forms) and first < at + 3 and forms[first] in _OPENING | _DASHES:
        first += 1
    word, closed = forms[first], forms[end + 1 : at]
    if word.islower() or word[0].isdigit():
        return _before_small(forms, gaps, end, first) if word.isalnum() else 0
    if not word[0].isalpha():
        return 0
    if not gaps[at]:
        return int(
            first == at and word.istitle() and (bool(closed) or _bare(forms, gaps, end) in forms[max(0, at - 2) : at])
        )
    if closed and closed[-1] in ")]":
        return _after_bracket(forms, end)
    if forms[end][-1] in "!?":
        return _after_cry(forms, end, first)
    if forms[end].endswith(("…", "..")):
        return int(word in _BEGINNING if closed else word != "I")
    return 1 if closed else _after_stop(forms, gaps, end, word)


def _in_bracket(forms: Sequence[str], at: int) -> bool:
    """Whether a bracket opened a few words before, and is not closed yet ("(Oru Photo/Ana Lund)")."""
    near = forms[max(0, at - _CREDIT) : at]
    return "(" in near and ")" not in near[near.index("(") :]


def _closes(forms: Sequence[str], gaps: Sequence[str], at: int) -> bool:
    """Whether a word is a mark that closes: with nothing between it and what it closes, or apart from both sides."""
    alone = at + 1 == len(forms) or bool(gaps[at + 1])
    return forms[at] in _CLOSING and (not gaps[at] or (alone and forms[at] not in _OPENING))


def _stop(forms: Sequence[str], gaps: Sequence[str], at: int) -> int | None:
    """The word with the full stop, the question or exclamation mark that a gap comes after, closing marks between."""
    end = at - 1
    while end > max(0, at - 4) and _closes(forms, gaps, end):
        end -= 1
    return end if _STOP.search(forms[end]) else None


def _bare(forms: Sequence[str], gaps: Sequence[str], end: int) -> str:
    """The folded word that a full stop belongs to, or stands behind, without it."""
    own = forms[end].replace(".", "")
    return (own or (forms[end - 1] if end and not gaps[end] else "")).casefold()


def _before_small(forms: Sequence[str], gaps: Sequence[str], end: int, first: int) -> int:
    """Before a small letter a quotation goes on, and so does what follows a name with a mark of its own ("Hopla!")."""
    if forms[first][0].isdigit():
        return -1 if forms[end][-1] == "." and _bare(forms, gaps, end) in _BEFORE_NUMBER else 0
    named = end > 1 and forms[end] in ("!", "?") and forms[end - 1].istitle() and forms[end - 2].isalpha()
    return -1 if named or forms[end + 1] in _QUOTES else 0


def _after_bracket(forms: Sequence[str], end: int) -> int:
    """A bracket of one abbreviation ("(Ret.)") ends no sentence, one that holds a sentence of its own ends it."""
    for begin in range(end - 1, max(0, end - _BRACKETED), -1):
        if forms[begin] in "([":
            return -1 if begin >= end - 2 else int(bool(_STOP.search(forms[begin - 1])))
    return 0


def _after_cry(forms: Sequence[str], end: int, first: int) -> int:
    """After "!" and "?": a quotation goes on when its speaker follows, and an article and a name are no sentence."""
    if forms[end + 1] in _QUOTES:
        return -1 if _speaks(forms[first : first + 8]) else 1
    for length in (2, 3):
        opens = end == length or (end > length and _STOP.search(forms[end - length - 1]))
        if opens and _NAME.fullmatch(" ".join(forms[end - length : end])):
            return -1
    return 1


def _speaks(forms: Sequence[str]) -> bool:
    """Whether words begin with a clause of saying and nothing more: "Ana Oru asked.", "the mayor said on Friday."."""
    for at, form in enumerate(forms):
        if not form[0].isalpha():
            return False
        if at and cues.verb(form) is not None and form.islower():
            return any(later in (".", ",", ":") for later in forms[at + 1 : at + 5])
        if at > 1 and form.islower():
            return False
    return False


def _after_stop(forms: Sequence[str], gaps: Sequence[str], end: int, word: str) -> int:
    """After a full stop and before a capital, by the word that the stop belongs to."""
    bare, folded = _bare(forms, gaps, end), word.casefold()
    before = forms[end - 1] if end else ""
    opener = folded in OPENERS and folded not in CALENDAR and len(word) > 1
    if len(bare) == 1 and bare.isalpha():
        return 1 if opener or before.casefold() in _LETTERED or before[:1].isdigit() else -1
    if bare in ("am", "pm") and forms[end] != ".":
        return int(opener or not (word.isupper() or folded in CALENDAR or word[0].isdigit() or not word.isalpha()))
    if bare in _NEVER_END or (is_abbreviation(bare) and bare not in _MAY_END | CALENDAR):
        return -1
    listed = bare.isdigit() and end > 2 and forms[end - 2] in _LISTING
    listed = listed and forms[end - 3].casefold() not in _BEFORE_NUMBER
    if forms[end] != "." or bare in _MAY_END or listed or is_abbreviation(bare) or not _SPOKEN.search(bare):
        return int(opener)
    return 1
