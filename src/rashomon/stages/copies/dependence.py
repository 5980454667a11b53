"""What two reports share, taken together: one text, a part of one, one source that both heard, or nothing.

Pages and the passages each pair shares in, one `Link` a pair out. What is weighed is named in `FEATURES`; the weights
are fitted by a script. Names and numbers belong to the event: two reporters write them alike. What shows that one
wrote from the other is wording, in runs nobody writes twice by chance, and that the two are tied in another way.

>>> kind(Evidence(own=80, run=30, cover=0.9, quoted=0, official=0, tied=True)), kind(NOTHING)
('copy', 'incidental')
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from math import log, log1p, sqrt

from rashomon.records import ReuseKind
from rashomon.records import publishers as houses
from rashomon.stages.copies import formulas, sharing, ties, weights
from rashomon.stages.copies.pages import Page
from rashomon.stages.copies.passages import Passage
from rashomon.stages.copies.sharing import Mark

Shared = Mapping[tuple[int, int], Sequence[Passage]]
Weights = Mapping[str, float]

LOOSE = 0.5  # share of equal words below which a passage may be the same facts told twice
LEAST = 5  # shared words of wording without which no pair depends …
MUCH, THICK = 40, 0.2  # … and so many that any pair does where they are that much of it, not crumbs of a long list
SPLICED = (
    14,
    30,
)  # words in a row that show that reports of different events depend; of one house, with its stock phrases
FEW = 1000  # reports; among fewer it is not known which names are rare
WHOLE = 0.85  # share of a report's words in passages, changed or not, from which it is the other's text
SPUN = 0.5  # share of a report rewritten word by word that makes it the other's text
LONG = 40  # words of a run that say as much as any more
HEARD = 6  # words of one quotation in a row, from which two reports heard one speaker
LISTED = 8  # words in a row of a charge or the like, from which two reports had one notice
OWN = frozenset({"prose", "told"})
WRITTEN = OWN | {"statement"}  # what a report's text is made of, quotations and formulas apart


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What is weighed of a pair. `own`: shared words of wording (no names, no numbers) of the reporters' own prose;
    `cover`: their share of the report that has fewer; `run`: the longest run of equal own words, names and numbers
    not counted; `quoted`, `official`: the longest runs inside quotations and official wording; `tied`: of one house,
    agency or writer, or one names the other; `kin`: of one house or writer; `alike`: in names and numbers, by which
    they tell of one event; `aligned`: the share of the shorter report's words, the same or changed, that stand in
    passages.
    """

    own: int
    run: int
    cover: float
    quoted: int
    official: int
    tied: bool
    kin: bool = False
    alike: float = 1.0
    aligned: float = 0.0


NOTHING = Evidence(own=0, run=0, cover=0.0, quoted=0, official=0, tied=False)

