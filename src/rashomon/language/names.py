"""Names compared: folded keys, consonant skeletons, titles, and whether two names can be one person's.

Names as they stand in; keys and judgements out. Knows no name of anyone: only how names are written and respelled.

>>> fold("the Al-Ruwan's"), fold("U.S. Élan")
('al ruwan', 'us elan')
>>> skeleton("Sharuf al-Menzil") == skeleton("Sharouf Al Manzil")
True
>>> untitled("Vice Adm. Jan Ruo"), same_person("Colonel Jan Ruo", "Mr Ruo"), same_person("Jan Ruo", "Ana Ruo")
('Jan Ruo', True, False)
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import DamerauLevenshtein

from rashomon.language.given_names import familiar, full
from rashomon.language.sexes import sex
from rashomon.language.sounds import consonants, rhymes
from rashomon.language.titles import GENERATIONS, LEVELS, TITLE_MODIFIERS, TITLE_TAILS, TITLES

ARTICLES = frozenset("al el ul ad as ar az an ash at ed es er ez en et il".split())
PARTICLES = frozenset(
    "de del della di da das dos do du des la le van von der den ter ten bin ibn bint abu umm st".split()
)
SMALL_WORDS = frozenset("of for the and in on to de la du des et y &".split())

# Surnames of languages whose given names differ by a letter or two: there only the division of a name is free.
SYLLABIC = frozenset(
    """chan chang chen cheng choi chung deng gao guo han hoang huang huynh hwang jang jeong jiang jung kang kim lam lee
    li liang lim lin liu luo ngo nguyen park pham phan shin sun tan tran vu wang wong wu xie xu yang yoon yu zhang zhao
    zheng zhou zhu""".split()
)

_LONG = 8  # letters of a word in which one slip is no other name
_DOTS = re.compile(r"(?<=\b\w)\.")
_OWNER = re.compile(r"['’]s?$|(?<=[sS])['’]$")
_NOT_WORD = re.compile(r"[\W_]+")
_LEADING = re.compile(r"^(?:the |an? )+(?=.)")


@lru_cache(maxsize=65_536)
def fold(name: str) -> str:
    """The key of a name: case, accents, dots, hyphens, a leading article and a possessive ending folded away."""
    plain = _DOTS.sub("", _OWNER.sub("", name.strip()))
    bare = plain.casefold()
    if not bare.isascii():
        decomposed = unicodedata.normalize("NFKD", bare).casefold()
        bare = "".join(char for char in decomposed if not unicodedata.combining(char))
        bare = bare if bare.isascii() else anyascii(bare).casefold()
    spaced = _NOT_WORD.sub(" ", bare.replace("'", "").replace("’", "")).strip()
    return _LEADING.sub("", spaced)


@lru_cache(maxsize=65_536)
def skeleton(name: str) -> str:
    """The consonants of a name in one spelling a sound, articles dropped: equal for most respellings of one name."""
    return consonants("".join(unarticled(fold(name))))


def unarticled(folded: str) -> list[str]:
    """The words of a folded name without articles, those written into their words included."""
    words = folded.split()
    return [_unassimilated(word) for word in words if word not in ARTICLES] or words


def _unassimilated(word: str) -> str:
    """A word whose article was written into it ("errun" for "ar run") without that article."""
    if len(word) > 4 and word[0] in "ae" and word[1] == word[2] and word[1] in "dnrstz":
        return word[2:]
    return word


def untitled(name: str) -> str:
    """A name without the titles and ranks before it; unchanged when nothing else would be left."""
    words = name.split()
    at = title_length([fold(word) for word in words])
    while at < len(words) and not fold(words[at]):
        at += 1
    return " ".join(words[at:]) if at < len(words) else name


def title_length(words: list[str]) -> int:
    """How many folded words at the start are a title: modifiers count only before a title ("Vice Adm.")."""
    length = 0
    for at, word in enumerate(words):
        inside = length == at and word == "of" and words[at + 1 : at + 2] and words[at + 1] in TITLE_TAILS
        ends = at > 0 and ((word in TITLE_TAILS and words[at - 1] == "of") or is_member(words[at - 1], word))
        if word in TITLES or ends:
            length = at + 1
        elif word and word not in TITLE_MODIFIERS | LEVELS and not inside:
            break
    return length


def is_member(before: str, word: str) -> bool:
    """Whether two folded words make a member's title: "Council Member"."""
    return word == "member" and before in LEVELS


def close(left: str, right: str) -> bool:
    """Whether two folded words are spellings of one: like consonants and vowels, or one slip in a long word."""
    if left == right:
        return True
    longer = max(len(left), len(right))
    if skeleton(left) == skeleton(right):
        return rhymes(left, right)
    return longer >= _LONG and left[0] == right[0] and distance(left, right) <= 1


def distance(left: str, right: str) -> int:
    """Insertions, deletions, replacements and swaps of neighbours that turn one into the other."""
    return int(DamerauLevenshtein.distance(left, right))


def same_person(left: str, right: str) -> bool:
    """Whether two names, titles aside, can be one person's.

    They may differ by given names left out or initialled, by order and by spelling; a surname alone stands for the full
    name. A woman's name and a man's are two persons', and so are a junior and a senior.
    """
    a, b = (_person_words(name) for name in (left, right))
    if not a or not b or not _same_generation(left, right) or not _same_sex(left, right):
        return False
    short, long = sorted((a, b), key=lambda words: (len(words), words))
    if len(short) == 1:
        return close(short[0], long[-1])
    if sorted(short) == sorted(long):
        return True
    if {short[0], short[-1], long[0], long[-1]} & SYLLABIC:  # "Li Xiaoming" and "Li Xiao-ming" alone
        return "".join(short) == "".join(long)
    if not close(short[-1], long[-1]) and "".join(short) != "".join(long):
        return _respelled(short, long)
    return all(any(_given(word, other) for other in long[:-1]) for word in short[:-1]) or _respelled(short, long)


def _person_words(name: str) -> list[str]:
    words = [word for word in fold(untitled(name)).split() if word not in ARTICLES]
    return words[:-1] if len(words) > 1 and words[-1] in GENERATIONS else words


def _same_generation(left: str, right: str) -> bool:
    said = [fold(name).split()[-1:] for name in (left, right)]
    told = [word for words in said for word in words if word in GENERATIONS]
    return len(set(told)) < 2


def _same_sex(left: str, right: str) -> bool:
    return len({told for name in (left, right) if (told := sex(name)) is not None}) < 2


def _given(word: str, other: str) -> bool:
    """Whether two given names agree: as spelt, respelt, or one the other's initial."""
    if min(len(word), len(other)) == 1:
        return word[0] == other[0]
    alike = close(word, other) or (word[0] in "jy" and other[0] in "jy" and word[1:] == other[1:])
    return alike or familiar(word, other) or familiar(other, word) or close(full(word), full(other))


def _respelled(short: list[str], long: list[str]) -> bool:
    """Names divided otherwise ("Abdul Karim", "Abdulkarim"), or alike but for one slip in a long surname."""
    one, other = "".join(short), "".join(long)
    if len(short) != len(long):
        return len(skeleton(one)) >= 4 and close(one, other)
    return short[:-1] == long[:-1] and len(long[-1]) >= _LONG and distance(short[-1], long[-1]) <= 1
