"""Fingerprints of reports: hashes of which two texts have one in common wherever they share a run of `RUN` words.

Texts in, hashes and the numbers of their texts out. Words are folded (case, accents, width; all that is no letter or
figure only parts words; a Chinese, Japanese or Korean character is a word). `SHINGLE` words in a row make a hash, and
of the hashes of each `WINDOW` in a row the least is kept: winnowing (Schleimer, Wilkerson and Aiken, 2003). All is
arithmetic on arrays of fixed width, so that it is fast and the same on every machine.

>>> report = "Eleven people are missing after the upper dam broke on Sunday night, the governor said."
>>> hashes, numbers = of(["Officials: " + report.upper(), report + " Schools stay shut.", "No word of this is there."])
>>> sorted({int(n) for h in set(hashes[numbers == 0]) & set(hashes[numbers == 1]) for n in numbers[hashes == h]})
[0, 1]
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

SHINGLE = 5  # words whose hash may become a fingerprint
WINDOW = 10  # hashes in a row of which the least is one
RUN = SHINGLE + WINDOW - 1  # words in a row that cannot be shared without sharing a fingerprint

Hashes = NDArray[np.uint64]
Numbers = NDArray[np.int64]

_CHUNK = 64  # texts hashed at once: what that takes stays in a processor's cache
_PART = 4  # characters (of two bytes) that are read as one number
_LETTERS = 12  # of a word that count; of the rest, how many there are
_WHOLE = 0x3040, 0xD7B0  # characters from … up to …, of scripts without spaces, that stand for words
_BLANK = " ".encode("utf-16-le")
_MASKS = np.array([(1 << 16 * kept) - 1 for kept in range(_PART + 1)], dtype=np.uint64)
_ODD = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xD6E8FEB86659FD93), np.uint64(0xBF58476D1CE4E5B9)
_HALF = np.uint64(32)
_MOST = np.uint64(0xFFFFFFFFFFFFFFFF)


def of(texts: Sequence[str]) -> tuple[Hashes, Numbers]:
    """The fingerprints of all texts, in order, with the number of the text each is of."""
    chunks = [_chunk(texts[at : at + _CHUNK], at) for at in range(0, len(texts), _CHUNK)]
    hashes = [found for found, _ in chunks] or [np.empty(0, np.uint64)]
    return np.concatenate(hashes), np.concatenate([numbers for _, numbers in chunks] or [np.empty(0, np.int64)])


def _chunk(texts: Sequence[str], first: int) -> tuple[Hashes, Numbers]:
    """The fingerprints of a few texts, numbered from `first`."""
    encoded = [text.encode("utf-16-le", "surrogatepass") for text in texts]
    letters = folds()[np.frombuffer(_BLANK.join([b"", *encoded, _BLANK * _LETTERS]), "<u2")]
    starts, ends = _words(letters)
    ahead = np.cumsum([1] + [len(text) // 2 + 1 for text in encoded])  # where each text begins, and the last ends
    begins = np.searchsorted(starts, ahead)
    counts = np.diff(begins)
    which = np.repeat(np.arange(len(texts)), counts)
    place = np.arange(len(starts)) - begins[which]
    least = _winnowed(_shingles(_hashed(letters, starts, ends)), begins[:-1], counts)
    windows = np.where(counts < SHINGLE, 0, np.maximum(1, counts - RUN + 1))
    kept = place < windows[which]
    kept[1:] &= (least[1:] != least[:-1]) | (place[1:] == 0)
    return least[kept], which[kept] + first


@cache
def folds() -> NDArray[np.uint16]:
    """By character of two bytes, what it is folded to; 0 where it parts words."""
    return np.array([_folded(chr(code)) for code in range(1 << 16)], dtype="<u2")


def _folded(character: str) -> int:
    """A letter without case, accent and width, a figure, a mark or a half of a rarer character; else 0."""
    if unicodedata.category(character)[0] not in "LNM" and not "\ud800" <= character <= "\udfff":
        return 0
    base, *marks = list(unicodedata.normalize("NFKD", character.lower()))
    simple = all(unicodedata.combining(mark) for mark in marks) and base.isalnum() and ord(base) < 1 << 16
    return ord(base if simple else character)


def _words(letters: NDArray[np.uint16]) -> tuple[Numbers, Numbers]:
    """Where words begin and end."""
    inside = letters != 0
    whole = (letters >= _WHOLE[0]) & (letters < _WHOLE[1])
    edge = inside[1:] != inside[:-1]
    apart = whole[1:] | whole[:-1]
    starts = np.flatnonzero(inside[1:] & (edge | apart)) + 1
    return starts, np.flatnonzero(inside[:-1] & (edge | apart)) + 1


def _hashed(letters: NDArray[np.uint16], starts: Numbers, ends: Numbers) -> Hashes:
    """One hash a word, of its first letters and its length."""
    parts = np.ndarray(len(letters) - _PART + 1, "<u8", letters.tobytes(), strides=(letters.itemsize,))
    sizes = ends - starts
    total = sizes.astype(np.uint64)
    for at in range(0, _LETTERS, _PART):
        total *= _ODD[0]
        total += parts[starts + at] & _MASKS[np.clip(sizes - at, 0, _PART)]
        total ^= total >> _HALF
    return total * _ODD[1]


def _shingles(words: Hashes) -> Hashes:
    """One hash a word, of it and those after it; the last ones are no shingles, and are largest."""
    whole = max(0, len(words) - SHINGLE + 1)
    found = np.full(len(words), _MOST)
    total = words[:whole].copy()
    for at in range(1, SHINGLE):
        total *= _ODD[2]
        total += words[at : at + whole]
    total ^= total >> _HALF
    total *= _ODD[1]
    found[:whole] = total ^ (total >> _HALF)
    return found


def _winnowed(hashes: Hashes, begins: Numbers, counts: Numbers) -> Hashes:
    """At each place the least hash of the window that begins there; a text shorter than a window is one."""
    least, width = hashes, 1
    while width < WINDOW:
        step = min(width, WINDOW - width)
        least = np.minimum(least, np.append(least[step:], np.full(min(step, len(least)), _MOST)))
        width += step
    short = np.flatnonzero((counts >= SHINGLE) & (counts < RUN))
    if len(short):
        bounds = np.column_stack((begins[short], begins[short] + counts[short] - SHINGLE + 1)).ravel()
        least[begins[short]] = np.minimum.reduceat(hashes, bounds)[::2]
    return least
