"""The list of what people decided."""

from __future__ import annotations

import io

from rich.console import Console
from tests.stages.decisions.rows import row

from rashomon.render import terminal_decisions
from rashomon.stages.decisions import Fate


def shown(*fates: tuple[Fate, str]) -> list[str]:
    out = io.StringIO()
    terminal_decisions.show(fates, Console(file=out, width=200))
    return [" ".join(line.split()) for line in out.getvalue().splitlines()]


def test_each_row_says_what_stands_and_why_not():
    stands, orphan = row(1, "ignore", "one"), row(2, "ignore", "two")
    assert shown((Fate(decision=stands, state="standing"), "a.txt is ignored"),
                 (Fate(decision=orphan, state="orphan", why="it is gone"), "b\x1b[31m.txt is ignored"))[1:] == [
        "1 standing a.txt is ignored Ana 2031-05-02 reason 1",
        "2 orphan b␛[31m.txt is ignored: it is gone Ana 2031-05-02 reason 2",
    ]  # fmt: skip


def test_an_empty_log_says_so():
    assert shown() == ["nobody has decided anything yet"]
