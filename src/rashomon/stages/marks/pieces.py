"""Runs of capitalised words cut into names.

A `Line` in; `Piece`s out: the bare names, relieved of titles, of adjectives of nationality that belong to no name and
of common words that only open a sentence.

>>> from rashomon.stages.marks.words import alone
>>> line = alone("They met Kenyan Governor Ana Oru")
>>> for piece in pieces(line, Casing({}, {})):
...     print(line.text(piece.titled, piece.after), "|", line.text(piece.first, piece.after))
Governor Ana Oru | Ana Oru
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.language.institutions import ACTING, FOLLOWING_HEADS, PLACE_HEADS
from rashomon.language.names import ARTICLES, is_member
from rashomon.language.peoples import DEMONYMS, REGIONS
from rashomon.language.places import country_named
from rashomon.language.streets import ROADS
from rashomon.language.titles import GENERATIONS, LEVELS, SURNAMES, TITLE_MODIFIERS, TITLE_TAILS, TITLES
from rashomon.stages.marks.candidates import is_name
from rashomon.stages.marks.casing import Casing
from rashomon.stages.marks.runs import HEADS, OF, is_place, runs
from rashomon.stages.marks.words import DASHES, Line, Word

# Forces whose officers are introduced by them: "Oru Police Lt. Ana Ruo".
_FORCES = frozenset("police army navy force marine guard".split())


@dataclass(frozen=True, slots=True)
class Piece:
    """A name: its words are `first` up to `after`; its title, if any, begins at `titled` (else that is `first`)."""

    first: int
    after: int
    titled: int


def pieces(line: Line, casing: Casing) -> Iterator[Piece]:
    """The names of a line whose capitals can be trusted, in order."""
    for first, after in runs(line, casing):
        yield from _cut(line, first, after, casing)


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
    """The run, cut in two where two names meet: "Ruan Gulf | Island of Ana", "RUO | Kenya"."""
    if after - first == 2 and words[first].acronym and is_place(words[first + 1]):
        yield first, first + 1
        yield first + 1, after
        return
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
        if _is_title(words, first, at) and not _is_part(words, first, at, after):
            return _title_start(words, first, at), _title_end(words, at, after)
    return first, first


def _is_title(words: tuple[Word, ...], first: int, at: int) -> bool:
    if not words[at].capital:
        return False
    return words[at].key in TITLES or (at > first and is_member(words[at - 1].key, words[at].key))


def _title_start(words: tuple[Word, ...], first: int, at: int) -> int:
    """Back over the title's modifiers; over "City", "Council" only where nothing else stands before them."""
    start = at
    while start > first and words[start - 1].key in TITLE_MODIFIERS:
        start -= 1
    if all(word.key in LEVELS for word in words[first:start]):
        return first
    forces = [here for here in range(start, at) if words[here].key in _FORCES]
    return forces[-1] + 1 if forces else start  # "Oru State Police | Lt. Ana Ruo"


def _is_part(words: tuple[Word, ...], first: int, at: int, after: int) -> bool:
    """Whether a title word is part of the name: a surname, hyphened to the next, or a ship's prefix ("MS")."""
    if words[at].text == "MS" or words[at].owner or _is_surname(words, first, at, after):
        return True
    if at > first and at + 1 == after and words[at - 1].key in ("of", "for"):  # "Court of Justice"
        return True
    return at + 1 < after and words[at + 1].text in DASHES


def _is_surname(words: tuple[Word, ...], first: int, at: int, after: int) -> bool:
    """Whether the title word ends a name that given names begin: "Ana King", "Ana B. King Jr", not "Kenyan King"."""
    rest = [word.key for word in words[at + 1 : after] if word.is_word]
    if words[at].key not in SURNAMES or not set(rest) <= GENERATIONS:
        return False
    given = [word for word in words[first:at] if word.is_word]
    return bool(given) and not any(map(_is_no_given_name, given)) and len(given[0].text) > 1


def _is_no_given_name(word: Word) -> bool:
    key = word.key
    return key in TITLES | TITLE_MODIFIERS | LEVELS | HEADS | DEMONYMS.keys() or is_place(word) or word.acronym


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
    return end < after and words[after - 1].key in HEADS and after - end <= 2 and words[end - 1].text != "."


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
        while first < after - 1 and not words[first].capital:
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
    while after > first and (not words[after - 1].is_word or words[after - 1].key in OF) and not _is_road(words, after):
        after -= 1
    if after - first > 1 and words[after - 1].key in ACTING and words[first].key not in DEMONYMS:
        after -= 1
    if not has_title and after < len(words) and words[after].key in FOLLOWING_HEADS and first < after:
        after += not words[after].capital and not words[after - 1].owner and words[after - 1].key not in HEADS
    elif not has_title and [word.text for word in words[after : after + 2]] == ["national", "park"] and after > first:
        after += 0 if words[after - 1].owner else 2
    if first < after and is_name(line, first, after, has_title, casing):
        yield Piece(first, after, titled)


def _is_road(words: tuple[Word, ...], after: int) -> bool:
    """Whether the name ends in a road's number."""
    return after > 1 and words[after - 1].text.isdigit() and words[after - 2].key in ROADS


def _two_word(words: tuple[Word, ...], at: int, after: int) -> bool:
    return at + 2 < after and f"{words[at].key} {words[at + 1].key}" in DEMONYMS


def _past_demonyms(words: tuple[Word, ...], first: int, after: int) -> int:
    """Past "Kenyan" in "Kenyan Ana Ruo", not in "Kenyan Navy" nor "Kenyan Petroleum"."""
    if country_named(" ".join(word.key for word in words[first:after])):
        return first
    at = first
    while at < after and (words[at].key in DEMONYMS or _two_word(words, at, after)):
        at += 1 if words[at].key in DEMONYMS else 2
    rest = [word for word in words[at:after] if word.is_word]
    if at == first or not rest:
        return at
    pair = f"{words[first].key} {rest[0].key}"
    if country_named(rest[0].key) and country_named(pair) is None and pair not in REGIONS:
        return at
    if (len(rest) == 1 and not rest[0].acronym) or any(word.key in HEADS or word.key == "ship" for word in rest):
        return at - 1
    return at