FEATURES: Mapping[str, Callable[[Evidence], float]] = {
    "run": lambda e: log1p(min(e.run, LONG)),
    "cover": lambda e: e.cover,
    "tied": lambda e: float(e.tied),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """What ties two reports (page numbers), and of which kind it is; `wires` both credit; `kin` of one house;
    `names`: the page that names the other's house, if one does.
    """

    a: int
    b: int
    kind: ReuseKind
    evidence: Evidence
    wires: tuple[str, ...]
    kin: bool
    names: int | None

    @property
    def depends(self) -> bool:
        """Whether one has words of the other, or both of one text."""
        return self.kind in ("copy", "partial")


def links(reports: Reports, shared: Shared, spun: Collection[int] = ()) -> tuple[Link, ...]:
    """One link a pair that shares a passage, in order of the pair; `spun` pages were rewritten word by word."""
    return tuple(link(reports, pair, found, spun=bool({*pair} & {*spun})) for pair, found in sorted(shared.items()))


class Reports:
    """The pages with what their words are and whom they name, each looked at once, and only where it is asked."""

    def __init__(self, pages: Sequence[Page], shared: Shared, publishers: Sequence[Sequence[str]] = ()) -> None:
        """`shared` tells which sentences are formulas; `publishers` are groups of outlets that are one house."""
        self.pages = pages
        self._houses = houses([page.document for page in pages], publishers)
        self._shared = shared
        self._marks: dict[int, tuple[Mark, ...]] = {}
        self._names: dict[int, frozenset[str]] = {}
        self._known: dict[int, tuple[Mapping[str, float], float]] = {}
        self._wordings: dict[int, int] = {}

    @cached_property
    def counted(self) -> Counter[str]:
        """In how many pages each stem stands."""
        return Counter(stem for page in self.pages for stem in set(page.stems))

    @cached_property
    def _formal(self) -> Mapping[int, Collection[int]]:
        found: dict[int, set[int]] = {}
        for page, sentence in formulas.find(self.pages, self._shared, self.alike):
            found.setdefault(page, set()).add(sentence)
        return found

    def alike(self, pair: tuple[int, int]) -> float:
        """How much two pages tell of the same people, places and numbers: cosine, by how telling each is."""
        (small, one), (large, other) = sorted(map(self._facts, pair), key=lambda facts: len(facts[0]))
        both = sum(weight * large.get(stem, 0.0) for stem, weight in small.items())
        return both / (one * other or 1.0)

    def _facts(self, number: int) -> tuple[Mapping[str, float], float]:
        """A page's names and numbers, each with how telling it is, and their length as a vector."""
        if number not in self._known:
            page, among = self.pages[number], max(len(self.pages), FEW)
            words = zip(page.stems, page.name, page.keys, strict=True)
            facts = {stem for stem, name, key in words if name or not key[0].isalpha()}
            told = {stem: log(among / self.counted[stem]) for stem in sorted(facts)}
            self._known[number] = told, sqrt(sum(weight * weight for weight in told.values()))
        return self._known[number]

    def marks(self, number: int) -> tuple[Mark, ...]:
        """What each word of a page is."""
        if number not in self._marks:
            self._marks[number] = sharing.mark(self.pages[number], self._formal.get(number, ()))
        return self._marks[number]

    def wording(self, number: int) -> int:
        """How many words of content a report's own prose has but for names and numbers."""
        if number not in self._wordings:
            page = self.pages[number]
            words = zip(page.content, page.name, page.keys, self.marks(number), strict=True)
            self._wordings[number] = sum(
                full and not named and key[0].isalpha() and said in WRITTEN for full, named, key, said in words
            )
        return self._wordings[number]

    def kin(self, pair: tuple[int, int]) -> bool:
        """Whether two pages come from one house or one writer."""
        a, b = (self.pages[number].document for number in pair)
        return self._houses.get(a.id, a.id) == self._houses.get(b.id, b.id) or ties.one_writer(a, b)

    def names(self, number: int, other: int) -> bool:
        """Whether a page names the house of another."""
        if number not in self._names:
            self._names[number] = ties.names(self.pages[number].document.text)
        return ties.called(self.pages[other].document) in self._names[number]


def link(reports: Reports, pair: tuple[int, int], found: Sequence[Passage], *, spun: bool) -> Link:
    """The link of one pair."""
    a, b = (reports.pages[number].document for number in pair)
    wires, related = ties.common(a, b), reports.kin(pair)
    namer = next((one for one, other in (pair, pair[::-1]) if reports.names(one, other)), None)
    seen = evidence(reports, pair, found, tied=bool(wires) or namer is not None, kin=related)
    if spun:  # a machine leaves no runs, but every sentence at its place
        seen = replace(seen, run=max(seen.run, seen.own), cover=max(seen.cover, seen.aligned))
    is_spun = spun and seen.own >= LEAST and seen.cover > SPUN
    made = "copy" if is_spun else kind(seen)
    return Link(a=pair[0], b=pair[1], kind=made, evidence=seen, wires=wires, kin=related, names=namer)


def _aligned(reports: Reports, pair: tuple[int, int], found: Sequence[Passage]) -> float:
    """The share of the shorter report's words that stand in passages, changed or not."""
    sizes = [len(reports.pages[number].words) for number in pair]
    held = sum(p.a_end - p.a_start for p in found), sum(p.b_end - p.b_start for p in found)
    return min(1.0, *(held[side] / max(1, size) for side, size in enumerate(sizes) if size == min(sizes)))


def evidence(reports: Reports, pair: tuple[int, int], found: Sequence[Passage], *, tied: bool, kin: bool) -> Evidence:
    """What is weighed of a pair that shares the passages `found`."""
    a = reports.pages[pair[0]]
    left, right = (reports.marks(number) for number in pair)
    own = 0
    runs: Counter[str] = Counter()
    for passage in found:
        run, was = 0, ""
        for i, said, goes_on in sharing.both(left, right, passage):
            sort = "own" if said in OWN else said
            plain = not a.name[i] and a.keys[i][0].isalpha()
            run = (run if goes_on and sort == was else 0) + (plain or sort != "own")
            was = sort
            runs[sort] = max(runs[sort], run)
            own += said in WRITTEN and plain and a.content[i] and passage.share >= LOOSE
    fewer = max(1, min(map(reports.wording, pair)))
    return Evidence(
        own=own, run=runs["own"], cover=min(1.0, own / fewer), quoted=runs["quotation"], official=runs["statement"],
        tied=tied or kin, kin=kin, alike=reports.alike(pair), aligned=_aligned(reports, pair, found),
    )  # fmt: skip


def kind(
    seen: Evidence,
    dependent: Weights = weights.DEPENDENT,
    copy: Weights = weights.COPY,
    source: Weights = weights.SOURCE,
) -> ReuseKind:
    """What a pair shares, by the weights of the three decisions."""
    some = seen.own >= LEAST and (seen.alike >= formulas.APART or seen.run >= SPLICED[seen.kin])
    much = seen.own >= MUCH and seen.cover >= THICK
    if some and (much or seen.aligned >= WHOLE or weigh(dependent, seen) > 0):
        return "copy" if weigh(copy, seen) > 0 else "partial"
    heard = seen.quoted >= HEARD or seen.official >= LISTED
    return "shared_source" if heard or weigh(source, seen) > 0 else "incidental"


def weigh(given: Weights, seen: Evidence) -> float:
    """The log odds under one set of weights."""
    return sum(weight * (1.0 if name == "1" else FEATURES[name](seen)) for name, weight in given.items())


def why(link: Link) -> tuple[str, ...]:
    """The reasons for a link's kind, for a person."""
    seen = link.evidence
    said = {
        "copy": f"{seen.cover:.0%} of the shorter report's own wording stands in the other",
        "partial": f"{seen.own} words of the reporters' own wording are shared, {seen.cover:.0%} of the shorter report",
        "shared_source": _heard(seen),
        "incidental": "only facts and phrases that anybody uses are shared",
    }[link.kind]
    related = (
        *(("both are of one house",) if link.kin else ()),
        *((f"both credit {' and '.join(link.wires)}",) if link.wires else ()),
        *(("one names the other's house",) if link.names is not None else ()),
    )
    return (said, *related) if link.depends else (said,)


def _heard(seen: Evidence) -> str:
    if seen.quoted >= HEARD:
        return "the same quotation stands in both"
    return "both give one source's words" if seen.official < LISTED else "the same official wording stands in both"
