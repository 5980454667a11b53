"""Whose text a shared passage is: the agencies that those who carry it credit, or are.

The pages, their links and passages in; the agencies of any passage out. One report credits two agencies, another one
of them: what both carry is that one's. A credit for the whole report (dateline, byline, credit line) stands for each
of its passages; an agency that is told or cited somewhere wrote the rest only if two carriers say so, or if a copy
cites as the agency's what other copies give without a word of it.

>>> agreed([frozenset({"Nordpress", "Sudfunk"}), frozenset({"Nordpress"}), frozenset()])
frozenset({'Nordpress'})
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter

from rashomon.records import Copy, Document
from rashomon.stages.copies import ties
from rashomon.stages.copies.dependence import Link
from rashomon.stages.copies.pages import Page
from rashomon.stages.copies.passages import Passage

Shared = Mapping[tuple[int, int], Sequence[Passage]]
Place = tuple[int, int]  # page, sentence
Names = frozenset[str]

CARRIED = 8  # words of a passage, from which it shows whose text its carriers have
COPIES = 2  # copies that do not name an agency which one cites for what they say
NOBODY: Names = frozenset()

# Roles of blocks in which a credit stands for the whole report; and a dateline's brackets before the text.
_CREDIT = frozenset({"dateline", "byline", "credit", "furniture"})
_DATELINE = re.compile(r"[^)\n]{0,20}\)\s{0,3}(?:-{1,2}|–|—)")
_SENTENCE = re.compile(r"(?<=[.!?])\s|\n")
_CITED = re.compile(r"\b[Aa]ccording to (?:the )?([A-Z]{2,6})\b(?! [A-Z])")


@dataclass(frozen=True, slots=True)
class Credit:
    """What one report credits: agencies for the whole of it, and others by the sentences that name them."""

    whole: Names = NOBODY
    named: Mapping[int, Names] | None = None

    @property
    def all(self) -> Names:
        """Every agency it credits."""
        return self.whole.union(*(self.named or {}).values())

    def at(self, sentence: int) -> Names:
        """The agencies credited for one sentence."""
        return self.whole | (self.named or {}).get(sentence, NOBODY)


def agreed(credited: Iterable[Names]) -> Names:
    """The agencies that all carriers which credit any have in common."""
    given = [names for names in credited if names]
    return frozenset.intersection(*given) if given else NOBODY


class Credits:
    """The agencies of the passages of a set of reports, by their usual names."""

    def __init__(self, pages: Sequence[Page], links: Iterable[Link], shared: Shared) -> None:
        """`links` tell which pairs depend on each other, `shared` what they share."""
        depending = [link for link in links if link.depends]
        usual = _usual([page.document for page in pages])
        cited = _cited(pages, depending)
        self._pages = pages
        self._own = [_credit(page, usual, cited.get(number, NOBODY)) for number, page in enumerate(pages)]
        carriers: defaultdict[Place, set[Place]] = defaultdict(set)
        for link in depending:
            for passage in shared[link.a, link.b]:
                left = list(_places(pages, link.a, passage.a_start, passage.a_end))
                right = list(_places(pages, link.b, passage.b_start, passage.b_end))
                for place in (*left, *right):
                    carriers[place].update((left[0], right[0], place))
        self._texts = {place: self._agencies(held, sure=True) for place, held in carriers.items()}
        self._named = {place: self._agencies(held, sure=False) for place, held in carriers.items()}

    def _agencies(self, held: Iterable[Place], *, sure: bool) -> Names:
        """Whose a sentence is that stands in these places: `sure`, by credits for the whole or of two carriers."""
        sides = [(self._own[page], sentence) for page, sentence in sorted(held)]
        counts = Counter(name for page in sorted({page for page, _ in held}) for name in self._own[page].all)
        whole = NOBODY.union(*(credit.whole if sure else credit.at(sentence) for credit, sentence in sides))
        return agreed(credit.all for credit, _ in sides) & (whole | {name for name in counts if counts[name] > 1})

    def of(self, pair: tuple[int, int], passage: Passage) -> tuple[str, ...]:
        """The agencies of one passage, in order; one that a sentence of several names did not write them all."""
        sides = ((pair[0], passage.a_start, passage.a_end), (pair[1], passage.b_start, passage.b_end))
        places = [place for side in sides for place in _places(self._pages, *side)]
        held = self._named if len(places) == len(sides) else self._texts
        return tuple(sorted(NOBODY.union(*(held.get(place, NOBODY) for place in places))))


def _usual(documents: Sequence[Document]) -> Mapping[str, str]:
    """For every way an agency is credited (plain), the way most reports write it; initials stand with their name."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for document in documents:
        for name in document.agencies:
            counts[ties.plain(name)][name] += 1
    whole = {"".join(word[0] for word in key.split()): key for key in sorted(counts) if " " in key}
    groups: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for key, names in sorted(counts.items()):
        groups[whole.get(key, key)] += names
    return {key: min(found, key=lambda name: (-found[name], name))
            for key in counts for found in (groups[whole.get(key, key)],)}  # fmt: skip


