"""Runs of capitalised words cut into names.

A `Line` in; `Piece`s out: half-open word ranges of bare names, with where their titles begin. Names are joined over
particles ("van", "al-"), initials, hyphens and, inside names of institutions and places, over "of" and "for"; they end
at possessives, punctuation, calendar words and titles.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.language.institutions import ORGANIZATION_HEADS, PLACE_HEADS, SHIP_PREFIXES, THING_HEADS, WEAK_HEADS
from rashomon.language.names import ARTICLES, PARTICLES
from rashomon.language.closed_class import FUNCTION_WORDS
from rashomon.language.openers import CALENDAR, NOT_ALONE, OPENERS, STRESSED
from rashomon.language.peoples import DEMONYMS, REGIONS
from rashomon.language.peoples import STATES_SHORT
from rashomon.language.places import country_named
from rashomon.language.titles import TITLE_MODIFIERS, TITLE_TAILS, TITLES
from rashomon.stages.marks.casing import Casing
from rashomon.stages.marks.evidence import opens_report
from rashomon.stages.marks.words import DASHES, Line, Word

_HEADS = ORGANIZATION_HEADS | PLACE_HEADS
# Second halves of compounds whose first half is a name: "Ruo-led", "Ana-era".
_SECONDS = frozenset("led run held era made born based wide like only free style area bound wing owned built type".split())
_PARTICLES = (PARTICLES - {"la", "de", "du", "des", "del", "st"}) | {"al", "el", "ul"}
_OF = frozenset({"of", "for", "de", "du", "des", "del"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A name: its words are `first` up to `after`; its title, if any, begins at `titled` (else that is `first`)."""

    first: int
    after: int
    titled: int


def pieces(line: Line, casing: Casing) -> Iterator[Piece]:
    """The names of a line whose capitals can be trusted, in order."""
    at = 0
    while at < len(line.words):
        if not _starts(line, at, casing):
            at += 1
            continue
        after = _run(line, at)
        yield from _cut(line, at, after, casing)
        at = max(after, at + 1)


def _starts(line: Line, at: int, casing: Casing) -> bool:
    word = line.words[at]
    if word.key in ARTICLES and not word.capital:
        return _hyphened(line, at) and line.words[at + 2].capital
    if word.key in OPENERS and word.capital and len(word.text) > 1:
        return word.acronym and word.key not in STRESSED and (casing.is_acronym(word.key) or word.key == "us")
    return _nameable(line, at)


def _nameable(line: Line, at: int) -> bool:
    """Whether the word at `at` may be part of a name by its capital."""
    word = line.words[at]
    if not word.capital or word.key in CALENDAR or word.key in FUNCTION_WORDS and word.key != "us":
        return False
    if line.words[at + 1 : at + 2] and line.words[at + 1].text in "$€£":
        return False
    return len(word.text) > 1 or _is_initial(line, at)


def _is_initial(line: Line, at: int) -> bool:
    words = line.words
    return at + 2 < len(words) and words[at + 1].text in (".", "/") and words[at + 2].capital


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
    while (joined := _next(line, start, at)) is not None:
        at = joined
    return at + 1


def _next(line: Line, start: int, at: int) -> int | None:
    """The word that carries the run on from word `at`, over whatever may stand inside a name; None at its end."""
    words = line.words
    if words[at].owner or at + 1 >= len(words):
        return None
    if _hyphened(line, at):
        return _after_hyphen(line, start, at)
    if not _near(line, at):
        return None
    following = words[at + 1]
    if following.text == "." and (len(words[at].text) == 1 or words[at].key in TITLES | TITLE_MODIFIERS):
        return at + 2 if at + 2 < len(words) and _near(line, at + 1) and _nameable(line, at + 2) else None
    if following.text == "/" and len(words[at].text) == 1:
        return at + 2 if at + 2 < len(words) and words[at + 2].capital else None
    if following.text == "&":
        return at + 2 if at + 2 < len(words) and words[at + 2].capital else None
    if _nameable(line, at + 1):
        return at + 1
    return _over_small(line, start, at)


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


def _near(line: Line, at: int) -> bool:
    gap = line.gap(at)
    return len(gap) <= 2 and not gap.strip() and "\n" not in gap


