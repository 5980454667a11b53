"""Names a rewriting changed: "National Union of Dock Workers" that became "Countrywide Union of Dock Employees".

The names of several words of the sound reports and a spun page in; each name of the page that no sound report has
and that shares its build with one they have out, beside that one.

>>> alike(("national", "union", "of", "dock", "workers"), ("countrywide", "union", "of", "dock", "employees"))
True
>>> alike(("dock", "workers"), ("dock", "owners"))
False
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from rashomon.language.closed_class import is_function
from rashomon.stages.copies.pages import Page

JOINTS = frozenset({"of", "for", "the", "and", "in", "on", "de", "del", "la", "al"})
LONGEST = 9  # words of a name
LETTERS = 4  # of a word that is no particle
SPELLING = 60  # per cent alike, from which two words are two spellings of one

AGREE = 2  # reports that have a name, from which another's is the altered one
COMMON = 20  # names that hold the same two words


@dataclass(frozen=True, slots=True)
class Name:
    """A name of two words of content or more on a page (word numbers)."""

    page: Page
    start: int
    end: int

    @property
    def keys(self) -> tuple[str, ...]:
        """The words by key."""
        return self.page.keys[self.start : self.end]


def read(page: Page) -> Iterator[Name]:
    """The names of several words on a page: capitals, joined by such words as names hold."""
    for begin, stop in page.sentences:
        at = begin
        while at < stop:
            end = _name_end(page, at, stop)
            if end - at >= 2:
                yield Name(page, at, end)
            at = max(end, at + 1)


def _name_end(page: Page, at: int, stop: int) -> int:
    """Where the name that begins at `at` ends; `at` when none does."""
    end = at
    for number in range(at, min(stop, at + LONGEST)):
        gap = page.document.text[page.words[number - 1].end : page.words[number].start] if number > at else ""
        if gap.strip(" -"):
            break
        if page.document.text[page.words[number].start].isupper() and not is_function(page.keys[number]):
            end = number + 1
        elif page.keys[number] not in JOINTS or number == at:
            break
    return end


def altered(page: Page, sound: Iterable[Page]) -> Iterator[tuple[Name, Name]]:
    """The page's names that look like an altered name of the sound reports, with that name."""
    known: dict[tuple[str, ...], Name] = {}
    reports: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    holders: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for other in sound:
        for name in read(other):
            if name.keys not in known:
                known[name.keys] = name
                for key in sorted(set(name.keys)):
                    holders[key].append(name.keys)
            reports[name.keys].add(other.document.id)
    own = {name.keys for name in read(page)}
    for name in read(page):
        if name.keys in known:
            continue
        near = {keys for key in name.keys if not is_function(key) for keys in holders[key]}
        fits = [keys for keys in near if keys not in own and alike(keys, name.keys)]
        if fits:
            yield name, known[min(fits, key=lambda keys: (-len(reports[keys]), keys))]


def lone(pages: Sequence[Page]) -> Iterator[tuple[int, Name, Name]]:
    """The names of one report alone that are built like one of several others: (number of the page, name, theirs).

    Through an index by two words of content, which such names share; what many names have is not followed.
    """
    reports: defaultdict[tuple[str, ...], dict[int, Name]] = defaultdict(dict)
    for number, page in enumerate(pages):
        for name in read(page):
            if _within(page, name):
                reports[name.keys].setdefault(number, name)
    index: defaultdict[tuple[str, str], list[tuple[str, ...]]] = defaultdict(list)
    for keys in sorted(keys for keys, held in reports.items() if len(held) >= AGREE):
        for pair in _two(keys):
            index[pair].append(keys)
    for keys in sorted(keys for keys, held in reports.items() if len(held) == 1):
        ((number, name),) = reports[keys].items()
        near = {other for pair in _two(keys) if len(index[pair]) <= COMMON for other in index[pair]}
        own = {other for other in near if number in reports[other]}
        for other in sorted(near - own):
            if alike(keys, other):
                yield from ((number, name, theirs) for _, theirs in sorted(reports[other].items()))


def _within(page: Page, name: Name) -> bool:
    """Whether a name stands in prose and opens no sentence: capitals of headlines and page furniture name nothing."""
    return page.name[name.start] and all(page.prose[name.start : name.end])


def _two(keys: Sequence[str]) -> set[tuple[str, str]]:
    full = sorted({key for key in keys if not is_function(key)})
    return set(combinations(full, 2))


def alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names are of one build: as long, the same joints, two words of content and half of all the same,
    and the others no mere spellings of each other.
    """
    if len(one) != len(other) or tuple(one) == tuple(other):
        return False
    sides = list(zip(one, other, strict=True))
    full = [(left, right) for left, right in sides if not (is_function(left) and is_function(right))]
    joints = all(left == right for left, right in sides if (left, right) not in full)
    shared = sum(left == right for left, right in full)
    return joints and shared >= 2 and 2 * shared >= len(full) and all(map(_other_word, full))


def _other_word(pair: tuple[str, str]) -> bool:
    """Whether two words are equal, or clearly two words: neither a short particle nor a spelling of the other."""
    from rapidfuzz import fuzz

    left, right = pair
    return left == right or (min(len(left), len(right)) >= LETTERS and fuzz.ratio(left, right) < SPELLING)
