"""The network in PyTorch: a small transformer over word pieces, and what is read off each word.

Its forward pass is written again in NumPy in `rashomon.language.model.network`, under the same parameter names; a test
holds the two together. One encoder serves every layer: tags, sentence starts, the tree, names, cues and who said what.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from rashomon.language.model.looks import LOOKS
from rashomon.language.model.network import LONGEST


@dataclass(frozen=True, slots=True)
class Shape:
    """Sizes: `layers` of the encoder and the `inner` width of each; answers a head gives, by head."""

    vocabulary: int
    answers: dict[str, int]
    layers: int = 2
    around: int = 2
    inner: int = 1536
    width: int = 384
    heads: int = 12
    arc: int = 192
    label: int = 128
    role: int = 128


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

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Vectors (batch, pieces, width) and a mask (batch, 1, 1, pieces) of real pieces; vectors of the same shape."""
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
        self.drop = nn.Dropout(0.2)
        del self.tags["dep"]
        nn.init.zeros_(self.looks.weight)
        self.pieces.requires_grad_(False)  # as the base model has them: it has seen far more text than the sets hold
        self.places.requires_grad_(False)

    def encode(self, pieces: Tensor, looks: Tensor, real: Tensor, first: Tensor, last: Tensor, words: Tensor) -> Tensor:
        """Vectors of words (batch, words, width), begun as the mean of each word's first and last piece.

        `pieces`, `looks` and `real` are (batch, pieces); `first` and `last` (batch, words) say where each word stands,
        `words` which are words.
        """
        places = torch.arange(pieces.shape[1], device=pieces.device)
        x: Tensor = self.opening(self.pieces(pieces) + self.places(places) + self.looks(looks))
        mask = real[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        wide = (-1, -1, x.shape[-1])
        x = (x.gather(1, first[..., None].expand(*wide)) + x.gather(1, last[..., None].expand(*wide))) / 2
        for step in self.around:
            x = step(x * words[..., None])
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
        asking = self.role_cue(words)[window, cue].view(len(cue), 2, -1)
        offered = torch.relu(self.role_word(words))[window]
        fit = torch.einsum("cwd,crd->cwr", offered, asking) / self.shape.role**0.5
        scores: Tensor = fit + self.role_bias(words)[window]
        return scores