def _over_small(line: Line, start: int, at: int) -> int | None:
    """Over small words inside a name: particles, Arabic articles, "of the" after the head of an institution or place."""
    words = line.words
    stop = at + 1
    while stop < len(words) and stop - at <= 3 and _joins(words[stop], line, at, stop, start):
        stop += 2 if words[stop].key in ARTICLES and _hyphened(line, stop) else 1
    if stop == at + 1 or stop >= len(words) or not _nameable(line, stop):
        return _respelt_first(line, at)
    return stop


def _respelt_first(line: Line, at: int) -> int | None:
    """Over a small first half of a hyphened name: "Mehdi iran-Nejad"."""
    words = line.words
    small = at + 1
    if small + 2 < len(words) and _hyphened(line, small) and words[small].is_word and words[small + 2].capital:
        return small + 2
    return None


def _joins(word: Word, line: Line, at: int, stop: int, start: int) -> bool:
    key = word.key
    if key in _PARTICLES or (key in ARTICLES and _hyphened(line, stop)):
        return True
    if key in _OF:
        return _heads(line, start, at) or (key not in ("of", "for") and stop == at + 1)
    if key in ("the", "la"):
        return line.words[stop - 1].key in _OF or line.words[stop - 1].key == "and"
    return key in ("and", "&") and _lists(line, start, at, stop)


def _heads(line: Line, start: int, at: int) -> bool:
    """Whether "of" or "for" after word `at` stays inside a name: after a head, or a religious or national word's noun."""
    key = line.words[at].key
    return key in _HEADS or (key in TITLES and line.words[at + 2 : at + 3] != () and
                             line.words[at + 2].key in TITLE_TAILS)  # fmt: skip


def _lists(line: Line, start: int, at: int, stop: int) -> bool:
    """Whether "and" joins words of one institution: "Ministry of Health and Welfare", "Food and Drug Agency"."""
    words = line.words
    if stop != at + 1 or stop + 1 >= len(words):
        return False
    if _spelt_out(line, start, at, stop):
        return True
    if not words[stop + 1].capital or _is_place(words[at]) or words[at].key in DEMONYMS or _is_place(words[stop + 1]) or words[at].acronym:
        return False
    inside = any(word.key in ("of", "for") for word in words[start:at])
    if inside:
        return any(word.key in ORGANIZATION_HEADS for word in words[start:at])
    after = stop + 2
    while after < len(words) and words[after].capital and _near(line, after - 1):
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


def _is_place(word: Word) -> bool:
    return word.key in REGIONS or country_named(word.key) is not None


def _cut(line: Line, first: int, after: int, casing: Casing) -> Iterator[Piece]:
    """The names of one run: cut at titles, relieved of adjectives of nationality and of sentence openers."""
    words = line.words
    first = _past_opener(line, first, after, casing)
    start, end = _title(words, first, after)
    if start == end or _names_office(words, end, after):
        for at, stop in _nested(words, first, after):
            yield from _bare(line, at, stop, at, casing)
        return
    if start > first:
        yield from _bare(line, first, start, first, casing)
    if end < after:
        yield from _bare(line, _past_marks(line, end, after), after, start, casing)


def _nested(words: tuple[Word, ...], first: int, after: int) -> Iterator[tuple[int, int]]:
    """The run, cut in two where one place's head meets the next one's: "Ruan Gulf | Island of Ana"."""
    for at in range(first + 1, after - 2):
        if words[at].key in PLACE_HEADS and words[at + 1].key in PLACE_HEADS and words[at + 2].key == "of":
            yield first, at + 1
            yield at + 1, after
            return
    yield first, after


def _past_marks(line: Line, at: int, after: int) -> int:
    while at < after and not line.words[at].is_word:
        at += 1
    return at


def _title(words: tuple[Word, ...], first: int, after: int) -> tuple[int, int]:
    """The first stretch of title words in `first` up to `after` (empty when there is none), modifiers included."""
    for at in range(first, after):
        if words[at].key in TITLES and words[at].capital and not _is_part(words, at, after):
            start = at
            while start > first and words[start - 1].key in TITLE_MODIFIERS:
                start -= 1
            return start, _title_end(words, at, after)
    return first, first


def _is_part(words: tuple[Word, ...], at: int, after: int) -> bool:
    """Whether a title word is part of the name: hyphened to the next, or a ship's prefix ("MS")."""
    if words[at].text == "MS":
        return True
    return at + 1 < after and words[at + 1].text in DASHES


