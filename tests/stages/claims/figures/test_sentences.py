"""Figures of single sentences, over a table made by hand: measure, bounds, qualifier, group, part of another or not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.stages.claims.figures.made import report

from rashomon.stages.claims.figures import find

TABLE = Path(__file__).with_name("sentences.txt")
_FIGURE = re.compile(
    r"(?P<part>part )?(?P<measure>[a-z_]+) (?P<number>\?|[\d.]+)(?: \[(?P<qualifier>[^\]]+)\])? (?P<group>.+)"
)


def table() -> Iterator[tuple[str, str, str | None]]:
    """Each sentence of the table with its figures and, where we cannot read it, the reason."""
    lines = [line for line in TABLE.read_text("utf-8").split("\n") if line and not line.startswith("#")]
    for at, line in enumerate(lines):
        if not line.startswith("    "):
            reason = (
                lines[at + 2].strip().removeprefix("xfail: ") if "xfail:" in "".join(lines[at + 2 : at + 3]) else None
            )
            yield line, lines[at + 1].strip(), reason


def figures(line: str) -> list[tuple[object, ...]]:
    """The figures a line of the table asks for."""
    return [] if line == "-" else [figure(one) for one in line.split("; ")]


def figure(one: str) -> tuple[object, ...]:
    match = _FIGURE.fullmatch(one)
    assert match is not None, one
    bounds = match["number"].split("..") if ".." in match["number"] else [match["number"]] * 2
    low, high = (float(bound) if bound not in ("", "?") else None for bound in bounds)
    return match["measure"], low, high, match["qualifier"], match["group"], match["part"] is not None


def read(line: str) -> list[tuple[object, ...]]:
    """The figures we read in a line of the table."""
    text = line.removeprefix("H: ")
    counts, _ = find(report("", title=text) if text != line else report(text), (), ())
    return [(c.measure, c.low, c.high, c.qualifier, c.group.casefold(), c.whole is not None) for c in counts]


def cases() -> Iterator[object]:
    for sentence, wanted, reason in table():
        marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
        yield pytest.param(sentence, wanted, id=sentence, marks=marks)


@pytest.mark.parametrize(("sentence", "wanted"), list(cases()))
def test_a_sentence_gives_all_its_figures_and_no_others(sentence, wanted):
    asked = [
        (m, low, high, q and q.casefold(), group.casefold(), part) for m, low, high, q, group, part in figures(wanted)
    ]
    assert read(sentence) == asked


def test_the_table_is_long_and_asks_for_no_figures_too():
    sentences = [sentence for sentence, _, _ in table()]
    assert len(sentences) >= 320
    assert len(set(sentences)) == len(sentences)
    assert sum(wanted == "-" for _, wanted, _ in table()) >= 50
