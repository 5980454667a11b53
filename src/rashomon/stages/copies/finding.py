"""The stage in order: pages, pairs of sentences, passages, rewritten reports, copies, families, warnings.

>>> find((), ())
((), (), (), ())
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter

from rashomon.records import Copy, Document, Entity, Family, Reuse, Warning
from rashomon.span import Span, cut
from rashomon.stages.copies import damage, dependence, directions, families, pairs, passages, spinning
from rashomon.stages.copies.pages import Page, lay
from rashomon.stages.copies.passages import Passage

Shared = Mapping[tuple[int, int], tuple[Passage, ...]]


def find(
    documents: tuple[Document, ...], entities: tuple[Entity, ...]
) -> tuple[tuple[Copy, ...], tuple[Reuse, ...], tuple[Family, ...], tuple[Warning, ...]]:
    """Copies, what each pair shares taken together, families and warnings over all `documents`, whatever their order.

    `a` has the smaller id.
    """
    pages = lay(documents)
    worth = pairs.find(pages)
    common = _aligned(pages, worth)
    spun = spinning.find(pages, common)
    known = {variant.casefold(): entity.id for entity in entities for variant in (entity.name, *entity.variants)}
    copies = tuple(copy for pair, found in common.items() for copy in _copies(pages, pair, found, spun, known))
    links = dependence.links(pages, common, spun)
    return copies, (), families.gather(pages, links), tuple(damage.warnings(pages, worth, spun))


def shared(pages: Sequence[Page]) -> Shared:
    """The passages each pair of pages (numbers, the smaller first) shares; pairs that share none are left out."""
    return _aligned(pages, pairs.find(pages))


def _aligned(pages: Sequence[Page], worth: pairs.Pairs) -> Shared:
    found = {(i, j): passages.find(pages[i], pages[j], sentences) for (i, j), sentences in worth.items()}
    return {pair: kept for pair, kept in found.items() if kept}


def _copies(
    pages: Sequence[Page],
    pair: tuple[int, int],
    found: Sequence[Passage],
    spun: Sequence[int],
    known: Mapping[str, str],
) -> Iterator[Copy]:
    a, b = pages[pair[0]], pages[pair[1]]
    direction, reason = directions.judge(
        a.document, b.document, frozenset(pages[number].document.id for number in spun)
    )
    for passage in found:
        quoted = all(a.quoted[passage.a_start : passage.a_end])
        yield Copy(
            a=_span(a, passage.a_start, passage.a_end),
            b=_span(b, passage.b_start, passage.b_end),
            kind="verbatim" if _same_but_names(a, b, passage, known) else passage.kind,
            similarity=round(passage.share, 3),
            direction=direction,
            reason=f"a shared quotation; {reason}" if quoted else reason,
        )


def _same_but_names(a: Page, b: Page, passage: Passage, known: Mapping[str, str]) -> bool:
    """Whether all that differs is how one thing is named: two variants of one entity are house style."""
    for step in passage.steps:
        if step.kind == "equal":
            if a.keys[step.a_start : step.a_end] != b.keys[step.b_start : step.b_end]:
                return False
            continue
        if step.kind != "replace":
            return False
        left, right = _span(a, step.a_start, step.a_end).quote, _span(b, step.b_start, step.b_end).quote
        if known.get(left.casefold(), left) != known.get(right.casefold(), right):
            return False
    return True


def _span(page: Page, start: int, end: int) -> Span:
    """The characters of a range of words; a range that begins or ends with a sentence keeps the sentence's marks."""
    first = bisect_right(page.sentences, start, key=itemgetter(0)) - 1
    last = bisect_right(page.sentences, end - 1, key=itemgetter(0)) - 1
    left = page.ends[first][0] if page.sentences[first][0] == start else page.words[start].start
    right = page.ends[last][1] if page.sentences[last][1] == end else page.words[end - 1].end
    return cut(page.document.id, page.document.text, left, right)
