"""Sentence boundaries of the pipeline that ships, over a table of traps made by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from rashomon.language import model

TABLE = Path(__file__).with_name("traps.txt")


def traps():
    """Each trap of the table: its kind, its text and its sentences."""
    for block in TABLE.read_text("utf-8").strip("\n").split("\n\n"):
        lines = block.split("\n")
        marked = "\n".join(line for line in lines if not line.startswith("# "))
        if marked:
            pieces = marked.replace("\n", "|").split("|")
            yield pytest.param(marked.replace("|", ""), [piece.strip() for piece in pieces], id=lines[0][2:])


@pytest.fixture(name="nlp", scope="module")
def pipeline():
    return model.load()


@pytest.mark.parametrize(("text", "sentences"), list(traps()))
def test_sentences_end_where_a_reader_ends_them(nlp, text, sentences):
    found = [sentence.text.strip() for sentence in nlp(text).sents]
    assert [sentence for sentence in found if sentence] == sentences


def test_the_table_is_long_and_asks_for_no_boundary_too():
    table = [trap.values for trap in traps()]
    assert len(table) >= 200
    assert len({text for text, _ in table}) == len(table)
    assert sum(len(sentences) == 1 for _, sentences in table) >= 40
