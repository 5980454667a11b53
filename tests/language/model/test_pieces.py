"""Cases by hand of what BERT's uncased tokenizer does: small letters, no accents, marks alone, longest piece first."""

from __future__ import annotations

import pytest

from rashomon.language.model.pieces import Pieces

VOCABULARY = (
    "[UNK]", "un", "##aff", "##able", "##ord", "##a", "a", "'", "s", "dam", "##s", "-", "3", "##3", "##0", "naive", "$",
    "5",
)  # fmt: skip


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("unaffable", "un ##aff ##able"),
        ("UNAFFORDABLE", "un ##aff ##ord ##able"),
        ("Dams", "dam ##s"),
        ("dam's", "dam ' s"),
        ("dam-330", "dam - 3 ##3 ##0"),
        ("naïve", "naive"),
        ("$5", "$ 5"),
        ("unx", "[UNK]"),  # a part that does not fit is unknown as a whole
        ("unx-dam", "[UNK] - dam"),
        ("''", "' '"),
        ("\u0301", "[UNK]"),  # an accent alone leaves nothing
    ],
)
def test_words_fall_into_pieces(word, pieces):
    assert [VOCABULARY[number] for number in Pieces(VOCABULARY).of(word)] == pieces.split()


def test_a_long_word_costs_eight_pieces_at_most():
    assert len(Pieces(VOCABULARY).of("-" * 500)) == 8


def test_what_is_remembered_is_what_was_found():
    pieces = Pieces(VOCABULARY, remember=1)
    assert [pieces.of(word) for word in ("dams", "una", "dams", "una")] == [(9, 10), (1, 5), (9, 10), (1, 5)]
