"""A report as one small array of weighed terms: its words, names, numbers, opening, title and pairs of names.

Counted `Terms` in, a sorted array of entries out; of entries, weights of length 1 for each family. A term is weighed by
how rare it is in general English alone (`in_general`), so that a report weighs the same in any collection, or also by
how many of the reports near to it have it (`beside`): among reports of shootings "police" tells nothing.

>>> from rashomon.stages.stories.terms import Family, Terms
>>> none = Family()
>>> entries = pack(Terms(Family({"ferry": 2.0, "the": 9.0}), none, none, none, none, frozenset(), None))
>>> [round(float(weight), 1) for weight in sorted(in_general(entries))]
[0.0, 1.0]
"""

from __future__ import annotations

import math
import zlib
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rashomon.language.stems import FLOOR, share
from rashomon.stages.stories.terms import Terms

Entries = NDArray[Any]
Floats = NDArray[np.float32]

FAMILIES = ("words", "names", "numbers", "lead", "title", "pairs")
# A term is kept as the number of its family and 29 bits of its checksum, its damped count in thirty-seconds, and how
# common it is, by class.
ENTRY = np.dtype([("key", "<u4"), ("count", "u1"), ("common", "u1")])
_BITS, _PARTS = 29, 32
# Shares of English reports that have a term, halved from class to class; then rare words, and numbers without a word.
_SHARES = np.array([0.5**band for band in range(11)] + [FLOOR, 3 * FLOOR])
_RARE, _BARE_NUMBER = 11, 12
_TELLS = np.abs(np.log(_SHARES))
# The reports near to one are weighed among so many imagined ones of any kind.
_IMAGINED = 100.0


def pack(terms: Terms) -> Entries:
    """The terms of a report as entries, sorted by key."""
    rows = sorted(_rows(terms))
    entries = np.empty(len(rows), ENTRY)
    entries["key"], entries["count"], entries["common"] = zip(*rows, strict=True) if rows else ((), (), ())
    return entries


def _rows(terms: Terms) -> Iterator[tuple[int, int, int]]:
    for number, counts in enumerate(_families(terms)):
        made: dict[int, tuple[int, int]] = {}
        for term, n in counts.items():
            damped = round(_PARTS * (1 + math.log(n) if n >= 1 else n))
            made[key(number, term)] = (min(255, damped), _commonness(number, term))
        yield from ((at, n, common) for at, (n, common) in made.items())


def spelled(terms: Terms) -> dict[int, tuple[str, str]]:
    """The family and the term behind each key of a report."""
    return {key(at, term): (FAMILIES[at], term) for at, counts in enumerate(_families(terms)) for term in counts}


def _families(terms: Terms) -> tuple[Mapping[str, float], ...]:
    pairs = {term: n for term, n in terms.names.items() if " " in term}
    return terms.words, terms.names, terms.numbers, terms.lead, terms.title, pairs


@lru_cache(maxsize=65536)
def key(family: int, term: str) -> int:
    """The number a term of a family goes by."""
    return family << _BITS | zlib.crc32(term.encode()) >> (32 - _BITS)


@lru_cache(maxsize=65536)
def _commonness(family: int, term: str) -> int:
    if FAMILIES[family] == "numbers":
        return _RARE if "|" in term else _BARE_NUMBER
    return min(_RARE, round(-math.log2(share(term))))


def in_general(entries: Entries) -> Floats:
    """The weights of the entries by how rare they are in English reports."""
    return _unit(entries, entries["count"] * _TELLS[entries["common"]])


def tells(entries: Entries) -> Floats:
    """How much each term tells by itself, whatever its count: the logarithm of how many reports there are to it."""
    told: Floats = _TELLS[entries["common"]].astype(np.float32)
    return told


def beside(entries: Entries, near: Sequence[Entries]) -> Floats:
    """The weights of the entries by how rare they are in the report itself, those near to it and in general."""
    keys = np.concatenate([one["key"] for one in near]) if near else np.empty(0, np.uint32)
    having = 1 + np.bincount(_places(entries, keys), minlength=len(entries) + 1)[: len(entries)]
    rarity = np.log((len(near) + 1 + _IMAGINED) / (having + _IMAGINED * _SHARES[entries["common"]]))
    return _unit(entries, entries["count"] * np.maximum(rarity, 0.0))


def _places(entries: Entries, keys: NDArray[np.uint32]) -> NDArray[np.intp]:
    """Where each key stands among the entries; their number for one that does not."""
    if not len(entries):
        return np.zeros(len(keys), np.intp)
    at = np.searchsorted(entries["key"], keys)
    at[entries["key"][np.minimum(at, len(entries) - 1)] != keys] = len(entries)
    return at


def _unit(entries: Entries, weights: NDArray[Any]) -> Floats:
    family = entries["key"] >> _BITS
    lengths = np.sqrt(np.bincount(family, weights * weights, len(FAMILIES)))
    unit: Floats = (weights / np.maximum(lengths, 1e-9)[family]).astype(np.float32)
    return unit


def alike(entries: Entries, weights: Floats, others: Sequence[tuple[Entries, Floats]]) -> tuple[Floats, Floats]:
    """The cosine with each other report, a column a family; and how much the five most telling shared words tell."""
    keys = np.concatenate([one["key"] for one, _ in others])
    theirs = np.concatenate([weight for _, weight in others])
    whose = np.repeat(np.arange(len(others)), [len(one) for one, _ in others])
    places = _places(entries, keys)
    shared = places < len(entries)
    places, whose, theirs = places[shared], whose[shared], theirs[shared]
    family = entries["key"][places] >> _BITS
    cell = whose * len(FAMILIES) + family
    sums = np.bincount(cell, weights[places] * theirs, len(others) * len(FAMILIES))
    words = family == 0
    return (
        sums.reshape(len(others), len(FAMILIES)).astype(np.float32),
        _most_telling(whose[words], tells(entries)[places[words]], len(others)),
    )


def _most_telling(whose: NDArray[np.intp], told: Floats, count: int, most: int = 5) -> Floats:
    order = np.lexsort((-told, whose))
    whose, told = whose[order], told[order]
    rank = np.arange(len(whose)) - np.searchsorted(whose, whose)
    return np.bincount(whose[rank < most], told[rank < most], count).astype(np.float32)


def index_terms(entries: Entries, most: int) -> tuple[NDArray[np.uint32], NDArray[np.int64]]:
    """The words a report is found by, at most so many and the most telling, and their weights in thousandths."""
    words = entries[: np.searchsorted(entries["key"], 1 << _BITS)]
    weights = np.rint(1000 * in_general(words)).astype(np.int64)
    best = np.lexsort((words["key"], -weights))[:most]
    return words["key"][best], weights[best]


def shared(one: tuple[Entries, Floats], two: tuple[Entries, Floats]) -> dict[int, float]:
    """What each term that two reports share adds to the cosine of its family, by the term's key."""
    _, mine, yours = np.intersect1d(one[0]["key"], two[0]["key"], assume_unique=True, return_indices=True)
    products = one[1][mine] * two[1][yours]
    return dict(zip(one[0]["key"][mine].tolist(), products.tolist(), strict=True))
