from __future__ import annotations

import pytest

from rashomon.language.model.blank import blank


@pytest.fixture(name="cut", scope="module")
def tokenizer():
    return blank().tokenizer


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("of“grave errors”at", "of “ grave errors ” at"),
        ("Oru,who left", "Oru , who left"),
        ("Tarsk–Belu line—closed", "Tarsk – Belu line — closed"),
        ("Lt. Oru, Supt. Lund", "Lt. Oru , Supt. Lund"),
        ("1,500 at 8:30", "1,500 at 8:30"),
        ("didn't", "did n't"),
    ],
)
def test_words_part_where_careless_pages_glue_them(cut, text, words):
    assert [token.text for token in cut(text)] == words.split()


def test_no_character_is_lost(cut):
    text = "A page\twith  gaps …\n\n“and” marks.  "
    assert "".join(token.text_with_ws for token in cut(text)) == text
