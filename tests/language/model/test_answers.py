from __future__ import annotations

import pytest

from rashomon.language.model.answers import decide
from rashomon.language.model.network import Network
from rashomon.language.model.pieces import Pieces
from rashomon.language.model.windows import Words

LINE = "ana sun, “bed” Ox. "


@pytest.fixture(name="read")
def reader(tiny):
    network, pieces = Network(tiny.graphs), Pieces(tiny.vocabulary)

    def read(text):
        words = [at for at, character in enumerate(text) if not character.isspace()]
        return decide(network, pieces, tiny.labels, Words(text, words, [at + 1 for at in words]))

    return read


def test_every_sentence_is_a_tree_of_its_own(read):
    found = read(LINE * 40)
    sentence = found.opens.cumsum()
    assert found.opens[0]
    assert (sentence[found.heads] == sentence).all()
    assert len({int(sentence[word]) for word in range(len(sentence)) if found.heads[word] == word}) == sentence[-1]


def test_spans_lie_inside_the_text_and_names_inside_a_sentence(read):
    found = read(LINE * 40)
    count, sentence = len(found.opens), found.opens.cumsum()
    parts = [part for s in found.said for part in (s.cue, *s.source, *s.content)]
    assert found.names
    assert parts
    assert all(0 <= start < end <= count for start, end in parts)
    assert all(sentence[first] == sentence[after - 1] for first, after, _ in found.names)


def test_what_is_said_of_a_window_depends_on_nothing_else(read):
    page = ("ab cd ef gh. " * 16).strip()  # fills one window
    alone, beside = read(page), read("\n".join([page, "xyz. " * 31 + "xyz.", page]))
    count = len(alone.opens)
    for layer, numbers in alone.tags.items():
        assert beside.tags[layer][-count:].tolist() == numbers.tolist()
    assert (beside.heads[-count:] - (len(beside.heads) - count)).tolist() == alone.heads.tolist()


def test_one_word_is_a_sentence(read):
    found = read("x")
    assert (found.heads.tolist(), found.opens.tolist()) == ([0], [True])
