"""Numbers that count nothing: years, days, times, ages, shares, labels, telephone numbers.

A core and the tokens around it in, yes or no out.

>>> from rashomon.language.text import tokens
>>> from rashomon.language.numbers.cores import core_at
>>> words = tokens("Flight 370 left")
>>> lower = [word.text.casefold() for word in words]
>>> is_no_amount("Flight 370 left", words, lower, core_at("Flight 370 left", words, lower, 1))
True
"""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.language import numerals
from rashomon.language.numbers.cores import DASHES, Core
from rashomon.language.numbers.money import PEOPLE
from rashomon.language.numbers.shares import percent_after
from rashomon.language.streets import STREETS
from rashomon.language.text import Token

_OLDEST = 115
# Labels in words too: "Flight Nine", "Room Six"; "track two men" and "line three roads" forbid the others.
_NUMBERED = frozenset("flight highway route room apartment chapter platform bed ward gate terminal".split())
# What a number before it counts, though it ends in no "s": "1900 square miles" is no year.
_COUNTED = frozenset("men women children square sq km kg feet ft mph kph tonnes".split())
_SHORT = frozenset("no nos apt vol rt ave fig art ch".split())  # before a full stop and a number
# Numbers to call for help, before those who are called or call there: "911 dispatchers" are not 911 persons.
_EMERGENCY = frozenset("911 999 112 000 111".split())
_CALLED = frozenset(
    "call calls caller callers dispatch dispatcher dispatchers operator operators emergency recording tape".split()
)
_STREET = 4  # words of a street's name
_SCORE = 200  # no side scores more
_SCORED = 8  # how far off the words of a score may stand
_LONGEST_LIST = 12
# Deeds that reports tell apart by their year.
_DEEDS = frozenset(
    "killings slayings murders homicides shootings stabbings bombings riots attacks raids robberies massacres".split()
)


def is_no_amount(text: str, words: Sequence[Token], lower: Sequence[str], core: Core) -> bool:
    """Whether the core is no amount, by the tokens around it."""
    before = lower[core.first - 1] if core.first else ""
    after = lower[core.after] if core.after < len(lower) else ""
    if percent_after(lower, core.after) > core.after or _is_street(words, lower, core.after):
        return True
    if lower[core.first] in _EMERGENCY and after in _CALLED:
        return True
    if core.kind == "words":
        parts = after in numerals.FRACTIONS and core.after == core.first + 1 and after != "half"
        return parts or _is_aged(lower, core.after) or _is_age_of(lower, core) or before in _NUMBERED
    return (
        _is_label(text, words, lower, core)
        or _is_day(words, lower, core.first, core.after)
        or _is_clock(lower, core, before, after)
        or _is_caliber(text, words, lower, core)
        or _is_year(words, lower, core)
        or _is_age(words, lower, core)
    )


def _is_label(text: str, words: Sequence[Token], lower: Sequence[str], core: Core) -> bool:
    """AK-47, F16, 7th, 24/7, 4x4, Flight 12, 0800-12-34."""
    start, end = words[core.first].start, words[core.after - 1].end
    left, right = text[max(0, start - 2) : start], text[end : end + 2]
    if (
        right.strip()[:1] == "/"
        or (left.strip()[-1:] == "/" and not left[:1].isalpha())
        or _is_labelled(lower, core.first)
    ):
        return True
    if left[-1:] in ("_", "#", "@") or right[:1] == "_" or left[-1:].isalpha():
        return left[-1:] not in numerals.LOST_SIGNS
    tail = lower[core.after] if core.after < len(lower) and words[core.after].start == end else ""
    if tail in numerals.ORDINAL_TAILS or tail == "x":
        return True
    named = core.first - 2 if core.first > 1 and lower[core.first - 1] == "." else core.first - 1
    if named >= 0 and lower[named] in (numerals.DESIGNATORS if named == core.first - 1 else _SHORT):
        return True
    return (left[-1:] in DASHES and left[:1].isalpha() and lower[core.first - 2] not in ("magnitude",)) or (
        words[core.first].text.startswith("0") and core.low >= 1
    )


