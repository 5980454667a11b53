"""The generated reports are what the table of `scale.py` says they are."""

from __future__ import annotations

import pytest


@pytest.fixture(name="generated")
def small(runner, monkeypatch):
    module = runner("generated")
    monkeypatch.setattr(module, "BATCH", 200)
    return module


def shingles(text):
    words = text.lower().split()
    return set(zip(*(words[at:] for at in range(5)), strict=False))


def test_copies_are_as_like_their_origins_as_they_are_said_to_be(generated):
    batches = list(generated.stream(1000))
    texts = [text for batch in batches for text in batch.texts]
    copies = [copy for batch in batches for copy in batch.copies]
    assert len(copies) == 80 and len({origin for _, _, origin in copies}) == 80
    for kind, number, origin in copies:
        one, two = shingles(texts[number]), shingles(texts[origin])
        if kind == "paragraph":
            assert generated.PARAGRAPH - 4 <= len(one & two) <= generated.PARAGRAPH
        else:
            assert 0 <= len(one & two) / len(one | two) - generated.SHARES[kind] <= 0.1  # a word may stay itself


def test_a_stream_begins_as_a_longer_one_does(generated):
    assert list(generated.stream(400)) == list(generated.stream(600))[:2]


def test_reports_end_in_the_boilerplate_they_are_said_to(generated):
    (batch,) = generated.stream(200)
    last = {}
    for text, ending in zip(batch.texts, batch.endings, strict=True):
        assert ("\n" in text) == (ending >= 0)
        if ending >= 0:
            assert last.setdefault(ending, text.split("\n")[1]) == text.split("\n")[1]
    assert 0.3 < sum(ending >= 0 for ending in batch.endings) / 200 < 0.5
