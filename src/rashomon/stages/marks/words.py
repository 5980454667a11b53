"""The words of a document's report blocks, line by line, with what their capitals say.

A `Document` in; `Line`s of `Word`s out, each with offsets into the document's text. A line is a sentence, or a
heading whose capitals prove nothing (Title Case, ALL CAPITALS).

>>> line = read("Ana Ruo's boat left the U.S.", 0, 28)
>>> [(word.key, word.capital, word.owner) for word in line][:3]
[('ana', True, False), ('ruo', True, True), ('boat', False, False)]
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.language.institutions import SPEAKING_MODIFIERS
from rashomon.language.names import fold
from rashomon.language.streets import is_ordinal
from rashomon.language.text import Token, sentences, tokens
from rashomon.records import Block, Document

ROLES = frozenset({"body", "heading", "title", "caption", "dateline", "byline", "credit"})
DASHES = frozenset("-–—‐‑")
_STARTERS = frozenset('"“‘«`:•*|·–—(')
_FULL_STOPS = frozenset(".!?…\"”’'")


@dataclass(frozen=True, slots=True)
class Word:
    """One word or punctuation mark; `owner` when a possessive ending (left out of the range) followed it."""

    start: int
    end: int
    text: str
    key: str
    capital: bool
    initial: bool
    owner: bool

    @property
    def is_word(self) -> bool:
        """Whether it is letters (not a number, not punctuation)."""
        return self.text[0].isalpha()

    @property
    def acronym(self) -> bool:
        """Two to six capitals, dots allowed."""
        letters = self.text.replace(".", "")
        return 2 <= len(letters) <= 6 and letters.isupper()


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence (or heading) of one document; `plain` when its capitals can be trusted, `spaced` when " , "."""

    document: Document
    role: str
    words: tuple[Word, ...]
    plain: bool
    spaced: bool

    def text(self, first: int, after: int) -> str:
        """The characters from word `first` up to word `after`."""
        return self.document.text[self.words[first].start : self.words[after - 1].end]

    def gap(self, at: int) -> str:
        """What stands between word `at` and the next."""
        return self.document.text[self.words[at].end : self.words[at + 1].start]


def alone(text: str) -> Line:
    """A text as one plain line of a report of its own (for trying things out)."""
    block = Block(start=0, end=len(text), role="body", reason="the whole text")
    report = Document(
        id="alone",
        path="alone.txt",
        url=None,
        sha256="",
        text=text,
        title=None,
        outlet=None,
        agencies=(),
        byline=None,
        language=None,
        published=None,
        published_reason="a text alone",
        blocks=(block,),
    )
    return Line(report, "body", read(text, 0, len(text)), plain=True, spaced=False)


def lines(document: Document) -> Iterator[Line]:
    """Every line of the blocks that belong to the report, in order."""
    spaced = _is_spaced(document.text)
    for block in document.blocks:
        if block.role in ROLES:
            yield from _of_block(document, block, spaced)


def _is_spaced(text: str) -> bool:
    """Whether punctuation stands between spaces all through, as in text put together from tokens."""
    return text.count(" , ") > 2 and text.count(" , ") > text.count(", ") // 2


def _of_block(document: Document, block: Block, spaced: bool) -> Iterator[Line]:
    text = document.text
    for sentence in sentences(text, block.start, block.end):
        words = read(text, sentence.start, sentence.end)
        if words:
            plain = not _is_heading(words, text[sentence.end - 1])
            yield Line(document, block.role, words, plain, spaced)


def read(text: str, start: int, end: int) -> tuple[Word, ...]:
    """The words of `text[start:end]`; lower-case compounds ("state-run") are one word, possessive endings none."""
    found: list[Word] = []
    stream = tokens(text, start, end)
    at, initial = 0, True
    while at < len(stream):
        word, at = _word(stream, at, initial)
        found.append(word)
        initial = word.text in _STARTERS or (initial and not word.text[0].isalnum())
    return tuple(found)


