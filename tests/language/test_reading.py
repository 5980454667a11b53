from __future__ import annotations

import pytest

from rashomon.language.reading import Reading, Word


@pytest.fixture(name="reading")
def small():
    """Two sentences, "Ana saw Bo. Rain", with two spaces between them."""
    words = (
        Word(0, 3, "Ana", "PROPN", "NNP", "nsubj", 1), Word(4, 7, "see", "VERB", "VBD", "root", 1),
        Word(8, 10, "Bo", "PROPN", "NNP", "obj", 1), Word(10, 11, ".", "PUNCT", ".", "punct", 1),
        Word(13, 17, "rain", "NOUN", "NN", "root", 4),
    )  # fmt: skip
    return Reading(words=words, sentences=((0, 4), (4, 5)), names=(), said=())


@pytest.mark.parametrize(("character", "word"), [(0, 0), (2, 0), (3, None), (10, 3), (12, None), (16, 4), (17, None)])
def test_a_character_is_in_one_word_or_none(reading, character, word):
    assert reading.at(character) == word


@pytest.mark.parametrize(
    ("start", "end", "words"), [(0, 17, (0, 5)), (4, 10, (1, 3)), (1, 4, (1, 1)), (11, 99, (4, 5))]
)
def test_a_range_of_characters_has_the_words_that_begin_in_it(reading, start, end, words):
    assert reading.within(start, end) == words


def test_what_hangs_on_a_word_is_in_order_and_a_root_on_nothing(reading):
    assert [reading.below(word) for word in range(5)] == [(), (0, 2, 3), (), (), ()]


def test_a_range_of_words_has_the_characters_from_first_to_last(reading):
    assert reading.span(2, 4) == (8, 11)
