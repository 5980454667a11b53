"""Mentions: every place a name stands, with what its surroundings say about what it names.

Lines in; `Mention`s out, first those of plain sentences, then those that headings repeat: in a heading, where capitals
prove nothing, only names known from sentences (or of countries) are found.

>>> from rashomon.stages.marks import casing
>>> from rashomon.stages.marks.words import alone
>>> lines = [alone("It rained, Colonel Ana Oru said")]
>>> [(mention.span.quote, mention.name, mention.forms) for mention in find(lines, casing.count(lines))]
[('Colonel Ana Oru', 'Ana Oru', ('Colonel Ana Oru', 'Ana Oru'))]
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from rashomon.language.institutions import PRESS_HEADS, SHIPS
from rashomon.language.names import fold
from rashomon.language.peoples import DEMONYMS
from rashomon.language.places import country_named
from rashomon.language.reading import Reading
from rashomon.language.streets import STREETS
from rashomon.language.titles import LEVELS, TITLE_MODIFIERS, TITLES
from rashomon.span import Span
from rashomon.stages.marks.casing import Casing
from rashomon.stages.marks.descriptions import described
from rashomon.stages.marks.evidence import Votes, around, within
from rashomon.stages.marks.pieces import pieces
from rashomon.stages.marks.trained import Settled, heard, settled
from rashomon.stages.marks.words import Line, Word

_LONGEST = 8  # words of a name that are looked for in a heading
_LONGEST_LIST = 40  # names in one list that tell on one another
_LISTED = ([","], ["and"], ["or"], [",", "and"], ["&"])
_CONTEXT = 3  # content words on either side


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place a name stands: the span with its title, the surface forms there, evidence and surroundings.

    `doubted` when the trained pipeline read the sentence and heard no such name.
    """

    span: Span
    name: str
    key: str
    forms: tuple[str, ...]
    own: Votes
    votes: Votes
    description: str | None
    left: tuple[str, ...]
    right: tuple[str, ...]
    plain: bool = True
    mates: tuple[str, ...] = ()
    doubted: bool = False


def find(
    lines: Sequence[Line], casing: Casing, readings: Mapping[str, Reading] = MappingProxyType({})
) -> tuple[Mention, ...]:
    """Every mention, in the order of the lines: by capitals in plain sentences, in headings by the names of these."""
    found = {id(line): list(_of_line(line, casing, readings.get(line.document.id))) for line in lines if line.plain}
    known = _known(mention for mentions in found.values() for mention in mentions)
    for line in lines:
        if not line.plain:
            seen = [*_byline(line), *_repeated(line, known)]
            found[id(line)] = list(_with_heard(line, seen, readings.get(line.document.id)))
    return tuple(mention for line in lines for mention in found[id(line)] if mention.key)


def _of_line(line: Line, casing: Casing, reading: Reading | None) -> Iterator[Mention]:
    for row in _rows(line, settled(line, list(pieces(line, casing)), reading)):
        made = [_mention(line, piece) for piece in row]
        for mention in made:
            yield replace(mention, mates=tuple(mate.key for mate in made if mate.key != mention.key))


def _with_heard(line: Line, seen: Sequence[Mention], reading: Reading | None) -> Iterator[Mention]:
    """The names of a heading with those that only the trained pipeline knows, unless these cut into one."""
    starts = [mention.span.start for mention in seen]
    order = sorted(range(len(seen)), key=starts.__getitem__)
    starts.sort()
    longest = max((mention.span.end - mention.span.start for mention in seen), default=0)
    gone: set[int] = set()
    for piece in heard(line, reading):
        mention = mention_of(line, piece.first, piece.after, piece.first, plain=False)
        first, last = mention.span.start, mention.span.end
        near = order[bisect_right(starts, first - longest) : bisect_left(starts, last)]
        over = [at for at in near if at not in gone and first < seen[at].span.end]
        holds = all(first <= seen[at].span.start and seen[at].span.end <= last for at in over)
        if holds and all(seen[at].key != mention.key for at in over):
            gone.update(over)
            yield replace(mention, own=mention.own + piece.votes)
    yield from (mention for at, mention in enumerate(seen) if at not in gone)


def _mention(line: Line, piece: Settled) -> Mention:
    mention = mention_of(line, piece.first, piece.after, piece.titled)
    return replace(mention, own=mention.own + piece.votes, doubted=piece.doubted)


def _rows(line: Line, found: list[Settled]) -> Iterator[list[Settled]]:
    """Names in lists ("A, B and C") together, the others alone."""
    row: list[Settled] = []
    for piece in found:
        between = [word.text for word in line.words[row[-1].after : piece.titled]] if row else []
        if row and (len(row) == _LONGEST_LIST or between not in _LISTED):
            yield row
            row = []
        row.append(piece)
    if row:
        yield (
            row
            if len(row) > 2 or any(word.key == "and" for word in line.words[row[0].after : row[-1].titled])
            else row[:1]
        )
        if len(row) == 2 and not any(word.key == "and" for word in line.words[row[0].after : row[-1].titled]):
            yield row[1:]


