from __future__ import annotations

import numpy as np
import pytest

from rashomon.language.model import weights


def test_what_is_written_is_read(tiny, tmp_path):
    weights.write(tiny, tmp_path)
    again = weights.read(tmp_path)
    assert (again.vocabulary, again.labels) == (tiny.vocabulary, tiny.labels)
    pieces = again.parameters["pieces.weight"] * again.parameters["pieces.scale"]
    assert np.allclose(pieces, tiny.parameters["pieces.weight"], atol=0.02)
    others = tiny.parameters.keys() - {"pieces.weight"}
    assert all(np.allclose(again.parameters[n], tiny.parameters[n], rtol=1e-3, atol=1e-6) for n in others)


def test_what_was_read_is_written_as_it_was(tiny, tmp_path):
    weights.write(tiny, tmp_path / "first")
    weights.write(weights.read(tmp_path / "first"), tmp_path / "second")
    assert weights.digest(tmp_path / "first") == weights.digest(tmp_path / "second")


def test_a_byte_changes_the_digest(tiny, tmp_path):
    weights.write(tiny, tmp_path)
    before = weights.digest(tmp_path)
    file = tmp_path / "tags.json"
    file.write_text(file.read_text("utf-8").replace("NOUN", "NOUM"), "utf-8")
    assert weights.digest(tmp_path) != before


def test_a_missing_file_is_named(tiny, tmp_path):
    weights.write(tiny, tmp_path)
    (tmp_path / "pieces.npz").unlink()
    with pytest.raises(FileNotFoundError, match=r"pieces\.npz"):
        weights.read(tmp_path)
