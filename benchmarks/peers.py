"""Libraries that find near-copies, behind the one method that `candidates.Index` has: `added(texts)` gives the pairs of
a new report and one before it.

All compare shingles of five words by MinHash, in 18 bands of 2, the fewest that find 99% of what is
alike by half (42 of 3 propose less and take longer).
Where a library is not installed, making its index raises ImportError.
"""

from __future__ import annotations

import os
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from rashomon.stages.copies import fingerprints

BANDS, ROWS = 18, 2
SEED = 1
LOW = 0.3  # of the likeness that a library estimates, below which it may drop what it found

Pairs = list[NDArray[np.int64]]


def shingles(text: str) -> list[str]:
    """The five-word shingles of a text, as the quickest Python makes them."""
    words = text.lower().split()
    return list(map(" ".join, zip(*(words[at:] for at in range(fingerprints.SHINGLE)), strict=False)))


class Datasketch:
    """As its documents say: an index asked for each report, then given it."""

    def __init__(self) -> None:
        from datasketch import MinHash, MinHashLSH

        self._sketch = MinHash
        self._index = MinHashLSH(num_perm=BANDS * ROWS, params=(BANDS, ROWS))
        self._size = 0

    def added(self, texts: Sequence[str]) -> Pairs:
        tokens = ([shingle.encode() for shingle in shingles(text)] for text in texts)
        found = []
        for sketch in self._sketch.bulk(tokens, num_perm=BANDS * ROWS, seed=SEED):
            found += [(self._size, other) for other in self._index.query(sketch)]
            self._index.insert(self._size, sketch, check_duplication=False)
            self._size += 1
        return [np.array(found, np.int64).reshape(-1, 2)]


class Rensa:
    """As its documents say: sketches in bulk, an index given them and asked for all."""

    def __init__(self) -> None:
        from rensa import RMinHash, RMinHashLSH

        self._sketch = RMinHash
        self._index = RMinHashLSH(threshold=0.5, num_perm=BANDS * ROWS, num_bands=BANDS)
        self._size = 0

    def added(self, texts: Sequence[str]) -> Pairs:
        sketches = self._sketch.from_token_sets(map(shingles, texts), num_perm=BANDS * ROWS, seed=SEED)
        self._index.insert_many(sketches, start_key=self._size)
        asked = enumerate(self._index.query_all(sketches), self._size)
        found = [(number, other) for number, others in asked for other in others if other < number]
        self._size += len(texts)
        return [np.array(found, np.int64).reshape(-1, 2)]


class Gaoya:
    """As its documents say: it makes the shingles, and is asked for all of a batch and given it."""

    def __init__(self) -> None:
        os.environ["RAYON_NUM_THREADS"] = "1"
        from gaoya.minhash import MinHashStringIndex

        self._index = MinHashStringIndex(
            hash_size=32, jaccard_threshold=LOW, num_bands=BANDS, band_size=ROWS, analyzer="word", lowercase=True,
            ngram_range=(fingerprints.SHINGLE, fingerprints.SHINGLE), id_container="smallvec",
        )  # fmt: skip
        self._size = 0

    def added(self, texts: Sequence[str]) -> Pairs:
        numbers = list(range(self._size, self._size + len(texts)))
        self._index.par_bulk_insert_docs(numbers, texts)
        asked = zip(numbers, self._index.par_bulk_query(texts), strict=True)
        found = [(number, other) for number, others in asked for other in others if other < number]
        self._size += len(texts)
        return [np.array(found, np.int64).reshape(-1, 2)]
