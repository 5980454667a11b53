"""The weights of what sharing means, fitted to labelled pairs of reports: scalars only, no words.

    python benchmarks/fit_reuse.py [--gold FILE] [--documents FILE]

Three decisions of two ways each, by logistic regression over the features that `stages/copies/dependence.py` names:
does one depend on the other; is it a copy or a part; did both hear one source. Prints what stands in `weights.py`, and
the metric's figures with these weights and in cross-validation, each event's pairs judged by weights of the others.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from convention import METRICS, begin, beside, read_rows, render
from copies import read
from rashomon.stages.copies import dependence, finding, pages
from rashomon.stages.copies.dependence import FEATURES, Evidence

DEPENDENT = ("run", "tied")
COPY = ("cover", "run")
SOURCE = ("run", "cover")
ROUNDS, DECAY = 40, 0.05
Array = NDArray[np.float64]
Weights = tuple[Mapping[str, float], Mapping[str, float], Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Case:
    """One labelled pair: what is weighed of it (None where nothing is shared), its event, its label, one house's."""

    a: str
    b: str
    seen: Evidence | None
    event: int
    label: str
    kin: bool


def main() -> None:
    task = begin(__doc__ or "", gold="copies/labels.jsonl", documents="incidents/documents.jsonl")
    events = task.documents.parent / "gold.jsonl"
    event = {name: n for n, row in enumerate(read_rows(events)) for name in row["documents"]} if events.exists() else {}
    labels = [row for row in read_rows(task.gold) if row["label"] != "unusable"]
    named = {row[side] for row in read_rows(task.gold) for side in "ab"}
    cases = weighed(labels, {row["id"]: row for row in read_rows(task.documents) if row["id"] in named}, event)
    weights = fitted(cases)
    for name, given in zip(("DEPENDENT", "COPY", "SOURCE"), weights, strict=True):
        print(f"{name}: Mapping[str, float] = {{" + ", ".join(f'"{k}": {w:.2f}' for k, w in given.items()) + "}")
    apart = {n: fitted([case for case in cases if case.event != n]) for n in {case.event for case in cases}}
    metric: Callable[..., Mapping[str, object]] = beside(METRICS).copies
    made = {"fitted": lambda case: weights, "cross-validated": lambda case: apart[case.event]}
    rows = {name: metric(labels, [judged(case, of(case)) for case in cases]) for name, of in made.items()}
    print(render(rows))


def weighed(
    labels: Sequence[Mapping[str, str]], rows: Mapping[str, Mapping[str, object]], event: Mapping[str, int]
) -> list[Case]:
    """The evidence of every labelled pair, from the stage over all reports together."""
    reports, names = read(rows)
    laid = pages.lay(reports)
    shared = finding.shared(laid)
    found = {
        frozenset((names[laid[link.a].document.id], names[laid[link.b].document.id])): link
        for link in dependence.links(dependence.Reports(laid, shared), shared)
    }
    pairs = [(row, found.get(frozenset((row["a"], row["b"])))) for row in labels]
    return [
        Case(row["a"], row["b"], link.evidence if link else None, event.get(row["a"], -1), row["label"],
             link.kin if link else False)
        for row, link in pairs
    ]  # fmt: skip


def fitted(cases: Sequence[Case]) -> Weights:
    """The weights of the three decisions; the last on reports of two houses, for pairs of one are labelled by their
    furniture too, which is no part of the texts that are compared.
    """
    known = [(case, case.seen) for case in cases if case.seen is not None]
    ties = [(seen, case.label in ("copy", "partial")) for case, seen in known]
    parts = [(seen, case.label == "copy") for case, seen in known if case.label in ("copy", "partial")]
    rest = [
        (seen, case.label == "shared_source")
        for case, seen in known
        if case.label in ("shared_source", "independent") and not case.kin and not heard(seen)
    ]
    return regression(DEPENDENT, ties), regression(COPY, parts), regression(SOURCE, rest)


def heard(seen: Evidence) -> bool:
    """Whether a quotation or official wording decides without weights."""
    return seen.quoted >= dependence.HEARD or seen.official >= dependence.LISTED


def regression(names: Sequence[str], given: Sequence[tuple[Evidence, bool]]) -> Mapping[str, float]:
    """The weights under which the labels are likeliest, drawn a little to zero; by Newton's method."""
    rows: Array = np.array([[1.0, *(FEATURES[name](seen) for name in names)] for seen, _ in given])
    truth: Array = np.array([float(label) for _, label in given])
    scale = np.array([1.0, *(rows[:, 1:].std(axis=0) + 1e-9)])
    drawn = np.diag([1e-6, *([DECAY * len(given)] * len(names))])
    weights = np.zeros(len(names) + 1)
    scaled = rows / scale
    for _ in range(ROUNDS):
        odds = 1 / (1 + np.exp(-scaled @ weights))
        slope = scaled.T @ (odds - truth) + drawn @ weights
        bend = (scaled.T * (odds * (1 - odds))) @ scaled + drawn
        weights = weights - np.linalg.solve(bend, slope)
    return dict(zip(("1", *names), (weights / scale).tolist(), strict=True))


def judged(case: Case, weights: Weights) -> dict[str, str]:
    """The metric's row for a pair under given weights."""
    return {"a": case.a, "b": case.b, "label": label(case.seen, weights) if case.seen else "independent"}


def label(seen: Evidence, weights: Weights) -> str:
    """The label of a pair under given weights; incidental sharing is none."""
    found = dependence.kind(seen, *weights)
    return "independent" if found == "incidental" else found


if __name__ == "__main__":
    main()
