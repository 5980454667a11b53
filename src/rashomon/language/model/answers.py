"""What the network says of a text's words, decided: tags, sentences, trees, names and statements. No spaCy here.

Words with their places in; `Answers` out, numbers counting the words given. Linear in the number of words: nothing
looks further than one window.

>>> from rashomon.language.model.weights import shipped
>>> known = shipped()
>>> words = Words("Ana left. She ran.", (0, 4, 8, 10, 14, 17), (3, 8, 9, 13, 17, 18))
>>> decide(Network(known.graphs), Pieces(known.vocabulary), known.labels, words).opens.tolist()
[True, False, False, True, False, False]
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from rashomon.language.model import introductions, trees
from rashomon.language.model.network import Array, Heard, Network, Numbers
from rashomon.language.model.openings import judged
from rashomon.language.model.pieces import Pieces
from rashomon.language.model.roles import Said, said
from rashomon.language.model.speakers import Cast, Page, Source, speakers
from rashomon.language.model.tagged import spans
from rashomon.language.model.windows import Words, windows

TAGS = ("upos", "xpos", "feats", "lemma", "dep")
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
    starts: list[int] = []
    found: list[Answers] = []
    vectors: list[tuple[Array, Array]] = []
    for start, window in windows(pieces, words):
        asked = judgement[start : start + len(window.pieces)]
        starts.append(start)
        heard = network.read(window)
        found.append(_of_window(network, labels, heard, asked))
        vectors.append(_vectors(heard.words, found[-1]))
    whole = Answers(
        {layer: np.concatenate([part.tags[layer] for part in found]) for layer in TAGS},
        np.concatenate([part.heads + start for start, part in zip(starts, found, strict=True)]),
        np.concatenate([part.opens for part in found]),
        tuple((s + at, e + at, kind) for at, part in zip(starts, found, strict=True) for s, e, kind in part.names),
        tuple(statement.moved(at) for at, part in zip(starts, found, strict=True) for statement in part.said),
    )
    names, sources = (np.concatenate(part) for part in zip(*vectors, strict=True))
    return replace(whole, said=_spoken(network, words, whole, (names, sources)))


def _vectors(words: Array, found: Answers) -> tuple[Array, Array]:
    """The mean vector of the words of each name, and of each statement's source; zero where there is none."""
    ranges = [(start, end) for start, end, _ in found.names], [s.source[0] if s.source else None for s in found.said]
    names, sources = (
        [np.zeros_like(words[0]) if at is None else words[slice(*at)].mean(0) for at in part] for part in ranges
    )
    empty = np.zeros((0, words.shape[1]), np.float32)
    return np.stack(names) if names else empty, np.stack(sources) if sources else empty


def _spoken(network: Network, words: Words, found: Answers, vectors: tuple[Array, Array]) -> tuple[Said, ...]:
    """The statements, each with the name that its source stands for."""
    forms = words.forms()
    cast = Cast.of(words.text, [(words.starts[s], words.ends[e - 1], kind) for s, e, kind in found.names])
    page = Page(
        cast,
        np.array([start for start, _, _ in found.names], np.int64),
        np.array([end for _, end, _ in found.names], np.int64),
        found.opens.cumsum(),
        np.cumsum(["\n" in gap for gap in words.gaps()]),
        introductions.of(
            [form.casefold() for form in forms], cast.keys, [name[:2] for name in found.names],
            found.opens.cumsum().tolist(),
        ),
    )  # fmt: skip
    sources = [
        Source(tuple(forms[slice(*s.source[0])]), *s.source[0], s.content) if s.source else None for s in found.said
    ]
    chosen = speakers(network, page, sources, vectors)
    return tuple(
        statement if name is None else replace(statement, by=found.names[name][:2])
        for statement, name in zip(found.said, chosen, strict=True)
    )


def _of_window(network: Network, labels: Labels, heard: Heard, judgement: NDArray[np.int8]) -> Answers:
    """The answers for one window."""
    scores = heard.tags
    opens = (scores["opens"][:, 1] > scores["opens"][:, 0]) & (judgement == 0) | (judgement > 0)
    opens[0] = True
    sentences = list(pairwise([*np.flatnonzero(opens).tolist(), len(opens)]))
    heads = np.concatenate([trees.best(heard.arcs[start:end, start:end]) + start for start, end in sentences])
    tags = {layer: scores[layer].argmax(1) for layer in TAGS if layer in scores}
    tags["dep"] = network.deps(heard.words, heads).argmax(1)
    names = (
        (start + first, start + after, kind)
        for start, end in sentences
        for first, after, kind in spans(scores["names"][start:end], labels["names"])
    )
    return Answers(tags, heads, opens, tuple(names), tuple(said(network, heard.words, scores["cue"])))