def _is_labelled(lower: Sequence[str], first: int) -> bool:
    """The second number of "Image 7 of 111"."""
    return (
        first > 2
        and lower[first - 1] == "of"
        and lower[first - 2].isdigit()
        and lower[first - 3] in numerals.DESIGNATORS
    )


def _is_street(words: Sequence[Token], lower: Sequence[str], after: int) -> bool:
    """Whether a street's name follows: "12 Elm Street", "the 1400 block of Harbor Avenue"."""
    if tuple(lower[after : after + 2]) == ("block", "of"):
        return True
    for at in range(after, min(after + _STREET, len(words))):
        if not words[at].text[0].isupper() and not words[at].text[0].isdigit():
            return False
        if at > after and lower[at] in STREETS:
            return True
    return False


def _is_caliber(text: str, words: Sequence[Token], lower: Sequence[str], core: Core) -> bool:
    """ "9mm pistol", "a .45", "12-gauge", "155-mm shells"."""
    start = words[core.first].start
    if text[max(0, start - 1) : start] == "." and not text[max(0, start - 2) : start - 1].strip():
        return True
    rest = [word for word in lower[core.after : core.after + 4] if word not in DASHES]
    armed = rest[:1] == ["mm"] and not numerals.WEAPONS.isdisjoint(rest[1:3])
    return armed or (bool(rest) and rest[0] in numerals.CALIBERS)


def _is_day(words: Sequence[Token], lower: Sequence[str], first: int, after: int) -> bool:
    """A day of the month beside its month."""
    left = first - 2 if first > 1 and lower[first - 1] == "." else first - 1
    right = after + 1 if after < len(lower) and lower[after] == "." else after
    return any(
        0 <= at < len(words) and lower[at] in numerals.MONTHS and words[at].text[0].isupper() for at in (left, right)
    )


def _is_clock(lower: Sequence[str], core: Core, before: str, after: str) -> bool:
    if before == ":" and core.first > 1 and lower[core.first - 2][0].isdigit():
        return True
    if after == ":" and core.after + 1 < len(lower) and lower[core.after + 1][0].isdigit():
        return True
    return after in numerals.CLOCK or (after == "hours" and len(lower[core.first]) == 4 and before == "at")


def _is_year(words: Sequence[Token], lower: Sequence[str], core: Core) -> bool:
    digits = lower[core.first]
    if core.after > core.first + 1 or len(digits) != 4 or not 1500 <= core.low <= 2100:
        return False
    before = [word for word in lower[max(0, core.first - 3) : core.first] if word not in (",", ".")]
    if before and (before[-1] in numerals.BEFORE_YEAR or before[-1] in numerals.MONTHS or before[-1][0].isdigit()):
        return True
    following = words[core.after].text if core.after < len(words) else ""
    if following in _DEEDS and core.low >= 1900 and core.low % 100:
        return True  # "the 1967 slayings"
    counted = following.islower() and (following.endswith("s") or following in PEOPLE or following in _COUNTED)
    return core.low >= 1900 and not counted


def _is_age(words: Sequence[Token], lower: Sequence[str], core: Core) -> bool:
    """An age: "aged 5", "5-year-old", "5 years old"; ", 22," and "(22)" after a name; "25 and 30," in that place."""
    if _is_aged(lower, core.after) or _is_age_of(lower, core):
        return True
    if core.low > 115 or core.low != int(core.low) or core.first < 2:
        return False
    before = lower[core.first - 1]
    following = lower[core.after] if core.after < len(lower) else "."
    if following in ("and", "or", "to") and lower[core.after + 1 : core.after + 2] and _is_aged(lower, core.after + 2):
        return True
    if before in (",", "("):
        chain = following in ("and", "&") and core.after + 1 < len(lower) and lower[core.after + 1][0].isdigit()
        closed = following in (",", ")", ".", ";") or chain
        described = core.first > 2 and lower[core.first - 3] == "of"  # "mother of 3, 34, was hurt"
        return closed and (lower[core.first - 2][0].isalpha() or described)
    if before == "and" and following in (",", ")") and lower[core.first - 2][0].isdigit():
        return core.first > 2 and lower[core.first - 3] in (",", "(")
    return False


