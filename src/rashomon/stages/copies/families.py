"""Families: reports that are not independent of one another, and what each family goes back to.

Pages and the links between them in, families out: the connected parts of the links that show dependence.

>>> gather((), ())
()
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from rashomon.records import Document, Family, FamilyKind, Origin, identify
from rashomon.stages.copies.dependence import Link, why
from rashomon.stages.copies.pages import Page


def gather(pages: Sequence[Page], links: Iterable[Link]) -> tuple[Family, ...]:
    """The families of two reports or more, by their first report."""
    tied = [link for link in links if link.kind is not None]
    return tuple(_family(pages, members, inner) for members, inner in _parts(tied))


def _parts(tied: Sequence[Link]) -> list[tuple[list[int], list[Link]]]:
    """The connected parts: page numbers, and the links inside."""
    head: dict[int, int] = {}

    def root(page: int) -> int:
        while head.setdefault(page, page) != page:
            head[page] = head[head[page]]
            page = head[page]
        return page

    for link in tied:
        left, right = sorted((root(link.a), root(link.b)))
        head[right] = left
    parts: dict[int, tuple[list[int], list[Link]]] = {}
    for page in sorted(head):
        parts.setdefault(root(page), ([], []))[0].append(page)
    for link in tied:
        parts[root(link.a)][1].append(link)
    return [parts[first] for first in sorted(parts)]


def _family(pages: Sequence[Page], members: Sequence[int], links: Sequence[Link]) -> Family:
    documents = tuple(pages[number].document.id for number in members)
    kind = _kind(members, links)
    strongest = max(links, key=lambda link: (link.cover, link.own, -link.a, -link.b))
    more = f" (the closest of {len(links)} pairs)" if len(links) > 1 else ""
    return Family(
        id=identify("family", *documents),
        documents=documents,
        origin=_origin([pages[number] for number in members], links, kind),
        kind=kind,
        reason=why(strongest) + more,
    )


def _kind(members: Sequence[int], links: Sequence[Link]) -> FamilyKind:
    """One text when each report is the text of another; else an agency's when it ties most of them; else in part."""
    whole = {page for link in links if link.kind == "same_text" for page in (link.a, link.b)}
    if whole == set(members):
        return "same_text"
    wired = {page for link in links if link.wires for page in (link.a, link.b)}
    return "wire" if 2 * len(wired) > len(members) else "partial"


def _origin(members: Sequence[Page], links: Sequence[Link], kind: FamilyKind) -> Origin:
    """The agency most of the links credit, or of one text any report does; else the report of an earlier day."""
    credited = Counter(wire for link in links for wire in link.wires)
    if credited:
        agency, count = min(credited.items(), key=lambda item: (-item[1], item[0]))
        if kind == "wire" or 2 * count >= len(links):
            return Origin(agency=agency, document=None)
    alone = Counter(wire for page in members for wire in page.document.agencies)
    if kind == "same_text" and len(alone) == 1:
        return Origin(agency=next(iter(alone)), document=None)
    return Origin(agency=None, document=_first([page.document for page in members]))


def _first(documents: Sequence[Document]) -> str | None:
    """The one report published on an earlier day than all others; None when a day is missing or shared."""
    days = sorted((d.published.date, d.id) for d in documents if d.published and d.published.precision == "day")
    if len(days) < len(documents) or days[0][0] == days[1][0]:
        return None
    return days[0][1]
