"""What every runner of this folder shares: arguments, where data is, predictions out, one table.

    python benchmarks/NAME.py [--gold FILE] [--documents FILE] [--out MADE]

Defaults lie under `../shared/data` beside the project; any file of the same shape may be given. A runner reads:

    from convention import begin, finish, read_rows, score

    def main() -> None:
        task = begin(__doc__, gold="stories/gold.jsonl", documents="stories/documents.jsonl")
        documents = read_rows(task.documents)
        ours, baseline = predict(documents), simple(documents)      # lists of MADE rows
        finish(task, made=ours, table={
            "rashomon": score("stories", task.gold, ours),
            "one story a document": score("stories", task.gold, baseline),
        })

`begin` ends the program with status 0 and one plain line when a file it needs is not there; `score` uses the metrics
kept beside the data (`../shared/score/metrics.py`) and `begin` says so, the same way, when they are not there.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

SHARED = Path(__file__).resolve().parents[2] / "shared"
METRICS = SHARED / "score" / "metrics.py"

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """The files one run works on; `out` is None when no predictions are to be kept."""

    gold: Path
    documents: Path
    out: Path | None


def begin(about: str, *, gold: str, documents: str | None = None) -> Task:
    """The run's files from the command line; `gold` and `documents` are defaults relative to `../shared/data`.

    `documents` left out is the gold file; a gold file given has its texts in the same place beside it. Exits with
    status 0 and one line when something is not there.
    """
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=SHARED / "data" / gold, help="the answers")
    parser.add_argument("--documents", type=Path, default=None, help="the texts (a file, or a folder of pages)")
    parser.add_argument("--out", type=Path, default=None, help="where to write the predictions")
    given = parser.parse_args()
    texts = given.documents or (_beside(given.gold, gold, documents) if documents else given.gold)
    for needed in (given.gold, texts, METRICS):
        if not needed.exists():
            print(f"{Path(sys.argv[0]).name}: nothing measured, {needed} is not there")
            raise SystemExit(0)
    return Task(gold=given.gold, documents=texts, out=given.out)


def _beside(given: Path, gold: str, documents: str) -> Path:
    """Where the texts lie that belong to a gold file: as far from it as the defaults are from one another."""
    away = os.path.relpath(documents, Path(gold).parent)
    found = given.parent / away
    return found if found.exists() or given == SHARED / "data" / gold else given


def read_rows(path: Path) -> list[dict[str, Any]]:
    """The objects of a JSON Lines file, in order."""
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line.strip()]


def metrics() -> ModuleType:
    """The metrics module kept beside the data."""
    return beside(METRICS)


def beside(path: Path) -> ModuleType:
    """A module kept beside the data."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise ImportError(f"{path} cannot be loaded")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def score(task: str, gold: Path, made: Sequence[Row] | Row) -> dict[str, Any]:
    """What the metric called `task` gives for predictions held in memory; nested results as it returns them."""
    answers = json.loads(gold.read_text("utf-8")) if task == "text" else read_rows(gold)
    result: dict[str, Any] = getattr(metrics(), task)(answers, made)
    return result


def flat(result: Row, prefix: str = "") -> dict[str, Any]:
    """A nested result as one row: {"a": {"f1": 1}} becomes {"a f1": 1}."""
    row: dict[str, Any] = {}
    for key, value in result.items():
        if isinstance(value, Mapping):
            row.update(flat(value, f"{prefix}{key} "))
        else:
            row[prefix + key] = value
    return row


def finish(task: Task, *, made: Sequence[Row] | Row, table: Mapping[str, Row]) -> None:
    """Write the predictions where `--out` says (one object a line, or one object) and print the table."""
    if task.out is not None:
        lines = [made] if isinstance(made, Mapping) else made
        task.out.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in lines), "utf-8")
    print(render(table))


def render(table: Mapping[str, Row]) -> str:
    """A table in plain text: a row a measure, a column a system."""
    columns = {name: flat(result) for name, result in table.items()}
    measures = list(dict.fromkeys(key for column in columns.values() for key in column))
    cells = [["", *columns]]
    cells += [[measure, *(shown(column.get(measure, "")) for column in columns.values())] for measure in measures]
    widths = [max(len(row[i]) for row in cells) for i in range(len(cells[0]))]
    return "\n".join(
        "  ".join(
            cell.ljust(w) if i == 0 else cell.rjust(w) for i, (cell, w) in enumerate(zip(row, widths, strict=True))
        )
        for row in cells
    )


def shown(value: object) -> str:
    """A cell: four decimals for a fraction, nothing for None."""
    if value is None:
        return "-"
    return f"{value:.4f}" if isinstance(value, float) else str(value)
