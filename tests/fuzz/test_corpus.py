"""Every input that fuzzing kept is read again."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.fuzz import CORPUS, NAMES
from benchmarks.fuzzing import TARGETS

INPUTS = sorted(path for path in CORPUS.glob("*/*") if path.parent.name in TARGETS)


def test_every_target_has_inputs():
    assert {path.parent.name for path in INPUTS} == set(TARGETS) == set(NAMES)


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_what_was_once_tried_is_still_read(path: Path):
    TARGETS[path.parent.name](path.read_bytes())
