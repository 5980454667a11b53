"""Sentences that show nothing when two reports share them: notices to the reader, and lines that many repeat.

Pages and the passages each pair shares in; the sentences (page number, sentence number) that are formulas out.

>>> bool(NOTICE.search("Sign up for our newsletter."))
True
>>> find((), {}, counted=lambda pair, found: Counter())
frozenset()
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from rashomon.stages.copies.pages import Page
from rashomon.stages.copies.passages import Passage

Shared = Mapping[tuple[int, int], Sequence[Passage]]
Sentence = tuple[int, int]

REPEATED = 3  # reports that carry a sentence word for word, from which it may be a formula
FIRM = 10  # shared words of content beyond it that show that two reports have more in common than a formula

# Lines a page adds to any report: said to the reader, about the page, under its pictures.
NOTICE = re.compile(
    r"\b(?:copyright|rights reserved|newsletters?|subscribe|sign up|download (?:the|our)|click here|follow us"
    r"|like us on|contact us|e-?mail us|may not be published|terms of use|cookies|read or share this|stay with us"
    r"|information from:|image \d+ of|caption close|full caption|photo taken|photos?:)(?!\w)",
    re.IGNORECASE,
)
LONGEST = 400  # characters of a sentence that are looked at


def find(
    pages: Sequence[Page], shared: Shared, *, counted: Callable[[tuple[int, int], Sequence[Passage]], Counter[Sentence]]
) -> frozenset[Sentence]:
    """Notices, and sentences several reports carry word for word of which most share nothing else.

    `counted` tells how many words of content a pair shares in each sentence of its first page.
    """
    groups: defaultdict[tuple[str, ...], list[Sentence]] = defaultdict(list)
    for number, page in enumerate(pages):
        for sentence, (start, end) in enumerate(page.sentences):
            groups[page.keys[start:end]].append((number, sentence))
    repeated = {
        place: keys for keys, group in groups.items() if len({n for n, _ in group}) >= REPEATED for place in group
    }
    tally: defaultdict[tuple[str, ...], list[bool]] = defaultdict(list)
    for pair, passages in shared.items():
        counts = counted(pair, passages)
        firm = sum(count for place, count in counts.items() if place not in repeated) >= FIRM
        for place in counts:
            if place in repeated:
                tally[repeated[place]].append(firm)
    unsaid = {place for keys, firm in tally.items() if 2 * sum(firm) < len(firm) for place in groups[keys]}
    return frozenset((*_notices(pages), *unsaid))


def _notices(pages: Sequence[Page]) -> Iterator[Sentence]:
    for number, page in enumerate(pages):
        for sentence, (start, end) in enumerate(page.ends):
            if NOTICE.search(page.document.text, start, min(end, start + LONGEST)):
                yield number, sentence
