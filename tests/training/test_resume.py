"""A network read back from its graphs says what the graphs say."""

from __future__ import annotations

import json

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from tests.training import tiny  # noqa: E402
from training.network import Network  # noqa: E402

from rashomon.language.model import weights  # noqa: E402
from training import resume  # noqa: E402


@pytest.fixture(name="prepared")
def empty(tmp_path):
    (tmp_path / "labels.json").write_text(json.dumps(tiny.LABELS), "utf-8")
    return tmp_path


def test_what_was_trained_comes_back_within_the_rounding(prepared, monkeypatch):
    drawn = tiny.network()
    fresh = Network(tiny.SHAPE)
    with torch.no_grad():
        fresh.pieces.weight.copy_(drawn.pieces.weight)
        fresh.places.weight.copy_(drawn.places.weight)
    monkeypatch.setattr(resume, "begun", lambda prepared, layers: fresh)
    made = resume.resumed(prepared, weights.read(tiny.HERE))
    for name, value in drawn.state_dict().items():
        np.testing.assert_allclose(made.state_dict()[name], value, atol=0.05, err_msg=name)


def test_other_labels_are_refused(prepared):
    (prepared / "labels.json").write_text(json.dumps(tiny.LABELS | {"dep": ["root"]}), "utf-8")
    with pytest.raises(ValueError, match="other labels"):
        resume.resumed(prepared, weights.read(tiny.HERE))
