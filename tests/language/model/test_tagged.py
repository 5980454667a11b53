from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from rashomon.language.model.tagged import spans

TAGS = ("O", "B-person", "I-person", "L-person", "U-person", "B-place", "I-place", "L-place", "U-place")


def row_of(names, words):
    """The tags that mark names."""
    tags = ["O"] * words
    for first, after, kind in names:
        tags[first:after] = [f"I-{kind}"] * (after - first)
        tags[first], tags[after - 1] = f"B-{kind}", f"L-{kind}"
        if after == first + 1:
            tags[first] = f"U-{kind}"
    return tags


def lawful(tags) -> bool:
    """Whether every name of a row is begun and ended."""
    inside = None
    for tag in tags:
        part, _, kind = tag.partition("-")
        if (part in "IL") != (inside is not None) or (part in "IL" and kind != inside):
            return False
        inside = kind if part in "BI" else None
    return inside is None


@pytest.mark.parametrize("words", [1, 2, 3, 4])
def test_no_lawful_row_is_better(words):
    rows = [tags for tags in product(TAGS, repeat=words) if lawful(tags)]
    draw = np.random.default_rng(words)
    for _ in range(40):
        scores = draw.normal(size=(words, len(TAGS))).astype(np.float32)
        worth = {tags: sum(float(scores[at, TAGS.index(tag)]) for at, tag in enumerate(tags)) for tags in rows}
        assert row_of(spans(scores, TAGS), words) == list(max(worth, key=worth.__getitem__))


def test_names_side_by_side_stay_apart():
    scores = np.full((3, len(TAGS)), -5, np.float32)
    for at, tag in enumerate(("U-person", "B-place", "L-place")):
        scores[at, TAGS.index(tag)] = 5
    assert spans(scores, TAGS) == [(0, 1, "person"), (1, 3, "place")]
