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
from bisect import bisect_right
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rashomon.language.stems import FLOOR, share
from rashomon.stages.stories.terms import Terms

Entries = NDArray[Any]
Floats = NDArray[np.float32]

FAMILIES = ("words", "names", "numbers", "lead", "title", "pairs")
# A term is kept as the number of its family and 29 bits of its checksum, a code for how often it stands and how common
# it is, and its weight beside the reports near by: no more, for there are hundreds in each report.
ENTRY = np.dtype([("key", "<u4"), ("code", "u1"), ("beside", "<f2")])
_BITS = 29
# How often a term stands is kept exactly while it is little, and as about the middle of one of a few steps above.
_FROM = (*range(1, 16), 18, 23, 31, 46)
_TIMES = (*range(1, 15), 16, 20, 26, 37, 65)
# Shares of English reports that have a term, halved from class to class; then rare words, and numbers without a word.
_CLASSES = np.array([0.5**band for band in range(11)] + [FLOOR, 3 * FLOOR])
_RARE, _BARE_NUMBER = 11, 12
# By code: the damped count, the share, how much a term tells whatever its count, and its weight.
_COUNTS = np.tile(np.rint(32 * (1 + np.log(_TIMES))), len(_CLASSES))
_SHARES = np.repeat(_CLASSES, len(_TIMES))
_TELLS = np.abs(np.log(_SHARES))
_WEIGHS = _COUNTS * _TELLS
# The reports near to one are weighed among so many imagined ones of any kind.
_IMAGINED = 100.0
_SLOTS = 2**16


def pack(terms: Terms) -> Entries:
    """The terms of a report as entries, sorted by key; none weighed yet."""
    made: dict[int, int] = {}
    for number, counts in enumerate(_families(terms)):
        for term, n in counts.items():
            at, common = _coded(number, term)
            made[at] = common * len(_TIMES) + _step(n)
    entries = np.zeros(len(made), ENTRY)
    entries["key"] = sorted(made)
    entries["code"] = [made[at] for at in sorted(made)]
    return entries


def _step(count: float) -> int:
    return max(0, bisect_right(_FROM, count) - 1)


def spelled(terms: Terms) -> dict[int, tuple[str, str]]:
    """The family and the term behind each key of a report."""
    return {key(at, term): (FAMILIES[at], term) for at, counts in enumerate(_families(terms)) for term in counts}


def _families(terms: Terms) -> tuple[Mapping[str, float], ...]:
    pairs = {term: n for term, n in terms.names.items() if " " in term}
    return terms.words, terms.names, terms.numbers, terms.lead, terms.title, pairs


def key(family: int, term: str) -> int:
    """The number a term of a family goes by."""
    return family << _BITS | zlib.crc32(term.encode()) >> (32 - _BITS)


@lru_cache(maxsize=65536)
def _coded(family: int, term: str) -> tuple[int, int]:
    """The key of a term, and the class of how common it is."""
    if FAMILIES[family] == "numbers":
        return key(family, term), _RARE if "|" in term else _BARE_NUMBER
    return key(family, term), min(_RARE, round(-math.log2(share(term))))


def in_general(entries: Entries) -> Floats:
    """The weights of the entries by how rare they are in English reports."""
    return _generally(entries, norms(entries)[entries["key"] >> _BITS])


def norms(entries: Entries) -> Floats:
    """The length of each family of terms, weighed by how rare they are in English reports."""
    return _lengths(entries, _WEIGHS[entries["code"]])


def _generally(entries: Entries, norms: Floats) -> Floats:
    weights: Floats = (_WEIGHS[entries["code"]] / norms).astype(np.float32)
    return weights


def tells(entries: Entries) -> Floats:
    """How much each term tells by itself, whatever its count: the logarithm of how many reports there are to it."""
    told: Floats = _TELLS[entries["code"]].astype(np.float32)
    return told


def beside(entries: Entries, near: NDArray[np.uint32], count: int) -> NDArray[np.float16]:
    """The weights of the entries by how rare they are in the report itself, in general, and in those near to it, of
    which there are so many and which have these keys."""
    _, places = _found(entries, near)
    having = 1 + np.bincount(places, minlength=len(entries))
    rarity = np.log((count + 1 + _IMAGINED) / (having + _IMAGINED * _SHARES[entries["code"]]))
    weights = _COUNTS[entries["code"]] * np.maximum(rarity, 0.0)
    unit: NDArray[np.float16] = (weights / _lengths(entries, weights)[entries["key"] >> _BITS]).astype(np.float16)
    return unit


def _found(entries: Entries, keys: NDArray[np.uint32]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Which of the keys are among the entries, and where: looked up only where the last bits of one are the same."""
    own = entries["key"]
    known = np.zeros(_SLOTS, np.bool_)
    known[own & (_SLOTS - 1)] = True
    maybe = np.flatnonzero(known[keys & (_SLOTS - 1)])
    places = np.searchsorted(own, keys[maybe])
    places[places == len(own)] = 0
    right = own[places] == keys[maybe]
    return maybe[right], places[right]


def _lengths(entries: Entries, weights: NDArray[Any]) -> Floats:
    lengths = np.sqrt(np.bincount(entries["key"] >> _BITS, weights * weights, len(FAMILIES)))
    made: Floats = np.maximum(lengths, 1e-9).astype(np.float32)
    return made


def alike(
    one: Entries, others: Entries, lengths: NDArray[np.intp], norms: Floats | None = None
) -> tuple[Floats, Floats]:
    """The cosine with each other report, a column a family; and how much the five most telling shared words tell.

    Given are the entries of the others, one after the other, and how many each has; terms are weighed beside those near
    by, or in general where the norms of the one and the others are given.
    """
    at, places = _found(one, others["key"])
    whose, mine, theirs = np.repeat(np.arange(len(lengths)), lengths)[at], one[places], others[at]
    family = theirs["key"] >> _BITS
    if norms is None:
        products = mine["beside"].astype(np.float32) * theirs["beside"].astype(np.float32)
    else:
        products = _generally(mine, norms[0, family]) * _generally(theirs, norms[1 + whose, family])
    sums = np.bincount(whose * len(FAMILIES) + family, products, len(lengths) * len(FAMILIES))
    words = family == 0
    return (
        sums.reshape(len(lengths), len(FAMILIES)).astype(np.float32),
        _most_telling(whose[words], tells(mine[words]), len(lengths)),
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


def shared(one: Entries, two: Entries) -> dict[int, float]:
    """What each term that two reports share adds to the cosine of its family, by the term's key."""
    _, mine, yours = np.intersect1d(one["key"], two["key"], assume_unique=True, return_indices=True)
    products = one["beside"][mine].astype(np.float32) * two["beside"][yours].astype(np.float32)
    return dict(zip(one["key"][mine].tolist(), products.tolist(), strict=True))
