"""Passages two reports share: seeds that chance does not explain, and what follows from them.

Two pages and the pairs of sentences to compare in, the shared passages out: no two overlap by half on one side, and
neighbours that follow one another in both reports are one passage. Where much is shared for certain, less is asked of
the rest: who copied one sentence may have copied the next. A machine that puts other words of content leaves the words
between them as they stood, so that here a function word counts as much as any.

>>> _beside([(0, 4), (9, 12), (12, 20), (20, 31), (31, 40)], 4, 12)
([(0, 4)], [(12, 20), (20, 31)])
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from operator import itemgetter

from rashomon.stages.copies.alignments import Passage, enough, firm, measure, of_sentences, weigh, whole
from rashomon.stages.copies.pages import Page

__all__ = ["Passage", "find", "weigh"]

STRETCH = 64  # words; passages are looked up by the stretches they touch
CERTAIN = 6.0  # how telling certain passages must be in sum for weaker ones to be believed
NEXT = 0.4  # share of equal words from which a stretch is copied that follows a copied one, or goes before it …
ELSEWHERE = 0.5  # … or stands anywhere else …
COVERED = 0.25  # … of a report of which passages cover that share already
BESIDE = 2  # stretches on either side of a passage that may follow it
PLACES = 6  # stretches a word may stand in and still say where to look

Range = tuple[int, int]


def find(a: Page, b: Page, pairs: Iterable[tuple[int, int]]) -> tuple[Passage, ...]:
    """The passages `a` and `b` share, in the order of `a`."""
    found = [passage for i, j in pairs for passage in of_sentences(a, b, a.sentences[i], b.sentences[j])]
    kept = _apart([passage for passage in found if enough(passage)])
    if not any(firm(passage) for passage in kept):
        return ()
    if sum(passage.telling for passage in kept) >= CERTAIN:
        kept = _grown(a, b, _apart(found))
    return tuple(_chained(a, b, sorted(kept, key=lambda p: (p.a_start, p.b_start))))


def _grown(a: Page, b: Page, kept: Sequence[Passage]) -> list[Passage]:
    """Passages and what else is shared, once it is known that much is."""
    tried: set[tuple[Range, Range]] = set()
    followed = _followed(a, b, kept, tried)
    more = _elsewhere(a, b, followed)
    return _followed(a, b, [*followed, *more], tried) if more else followed


def _followed(a: Page, b: Page, kept: Sequence[Passage], tried: set[tuple[Range, Range]]) -> list[Passage]:
    """Passages and those that stand before or after them, and so on until nothing more does."""
    grown, new = list(kept), list(kept)
    while new:
        left, right = _free(a, [(p.a_start, p.a_end) for p in grown]), _free(b, [(p.b_start, p.b_end) for p in grown])
        near = {
            places
            for p in new
            for on_a, on_b in zip(_beside(left, p.a_start, p.a_end), _beside(right, p.b_start, p.b_end), strict=True)
            for places in product(on_a, on_b)
        } - tried
        tried |= near
        new = _apart([passage for i, j in sorted(near) for passage in _likely(a, b, i, j, NEXT)])
        grown += new
    return grown


def _elsewhere(a: Page, b: Page, kept: Sequence[Passage]) -> list[Passage]:
    """What is shared of the rest, wherever it stands; nothing where passages cover little of either report."""
    least = COVERED * min(len(a.words), len(b.words))
    if sum(p.a_end - p.a_start for p in kept) < least:
        return []
    left, right = _free(a, [(p.a_start, p.a_end) for p in kept]), _free(b, [(p.b_start, p.b_end) for p in kept])
    index: defaultdict[str, list[Range]] = defaultdict(list)
    for j in right:
        for stem in {b.stems[n] for n in range(*j) if b.content[n]}:
            index[stem].append(j)
    pairs = {
        (i, j)
        for i in left
        for n in range(*i)
        if a.content[n] and len(index.get(a.stems[n], ())) <= PLACES
        for j in index.get(a.stems[n], ())
    }
    return _apart([passage for i, j in sorted(pairs) for passage in _likely(a, b, i, j, ELSEWHERE)])


def _likely(a: Page, b: Page, i: Range, j: Range, least: float) -> Sequence[Passage]:
    """What two stretches share, when it is dense in a part of them or they are alike from end to end."""
    return of_sentences(a, b, i, j) or whole(a, b, i, j, least)


def _free(page: Page, covered: Iterable[Range]) -> list[Range]:
    """The stretches of words, each within a sentence, that no passage covers, in order."""
    taken = bytearray(len(page.words))
    for start, end in covered:
        taken[start:end] = b"\1" * (end - start)
    return [stretch for start, end in page.sentences for stretch in _gaps(taken, start, end)]


def _gaps(taken: bytearray, start: int, end: int) -> Iterator[Range]:
    while (first := taken.find(0, start, end)) >= 0:
        stop = taken.find(1, first, end)
        start = stop if stop >= 0 else end
        yield first, start


def _beside(free: Sequence[Range], start: int, end: int) -> tuple[Sequence[Range], Sequence[Range]]:
    """The stretches just before and just after a passage, two each."""
    before = bisect_right(free, start, key=itemgetter(1))
    after = bisect_left(free, end, key=itemgetter(0))
    return free[max(0, before - BESIDE) : before], free[after : after + BESIDE]


def _apart(found: Iterable[Passage]) -> list[Passage]:
    """The best passages of which no two claim half of the same words."""
    kept: list[Passage] = []
    near: defaultdict[tuple[str, int], list[Passage]] = defaultdict(list)  # by side and stretch of words
    for passage in sorted(found, key=lambda p: (-p.equal * p.share, p.a_start, p.b_start)):
        stretches = [("a", n) for n in range(passage.a_start // STRETCH, passage.a_end // STRETCH + 1)]
        stretches += [("b", n) for n in range(passage.b_start // STRETCH, passage.b_end // STRETCH + 1)]
        if not any(_clash(passage, other) for stretch in stretches for other in near[stretch]):
            kept.append(passage)
            for stretch in stretches:
                near[stretch].append(passage)
    return kept


def _clash(one: Passage, other: Passage) -> bool:
    """Whether two passages claim half of the same words on either side."""
    on_a = min(one.a_end, other.a_end) - max(one.a_start, other.a_start)
    on_b = min(one.b_end, other.b_end) - max(one.b_start, other.b_start)
    shorter_a = min(one.a_end - one.a_start, other.a_end - other.a_start)
    shorter_b = min(one.b_end - one.b_start, other.b_end - other.b_start)
    return 2 * on_a > shorter_a or 2 * on_b > shorter_b


def _chained(a: Page, b: Page, passages: Sequence[Passage]) -> Iterator[Passage]:
    """Passages that follow one another without a word between, in both reports, joined when of one sort."""
    chains: list[list[Passage]] = []
    for passage in passages:
        if chains and _follows(chains[-1][-1], passage):
            chains[-1].append(passage)
        else:
            chains.append([passage])
    for chain in chains:
        yield chain[0] if len(chain) == 1 else measure(a, b, [step for passage in chain for step in passage.steps])


def _follows(first: Passage, second: Passage) -> bool:
    joined = second.a_start == first.a_end and second.b_start == first.b_end
    return joined and (first.kind == "rewritten") == (second.kind == "rewritten")
