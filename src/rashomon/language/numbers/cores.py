"""Numbers without hedges: digits however grouped, words, scales.

Tokens in; a `Core` or None out.

>>> from rashomon.language.text import tokens
>>> words = separated(tokens("two hundred and five"))
>>> core_at("two hundred and five", words, [word.text for word in words], 0).low
205
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rashomon.language import numerals
from rashomon.language.numbers.money import PEOPLE, sign
from rashomon.language.numbers.shares import share_at
from rashomon.language.text import Token

Kind = Literal["digits", "words", "range", "share", "vague", "none"]
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:\.\d{3}){2,}|\d+(?:\.\d+)?")
_SPACES = frozenset(" \u00a0\u202f\u2009")
DASHES = frozenset("-–—−")
_LARGEST = 10**15
# After these a number goes on with what is less: "two thousand three hundred", "a thousand and one".
_CARRYING = frozenset(("thousand", "million", "billion", "lakh", "crore"))
_LINKS = 3  # "half - a - dozen", "a quarter of a million"


@dataclass(frozen=True, slots=True)
class Core:
    """A number without hedges, over tokens first..after; `share` is the fraction of a total it was made from."""

    first: int
    after: int
    low: float
    high: float
    kind: Kind
    share: str | None = None


def separated(words: Sequence[Token]) -> tuple[Token, ...]:
    """Digit tokens whose commas do not group by three are lists run together: "40,15" is 40 and 15."""
    made: list[Token] = []
    for word in words:
        if not word.text[0].isdigit() or "," not in word.text or _GROUPED.fullmatch(word.text):
            made.append(word)
            continue
        at = word.start
        for piece in word.text.split(","):
            if piece:
                made.append(Token(at, at + len(piece), piece))
            if at + len(piece) < word.end:
                made.append(Token(at + len(piece), at + len(piece) + 1, ","))
            at += len(piece) + 1
    return tuple(made)


def core_at(text: str, words: Sequence[Token], lower: Sequence[str], at: int) -> Core | None:
    """The number that begins at token `at`, as far as it goes; None where none begins."""
    digits = lower[at][0].isdigit()
    core = _digits(text, words, lower, at) if digits else _part_of_scale(lower, at) or words_at(lower, at)
    return core and _and_a_half(lower, core)


# Longer runs of digits are identifiers; nothing that news counts needs more.
_MOST_DIGITS = 24


def _digits(text: str, words: Sequence[Token], lower: Sequence[str], at: int) -> Core | None:
    if len(lower[at]) > _MOST_DIGITS or not _GROUPED.fullmatch(lower[at]):
        return None
    value, after = value_of(lower[at]), at + 1
    grouped = value == int(value) and len(lower[at]) <= 3
    while grouped and after < len(words) and value < _LARGEST and _continues(text, words, after):
        value, after = value * 1000 + int(lower[after]), after + 1
    value, after = _scaled(text, words, lower, value, after)
    return Core(at, after, value, value, "digits")


def value_of(digits: str) -> float:
    """The value of grouped digits: "1,500", "1.500.000", "2.5"; a whole number where it is one."""
    plain = digits.replace(",", "")
    if plain.count(".") > 1:
        plain = plain.replace(".", "")
    number = float(plain)
    return int(number) if number == int(number) else number


def _continues(text: str, words: Sequence[Token], after: int) -> bool:
    """Whether the token is a group of three digits set off by one space: "1 500"."""
    gap = text[words[after - 1].end : words[after].start]
    digits = words[after].text
    return len(gap) == 1 and gap in _SPACES and len(digits) == 3 and digits.isdigit()


def _scaled(text: str, words: Sequence[Token], lower: Sequence[str], value: float, after: int) -> tuple[float, int]:
    at = after
    if at + 1 < len(words) and words[at].text == "-" and lower[at + 1] in numerals.SUFFIXES:
        at += 1
    if at >= len(words) or lower[at] not in numerals.SUFFIXES:
        return value, after
    touching = words[at].start == words[at - 1].end
    known = lower[at] in numerals.SCALES or _beside_money(text, words, lower, after - 1, at + 1)
    if not known or (touching and lower[at] in numerals.SCALES and value > 999):
        return value, after
    scaled = value * numerals.SUFFIXES[lower[at]]
    while at + 1 < len(words) and lower[at + 1] in numerals.SCALES and scaled < _LARGEST:
        at += 1
        scaled *= numerals.SCALES[lower[at]]
    whole = round(scaled)
    return (whole if math.isclose(scaled, whole, rel_tol=1e-12) else scaled), at + 1


def _beside_money(text: str, words: Sequence[Token], lower: Sequence[str], first: int, after: int) -> bool:
    follows = lower[after] if after < len(lower) else ""
    if follows == "-" and after + 1 < len(lower):
        follows = lower[after + 1]
    return sign(text, words, first, scaled=True)[1] is not None or follows in numerals.CURRENCIES or follows in PEOPLE


def words_at(lower: Sequence[str], at: int) -> Core | None:
    """Cardinals and scales: "twenty-three", "two hundred and five", "a dozen"."""
    total, after, least = 0, at, _LARGEST
    while True:
        piece = _piece(lower, _linked(lower, after) if after > at else after)
        if piece is None or (after > at and piece.scale >= least):
            break
        total, after, least = total + piece.value, piece.after, piece.scale
        if lower[after - 1] not in _CARRYING:
            break
    if after == at:
        return _group(lower, at) if lower[at] in ("a", "an") else None
    return Core(at, after, total, total, "words")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A count of one scale, like the "two hundred and five thousand" of a longer number."""

    after: int
    value: int
    scale: int


