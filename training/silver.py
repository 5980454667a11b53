"""Answers of a trained network for texts that no treebank has, so that nothing is forgotten there while others learn.

    python -m training.silver PREPARED NETWORK OUT

PREPARED is what `prepare.py` wrote; OUT gets the same, in which rows without trees (our corpus, sets of names) have the
network's tags, trees and sentence starts where it is sure of them, and UNKNOWN where it is not. Without them the layers
that only treebanks teach drift in text that is no treebank's: "A boy of 15" became a number, a noun and an adjective.
"""

from __future__ import annotations

import gzip
import json
import shutil
import sys
from pathlib import Path

import torch
from torch import Tensor

from training.fit import read_network
from training.losses import answers, kept_inside
from training.network import Network
from training.sets import UNKNOWN
from training.windows import Row, batch, cut, read

_SURE = 0.8  # of an answer's share
_TAGS = ("upos", "xpos", "feats", "lemma", "opens")


def main(prepared: Path, network: Path, out: Path) -> None:
    """Everything that training needs, written to `out`."""
    torch.set_num_threads(1)
    out.mkdir(parents=True, exist_ok=True)
    for name in ("labels.json", "vocabulary.json", "base.npz"):
        shutil.copy(prepared / name, out)
    teacher = read_network(network).float().eval()
    with gzip.GzipFile(out / "examples.jsonl.gz", "wb", mtime=0) as stream:
        for row in read(prepared / "examples.jsonl.gz"):
            taught = row if "head" in row else row | told(teacher, row)
            stream.write((json.dumps(taught, ensure_ascii=False) + "\n").encode())


def told(teacher: Network, row: Row) -> dict[str, list[int]]:
    """What the network is sure of in a row: numbers of tags by layer, and of heads."""
    made: dict[str, list[int]] = {layer: [] for layer in (*_TAGS, "dep", "head")}
    windows = list(cut(row))
    given = batch(windows)
    with torch.no_grad():
        said = answers(teacher, given)
        opens = said.tags["opens"].argmax(-1)
        heads, sure = _best(kept_inside(said.arcs, opens, given.words))
        deps, alike = _best(teacher.deps(said.words, heads))
    tags = {layer: _best(said.tags[layer]) for layer in _TAGS}
    for number, window in enumerate(windows):
        count, start = len(window["pieces"]), window["start"]
        for layer, (best, share) in tags.items():
            made[layer] += _kept(best[number, :count], share[number, :count] > _SURE)
        hung = (sure[number, :count] > _SURE) & (alike[number, :count] > _SURE)
        made["dep"] += _kept(deps[number, :count], hung)
        made["head"] += [at if at == UNKNOWN else at + start for at in _kept(heads[number, :count], hung)]
    return made


def _best(scores: Tensor) -> tuple[Tensor, Tensor]:
    """The likeliest answers and their shares."""
    share, best = scores.float().softmax(-1).max(-1)
    return best, share


def _kept(best: Tensor, sure: Tensor) -> list[int]:
    return torch.where(sure, best, UNKNOWN).tolist()


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
