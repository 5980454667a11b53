"""The words of the calendar: tables only, with what reads them exactly or with one letter wrong.

Words in, month and weekday numbers out (months 1 to 12, Monday 0 to Sunday 6).

>>> month("Sept"), month("Octobr", misspelt=True), month("Nobody"), weekday("Tues")
(9, 10, None, 1)
"""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
MONTHS_CUT = ("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAYS_CUT = ("mon", "tues", "tue", "weds", "wed", "thurs", "thur", "thu", "fri", "sat", "sun")
PARTS = ("morning", "afternoon", "evening", "night")
UNITS = ("day", "week", "month", "year")
COUNTS = MappingProxyType(
    {
        "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
        "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    }
)  # fmt: skip

# Months that are also given names or verbs: alone they need a word before them that only a date takes.
AMBIGUOUS_MONTHS = frozenset({"march", "april", "may", "june", "august"})
# Words that make a weekday part of a name: newspapers, feasts, programmes.
NAMES_BEFORE_WEEKDAY = frozenset(("black", "bloody", "good", "easter", "palm", "ash", "super", "cyber", "holy", "whit"))
NAMES_AFTER_WEEKDAY = frozenset(
    ("times", "mail", "mirror", "telegraph", "express", "herald", "post", "tribune", "star", "review", "football")
)


@lru_cache(maxsize=4096)
def month(word: str, *, misspelt: bool = False) -> int | None:
    """The number of the month a word names, 1 to 12; with `misspelt`, a long name may have one letter wrong."""
    bare = word.casefold().rstrip(".")
    if bare in MONTHS:
        return MONTHS.index(bare) + 1
    if bare in MONTHS_CUT:
        return next(at for at, name in enumerate(MONTHS, 1) if name.startswith(bare[:3]))
    if not misspelt or len(bare) < 5:
        return None
    near = [at for at, name in enumerate(MONTHS, 1) if len(name) >= 5 and _one_apart(bare, name)]
    return near[0] if len(near) == 1 else None


def weekday(word: str) -> int | None:
    """The number of the weekday a word names, Monday 0 to Sunday 6."""
    bare = word.casefold().rstrip(".")
    if bare in WEEKDAYS:
        return WEEKDAYS.index(bare)
    if bare in WEEKDAYS_CUT:
        return next(at for at, name in enumerate(WEEKDAYS) if name.startswith(bare[:3]))
    return None


def _one_apart(made: str, name: str) -> bool:
    """Whether one letter left out, put in, changed or swapped with its neighbour makes one word of the other."""
    if abs(len(made) - len(name)) > 1:
        return False
    shared = 0
    while shared < min(len(made), len(name)) and made[shared] == name[shared]:
        shared += 1
    made, name = made[shared:], name[shared:]
    if len(made) == len(name):
        return made[1:] == name[1:] or (made[:2] == name[1::-1] and made[2:] == name[2:])
    return made[1:] == name or made == name[1:]
