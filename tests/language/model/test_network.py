"""The network that runs against what PyTorch said of the same window when it was made, and its windows kept apart."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from rashomon.language.model.network import Network, Window

WINDOW = Window(pieces=((3,), (4, 5, 6), (7,)), looks=(9, 0, 14))  # those of tests/training/tiny.py
HEADS, CUES = np.array([1, 1, 0]), np.array([2, 0])


@pytest.fixture(name="network", scope="module")
def running(tiny):
    return Network(tiny.graphs)


@pytest.fixture(name="said", scope="module")
def trained():
    with np.load(Path(__file__).parent / "tiny" / "said.npz") as found:
        return dict(found)


def off(made, right):
    """How far two tables of one shape are apart, against the size of what stands in them."""
    assert made.shape == right.shape
    return np.abs(made - right).mean() / np.abs(right).mean()


def test_a_window_is_read_as_it_was_trained(network, said):
    heard = network.read(WINDOW)
    assert off(heard.words, said["words"]) < 0.05
    assert off(heard.arcs, said["arcs"]) < 0.05
    assert heard.tags.keys() == {"upos", "xpos", "feats", "lemma", "names", "opens", "cue"}
    assert all(off(scores, said[layer]) < 0.05 for layer, scores in heard.tags.items())


def test_relations_and_roles_are_read_as_they_were_trained(network, said):
    assert off(network.deps(said["words"], HEADS), said["deps"]) < 0.05
    assert off(network.roles(said["words"], CUES), said["roles"]) < 0.05


def test_other_places_give_other_answers(network, said):
    assert off(network.deps(said["words"], HEADS[::-1].copy()), said["deps"]) > 0.1
    assert off(network.roles(said["words"], CUES[::-1].copy()), said["roles"]) > 0.1


@pytest.mark.parametrize("words", [1, 2, 90])
def test_a_window_may_have_any_length(network, words):
    heard = network.read(Window(((3,),) * words, (9,) * words))
    heads = np.zeros(words, np.int64)
    assert heard.words.shape[0] == words
    assert network.deps(heard.words, heads).shape == (words, 3)
    assert network.roles(heard.words, heads[:1]).shape == (1, words, 2)
