"""Runs of words that belong together as a name by their capitals.

A `Line` in; half-open ranges of word numbers out. A run goes on over particles ("van", "al-"), initials, hyphens and,
inside names of institutions and places, over "of" and "for"; it ends at possessives, punctuation and calendar words.

>>> from rashomon.stages.marks.words import alone
>>> line = alone("They met Piet van der Oru of the Institute for Peace on Monday")
>>> [line.text(first, after) for first, after in runs(line, Casing({}, {}))]
['Piet van der Oru', 'Institute for Peace']
"""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.language.closed_class import FUNCTION_WORDS
from rashomon.language.institutions import (
    OPENING_LANDFORMS,
    ORGANIZATION_HEADS,
    PLACE_HEADS,
    SERVED,
    SHORT_OPENERS,
    WEAK_HEADS,
)
from rashomon.language.names import ARTICLES, PARTICLES
from rashomon.language.openers import CALENDAR, GIVEN_NAMES, OPENERS, STRESSED
from rashomon.language.peoples import DEMONYMS, REGIONS
from rashomon.language.places import country_named
from rashomon.language.streets import ORDINALS, is_ordinal
from rashomon.language.titles import TITLE_MODIFIERS, TITLE_TAILS, TITLES
from rashomon.stages.marks.casing import Casing
from rashomon.stages.marks.insides import after_list, after_nickname, after_number
from rashomon.stages.marks.words import DASHES, Line, Word

_DATING = frozenset("in on since until till last this next early late mid every during".split())
_WIDE = frozenset("national federal international central royal general state regional american european".split())
_LONGEST = 20  # words and marks of one run: names are shorter, and comparing them must stay cheap
HEADS = ORGANIZATION_HEADS | PLACE_HEADS
OF = frozenset({"of", "for", "de", "du", "des", "del"})
# Second halves of compounds whose first half is a name: "Ruo-led", "Ana-era".
_SECONDS = frozenset(
    "led run held era made born based wide like only free style area bound wing owned built type".split()
)
_PARTICLES = (PARTICLES - {"la", "de", "du", "des", "del", "st"}) | {"al", "el", "ul", "wa", "ole", "e", "y"}
# Bodies named by what they are on: "Committee on Tides".
_ADVISING = frozenset("panel commission committee council institute center centre taskforce conference".split())


def runs(line: Line, casing: Casing) -> Iterator[tuple[int, int]]:
    """The runs of a line whose capitals can be trusted, in order: half-open ranges of word numbers."""
    at = 0
    while at < len(line.words):
        if _starts(line, at, casing):
            after = _run(line, at)
            yield at, after
            at = max(after, at + 1)
        else:
            at += 1


def _starts(line: Line, at: int, casing: Casing) -> bool:
    word = line.words[at]
    if _counts(line, at):
        return True
    if word.key in ARTICLES and not word.capital:
        return _hyphened(line, at) and line.words[at + 2].capital
    if (
        word.key in OPENERS - GIVEN_NAMES
        and word.capital
        and len(word.text) > 1
        and not (word.key == "tell" and not word.initial)
    ):
        return word.acronym and word.key not in STRESSED and (casing.is_acronym(word.key) or word.key == "us")
    return _nameable(line, at)


def _counts(line: Line, at: int) -> bool:
    """Whether an ordinal begins the name of a unit or street: "9th Precinct", "Second Avenue"."""
    word = line.words[at]
    spelt = word.capital and not word.initial and word.key in ORDINALS
    if not (spelt or is_ordinal(word.text)) or at + 1 >= len(line.words) or not near(line, at):
        return False
    last = at + 1
    while last + 1 < len(line.words) and last - at < 4 and line.words[last + 1].capital and near(line, last):
        last += 1
    return line.words[at + 1].capital and line.words[last].key in HEADS


def _nameable(line: Line, at: int) -> bool:
    """Whether the word at `at` may be part of a name by its capital."""
    word = line.words[at]
    if opens_place(line, at) is not None:
        return True
    if not word.capital or (word.key in CALENDAR and not _is_given(line, at)):
        return False
    if (
        word.key in FUNCTION_WORDS
        and len(word.text) > 1
        and not (word.key == "us" or (word.key in ("tell", "say") and not word.initial))
    ):
        return False
    if line.words[at + 1 : at + 2] and line.words[at + 1].text in "$€£":
        return False
    return len(word.text) > 1 or _is_initial(line, at)


