"""Which sentences of two reports may be one text: pairs that share rare turns of phrase, through an inverted index.

Pages in; for each pair of pages, the pairs of sentences worth aligning out. A turn of phrase is two words of content
next to each other or one apart, by stem and in order, so that it outlives changes around it. One that stands in many
reports only ties each of them to the next, which keeps the work from growing with the square of the reports.

>>> sorted(turns(("dam", "the", "broke", "down", "town"), (True, False, True, False, True)))
[('broke', 'town'), ('dam', 'broke'), ('dam', 'town')]
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from rashomon.stages.copies.pages import Page

COMMON = 30  # a turn of phrase in more reports than this pairs each with the next one only
SHARED = 2  # so many turns of phrase must two sentences share to be compared
OPENING = 60  # words of content of a sentence that are looked at

Places = list[tuple[int, int]]
Pairs = dict[tuple[int, int], list[tuple[int, int]]]


def turns(stems: Sequence[str], content: Sequence[bool]) -> set[tuple[str, str]]:
    """The turns of phrase of one sentence."""
    full = [stem for stem, keeps in zip(stems, content, strict=True) if keeps][:OPENING]
    return {pair for apart in (1, 2) for pair in zip(full, full[apart:], strict=False)}


def find(pages: Sequence[Page]) -> Pairs:
    """By page numbers (smaller first), the sentence numbers to compare, in order."""
    shared: dict[tuple[int, int], dict[tuple[int, int], int]] = {}
    for places in _index(pages):
        for at, (page, sentence) in enumerate(places):
            for other, beside in places[at + 1 :]:
                if other != page:
                    counts = shared.setdefault((page, other), {})
                    counts[sentence, beside] = counts.get((sentence, beside), 0) + 1
    kept = {
        pair: sorted(sentences for sentences, count in counts.items() if count >= SHARED)
        for pair, counts in sorted(shared.items())
    }
    return {pair: sentences for pair, sentences in kept.items() if sentences}


def beside(found: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pairs of sentences just before and just after those found, on both sides, that are not among them."""
    known = set(found)
    near = {(a + step, b + step) for a, b in known for step in (-1, 1) if a + step >= 0 and b + step >= 0}
    return sorted(near - known)


def _index(pages: Sequence[Page]) -> Iterator[Places]:
    """Where each turn of phrase stands, those of many places cut in twos."""
    index: defaultdict[tuple[str, str], Places] = defaultdict(list)
    for number, page in enumerate(pages):
        for sentence, (start, end) in enumerate(page.sentences):
            for turn in turns(page.stems[start:end], page.content[start:end]):
                index[turn].append((number, sentence))
    for places in index.values():
        if len(places) <= COMMON:
            yield places
        else:
            yield from (places[at : at + 2] for at in range(len(places) - 1))
