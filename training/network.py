"""The network in PyTorch: a small transformer over word pieces, and what is read off each word.

`training/export.py` makes of it the graphs that ship. One encoder serves every layer: tags, sentence starts, the tree,
names, cues and who said what.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import torch
from torch import Tensor, nn

from rashomon.language.model.looks import LOOKS
from rashomon.language.model.network import FAR, LONGEST
from rashomon.language.model.speakers import FEATURES


@dataclass(frozen=True, slots=True)
class Shape:
    """Sizes: `layers` of the encoder and the `inner` width of each; answers a head gives, by head."""

    vocabulary: int
    answers: dict[str, int]
    layers: int = 6
    around: int = 2
    inner: int = 1536
    width: int = 384
    heads: int = 12
    arc: int = 192
    label: int = 128
    role: int = 128
    place: int = 64


class Given(NamedTuple):
    """Windows as the encoder takes them.

    `pieces`, `looks` and `real` are (batch, pieces); `first` and `last` (batch, words) say where each word stands,
    `words` which are words. Without `real` and `words` nothing is filler.
    """

    pieces: Tensor
    looks: Tensor
    first: Tensor
    last: Tensor
    real: Tensor | None = None
    words: Tensor | None = None


class Layer(nn.Module):
    """Self-attention and a feed-forward step, each added to what came in and normalised."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.qkv = nn.Linear(shape.width, 3 * shape.width)
        self.out = nn.Linear(shape.width, shape.width)
        self.after_attention = nn.LayerNorm(shape.width, eps=1e-12)
        self.up = nn.Linear(shape.width, shape.inner)
        self.down = nn.Linear(shape.inner, shape.width)
        self.after_step = nn.LayerNorm(shape.width, eps=1e-12)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """Vectors (batch, pieces, width) and a mask (batch, 1, 1, pieces) of real pieces, or None; vectors."""
        batch, length, width = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        seen = nn.functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.after_attention(x + self.out(seen.transpose(1, 2).reshape(batch, length, width)))
        made: Tensor = self.after_step(x + self.down(nn.functional.gelu(self.up(x), approximate="tanh")))
        return made


