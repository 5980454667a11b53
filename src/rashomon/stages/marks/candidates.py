"""Whether capitalised words are a name at all, by their company and by how the reports write them elsewhere.

A `Line` and a word range in; a judgement out.

>>> from rashomon.stages.marks.words import alone
>>> line = alone("It was 6 on the Oru scale")
>>> is_name(line, 5, 6, has_title=False, casing=Casing({}, {}))
False
"""

from __future__ import annotations

from itertools import pairwise

from rashomon.language.institutions import SHIP_PREFIXES, THING_HEADS
from rashomon.language.openers import FEASTS, NOT_ALONE, OPENERS
from rashomon.language.peoples import DEMONYMS, STATES_SHORT
from rashomon.language.titles import ROLES, TITLE_MODIFIERS
from rashomon.stages.marks.casing import Casing
from rashomon.stages.marks.evidence import opens_report
from rashomon.stages.marks.runs import HEADS, is_place
from rashomon.stages.marks.words import DASHES, Line, Word

_SURNAMES = frozenset(
    "bill law laws day may derby price fair festival".split()
)  # things that people and towns are called


def is_name(line: Line, first: int, after: int, has_title: bool, casing: Casing) -> bool:
    """Whether the words `first` up to `after` are a name, given whether a title stands before them."""
    words = [word for word in line.words[first:after] if word.is_word]
    if not words or (words[0].key in SHIP_PREFIXES and len(words) == 1):
        return False
    head = next((word for word, after in pairwise(words) if after.key in ("of", "for")), words[-1])
    if head.key in THING_HEADS and len(words) > 1:
        return False
    if has_title:
        return not all(word.key in NOT_ALONE for word in words)
    if not line.words[after - 1].is_word or not line.words[first].is_word:  # "Interstate 9", "9th Precinct"
        return True
    if len(words) > 1:
        return _says_something(words, casing)
    return not _coded(line, after) and not _is_measure(line, first, after) and _alone(line, first, after, casing)


def _alone(line: Line, first: int, after: int, casing: Casing) -> bool:
    """Whether one word is a name by its capitals and the evidence of the other lines."""
    word = line.words[first]
    if len(word.text) == 1:
        return False
    if word.key in TITLE_MODIFIERS | ROLES and not word.acronym:
        return False
    if word.text[:-1].isupper() and word.text[-1] == "s" and len(word.text) > 2:  # "MPs"
        return False
    if word.key in FEASTS | THING_HEADS - _SURNAMES:
        return False
    if word.key in NOT_ALONE and not (word.acronym and word.key in OPENERS):
        return False
    if word.acronym or _inner_capital(word.text):
        return not (word.initial and casing.is_common(word.key))
    if word.initial:
        return casing.is_name(word.key) or is_place(word) or (first == 0 and opens_report(line, after))
    return not casing.is_common(word.key) or casing.names.get(word.key, 0) * 3 > casing.small.get(word.key, 0)


def _says_something(words: list[Word], casing: Casing) -> bool:
    """Whether not all words are adjectives of nationality or common words that only happen to have capitals."""
    if " ".join(word.key for word in words[-2:]) in DEMONYMS and len(words) == 2:
        return False
    if all(word.key in DEMONYMS or word.key in NOT_ALONE for word in words) and words[-1].key not in HEADS:
        return False
    return words[-1].key in HEADS or not all(casing.is_common(word.key) for word in words)


def _is_measure(line: Line, first: int, after: int) -> bool:
    """Whether the name is a unit's ("on the X scale", "12 degrees X") or a state's short form after a comma."""
    words = line.words
    if after < len(words) and words[after].key == "scale":
        return True
    if first and words[first - 1].key in ("degrees", "degree"):
        return True
    shortened = words[first].key in STATES_SHORT and [word.text for word in words[after : after + 1]] == ["."]
    return first > 0 and words[first - 1].text == "," and shortened


def _coded(line: Line, after: int) -> bool:
    """Whether it is a code or currency with its number ("AK-47", "F-16", "Rs 12"), a language or a people."""
    words = line.words
    if after >= len(words):
        return False
    if words[after].text[0].isdigit():
        return words[after - 1].acronym or len(words[after - 1].text) <= 3
    if words[after].key in ("language", "people", "tribe", "dialect", "speakers", "virus", "variant"):
        return True
    return after + 1 < len(words) and words[after].text in DASHES and words[after + 1].text[0].isdigit()


def _inner_capital(text: str) -> bool:
    return any(char.isupper() for char in text[2:]) and not text.isupper()
