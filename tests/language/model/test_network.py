"""The network against the same sums written out in double precision, and its windows kept apart."""

from __future__ import annotations

import math

import numpy as np
import pytest

from rashomon.language.model.network import Network, Window

WINDOW = Window(pieces=((3,), (4, 5, 6), (7,)), looks=(9, 0, 14))
HEADS = 12


def gelu(x):
    return 0.5 * x * (1 + np.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3)))


class Slow:
    """The same network, one sum at a time."""

    def __init__(self, parameters):
        self.p = {name: value.astype(np.float64) for name, value in parameters.items()}

    def linear(self, name, x):
        return np.einsum("...i,oi->...o", x, self.p[f"{name}.weight"]) + self.p[f"{name}.bias"]

    def norm(self, name, x):
        spread = np.sqrt(x.var(-1, keepdims=True) + 1e-12)
        return (x - x.mean(-1, keepdims=True)) / spread * self.p[f"{name}.weight"] + self.p[f"{name}.bias"]

    def attended(self, name, x):
        q, k, v = np.split(self.linear(f"{name}.qkv", x), 3, axis=-1)
        parts = []
        for a, b, c in zip(*(np.split(part, HEADS, axis=-1) for part in (q, k, v)), strict=True):
            fit = np.exp(np.einsum("id,jd->ij", a, b) / math.sqrt(a.shape[1]))
            parts.append(np.einsum("ij,jd->id", fit / fit.sum(1, keepdims=True), c))
        return self.linear(f"{name}.out", np.concatenate(parts, axis=1))

    def vectors(self):
        pieces, looks, places = [1, 3, 4, 5, 6, 7, 2], [0, 9, 0, 0, 0, 14, 0], range(7)
        tables = (("pieces", pieces), ("looks", looks), ("places", places))
        x = self.norm("opening", sum(self.p[f"{name}.weight"][list(at)] for name, at in tables))
        for name in ("layers.0", "layers.1"):
            x = self.norm(f"{name}.after_attention", x + self.attended(name, x))
            step = self.linear(f"{name}.down", gelu(self.linear(f"{name}.up", x)))
            x = self.norm(f"{name}.after_step", x + step)
        words = np.stack([x[1], (x[2] + x[4]) / 2, x[5]])
        wide = np.pad(words, ((1, 1), (0, 0)))
        beside = np.concatenate([wide[:-2], wide[1:-1], wide[2:]], axis=1)
        return self.norm("around.0.after", words + np.maximum(self.linear("around.0.mix", beside), 0))


@pytest.fixture(name="pair")
def networks(tiny):
    return Network(tiny.parameters), Slow(tiny.parameters)


def test_vectors_of_words_are_the_sums_written_out(pair):
    fast, slow = pair
    assert np.allclose(fast.vectors(WINDOW), slow.vectors(), atol=1e-4)


def test_scores_of_arcs_and_relations_are_the_sums_written_out(pair):
    fast, slow = pair
    words, heads = slow.vectors(), np.array([1, 1, 0])
    below = slow.linear("arc", np.maximum(slow.linear("arc_word", words), 0))
    above = np.maximum(slow.linear("arc_head", words), 0)
    both = slow.linear("dep_word", words) + slow.linear("dep_head", words)[heads]
    given = words.astype(np.float32)
    assert np.allclose(fast.arcs(given), np.einsum("id,jd->ij", below, above) / math.sqrt(12), atol=1e-4)
    assert np.allclose(fast.deps(given, heads), slow.linear("dep", np.maximum(both, 0)), atol=1e-4)


def test_scores_of_roles_are_the_sums_written_out(pair):
    fast, slow = pair
    words, cues = slow.vectors(), np.array([2, 0])
    asking = slow.linear("role_cue", words[cues]).reshape(2, 2, -1)
    offered = np.maximum(slow.linear("role_word", words), 0)
    right = np.einsum("wd,crd->cwr", offered, asking) / math.sqrt(12) + slow.linear("role_bias", words)
    assert np.allclose(fast.roles(words.astype(np.float32), cues), right, atol=1e-4)


def test_pieces_in_bytes_are_their_rows_times_the_scale(tiny):
    rows = np.rint(tiny.parameters["pieces.weight"] * 20).astype(np.int8)
    scale = np.full((len(rows), 1), 0.05, np.float32)
    small = Network({**tiny.parameters, "pieces.weight": rows, "pieces.scale": scale})
    whole = Network({**tiny.parameters, "pieces.weight": rows * scale})
    assert np.allclose(small.vectors(WINDOW), whole.vectors(WINDOW), atol=1e-5)