def _piece(lower: Sequence[str], at: int) -> _Piece | None:
    """The count under a thousand that begins at token `at`, and the scale after it; "a" only before a scale."""
    count, after = _count(lower, at)
    if count is None or after >= len(lower):
        return None if count is None else _Piece(after, count, 1)
    scale = 1
    while (ahead := _dashed(lower, after)) < len(lower) and lower[ahead] in numerals.SCALES and scale < _LARGEST:
        scale, after = scale * numerals.SCALES[lower[ahead]], ahead + 1
        if lower[ahead] in ("hundred", "dozen") and scale in (12, 100):
            rest, beyond = _count(lower, _linked(lower, after)) if lower[ahead] == "hundred" else (None, after)
            if rest is not None and lower[_linked(lower, after)] in numerals.CARDINALS and not _scales(lower, beyond):
                count, scale, after = count * scale + rest, 1, beyond
    return _Piece(after, count * scale, scale)


def _count(lower: Sequence[str], at: int) -> tuple[int | None, int]:
    """A cardinal under a hundred, "a" before a scale, or nothing before a scale, as 1; and the token after it."""
    word = lower[at] if at < len(lower) else ""
    if word in numerals.SCALES:
        return 1, at
    if word in ("a", "an"):
        return (1, at + 1) if tuple(lower[at + 1 : at + 2]) and lower[at + 1] in numerals.SCALES else (None, at)
    if word not in numerals.CARDINALS:
        return None, at
    ten = numerals.CARDINALS[word]
    ahead = _dashed(lower, at + 1)
    one = numerals.CARDINALS.get(lower[ahead], 0) if ahead < len(lower) else 0
    return (ten + one, ahead + 1) if ten >= 20 and 0 < one < 10 else (ten, at + 1)


def _scales(lower: Sequence[str], at: int) -> bool:
    """Whether "hundred" or "dozen" is next, so that the cardinal before is its own: "one hundred and two hundred"."""
    ahead = _dashed(lower, at)
    return ahead < len(lower) and lower[ahead] in ("hundred", "dozen")


def _dashed(lower: Sequence[str], at: int) -> int:
    """The token after a hyphen at `at`, else `at`."""
    return at + 1 if at + 1 < len(lower) and lower[at] == "-" else at


def _linked(lower: Sequence[str], at: int) -> int:
    """The token after an "and" at `at`, hyphens around it or not; else after a hyphen; else `at`."""
    ahead = _dashed(lower, at)
    return _dashed(lower, ahead + 1) if ahead + 1 < len(lower) and lower[ahead] == "and" else ahead


def _part_of_scale(lower: Sequence[str], at: int) -> Core | None:
    """ "Half a million", "half-a-dozen", "three quarters of a million"."""
    share = share_at(lower, at)
    if share is None:
        return None
    part, after = share
    begun = after
    while after < len(lower) and lower[after] in ("of", "a", "-") and after - begun < _LINKS:
        after += 1
    if after == begun or after >= len(lower) or lower[after] not in numerals.SCALES:
        return None
    value = round(part * numerals.SCALES[lower[after]])
    return Core(at, after + 1, value, value, "words")


def _and_a_half(lower: Sequence[str], core: Core) -> Core:
    """ "Two and a half million", "a million and a half"."""
    if tuple(lower[core.after : core.after + 3]) != ("and", "a", "half"):
        return core
    last, after = lower[core.after - 1], core.after + 3
    value = core.low + numerals.SCALES.get(last, 1) / 2
    while last not in numerals.SCALES and after < len(lower) and lower[after] in numerals.SCALES and value < _LARGEST:
        value, after = value * numerals.SCALES[lower[after]], after + 1
    value = int(value) if value == int(value) else value
    return Core(core.first, after, value, value, core.kind)


def _group(lower: Sequence[str], at: int) -> Core | None:
    """ "A couple of hikers", "a trio of climbers"."""
    size = numerals.GROUPS.get(lower[at + 1], 0) if at + 1 < len(lower) else 0
    return Core(at, at + 3, size, size, "words") if size and tuple(lower[at + 2 : at + 3]) == ("of",) else None
