"""The words of the reports related to each report: of one story, or of one like it.

Each report's paragraphs as sets of stems in; for each report the union of the stems of its nearest reports out.
Reports are related by the stems they repeat, through an inverted index with capped postings, so the whole is linear.

>>> first = [frozenset({"ferry", "cape", "crew"}), frozenset({"ferry", "cape", "crew"})]
>>> second = [frozenset({"ferry", "cape", "crew", "mast"}), frozenset({"ferry", "cape", "crew"})]
>>> sorted(around([first, second], ["a", "b"])[0])
['cape', 'crew', 'ferry', 'mast']
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

POSTINGS = 64  # a word repeated in more reports than this tells nothing about which are related
RELATED = 12  # as many of the nearest reports are looked into
SHARED = 3  # repeated words two reports must share


def around(reports: Sequence[Sequence[frozenset[str]]], ids: Sequence[str]) -> list[frozenset[str]]:
    """For each report, the stems of its related reports, of equals those of lower id; empty where none is."""
    keys = [_repeated(paragraphs) for paragraphs in reports]
    words = [frozenset().union(*paragraphs) for paragraphs in reports]
    holders: dict[str, list[int]] = defaultdict(list)
    for at, key in enumerate(keys):
        for word in sorted(key):
            if len(holders[word]) <= POSTINGS:
                holders[word].append(at)
    found = [_sharing(at, key, holders) for at, key in enumerate(keys)]
    return [_union(sorted(shared.items(), key=lambda item: (-item[1], ids[item[0]])), words) for shared in found]


def _repeated(paragraphs: Sequence[frozenset[str]]) -> frozenset[str]:
    counts = Counter(word for stems in paragraphs for word in stems)
    return frozenset(word for word, count in counts.items() if count >= 2)


def _sharing(at: int, key: frozenset[str], holders: Mapping[str, Sequence[int]]) -> Counter[int]:
    """How many repeated stems each other report shares with this one."""
    shared: Counter[int] = Counter()
    for word in key:
        if len(holders[word]) <= POSTINGS:
            shared.update(other for other in holders[word] if other != at)
    return shared


def _union(nearest: Sequence[tuple[int, int]], words: Sequence[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*(words[other] for other, count in nearest[:RELATED] if count >= SHARED))
