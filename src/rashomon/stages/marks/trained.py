"""What the trained pipeline heard as names, settled with the names that capitals and tables show.

A `Line` with its `Piece`s, and the `Reading` of its document, in; `Settled` pieces out, each with the type the pipeline
gave it, or with the doubt that it heard no such name there. Without a reading the pieces stay as they were.

>>> from rashomon.language.reading import Named, Reading, Word
>>> from rashomon.stages.marks.words import alone
>>> line = alone("They left Ruo")
>>> words = tuple(Word(at.start, at.end, at.key, "X", "X", "dep", 0) for at in line.words)
>>> reading = Reading(words=words, sentences=((0, 3),), names=(Named(2, 3, "place"),), said=())
>>> settled(line, [], reading)
[Settled(first=2, after=3, titled=2, type='place', doubted=False)]
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.language.closed_class import FUNCTION_WORDS
from rashomon.language.institutions import SHIP_PREFIXES
from rashomon.language.names import ARTICLES, PARTICLES, SMALL_WORDS
from rashomon.language.openers import CALENDAR, NOT_ALONE, OPENERS
from rashomon.language.peoples import DEMONYMS
from rashomon.language.reading import Named, Reading
from rashomon.language.titles import LEVELS, ROLES, TITLE_MODIFIERS, TITLES
from rashomon.stages.marks.evidence import Votes
from rashomon.stages.marks.pieces import Piece
from rashomon.stages.marks.words import Line, Word

_VOTE = 4.0  # what the pipeline's type weighs, beside the evidence of the words around
_VOTES = {"person": Votes(person=_VOTE), "organization": Votes(organization=_VOTE), "place": Votes(place=_VOTE)}
_NAMES = frozenset("sheikh sheik shaikh sultan king prince bishop dean duke earl pope baron marshal".split())
_HYPHEN = "-"
_SHORT = 5  # letters of a short form, at most
_MARKS = frozenset(',;:()[]{}|/\\"“”')
_SMALL = SMALL_WORDS | PARTICLES | ARTICLES
_COMMON = NOT_ALONE | OPENERS | CALENDAR | FUNCTION_WORDS | TITLES | TITLE_MODIFIERS | LEVELS | ROLES | SHIP_PREFIXES


@dataclass(frozen=True, slots=True)
class Settled(Piece):
    """A name with the type the pipeline heard; `doubted` when it read the words and heard no such name."""

    type: str | None = None
    doubted: bool = False

    @property
    def votes(self) -> Votes:
        """The pipeline's vote."""
        return _VOTES.get(self.type or "", Votes())


def settled(line: Line, pieces: Sequence[Piece], reading: Reading | None) -> list[Settled]:
    """The names of a line, in order, after the pipeline was heard."""
    if reading is None:
        return [Settled(piece.first, piece.after, piece.titled) for piece in pieces]
    firsts, afters = [piece.first for piece in pieces], [piece.after for piece in pieces]
    made: dict[tuple[int, int], Settled] = {}
    unheard = set(range(len(pieces)))
    for name in _heard(line, reading):
        met = range(bisect_right(afters, name.first), bisect_left(firsts, name.after))
        unheard.difference_update(met)
        for one in _agreed(line, name, pieces[met.start : met.stop]):
            if one.type or (one.first, one.after) not in made:
                made[one.first, one.after] = one
    return sorted([*made.values(), *(_doubted(pieces[at]) for at in unheard)], key=lambda one: (one.first, one.after))


def heard(line: Line, reading: Reading | None) -> list[Settled]:
    """The trained names of a heading, whose capitals show nothing."""
    named = _heard(line, reading) if reading is not None else ()
    return [
        Settled(name.first, name.after, name.first, name.type)
        for name in named
        if name.type != "group" and _is_new(line, name)
    ]


def _doubted(piece: Piece) -> Settled:
    return Settled(piece.first, piece.after, piece.titled, doubted=True)


def _heard(line: Line, reading: Reading) -> Iterator[Named]:
    """The trained names of a line, as ranges of the line's words, bare."""
    starts = [word.start for word in line.words]
    first, after = reading.within(starts[0], line.words[-1].end)
    low, high = (bisect_left(reading.names, at, key=lambda name: name.first) for at in (first, after))
    for name in reading.names[low:high]:
        start, end = reading.span(name.first, name.after)
        yield from _bare(line, bisect_left(starts, start), bisect_left(starts, end), name.type)


