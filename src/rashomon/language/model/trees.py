"""The best tree over a sentence: scores of arcs in, one head for each word out.

Chu and Liu's and Edmonds' algorithm: every word takes its best head; a circle that this makes becomes one word, with
which the rest is solved, and is opened where its own head comes in. One word, the root, is its own head: roots are
tried one by one while one may still be better.

>>> import numpy as np
>>> best(np.array([[0, 9, 0], [2, 3, 0], [0, 9, 4]], np.float32)).tolist()
[1, 1, 1]
>>> best(np.array([[1, 9, 0], [9, 2, 0], [0, 9, 4]], np.float32)).tolist()
[1, 1, 1]
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from rashomon.language.model.network import Array

Heads = NDArray[np.int64]
Arcs = NDArray[np.float64]
_NEVER = -1e12
_TRIED = 3  # roots one by one, before all at once


def best(scores: Array) -> Heads:
    """The heads (words,) of the best tree; `scores` (words, words), a word's own column is its score as the root."""
    heads: Heads = scores.argmax(1)
    own = np.arange(len(heads))
    if (heads == own).sum() == 1 and _circle(heads) is None:
        return heads
    arcs = scores.astype(np.float64)
    np.fill_diagonal(arcs, _NEVER)
    top = arcs.max(1)
    bounds = np.diagonal(scores) - top + top.sum()  # no tree with this root is worth more
    promising, worth = np.argsort(-bounds, kind="stable"), -np.inf
    for root in promising[:_TRIED]:
        if bounds[root] <= worth:
            return heads
        found = _solved(arcs, root)
        found[root] = root
        if scores[own, found].sum(dtype=np.float64) > worth:
            heads, worth = found, scores[own, found].sum(dtype=np.float64)
    return (
        heads if bounds[promising[_TRIED:]].max(initial=-np.inf) <= worth else _of_any_root(arcs, np.diagonal(scores))
    )


def _of_any_root(arcs: Arcs, roots: Array) -> Heads:
    """The best tree, slower but all roots at once: above the words one more, which it costs too much to use twice."""
    count = len(roots)
    held = np.full((count + 1,) * 2, _NEVER)
    held[:-1, :-1] = arcs
    worth = arcs[arcs > _NEVER]
    held[:-1, -1] = roots - (count + 1) * (max(worth.max(), roots.max()) - min(worth.min(), roots.min()) + 1)
    heads = _solved(held, count)[:-1]
    return np.where(heads == count, np.arange(count), heads)


def _solved(arcs: Arcs, root: int) -> Heads:
    """The heads of the best tree below a root; each call has a word or more less than the one before."""
    heads: Heads = arcs.argmax(1)
    heads[root] = root
    circle = _circle(heads)
    if circle is None:
        return heads
    rest = np.delete(np.arange(len(heads)), circle)
    into = arcs[circle][:, rest] - arcs[circle, heads[circle]][:, None]  # what it gains to open the circle
    out = arcs[rest][:, circle]
    smaller = np.full((len(rest) + 1,) * 2, _NEVER)
    smaller[:-1, :-1] = arcs[rest][:, rest]
    smaller[-1, :-1], smaller[:-1, -1] = into.max(0), out.max(1)
    found = _solved(smaller, int(np.searchsorted(rest, root)))
    heads[rest] = np.where(found[:-1] == len(rest), circle[out.argmax(1)], np.append(rest, 0)[found[:-1]])
    heads[circle[into[:, found[-1]].argmax()]] = rest[found[-1]]
    return heads


def _circle(heads: Heads) -> Heads | None:
    """The words of a circle of two or more, if there is one."""
    above = heads.tolist()
    seen = [-1] * len(above)
    for start in range(len(above)):
        at = start
        while seen[at] < 0:
            seen[at] = start
            at = above[at]
        if seen[at] == start and above[at] != at:
            circle = [at]
            while above[circle[-1]] != at:
                circle.append(above[circle[-1]])
            return np.array(circle)
    return None
