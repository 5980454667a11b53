"""Quick scores on the held-out parts while training goes on; the benchmarks measure what ships."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import torch
from torch import Tensor

from training.losses import Answers, answers, kept_inside, roles_asked
from training.network import Network
from training.windows import Batch, Row, batches

_ROOM = 16384  # pieces in a batch
_SHARES, _FOUND = ("upos", "lemma", "las"), ("opens", "name tag", "cue", "source", "content")


def measure(network: Network, rows: Sequence[Row]) -> dict[str, dict[str, float]]:
    """By set: accuracy of tags; LAS, all words, full labels, sentences given; F1, word by word, of what is found."""
    network.eval()
    shown: dict[str, dict[str, float]] = {}
    for kind in sorted({row["set"] for row in rows}):
        counts: Counter[str] = Counter()
        for batch in batches([row for row in rows if row["set"] == kind], room=_ROOM):
            with torch.no_grad():
                _count(network, batch, counts)
        shown[kind] = _shown(counts)
    return shown


def _count(network: Network, batch: Batch, counts: Counter[str]) -> None:
    said = answers(network, batch)
    for layer in ("upos", "lemma"):
        _share(counts, layer, said.tags[layer].argmax(-1) == batch.tags[layer], batch.tags[layer] >= 0)
    heads = kept_inside(said.arcs, batch.tags["opens"], batch.words).argmax(-1)
    deps = network.deps(said.words, heads).argmax(-1)
    _share(counts, "las", (heads == batch.heads) & (deps == batch.tags["dep"]), batch.heads >= 0)
    _f1(counts, "opens", said.tags["opens"].argmax(-1), batch.tags["opens"])
    _f1(counts, "name tag", said.tags["names"].argmax(-1), batch.tags["names"])
    _f1(counts, "cue", said.tags["cue"].argmax(-1), batch.cues)
    if batch.said:
        _count_roles(network, batch, said, counts)


def _count_roles(network: Network, batch: Batch, said: Answers, counts: Counter[str]) -> None:
    window, cue, right = roles_asked(batch)
    chosen = (network.roles(said.words, window, cue) > 0) & batch.words[window][..., None]
    for column, role in enumerate(("source", "content")):
        _f1(counts, role, chosen[..., column].int(), right[..., column])


def _share(counts: Counter[str], what: str, right: Tensor, known: Tensor) -> None:
    counts[f"{what} right"] += int((right & known).sum())
    counts[f"{what} of"] += int(known.sum())


def _f1(counts: Counter[str], what: str, made: Tensor, right: Tensor) -> None:
    counts[f"{what} both"] += int(((made == right) & (right > 0)).sum())
    counts[f"{what} made"] += int(((made > 0) & (right >= 0)).sum())
    counts[f"{what} gold"] += int((right > 0).sum())


def _shown(counts: Counter[str]) -> dict[str, float]:
    """Per cent, of what the set has an answer for."""
    shares = {what: counts[f"{what} right"] / counts[f"{what} of"] for what in _SHARES if counts[f"{what} of"]}
    found = {
        what: 2 * counts[f"{what} both"] / (counts[f"{what} made"] + counts[f"{what} gold"])
        for what in _FOUND
        if counts[f"{what} gold"]
    }
    return {what: round(100 * share, 1) for what, share in (shares | found).items()}
