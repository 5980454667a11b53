"""A sentence made ready for reading figures: its tokens, their lower-case forms, and the amounts among them.

A document's text and a range in; a `Passage` out. Everything after this works on token numbers.

>>> sentence = passage("d1", "At least 12 miners died.", 0, 24, "body")
>>> sentence.lower[3], [(a.first, a.core, a.after) for a in sentence.amounts]
('miners', [(0, 2, 3)])
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.language import numbers
from rashomon.language.text import Token, sentences, tokens
from rashomon.records import REPORT_ROLES, Document, Role
from rashomon.span import Span, cut

_APOSTROPHES = ("'", "’")
_LONGEST = 3_000  # characters


@dataclass(frozen=True, slots=True)
class Amount:
    """A number and its tokens: hedges from `first`, the number from `core`, ending before `after`."""

    number: numbers.Number
    first: int
    core: int
    after: int


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence: `words` and `lower` are its tokens, `amounts` its numbers, all in order."""

    document: str
    text: str
    start: int
    end: int
    role: Role
    words: tuple[Token, ...]
    lower: tuple[str, ...]
    amounts: tuple[Amount, ...]

    def word(self, at: int) -> str:
        """The lower-case token at `at`, or "" outside the sentence."""
        return self.lower[at] if 0 <= at < len(self.lower) else ""

    def surface(self, at: int) -> str:
        """The token at `at` as written, or ""."""
        return self.words[at].text if 0 <= at < len(self.words) else ""

    def span(self, first: int, after: int) -> Span:
        """The characters of tokens `first`..`after`."""
        return cut(self.document, self.text, self.words[first].start, self.words[after - 1].end)


def passage(document: str, text: str, start: int, end: int, role: Role) -> Passage:
    """The sentence at `text[start:end]` made ready."""
    words = tuple(_genitives(numbers.separated(tokens(text, start, end))))
    begins = {word.start: at for at, word in enumerate(words)}
    ends = {word.end: at + 1 for at, word in enumerate(words)}
    amounts = tuple(Amount(n, begins[n.start], begins[n.core], ends[n.end]) for n in numbers.read(text, words))
    lower = tuple(word.text.casefold() for word in words)
    return Passage(document, text, start, end, role, words, lower, amounts)


def _genitives(words: Sequence[Token]) -> Iterator[Token]:
    """The tokens, a genitive set apart by blanks as one: "sheriff ’ s" as "sheriff’s"."""
    at = 0
    while at < len(words):
        mark, ending = words[at + 1 : at + 3] if len(words) - at > 2 else (None, None)
        if mark and ending and mark.text in _APOSTROPHES and ending.text == "s" and words[at].text[-1].isalpha():
            yield Token(words[at].start, ending.end, f"{words[at].text}{mark.text}s")
            at += 3
        else:
            yield words[at]
            at += 1


def passages(document: Document) -> Iterator[Passage]:
    """Every sentence of a document's report text, in order; the whole text where there are no blocks."""
    ranges: list[tuple[int, int, Role]] = [
        (block.start, block.end, block.role) for block in document.blocks if block.role in REPORT_ROLES
    ]
    if not document.blocks:
        ranges = [(0, len(document.text), "body")]
    for start, end, role in ranges:
        for sentence in sentences(document.text, start, end):
            for first, last in _pieces(document.text, sentence.start, sentence.end):
                yield passage(document.id, document.text, first, last, role)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence, cut at white space when it is too long to be one: work on a sentence may grow with its square."""
    while end - start > _LONGEST:
        cut_at = text.rfind(" ", start + 1, start + _LONGEST)
        stop = cut_at if cut_at > start else start + _LONGEST
        yield start, stop
        start = stop
    if text[start:end].strip():
        yield start, end
