"""What the network says of a text's words, decided: tags, sentences, trees, names and statements. No spaCy here.

Words with their places in; `Answers` out, numbers counting the words given. Linear in the number of words: nothing
looks further than one window.

>>> from rashomon.language.model.weights import shipped
>>> known = shipped()
>>> words = Words("Ana left. She ran.", (0, 4, 8, 10, 14, 17), (3, 8, 9, 13, 17, 18))
>>> decide(Network(known.parameters), Pieces(known.vocabulary), known.labels, words).opens.tolist()
[True, False, False, True, False, False]
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from rashomon.language.model import trees
from rashomon.language.model.network import Array, Network
from rashomon.language.model.openings import judged
from rashomon.language.model.pieces import Pieces
from rashomon.language.model.roles import Said, said
from rashomon.language.model.tagged import spans
from rashomon.language.model.windows import Words, windows

TAGS = ("upos", "xpos", "feats", "lemma", "dep")
Numbers = NDArray[np.int64]
Labels = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Answers:
    """By word: numbers of tags by layer, head, whether it opens a sentence; names (first, after, type); statements."""

    tags: Mapping[str, Numbers]
    heads: Numbers
    opens: NDArray[np.bool_]
    names: tuple[tuple[int, int, str], ...]
    said: tuple[Said, ...]


def decide(network: Network, pieces: Pieces, labels: Labels, words: Words) -> Answers:
    """All answers for a text of one word or more."""
    judgement = judged(words)
    starts, found = [], []
    for start, window in windows(pieces, words):
        asked = judgement[start : start + len(window.pieces)]
        starts.append(start)
        found.append(_of_window(network, labels, network.vectors(window), asked))
    return Answers(
        {layer: np.concatenate([part.tags[layer] for part in found]) for layer in TAGS},
        np.concatenate([part.heads + start for start, part in zip(starts, found, strict=True)]),
        np.concatenate([part.opens for part in found]),
        tuple((s + at, e + at, kind) for at, part in zip(starts, found, strict=True) for s, e, kind in part.names),
        tuple(statement.moved(at) for at, part in zip(starts, found, strict=True) for statement in part.said),
    )


def _of_window(network: Network, labels: Labels, words: Array, judgement: NDArray[np.int8]) -> Answers:
    """The answers for one window, of which the vectors of its words are given."""
    scores = network.tags(words)
    opens = (scores["opens"][:, 1] > scores["opens"][:, 0]) & (judgement == 0) | (judgement > 0)
    opens[0] = True
    sentences = list(pairwise([*np.flatnonzero(opens).tolist(), len(opens)]))
    arcs = network.arcs(words)
    heads = np.concatenate([trees.best(arcs[start:end, start:end]) + start for start, end in sentences])
    tags = {layer: scores[layer].argmax(1) for layer in TAGS if layer in scores}
    tags["dep"] = network.deps(words, heads).argmax(1)
    names = (
        (start + first, start + after, kind)
        for start, end in sentences
        for first, after, kind in spans(scores["names"][start:end], labels["names"])
    )
    return Answers(tags, heads, opens, tuple(names), tuple(said(network, words, scores["cue"])))
