"""Documents of a treebank: raw text and the parse that hand annotation gives it.

A CoNLL-U file in, its documents out, each with its text rebuilt and its words as characters of that text.

    for page in read(Path("ewt-dev.conllu")):
        page.text[page.gold.words[0].start : page.gold.words[0].end]
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Word:
    """A word by its characters; `head` is a word's place in the document, its own for a root."""

    start: int
    end: int
    upos: str
    xpos: str
    lemma: str
    head: int
    relation: str


@dataclass(frozen=True, slots=True)
class Parse:
    """The words of a document and which of them begin a sentence."""

    words: tuple[Word, ...]
    openings: tuple[int, ...]

    def sentences(self) -> set[tuple[int, int]]:
        """Where each sentence begins and ends."""
        ends = (*self.openings[1:], len(self.words))
        return {(self.words[a].start, self.words[b - 1].end) for a, b in zip(self.openings, ends, strict=True)}


@dataclass(frozen=True, slots=True)
class Page:
    """One document of a treebank: its text and its gold parse."""

    id: str
    text: str
    gold: Parse


def read(path: Path) -> Iterator[Page]:
    """The documents of a CoNLL-U file, text rebuilt: an empty line between paragraphs, else as SpaceAfter says."""
    name, lines = path.stem, list[str]()
    for line in (*path.read_text("utf-8").split("\n"), "# newdoc"):
        if line.startswith("# newdoc"):
            if any(row[:1].isdigit() for row in lines):
                yield page_of(name, lines)
            name, lines = line.partition("=")[2].strip() or path.stem, []
        lines.append(line)


def page_of(name: str, lines: Iterable[str]) -> Page:
    """One document. The parts of a contraction are words; joined they are its characters ("do", "n't")."""
    text, gap, words, openings = "", "", list[Word](), list[int]()
    last, after = "", ""  # of the contraction being read: its last part, and what stands after it
    for line in lines:
        if line.startswith("# newpar"):
            gap = "\n\n" if words else ""
        if not line[:1].isdigit():
            continue
        number, form, lemma, upos, xpos, _, head, relation, _, misc = line.split("\t")
        space = "" if "SpaceAfter=No" in misc.split("|") else " "
        if "-" in number:
            last, after = number.partition("-")[2], space
        if not number.isdigit():  # a contraction as a whole, or a word left out of the sentence
            continue
        if number == "1":
            openings.append(len(words))
        text += gap
        at = openings[-1] + int(head) - 1 if head != "0" else len(words)
        words.append(Word(len(text), len(text) + len(form), upos, xpos, lemma, at, relation))
        text += form
        gap = after if number == last else "" if last else space
        last = "" if number == last else last
    return Page(name, text, Parse(tuple(words), tuple(openings)))
