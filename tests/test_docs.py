"""Every example in a docstring and in the documentation runs and gives what it shows."""

from __future__ import annotations

import doctest
import importlib
import io
import pkgutil
from pathlib import Path

import pytest
from rich.console import Console

import rashomon
from rashomon.render import terminal

ROOT = Path(__file__).parent.parent
MODULES = sorted(m.name for m in pkgutil.walk_packages(rashomon.__path__, "rashomon."))
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])


@pytest.mark.parametrize("name", ["rashomon", *MODULES])
def test_the_examples_of_a_module_are_true(name: str):
    assert doctest.testmod(importlib.import_module(name)).failed == 0


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_the_examples_of_a_page_are_true(page: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(ROOT)
    assert doctest.testfile(str(page), module_relative=False, encoding="utf-8").failed == 0


def test_the_readme_shows_what_the_program_prints():
    shown = (ROOT / "README.md").read_text(encoding="utf-8").split("$ rashomon brief", 1)[1].split("```", 1)[0]
    printed = io.StringIO()
    terminal.show(rashomon.account([ROOT / "examples" / "reports"]), Console(file=printed, width=100))
    lines = {line.rstrip() for line in printed.getvalue().splitlines()}
    quoted = [line.rstrip() for line in shown.splitlines()[1:] if line.strip() and line.strip() != "[…]"]
    assert len(quoted) > 20
    assert [line for line in quoted if line not in lines] == []


def test_the_model_card_ships_as_it_is_written():
    shipped = ROOT / "src" / "rashomon" / "language" / "model" / "english" / "MODEL_CARD.md"
    assert shipped.read_text(encoding="utf-8") == (ROOT / "training" / "MODEL_CARD.md").read_text(encoding="utf-8")
