"""Folded words by their sounds: which consonants, and whether the vowels between them may be one name's respelt.

Spellings of one name in Latin letters keep its consonants and move its vowels a little: "karim", "kareem". Vowels that
lie apart are other names: "karim", "karam". A word that ends in "a" is another name than one that does not: "karima".

>>> consonants("karim") == consonants("kareem") == consonants("karam")
True
>>> rhymes("karim", "kareem"), rhymes("karim", "karam"), rhymes("karim", "karima")
(True, False, False)
"""

from __future__ import annotations

import re
from functools import lru_cache

# Spellings of one sound in the ways languages are put into Latin letters, longest first.
_SOUNDS = tuple(
    pair.split("=")
    for pair in "sch=s tch=s ch=s sh=s ph=f kh=k gh=k dj=j zh=j dh=d th=t ck=k q=k c=k x=ks v=b g=j".split()
)
_VOWELS = "aeiouywh"
_DROPPED = str.maketrans("", "", _VOWELS)
_SLOT = re.compile(f"[{_VOWELS}]*")
_SERVANT = re.compile(r"^abd[aeiou]l(?=.)|^abd[aeiou]l$")  # "Abdul", "Abdel"
_SLAVIC = re.compile(r"[io](?=[vb](?:$|[aeiouyk]))")  # "Kharkov", "Kharkiv"
_SILENT = re.compile(r"h(?![aeiouy])|(?<=[aeiouy])h$")
# Vowels that stand for one another; "w" is a vowel of the back.
_NEAR = {frozenset(pair) for pair in ("ae", "ei", "iy", "ey", "eu", "ou", "ow", "uw", "oe")}


def sounded(word: str) -> str:
    """The word with one letter for each consonant's sound."""
    for spelt, sound in _SOUNDS:
        word = word.replace(spelt, sound)
    return word


def consonants(word: str) -> str:
    """The consonants in one spelling a sound; a vowel at the start counts as "a"."""
    joined = sounded(word)
    out = ["a" if joined[:1] in "aeiou" else joined[:1]]
    for char in joined[1:].translate(_DROPPED):
        if char != out[-1]:
            out.append(char)
    return "".join(out)


@lru_cache(maxsize=65_536)
def rhymes(left: str, right: str) -> bool:
    """Whether words of the same consonants may have the same vowels, each in its place."""
    a, b = _slots(left), _slots(right)
    return len(a) == len(b) and all(map(_alike, a, b)) and _open(left) == _open(right)


def _slots(word: str) -> list[str]:
    """What stands before, between and after the consonants, doubled ones being one."""
    plain = _SILENT.sub("", sounded(_SLAVIC.sub("o", _SERVANT.sub("abdul", word))))
    found, last = [""], ""
    for char in plain:
        if char in _VOWELS:
            found[-1] += char
            last = ""
        elif char != last:
            found.append("")
            last = char
    return found


def _alike(one: str, other: str) -> bool:
    """Whether two stretches of vowels have a sound in common or near; a short one may be left out."""
    if one == other or not (one and other):
        return len(one) + len(other) < 3 or bool(one and other)
    if ("h" in one) != ("h" in other):
        return False
    return any(a == b or frozenset((a, b)) in _NEAR for a in one for b in other if "h" not in (a, b))


def _open(word: str) -> bool:
    return word.removesuffix("h").endswith(("a", "elle", "ette", "ine"))
