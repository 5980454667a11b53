"""The weights of the tolls, fitted to incidents whose numbers are known: scalars only, no words.

    python benchmarks/fit_tolls.py [--gold FILE] [--documents FILE]

For each measure a softmax over the candidates of an incident, by gradient descent, over the features that
`stages/ledger/tolls/features.py` names; the grouping is the gold's. Prints what stands in `weights.py`, and the share
of incidents that come out right in five-fold cross-validation, each incident weighed by the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from convention import begin, read_rows
from rashomon.records import Measure
from rashomon.stages.ledger.tolls import View, shares
from rashomon.stages.ledger.tolls.features import FEATURES
from tolling import evidence

# Which features each measure is weighed by: those left when the one that mattered least was dropped again and again.
KILLED = (
    "whole largest beyond summed one zero zero_deadly zero_deadly_title one_deadly_title one_unsaid size size_of_many"
    " unsaid one_deadly_last zero_deaths said zero_led"
).split()
INJURED = (
    "given counted leading said size_of_many summed zero_telling zero_deadly_title zero_deaths one_deadly_last"
    " one_died_since of_shot of_shot_alone zero_killed one_perhaps_killed unsaid"
).split()
FOLDS, STEPS, RATE, DECAY = 5, 400, 0.05, 0.001
Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Case:
    """One incident: its view, and its known number."""

    seen: View
    truth: int


def main() -> None:
    task = begin(__doc__ or "", gold="incidents/gold.jsonl", documents="incidents/documents.jsonl")
    incidents = read_rows(task.gold)
    told = evidence(read_rows(task.documents), [row["documents"] for row in incidents])
    killed = [Case(View("killed", w), row["killed"]) for w, row in zip(told, incidents, strict=True)]
    found = _report("killed", KILLED, killed)
    _report("injured", INJURED, [
        Case(View("injured", w, k), row["injured"]) for w, k, row in zip(told, found, incidents, strict=True)
    ])  # fmt: skip


def _report(measure: Measure, names: Sequence[str], cases: Sequence[Case]) -> list[int]:
    """Prints the weights of all cases; the values found for each by the weights of the others."""
    found = [0] * len(cases)
    for fold in range(FOLDS):
        weights = fitted(names, [case for at, case in enumerate(cases) if at % FOLDS != fold])
        for at in range(fold, len(cases), FOLDS):
            likely = shares(cases[at].seen, weights)
            found[at] = max(likely, key=lambda value: likely[value])
    right = sum(value == case.truth for value, case in zip(found, cases, strict=True)) / len(cases)
    print(f"{measure}: {right:.4f} right in cross-validation")
    for name, weight in fitted(names, cases).items():
        print(f'    "{name}": {weight:.2f},')
    return found


def fitted(names: Sequence[str], cases: Sequence[Case]) -> Mapping[str, float]:
    """The weights under which the known numbers are likeliest."""
    rows = [(_matrix(names, case.seen), list(case.seen.candidates())) for case in cases]
    known = [
        (m, values.index(case.truth)) for (m, values), case in zip(rows, cases, strict=True) if case.truth in values
    ]
    weights = moment = np.zeros(len(names))
    spread = np.zeros(len(names))
    for step in range(1, STEPS + 1):
        slope = sum(_slopes(known, weights), np.zeros(len(names))) / len(known) + DECAY * weights
        moment = 0.9 * moment + 0.1 * slope
        spread = 0.99 * spread + 0.01 * slope**2
        weights = weights - RATE * (moment / (1 - 0.9**step)) / (np.sqrt(spread / (1 - 0.99**step)) + 1e-8)
    return dict(zip(names, weights.tolist(), strict=True))


def _matrix(names: Sequence[str], seen: View) -> Array:
    return np.array([[FEATURES[name](seen, value) for name in names] for value in seen.candidates()])


def _slopes(known: Sequence[tuple[Array, int]], weights: Array) -> Iterator[Array]:
    for matrix, right in known:
        scores = matrix @ weights
        odds = np.exp(scores - scores.max())
        odds /= odds.sum()
        odds[right] -= 1
        yield matrix.T @ odds


if __name__ == "__main__":
    main()
