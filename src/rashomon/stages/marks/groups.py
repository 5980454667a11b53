"""Sets of names that stand for one thing, and the index that keeps their comparison from being all against all.

>>> groups = Groups(["oru", "ana oru", "peru"])
>>> groups.join("oru", "ana oru")
>>> [groups.of(key) for key in ("oru", "ana oru", "peru")]
['ana oru', 'ana oru', 'peru']
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations

from rashomon.stages.marks.forms import Form

BUCKET = 60  # names of one key that are compared pair by pair; a larger bucket is no evidence


class Groups:
    """Sets of keys that stand for one thing (union-find; the smallest key of a set names it)."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._parent = {key: key for key in keys}

    def of(self, key: str) -> str:
        """The key that names the set of `key`."""
        while self._parent[key] != key:
            self._parent[key] = self._parent[self._parent[key]]
            key = self._parent[key]
        return key

    def join(self, left: str, right: str) -> None:
        """Put the sets of both together."""
        a, b = sorted((self.of(left), self.of(right)))
        self._parent[b] = a


def buckets(forms: Mapping[str, Form], key_of: Callable[[Form], Iterable[str]]) -> Iterator[tuple[Form, Form]]:
    """Pairs of forms that share a key of the index; never all pairs."""
    index: dict[str, list[Form]] = defaultdict(list)
    for form in forms.values():
        for key in set(key_of(form)):
            index[key].append(form)
    for bucket in index.values():
        if len(bucket) <= BUCKET:
            yield from combinations(bucket, 2)


def by_word(forms: Mapping[str, Form]) -> dict[str, list[Form]]:
    """Forms of several words by each of their words."""
    index: dict[str, list[Form]] = defaultdict(list)
    for form in forms.values():
        for word in set(form.words) if len(form.words) > 1 else ():
            index[word].append(form)
    return index
