"""What stands inside a name and is no capitalised word beside its neighbour: nicknames, numbers, lists of affairs.

A `Line` and the word that a run has reached in; the word that carries the run on out, or None.

>>> from rashomon.stages.marks.words import alone
>>> after_nickname(alone('They met Ana "Bee" Oru'), 2, 2)
6
>>> after_number(alone("It lies on Highway 12 there"), 3)
4
>>> after_list(alone("the Bureau of Tides, Winds and Storms said"), 1, 3)
7
"""

from __future__ import annotations

from rashomon.language.institutions import ORGANIZATION_HEADS, PLACE_HEADS
from rashomon.language.peoples import DEMONYMS, REGIONS
from rashomon.language.places import country_named
from rashomon.language.streets import ROADS
from rashomon.language.titles import TITLES
from rashomon.stages.marks.words import Line, Word

_OPENS = {'"': '"', "“": "”", "‘": "’", "'": "'", "(": ")", "`": "'"}
_OF = ("of", "for")
_LONGEST_NICKNAME = 3
_LONGEST_LIST = 8  # affairs of one office
# Offices named by the list of their affairs: "Ministry of A, B and C".
_LISTING = frozenset(
    "ministry minister department bureau office committee commission agency directorate secretary secretariat".split()
)


def after_nickname(line: Line, start: int, at: int) -> int | None:
    """Past a nickname in quotation marks or brackets, between a given name and a surname."""
    words = line.words
    if at + 4 > len(words) - 1 or words[at + 1].text not in _OPENS or at - start > 1 or not _personal(words[start]):
        return None
    close = _OPENS[words[at + 1].text]
    end = at + 2
    while end < len(words) - 1 and end - at - 2 < _LONGEST_NICKNAME and _nick(words[end]):
        end += 1
    closed = end > at + 2 and words[end].text == close and end + 1 < len(words)
    if not closed or not _surname(words[end + 1]):
        return None
    apart = line.gap(at), line.gap(end)
    return end + 1 if all(len(gap) <= 1 and gap != "\n" for gap in apart) else None


def _nick(word: Word) -> bool:
    return (word.capital and not _institutional(word) and not word.acronym) or word.text == "the"


def _surname(word: Word) -> bool:
    return word.capital and word.is_word and len(word.text) > 1 and not word.text.isupper() and not _institutional(word)


def _personal(word: Word) -> bool:
    return not (_institutional(word) or word.acronym)


def _institutional(word: Word) -> bool:
    known = word.key in ORGANIZATION_HEADS or word.key in PLACE_HEADS or word.key in DEMONYMS
    return known or word.key in REGIONS or country_named(word.key) is not None


def after_number(line: Line, at: int) -> int | None:
    """The number of a road: "Highway 12"."""
    words = line.words
    numbered = words[at].key in ROADS and words[at].capital and at + 1 < len(words) and words[at + 1].text.isdigit()
    return at + 1 if numbered and len(words[at + 1].text) <= 4 else None


def after_list(line: Line, start: int, at: int) -> int | None:
    """From the first affair of an office to its last: over "A, B, C and D"."""
    words = line.words
    if at - start < 2 or at + 1 >= len(words) or words[at + 1].text != ",":
        return None
    heads = [words[before - 1].key for before in (at - 1, at - 2) if before > start and words[before].text in _OF]
    if not _LISTING.intersection(heads):
        return None
    end = _item(words, at + 2)
    for _ in range(_LONGEST_LIST):
        if end is None or end + 1 >= len(words):
            return None
        mark = words[end].text
        if mark == "," and words[end + 1].text in ("and", "&"):
            end, mark = end + 1, "and"
        last = _item(words, end + 1) if mark in (",", "and", "&") else None
        if mark in ("and", "&"):
            return last - 1 if last is not None else None
        end = last
    return None


def _item(words: tuple[Word, ...], at: int) -> int | None:
    """Where an affair of one or two words that begins at `at` ends; None when it is none."""
    end = at
    while end < len(words) and end - at < 2 and words[end].capital and words[end].is_word:
        if words[end].key in TITLES or _institutional(words[end]):
            return None
        end += 1
    return end if end > at else None
