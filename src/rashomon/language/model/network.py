"""The shipped network, run with NumPy alone: a window of word pieces in, scores for every word out.

`training/network.py` is the same network in PyTorch; the parameters carry its names. Float32 throughout. Each window
is run alone, so that what is said of it never depends on what else is read.

>>> from rashomon.language.model.weights import shipped
>>> network = Network(shipped().parameters)
>>> words = network.vectors(Window(pieces=((5,), (6, 7)), looks=(9, 8)))
>>> network.arcs(words).shape, len(network.tags(words)["opens"])
((2, 2), 2)
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Array: TypeAlias = NDArray[np.float32]

LONGEST = 192  # pieces in a window, its two ends included
PIECES, SCALE = "pieces.weight", "pieces.scale"
_ENDS = (1, 2)  # the pieces that open and close a window
_HEADS = 12
_EPS = np.float32(1e-12)


@dataclass(frozen=True, slots=True)
class Window:
    """Words side by side: the numbers of each word's pieces, and of its looks."""

    pieces: tuple[tuple[int, ...], ...]
    looks: tuple[int, ...]


class Network:
    """The parameters by name, ready to run; the pieces' vectors may be whole numbers, with a scale a row."""

    def __init__(self, parameters: Mapping[str, NDArray[Any]]) -> None:
        self._at = parameters
        names = [name.split(".") for name in parameters]
        self._layers = 1 + max(int(name[1]) for name in names if name[0] == "layers")
        self._around = 1 + max((int(name[1]) for name in names if name[0] == "around"), default=-1)
        self._tags = sorted({name[1] for name in names if name[0] == "tags"})

    def vectors(self, window: Window) -> Array:
        """The vectors of a window's words, (words, width)."""
        pieces, looks, first, last = _flat(window)
        at = self._at
        x: Array = at[PIECES][pieces].astype(np.float32)
        if SCALE in at:
            x *= at[SCALE][pieces]
        x = self._norm("opening", x + at["places.weight"][: len(pieces)] + at["looks.weight"][looks])
        for layer in range(self._layers):
            x = self._layer(f"layers.{layer}", x)
        return self._mixed((x[first] + x[last]) * np.float32(0.5))

    def tags(self, words: Array) -> dict[str, Array]:
        """Scores (words, answers) of every layer of tags, by layer."""
        return {layer: self._linear(f"tags.{layer}", words) for layer in self._tags}

    def arcs(self, words: Array) -> Array:
        """How well each word hangs on each other: (words, words), the hanging word first."""
        below = self._linear("arc", _relu(self._linear("arc_word", words)))
        above = _relu(self._linear("arc_head", words))
        return below @ above.T / np.float32(above.shape[1] ** 0.5)

    def deps(self, words: Array, heads: NDArray[np.int64]) -> Array:
        """Scores (words, relations) of how each word hangs on `heads`, (words,)."""
        return self._linear("dep", _relu(self._linear("dep_word", words) + self._linear("dep_head", words)[heads]))

    def roles(self, words: Array, cues: NDArray[np.int64]) -> Array:
        """Scores (cues, words, 2): above zero where a word belongs to the source, or to the content, of a cue."""
        asking = self._linear("role_cue", words[cues]).reshape(2 * len(cues), -1)
        offered = _relu(self._linear("role_word", words))
        scores = (offered @ asking.T / np.float32(offered.shape[1] ** 0.5)).reshape(len(words), len(cues), 2)
        return scores.transpose(1, 0, 2) + self._linear("role_bias", words)

    def _layer(self, name: str, x: Array) -> Array:
        length, width = x.shape
        q, k, v = self._linear(f"{name}.qkv", x).reshape(length, 3, _HEADS, -1).transpose(1, 2, 0, 3)
        seen = _attended(q * np.float32((width // _HEADS) ** -0.5), k, v).transpose(1, 0, 2).reshape(length, width)
        x = self._norm(f"{name}.after_attention", x + self._linear(f"{name}.out", seen))
        step = self._linear(f"{name}.down", _gelu(self._linear(f"{name}.up", x)))
        return self._norm(f"{name}.after_step", x + step)

    def _mixed(self, words: Array) -> Array:
        """Words' vectors together with their neighbours'."""
        edge = np.zeros_like(words[:1])
        for step in range(self._around):
            beside = np.hstack([np.vstack([edge, words[:-1]]), words, np.vstack([words[1:], edge])])
            words = self._norm(f"around.{step}.after", words + _relu(self._linear(f"around.{step}.mix", beside)))
        return words

    def _linear(self, name: str, x: Array) -> Array:
        made: Array = x @ self._at[f"{name}.weight"].T
        made += self._at[f"{name}.bias"]
        return made

    def _norm(self, name: str, x: Array) -> Array:
        x = x - x.mean(-1, keepdims=True)
        x /= np.sqrt(np.einsum("...i,...i", x, x)[..., None] / np.float32(x.shape[-1]) + _EPS)
        x *= self._at[f"{name}.weight"]
        x += self._at[f"{name}.bias"]
        return x


def _flat(window: Window) -> tuple[list[int], list[int], list[int], list[int]]:
    """A window's pieces and looks with its two ends, and where each word's first and last piece stand."""
    pieces, looks, first, last = [_ENDS[0]], [0], [], []
    for word, look in zip(window.pieces, window.looks, strict=True):
        first.append(len(pieces))
        pieces += word
        looks += [look] * len(word)
        last.append(len(pieces) - 1)
    return [*pieces, _ENDS[1]], [*looks, 0], first, last


def _relu(x: Array) -> Array:
    return np.maximum(x, 0)


def _attended(q: Array, k: Array, v: Array) -> Array:
    """What each place takes from all (heads, places, depth), in proportion to how well they fit."""
    fit = q @ k.transpose(0, 2, 1)
    np.exp(fit - fit.max(-1, keepdims=True), out=fit)
    taken: Array = (fit @ v) / fit.sum(-1, keepdims=True)
    return taken


def _gelu(x: Array) -> Array:
    """The tanh form, as in training."""
    inner = np.square(x)
    inner *= np.float32(0.044715)
    inner += 1
    inner *= x
    inner *= np.float32(0.7978845608)
    np.tanh(inner, out=inner)
    inner += 1
    inner *= x
    inner *= np.float32(0.5)
    return inner
