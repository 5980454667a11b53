"""Adversarial text, doubled from 1,000 to 64,000 characters: does any reader take more than its share of time?

    python benchmarks/hostile.py

Each reader gets a unit repeated to seven lengths. Printed are the seconds at the longest and the worst ratio between
two lengths; a ratio above 2.6 that costs more than a second, or a reading of over six seconds, is marked and
makes the exit status 1.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import rashomon
from rashomon.language import dates, deaths, numbers, quotes, text, units, wording
from rashomon.language.dates.timex import timex
from rashomon.records import Day, Source
from rashomon.stages import documents
from rashomon.stages.claims import figures
from rashomon.stages.documents.published import from_page, from_text

LENGTHS = (1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000)
RATIO, NOTICED, SLOW = 2.6, 1.0, 6.0
TOLD = 0.25  # seconds: of shorter readings the clock tells no ratio
PROSE = (
    "? a “a” 'a 12- 1/1/11 Aa,A. U.S. said,A two,1 may,12 (a Mon, of,the told,A By,A ©,A photo:,A | x. ’"
    " november,1 killed,3"
)
MARKUP = "<div>x <div></p> <i,hidden> <!-- <a,b= &# <svg></svg> <script> <meta, </p> -->"
TODAY = Day(date="2026-03-18", precision="day", basis="metadata")
REPORT = "The mayor said the flood killed nine people on Monday in the old town.\n"

Reader = Callable[[str], object]


def main() -> None:
    failed = False
    for name, reader, tried in cases():
        for unit in tried:
            taken = [seconds(reader, (unit * (length // len(unit) + 1))[:length]) for length in LENGTHS]
            worst = max((b / a for a, b in pairwise(taken) if b > TOLD), default=1.0)
            bad = taken[-1] > SLOW or (worst > RATIO and taken[-1] > NOTICED)
            failed |= bad
            if bad or taken[-1] > 1.0:
                mark = "SLOW" if bad else ""
                print(f"{mark:5}{name:16} {unit!r:14} {taken[-1]:7.2f} s  doubling x {worst:.1f}")
    print("every reader keeps its time" if not failed else "some readers do not keep their time")
    raise SystemExit(int(failed))


def cases() -> list[tuple[str, Reader, list[str]]]:
    """Each reader with the units it is tried on; in `PROSE` and `MARKUP` a comma stands for a space."""
    prose = [unit.replace(",", " ") + " " for unit in PROSE.split(" ")] + ["?", "a", "\n", " ", "1", '"']
    markup = [unit.replace(",", " ") for unit in MARKUP.split(" ")]
    return [
        ("tokens", text.tokens, prose),
        ("sentences", text.sentences, prose),
        ("numbers", numbers.find, prose),
        ("conversions", units.conversions, prose),
        ("words of death", deaths.spoken, prose),
        ("figures", figured, prose),
        ("dates", dates.find, prose),
        (
            "time expressions",
            lambda t: timex(t, TODAY),
            [*prose, "in May ", "at 5:00 ", "the very ", "two days "],
        ),
        ("quotations", lambda t: quotes.find(t, [(0, len(t))]), prose),
        ("wording", lambda t: wording.likeness(t, t[::-1]), prose),
        ("a text's day", from_text, prose),
        ("a page's day", lambda t: from_page(f"<script type=ld+json>{t}", None), prose + markup),
        ("a page", page, markup),
        ("the whole job", whole, prose),
    ]


def page(markup: str) -> object:
    """A page read, or the named reason why it cannot be."""
    try:
        return documents.read(Source(path="x.html", data=markup.encode(), media="text/html"))
    except rashomon.Rejection as rejection:
        return rejection


def figured(hostile: str) -> object:
    """The figures of a report with the hostile text at its end, by the rules alone."""
    report, _ = documents.read(Source(path="x.txt", data=(REPORT + hostile).encode(), media="text/plain"))
    return figures.find(report, (), ())


def whole(hostile: str) -> object:
    """The whole job over one report with the hostile text at its end."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "x.txt").write_text(REPORT + hostile, "utf-8")
        return rashomon.account([folder])


def seconds(reader: Reader, hostile: str) -> float:
    began = time.process_time()  # not what other work on the machine takes
    reader(hostile)
    return max(time.process_time() - began, 1e-4)


if __name__ == "__main__":
    main()
