"""The weights of the stories, fitted to sets whose stories are known: scalars only, no words.

    python benchmarks/fit_stories.py [--gold FILE] [--documents FILE]

The files are those of `incidents.py`; with them goes the set of `stories.py`, at half the weight a pair. A logistic
regression over the pairs worth a look, by Newton's method, over the features that `stages/stories/features.py` names:
first of two reports alone, terms weighed in general and among their neighbours, then with what their neighbours tell.
Prints the quality of the grouping in cross-validation, the topics and incidents of a part grouped by what was fitted to
the other parts, and what stands in `weights.py`.
"""

from __future__ import annotations

import sys
import zlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from convention import SHARED, Task, begin, read_rows, render
from rashomon.config import Grouping
from rashomon.stages.stories import terms
from rashomon.stages.stories.features import ALONE, AMID, columns
from rashomon.stages.stories.looks import Looks
from rashomon.stages.stories.stream import Stream
from rashomon.stages.stories.weights import Weights
from reports import as_read, once

TOPICS = SHARED / "data" / "ecbplus" / "documents.jsonl"
FOLDS, ROUNDS, DECAY = 5, 12, 1.0
NOTHING: Mapping[str, float] = {"": 0.0, "words": 0.0}
Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """A set of reports with the story of each and the part of the cross-validation that story is in."""

    name: str
    weight: float
    ids: Sequence[str]
    terms: Sequence[terms.Terms]
    stories: Mapping[str, str]
    parts: Sequence[int]


@dataclass(frozen=True, slots=True)
class Cases:
    """Pairs of reports: their features, whether they tell one story, their parts and weights."""

    features: Array
    same: NDArray[np.bool_]
    parts: NDArray[np.int64]
    weights: Array

    def without(self, part: int | None) -> Cases:
        kept = self.parts != part
        return Cases(self.features[kept], self.same[kept], self.parts[kept], self.weights[kept])


def main() -> None:
    task = begin(__doc__ or "", gold="incidents/gold.jsonl", documents="incidents/documents.jsonl")
    sets = [incidents(task), *([topics()] if TOPICS.exists() else [])]
    print(render(validated(sets)))
    found = fitted(sets, None)
    for name, weights in (("first", found.first), ("second", found.second), ("third", found.third)):
        print(f"{name}:")
        print("\n".join(f'    "{feature}": {weight:.2f},' for feature, weight in weights.items()))


def incidents(task: Task) -> Known:
    stories = {id_: str(row["incident"]) for row in read_rows(task.gold) for id_ in row["documents"]}
    rows = [row for row in once(read_rows(task.documents)) if row["id"] in stories]
    return known("incidents", 1.0, rows, stories, [stories[row["id"]] for row in rows])


def topics() -> Known:
    rows = read_rows(TOPICS)
    stories = {row["id"]: f"{row['story']} {row['topic']}" for row in rows}
    return known("ecbplus", 0.5, rows, stories, [str(row["topic"]) for row in rows])


def known(name: str, weight: float, rows: Sequence[Any], stories: Mapping[str, str], units: Sequence[str]) -> Known:
    parts = [zlib.crc32(unit.encode()) % FOLDS for unit in units]
    return Known(name, weight, [row["id"] for row in rows], [terms.of(one) for one in as_read(rows)], stories, parts)


def validated(sets: Sequence[Known]) -> dict[str, dict[str, float]]:
    """The grouping of each set, each part by the weights of the other parts, all reports of the set in the stream."""
    found = {one.name: Tally(one) for one in sets}
    for part in range(FOLDS):
        weights = fitted(sets, part)
        for one in sets:
            stream = Stream(weights=weights)
            stream.take(one.ids, one.terms)
            found[one.name].count(stream.stories(), part)
        print(f"part {part} of {FOLDS} done", file=sys.stderr)
    return {f"{one.name}, cross-validated": found[one.name].quality() for one in sets}


