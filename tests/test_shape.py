"""The size norms and the layout, as `docs/reference/architecture.md` states them."""

from __future__ import annotations

import ast
import re
import statistics
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "src" / "rashomon").rglob("*.py"))
TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in SOURCES}
FUNCTIONS = [
    (path, node)
    for path, tree in TREES.items()
    for node in ast.walk(tree)
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
]


def is_table(path: Path) -> bool:
    """A module of words: hardly any code, so that its length is the length of its lists."""
    code = [node for node in TREES[path].body if not isinstance(node, ast.Assign | ast.AnnAssign | ast.Expr)]
    return all(isinstance(node, ast.Import | ast.ImportFrom) for node in code)


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def percentile(values: list[int], share: float) -> int:
    return sorted(values)[int(share * (len(values) - 1))]


def test_modules_are_short():
    sizes = [lines(path) for path in SOURCES if not is_table(path)]
    assert statistics.median(sizes) <= 150
    assert percentile(sizes, 0.9) <= 300
    assert {str(p): lines(p) for p in SOURCES if lines(p) > 400 and not is_table(p)} == {}


def test_functions_are_short():
    sizes = [length(node) for _, node in FUNCTIONS]
    assert statistics.median(sizes) <= 9
    assert percentile(sizes, 0.9) <= 30
    assert {f"{p.name}:{n.name}": length(n) for p, n in FUNCTIONS if length(n) > 60} == {}


def test_functions_take_six_parameters_at_most():
    def parameters(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
        names = [a.arg for a in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)]
        return len([name for name in names if name not in {"self", "cls"}])

    assert {f"{p.name}:{n.name}": parameters(n) for p, n in FUNCTIONS if parameters(n) > 6} == {}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_module_says_what_it_is(path: Path):
    assert ast.get_docstring(TREES[path])


def test_the_verbs_modules_show_an_example():
    silent = [
        str(path.relative_to(ROOT))
        for path in SOURCES
        if not is_table(path) and path.name != "__init__.py" and ">>>" not in (ast.get_docstring(TREES[path]) or "")
    ]
    assert silent == []


def test_no_module_is_a_bag():
    assert [str(p) for p in SOURCES if p.name in {"utils.py", "helpers.py", "misc.py", "common.py"}] == []


def test_broad_excepts_stand_at_the_boundary_alone():
    broad = [p.name for p in SOURCES if re.search(r"except (Base)?Exception\b|except:", p.read_text(encoding="utf-8"))]
    # Reading, grouping, telling and parsing each give up one report, never the others.
    assert set(broad) <= {"reading.py", "groups.py", "telling.py", "worker.py", "sandbox.py"}


def test_tests_are_short_and_mirror_the_sources():
    long = {}
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_") and length(node) > 40:
                long[f"{path.name}:{node.name}"] = length(node)
    assert long == {}


def test_nothing_names_this_machine():
    secret = re.compile(r"/(?:work|home|root|opt)/[a-z]")
    named = [
        str(path.relative_to(ROOT))
        for folder in ("src", "tests", "benchmarks", "docs", "examples")
        for path in sorted((ROOT / folder).rglob("*"))
        if path.suffix in {".py", ".md", ".toml", ".json"} and secret.search(path.read_text(encoding="utf-8"))
    ]
    assert named == [] or named == ["tests/test_shape.py"]
