"""What training minimises: how far the network's answers are from those of the sets, where the sets have one."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from training.network import Network
from training.sets import UNKNOWN
from training.windows import Batch

# How much each layer counts; names and statements are what the account stands on, and have the fewest examples.
LAYERS = {"upos": 0.5, "xpos": 0.5, "feats": 0.5, "lemma": 0.5, "opens": 1.0, "names": 3.0, "cue": 7.0}
_ARC, _DEP, _ROLE = 1.5, 1.0, 12.0


@dataclass(frozen=True, slots=True)
class Answers:
    """What a network says of a batch: scores by layer, arcs, and the words' vectors they were read off."""

    words: Tensor
    tags: dict[str, Tensor]
    arcs: Tensor


def answers(network: Network, batch: Batch) -> Answers:
    """All scores that need no gold."""
    words = network.drop(network.encode(batch.given))
    tags = {layer: head(words).float() for layer, head in network.tags.items()}
    return Answers(words, tags, network.arcs(words).float())


def sentences(opens: Tensor) -> Tensor:
    """The number of each word's sentence (batch, words) from where sentences open."""
    return opens.clamp(min=0).cumsum(1)


def kept_inside(arcs: Tensor, opens: Tensor, words: Tensor) -> Tensor:
    """Arc scores with those that leave the sentence or the text put out of reach."""
    number = sentences(opens)
    same = (number[:, :, None] == number[:, None, :]) & words[:, None, :]
    return arcs.masked_fill(~same, -1e4)


def gold(network: Network, batch: Batch, said: Answers) -> Tensor:
    """The loss against the sets' own answers."""
    total = said.words.new_zeros((), dtype=torch.float32)
    golds = {**batch.tags, "cue": batch.cues}
    for layer, share in LAYERS.items():
        total = total + share * _weighed(said.tags[layer], golds[layer], batch.weight)
    if batch.parsed.any():
        arcs = kept_inside(said.arcs, batch.tags["opens"], batch.words)
        total = total + _ARC * _weighed(arcs, batch.heads, batch.weight)
        deps = network.deps(said.words, batch.heads.clamp(min=0)).float()
        hung = torch.where(batch.heads < 0, UNKNOWN, batch.tags["dep"])
        total = total + _DEP * _weighed(deps, hung, batch.weight)
    if batch.said:
        total = total + _ROLE * _roles(network, batch, said.words)
    return total


def _weighed(scores: Tensor, right: Tensor, weight: Tensor) -> Tensor:
    """Mean cross-entropy over the words with an answer, windows by their weight."""
    loss = functional.cross_entropy(scores.transpose(1, 2), right, ignore_index=UNKNOWN, reduction="none")
    weights = (right >= 0) * weight[:, None]
    return (loss * weights).sum() / weights.sum().clamp(min=1)


def _roles(network: Network, batch: Batch, words: Tensor) -> Tensor:
    window, cue, right = roles_asked(batch)
    scores, real = network.roles(words, window, cue).float(), batch.words[window]
    loss = functional.binary_cross_entropy_with_logits(scores, right, reduction="none")
    return (loss.sum(-1) * real).sum() / real.sum().clamp(min=1)


def roles_asked(batch: Batch) -> tuple[Tensor, Tensor, Tensor]:
    """By statement: its window, its cue's last word, and (words, 2) whether each is of its source, of its content."""
    right = torch.zeros(len(batch.said), batch.words.shape[1], 2)
    for row, (_, _, source, content) in enumerate(batch.said):
        right[row, source, 0] = 1
        right[row, content, 1] = 1
    window, cue = zip(*((window, cue[-1]) for window, cue, _, _ in batch.said), strict=True)
    return torch.tensor(window), torch.tensor(cue), right
