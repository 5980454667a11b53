from __future__ import annotations

import time
from itertools import product

import numpy as np
import pytest

from rashomon.language.model.trees import _of_any_root, best


def is_tree(heads) -> bool:
    """Whether one word is its own head and all others reach it."""
    roots = [word for word, head in enumerate(heads) if word == head]
    for word in range(len(heads)):
        for _ in heads:
            word = heads[word]
        if [word] != roots:
            return False
    return True


def total(scores, heads) -> float:
    return float(sum(scores[word, head] for word, head in enumerate(heads)))


@pytest.mark.parametrize("words", [1, 2, 3, 4, 5])
def test_no_tree_is_better(words):
    trees = [heads for heads in product(range(words), repeat=words) if is_tree(heads)]
    assert len(trees) == words ** (words - 1)
    draw = np.random.default_rng(words)
    for _ in range(60):
        scores = draw.normal(size=(words, words)).astype(np.float32)
        found = best(scores).tolist()
        assert is_tree(found)
        assert total(scores, found) == pytest.approx(max(total(scores, heads) for heads in trees), abs=1e-5)


def test_all_roots_at_once_give_the_tree_that_one_by_one_do():
    draw = np.random.default_rng(11)
    for _ in range(40):
        scores = draw.normal(size=(9, 9)).astype(np.float32)
        arcs = np.where(np.eye(9, dtype=bool), -1e12, scores.astype(np.float64))
        assert total(scores, _of_any_root(arcs, np.diagonal(scores))) == pytest.approx(total(scores, best(scores)))


def test_long_sentences_that_the_network_makes_nothing_of_take_no_time():
    draw = np.random.default_rng(3)
    began = time.process_time()
    for _ in range(5):
        assert is_tree(best(draw.normal(size=(150, 150)).astype(np.float32) * 0.01).tolist())
        assert is_tree(best(np.zeros((150, 150), np.float32)).tolist())
    assert time.process_time() - began < 2


def test_a_root_that_all_words_want_to_be_is_one():
    found = best(np.eye(6, dtype=np.float32) * 50).tolist()
    assert is_tree(found)


def test_circles_inside_circles_end():
    words = np.arange(64)
    scores = np.full((64, 64), -9, np.float32)
    for size in (2, 4, 8, 16, 32, 64):
        scores[words, words // size * size + (words + size // 2) % size] += 10 - size / 10
    assert is_tree(best(scores).tolist())
