"""Turns of phrase: two words of content next to each other or one apart, by stem and in order.

Pages in; out come all their turns of phrase with the sentences they stand in. They outlive changes around them, so that
sentences are found that were reworded.

>>> _joined(np.array([5, 6, 7]), np.array([0, 0, 0])).tolist() == [[5 << 32 | 6, 0], [6 << 32 | 7, 0], [5 << 32 | 7, 0]]
True
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rashomon.stages.copies.pages import Page
from rashomon.stages.copies.postings import firsts

OPENING = 60  # words of content of a sentence that are looked at
SENTENCE = np.uint64(32)  # bits of a place that are the sentence's number; the upper ones are the turn's

Places = NDArray[np.uint64]
Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Turns:
    """Every place of every turn of phrase, by turn, then sentence (counted over all pages).

    `sentences` are those of the places; `order` are the numbers of the places by sentence, then turn, and those of
    sentence n are `order[begins[n] : begins[n + 1]]`.
    """

    places: Places
    sentences: Numbers
    order: Numbers
    begins: Numbers


def find(pages: Sequence[Page]) -> Turns:
    """The turns of phrase of all pages."""
    words, sentences = _content(pages)
    turns = _joined(words, sentences)
    turns = turns[np.lexsort((turns[:, 1], turns[:, 0]))]
    numbers = np.cumsum(firsts(turns[:, 0])).astype(np.uint64)
    places = numbers << SENTENCE | turns[:, 1]
    places = places[firsts(places)]
    sentences = (places & np.uint64((1 << 32) - 1)).astype(np.int64)
    order = np.argsort(sentences, kind="stable")
    count = sum(len(page.sentences) for page in pages)
    begins = np.searchsorted(sentences[order], np.arange(count + 1))
    return Turns(places=places, sentences=sentences, order=order, begins=begins)


def _content(pages: Sequence[Page]) -> tuple[Numbers, Numbers]:
    """The words of content at the opening of each sentence, by a number for each stem, and their sentences."""
    codes: dict[str, int] = {}
    words: list[int] = []
    sizes: list[int] = []
    for page in pages:
        for start, end in page.sentences:
            sides = zip(page.stems[start:end], page.content[start:end], strict=True)
            full = [codes.setdefault(stem, len(codes)) for stem, keeps in sides if keeps][:OPENING]
            words += full
            sizes.append(len(full))
    return np.array(words, np.int64), np.repeat(np.arange(len(sizes)), np.array(sizes, np.int64))


def _joined(words: Numbers, sentences: Numbers) -> Places:
    """The turns of phrase, two words as one number, and their sentences, in two columns."""
    found = []
    for apart in (1, 2):
        one = sentences[apart:] == sentences[:-apart]
        turns = words[:-apart][one] << 32 | words[apart:][one]
        found.append(np.column_stack((turns, sentences[apart:][one])))
    return np.concatenate(found).astype(np.uint64)