class Tally:
    """B-cubed and the adjusted Rand index of reports that are counted a part at a time, beside all others."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._right = [known.stories[one] for one in known.ids]
        self._size = Counter(self._right)
        self._sums: Counter[str] = Counter()

    def count(self, groups: Sequence[Sequence[int]], part: int) -> None:
        """The reports of a part in the groups that were made."""
        for group in groups:
            having = Counter(self._right[row] for row in group)
            for row in group:
                if self._known.parts[row] == part:
                    both, right = having[self._right[row]], self._size[self._right[row]]
                    self._sums.update(p=both / len(group), r=both / right, both=both - 1, made=len(group) - 1,
                                      right=right - 1)  # fmt: skip

    def quality(self) -> dict[str, float]:
        """The figures of all parts counted."""
        reports, sums = len(self._right), self._sums
        p, r = sums["p"] / reports, sums["r"] / reports
        chance = sums["made"] * sums["right"] / (reports * (reports - 1))
        ari = (sums["both"] - chance) / ((sums["made"] + sums["right"]) / 2 - chance)
        return {"b3_p": p, "b3_r": r, "b3_f1": 2 * p * r / (p + r), "ari": ari}


def fitted(sets: Sequence[Known], left_out: int | None) -> Weights:
    """The weights fitted to all parts but one."""
    first = newton(ALONE, [static(one) for one in sets], left_out)
    found = Weights(first, NOTHING, NOTHING)
    second = newton(ALONE, [cases(one, look(one, found), tuple(ALONE)) for one in sets], left_out)
    found = Weights(first, second, NOTHING)
    third = newton((*ALONE, *AMID), [cases(one, look(one, found), (*ALONE, *AMID)) for one in sets], left_out)
    return Weights(first, second, third)


@cache
def static(one: Known) -> Cases:
    """Every pair worth a look, terms weighed in general: the same for all parts."""
    return cases(one, look(one, Weights(NOTHING, NOTHING, NOTHING)), tuple(ALONE), general=True)


def look(one: Known, weights: Weights) -> Looks:
    looks = Looks(Grouping(), weights)
    looks.add(one.ids, one.terms)
    return looks


def cases(one: Known, looks: Looks, names: Sequence[str], *, general: bool = False) -> Cases:
    """The pairs near to one another, measured; of two parts, a pair belongs to that of its first report."""
    features, pairs = [], []
    for row, near in looks.near(range(len(one.ids))).items():
        others = [other for other in near["row"].tolist() if row < other]
        if others:
            around = looks.around(row, others) if AMID.keys() & set(names) else None
            made = columns(names, looks.pairs(row, others, general=general), around)
            features.append(np.stack(made, axis=1).astype(float))
            pairs += [(row, other) for other in others]
    same = np.array([one.stories[one.ids[i]] == one.stories[one.ids[j]] for i, j in pairs])
    parts = np.array([one.parts[i] for i, _ in pairs])
    return Cases(np.concatenate(features), same, parts, np.full(len(pairs), one.weight))


def newton(names: Iterable[str], known: Sequence[Cases], left_out: int | None) -> dict[str, float]:
    """The logistic regression, the features brought to one scale for the ridge and back again."""
    names = tuple(names)
    used = [case.without(left_out) for case in known]
    x = np.concatenate([case.features for case in used])
    y = np.concatenate([case.same for case in used]).astype(float)
    weight = np.concatenate([case.weights for case in used])
    scale = x.std(axis=0) + 1e-9
    x = np.hstack([x / scale, np.ones((len(x), 1))])
    ridge = DECAY * np.diag([1.0] * len(names) + [1e-6])
    found = np.zeros(len(names) + 1)
    for _ in range(ROUNDS):
        likely = 1 / (1 + np.exp(-np.clip(x @ found, -30, 30)))
        slope = x.T @ (weight * (likely - y)) + ridge @ found
        bend = (x * (weight * np.maximum(likely * (1 - likely), 1e-9))[:, None]).T @ x + ridge
        found = found - np.linalg.solve(bend, slope)
    return {"": float(found[-1]), **dict(zip(names, (found[:-1] / scale).tolist(), strict=True))}


if __name__ == "__main__":
    main()
