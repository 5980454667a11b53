"""Families: reports that are not independent of one another, and what each family goes back to.

Pages and the links between them in, families out: the links that show dependence, put together. Copies always tie. A
part that two reports share brings a report into a family; it does not melt two families into one, unless a house or an
agency is common to its ends, or the families are tied at two places that have no report in common. Else one report
that drew on two families would make one origin of two.

>>> gather((), (), {})
()
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rashomon.records import Document, Family, FamilyKind, Origin, identify
from rashomon.stages.copies.dependence import Link, why
from rashomon.stages.copies.pages import Page

Whose = Mapping[tuple[str, str], frozenset[str]]


def gather(pages: Sequence[Page], links: Iterable[Link], whose: Whose) -> tuple[Family, ...]:
    """The families of two reports or more, by their first report; `whose` text a pair of reports (ids) carries."""
    parts = _parts([link for link in links if link.depends])
    return tuple(_family(pages, members, inner, whose) for members, inner in parts)


class _Groups:
    """Disjoint sets of pages; a set is known by its smallest member."""

    def __init__(self) -> None:
        self._head: dict[int, int] = {}
        self.size: Counter[int] = Counter()

    def root(self, page: int) -> int:
        while self._head.setdefault(page, page) != page:
            self._head[page] = self._head[self._head[page]]
            page = self._head[page]
        self.size[page] = self.size[page] or 1
        return page

    def join(self, link: Link) -> None:
        left, right = sorted((self.root(link.a), self.root(link.b)))
        if left != right:
            self._head[right] = left
            self.size[left] += self.size[right]


def _parts(tied: Sequence[Link]) -> Iterator[tuple[list[int], list[Link]]]:
    """The families: page numbers, and the links inside; the closest links are put together first."""
    groups = _Groups()
    between: list[Link] = []
    for link in sorted(tied, key=_closeness):
        if _firm(link) or min(groups.size[groups.root(link.a)], groups.size[groups.root(link.b)]) == 1:
            groups.join(link)
        else:
            between.append(link)
    _bridged(groups, between)
    parts: defaultdict[int, tuple[list[int], list[Link]]] = defaultdict(lambda: ([], []))
    for page in sorted({page for link in tied for page in (link.a, link.b)}):
        parts[groups.root(page)][0].append(page)
    for link in tied:
        if groups.root(link.a) == groups.root(link.b):
            parts[groups.root(link.a)][1].append(link)
    yield from (parts[first] for first in sorted(parts))


def _closeness(link: Link) -> tuple[bool, bool, float, int, int, int]:
    return link.kind != "copy", not _firm(link), -link.evidence.cover, -link.evidence.own, link.a, link.b


def _firm(link: Link) -> bool:
    """Whether a link ties whole families: a copy, or a part with a house or an agency in common."""
    return link.kind == "copy" or link.kin or bool(link.wires)


def _bridged(groups: _Groups, between: Sequence[Link]) -> None:
    """Joins families tied by two links that have no report in common."""
    seen: defaultdict[tuple[int, int], list[Link]] = defaultdict(list)
    for link in between:
        left, right = sorted((groups.root(link.a), groups.root(link.b)))
        seen[left, right].append(link)
    for (left, right), found in sorted(seen.items()):
        first = found[0]
        if left != right and any({first.a, first.b}.isdisjoint((other.a, other.b)) for other in found):
            groups.join(first)


def _family(pages: Sequence[Page], members: Sequence[int], links: Sequence[Link], whose: Whose) -> Family:
    documents = tuple(pages[number].document.id for number in members)
    kind = _kind(members, links)
    return Family(
        id=identify("family", *documents),
        documents=documents,
        origin=_origin(pages, members, links, whose),
        kind=kind,
        reason=_reason(links),
    )


def _reason(links: Sequence[Link]) -> str:
    """The relations a family is made of, and the closest of them."""
    closest = "; ".join(why(min(links, key=_closeness)))
    if len(links) == 1:
        return closest
    copies = sum(link.kind == "copy" for link in links)
    counts = ((copies, "copies of one text"), (len(links) - copies, "sharing a part"))
    said = ", ".join(f"{count} {words}" for count, words in counts if count)
    return f"{len(links)} pairs ({said}); the closest: {closest}"


def _kind(members: Sequence[int], links: Sequence[Link]) -> FamilyKind:
    """One text when each report is the text of another; else an agency's when it ties most of them; else in part."""
    whole = {page for link in links if link.kind == "copy" for page in (link.a, link.b)}
    if whole == set(members):
        return "same_text"
    wired = {page for link in links if link.wires for page in (link.a, link.b)}
    return "wire" if 2 * len(wired) > len(members) else "partial"


def _origin(pages: Sequence[Page], members: Sequence[int], links: Sequence[Link], whose: Whose) -> Origin:
    """The agency whose text most of the pairs carry, or that most of them credit; else the earliest report."""
    pairs = [(pages[link.a].document.id, pages[link.b].document.id) for link in links]
    carried = Counter(name for pair in pairs for name in whose.get(pair, ()))
    credited = Counter(wire for link in links for wire in link.wires)
    for counts in (carried, credited):
        agency, count = min(counts.items(), key=lambda item: (-item[1], item[0]), default=("", 0))
        if 2 * count >= len(links):
            return Origin(agency=agency, document=None)
    return Origin(agency=None, document=_first([pages[number].document for number in members]))


def _first(documents: Sequence[Document]) -> str | None:
    """The one report published on an earlier day than all others; None when a day is missing or shared."""
    days = sorted((d.published.date, d.id) for d in documents if d.published and d.published.precision == "day")
    if len(days) < len(documents) or days[0][0] == days[1][0]:
        return None
    return days[0][1]
