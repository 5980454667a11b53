"""Names, who said what, and figures in the project's own corpus: the fifth of its reports that nothing is trained on.

    python benchmarks/statements.py [--gold FILE] [--out MADE]

GOLD is of the shape that `training/corpus/corpus.py --jsonl` writes. Every line of a report is body text, and each
report is read alone: its names by `marks`, its statements by `claims.statements`. Names and attributions are counted as
by `names.py` and `attribution.py`; then, of the statements matched by the relation test:

kind      direct, indirect, or mixed (also a direct and an indirect piece)
speaker   the entity that speaks: ours is named at a place where the gold's is, or has one of its names; where the text
          names nobody, ours is none, or only described ("the police"). Also apart, for those named and those not

`relation and speaker` asks for both at once, and so also counts the statements that were not matched.

Figures are counted as `figuring.py` says. Intervals are of 95%, by bootstrap over documents. The baselines: capitalised
runs for names, quotation marks with the nearest name for statements, a number before a word for killed or injured.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import attribution
import counting
import figuring
import names
from convention import Row, Task, finish, read_rows
from quoting import quoted
from rashomon.records import Entity, Saying
from rashomon.stages import marks
from rashomon.stages.claims import statements
from reports import of_lines, readings

ROOT = Path(__file__).resolve().parents[1]
KINDS = (*counting.NAMED, "group")
_NOBODY = "unnamed"


def main() -> None:
    given = arguments()
    if given.gold and not given.gold.exists():
        print(f"statements.py: nothing measured, {given.gold} is not there")
        return
    gold = read_rows(given.gold) if given.gold else own()
    systems = predictions(gold)
    finish(
        Task(gold=given.gold, documents=given.gold, out=given.out),
        made=systems["rashomon"],
        table={name: counting.column(counting.each(counts, gold, made)) for name, made in systems.items()},
    )


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=None, help="marked reports (default: the corpus, held out)")
    parser.add_argument("--out", type=Path, default=None, help="where to write the predictions")
    return parser.parse_args()


def own() -> list[dict[str, Any]]:
    """The corpus's held-out reports, in the shape of its JSON Lines."""
    sys.path.append(str(ROOT))  # its reader is beside the package, not in it
    from training.corpus import corpus

    rows = (corpus.row(report) for report in corpus.reports() if report.held_out)
    return [json.loads(json.dumps(row)) for row in rows]


def predictions(documents: Sequence[Row]) -> dict[str, list[dict[str, Any]]]:
    """What each system makes of the reports."""
    return {"rashomon": [ours(row) for row in documents], "baseline": [simple(row) for row in documents]}


def ours(row: Row) -> dict[str, Any]:
    """A report's names and attributions as the program's own stages find them."""
    report = of_lines(row)
    read = readings([report])
    entities = marks.find([report], read)
    known = {entity.id: entity for entity in entities}
    said = statements.find(report, entities, read[report.id])
    groups = attribution.together(said)
    return {
        "id": row["id"],
        "entities": list(names.named(entities)),
        "attributions": [attribution.merged(group) | heard(group, known) for group in groups],
        "figures": figuring.ours(report, said, entities, read[report.id]),
    }


def heard(group: Sequence[Saying], entities: Mapping[str, Entity]) -> dict[str, Any]:
    """The kind of an attribution, and its speaker by places and names: None when nobody is named."""
    speaker = entities.get(group[0].speaker or "")
    if speaker is None or not any(char.isupper() for name in speaker.variants for char in name):
        return {"kind": kind(saying.kind for saying in group), "speaker": None}
    places = [[mention.start, mention.end] for mention in speaker.mentions]
    told = {"mentions": places, "names": list(speaker.variants)}
    return {"kind": kind(saying.kind for saying in group), "speaker": told}


def simple(row: Row) -> dict[str, Any]:
    """What the baselines find; the nearest name is the speaker."""
    text, found = row["text"], []
    for one in quoted(text):
        speaker = {"mentions": one["source"], "names": [text[start:end] for start, end in one["source"]]}
        found.append(one | {"kind": "direct", "speaker": speaker if one["source"] else None})
    named = list(names.baseline(text))
    return {"id": row["id"], "entities": named, "attributions": found, "figures": figuring.plain(text)}


def counts(gold: Row, made: Row) -> dict[str, float]:
    """What is right in one report."""
    pairs = counting.matched(gold, made)
    named = [is_speaker(gold, want["by"], got["speaker"]) for want, got in pairs if want["by"] != _NOBODY]
    unnamed = [got["speaker"] is None for want, got in pairs if want["by"] == _NOBODY]
    found = counting.attributions(gold, made)
    whole = {part: int(found[f"relation {part}"]) for part in ("made", "gold")}
    return (
        counting.entities(gold, made, kinds=KINDS)
        | found
        | counting.tally("relation and speaker", right=sum(named) + sum(unnamed), **whole)
        | counting.share("kind", (kind(want["kinds"]) == got["kind"] for want, got in pairs))
        | counting.share("speaker", (*named, *unnamed))
        | counting.share("speaker named", named)
        | counting.share("speaker unnamed", unnamed)
        | figuring.counts(gold, made)
    )


def kind(pieces: Iterable[str]) -> str:
    """The kind of a statement by those of its pieces: mixed when they differ."""
    kinds = set(pieces)
    return kinds.pop() if len(kinds) == 1 else "mixed"


def is_speaker(gold: Row, by: str, speaker: Row | None) -> bool:
    """Whether a speaker is the gold's entity: one of its mentions holds one of the gold's, or they share a name."""
    places = [(one["start"], one["end"]) for one in gold["entities"] if one["id"] == by]
    called = {gold["text"][start:end].casefold() for start, end in places}
    return speaker is not None and (
        any(a <= start and end <= b for a, b in speaker["mentions"] for start, end in places)
        or not called.isdisjoint(name.casefold() for name in speaker["names"])
    )


if __name__ == "__main__":
    main()
