from __future__ import annotations

from pathlib import Path

import pytest

from rashomon.language.model.weights import Weights, read


@pytest.fixture(name="tiny", scope="session")
def weights() -> Weights:
    """A network of the shipped one's shape, as small as can be, that has learned nothing: tests/training/tiny.py."""
    return read(Path(__file__).parent / "tiny")
