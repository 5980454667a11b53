from __future__ import annotations

import pytest

from rashomon.language.model import weights


def test_what_is_written_is_read(tiny, tmp_path):
    weights.write(tiny, tmp_path)
    again = weights.read(tmp_path)
    assert again == tiny


def test_a_byte_changes_the_digest(tiny, tmp_path):
    weights.write(tiny, tmp_path)
    before = weights.digest(tmp_path)
    file = tmp_path / "tags.json"
    file.write_text(file.read_text("utf-8").replace("NOUN", "NOUM"), "utf-8")
    assert weights.digest(tmp_path) != before


def test_a_missing_file_is_named(tiny, tmp_path):
    weights.write(tiny, tmp_path)
    (tmp_path / "deps.onnx").unlink()
    with pytest.raises(FileNotFoundError, match=r"deps\.onnx"):
        weights.read(tmp_path)
