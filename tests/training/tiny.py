"""A network of the shipped one's shape, as small as can be, that has learned nothing; the tests' stand-in for it.

    python tests/training/tiny.py

writes it to `tests/language/model/tiny`, with what PyTorch says of one window, so that what runs is held against what
is trained also where PyTorch is not installed.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from training.export import graphs
from training.losses import answers
from training.network import Network, Shape, Speakers
from training.windows import batch

from rashomon.language.model import weights

HERE = Path(__file__).parents[1] / "language" / "model" / "tiny"
LABELS = {
    "upos": ("NOUN", "PROPN", "PUNCT", "VERB"),
    "xpos": (".", "NN", "NNP", "VBD"),
    "feats": ("_", "Number=Sing"),
    "lemma": ("0|", "1|", "="),
    "dep": ("nsubj", "punct", "root"),
    "names": ("O", "B-person", "I-person", "L-person", "U-person"),
}
PIECES = ("[UNK]", "[CLS]", "[SEP]", *"abcdefghijklmnopqrstuvwxyz.,“”", *(f"##{letter}" for letter in "aeiou"), "ana")
COUNTS = {layer: len(tags) for layer, tags in LABELS.items()} | {"opens": 2, "cue": 3}
SHAPE = Shape(len(PIECES), COUNTS, layers=2, around=1, inner=40, width=24, arc=12, label=10, role=8, place=6)
WINDOW = {"pieces": [[3], [4, 5, 6], [7]], "looks": [9, 0, 14]}
HEADS, CUES = [1, 1, 0], [2, 0]


def network() -> Network:
    """Random weights, also where training begins with zeros or ones."""
    torch.manual_seed(4)
    made = Network(SHAPE)
    drawn = {name: value + 0.6 * torch.randn_like(value) for name, value in made.state_dict().items()}
    drawn["tags.cue.bias"][0] -= 7  # so that some words are cues
    made.load_state_dict(drawn)
    return made.eval()


def said(made: Network, window: dict[str, list]) -> dict[str, np.ndarray]:
    """What PyTorch says of a window: words, arcs, the tags of each layer, relations and roles."""
    with torch.no_grad():
        found = answers(made, batch([{"weight": 1.0, **window}]))
        deps = made.deps(found.words, torch.tensor([HEADS]))[0]
        roles = made.roles(found.words, torch.zeros(len(CUES), dtype=torch.long), torch.tensor(CUES))
    named = {"words": found.words[0], "arcs": found.arcs[0], "deps": deps, "roles": roles}
    return {name: value.numpy() for name, value in (named | {k: v[0] for k, v in found.tags.items()}).items()}


if __name__ == "__main__":
    drawn = network()
    weights.write(weights.Weights(graphs(drawn, Speakers(SHAPE.width)), PIECES, LABELS), HERE)
    np.savez(HERE / "said.npz", **said(drawn, WINDOW))