def opens_place(line: Line, at: int) -> int | None:
    """The word that a short opener of a name stands before: "Mt Ruo", "Ft. Ruo", the ship "MT Ruo"; None if it is none.

    After a number it opens nothing: "9th St.", "5 pm MT".
    """
    words = line.words
    short = words[at].key in SHORT_OPENERS and (words[at].text.istitle() or words[at].text == "MT")
    if not short or at + 1 >= len(words):
        return None
    named = at + 2 if words[at + 1].text == "." and near(line, at) else at + 1
    if named >= len(words) or not near(line, named - 1) or words[at].owner:
        return None
    following = words[named]
    if not (following.capital and len(following.text) > 1) or following.key in CALENDAR | OPENERS:
        return None
    before = words[at - 1] if at else words[at]
    numbered = before.text[0].isdigit() or before.key in ORDINALS or before.key in ("am", "pm")
    return None if numbered else named


def _opens_second(line: Line, at: int) -> bool:
    """Whether the second of a place's two names begins here: "Ruo/Mt. Oru", "Ruo/Lake Oru"."""
    return opens_place(line, at) is not None or (line.words[at].key in OPENING_LANDFORMS and near(line, at))


def _is_given(line: Line, at: int) -> bool:
    """Whether a month's name is a person's here: "Jan Ruo", not "in May British crews", "Jan. 5" or "last April"."""
    words = line.words
    if words[at].key not in GIVEN_NAMES or at + 1 >= len(words) or (at and words[at - 1].key in _DATING):
        return False
    after = words[at + 1]
    if not after.capital or after.key in CALENDAR | OPENERS | TITLES | DEMONYMS.keys() or not near(line, at):
        return False
    return not (at and words[at - 1].text[0].isdigit())


def _is_initial(line: Line, at: int) -> bool:
    words = line.words
    marked = at + 2 < len(words) and words[at + 1].text in (".", "/") and (
        words[at + 2].capital or _counts(line, at + 2)
    )  # fmt: skip
    return marked and words[at].key != "i"


def _hyphened(line: Line, at: int) -> bool:
    """Whether a hyphen joins the word at `at` to the next, without space."""
    words = line.words
    if at + 2 >= len(words) or words[at + 1].text not in DASHES or words[at].owner:
        return False
    if line.spaced and words[at + 1].text == "-" and words[at + 2].is_word:
        return words[at + 2].start - words[at].end <= 3
    return words[at].end == words[at + 1].start and words[at + 1].end == words[at + 2].start


def _run(line: Line, start: int) -> int:
    """Where the run of name words that begins at `start` ends."""
    at = start
    while at - start < _LONGEST and (joined := _next(line, start, at)) is not None:
        at = joined
    return at + 1


def _next(line: Line, start: int, at: int) -> int | None:
    """The word that carries the run on from word `at`, over whatever may stand inside a name; None at its end."""
    words = line.words
    if at + 1 >= len(words):
        return None
    if words[at].owner:
        return at + 1 if _serves(line, at) else None
    if _hyphened(line, at):
        return _after_hyphen(line, start, at)
    beyond = after_nickname(line, start, at)
    if beyond is not None and _nameable(line, beyond):
        return beyond
    if not near(line, at):
        return None
    following = words[at + 1]
    if opens_place(line, at) is not None:
        return opens_place(line, at)
    if after_number(line, at) is not None:
        return after_number(line, at)
    if _counts(line, at + 1):
        return at + 1
    if following.text == "." and (len(words[at].text) == 1 or words[at].key in TITLES | TITLE_MODIFIERS):
        joins = at + 2 < len(words) and near(line, at + 1) and (_nameable(line, at + 2) or _counts(line, at + 2))
        return at + 2 if joins else None
    if following.text == "/" and at + 2 < len(words):
        joins = words[at + 2].capital and (len(words[at].text) == 1 or _opens_second(line, at + 2))
        return at + 2 if joins else None
    if following.text == "&":
        return at + 2 if at + 2 < len(words) and words[at + 2].capital else None
    if _nameable(line, at + 1):
        return at + 1
    return after_list(line, start, at) or _over_small(line, start, at)


def _serves(line: Line, at: int) -> bool:
    """Whether a possessive stands inside an institution's name: "Children's Fund", "Sheriff's Office"."""
    words = line.words
    if words[at].key not in SERVED or len(line.gap(at)) > 5 or not words[at + 1].capital:
        return False
    last = at + 1
    while last + 1 < len(words) and last - at < 3 and words[last + 1].capital and near(line, last):
        last += 1
    return words[last].key in ORGANIZATION_HEADS


