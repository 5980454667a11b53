"""The corpus: a folder of reports with inline marks in (see `GUIDE.md`), records with offsets out.

    python training/corpus/corpus.py --jsonl OUT [--part all|train|held-out]

Offsets are half-open, in Unicode code points, into a report's `text`, which is its body with the marks taken out. The
command writes one JSON object a line, in the shapes that `entities`, `attributions` and `timex` metrics read.

>>> report = read(Raw("sample.txt", 1, "x-1", [
...     "event: court", "country: Kenya", "register: brief", "spelling: british", "typing: clean",
...     "published: 2031-08-14", '<source s="1" by="ada-oru"><person id="ada-oru">Ada Oru</person></source> '
...     '<cue s="1">denied</cue> <content s="1" kind="indirect">it</content>.']))
>>> report.text, report.statements[0].cue, report.names[0].id
('Ada Oru denied it.', ((8, 14),), 'ada-oru')
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

REPORTS = Path(__file__).parent / "reports"
HEADER = ("event", "country", "register", "spelling", "typing", "published")
NAMES = ("person", "organization", "place", "group")
ATTRIBUTES = {
    **dict.fromkeys(NAMES, ("id",)),
    "source": ("s", "by"),
    "cue": ("s",),
    "content": ("s", "kind"),
    "figure": ("measure", "low", "high", "group", "qualifier", "by"),
    "time": ("value",),
}
PARTS = {"all": (False, True), "train": (False,), "held-out": (True,)}
SALT = 8287  # of 20,000 the one that divides events, registers, spellings, typings and regions most evenly

_TAG = re.compile(r'<(?P<close>/?)(?P<tag>[a-z]+)(?P<attributes>(?: [a-z]+="[^"<>]*")*)>')
_ATTRIBUTE = re.compile(r'([a-z]+)="([^"]*)"')
_MARKUP = re.compile(r"[<>&]")
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_SET = re.compile(r"(?:every|each|once|twice|daily|nightly|weekly|monthly|yearly|annual|hourly)\b", re.IGNORECASE)

Span = tuple[int, int]


class Malformed(ValueError):
    """A report cannot be read: which file, line and report, and what is wrong there."""


@dataclass(frozen=True, slots=True)
class Name:
    """A mention by name; `id` is the same for one entity in one report."""

    start: int
    end: int
    type: str
    id: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of what is said: `direct`, `indirect` or `mixed`."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Statement:
    """Who said what; `by` is the id of an entity of the report, or `unnamed`."""

    number: int
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Piece, ...]
    by: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A count of people, buildings or money; an open side is None."""

    start: int
    end: int
    measure: str
    low: float | None
    high: float | None
    group: str
    qualifier: str
    by: str


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression and its TIMEX3 value."""

    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class Report:
    """One report: its header, its text as readers see it, and its marks in the order of the text."""

    id: str
    event: str
    country: str
    register: str
    spelling: str
    typing: str
    published: date
    text: str
    names: tuple[Name, ...]
    statements: tuple[Statement, ...]
    figures: tuple[Figure, ...]
    times: tuple[Time, ...]
    held_out: bool


@dataclass(frozen=True, slots=True)
class Raw:
    """A report as it stands in its file: the lines that follow its `===` line, which is line `line` of `file`."""

    file: str
    line: int
    id: str
    lines: Sequence[str]

    def wrong(self, what: str, line: int = 0) -> Malformed:
        """What is wrong in the `line`th line after the `===`."""
        return Malformed(f"{self.file}:{self.line + line}: {self.id}: {what}")


@dataclass(frozen=True, slots=True)
class _Mark:
    tag: str
    start: int
    end: int
    attributes: Mapping[str, str]
    line: int


def reports(folder: Path = REPORTS) -> tuple[Report, ...]:
    """Every report of the folder, in the order of the names of the files; raises `Malformed`."""
    found: dict[str, Report] = {}
    for raw in raws(folder):
        if raw.id in found:
            raise raw.wrong("the id of an earlier report")
        found[raw.id] = read(raw)
    return tuple(found.values())


def raws(folder: Path) -> Iterator[Raw]:
    """The reports of the folder with their marks unread."""
    for path in sorted(folder.glob("*.txt")):
        lines = path.read_text("utf-8").split("\n")
        heads = [at for at, line in enumerate(lines) if line.startswith("===")]
        if any(line.strip() for line in lines[: heads[0] if heads else None]):
            raise Malformed(f"{path.name}:1: text before the first ===")
        for head, end in zip(heads, [*heads[1:], len(lines)], strict=True):
            yield Raw(path.name, head + 1, lines[head].removeprefix("===").strip(), lines[head + 1 : end])


def read(raw: Raw) -> Report:
    """The report with its marks as offsets."""
    header, day = _header(raw)
    text, marks = _body(raw)
    rest: dict[str, Any] = header | {"id": raw.id, "published": day, "text": text, "held_out": held_out(raw.id)}
    return Report(
        **rest,
        names=tuple(Name(m.start, m.end, m.tag, m.attributes["id"]) for m in marks if m.tag in NAMES),
        statements=_statements(raw, marks),
        figures=tuple(_figure(raw, m) for m in marks if m.tag == "figure"),
        times=tuple(Time(m.start, m.end, m.attributes["value"]) for m in marks if m.tag == "time"),
    )


def held_out(report: str) -> bool:
    """Is the report with this id in the fifth that nothing is ever trained on?"""
    return int(hashlib.sha256(f"{SALT}:{report}".encode()).hexdigest(), 16) % 5 == 0


def strip(text: str) -> str:
    """The text without its marks.

    >>> strip('In <place id="gao">Gao</place>.')
    'In Gao.'
    """
    return _TAG.sub("", text)


def _header(raw: Raw) -> tuple[dict[str, str], date]:
    header: dict[str, str] = {}
    for at, (key, line) in enumerate(zip(HEADER, [*raw.lines, *[""] * len(HEADER)], strict=False), 1):
        found, colon, value = line.partition(":")
        if not colon or found.strip() != key:
            raise raw.wrong(f"the header has no “{key}:” here", at)
        header[key] = value.strip()
    try:
        return header, date.fromisoformat(header.pop("published"))
    except ValueError as error:
        raise raw.wrong(f"published: {error}", len(HEADER)) from None


def _body(raw: Raw) -> tuple[str, list[_Mark]]:
    """The text without blank lines at its ends, and its marks in the order in which they open."""
    full = [at for at, line in enumerate(raw.lines) if at >= len(HEADER) and line.strip()]
    if not full:
        raise raw.wrong("no text")
    lines, marks, length = [], [], 0
    for at in range(full[0], full[-1] + 1):
        text, found = _line(raw, at, length)
        lines.append(text)
        marks += found
        length += len(text) + 1
    return "\n".join(lines), marks


def _line(raw: Raw, at: int, offset: int) -> tuple[str, list[_Mark]]:
    """A line without its marks, and the marks; all that opens in a line closes in it."""
    line, pieces, length, done = raw.lines[at], [], offset, 0
    marks: list[_Mark] = []
    opened: list[tuple[str, int, dict[str, str]]] = []
    for found in _TAG.finditer(line):
        piece = line[done : found.start()]
        pieces.append(piece)
        length += len(piece)
        done = found.end()
        tag = found["tag"]
        if not found["close"]:
            opened.append((tag, length, _attributes(raw, found, at + 1)))
        elif found["attributes"] or not opened or opened[-1][0] != tag:
            raise raw.wrong(f"</{tag}> closes {f'<{opened[-1][0]}>' if opened else 'nothing'}", at + 1)
        else:
            _, start, attributes = opened.pop()
            marks.append(_Mark(tag, start, length, attributes, at + 1))
    pieces.append(line[done:])
    text = "".join(pieces)
    if opened:
        raise raw.wrong(f"<{opened[-1][0]}> is not closed in its paragraph", at + 1)
    if stray := _MARKUP.search(text):
        raise raw.wrong(f"no tag: “{text[stray.start() : stray.start() + 30]}”", at + 1)
    return text, sorted(marks, key=lambda mark: (mark.start, -mark.end))


def _attributes(raw: Raw, found: re.Match[str], line: int) -> dict[str, str]:
    """The attributes of an opening tag: each of its tag's, once, and no other."""
    tag, pairs = found["tag"], _ATTRIBUTE.findall(found["attributes"])
    if tag not in ATTRIBUTES:
        raise raw.wrong(f"<{tag}> is no mark", line)
    if sorted(key for key, _ in pairs) != sorted(ATTRIBUTES[tag]):
        raise raw.wrong(f"{found.group()} has not the attributes {', '.join(ATTRIBUTES[tag])}", line)
    return dict(pairs)


def _statements(raw: Raw, marks: Sequence[_Mark]) -> tuple[Statement, ...]:
    parts: dict[int, dict[str, list[_Mark]]] = defaultdict(lambda: defaultdict(list))
    for mark in marks:
        if mark.tag in {"source", "cue", "content"}:
            for number in _numbers(raw, mark):
                parts[number][mark.tag].append(mark)
    return tuple(_statement(raw, number, part) for number, part in parts.items())


def _numbers(raw: Raw, mark: _Mark) -> list[int]:
    """The statement a part belongs to; a source may serve several: s="1 2" in "Ruo said … and denied …"."""
    numbers = mark.attributes["s"].split(" ")
    if not all(number.isdecimal() for number in numbers) or (len(numbers) > 1 and mark.tag != "source"):
        raise raw.wrong(f's="{mark.attributes["s"]}" is no number', mark.line)
    return list(map(int, numbers))


def _statement(raw: Raw, number: int, part: Mapping[str, list[_Mark]]) -> Statement:
    speakers = {mark.attributes["by"] for mark in part.get("source", ())}
    if len(speakers) > 1:
        raise raw.wrong(f"statement {number} is by {' and by '.join(sorted(speakers))}", part["source"][0].line)
    return Statement(
        number=number,
        source=tuple((m.start, m.end) for m in part.get("source", ())),
        cue=tuple((m.start, m.end) for m in part.get("cue", ())),
        content=tuple(Piece(m.start, m.end, m.attributes["kind"]) for m in part.get("content", ())),
        by=speakers.pop() if speakers else "unnamed",
    )


def _figure(raw: Raw, mark: _Mark) -> Figure:
    low, high = (_bound(raw, mark, side) for side in ("low", "high"))
    measure, group, qualifier, by = (mark.attributes[key] for key in ("measure", "group", "qualifier", "by"))
    return Figure(mark.start, mark.end, measure, low, high, group, qualifier, by)


def _bound(raw: Raw, mark: _Mark, side: str) -> float | None:
    written = mark.attributes[side]
    if written and not _NUMBER.fullmatch(written):
        raise raw.wrong(f'{side}="{written}" is no number', mark.line)
    number = float(written) if written else None
    return int(number) if number is not None and number.is_integer() else number


def timex_type(text: str, value: str) -> Literal["DATE", "TIME", "DURATION", "SET"]:
    """The TIMEX3 type of the expression `text` with this value.

    >>> timex_type("every week", "P1W"), timex_type("three days", "P3D"), timex_type("noon", "2031-08-14T12:00")
    ('SET', 'DURATION', 'TIME')
    """
    if _SET.match(text):
        return "SET"
    if value.startswith("P") and not value.endswith("_REF"):
        return "DURATION"
    return "TIME" if "T" in value and not value.endswith("_REF") else "DATE"


def row(report: Report) -> dict[str, Any]:
    """The report as a line of JSON Lines."""
    return {
        "id": report.id,
        "text": report.text,
        "entities": [{"start": n.start, "end": n.end, "type": n.type, "id": n.id} for n in report.names],
        "attributions": [
            {
                "source": s.source,
                "cue": s.cue,
                "content": [(piece.start, piece.end) for piece in s.content],
                "by": s.by,
                "kinds": [piece.kind for piece in s.content],
            }
            for s in report.statements
        ],
        "figures": [{key: getattr(f, key) for key in ("start", "end", *ATTRIBUTES["figure"])} for f in report.figures],
        "timex": [
            {
                "start": t.start,
                "end": t.end,
                "type": timex_type(report.text[t.start : t.end], t.value),
                "value": t.value,
            }
            for t in report.times
        ],
        **{key: getattr(report, key) for key in HEADER if key != "published"},
        "published": report.published.isoformat(),
        "held_out": report.held_out,
    }


def main() -> None:
    """Write the corpus, or a part of it, as JSON Lines."""
    parser = argparse.ArgumentParser(description="Write the corpus as JSON Lines.")
    parser.add_argument("--jsonl", type=Path, metavar="OUT", required=True)
    parser.add_argument("--part", choices=PARTS, default="all")
    given = parser.parse_args()
    try:
        rows = [row(report) for report in reports() if report.held_out in PARTS[given.part]]
    except Malformed as error:
        raise SystemExit(str(error)) from None
    given.jsonl.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in rows), "utf-8")


if __name__ == "__main__":
    main()
