"""Sentences that show nothing when two reports share them: notices to the reader, lines repeated for any event.

Pages and the passages each pair shares in; the sentences (page number, sentence number) that are formulas out.

>>> bool(NOTICE.search("Sign up for our newsletter."))
True
>>> find((), {}, lambda pair: 1.0)
frozenset()
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import itemgetter

from rashomon.stages.copies.pages import Page
from rashomon.stages.copies.passages import Passage

Shared = Mapping[tuple[int, int], Sequence[Passage]]
Sentence = tuple[int, int]

REPEATED = 3  # reports that carry a sentence word for word, from which it may be a formula
APART = 0.28  # likeness of two reports in names and numbers, below which they tell of different events

# Lines a page adds to any report: said to the reader, about the page, under its pictures.
NOTICE = re.compile(
    r"\b(?:copyright|rights reserved|newsletters?|subscribe|sign(?:ing)? up|verification e?-?mail|terms of use|cookies"
    r"|(?:your|an) (?:account|profile|inbox)|download (?:the|our)|click here|follow us|like us on|contact us"
    r"|e-?mail us|may not be published|read or share this|stay with us|information from:|image \d+ of|caption close"
    r"|full caption|photo taken|photos?:|your browser|to (?:watch|view|play|see) this (?:video|content))(?!\w)",
    re.IGNORECASE,
)
LONGEST = 400  # characters of a sentence that are looked at


def find(pages: Sequence[Page], shared: Shared, alike: Callable[[tuple[int, int]], float]) -> frozenset[Sentence]:
    """Notices, and sentences that several reports carry word for word most of which tell of different events.

    `alike` tells how much two pages tell of the same people, places and numbers.
    """
    groups: defaultdict[tuple[str, ...], list[Sentence]] = defaultdict(list)
    for number, page in enumerate(pages):
        for sentence, (start, end) in enumerate(page.sentences):
            groups[page.keys[start:end]].append((number, sentence))
    repeated = {place: keys for keys, group in groups.items() if len(group) >= REPEATED for place in group}
    tally: defaultdict[tuple[str, ...], list[bool]] = defaultdict(list)
    for pair, passages in shared.items():
        for place in {place for passage in passages for place in _sentences(pages, pair[0], passage)}:
            if place in repeated:
                tally[repeated[place]].append(alike(pair) < APART)
    nobodys = {place for keys, apart in tally.items() if 2 * sum(apart) > len(apart) for place in groups[keys]}
    return frozenset((*_notices(pages), *nobodys))


def _sentences(pages: Sequence[Page], number: int, passage: Passage) -> Iterator[Sentence]:
    """The sentences of the pair's first page that a passage touches."""
    sentences, begins = pages[number].sentences, itemgetter(0)
    first, after = (bisect_right(sentences, word, key=begins) for word in (passage.a_start, passage.a_end - 1))
    yield from ((number, at) for at in range(first - 1, after))


def _notices(pages: Sequence[Page]) -> Iterator[Sentence]:
    for number, page in enumerate(pages):
        for sentence, (start, end) in enumerate(page.ends):
            if NOTICE.search(page.document.text, start, min(end, start + LONGEST)):
                yield number, sentence
