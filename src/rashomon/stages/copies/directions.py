"""Who had the shared words first: which way a pair's copies went, and why that is said.

A pair's link, its passages and the reports in; a direction and its reasons out. Each rule answers only where it sees
a reason; the first that answers decides. "unknown" comes with a reason too.

>>> listed(("Nort", "Sud", "Ost"))
'Nort, Sud and Ost'
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from rashomon.language.stems import FLOOR, share, stem
from rashomon.records import Direction, Document
from rashomon.stages.copies import ties
from rashomon.stages.copies.dependence import Link, Reports
from rashomon.stages.copies.pages import Page
from rashomon.stages.copies.passages import Passage

ALL = 0.9  # of a report's words, which are all of it but for house style
LONGER = 1.3  # times as long, from which a report that has all of the other is more than it
LETTERS = 5  # of a word that may be misspelled
ALIKE = 80  # per cent alike, from which two words may be spellings of one

Answer = tuple[Direction, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """What the rules look at: both pages (a, b), how they are tied, the passages, and which of them were spun."""

    reports: Reports
    link: Link
    found: Sequence[Passage]
    spun: Collection[int]

    @property
    def documents(self) -> tuple[Document, Document]:
        """The two reports."""
        return self.reports.pages[self.link.a].document, self.reports.pages[self.link.b].document


def judge(pair: Pair) -> tuple[Direction, str]:
    """The direction of the copies between two reports, and why."""
    if pair.link.kind == "incidental":
        return "unknown", "nothing shows that one had it from the other"
    spun = _spun(pair)
    if pair.link.kind == "shared_source" and spun is None:
        return "common_source", "both had it from one source"
    return spun or next((answer for rule in RULES if (answer := rule(pair))), ("unknown", _open(pair)))


def _first(number: int) -> Direction:
    """The direction when side 0 (a) or 1 (b) was first."""
    return "b_to_a" if number else "a_to_b"


def _spun(pair: Pair) -> Answer | None:
    rewritten = [number in pair.spun for number in (pair.link.a, pair.link.b)]
    return (_first(rewritten.index(False)), "the copy is rewritten by synonyms") if sum(rewritten) == 1 else None


def _credit(pair: Pair) -> Answer | None:
    """One is the agency's page that the other credits, both credit one agency, or one names the other's house."""
    a, b = pair.documents
    for number, (one, other) in enumerate(((a, b), (b, a))):
        if one.outlet and any(ties.same(one.outlet, agency) for agency in other.agencies):
            return _first(number), f"the later one credits {one.outlet}"
    if pair.link.wires:
        return "common_source", f"both credit {listed(pair.link.wires)}"
    if pair.link.names is not None and not pair.link.kin:
        later = pair.link.names == pair.link.b
        return _first(0 if later else 1), "the later one names the other's house"
    return None


def _day(pair: Pair) -> Answer | None:
    """By the day of publication, where both are known to the day and differ."""
    days = [one.published.date for one in pair.documents if one.published and one.published.precision == "day"]
    if len(days) < 2 or days[0] == days[1]:
        return None
    return _first(days[0] > days[1]), f"published on {min(days)}, the other on {max(days)}"


def _contained(pair: Pair) -> Answer | None:
    """All of one stands in the longer other: one house goes on writing, another cuts what it takes."""
    pages = [pair.reports.pages[number] for number in (pair.link.a, pair.link.b)]
    for short, long in ((0, 1), (1, 0)):
        size = len(pages[short].words)
        if len(pages[long].words) >= LONGER * size and len(covered(pair.found, short)) >= ALL * size:
            if pair.link.kin:
                return _first(short), "the longer one has all of the other, of the same house"
            return _first(long), "the shorter one has hardly a word that is not in the other"
    return None


def covered(found: Sequence[Passage], side: int) -> set[int]:
    """The numbers of the words of one side (0 or 1) that stand in passages."""
    ranges = ((p.b_start, p.b_end) if side else (p.a_start, p.a_end) for p in found)
    return {word for start, end in ranges for word in range(start, end)}


def _byline(pair: Pair) -> Answer | None:
    """One names the other's writer and not as its own."""
    for number, (one, other) in enumerate((pair.documents, pair.documents[::-1])):
        name = one.byline
        if name and " " in name and name != other.byline and name in other.text:
            return _first(number), f"the later one keeps the byline {name}"
    return None


def _garbled(pair: Pair) -> Answer | None:
    """Misspellings stand on one side only, where the other side has words that third reports have too."""
    bad: list[set[str]] = [set(), set()]
    for words in _replaced(pair):
        for side in (0, 1):
            if _misspelled(pair.reports, words[side], words[1 - side]):
                bad[side].add(words[side].key)
    if bool(bad[0]) == bool(bad[1]):
        return None
    late = 0 if bad[0] else 1
    return _first(1 - late), f"the later one garbles {listed(sorted(bad[late])[:3])}"


@dataclass(frozen=True, slots=True)
class _Word:
    key: str
    stem: str


def _replaced(pair: Pair) -> Iterator[tuple[_Word, _Word]]:
    """Single words that stand in one another's place."""
    a, b = (pair.reports.pages[number] for number in (pair.link.a, pair.link.b))
    for step in (step for passage in pair.found for step in passage.steps):
        if step.kind == "replace" and step.a_end - step.a_start == step.b_end - step.b_start == 1:
            yield _word(a, step.a_start), _word(b, step.b_start)


def _word(page: Page, number: int) -> _Word:
    return _Word(page.keys[number], page.stems[number])


def _misspelled(reports: Reports, word: _Word, right: _Word) -> bool:
    if min(len(word.key), len(right.key)) < LETTERS or not (word.key.isalpha() and right.key.isalpha()):
        return False
    known = share(stem(word.key)) > FLOOR or reports.counted[word.stem] > 1 or reports.counted[right.stem] < 2
    return not known and 100 * SequenceMatcher(None, word.key, right.key, autojunk=False).ratio() >= ALIKE


def _silent(pair: Pair) -> Answer | None:
    """One report credits an agency, the other carries the same words without a credit."""
    a, b = pair.documents
    for one, other in ((a, b), (b, a)):
        if one.agencies and not other.agencies:
            return "common_source", f"one credits {listed(one.agencies)}, the other carries the words without a credit"
    return None


def _open(pair: Pair) -> str:
    known = [one.published for one in pair.documents if one.published and one.published.precision == "day"]
    return "both were published on one day" if len(known) == 2 else "a day of publication is not known"


RULES: tuple[Callable[[Pair], Answer | None], ...] = (_credit, _day, _contained, _byline, _garbled, _silent)


def listed(names: Sequence[str]) -> str:
    """Names in a row, for a person."""
    return " and ".join((*((", ".join(names[:-1]),) if len(names) > 1 else ()), *names[-1:]))
