"""Spans from tags: the best lawful row of B-, I-, L-, U- and O tags for scores of every word.

>>> import numpy as np
>>> tags = ("O", "B-person", "I-person", "L-person", "U-person")
>>> rows = np.array([[0, 5, 0, 0, 4], [3, 0, 0, 2, 0], [9, 0, 0, 0, 0]], np.float32)
>>> spans(rows, tags)
[(0, 1, 'person')]
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np

from rashomon.language.model.network import Array

_OPEN = ("B", "I")  # after these a name goes on


def spans(scores: Array, tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """The spans (first word, word after the last, type) of the best lawful row; scores are (words, tags)."""
    likely = [tags[number] for number in scores.argmax(1)]
    if all(map(_follows, ["O", *likely], [*likely, "O"])):
        return _read(likely)  # nothing can be better
    lawful = _lawful(tuple(tags))
    back = np.zeros(scores.shape, np.int64)
    at = scores[0] + lawful[tags.index("O")]
    for row in range(1, len(scores)):
        before = at[:, None] + lawful
        back[row] = before.argmax(0)
        at = before.max(0) + scores[row]
    at = at + lawful[:, tags.index("O")]
    path = [int(at.argmax())]
    for row in range(len(scores) - 1, 0, -1):
        path.append(int(back[row, path[-1]]))
    return _read([tags[number] for number in path[::-1]])


@cache
def _lawful(tags: tuple[str, ...]) -> Array:
    """0 where a tag (second axis) may follow another (first), far below it where not."""
    allowed = [[_follows(before, after) for after in tags] for before in tags]
    return np.where(np.array(allowed), 0, -1e6).astype(np.float32)


def _follows(before: str, after: str) -> bool:
    if before[0] in _OPEN:
        return after[0] in "IL" and after[1:] == before[1:]
    return after[0] in "OBU"


def _read(path: Sequence[str]) -> list[tuple[int, int, str]]:
    found, start = [], 0
    for at, tag in enumerate(path):
        if tag[0] in "BU":
            start = at
        if tag[0] in "LU":
            found.append((start, at + 1, tag[2:]))
    return found
