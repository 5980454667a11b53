"""Paragraphs that stand word for word in a report of another matter, and belong there.

The lines and kinds of all pages in; for each page the runs of its lines that another page has too, out: a page that
has little else in common with it, and whose other paragraphs hold more of the run's words. What many pages repeat is
a notice to the reader, and belongs to none. Linear: paragraphs are found by their words, and a common one is not
followed.

>>> runs([])
[]
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.stages.bodies.features import Line
from rashomon.stages.bodies.kinds import Kind
from rashomon.stages.bodies.subjects import matter

FEWEST = 5  # words of matter of a paragraph that no two reporters write alike
ENOUGH = 8  # words of matter of a whole run
REPEATED = 8  # pages with a paragraph, from which it is a notice or a wire's
RELATED = 0.25  # share of the rest of a report that stands in the other, from which both are of one matter
TIED = 0.35  # share of a run's words from which it is of the report it stands in
MOST = 0.4  # of a report's paragraphs may be of another

_REPORT = frozenset({"body", "heading"})


@dataclass(frozen=True, slots=True)
class Run:
    """A range of a page's lines that is about something else; `origin` is the page and the lines it was taken from."""

    lines: range
    origin: tuple[int, range] | None = None


class _Page:
    """One page's paragraphs (places among its lines) and in how many of them each stem stands."""

    def __init__(self, lines: Sequence[Line], kinds: Sequence[Kind]) -> None:
        self.places = [at for at, kind in enumerate(kinds) if kind.role in _REPORT]
        self.keys = [lines[at].key for at in self.places]
        self.matter = [matter(lines[at].stems) if lines[at].prose else frozenset() for at in self.places]
        self.counts = Counter(stem for at in self.places for stem in matter(lines[at].stems))
        heads = (at for at, kind in enumerate(kinds) if kind.role in {"title", "caption"})
        self.counts.update(stem for at in heads for stem in matter(lines[at].stems))

    def rest(self, start: int, end: int) -> frozenset[str]:
        """The matter outside a run of paragraphs."""
        inside = Counter(stem for stems in self.matter[start:end] for stem in stems)
        return frozenset(stem for stem, count in self.counts.items() if count > inside[stem])


def runs(pages: Sequence[tuple[Sequence[Line], Sequence[Kind]]]) -> list[tuple[Run, ...]]:
    """For each page its runs from pages of other matters, in order."""
    read = [_Page(lines, kinds) for lines, kinds in pages]
    holders: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, page in enumerate(read):
        for at, key in enumerate(page.keys):
            if len(page.matter[at]) >= FEWEST and len(holders[key]) <= REPEATED:
                holders[key].append((number, at))
    return [tuple(_taken(read, number, holders)) for number in range(len(read))]


def _taken(pages: Sequence[_Page], number: int, holders: defaultdict[str, list[tuple[int, int]]]) -> Iterator[Run]:
    """The runs one page has from others, longest first at each place."""
    page, at = pages[number], 1
    while at < len(page.places):
        size = 1
        places = holders.get(page.keys[at], [])
        if len(page.matter[at]) >= FEWEST and len(places) <= REPEATED:
            found = [
                (_length(page, at, pages[other], there), -other, there) for other, there in places if other != number
            ]
            for size, minus, there in sorted(found, reverse=True):
                if _is_foreign(page, range(at, at + size), pages[-minus], range(there, there + size)):
                    first, last = pages[-minus].places[there], pages[-minus].places[there + size - 1]
                    yield Run(range(page.places[at], page.places[at + size - 1] + 1), (-minus, range(first, last + 1)))
                    break
            else:
                size = 1
        at += size


def _length(page: _Page, at: int, other: _Page, there: int) -> int:
    """How many paragraphs in a row both pages have from these on."""
    most = min(len(page.keys) - at, len(other.keys) - there)
    return next((size for size in range(1, most) if page.keys[at + size] != other.keys[there + size]), most)


def _is_foreign(page: _Page, here: range, other: _Page, there: range) -> bool:
    """Whether a run both pages have is the other's: they share little else, and its words are at home there."""
    words = frozenset(stem for stems in page.matter[here.start : here.stop] for stem in stems)
    rest, home = page.rest(here.start, here.stop), other.rest(there.start, there.stop)
    if not rest or len(here) > MOST * len(page.places) or len(rest & frozenset(other.counts)) > RELATED * len(rest):
        return False
    if len(words) < ENOUGH:
        return False
    tied = len(words & rest)
    return tied <= TIED * len(words) and tied < len(words & home)