def _title_end(words: tuple[Word, ...], at: int, after: int) -> int:
    end = at + 1
    while end < after:
        modified = end
        while modified < after and words[modified].key in TITLE_MODIFIERS:
            modified += 1
        if words[end].key in TITLES or words[end].text == ".":
            end += 1
        elif modified > end and modified < after and words[modified].key in TITLES:
            end = modified + 1
        elif words[end].key == "of" and end + 1 < after and words[end + 1].key in TITLE_TAILS:
            end += 2
        else:
            break
    return end


def _names_office(words: tuple[Word, ...], end: int, after: int) -> bool:
    """Whether title words stand inside the name of an institution or place: "General Assembly", "Prince Street"."""
    return end < after and words[after - 1].key in _HEADS and after - end <= 2 and words[end - 1].text != "."


def _past_opener(line: Line, first: int, after: int, casing: Casing) -> int:
    """Without the capitalised common word that only opens the sentence."""
    words = line.words
    while first < after and words[first].initial and not words[first].acronym:
        key = words[first].key
        if key in ARTICLES:
            break
        common = casing.is_common(key) or (not casing.is_name(key) and key.endswith(("ing", "ly")))
        if not (common and first + 1 < after and words[first + 1].is_word) or key in DEMONYMS:
            break
        first += 1
        if not words[first].initial:
            break
    return first


def _bare(line: Line, first: int, after: int, titled: int, casing: Casing) -> Iterator[Piece]:
    """The piece itself, without adjectives of nationality that belong to no name, when it is a name at all."""
    words = line.words
    titled = min(titled, first)
    has_title = titled < first
    if not has_title:
        first = _past_demonyms(words, first, after)
        titled = first
    while after > first and (not words[after - 1].is_word or words[after - 1].key in _OF):
        after -= 1
    if first < after and _is_name(line, first, after, has_title, casing):
        yield Piece(first, after, titled)


def _past_demonyms(words: tuple[Word, ...], first: int, after: int) -> int:
    """Past "Kenyan" in "Kenyan Ana Ruo", not in "Kenyan Navy" nor "Kenyan Petroleum"."""
    at = first
    while at < after and words[at].key in DEMONYMS:
        at += 1
    rest = [word for word in words[at:after] if word.is_word]
    if at == first or not rest:
        return at
    if any(country_named(word.key) for word in rest[:1]) and country_named(f"{words[first].key} {rest[0].key}") is None:
        return at
    if (len(rest) == 1 and not rest[0].acronym) or any(word.key in _HEADS or word.key == "ship" for word in rest):
        return at - 1
    return at


def _is_name(line: Line, first: int, after: int, has_title: bool, casing: Casing) -> bool:
    words = [word for word in line.words[first:after] if word.is_word]
    if not words or (words[0].key in SHIP_PREFIXES and len(words) == 1):
        return False
    if words[-1].key in THING_HEADS and len(words) > 1:
        return False
    if has_title:
        return not all(word.key in NOT_ALONE for word in words)
    if len(words) > 1:
        return _says_something(words, casing)
    word = words[0]
    if word.key in TITLE_MODIFIERS | TITLES and not word.acronym:
        return False
    if word.key in NOT_ALONE and not (word.acronym and word.key in OPENERS):
        return False
    if _coded(line, after):
        return False
    if _is_measure(line, first, after):
        return False
    if word.acronym or _inner_capital(word.text):
        return not (word.initial and casing.is_common(word.key))
    if word.initial:
        return casing.is_name(word.key) or _is_place(word) or (first == 0 and opens_report(line, after))
    return not casing.is_common(word.key) or casing.names.get(word.key, 0) * 3 > casing.small.get(word.key, 0)


def _says_something(words: list[Word], casing: Casing) -> bool:
    """Whether not all words are adjectives of nationality or common words that only happen to have capitals."""
    if all(word.key in DEMONYMS or word.key in NOT_ALONE for word in words) and words[-1].key not in _HEADS:
        return False
    return words[-1].key in _HEADS or not all(casing.is_common(word.key) for word in words)


def _is_measure(line: Line, first: int, after: int) -> bool:
    """Whether the name is a unit's ("on the X scale", "12 degrees X") or a state's short form after a comma."""
    words = line.words
    if after < len(words) and words[after].key == "scale":
        return True
    if first and words[first - 1].key in ("degrees", "degree"):
        return True
    return first > 0 and words[first - 1].text == "," and words[first].key in STATES_SHORT and words[after:after + 1] != () and (
        words[after].text == ".")  # fmt: skip


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
