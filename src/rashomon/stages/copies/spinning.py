"""Reports rewritten word by word: pages on which a synonym machine has been.

Pages and the passages each pair shares in, the numbers of the spun pages out, and the substitutions that show it. An
editor cuts, adds and reorders; a machine leaves the sentence standing and puts single words of content that no other
report of the set uses in the place of the words the others have.

>>> is_spun(substitutions=12, aligned=140), is_spun(substitutions=2, aligned=140)
(True, False)
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rashomon.language.wording import Step
from rashomon.records import Document
from rashomon.stages.copies.pages import Page
from rashomon.stages.copies.passages import Passage

Shared = Mapping[tuple[int, int], Sequence[Passage]]

FEWEST = 5  # different substitutions that are no accident
RATE = 0.05  # of the aligned words of content, substituted by words foreign to the set
SIDE_BY_SIDE = 4  # words replaced in a row that may stand for as many, one by one
LEAD = 1.25  # how much more of it a page must show than those it is aligned with: they look spun from its side


@dataclass(frozen=True, slots=True, kw_only=True)
class Substitution:
    """Words of `page` where `other` has others: half-open ranges of word numbers."""

    page: int
    start: int
    end: int
    other: int
    other_start: int
    other_end: int
    share: float


def find(pages: Sequence[Page], shared: Shared) -> tuple[int, ...]:
    """The numbers of the spun pages, in order."""
    counted = count(pages)
    aligned: defaultdict[int, set[int]] = defaultdict(set)
    changed: defaultdict[int, dict[tuple[str, str], int]] = defaultdict(dict)
    for (a, b), found in shared.items():
        for passage in found:
            for step in passage.steps:
                if step.kind == "equal":
                    aligned[a].update(number for number in range(step.a_start, step.a_end) if pages[a].content[number])
                    aligned[b].update(number for number in range(step.b_start, step.b_end) if pages[b].content[number])
            for one in substitutions(pages, (a, b), passage):
                if foreign(pages[one.page], one.start, one.end, counted, alone=1):
                    changed[one.page][_words(pages, one)] = one.other
    return tuple(
        page
        for page in sorted(changed)
        if is_spun(substitutions=len(changed[page]), aligned=len(aligned[page])) and _leads(pages, changed, page)
    )


def count(pages: Sequence[Page]) -> Counter[str]:
    """In how many pages each stem stands."""
    return Counter(stem for page in pages for stem in set(page.stems))


def _leads(pages: Sequence[Page], changed: Mapping[int, Mapping[tuple[str, str], int]], page: int) -> bool:
    """Whether the page is the one that was changed, and not those it is aligned with.

    Its substitutions are, seen from the other side, substitutions too. Where no third report tells which words were
    there first, the report that credits an agency, or came out earlier, is the original.
    """
    for other in sorted(set(changed[page].values())):
        mirrored = sum((now, was) in changed.get(other, {}) for was, now in changed[page])
        if len(changed[page]) < LEAD * mirrored and not _before(pages[other].document, pages[page].document):
            return False
    return True


def _before(first: Document, second: Document) -> bool:
    if bool(first.agencies) != bool(second.agencies):
        return bool(first.agencies)
    days = [document.published.date for document in (first, second) if document.published]
    return len(days) == 2 and days[0] < days[1]


def is_spun(*, substitutions: int, aligned: int) -> bool:
    """Whether so many different substitutions in so many aligned words of content are a machine's."""
    return substitutions >= FEWEST and substitutions >= RATE * aligned


def _words(pages: Sequence[Page], one: Substitution) -> tuple[str, str]:
    was = " ".join(pages[one.other].keys[one.other_start : one.other_end])
    return was, " ".join(pages[one.page].keys[one.start : one.end])


def substitutions(pages: Sequence[Page], pair: tuple[int, int], passage: Passage) -> Iterator[Substitution]:
    """One or two words of content in the place of one or two others, with equal words on both sides; seen from both
    pages.
    """
    between = (step for step in passage.steps[1:-1] if step.kind == "replace")
    for step in (piece for whole in between for piece in pieces(whole)):
        left = _content(pages[pair[0]], step.a_start, step.a_end)
        right = _content(pages[pair[1]], step.b_start, step.b_end)
        if left is not None and right is not None:
            (a0, a1), (b0, b1), share = left, right, passage.share
            yield Substitution(
                page=pair[0], start=a0, end=a1, other=pair[1], other_start=b0, other_end=b1, share=share
            )  # fmt: skip
            yield Substitution(
                page=pair[1], start=b0, end=b1, other=pair[0], other_start=a0, other_end=a1, share=share
            )  # fmt: skip


def pieces(step: Step) -> Sequence[Step]:
    """A replacement word by word when both sides have as many words, as a machine leaves them; else as it is."""
    size = step.a_end - step.a_start
    if step.kind != "replace" or size != step.b_end - step.b_start or size > SIDE_BY_SIDE:
        return (step,)
    places = zip(range(step.a_start, step.a_end), range(step.b_start, step.b_end), strict=True)
    return [Step("replace", i, i + 1, j, j + 1) for i, j in places]


def _content(page: Page, start: int, end: int) -> tuple[int, int] | None:
    """The range of the words of content from `start` up to `end`, when these are one or two."""
    full = [number for number in range(start, end) if page.content[number]]
    return (full[0], full[-1] + 1) if 1 <= len(full) <= 2 else None


def foreign(page: Page, start: int, end: int, counted: Mapping[str, int], *, alone: int) -> bool:
    """Whether no word of content of a range is in more than `alone` reports; names and numbers are not foreign."""
    inside = [number for number in range(start, end) if page.content[number]]
    plain = all(page.keys[n].isalpha() and not page.name[n] for n in inside)
    return plain and bool(inside) and all(counted[page.stems[n]] <= alone for n in inside)