def _bare(line: Line, first: int, after: int, kind: str) -> Iterator[Named]:
    """The name without the title and the common words before it, and the common words and marks after it."""
    words = line.words
    if kind == "person":
        first = max((at + 1 for at in range(first, after - 1) if _is_title(words, at, first)), default=first)
        first = _from_initials(words, first)
    while first < after and not _begins(words[first]):
        first += 1
    while first < after and not _ends(words, after - 1):
        after -= 1
    after = _past_hyphens(words, after)
    if any(word.capital for word in words[first:after]):
        yield Named(first, after, kind)


def _from_initials(words: Sequence[Word], first: int) -> int:
    """The first word, or the first initial before it: "P. V. Oru", of which "Oru" was heard."""
    while first > 1 and words[first - 1].text == "." and len(words[first - 2].text) == 1 and words[first - 2].capital:
        first -= 2
    return first


def _past_hyphens(words: Sequence[Word], after: int) -> int:
    """The word behind the rest of a hyphened name: "Oru-Ray", of which "Oru" was heard."""
    while 0 < after < len(words) - 1 and words[after].text == _HYPHEN and words[after + 1].capital:
        if not words[after - 1].end == words[after].start == words[after + 1].start - 1:
            break
        after += 2
    return after


def _ends(words: Sequence[Word], at: int) -> bool:
    """Whether a name may end with a word: as it may begin, as the rest of a hyphenated word ("Dae-ki"), with the point
    of a short form ("Inc.").
    """
    word, before = words[at], words[at - 1]
    if at and word.text == "." and before.end == word.start:
        return before.capital and len(before.text) <= _SHORT
    return _begins(word) or (at > 1 and word.is_word and before.text == _HYPHEN)


def _is_title(words: Sequence[Word], at: int, first: int) -> bool:
    """Whether a word is a title, no part of a hyphened name ("Saint-Oru"), no name between others ("Ana Sheikh Oru")
    and no ship's prefix ("MS").
    """
    if at > first and words[at].key in _NAMES and words[at - 1].capital and words[at - 1].key not in _COMMON:
        return False
    return (
        words[at].key in TITLES
        and words[at].text != "MS"
        and _HYPHEN not in (words[at - 1].text if at else "", words[at + 1].text)
    )


def _begins(word: Word) -> bool:
    """Whether a name may begin or end with the word."""
    return word.capital or word.text[0].isdigit()


def _agreed(line: Line, name: Named, met: Sequence[Piece]) -> Iterator[Settled]:
    """What a trained name and the pieces it overlaps come to; a people's name is no entity."""
    ships = [piece for piece in met if line.words[piece.first].key in SHIP_PREFIXES and piece.after == name.after]
    if ships:  # "MS Ruo", of which "Ruo" was heard
        name = Named(ships[0].first, name.after, "organization")
    name = _whole(line, name, met)
    same = [piece for piece in met if (piece.first, piece.after) == (name.first, name.after)]
    titled = min((piece.titled for piece in met if piece.first == name.first), default=name.first)
    if name.type == "group":
        yield from (_doubted(piece) for piece in met if piece not in same)
    elif same or (_is_joined(line.words[name.first : name.after], name.type) if met else _is_new(line, name)):
        yield Settled(name.first, name.after, titled, name.type)
    else:
        for piece in met:
            inside = name.first <= piece.first and piece.after <= name.after
            kind = name.type if piece.after == name.after else None
            yield Settled(piece.first, piece.after, piece.titled, kind, doubted=not (kind or inside))


def _whole(line: Line, name: Named, met: Sequence[Piece]) -> Named:
    """The name with the capital words between "the" and it: "the Orvelan Marked Fishing Grounds", of which only the
    grounds were heard.
    """
    if name.type not in ("organization", "place"):
        return name
    for piece in met:
        led = piece.first and line.words[piece.first - 1].text == "the"
        more = line.words[piece.first : name.first]
        own = all(word.key not in _COMMON and word.key not in DEMONYMS and len(word.text) > 1 for word in more)
        if led and more and own and piece.after == name.after:
            return Named(piece.first, name.after, name.type)
    return name


def _is_new(line: Line, name: Named) -> bool:
    """Whether a name that capitals did not show may be one."""
    words = line.words[name.first : name.after]
    if len(words) == 1 and (len(words[0].text) == 1 or words[0].key in _COMMON):
        return False
    return _is_joined(words, name.type)


def _is_joined(words: Sequence[Word], kind: str) -> bool:
    """Whether nothing stands inside that no name holds: a comma, a common word, an "and" but of an organization."""
    if words[-1].key in DEMONYMS or any(word.text in _MARKS for word in words):
        return False
    if any(word.key in ("and", "&") for word in words) and kind != "organization":
        return False
    before = ("", *(word.text for word in words))
    return all(
        word.capital or not word.is_word or word.key in _SMALL or left == _HYPHEN
        for left, word in zip(before, words, strict=False)
    )