class Neighbours(nn.Module):
    """Each word's vector together with those of the words on either side, added to what came in and normalised."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.mix = nn.Linear(3 * shape.width, shape.width)
        self.after = nn.LayerNorm(shape.width, eps=1e-12)

    def forward(self, x: Tensor) -> Tensor:
        """Vectors of words (batch, words, width), zero where there is no word; vectors of the same shape."""
        edge = torch.zeros_like(x[:, :1])
        around = torch.cat([torch.cat([edge, x[:, :-1]], 1), x, torch.cat([x[:, 1:], edge], 1)], -1)
        made: Tensor = self.after(x + torch.relu(self.mix(around)))
        return made


class Network(nn.Module):
    """Windows of pieces in, answers for every word out."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.pieces = nn.Embedding(shape.vocabulary, shape.width)
        self.places = nn.Embedding(LONGEST, shape.width)
        self.looks = nn.Embedding(LOOKS, shape.width)
        self.opening = nn.LayerNorm(shape.width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.around = nn.ModuleList(Neighbours(shape) for _ in range(shape.around))
        self.tags = nn.ModuleDict({head: nn.Linear(shape.width, n) for head, n in shape.answers.items()})
        self.arc_word = nn.Linear(shape.width, shape.arc)
        self.arc_head = nn.Linear(shape.width, shape.arc)
        self.arc = nn.Linear(shape.arc, shape.arc)
        self.dep_word = nn.Linear(shape.width, shape.label)
        self.dep_head = nn.Linear(shape.width, shape.label)
        self.dep = nn.Linear(shape.label, shape.answers["dep"])
        self.role_cue = nn.Linear(shape.width, 2 * shape.role)
        self.role_word = nn.Linear(shape.width, shape.role)
        self.role_bias = nn.Linear(shape.width, 2)
        self.place_cue = nn.Linear(shape.width, shape.place)
        self.place_word = nn.Linear(shape.width, shape.place)
        self.place_away = nn.Embedding(2 * FAR + 1, shape.place)
        self.place_role = nn.Linear(shape.place, 2)
        self.drop = nn.Dropout(0.2)
        del self.tags["dep"]
        nn.init.zeros_(self.looks.weight)
        self.pieces.requires_grad_(False)  # as the base model has them: it has seen far more text than the sets hold
        self.places.requires_grad_(False)

    def encode(self, given: Given) -> Tensor:
        """Vectors of words (batch, words, width), begun as the mean of each word's first and last piece."""
        pieces, looks, first, last, real, words = given
        places = torch.arange(pieces.shape[1], device=pieces.device)
        x: Tensor = self.opening(self.pieces(pieces) + self.places(places) + self.looks(looks))
        mask = None if real is None else real[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        wide = (-1, -1, x.shape[-1])
        x = (x.gather(1, first[..., None].expand(*wide)) + x.gather(1, last[..., None].expand(*wide))) / 2
        for step in self.around:
            x = step(x if words is None else x * words[..., None])
        return x

    def arcs(self, words: Tensor) -> Tensor:
        """How well each word (second axis) hangs on each other (third): (batch, words, words)."""
        below: Tensor = self.arc(self.drop(torch.relu(self.arc_word(words))))
        above: Tensor = self.drop(torch.relu(self.arc_head(words)))
        scores: Tensor = below @ above.transpose(1, 2) / self.shape.arc**0.5
        return scores

    def deps(self, words: Tensor, heads: Tensor) -> Tensor:
        """The relation of each word to the word it hangs on, `heads` (batch, words): (batch, words, relations)."""
        above = self.dep_head(words)
        above = above.gather(1, heads[..., None].expand(-1, -1, above.shape[-1]))
        scores: Tensor = self.dep(self.drop(torch.relu(self.dep_word(words) + above)))
        return scores

    def roles(self, words: Tensor, window: Tensor, cue: Tensor) -> Tensor:
        """Whether each word belongs to the source and to the content of each cue: (cues, words, 2).

        `window` and `cue`, (cues,), say in which window a cue stands and at which word.
        """
        asking = self.role_cue(words)[window, cue].unflatten(-1, (2, -1))
        offered = torch.relu(self.role_word(words))[window]
        fit = torch.einsum("cwd,crd->cwr", offered, asking) / self.shape.role**0.5
        away = self.place_away(distance(cue, words.shape[1]))
        placed = torch.relu(self.place_word(words)[window] + self.place_cue(words)[window, cue][:, None] + away)
        scores: Tensor = fit + self.role_bias(words)[window] + self.place_role(self.drop(placed))
        return scores


def distance(cue: Tensor, words: int) -> Tensor:
    """How far each word is from each cue (cues,), in steps that double: (cues, words), FAR at the cue itself."""
    apart = torch.arange(words, device=cue.device)[None] - cue[:, None]
    steps = (apart.abs() + 1).log2().ceil().clamp(max=FAR).long()
    return FAR + apart.sign() * steps


class Speakers(nn.Module):
    """A source, the names around it and what is known of them in; a score for each, and for nobody, out."""

    def __init__(self, width: int, small: int = 48, inner: int = 64) -> None:
        super().__init__()
        self.source = nn.Linear(width, small)
        self.name = nn.Linear(width, small)
        self.inner = nn.Linear(FEATURES + 3 * small, inner)
        self.out = nn.Linear(inner, 1)
        self.drop = nn.Dropout(0.3)

    def forward(self, source: Tensor, names: Tensor, features: Tensor) -> Tensor:
        """(…, width), (…, names, width) and (…, names + 1, FEATURES) to (…, names + 1)."""
        names = torch.cat([self.name(names), torch.zeros_like(self.name(names[..., :1, :]))], -2)
        asking = self.source(source)[..., None, :].expand_as(names)
        known = self.drop(torch.cat([features, asking, names, asking * names], -1))
        scores: Tensor = self.out(self.drop(torch.relu(self.inner(known))))[..., 0]
        return scores
