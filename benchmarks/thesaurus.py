"""Words put in the place of others, as a synonym machine does: by WordNet, or by a stand-in where it is not at hand.

A folder with WordNet's files (Debian's `wordnet-base` has them in `/usr/share/wordnet`) or a vocabulary in; for a
word, those that may replace it out, each with the word's ending. Senses are not told apart, as machines do not.

>>> standing_in = Standing(["mills", "boats", "ran", "walking", "sold"])
>>> standing_in.others("dams")
('boats', 'mills')
>>> inflected("flee", "warning"), inflected("carry", "warned"), inflected("blaze", "fires")
('fleeing', 'carried', 'blazes')
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Protocol

PARTS = ("noun", "verb", "adj", "adv")
ENDINGS = ("ing", "ed", "ly", "s")
_PLAIN = re.compile(r"[a-z]+(?: [a-z]+)?")


class Thesaurus(Protocol):
    """What the machine looks words up in."""

    name: str

    def others(self, word: str) -> tuple[str, ...]:
        """The words that may replace one (in lower case), in order; none where none is known."""


class Standing:
    """No thesaurus: any word of a vocabulary with the same ending stands in, so that nothing relates the two."""

    name = "stand-ins"

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._of: defaultdict[str, list[str]] = defaultdict(list)
        for word in sorted(set(vocabulary)):
            self._of[ending(word)].append(word)

    def others(self, word: str) -> tuple[str, ...]:
        """All words of the ending."""
        return tuple(other for other in self._of[ending(word)] if other != word)


class WordNet:
    """Synonyms of every sense of a word, in the part of speech it is most often met in."""

    name = "WordNet"

    def __init__(self, folder: Path) -> None:
        self._index = {part: dict(_entries(folder / f"index.{part}")) for part in PARTS}
        self._odd = {part: dict(_pairs(folder / f"{part}.exc")) for part in PARTS}
        self._data = {part: (folder / f"data.{part}").read_bytes() for part in PARTS}
        self.others = cache(self._others)

    def _others(self, word: str) -> tuple[str, ...]:
        known = [(self._index[part][base][0], part, base) for part in PARTS if (base := self._base(word, part))]
        if not known:
            return ()
        _, part, base = max(known, key=lambda entry: (entry[0], -PARTS.index(entry[1])))
        found = dict.fromkeys(
            other for place in self._index[part][base][1] for other in _members(self._data[part], place)
        )
        kept = (other for other in found if other != base and _PLAIN.fullmatch(other))
        return tuple(inflected(other, word) if base != word else other for other in kept)

    def _base(self, word: str, part: str) -> str:
        """The word's base form that WordNet has in that part of speech, or nothing."""
        tried = [word, self._odd[part].get(word, ""), *_stripped(word)]
        return next((base for base in tried if base in self._index[part]), "")


def find(folder: Path, vocabulary: Iterable[str]) -> Thesaurus:
    """WordNet where its files are in the folder, else stand-ins of the vocabulary."""
    return WordNet(folder) if (folder / "data.noun").exists() else Standing(vocabulary)


def ending(word: str) -> str:
    """The ending that words stand in for one another by; empty for a bare word."""
    return next((tail for tail in ENDINGS if word.endswith(tail) and len(word) > len(tail) + 2), "")


def inflected(base: str, like: str) -> str:
    """A base form with the ending that another word has, by the regular rules; of two words the first takes it."""
    first, _, rest = base.partition(" ")
    tail = ending(like)
    if tail == "s":
        made = first[:-1] + "ies" if re.search(r"[^aeiou]y$", first) else first + (
            "es" if re.search(r"(?:s|x|z|ch|sh)$", first) else "s"
        )  # fmt: skip
    elif tail in ("ed", "ing"):
        stem = first[:-1] if first.endswith("e") and not (tail == "ing" and first.endswith("ee")) else first
        made = (stem[:-1] + "i" if tail == "ed" and re.search(r"[^aeiou]y$", stem) else stem) + tail
    else:
        made = first
    return f"{made} {rest}".strip()


def _stripped(word: str) -> Iterator[str]:
    """The base forms a regular ending may hide."""
    for tail, put in (
        ("ies", "y"),
        ("es", ""),
        ("s", ""),
        ("ied", "y"),
        ("ed", ""),
        ("ed", "e"),
        ("ing", ""),
        ("ing", "e"),
    ):
        if word.endswith(tail) and len(word) > len(tail) + 2:
            bare = word.removesuffix(tail)
            yield bare + put
            if not put and bare[-1:] == bare[-2:-1]:
                yield bare[:-1]


def _entries(path: Path) -> Iterator[tuple[str, tuple[int, list[int]]]]:
    """Each word of an index file: in how many senses texts were marked with it, and where its sets of synonyms lie."""
    for line in path.read_text("utf-8").split("\n"):
        if line and not line.startswith(" "):
            fields = line.split()
            count = int(fields[2])
            yield fields[0].replace("_", " "), (int(fields[-count - 1]), [int(place) for place in fields[-count:]])


def _pairs(path: Path) -> Iterator[tuple[str, str]]:
    for line in path.read_text("utf-8").split("\n"):
        if line:
            word, base = line.split()[:2]
            yield word, base


def _members(data: bytes, place: int) -> Iterator[str]:
    """The words of the set of synonyms that begins at a byte of a data file."""
    fields = data[place : data.index(b"\n", place)].decode("utf-8").split()
    for word in fields[4 : 4 + 2 * int(fields[3], 16) : 2]:
        yield word.split("(")[0].replace("_", " ")
