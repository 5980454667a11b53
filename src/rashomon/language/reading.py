"""A text as the pipeline reads it: words, sentences, names and statements, all as places in the text.

This is what the stages see of a pipeline; which one it was, and how it works, they do not know. Numbers count the
reading's own words; a word that hangs on nothing is its own head. Relations and tags are those of Universal
Dependencies, name types those of the account (person, organization, place, group).

>>> words = (Word(0, 3, "Ana", "PROPN", "NNP", "nsubj", 1), Word(4, 8, "say", "VERB", "VBD", "root", 1))
>>> reading = Reading(words=words, sentences=((0, 2),), names=(Named(0, 1, "person"),), said=())
>>> reading.at(5), reading.at(3), reading.below(1)
(1, None, (0,))
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple


class Word(NamedTuple):
    """One word: half-open range of characters, lemma, universal and Penn tags, relation to the word it hangs on."""

    start: int
    end: int
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int


class Named(NamedTuple):
    """A name: first word, word after the last, type."""

    first: int
    after: int
    type: str


class Said(NamedTuple):
    """A statement: ranges of words (first, word after the last) of its cue, its source and its content.

    `by` is the name that the source stands for ("she": "Ana Oru"), None where it is none, or not known.
    """

    cue: tuple[int, int]
    source: tuple[tuple[int, int], ...]
    content: tuple[tuple[int, int], ...]
    by: tuple[int, int] | None = None


@dataclass(frozen=True, kw_only=True)
class Reading:
    """The words of a text in order, its sentences (ranges of words, without gaps), names and statements; `hears` where
    the pipeline listens for statements at all, so that none heard means none told.
    """

    words: tuple[Word, ...]
    sentences: tuple[tuple[int, int], ...]
    names: tuple[Named, ...]
    said: tuple[Said, ...]
    hears: bool = False

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(word.start for word in self.words)

    @cached_property
    def _hanging(self) -> tuple[tuple[int, ...], ...]:
        below: list[list[int]] = [[] for _ in self.words]
        for number, word in enumerate(self.words):
            if word.head != number:
                below[word.head].append(number)
        return tuple(map(tuple, below))

    def at(self, character: int) -> int | None:
        """The number of the word that holds a character of the text; None between words."""
        number = bisect_right(self._starts, character) - 1
        return number if number >= 0 and character < self.words[number].end else None

    def within(self, start: int, end: int) -> tuple[int, int]:
        """The range of words that begin in a range of characters."""
        return bisect_right(self._starts, start - 1), bisect_right(self._starts, end - 1)

    def below(self, word: int) -> tuple[int, ...]:
        """The words that hang on a word, in order."""
        return self._hanging[word]

    def span(self, first: int, after: int) -> tuple[int, int]:
        """The characters of a range of words."""
        return self.words[first].start, self.words[after - 1].end