def _credit(page: Page, usual: Mapping[str, str], cited: Names) -> Credit:
    """What a page credits, and its outlet where other reports credit that."""
    document = page.document
    whole = {usual[ties.plain(document.outlet)]} if document.outlet and ties.plain(document.outlet) in usual else set()
    named: defaultdict[int, set[str]] = defaultdict(set)
    for agency in document.agencies:
        name = usual[ties.plain(agency)]
        places = [found.start() for found in re.finditer(rf"\b{re.escape(agency)}\b", document.text)]
        if not places or any(_for_all(document, agency, at) for at in places):
            whole.add(name)
        for at in places:
            named[bisect_right(page.ends, at, key=itemgetter(0)) - 1].add(name)
    return Credit(frozenset(whole) | cited, {sentence: frozenset(names) for sentence, names in named.items()})


def _for_all(document: Document, agency: str, at: int) -> bool:
    """Whether a name stands where a whole report is credited."""
    role = next((block.role for block in document.blocks if block.start <= at < block.end), "furniture")
    bracket = at > 0 and document.text[at - 1] == "("
    return role in _CREDIT or (bracket and _DATELINE.match(document.text, at + len(agency)) is not None)


def _cited(pages: Sequence[Page], links: Iterable[Link]) -> Mapping[int, Names]:
    """By page, the names in capitals it cites for what several copies of its text say, none of which names them."""
    copies: defaultdict[int, set[int]] = defaultdict(set)
    for link in links:
        if link.kind == "copy":
            copies[link.a].add(link.b)
            copies[link.b].add(link.a)
    found: dict[int, Names] = {}
    for number, others in sorted(copies.items()):
        names = frozenset(_CITED.findall(pages[number].document.text)) if len(others) >= COPIES else NOBODY
        if names:
            found[number] = frozenset(n for n in names if all(n not in pages[o].document.text for o in others))
    return found


def _places(pages: Sequence[Page], number: int, start: int, end: int) -> Iterator[Place]:
    """The sentences that a range of words touches."""
    sentences, begins = pages[number].sentences, itemgetter(0)
    first, after = (bisect_right(sentences, word, key=begins) for word in (start, end - 1))
    yield from ((number, at) for at in range(first - 1, after))


def whose(copies: Iterable[Copy]) -> Mapping[tuple[str, str], Names]:
    """By pair of reports (ids), whose text they evidently carry: passages of prose that one agency alone can have
    written, long enough beside the sentences that name it.
    """
    found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for copy in copies:
        if copy.sharing == "prose" and len(copy.agencies) == 1:
            (agency,) = copy.agencies
            if min(_beside(agency, side.quote) for side in (copy.a, copy.b)) >= CARRIED:
                found[copy.a.document, copy.b.document].add(agency)
    return {pair: frozenset(names) for pair, names in found.items()}


def _beside(name: str, quote: str) -> int:
    """How many words the sentences have that do not hold a name."""
    return sum(len(said.split()) for said in _SENTENCE.split(quote) if name not in said)


def carry(documents: tuple[Document, ...], copies: Sequence[Copy]) -> tuple[Document, ...]:
    """The reports, each with the agencies it evidently carries without a credit."""
    more: defaultdict[str, set[str]] = defaultdict(set)
    for pair, names in whose(copies).items():
        for document in pair:
            more[document] |= names
    return tuple(_carrying(document, sorted(more.get(document.id, ()))) for document in documents)


def _carrying(document: Document, agencies: Sequence[str]) -> Document:
    known = ties.wires(document)
    new = tuple(name for name in agencies if not any(ties.same(name, other) for other in known))
    return replace(document, agencies=(*document.agencies, *new)) if new else document
