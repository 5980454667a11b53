from __future__ import annotations

import numpy as np
import pytest

from rashomon.language.model.weights import Weights

LABELS = {
    "upos": ("NOUN", "PROPN", "PUNCT", "VERB"),
    "xpos": (".", "NN", "NNP", "VBD"),
    "feats": ("_", "Number=Sing"),
    "lemma": ("0|", "1|", "="),
    "dep": ("nsubj", "punct", "root"),
    "names": ("O", "B-person", "I-person", "L-person", "U-person"),
}
PIECES = ("[UNK]", "[CLS]", "[SEP]", *"abcdefghijklmnopqrstuvwxyz.,“”", *(f"##{letter}" for letter in "aeiou"), "ana")
WIDTH, INNER, SMALL = 24, 40, 12


def linear(draw, name: str, to: int, *, of: int = WIDTH) -> dict[str, np.ndarray]:
    return {f"{name}.weight": draw.normal(size=(to, of)) * 0.3, f"{name}.bias": draw.normal(size=to) * 0.1}


def norm(draw, name: str) -> dict[str, np.ndarray]:
    return {f"{name}.weight": 1 + draw.normal(size=WIDTH) * 0.1, f"{name}.bias": draw.normal(size=WIDTH) * 0.1}


def layer(draw, name: str) -> dict[str, np.ndarray]:
    return {
        **linear(draw, f"{name}.qkv", 3 * WIDTH), **linear(draw, f"{name}.out", WIDTH),
        **norm(draw, f"{name}.after_attention"), **linear(draw, f"{name}.up", INNER),
        **linear(draw, f"{name}.down", WIDTH, of=INNER), **norm(draw, f"{name}.after_step"),
    }  # fmt: skip


@pytest.fixture(name="tiny", scope="session")
def weights() -> Weights:
    """A network of the shipped one's shape, as small as can be, that has learned nothing."""
    draw = np.random.default_rng(7)
    tables = {"pieces": len(PIECES), "places": 192, "looks": 32}
    tags = {name: len(tags) for name, tags in LABELS.items() if name != "dep"} | {"opens": 2, "cue": 3}
    parameters = {
        **{f"{name}.weight": draw.normal(size=(count, WIDTH)) for name, count in tables.items()},
        **norm(draw, "opening"), **layer(draw, "layers.0"), **layer(draw, "layers.1"),
        **linear(draw, "around.0.mix", WIDTH, of=3 * WIDTH), **norm(draw, "around.0.after"),
        **{key: value for name, count in tags.items() for key, value in linear(draw, f"tags.{name}", count).items()},
        **linear(draw, "arc_word", SMALL), **linear(draw, "arc_head", SMALL), **linear(draw, "arc", SMALL, of=SMALL),
        **linear(draw, "dep_word", SMALL), **linear(draw, "dep_head", SMALL), **linear(draw, "dep", 3, of=SMALL),
        **linear(draw, "role_cue", 2 * SMALL), **linear(draw, "role_word", SMALL), **linear(draw, "role_bias", 2),
    }  # fmt: skip
    return Weights({name: value.astype(np.float32) for name, value in parameters.items()}, PIECES, LABELS)
