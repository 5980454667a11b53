"""Inserted passages: a paragraph or two of one report put into another; are they found, and what else is taken for one?

    python benchmarks/splices.py [--gold FILE] [--documents FILE] [--out MADE]

The reports are the project's own corpus and those of `--gold` (JSON Lines with `id` and `text`; those of one `story` or
`topic` are kept together). The stories are dealt into hosts and donors; each host long enough gets one passage of a donor
between two of its paragraphs. `alone`: without the report the passage is from; `beside`: with it in the set. False alarms are
counted on the same hosts as they came. Baseline, in the same run: paragraphs that share fewest words with the rest of
their report, as many alarms on clean hosts as the program raises.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from convention import begin, finish, read_rows
from rashomon.records import Document, Source
from rashomon.stages import bodies, documents

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "training" / "corpus"))

FEWEST = 6  # paragraphs of a host
WORDS = 20  # of a passage
MOST = 600  # hosts of a set
SEED = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report by paragraphs; `story` is what it is kept together with."""

    id: str
    story: str
    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        return "\n\n".join(self.paragraphs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Splice:
    """A host with a foreign passage in it, and the passage's characters."""

    report: Report
    start: int
    end: int


def main() -> None:
    task = begin(__doc__ or "", gold="ecbplus/documents.jsonl")
    sets = {"corpus": own(), task.gold.parent.name: [of_row(row) for row in read_rows(task.gold)]}
    ours = {name: measured(reports, found) for name, reports in sets.items()}
    simple = {name: measured(reports, least(reports, ours[name])) for name, reports in sets.items()}
    finish(task, made=[], table={"rashomon": ours, "least words shared": simple})


def own() -> list[Report]:
    """The corpus of the repository."""
    import corpus

    return [
        of_row({"id": report.id, "text": report.text, "story": report.id}) for report in corpus.reports(corpus.REPORTS)
    ]


def of_row(row: Mapping[str, Any]) -> Report:
    paragraphs = tuple(part.strip() for part in re.split(r"\n\s*\n", row["text"]) if part.strip())
    return Report(id=str(row["id"]), story=str(row.get("topic", row.get("story", row["id"]))), paragraphs=paragraphs)
