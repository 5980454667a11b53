"""Generated reports for measurements of scale, with the pairs of them that are known to share text.

Words follow one another as in the corpus of the project, with a leap to any of its words now and then, so that words
and phrases are as common or rare as in reports; four in ten end in one of forty paragraphs of boilerplate. One report
in ten is a copy of one of an earlier batch: at Jaccard 0.9, 0.7 or 0.5 of five-word shingles (words replaced one by
one), or with a paragraph of 60 words of it in a text of its own. The same seed gives the same reports everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

CORPUS = Path(__file__).resolve().parents[1] / "training" / "corpus" / "reports"
SHARES = {"jaccard .9": 0.9, "jaccard .7": 0.7, "jaccard .5": 0.5, "paragraph": 0.0}
BATCH = 5_000  # reports
COPIED = 10  # one report in so many is a copy, and as many are what is copied
LONGEST, SHORTEST = 380, 220  # words
LEAP = 0.15  # a word in so many follows no other
PARAGRAPH = 60
BOILERPLATE = 40

Words = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Batch:
    """Texts numbered from `first`, the boilerplate each ends in (-1: none), and of the copies among them: what kind,
    which report, of which.
    """

    first: int
    texts: list[str]
    endings: list[int]
    copies: list[tuple[str, int, int]]


@dataclass(frozen=True, slots=True)
class Chain:
    """Which words follow each word in the corpus."""

    vocabulary: NDArray[np.object_]
    usual: Words
    after: Words
    begins: Words

    def step(self, words: Words, random: np.random.Generator) -> Words:
        """A next word for each."""
        width = self.begins[words + 1] - self.begins[words]
        following = self.after[self.begins[words] + (random.random(len(words)) * width).astype(np.int64)]
        leaps = random.random(len(words)) < LEAP
        return np.where(leaps, self.any(len(words), random), following)

    def any(self, size: int, random: np.random.Generator) -> Words:
        """Words as often as they are used."""
        return self.usual[random.integers(0, len(self.usual), size)]

    def rows(self, size: int, length: int, random: np.random.Generator) -> Words:
        """Texts, a row each."""
        found = np.empty((length, size), np.int64)
        found[0] = self.any(size, random)
        for at in range(1, length):
            found[at] = self.step(found[at - 1], random)
        return found.T

    def text(self, words: Words) -> str:
        """Words as text."""
        return " ".join(self.vocabulary[words].tolist())


def chain() -> Chain:
    """The words of the corpus, marks and headers left out."""
    pages = [path.read_text("utf-8") for path in sorted(CORPUS.glob("*.txt"))]
    plain = [re.sub(r"<[^<>]*>|^(?:===|\w+:).*$", "", page, flags=re.MULTILINE) for page in pages]
    vocabulary, used = np.unique(np.array(" ".join(plain).split(), dtype=object), return_inverse=True)
    order = np.argsort(used[:-1], kind="stable")
    begins = np.searchsorted(used[:-1][order], np.arange(len(vocabulary) + 1))
    after = np.append(used[1:][order], used[0])
    begins[used[-1] + 1 :] = np.maximum(begins[used[-1] + 1 :], begins[used[-1]])
    return Chain(vocabulary=vocabulary, usual=used, after=after, begins=begins)


def stream(size: int, seed: int = 5) -> Iterator[Batch]:
    """So many reports, a batch at a time."""
    words, random = chain(), np.random.default_rng(seed)
    boilerplate = [words.text(row[: 15 + n % 25]) for n, row in enumerate(words.rows(BOILERPLATE, LONGEST, random))]
    kept = np.zeros((size // COPIED + BATCH, LONGEST), np.int32)  # what may be copied
    lengths = np.zeros(len(kept), np.int64)
    free: list[tuple[int, int]] = []  # its rows, and the reports they are of
    for first in range(0, size, BATCH):
        count = min(BATCH, size - first)
        rows, sizes = words.rows(count, LONGEST, random), random.integers(SHORTEST, LONGEST + 1, count)
        copies: list[tuple[str, int, int]] = []
        for at in range(COPIED - 1, count, COPIED):
            if first:
                number = len(copies) % len(SHARES)
                kind = list(SHARES)[number]
                pick = int(random.integers(len(free)))
                free[pick], free[-1] = free[-1], free[pick]
                row, report = free.pop()
                sizes[at] = _copied(rows[at], kept[row, : lengths[row]], SHARES[kind], words, random) or sizes[at]
                copies.append((kind, first + at, report))
        for at in range(0, count, COPIED):
            row = (first + at) // COPIED
            kept[row], lengths[row] = rows[at], sizes[at]
            free.append((row, first + at))
        endings = np.where(random.random(count) < 0.5, random.zipf(1.5, count) % BOILERPLATE, -1)
        endings[0::COPIED] = endings[COPIED - 1 :: COPIED] = -1  # for Jaccard to be what it is said to be
        texts = [
            words.text(row[:length]) + (f"\n{boilerplate[end]}" if end >= 0 else "")
            for row, length, end in zip(rows, sizes.tolist(), endings.tolist(), strict=True)
        ]
        yield Batch(first=first, texts=texts, endings=endings.tolist(), copies=copies)


def _copied(row: Words, origin: NDArray[np.int32], share: float, words: Chain, random: np.random.Generator) -> int:
    """Make `row` a copy; its length, or 0 where that stays as it was."""
    size = len(origin)
    if not share:
        start, there = random.integers(0, size - PARAGRAPH), random.integers(0, SHORTEST - PARAGRAPH)
        row[there : there + PARAGRAPH] = origin[start : start + PARAGRAPH]
        return 0
    row[:size] = origin
    edits = int((1 - 2 * share / (1 + share)) * (size - 4) / 5)
    places = ((np.arange(edits) + random.random(edits)) * (size / edits)).astype(np.int64)
    row[places] = words.any(edits, random)
    return size
