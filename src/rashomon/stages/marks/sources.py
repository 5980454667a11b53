"""Institutions that are described, not named, and act as sources: "state television", "the navy", "city police".

Lines in; `Mention`s out of lower-case noun phrases headed by a word for an institution. A phrase counts when somewhere
in the reports the like of it is the subject of a verb of saying, or is told, quoted or cited.

>>> from rashomon.stages.marks.words import alone
>>> lines = [alone("Nine died, state-run television said"), alone("Then state TV fell silent")]
>>> [mention.name for mention in find(lines)]
['state-run television', 'state TV']
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.language.closed_class import is_function
from rashomon.language.institutions import SAME_WORD, SPEAKING_HEADS, SPEAKING_MODIFIERS, VAGUE_MODIFIERS
from rashomon.language.peoples import DEMONYMS
from rashomon.language.places import country_of
from rashomon.span import Span
from rashomon.stages.marks.evidence import SAYING, Votes
from rashomon.stages.marks.mentions import Mention
from rashomon.stages.marks.words import Line, Word

# Heads that name an institution of the story with nothing before them.
_ALONE = frozenset("navy army police military government ministry parliament coastguard".split())
# Those of them that qualify a noun more often than they are one, where no article stands before them.
_KINDS = frozenset({"military", "government"})
_BEFORE = frozenset("told tells quoted quotes citing cited quoting".split())


@dataclass(frozen=True, slots=True)
class Owned:
    """An institution word by word: whose it is (a country's code, or a folded name), of what kind, what."""

    owner: str | None
    kinds: frozenset[str]
    head: str

    def within(self, other: Owned) -> bool:
        """Whether this says less than `other` and nothing else."""
        same = self.head == other.head and self.kinds <= other.kinds and self.owner in (None, other.owner)
        return same and self != other


def owned(words: Sequence[str]) -> Owned | None:
    """The institution of these folded words, or None when a word is neither its owner, its kind nor its head."""
    if not words or same(words[-1]) not in SPEAKING_HEADS:
        return None
    owner: str | None = None
    kinds: set[str] = set()
    for at, word in enumerate(words[:-1]):
        if word in SPEAKING_MODIFIERS or same(word) in SPEAKING_HEADS:
            kinds.add(same(word))
        elif at == 0 or (owner is None and word in DEMONYMS):
            owner = country_of(word) or word
        else:
            return None
    return Owned(owner, frozenset(kinds), same(words[-1]))


def same(word: str) -> str:
    """The one form of an institution word's spellings."""
    return SAME_WORD.get(word, word)


def find(lines: Sequence[Line]) -> tuple[Mention, ...]:
    """The mentions of described institutions that act as sources somewhere in these lines."""
    phrases = [(line, first, after) for line in lines if line.plain for first, after in _phrases(line)]
    speaking = {_owned_at(line, first, after) for line, first, after in phrases if _speaks(line, first, after)}
    return tuple(
        _mention(line, first, after)
        for line, first, after in phrases
        if _is_spoken(_owned_at(line, first, after), speaking)
    )


def _is_spoken(here: Owned | None, speaking: set[Owned | None]) -> bool:
    """Whether this institution speaks somewhere, or one of the same owner does that says the same and more."""
    if here is None or here in speaking:
        return here is not None
    return here.owner is not None and any(other is not None and here.within(other) for other in speaking)


def _owned_at(line: Line, first: int, after: int) -> Owned | None:
    return owned([word.key for word in line.words[first:after] if word.is_word])


def _phrases(line: Line) -> Iterator[tuple[int, int]]:
    """Noun phrases that end in a lower-case head with its modifiers, whose owner stands right before."""
    words = line.words
    for at, word in enumerate(words):
        if same(word.key) in SPEAKING_HEADS and (not word.capital or word.text == "TV"):
            if at + 1 < len(words) and _continues(words[at], words[at + 1]):
                continue
            first = _first(words, at)
            if first == at and _qualifies(words, at):
                continue
            if word.key in _ALONE or any(before.key not in VAGUE_MODIFIERS for before in words[first:at]):
                yield first, at + 1


def _continues(head: Word, following: Word) -> bool:
    """Whether the noun phrase goes on, so that this was not its head ("police station", "navy spokesman" is fine)."""
    return not head.owner and (following.key in SPEAKING_HEADS or following.text == "-")


def _qualifies(words: tuple[Word, ...], at: int) -> bool:
    """Whether the word alone only says of what kind the next noun is: "in line with military policy"."""
    if words[at].key not in _KINDS or words[at].owner or at + 1 >= len(words) or (at and words[at - 1].key == "the"):
        return False
    following = words[at + 1]
    return following.is_word and not (following.capital or is_function(following.key) or following.key in SAYING)


def _first(words: tuple[Word, ...], head: int) -> int:
    start = head
    while start and head - start < 4:
        word = words[start - 1]
        if not word.is_word or word.key in ("the", "a", "an"):
            break
        if word.key in SPEAKING_MODIFIERS or word.key in DEMONYMS:
            start -= 1
        elif word.capital and word.owner and word.key not in SAYING:
            return start - 1
        else:
            break
    return start


def _speaks(line: Line, first: int, after: int) -> bool:
    """Whether the phrase says something here, or is told, quoted or cited."""
    words = line.words
    following = [word.key for word in words[after : after + 3]]
    if following and (following[0] in SAYING or following[:1] == ["spokesman"] or following[:1] == ["spokeswoman"]):
        return True
    if len(following) > 1 and following[0] in ("has", "have", "had", "also", "later") and following[1] in SAYING:
        return True
    before = [word.key for word in words[max(0, first - 3) : first] if word.key not in ("the", "a", "an")]
    return bool(before) and (before[-1] in _BEFORE or before[-2:] == ["according", "to"])


def _mention(line: Line, first: int, after: int) -> Mention:
    words = line.words[first:after]
    start, end = words[0].start, words[-1].end
    name = " ".join(line.text(first, after).split())
    return Mention(
        span=Span(document=line.document.id, start=start, end=end, quote=line.document.text[start:end]),
        name=name,
        key=" ".join(word.key for word in words if word.is_word),
        forms=(name,),
        own=Votes(organization=8),
        votes=Votes(),
        description=None,
        left=(),
        right=(),
    )