def _word(stream: Sequence[Token], at: int, initial: bool) -> tuple[Word, int]:
    token = stream[at]
    text, after, owner = token.text, at + 1, False
    numbered = _numbered(stream, at)
    if numbered:
        return _joined(token.start, numbered, initial), at + 2
    if not text[0].isalpha():
        return Word(token.start, token.end, text, text, False, initial, False), after
    if text[-2:] in ("'s", "’s") and len(text) > 2:
        text, owner = text[:-2], True
    elif _owns(stream, at):
        owner, after = True, at + (3 if stream[at + 2].text == "s" else 2)
    elif text.islower() or _opens_compound(stream, at, initial):
        after = _compound(stream, at)
        text = "".join(part.text for part in stream[at:after])
        compound = text.casefold()
        return Word(token.start, token.start + len(text), text, compound, text[0].isupper(), initial, owner), after
    capital = text[0].isupper() or (text[:2] in ("d'", "d’", "l'", "l’") and text[2:3].isupper())
    key = fold(text)
    return Word(token.start, token.start + len(text), text, key, capital, initial, owner), after


def _numbered(stream: Sequence[Token], at: int) -> str | None:
    """A number with its ordinal ending ("9th") or letters with a station's number ("RUO4"), written together."""
    here, beyond = stream[at], stream[at + 1] if at + 1 < len(stream) else stream[at]
    if here.end != beyond.start:
        return None
    joined = here.text + beyond.text
    if is_ordinal(joined):
        return joined
    called = 2 <= len(here.text) <= 4 and here.text.isupper() and len(beyond.text) <= 2 and beyond.text.isdigit()
    return joined if called else None


def _joined(start: int, text: str, initial: bool) -> Word:
    return Word(start, start + len(text), text, text.casefold(), text[0].isupper(), initial, owner=False)


def _owns(stream: Sequence[Token], at: int) -> bool:
    """Whether a possessive ending follows as tokens of its own: "Ana ’ s", "the Ruos' house"."""
    if at + 2 >= len(stream) or stream[at + 1].text not in ("'", "’"):
        return False
    here, mark, after = stream[at : at + 3]
    if after.text == "s" and after.start - mark.end <= 1:
        return True
    return here.text[-1] in "sS" and mark.start == here.end and after.text[0].isalpha() and after.start == mark.end + 1


def _opens_compound(stream: Sequence[Token], at: int, initial: bool) -> bool:
    """Whether a sentence begins with a compound that is small elsewhere: "State-run television"."""
    if not initial or at + 2 >= len(stream) or stream[at + 1].text not in DASHES:
        return False
    return f"{stream[at].text}-{stream[at + 2].text}".casefold() in SPEAKING_MODIFIERS


def _compound(stream: Sequence[Token], at: int) -> int:
    """Where the hyphened lower-case compound that begins at `at` ends."""
    after = at + 1
    while (
        after + 1 < len(stream)
        and stream[after].text in DASHES
        and stream[after].start == stream[after - 1].end
        and stream[after + 1].start == stream[after].end
        and stream[after + 1].text.islower()
        and stream[at].text not in {"al", "el", "ad", "as", "ar", "az", "ash", "ez"}
    ):
        after += 2
    return after


def _is_heading(words: Sequence[Word], last: str) -> bool:
    """Whether capitals prove nothing here: nearly all are, or most long words have one and no full stop ends it."""
    letters = [word for word in words if word.is_word]
    if not letters:
        return True
    shouted = sum(len(word.text) for word in letters if word.text.isupper())
    if len(letters) >= 3 and shouted >= 0.7 * sum(len(word.text) for word in letters):
        return True
    if last in _FULL_STOPS and len(letters) > 3:
        return False
    long = [word for word in letters[1:] if len(word.text) >= 4] or letters[1:]
    return sum(word.capital for word in long) >= 0.6 * len(long)
