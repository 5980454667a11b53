"""What `import rashomon` gives, pinned: a name added or lost is a decision, not an accident."""

from __future__ import annotations

from pathlib import Path

import rashomon


def test_the_package_exports_these_names():
    assert rashomon.__all__ == [
        "Account",
        "BadConfiguration",
        "RashomonError",
        "Rejection",
        "Settings",
        "Span",
        "UnknownPolicy",
        "account",
        "records",
    ]
    assert all(hasattr(rashomon, name) for name in rashomon.__all__)


def test_the_front_door_is_small():
    assert len(Path(rashomon.__file__).read_text(encoding="utf-8").splitlines()) <= 40
