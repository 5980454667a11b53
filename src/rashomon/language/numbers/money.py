"""Currency signs and words beside a number.

Tokens in; which of them name a currency, and its ISO 4217 code, out.

>>> from rashomon.language.text import tokens
>>> sign("US$5", tokens("US$5"), 2, scaled=False)
(2, 'USD')
"""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.language import numerals
from rashomon.language.text import Token

_DASHES = frozenset("-–—−")
_NATIONS = frozenset("us u.s australian canadian swiss american british".split())
_NO_WEIGHT = 10_000  # so many pounds are money
PEOPLE = frozenset("people persons civilians residents".split())


def sign(text: str, words: Sequence[Token], first: int, *, scaled: bool) -> tuple[int, str | None]:
    """How many tokens before `first` are a currency sign, and its code: "$", "US$", "Rs.", "e" in "e75m"."""
    if not first:
        return 0, None
    at = first - 2 if words[first - 1].text == "." and first > 1 else first - 1
    word = words[at].text
    if word == "$" and at and words[at - 1].end == words[at].start:
        code = numerals.DOLLARS.get(words[at - 1].text.casefold().replace(".", ""))
        return (first - at + 1, code) if code else (first - at, "USD")
    if word.casefold() in numerals.SIGNS and (not word.islower() or not word.isalpha()):
        return first - at, numerals.SIGNS[word.casefold()]
    touching = words[first - 1].end == words[first].start
    if scaled and touching and word in numerals.LOST_SIGNS:
        return 1, numerals.LOST_SIGNS[word]
    return 0, None


def currency_of(
    text: str, words: Sequence[Token], lower: Sequence[str], first: int, after: int, value: float
) -> tuple[int, int, str | None]:
    """The first token of the sign before, the token after the word after, and the code."""
    scaled = after > first + 1
    taken, code = sign(text, words, first, scaled=scaled)
    at = after + 1 if after < len(lower) and lower[after] in _DASHES else after
    for ahead in (at, at + 1):
        named = ahead < len(lower) and lower[ahead] in numerals.CURRENCIES and (ahead == at or lower[at] in _NATIONS)
        if named and (code or lower[ahead] not in numerals.WEIGHTS or value >= _NO_WEIGHT):
            return first - taken, ahead + 1, code or numerals.CURRENCIES[lower[ahead]]
    return first - taken, after, code
