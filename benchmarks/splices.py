"""Inserted passages: a paragraph or two of one report put into another; are they found, and what else is taken for one?

    python benchmarks/splices.py [--gold FILE]

The reports are the project's own corpus and those of `--gold` (JSON Lines with `id` and `text`; those of one `topic`
are kept together). The topics are dealt into hosts and donors; each host long enough gets one passage of a donor
between two of its paragraphs. `alone`: without the report the passage is from; `beside`: with it in the set. Alarms
are also counted on all the reports as they came (some hold real insertions). Baseline, in the same run: the
paragraphs that share fewest words with the rest of their report, as many in each set as the program finds in the
clean one.
"""

from __future__ import annotations

import importlib
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from convention import begin, finish, read_rows
from rashomon.records import Document, Source
from rashomon.stages import bodies, documents

FEWEST = 6  # paragraphs of a host
WORDS = 20  # of a passage
MOST = 600  # hosts of a set
SEED = 5
ENDS = '."”'  # of a paragraph that is prose

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report by paragraphs; `story` is what it is kept together with."""

    id: str
    story: str
    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        return "\n\n".join(self.paragraphs)


Finder = Callable[[Sequence["Report"]], list[list[Span]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Splice:
    """A host with a foreign passage in it, and the passage's characters."""

    report: Report
    start: int
    end: int


def main() -> None:
    task = begin(__doc__ or "", gold="ecbplus/documents.jsonl")
    sets = {"corpus": own(), task.gold.parent.name: [of_row(row) for row in read_rows(task.gold)]}
    ours = {name: measured(reports, inserted) for name, reports in sets.items()}
    simple = {
        name: measured(reports, partial(least, most=int(ours[name]["clean reports alarmed"])))
        for name, reports in sets.items()
    }
    finish(task, made=[], table={"rashomon": ours, "fewest shared words": simple})


def own() -> list[Report]:
    """The corpus of the repository."""
    sys.path.append(str(Path(__file__).resolve().parents[1] / "training" / "corpus"))
    corpus = importlib.import_module("corpus")
    return [of_row({"id": report.id, "text": report.text}) for report in corpus.reports()]


def of_row(row: Mapping[str, Any]) -> Report:
    """A report of a row, its paragraphs parted by empty lines, or by line ends where it has none."""
    parts = re.split(r"\n\s*\n" if "\n\n" in row["text"] else r"\n", row["text"])
    return Report(
        id=str(row["id"]),
        story=str(row.get("topic", row["id"])),
        paragraphs=tuple(part.strip() for part in parts if part.strip()),
    )


def measured(reports: Sequence[Report], find: Finder) -> dict[str, float]:
    """Recall, precision by reports, and alarms on clean reports."""
    chance = random.Random(SEED)
    stories = sorted({report.story for report in reports})
    chance.shuffle(stories)
    hosting = set(stories[: len(stories) // 2])
    donors = [report for report in reports if report.story not in hosting]
    spliced = list(splices([report for report in reports if report.story in hosting], donors, chance))
    clean = sum(map(bool, find(reports)))
    row: dict[str, float] = {"spliced": len(spliced), "clean reports": len(reports), "clean reports alarmed": clean}
    row["alarms per 100 clean reports"] = 100 * clean / max(1, len(reports))
    for name, others in (("alone", []), ("beside", donors)):
        found = find([*(splice.report for splice in spliced), *others])[: len(spliced)]
        row[f"recall, origin {name}"] = sum(map(hit, spliced, found)) / max(1, len(spliced))
        row[f"hosts alarmed elsewhere, origin {name}"] = sum(map(stray, spliced, found))
    return row


def splices(hosts: Sequence[Report], donors: Sequence[Report], chance: random.Random) -> Iterator[Splice]:
    """Each host long enough with one or two paragraphs of a donor's body in it, one passage of each donor."""
    lent = [passage for donor in donors if (passage := passage_of(donor, chance))]
    chance.shuffle(lent)
    long = [host for host in hosts if len(host.paragraphs) >= FEWEST][:MOST]
    for host, passage in zip(long, lent, strict=False):
        at = chance.randrange(2, len(host.paragraphs) - 1)
        start = sum(len(part) + 2 for part in host.paragraphs[:at])
        parts = (*host.paragraphs[:at], *passage, *host.paragraphs[at:])
        report = Report(id=host.id, story=host.story, paragraphs=parts)
        yield Splice(report=report, start=start, end=start + len("\n\n".join(passage)))


def passage_of(donor: Report, chance: random.Random) -> tuple[str, ...]:
    """One or two paragraphs of prose from a report's body; none where it has none."""
    prose = [len(part.split()) >= WORDS and part[-1] in ENDS for part in donor.paragraphs]
    found = [
        donor.paragraphs[at : at + size]
        for size in (1, 2)
        for at in range(1, len(prose) - size + 1)
        if all(prose[at : at + size])
    ]
    return chance.choice(found) if found else ()


def hit(splice: Splice, found: Sequence[Span]) -> bool:
    """Whether half of the passage is found."""
    over = sum(max(0, min(end, splice.end) - max(start, splice.start)) for start, end in found)
    return 2 * over >= splice.end - splice.start


def stray(splice: Splice, found: Sequence[Span]) -> bool:
    """Whether something else is taken for inserted."""
    return any(end <= splice.start or start >= splice.end for start, end in found)


def inserted(reports: Sequence[Report]) -> list[list[Span]]:
    """What the program takes for inserted in each report."""
    read: list[Document] = []
    for number, report in enumerate(reports):
        source = Source(
            path=f"{number:06}.txt", data=report.text.encode(), media="text/plain", url=None, title=None, published=None
        )
        read.append(documents.read(source)[0])
    labelled = {document.path: document for document in bodies.label(tuple(read))[0]}
    return [
        [(block.start, block.end) for block in labelled[document.path].blocks if block.role == "inserted"]
        for document in read
    ]


def least(reports: Sequence[Report], *, most: int) -> list[list[Span]]:
    """The baseline: the paragraphs that share fewest of their words with the rest of their report, `most` in
    a set of clean reports: as many a report.
    """
    rated: list[tuple[float, int, Span]] = []
    for number, report in enumerate(reports):
        words = [set(re.findall(r"\w{4,}", part.casefold())) for part in report.paragraphs]
        counts = Counter(word for part in words for word in part)
        start = 0
        for at, part in enumerate(words):
            if at and len(report.paragraphs) >= FEWEST and len(part) >= WORDS // 2:
                shared = sum(counts[word] > 1 for word in part) / len(part)
                rated.append((shared, number, (start, start + len(report.paragraphs[at]))))
            start += len(report.paragraphs[at]) + 2
    found: list[list[Span]] = [[] for _ in reports]
    for _, number, span in sorted(rated)[:most]:
        found[number].append(span)
    return found


if __name__ == "__main__":
    main()
