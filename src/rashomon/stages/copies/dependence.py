"""Whether one report depends on another: what two reports share of their own prose, formulas left out.

Pages and the passages each pair shares in, one `Link` a pair out, with its kind and the reason. Quotations do not
count (two reporters may have heard them), nor do formulas: sentences that reports repeat which share nothing else.

>>> link = Link(a=0, b=1, own=40, cover=0.8, wires=(), kin=True, kind="same_text")
>>> why(link)
'80% of the shorter report stands in the other'
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from rashomon.records import Document, FamilyKind
from rashomon.stages.copies.pages import Page
from rashomon.stages.copies.passages import Passage

Shared = Mapping[tuple[int, int], Sequence[Passage]]
Sentence = tuple[int, int]

REPEATED = 3  # reports that carry a sentence word for word, from which it may be a formula
FIRM = 10  # shared words of content beyond it that show that two reports have more in common than a formula
WHOLE = 0.57  # share of the shorter report's own prose from which the two are one text …
HALF = 0.43  # … and, of one house or one agency, from which they are
LOOSE = 0.5  # share of equal words below which a passage may be the same facts told twice
PART = 15, 0.18  # shared words of content, and share, that make a report depend in part …
PART_OF_KIN = 8, 0.1  # … and of one house or one agency

CREDITED = 12  # … and so many are enough where both credit one agency

# Lines a page adds to any report, said to the reader and about the page.
_NOTICE = re.compile(
    r"\b(?:copyright|rights reserved|newsletters?|subscribe|sign up|download (?:the|our)|click here|follow us"
    r"|like us on|contact us|e-?mail us|anyone with information|may not be published|terms of use|cookies)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """What ties two reports (page numbers): `own` words of content of their own prose, `cover` the share these are of
    the shorter report; `wires` both credit; `kin` of one house. `kind` is None where they are not shown to depend.
    """

    a: int
    b: int
    own: int
    cover: float
    wires: tuple[str, ...]
    kin: bool
    kind: FamilyKind | None


def links(pages: Sequence[Page], shared: Shared) -> tuple[Link, ...]:
    """One link a pair that shares a passage, in order of the pair."""
    formal = formulas(pages, shared)
    return tuple(_link(pages, pair, found, formal) for pair, found in sorted(shared.items()))


def _link(pages: Sequence[Page], pair: tuple[int, int], found: Sequence[Passage], formal: set[Sentence]) -> Link:
    a, b = pages[pair[0]], pages[pair[1]]
    counts = [count for sentence, count in _own(pages, pair, found) if sentence not in formal]
    own, least = sum(counts), max(1, min(a.length, b.length))
    wires = tuple(sorted(set(a.document.agencies) & set(b.document.agencies)))
    kin = _house(a.document) == _house(b.document) != ""
    cover = min(1.0, own / least)
    return Link(
        a=pair[0], b=pair[1], own=own, cover=cover, wires=wires, kin=kin, kind=_kind(own, cover, bool(wires), kin)
    )  # fmt: skip


def _kind(own: int, cover: float, wire: bool, kin: bool) -> FamilyKind | None:
    close = wire or kin
    if own >= PART[0] and cover >= (HALF if close else WHOLE):
        return "same_text"
    least, part = PART_OF_KIN if close else PART
    if (own >= least and cover >= part) or (wire and own >= CREDITED):
        return "wire" if wire else "partial"
    return None


def why(link: Link) -> str:
    """The reason for a link, for a person."""
    if link.kind == "same_text":
        said = f"{link.cover:.0%} of the shorter report stands in the other"
    else:
        said = f"{link.own} words of the reporters' own prose are shared, {link.cover:.0%} of the shorter report"
    return f"{said}; both credit {' and '.join(link.wires)}" if link.wires else said


def _own(pages: Sequence[Page], pair: tuple[int, int], found: Sequence[Passage]) -> Iterator[tuple[Sentence, int]]:
    """By sentence of the first page, how many words of content of both reporters' own prose are shared."""
    a, b = pages[pair[0]], pages[pair[1]]
    starts = [start for start, _ in a.sentences]
    counts: defaultdict[Sentence, int] = defaultdict(int)
    for passage in found:
        for step in passage.steps:
            if step.kind == "equal" and passage.share >= LOOSE:
                for i, j in zip(range(step.a_start, step.a_end), range(step.b_start, step.b_end), strict=False):
                    if a.content[i] and a.prose[i] and b.prose[j]:
                        counts[pair[0], bisect_right(starts, i) - 1] += 1
    yield from counts.items()


def formulas(pages: Sequence[Page], shared: Shared) -> set[Sentence]:
    """The sentences (page number, sentence number) that are formulas: notices to the reader, and sentences several
    reports carry word for word of which most share nothing else.
    """
    groups: defaultdict[tuple[str, ...], list[Sentence]] = defaultdict(list)
    found: set[Sentence] = set()
    for number, page in enumerate(pages):
        for sentence, (start, end) in enumerate(page.sentences):
            groups[page.keys[start:end]].append((number, sentence))
            begin, stop = page.ends[sentence]
            if _NOTICE.search(page.document.text, begin, min(stop, begin + 400)):
                found.add((number, sentence))
    repeated = {
        place: keys for keys, group in groups.items() if len({n for n, _ in group}) >= REPEATED for place in group
    }
    tally: defaultdict[tuple[str, ...], list[bool]] = defaultdict(list)
    for pair, passages in shared.items():
        counts = dict(_own(pages, pair, passages))
        firm = sum(count for place, count in counts.items() if place not in repeated) >= FIRM
        for place in counts:
            if place in repeated:
                tally[repeated[place]].append(firm)
    for keys, verdicts in tally.items():
        if 2 * sum(verdicts) < len(verdicts):
            found.update(groups[keys])
    return found


def _house(document: Document) -> str:
    """The house a report comes from: its outlet, or the host of its address behind any archive's."""
    if document.outlet:
        return document.outlet.casefold()
    address = document.url or ""
    host = urlsplit(address[max(0, address.rfind("http")) :]).hostname or ""
    return host.removeprefix("www.")
