from __future__ import annotations

import importlib
import sys
from pathlib import Path

import pytest

from benchmarks import convention

FOLDER = str(Path(convention.__file__).parent)


@pytest.fixture
def runner(monkeypatch):
    """Imports a runner as it is when run: its neighbours importable by their bare names."""
    monkeypatch.syspath_prepend(FOLDER)
    before = set(sys.modules)
    yield importlib.import_module
    for name in set(sys.modules) - before:
        if str(getattr(sys.modules[name], "__file__", "")).startswith(FOLDER):
            del sys.modules[name]