def _after_hyphen(line: Line, start: int, at: int) -> int | None:
    """The part of the name after a hyphen: capitalised, an article with one more part ("Bab-el-Ruo"), "Ruo Ki-jun"."""
    beyond = line.words[at + 2]
    if at > start and beyond.is_word and len(beyond.text) <= 5 and len(line.words[at].text) <= 5 and not (
        beyond.capital or beyond.key in _SECONDS or beyond.key in ARTICLES
    ):  # fmt: skip
        return at + 2
    if beyond.capital and len(beyond.text) > 1:
        return at + 2
    if beyond.key in ARTICLES and _hyphened(line, at + 2) and line.words[at + 4].capital:
        return at + 4
    return None


def near(line: Line, at: int) -> bool:
    """Whether nothing but a space or two stands between word `at` and the next."""
    gap = line.gap(at)
    return len(gap) <= 2 and not gap.strip() and "\n" not in gap


def _over_small(line: Line, start: int, at: int) -> int | None:
    """Over small words inside a name: particles, Arabic articles, "of the" after an institution's or place's head."""
    words = line.words
    stop = at + 1
    while stop < len(words) and stop - at <= 3 and _joins(words[stop], line, at, stop, start):
        stop += 2 if words[stop].key in ARTICLES and _hyphened(line, stop) else 1
    if stop == at + 1 or stop >= len(words) or not _nameable(line, stop):
        return _respelt_first(line, at)
    return stop


def _respelt_first(line: Line, at: int) -> int | None:
    """Over a small first half of a hyphened name: "Ana kol-Ruo"."""
    words = line.words
    small = at + 1
    if small + 2 < len(words) and _hyphened(line, small) and words[small].is_word and words[small + 2].capital:
        return small + 2
    return None


def _joins(word: Word, line: Line, at: int, stop: int, start: int) -> bool:
    key = word.key
    if key in _PARTICLES or (key in ARTICLES and _hyphened(line, stop)):
        return True
    if key in OF:
        purpose = key == "of" and any(word.text == "for" for word in line.words[start:at])
        return _heads(line, at) or purpose or (key not in ("of", "for") and stop == at + 1)
    if key == "on":
        return stop == at + 1 and line.words[at].key in _ADVISING
    if key in ("the", "la"):
        return line.words[stop - 1].key in OF or line.words[stop - 1].key == "and"
    return key in ("and", "&") and _lists(line, start, at, stop)


def _heads(line: Line, at: int) -> bool:
    """Whether "of" or "for" after word `at` stays inside a name: after a head noun, or inside a title."""
    key = line.words[at].key
    beyond = line.words[at + 2].key if at + 2 < len(line.words) else ""
    return key in HEADS or (key in TITLES and beyond in TITLE_TAILS)


def _lists(line: Line, start: int, at: int, stop: int) -> bool:
    """Whether "and" joins words of one institution: "Ministry of Health and Welfare", "Food and Drug Agency"."""
    words = line.words
    if stop != at + 1 or stop + 1 >= len(words):
        return False
    if _spelt_out(line, start, at, stop):
        return True
    if (
        not words[stop + 1].capital
        or is_place(words[at])
        or words[at].key in DEMONYMS
        or is_place(words[stop + 1])
        or words[at].acronym
    ):
        return False
    if words[start].key in _WIDE and start < at and words[at].key not in HEADS and stop + 2 < len(words):
        return words[stop + 2].key in ORGANIZATION_HEADS
    inside = any(word.key in ("of", "for") for word in words[start:at])
    if inside:
        return any(word.key in ORGANIZATION_HEADS for word in words[start:at])
    after = stop + 2
    while after < len(words) and words[after].capital and near(line, after - 1):
        after += 1
    return at == start and after - stop > 2 and words[after - 1].key in ORGANIZATION_HEADS - WEAK_HEADS


def _spelt_out(line: Line, start: int, at: int, stop: int) -> bool:
    """Whether an acronym in brackets spells the run with what follows "and": "Union of A and the B (UAB"."""
    words = line.words
    after = stop + 1
    while after < len(words) and (words[after].capital or words[after].key == "the") and words[after].is_word:
        after += 1
    if after + 1 >= len(words) or words[after].text != "(" or not words[after + 1].acronym:
        return False
    spelt = "".join(word.key[0] for word in words[start:after] if word.capital)
    return spelt == words[after + 1].key and at > start


def is_place(word: Word) -> bool:
    """Whether the word is the name of a country or of a large region of the world."""
    return word.key in REGIONS or country_named(word.key) is not None
