"""What a network is sure of, kept as answers for rows that have none."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch")

from tests.training import tiny  # noqa: E402
from training.sets import UNKNOWN  # noqa: E402

from training import silver  # noqa: E402

ROW = {"set": "oru", "id": "1", "weight": 1.0, "breaks": [0], **tiny.WINDOW}


def test_a_row_gets_an_answer_or_none_for_each_word(monkeypatch):
    monkeypatch.setattr(silver, "_SURE", 0.0)
    sure = silver.told(tiny.network(), ROW)
    said = tiny.said(tiny.network(), tiny.WINDOW)
    assert sure["upos"] == said["upos"].argmax(1).tolist()
    assert all(0 <= head < 3 for head in sure["head"])


def test_what_is_not_sure_stays_unknown(monkeypatch):
    monkeypatch.setattr(silver, "_SURE", 1.0)
    assert silver.told(tiny.network(), ROW) == {
        layer: [UNKNOWN] * 3 for layer in ("upos", "xpos", "feats", "lemma", "opens", "dep", "head")
    }
