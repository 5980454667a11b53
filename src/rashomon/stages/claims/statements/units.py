"""A report cut into units: sentences in which a quotation, however long, is one word.

A document in, `Unit`s in order out. A quotation may run over paragraphs; the unit it stands in then does too.

>>> all_quoted(words('"We left."', quoted=[(0, 10)])), all_quoted(words("He left."))
(True, False)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.language import quotes
from rashomon.language.joining import words
from rashomon.language.phrases import QUOTE, Word
from rashomon.language.quotes import Quotation
from rashomon.language.text import awaits_name, sentences
from rashomon.records import REPORT_ROLES, Document, Role

_DASHES = "–—―"


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence: its words, the quotations among them (one for each word `QUOTE`, in order), its place and role;
    `alone` when it is quotation and nothing else.
    """

    start: int
    end: int
    words: tuple[Word, ...]
    quotations: tuple[Quotation, ...]
    role: Role
    paragraph: int
    alone: bool

    def quoted(self) -> dict[int, Quotation]:
        """The quotations by the numbers of the words that stand for them."""
        marks = [word.index for word in self.words if word.key == QUOTE]
        return dict(zip(marks, self.quotations, strict=True))


def all_quoted(row: Sequence[Word]) -> bool:
    """Whether the words are quotations and punctuation only."""
    return all(word.key == QUOTE or not word.key[0].isalnum() for word in row)


def find(document: Document) -> tuple[Unit, ...]:
    """The units of the report's title, headings, captions and body."""
    blocks = [b for b in document.blocks if b.role in REPORT_ROLES]
    lines = [(s, e, b.role) for b in blocks for s, e in _lines(document.text, b.start, b.end)]
    found = quotes.find(document.text, [(s, e) for s, e, _ in lines])
    joined, breaks = _joined(document.text, lines, found)
    masked = _mask(document.text, found, breaks)
    units: list[Unit] = []
    at = 0
    for number, (start, end, role) in enumerate(joined):
        inside: list[Quotation] = []
        while at < len(found) and found[at].outer_end <= end:
            inside.append(found[at])
            at += 1
        units += _of_paragraph(document.text, masked, (start, end), inside, (role, number))
    return tuple(units)


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for line in text[start:end].splitlines(keepends=True):
        if line.strip():
            yield at, at + len(line.rstrip("\r\n"))
        at += len(line)


def _joined(
    text: str, lines: Sequence[tuple[int, int, Role]], found: Sequence[Quotation]
) -> tuple[list[tuple[int, int, Role]], list[tuple[int, int]]]:
    """The lines, those that one quotation runs over put together, and those cut after an abbreviated title
    ("Sgt. / Ana Ruo said"); the gaps within such a sentence too.
    """
    joined: list[tuple[int, int, Role]] = []
    breaks: list[tuple[int, int]] = []
    at = 0
    for start, end, role in lines:
        while at < len(found) and found[at].outer_end <= start:
            at += 1
        running = at < len(found) and found[at].outer_start < start
        titled = (
            bool(joined) and not running and awaits_name(text[max(joined[-1][0], joined[-1][1] - 12) : joined[-1][1]])
        )
        if titled:
            breaks.append((joined[-1][1], start))
        if joined and (running or titled):
            # A short line of a long quotation may look like a heading; another tells that it is none.
            joined[-1] = (joined[-1][0], end, role if running and role == "body" else joined[-1][2])
        else:
            joined.append((start, end, role))
    return joined, breaks


def _mask(text: str, found: Sequence[Quotation], breaks: Sequence[tuple[int, int]]) -> str:
    """The text with the inside of each quotation but its last character made one long word, and each of `breaks`
    made spaces; offsets stay.
    """
    parts: list[str] = []
    at = 0
    for quotation in found:
        last = quotation.end - 1
        parts += [text[at : quotation.outer_start], "“" + "X" * (last - quotation.outer_start - 1)]
        parts += [text[last], "”" * (quotation.outer_end - last - 1)]
        at = quotation.outer_end
    masked = "".join(parts) + text[at:]
    pieces, at = [], 0
    for start, end in breaks:
        pieces += [masked[at:start], " " * (end - start)]
        at = end
    return "".join(pieces) + masked[at:]


def _of_paragraph(
    text: str, masked: str, where: tuple[int, int], inside: Sequence[Quotation], labels: tuple[Role, int]
) -> Iterator[Unit]:
    pieces = [(s.start, s.end) for s in sentences(masked, *where)]
    at = 0
    for start, end in _with_tags(masked, pieces):
        first = at
        while at < len(inside) and inside[at].outer_end <= end:
            at += 1
        own = tuple(inside[first:at])
        row = words(text, start, end, quoted=[(q.outer_start, q.outer_end) for q in own])
        if row:
            yield Unit(start, end, tuple(row), own, *labels, all_quoted(row))


def _with_tags(masked: str, pieces: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """A question or cry is not cut from the words that say who spoke ('"Where?" Ruo asked.')."""
    joined: list[tuple[int, int]] = []
    for start, end in pieces:
        before = masked[joined[-1][0] : joined[-1][1]] if joined else ""
        asked = before.endswith(("?”", "!”", "? ”", "! ”")) or (before.endswith("”") and masked[start] in _DASHES)
        if asked and end - start < 80 and "“" not in masked[start:end]:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined
