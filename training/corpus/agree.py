"""How far two markings of the same reports agree: two folders in, a table of F1 by layer out.

    python training/corpus/agree.py FOLDER_A FOLDER_B
    python training/corpus/agree.py --blank OUT ID...

The second form writes the reports named without their marks, for a second marker who has not seen the first's. Exact:
the same characters and the same label. Overlap: marks of the same label matched one to one, each pair credited by how
much of the two it shares. A name's label is its type, a figure's its measure and bounds, a time's its value; parts of
statements have none. Kind and speaker are asked of each two statements whose contents overlap. Ids are the marker's
own, so two speakers are the same when the same mention carries their ids.

>>> agreement([Mark(((0, 4),), "place")], [Mark(((0, 8),), "place")])
Score(a=1, b=1, exact=0, overlap=0.6666666666666666)
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[2]))  # as a script, its own folder alone is known

from training.corpus.corpus import REPORTS, Malformed, Report, Span, Statement, raws, reports, strip

MARKS = ("name", "source", "cue", "content", "figure", "time")
ASKED = ("kind", "speaker")


@dataclass(frozen=True, slots=True)
class Mark:
    """What one marker set: one stretch of text, or the stretches of one part of a statement."""

    spans: tuple[Span, ...]
    label: str = ""


@dataclass(frozen=True, slots=True)
class Score:
    """Marks of each marker, how many are the same, and what they share."""

    a: int = 0
    b: int = 0
    exact: int = 0
    overlap: float = 0.0

    def __add__(self, other: Score) -> Score:
        return Score(self.a + other.a, self.b + other.b, self.exact + other.exact, self.overlap + other.overlap)

    def f1(self) -> tuple[float, float]:
        """Exact and overlap F1; nothing marked by either is full agreement."""
        both = self.a + self.b
        return (2 * self.exact / both, 2 * self.overlap / both) if both else (1.0, 1.0)


def main() -> None:
    """Print the agreement of two folders, or write reports without marks."""
    parser = argparse.ArgumentParser(description="Agreement of two markings.")
    parser.add_argument("--blank", type=Path, metavar="OUT", help="write the reports named without their marks")
    parser.add_argument("arguments", nargs="+", metavar="FOLDER_A FOLDER_B | ID...")
    given = parser.parse_args()
    if given.blank:
        blank(given.blank, given.arguments)
        return
    if len(given.arguments) != 2:
        parser.error("two folders are compared")
    try:
        print(table(compare(*map(Path, given.arguments))))
    except Malformed as error:
        raise SystemExit(str(error)) from None


def blank(out: Path, ids: Sequence[str], folder: Path = REPORTS) -> None:
    """Write these reports with their headers and without their marks, a file each."""
    known = {raw.id: raw for raw in raws(folder)}
    if missing := sorted(set(ids) - known.keys()):
        raise SystemExit(f"no such report: {', '.join(missing)}")
    out.mkdir(parents=True, exist_ok=True)
    for name in ids:
        text = "\n".join([f"=== {name}", *map(strip, known[name].lines)])
        (out / f"{name}.txt").write_text(text.rstrip("\n") + "\n", "utf-8")


def compare(a: Path, b: Path) -> tuple[int, dict[str, Score]]:
    """The number of reports in both folders, and the score of each layer over them."""
    others = {report.id: report for report in reports(b)}
    pairs = [(report, others[report.id]) for report in reports(a) if report.id in others]
    scores = dict.fromkeys((*MARKS, *ASKED), Score())
    for one, other in pairs:
        if one.text != other.text:
            raise Malformed(f"{one.id}: the two texts differ: {_difference(one.text, other.text)}")
        ours, theirs = layers(one), layers(other)
        for layer in MARKS:
            scores[layer] += agreement(ours[layer], theirs[layer])
        for layer, score in zip(ASKED, asked(one, other), strict=True):
            scores[layer] += score
    return len(pairs), scores


def layers(report: Report) -> dict[str, list[Mark]]:
    """The marks of each layer."""
    said = report.statements
    return {
        "name": [Mark(((n.start, n.end),), n.type) for n in report.names],
        "source": [Mark(s.source) for s in said if s.source],
        "cue": [Mark(s.cue) for s in said if s.cue],
        "content": [_content(s) for s in said if s.content],
        "figure": [Mark(((f.start, f.end),), f"{f.measure} {f.low} {f.high}") for f in report.figures],
        "time": [Mark(((t.start, t.end),), t.value) for t in report.times],
    }


def agreement(a: Sequence[Mark], b: Sequence[Mark]) -> Score:
    """The score of one layer of one report."""
    exact = (Counter(a) & Counter(b)).total()
    return Score(len(a), len(b), exact, sum(share for share, _, _ in _matched(a, b)))


def asked(a: Report, b: Report) -> tuple[Score, Score]:
    """The scores of kind and speaker, over the statements that both have."""
    ours, theirs = ([s for s in report.statements if s.content] for report in (a, b))
    kinds = speakers = Score()
    for _, i, j in _matched([_content(s) for s in ours], [_content(s) for s in theirs]):
        one, other = ours[i], theirs[j]
        same_kind = {piece.kind for piece in one.content} == {piece.kind for piece in other.content}
        same_speaker = one.by == other.by or bool(_mentions(a, one) & _mentions(b, other))
        kinds += Score(1, 1, same_kind, same_kind)
        speakers += Score(1, 1, same_speaker, same_speaker)
    return kinds, speakers


def table(compared: tuple[int, dict[str, Score]]) -> str:
    """The scores as text; the last line is over all marks."""
    count, scores = compared
    rows = {**scores, "all marks": sum((scores[layer] for layer in MARKS), Score())}
    lines = [f"{count} reports{'':6}{'A':>6}{'B':>6}{'exact':>8}{'overlap':>9}"]
    for name, score in rows.items():
        exact, overlap = score.f1()
        lines.append(f"{name:16}{score.a:>6}{score.b:>6}{exact:>8.3f}{overlap:>9.3f}")
    return "\n".join(lines)


def _matched(a: Sequence[Mark], b: Sequence[Mark]) -> list[tuple[float, int, int]]:
    """Pairs of the same label that overlap, one to one, the best first, each with what it shares of both."""
    at = [_characters(mark.spans) for mark in b]
    pairs = []
    for i, mark in enumerate(a):  # of one layer of one report, so that all pairs are few
        mine = _characters(mark.spans)
        for j, other in enumerate(b):
            if mark.label == other.label and (both := len(mine & at[j])):
                pairs.append((2 * both / (len(mine) + len(at[j])), i, j))
    used: tuple[set[int], set[int]] = (set(), set())
    matched = []
    for share, i, j in sorted(pairs, key=lambda pair: (-pair[0], *pair[1:])):
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            matched.append((share, i, j))
    return matched


def _content(statement: Statement) -> Mark:
    return Mark(tuple((piece.start, piece.end) for piece in statement.content))


def _characters(spans: Iterable[Span]) -> frozenset[int]:
    return frozenset(at for span in spans for at in range(*span))


def _mentions(report: Report, statement: Statement) -> set[Span]:
    return {(name.start, name.end) for name in report.names if name.id == statement.by}


def _difference(a: str, b: str) -> str:
    at = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return f"“{a[max(0, at - 20) : at + 20]}” and “{b[max(0, at - 20) : at + 20]}”"


if __name__ == "__main__":
    main()
