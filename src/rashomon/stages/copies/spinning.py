"""Reports rewritten word by word: pages on which a synonym machine has been.

Pages and the passages each pair shares in, the numbers of the spun pages out. An editor cuts, adds and reorders; a
machine leaves the sentence standing and puts single words of content in the place of others. Which of two pages it has
been on is told by the days of publication, else by the words: a machine's are stranger, used by fewer of the other
reports and by fewer at large.

>>> is_spun(substitutions=12, aligned=80, strangeness=9.0), is_spun(substitutions=7, aligned=110, strangeness=21.0)
(True, True)
>>> is_spun(substitutions=12, aligned=330, strangeness=9.0), is_spun(substitutions=12, aligned=80, strangeness=-9.0)
(False, False)
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rashomon.language import stems
from rashomon.language.wording import Step
from rashomon.records import Document
from rashomon.stages.copies.pages import Page
from rashomon.stages.copies.passages import Passage

Shared = Mapping[tuple[int, int], Sequence[Passage]]

MANY = 8  # different substitutions that are a machine's when they are …
RATE = 0.1  # … that share of the aligned words of content …
LEAD = 3.0  # … and stranger than what they replace, in bits in all; enough either way where the days say which
FEW = 5  # … or so many, at any rate, …
STRANGE = 15.0  # … when they are that much stranger
REPORTS = 20  # of English at large, that weigh as much as the reports of a set in how usual a word is
SIDE_BY_SIDE = 4  # words replaced in a row that may stand for as many, one by one

Swap = tuple[tuple[int, ...], tuple[int, ...]]  # numbers of the words of content on either side


def find(pages: Sequence[Page], shared: Shared) -> tuple[int, ...]:
    """The numbers of the spun pages, in order."""
    counted = count(pages)
    spun: set[int] = set()
    for (a, b), found in shared.items():
        different = {
            (tuple(pages[a].stems[n] for n in left), tuple(pages[b].stems[n] for n in right)): (left, right)
            for passage in found
            for left, right in swaps(pages[a], pages[b], passage)
        }
        aligned = sum(passage.content for passage in found)
        strangeness = sum(
            _usual(pages, b, right, counted) - _usual(pages, a, left, counted) for left, right in different.values()
        )
        for page, other, stranger in ((a, b, strangeness), (b, a, -strangeness)):
            later = _before(pages[other].document, pages[page].document)
            if not _before(pages[page].document, pages[other].document) and is_spun(
                substitutions=len(different), aligned=aligned, strangeness=stranger, later=later
            ):
                spun.add(page)
    return tuple(sorted(spun))


def is_spun(*, substitutions: int, aligned: int, strangeness: float, later: bool = False) -> bool:
    """Whether so many different substitutions among the aligned words of content are a machine's, on this page.

    `strangeness` says by how many bits the page's words are less usual than the other's; `later`, that it came out on a
    later day.
    """
    if substitutions >= MANY and substitutions >= RATE * (substitutions + aligned):
        return strangeness >= (-LEAD if later else LEAD)
    return substitutions >= FEW and strangeness >= STRANGE


def count(pages: Sequence[Page]) -> Counter[str]:
    """In how many pages each stem stands."""
    return Counter(stem for page in pages for stem in set(page.stems))


def _usual(pages: Sequence[Page], number: int, words: Iterable[int], counted: Mapping[str, int]) -> float:
    """How usual the least usual of some words of a page is, in bits: in the other reports of the set, and at large."""
    page = pages[number]
    at_large = ((n, stems.share(stems.stem(page.keys[n]))) for n in words)
    shares = ((counted[page.stems[n]] - 1 + REPORTS * share) / (len(pages) - 1 + REPORTS) for n, share in at_large)
    return math.log2(min(shares))


def _before(first: Document, second: Document) -> bool:
    """Whether one report came out on an earlier day; a credit says nothing, a machine copies it with the rest."""
    days = [document.published.date for document in (first, second) if document.published]
    return len(days) == 2 and days[0] < days[1]


def swaps(a: Page, b: Page, passage: Passage) -> Iterator[Swap]:
    """One or two words of content in the place of one or two others, with equal words on both sides of them; names
    and numbers left out.
    """
    between = (step for step in passage.steps[1:-1] if step.kind == "replace")
    for step in (piece for whole in between for piece in pieces(whole)):
        left, right = _plain(a, step.a_start, step.a_end), _plain(b, step.b_start, step.b_end)
        if left and right:
            yield left, right


def _plain(page: Page, start: int, end: int) -> tuple[int, ...]:
    """The words of content from `start` up to `end`, when these are one or two and neither names nor numbers."""
    full = tuple(number for number in range(start, end) if page.content[number])
    plain = len(full) <= 2 and all(page.keys[n].isalpha() and not page.name[n] for n in full)
    return full if plain else ()


def pieces(step: Step) -> Sequence[Step]:
    """A replacement word by word when both sides have as many words, as a machine leaves them; else as it is."""
    size = step.a_end - step.a_start
    if step.kind != "replace" or size != step.b_end - step.b_start or size > SIDE_BY_SIDE:
        return (step,)
    places = zip(range(step.a_start, step.a_end), range(step.b_start, step.b_end), strict=True)
    return [Step("replace", i, i + 1, j, j + 1) for i, j in places]
