"""The stage in order: pages, pairs of sentences, passages, rewritten reports, copies, families, warnings.

>>> find((), ())
((), (), (), ())
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from rashomon.records import Copy, Direction, Document, Entity, Family, Reuse, Sharing, Warning
from rashomon.span import Span, cut
from rashomon.stages.copies import damage, dependence, directions, families, pairs, passages, sharing, spinning
from rashomon.stages.copies.credits import Credits, whose
from rashomon.stages.copies.dependence import Link, Reports
from rashomon.stages.copies.directions import Pair
from rashomon.stages.copies.pages import Page, lay
from rashomon.stages.copies.passages import Passage

Shared = Mapping[tuple[int, int], tuple[Passage, ...]]


def find(
    documents: tuple[Document, ...], entities: tuple[Entity, ...], *, publishers: Sequence[Sequence[str]] = ()
) -> tuple[tuple[Copy, ...], tuple[Reuse, ...], tuple[Family, ...], tuple[Warning, ...]]:
    """Copies, what each pair shares taken together, families and warnings over all `documents`, whatever their order.

    `a` has the smaller id. `publishers` are groups of outlets (names or hosts) that are one house.
    """
    pages = lay(documents)
    worth = pairs.find(pages)
    common = _aligned(pages, worth)
    spun = spinning.find(pages, common)
    reports = Reports(pages, common, publishers)
    links = dependence.links(reports, common, spun)
    known = {variant.casefold(): entity.id for entity in entities for variant in (entity.name, *entity.variants)}
    telling = _Telling(reports, common, Credits(pages, links, common), frozenset(spun), known)
    told = [telling.pair(link) for link in links]
    copies = tuple(copy for found, _ in told for copy in found)
    warned = tuple(damage.warnings(pages, worth, spun))
    return copies, tuple(one for _, one in told), families.gather(pages, links, whose(copies)), warned


def shared(pages: Sequence[Page]) -> Shared:
    """The passages each pair of pages (numbers, the smaller first) shares; pairs that share none are left out."""
    return _aligned(pages, pairs.find(pages))


def _aligned(pages: Sequence[Page], worth: pairs.Pairs) -> Shared:
    found = {(i, j): passages.find(pages[i], pages[j], sentences) for (i, j), sentences in worth.items()}
    return {pair: kept for pair, kept in found.items() if kept}


@dataclass(frozen=True, slots=True)
class _Telling:
    """What the copies of every pair are told from."""

    reports: Reports
    shared: Shared
    credits: Credits
    spun: frozenset[int]
    known: Mapping[str, str]

    def pair(self, link: Link) -> tuple[list[Copy], Reuse]:
        """The copies of one pair, and what they are taken together."""
        found = self.shared[link.a, link.b]
        a, b = self.reports.pages[link.a], self.reports.pages[link.b]
        whither = directions.judge(Pair(reports=self.reports, link=link, found=found, spun=self.spun))
        copies = [self._copy(link, passage, whither) for passage in found]
        held = [len(directions.covered(found, side)) / max(1, len(page.words)) for side, page in enumerate((a, b))]
        reuse = Reuse(
            a=a.document.id, b=b.document.id, kind=link.kind, a_covered=round(held[0], 3),
            b_covered=round(held[1], 3), direction=whither[0],
            reasons=tuple(dict.fromkeys((*dependence.why(link), whither[1]))),
        )  # fmt: skip
        return copies, reuse

    def _copy(self, link: Link, passage: Passage, whither: tuple[Direction, str]) -> Copy:
        a, b = self.reports.pages[link.a], self.reports.pages[link.b]
        means = self._sharing(link, passage)
        return Copy(
            a=_span(a, passage.a_start, passage.a_end),
            b=_span(b, passage.b_start, passage.b_end),
            kind="verbatim" if _same_but_names(a, b, passage, self.known) else passage.kind,
            similarity=round(passage.share, 3),
            direction=whither[0],
            reason=f"a shared quotation; {whither[1]}" if means == "quotation" else whither[1],
            sharing=means,
            agencies=self.credits.of((link.a, link.b), passage) if means != "formula" and link.depends else (),
        )

    def _sharing(self, link: Link, passage: Passage) -> Sharing:
        """What a passage is: by its words, and for a reporter's by what the pair shows them to be."""
        marks = self.reports.marks(link.a), self.reports.marks(link.b)
        means = sharing.of(self.reports.pages[link.a], *marks, passage)
        if means == "prose" or means == "told":
            return "prose" if link.depends else "statement" if link.kind == "shared_source" else "formula"
        return means


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
