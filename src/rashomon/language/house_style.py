"""The words of a text by key: two words of one key differ in house style alone.

Text in, words with offsets out. House style is case, accents, quotation marks, dots, spelling, contractions, numbers
in words or digits, signs of money and per cent.

>>> text = "Twenty-five U.S. crews won't take $5 million, 80 per cent of it late"
>>> [word.key for word in words(text)][:9]
['25', 'usa', 'crews', 'will', 'not', 'take', '5000000', 'dollar', '80']
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rashomon.language.spelling import SCALES, TENS, UNITS, spelled
from rashomon.language.text import Token, tokens

_CURRENCY = {"$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "₹": "rupee"}
_TWO_WORDS = {
    ("per", "cent"): "%",
    ("united", "states"): "usa",
    ("united", "kingdom"): "uk",
    ("united", "nations"): "un",
}
_INITIALS = {"us": "usa", "usa": "usa"}
_CONTRACTED = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am"}
_IS = frozenset({"it's", "that's", "there's", "he's", "she's", "what's", "who's", "here's", "let's"})
_TAIL = re.compile(r"(n't|'re|'ve|'ll|'m)$")
_ORDINAL = frozenset({"st", "nd", "rd", "th"})


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text: its range, and the key it shares with its other house styles."""

    start: int
    end: int
    key: str


@lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """The key of one word: what is left when case, accents, quote style, dots, spelling are folded away.

    >>> fold("Organisations") == fold("organizations"), fold("U.S.") == fold("US") != fold("us")
    (True, True)
    """
    plain = word.replace("’", "'").replace("‘", "'")
    bare = plain.replace(".", "") if plain[:1].isalpha() else plain
    if len(bare) > 1 and bare.isupper() and bare.casefold() in _INITIALS:
        return _INITIALS[bare.casefold()]
    if bare[:1].isdigit():
        return bare.replace(",", "").rstrip(".")
    base = bare if bare.isascii() else _unaccented(bare)
    owner = base.removesuffix("'s").removesuffix("'S")
    return spelled(owner) + ("'s" if owner != base else "")


def _unaccented(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


def words(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """The words of `text[start:end]` by key, without punctuation; a number of several words is one word."""
    found = [word for token in tokens(text, start, end) for word in _of_token(token)]
    return tuple(_joined(found, text))


def _of_token(token: Token) -> Iterator[Word]:
    """The words of one token: none for punctuation, two for a contraction."""
    text = token.text
    if not text[0].isalnum():
        if text in _CURRENCY or text == "%":
            yield Word(token.start, token.end, _CURRENCY.get(text, text))
        return
    plain = text.replace("’", "'").casefold()
    tail = _TAIL.search(plain) if "'" in plain else None
    if plain in _IS or (tail and tail.start() > 0):
        at = plain.index("'") if plain in _IS or tail is None else tail.start()
        middle = token.start + at
        yield Word(token.start, middle, fold("can" if plain == "can't" else "will" if plain == "won't" else text[:at]))
        yield Word(middle, token.end, _CONTRACTED.get(plain[at:], "is"))
        return
    yield Word(token.start, token.end, fold(text))


def _joined(found: Sequence[Word], text: str) -> Iterator[Word]:
    """`found` with what is one word in another house style made one: "twenty-five", "per cent", "10th", "$5"."""
    at = 0
    while at < len(found):
        here = found[at]
        pair = (here.key, found[at + 1].key) if at + 1 < len(found) else ("", "")
        if pair in _TWO_WORDS:
            yield Word(here.start, found[at + 1].end, _TWO_WORDS[pair])
            at += 2
        elif here.key.isdigit() and pair[1] in _ORDINAL and found[at + 1].start == here.end:
            yield Word(here.start, found[at + 1].end, here.key + pair[1])
            at += 2
        elif pair[1] == "s" and text[here.end : found[at + 1].start].strip() in ("'", "’"):
            yield Word(here.start, found[at + 1].end, here.key + "'s")  # a text put together from tokens: "ship ’ s"
            at += 2
        elif here.key in _CURRENCY.values() and text[here.start] in _CURRENCY and pair[1][:1].isdigit():
            amount, after = _number(found, at + 1, text)
            yield Word(here.start, amount.end, amount.key)
            yield Word(here.start, amount.end, here.key)
            at = after
        elif here.key[:1].isdigit() or here.key in SCALES:
            amount, at = _number(found, at, text)
            yield amount
        else:
            yield here
            at += 1


def _number(found: Sequence[Word], at: int, text: str) -> tuple[Word, int]:
    """The number that begins at word `at` ("2.5 million", "two hundred and five") as one word; where it ends."""
    total, part, after = 0.0, value(found[at].key), at + 1
    said = _said(found[at], text)
    while after < len(found) and found[at].key not in SCALES:
        step = 2 if said and found[after].key == "and" and (part >= 100 or total) and after + 1 < len(found) else 1
        following = found[after + step - 1]
        scale = SCALES.get(following.key, 0) if step == 1 and (said or following.key != "hundred") else 0
        if not _adjoins(found[after - 1], following, text):
            break
        if scale:
            total, part = (total, part * scale) if scale == 100 else (total + part * scale, 0.0)
        elif said and _said(following, text) and _fits(total, part, value(following.key)):
            part += value(following.key)
        else:
            break
        after += step
    key = found[at].key if after == at + 1 else f"{total + part:.15g}"
    return Word(found[at].start, found[after - 1].end, key), after


def _adjoins(left: Word, right: Word, text: str) -> bool:
    """Whether only white space, a hyphen or "and" stands between."""
    return not set(text[left.end : right.start]) & set(",.;:()!?\n")


def _fits(total: float, part: float, following: float) -> bool:
    """Whether a number in words may go on with `following`: 20 takes 5, 300 takes 25, a thousand takes 300."""
    if not part:
        return total > 0
    return following < 100 if part % 100 == 0 else following < 10 and part % 10 == 0 and part % 100 >= 20


def _said(word: Word, text: str) -> bool:
    """Whether a number stands in words."""
    low = text[word.start : word.end].casefold()
    return low in UNITS or low in TENS


def value(key: str) -> float:
    """The value of a key of digits; 0 when it is not a plain number.

    >>> value("12.5"), value("two")
    (12.5, 0.0)
    """
    plain = key.isascii() and len(key) < 300 and key.replace(".", "", 1).isdecimal()
    return float(key) if plain else 0.0