def _is_age_of(lower: Sequence[str], core: Core) -> bool:
    """ "A girl of seven", "ages 47 and 48", "aged 9, 12 and 14": an age, or a later one of a list of them."""
    if core.high > _OLDEST or not core.first:
        return False
    if lower[core.first - 1] == "of" and core.first > 1 and lower[core.first - 2] in numerals.AGED_PERSONS:
        ahead = lower[core.after] if core.after < len(lower) else "."
        return not ahead.isalpha() or ahead in numerals.AFTER_AGE
    at = core.first - 1
    while at > 0 and core.first - at <= _LONGEST_LIST and _continues_list(lower[at]):
        at -= 1
    return lower[at] in ("ages", "aged", "age") and (at < core.first - 1 or core.kind == "words")


def _continues_list(word: str) -> bool:
    return word in (",", "and", "&", "to", "-", "between", "from") or word.isdigit() or word in numerals.CARDINALS


def _is_aged(lower: Sequence[str], after: int) -> bool:
    """Whether "-year-old", "year old" or "years old" follows."""
    rest = [word for word in lower[after : after + 6] if word not in DASHES][:2]
    return len(rest) == 2 and rest[0] in ("year", "years", "month", "months", "week", "weeks", "yr") and (
        rest[1] in ("old", "olds", "of") and (rest[1] != "of" or "age" in lower[after : after + 4])
    )  # fmt: skip


def chain(text: str, words: Sequence[Token], at: int) -> int:
    """The token after digits joined by hyphens into a telephone or file number, or after a range of shares; else 0."""
    if text[max(0, words[at].start - 1) : words[at].start] == "+":
        return _dialled(text, words, at)
    after, links = at + 1, 0
    while after + 1 < len(words) and words[after].text == "-" and words[after + 1].text[0].isdigit():
        if (
            text[words[after].start - 1 : words[after].end + 1].strip()
            != text[words[after].start - 1 : words[after].end + 1]
        ):
            break
        after, links = after + 2, links + 1
    if links > 1 or (links == 1 and len(words[after - 1].text) == 4 and len(words[at].text) == 3):
        return after
    return _score(words, at) or _share(words, at)


def _dialled(text: str, words: Sequence[Token], at: int) -> int:
    """The token after a telephone number with its country's code: "+44 20 7946 0123"; else 0."""
    after = at + 1
    while after < len(words) and words[after].text[0].isdigit():
        if text[words[after - 1].end : words[after].start] not in (" ", "\u00a0"):
            break
        after += 1
    return after if after > at + 1 else 0


def _score(words: Sequence[Token], at: int) -> int:
    """The token after "3-1", "0–0", or "1-3" beside a word of winning or voting; else 0."""
    window = words[at : at + 3]
    joined = len(window) == 3 and window[1].text in DASHES and window[0].end + 1 == window[1].end == window[2].start
    if not joined or not all(word.text.isdecimal() and int(word.text) < _SCORE for word in (window[0], window[2])):
        return 0
    around = {word.text.casefold() for word in words[max(0, at - _SCORED) : at + 3 + _SCORED]}
    falls = int(window[0].text) >= int(window[2].text)
    return at + 3 if falls or not numerals.SCORED.isdisjoint(around) else 0


def _share(words: Sequence[Token], at: int) -> int:
    """The token after "40 to 70 percent" or "between 40 and 70 per cent"; else 0."""
    window = [word.text.casefold() for word in words[at : at + 5]]
    linked = len(window) > 3 and window[1] in ("to", "and", "-", "–", "or") and window[2][0].isdigit()
    shared = linked and (window[3] in numerals.SHARE or window[3] == "%" or window[3:5] == ["per", "cent"])
    return at + 4 if shared else 0
