"""Whether one report depends on another: what two reports share of their own prose, formulas left out.

Pages and the passages each pair shares in, one `Link` a pair out, with its kind and the reason. Quotations do not
count (two reporters may have heard them), nor do formulas: sentences that reports repeat which share nothing else.

>>> link = Link(a=0, b=1, own=40, cover=0.7, whole=0.8, wires=(), kin=True, kind="same_text")
>>> why(link)
'80% of the shorter report stands in the other'
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from rashomon.language.wording import Step
from rashomon.records import Document, FamilyKind
from rashomon.stages.copies.pages import Page
from rashomon.stages.copies.passages import Passage

Shared = Mapping[tuple[int, int], Sequence[Passage]]
Sentence = tuple[int, int]

REPEATED = 3  # reports that carry a sentence word for word, from which it may be a formula
FIRM = 10  # shared words of content beyond it that show that two reports have more in common than a formula
RUN = 5  # equal words in a row that no two people write by chance
WHOLE = 0.5  # share of the shorter report in such runs, from which the two are one text …
SPUN = 0.5  # … and share of its own prose in all, when one was rewritten word by word
LOOSE = 0.5  # share of equal words below which a passage may be the same facts told twice
PART = 15, 0.21  # shared words of content, and share of the prose, that make a report depend in part …
PART_OF_KIN = 8, 0.1  # … and of one house or one agency
MUCH = 30  # … and so many are enough in reports of any length
CREDITED = 12  # … and so many are enough where both credit one agency

# Lines a page adds to any report, said to the reader and about the page.
_NOTICE = re.compile(
    r"\b(?:copyright|rights reserved|newsletters?|subscribe|sign up|download (?:the|our)|click here|follow us"
    r"|like us on|contact us|e-?mail us|anyone with information|may not be published|terms of use|cookies)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """What ties two reports (page numbers): `own` shared words of content of their own prose, `cover` the share these
    are of the shorter report's; `whole` the share of all its words that stand in the other in runs; `wires` both
    credit; `kin` of one house. `kind` is None where they are not shown to depend.
    """

    a: int
    b: int
    own: int
    cover: float
    whole: float
    wires: tuple[str, ...]
    kin: bool
    kind: FamilyKind | None


def links(pages: Sequence[Page], shared: Shared, spun: Collection[int] = ()) -> tuple[Link, ...]:
    """One link a pair that shares a passage, in order of the pair; `spun` pages were rewritten word by word."""
    formal = formulas(pages, shared)
    return tuple(
        _link(pages, pair, found, formal, spun=bool({*pair} & {*spun})) for pair, found in sorted(shared.items())
    )


def _link(
    pages: Sequence[Page], pair: tuple[int, int], found: Sequence[Passage], formal: set[Sentence], *, spun: bool
) -> Link:
    a, b = pages[pair[0]], pages[pair[1]]
    counts = [count for sentence, count in _own(pages, pair, found).items() if sentence not in formal]
    own, runs = sum(counts), sum(_run(step) for passage in found for step in passage.steps)
    unsure = Link(
        a=pair[0],
        b=pair[1],
        own=own,
        cover=min(1.0, own / max(1, min(a.length, b.length))),
        whole=min(1.0, runs / max(1, min(len(a.words), len(b.words)))),
        wires=tuple(sorted(set(a.document.agencies) & set(b.document.agencies))),
        kin=_house(a.document) == _house(b.document) != "",
        kind=None,
    )
    return replace(unsure, kind=_kind(unsure, spun=spun))


def _run(step: Step) -> int:
    size = step.a_end - step.a_start
    return size if step.kind == "equal" and size >= RUN else 0


def _kind(link: Link, *, spun: bool) -> FamilyKind | None:
    if link.own >= PART[0] and (link.whole > WHOLE or (spun and link.cover > SPUN)):
        return "same_text"
    least, part = PART_OF_KIN if link.wires or link.kin else PART
    enough = CREDITED if link.wires else MUCH
    if (link.own >= least and link.cover >= part) or link.own >= enough:
        return "wire" if link.wires else "partial"
    return None


def why(link: Link) -> str:
    """The reason for a link, for a person."""
    if link.kind == "same_text":
        said = f"{max(link.whole, link.cover):.0%} of the shorter report stands in the other"
    else:
        said = f"{link.own} words of the reporters' own prose are shared, {link.cover:.0%} of the shorter report"
    return f"{said}; both credit {' and '.join(link.wires)}" if link.wires else said


def _own(pages: Sequence[Page], pair: tuple[int, int], found: Sequence[Passage]) -> Counter[Sentence]:
    """By sentence of the first page, how many words of content of both reporters' own prose are shared."""
    a, b = pages[pair[0]], pages[pair[1]]
    starts = [start for start, _ in a.sentences]
    steps = (step for passage in found if passage.share >= LOOSE for step in passage.steps if step.kind == "equal")
    sides = ((i, j) for s in steps for i, j in zip(range(s.a_start, s.a_end), range(s.b_start, s.b_end), strict=False))
    return Counter(
        (pair[0], bisect_right(starts, i) - 1) for i, j in sides if a.content[i] and a.prose[i] and b.prose[j]
    )


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
        counts = _own(pages, pair, passages)
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
