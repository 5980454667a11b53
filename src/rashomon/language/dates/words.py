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
UNITS = ("second", "minute", "hour", "day", "week", "month", "year", "decade", "century")
ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
)  # fmt: skip
PART_SIGNS = MappingProxyType(
    {
        "morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI", "nighttime": "TNI", "dawn": "TMO",
        "sunrise": "TMO", "daybreak": "TMO", "dusk": "TEV", "sunset": "TEV", "nightfall": "TEV",
    }
)  # fmt: skip
SEASON_SIGNS = MappingProxyType({"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"})
# Before a bare season these open a clause of its own.
CLAUSE_OPENERS = frozenset(("but", "that", "when", "as", "if", "because", "where", "while", "with"))
CLOCK_ZONES = MappingProxyType(
    {
        "utc": "Z", "gmt": "Z", "est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00", "mst": "-07:00",
        "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00", "cet": "+01:00", "cest": "+02:00", "eet": "+02:00",
        "eest": "+03:00", "wat": "+01:00", "cat": "+02:00", "eat": "+03:00", "msk": "+03:00", "jst": "+09:00",
        "hkt": "+08:00", "sgt": "+08:00", "pkt": "+05:00", "aest": "+10:00", "aedt": "+11:00", "nzst": "+12:00",
    }
)  # fmt: skip

# Months that are also given names or verbs: alone they need a word before them that only a date takes.
AMBIGUOUS_MONTHS = frozenset({"march", "april", "may", "june", "august"})
BEFORE_MONTHS = frozenset(
    ("in", "since", "last", "next", "this", "early", "late", "mid", "of", "by", "until", "during", "from", "before",
     "after", "till", "through")
)  # fmt: skip
OWNERS = frozenset(("its", "their", "our", "his", "her", "my", "your"))
BEFORE_MONTH_NOUNS = frozenset(("the", "a", "s", "its", "their", "our", "and", "to", "between", "every", "each"))
# What a number counts that only looks like a year.
COUNTED = frozenset(
    ("people", "troops", "men", "women", "euros", "dollars", "pounds", "kilometres", "kilometers", "miles", "meters",
     "metres", "tonnes", "tons", "soldiers", "houses", "homes", "children", "residents", "%", "percent", "per")
)  # fmt: skip
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


# What a word is to the grammar. A word not here, and not of the calendar, is none of time.
KINDS = MappingProxyType(
    {
        word: kind
        for kind, words in {
            "part": "morning afternoon evening night nighttime", "parts": "mornings afternoons evenings nights",
            "noon": "noon midday midnight", "dawn": "dawn dusk sunrise sunset daybreak nightfall",
            "near": "yesterday today tonight tomorrow overnight",
            "unit": "minute hour day week month year decade century fortnight",
            "units": "seconds minutes hours days weeks months years decades centuries fortnights",
            "second": "second", "quarter": "quarter", "quarters": "quarters", "half": "half",
            "ordinal": "first third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth", "final": "final",
            "cardinal": "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety",
            "scale": "dozen hundred thousand",
            "one": "one single", "several": "several many dozens numerous countless", "few": "few", "couple": "couple",
            "some": "some", "a": "a an", "the": "the", "this": "this", "that": "that", "these": "these those",
            "last": "last", "past": "past", "previous": "previous preceding", "next": "next", "coming": "coming",
            "following": "following ensuing", "ago": "ago", "sooner": "earlier", "later": "later", "early": "early",
            "late": "late", "mid": "mid middle", "start": "start beginning outset", "end": "end close", "very": "very",
            "of": "of", "in": "in", "on": "on", "at": "at", "by": "by", "for": "for", "within": "within",
            "after": "after afterwards", "before": "before", "and": "and", "or": "or", "to": "to", "from": "from",
            "since": "since", "until": "until till", "during": "during throughout", "per": "per", "o": "o",
            "every": "every each", "other": "other", "once": "once twice thrice", "times": "times",
            "than": "than", "more": "more less fewer", "hedge": "about around nearly almost approximately roughly over",
            "just": "just only barely", "straight": "straight consecutive full long whole trading working business "
            "calendar successive entire additional extra",
            "old": "old olds older younger", "percent": "percent pc",
            "daily": "daily nightly weekly fortnightly monthly quarterly yearly annual annually hourly biannual "
            "biennial",
            "season": "spring summer autumn winter", "fall": "fall", "weekend": "weekend", "weekends": "weekends",
            "financial": "financial fiscal", "annum": "annum", "same": "same", "period": "period",
            "now": "now currently presently nowadays", "current": "current", "lately": "recently lately",
            "recent": "recent", "soon": "soon", "future": "future", "moment": "moment", "near_by": "near foreseeable",
            "clock_word": "clock", "christmas": "christmas xmas", "easter": "easter", "eve": "eve", "good": "good",
            "new": "new", "boxing": "boxing", "halloween": "halloween", "thanksgiving": "thanksgiving", "as": "as",
            "year_word": "fy", "history": "history",
        }.items()
        for word in words.split()
    }
)  # fmt: skip


# Before a number these say that it counts or names something.
COUNTERS = frozenset(("no", "number", "total", "some", "than", "least", "most", "flight", "highway", "route"))