def mention_of(line: Line, first: int, after: int, titled: int, *, plain: bool = True) -> Mention:
    """The mention of the words `first` up to `after`, whose title, if any, begins at `titled`."""
    words = line.words
    name = _spaced(line.text(first, after))
    start, end = words[titled].start, words[after - 1].end
    text = line.document.text
    span = Span(document=line.document.id, start=start, end=end, quote=text[start:end])
    return Mention(
        span=span, name=name, key=fold(name), forms=_forms(line, first, after, titled),
        own=within(words[first:after], has_title=titled < first),
        votes=around(line, first, after, titled), description=described(line, first, after, titled) if plain else None,
        left=_content(words[:titled][::-1]), right=_content(words[after:]), plain=plain,
    )  # fmt: skip


def _spaced(name: str) -> str:
    return " ".join(name.split())


def _forms(line: Line, first: int, after: int, titled: int) -> tuple[str, ...]:
    """The name with all of its title, with every shorter one, and bare; with what at times belongs to it."""
    words = line.words
    starts = [
        at
        for at in range(titled, first)
        if words[at].key in TITLES | TITLE_MODIFIERS | LEVELS and not (at > titled and words[at - 1].key == "of")
    ]
    if titled < first:
        starts = [*_wider(words, titled), *starts]
    elif titled and _belongs_before(words, titled, after):
        starts = [titled - 1]
    elif titled and words[titled - 1].key in SHIPS:
        starts = [_ship_begins(words, titled)]
    return tuple(_spaced(line.text(at, after)) for at in (*starts, first))


def _wider(words: Sequence[Word], titled: int) -> Iterator[int]:
    """Words before the title that may be read as part of it: "City" in "Oru City Councilman", "Police" before "Lt."."""
    at = titled
    while at and words[at - 1].capital and words[at - 1].key in TITLE_MODIFIERS | LEVELS and not words[at - 1].owner:
        at -= 1
        yield at


def _belongs_before(words: Sequence[Word], first: int, after: int) -> bool:
    """Whether the word before is said with the name at times: the article of a paper, the number of a house."""
    before, last = words[first - 1], words[after - 1]
    if before.key == "the":
        return last.key in PRESS_HEADS
    return before.text.isdigit() and len(before.text) <= 5 and last.key in STREETS


def _ship_begins(words: Sequence[Word], at: int) -> int:
    """Where what a ship is called begins, before its name: "Kenyan naval ship Ruo", "frigate Ruo"."""
    at -= 1
    while at and (words[at - 1].key in ("naval", "navy", "cargo", "merchant") or words[at - 1].key in DEMONYMS):
        at -= 1
    return at


def _content(words: Iterable[Word]) -> tuple[str, ...]:
    """The first few words that are not punctuation, folded."""
    kept: list[str] = []
    for word in words:
        if word.text[0].isalnum():
            kept.append(word.key)
            if len(kept) == _CONTEXT:
                break
    return tuple(kept)


def _known(mentions: Iterable[Mention]) -> Mapping[str, int]:
    """The keys of names found in sentences, with how many words each has."""
    return {mention.key: len(mention.key.split()) for mention in mentions if mention.key}


def _repeated(line: Line, known: Mapping[str, int]) -> Iterator[Mention]:
    """The known names in a heading, longest first at each word."""
    at = 0
    while at < len(line.words):
        after = _match(line, at, known)
        if after is None:
            at += 1
        else:
            yield mention_of(line, at, after, at, plain=False)
            at = after


def _match(line: Line, at: int, known: Mapping[str, int]) -> int | None:
    words = line.words
    if not words[at].capital:
        return None
    for after in range(min(len(words), at + _LONGEST), at, -1):
        if not words[after - 1].is_word or any(word.owner for word in words[at : after - 1]):
            continue
        key = fold(line.text(at, after))
        short = after == at + 1 and (len(key) < 3 or (words[at].text.isupper() and len(key) < 5))
        if key in known and not (short and not words[at].text.isupper()):
            return after
        if country_named(key) and (len(key) > 3 or words[at].text.isupper()):
            return after
    return None


def _byline(line: Line) -> Iterator[Mention]:
    """The name of "By Ana Ruo", alone on its line."""
    words = line.words
    if 3 <= len(words) <= 5 and words[0].text in ("By", "BY") and all(word.capital for word in words[1:]):
        yield mention_of(line, 1, len(words), 1, plain=False)
