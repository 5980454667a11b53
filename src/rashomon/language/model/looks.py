"""How a word looks: its capitals, digits and place on the line, as one small number a word.

An encoder whose vocabulary is lower case sees capitals only through this.

>>> [look(word, opens_line=False, spaced=True) for word in ("Ana", "said", "UN", "3")]
[9, 8, 10, 13]
"""

from __future__ import annotations

from functools import lru_cache

_LINE, _SPACED = 16, 8
LOOKS = 32  # how many different numbers there are


def look(word: str, *, opens_line: bool, spaced: bool) -> int:
    """The number of a word's looks: 0 ≤ number < LOOKS; `spaced` says that white space stands before it."""
    return _case(word) + _SPACED * spaced + _LINE * opens_line


@lru_cache(maxsize=1 << 16)
def _case(word: str) -> int:
    if any(character.isdigit() for character in word):
        return 5
    if not any(character.isalpha() for character in word):
        return 6
    if word.islower():
        return 0
    if word.isupper():
        return 2 if len(word) > 1 else 4
    return 1 if word.istitle() or (word[0].isupper() and word[1:].islower()) else 3
