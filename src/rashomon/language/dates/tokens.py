"""A text as the grammar of time sees it: each word, number and mark as one letter of what it is.

Text in, `Tokens` out: a string with a letter for every token, and where each token lies. Over that string a rule is an
ordinary expression (`rule`) written with the names of kinds, in which spacing plays no part.

>>> tokens = read("March 01 , 2008")
>>> bool(rule("month num_day comma year").fullmatch(tokens.kinds)), tokens.word(0)
(False, 'march')
>>> bool(rule("ambiguous num_day comma year").fullmatch(tokens.kinds))
True
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from rashomon.language.dates import words

_TOKEN = re.compile(
    r"(?P<iso>(?<![\w/.-])(?:19|20)\d\d([-/.])\d{1,2}\2\d{1,2}(?![\d/-]))"
    r"|(?P<slashed>(?<![\w/.$€£-])\d{1,2}([/.-])\d{1,2}\4(?:(?:19|20)\d\d|\d\d)(?![\w/-]|\.\d))"
    r"|(?P<clock>(?<![\d.:,])(?:\d{1,2}(?:[:.]\d\d(?::\d\d)?)?\s?(?:[ap]m\b|[ap]\.\s?m\b\.?|[ap]\sm\b)|\d{1,2}:\d\d(?::\d\d)?(?![:\d])))"
    r"|(?P<point_clock>(?<![\d.:,])(?:[01]?\d|2[0-3])\.[0-5]\d(?![.:,]?\d))"
    r"|(?P<decade>(?:\b[12]\d)?\d0['’]?s\b|['’`]\d0s\b)"
    r"|(?P<ordinal_day>\b\d{1,2}(?:st|nd|rd|th)\b)"
    r"|(?P<short_year>['’]\d\d(?!\w))"
    r"|(?P<number>\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?)"
    r"|(?P<quarter_code>\bQ[1-4]\b)"
    r"|(?P<word>[^\W\d_]+)"
    r"|(?P<newline>\n)"
    r"|(?P<mark>[^\w\s]|_)",
    re.IGNORECASE,
)
_MARKS = MappingProxyType(
    {
        ",": "comma", ".": "dot", "-": "dash", "–": "dash", "—": "long_dash", "/": "slash", "'": "quote", "’": "quote",
        "%": "percent", "$": "money", "£": "money", "€": "money", "#": "money", ")": "close", ";": "close", "(": "open",
        "`": "quote",
    }
)  # fmt: skip
_NUMBERS = ("num_day", "number", "year", "old_year")
_SHAPES = ("iso", "slashed", "clock", "point_clock", "decade", "ordinal_day", "short_year", "quarter_code", "newline")
_CALENDAR = ("month", "ambiguous", "lower", "cut", "weekday", "weekday_cut", "weekdays")
_NAMES = tuple(
    dict.fromkeys((*_NUMBERS, *_SHAPES, *_CALENDAR, *words.KINDS.values(), *_MARKS.values(), "zone", "word"))
)
# A letter each, none of which an expression takes for its own.
_LETTER = MappingProxyType({name: chr(0x100 + at) for at, name in enumerate(_NAMES)} | {"mark": "·"})
_WORDS = MappingProxyType(
    {word: _LETTER[kind] for word, kind in words.KINDS.items()}
    | dict.fromkeys(words.CLOCK_ZONES, _LETTER["zone"])
    | dict.fromkeys(words.WEEKDAYS, _LETTER["weekday"])
    | {f"{word}s": _LETTER["weekdays"] for word in words.WEEKDAYS}
    | dict.fromkeys(words.WEEKDAYS_CUT, _LETTER["weekday_cut"])
    | dict.fromkeys(words.MONTHS, _LETTER["month"])
)
_CAPITAL = MappingProxyType(
    dict.fromkeys(words.MONTHS_CUT, _LETTER["cut"]) | dict.fromkeys(words.AMBIGUOUS_MONTHS, _LETTER["ambiguous"])
)
_ANY = frozenset(_WORDS) | frozenset(_CAPITAL)


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text's tokens: a letter a token in `kinds`, and where each starts and ends."""

    text: str
    kinds: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def word(self, at: int) -> str:
        """The token's characters, case folded."""
        return self.text[self.starts[at] : self.ends[at]].casefold()

    def shown(self, at: int) -> str:
        """The token's characters; nothing outside the text."""
        return self.text[self.starts[at] : self.ends[at]] if 0 <= at < len(self.kinds) else ""

    def kind(self, at: int) -> str:
        """The name of the token's kind; "newline" outside the text."""
        return _NAME[self.kinds[at]] if 0 <= at < len(self.kinds) else "newline"


_NAME = MappingProxyType({letter: name for name, letter in _LETTER.items()})


def read(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """The tokens of `text[start:end]`, with offsets into `text`."""
    found = list(_tokens(text, start, len(text) if end is None else end))
    return Tokens(
        text, "".join(letter for letter, _, _ in found), tuple(s for _, s, _ in found), tuple(e for _, _, e in found)
    )


def _tokens(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    for match in _TOKEN.finditer(text, start, end):
        group = match.lastgroup or "mark"
        if group == "word":
            letter = _of_word(match.group())
        elif group == "number":
            letter = _LETTER[_of_number(match.group())]
        elif group == "mark":
            letter = _LETTER[_MARKS.get(match.group(), "mark")]
        else:
            letter = _LETTER[group]
        yield letter, match.start(), match.end()


def _of_word(word: str) -> str:
    bare = word.casefold()
    if bare not in _ANY:
        return _LETTER["word"]
    if bare in _CAPITAL:
        return _CAPITAL[bare] if word[0].isupper() else _LETTER["lower"]
    return _WORDS[bare]


def _of_number(number: str) -> str:
    if len(number) <= 2 and 1 <= int(number) <= 31:
        return "num_day"
    if len(number) == 4 and number.isdigit() and number[:2] in ("19", "20"):
        return "year"
    return "old_year" if len(number) == 4 and number[0] == "1" and number.isdigit() else "number"


# Kinds that take each other's place in rules; a name may stand for several ways to write one thing.
_MACROS = MappingProxyType(
    {
        "full_month": "(month|ambiguous)", "any_month": "((month|ambiguous)|(cut|lower) dot?)",
        "any_weekday": "(weekday|weekday_cut dot?)", "any_year": "(year|short_year)",
        "one_unit": "(unit|quarter)", "any_unit": "(unit|units|quarters)",
        "digits": "(num_day|number|year|old_year)",
        "count": "(digits scale?|(one|cardinal)(dash? (cardinal|one|scale)){0,4}|a? (several|few)|a scale"
        "|a couple of?)",
        "pick": "(last|past|previous|next|coming|following|this|current)",
        "season_name": "(season|fall)",
    }
)  # fmt: skip


@cache
def rule(template: str) -> re.Pattern[str]:
    """A rule in the names of kinds as an expression over `Tokens.kinds`; groups have capital names."""
    return re.compile(_expanded(template))


def _expanded(template: str) -> str:
    def put(name: re.Match[str]) -> str:
        macro = _MACROS.get(name.group())
        return _LETTER[name.group()] if macro is None else f"(?:{_expanded(macro)})"

    plain = re.sub(r"\((?!\?)", "(?:", template)
    return re.sub(r"\b[a-z][a-z_]*\b", put, plain).replace(" ", "")
