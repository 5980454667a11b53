"""What people decided, in a terminal or a pipe: every row of the log, and how it fares.

Rows with their state come as a record with its fields, and words for each; prints a table, a row a decision.

>>> import io
>>> show((), Console(file=io.StringIO()))
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from rich.console import Console
from rich.table import Table
from rich.text import Text

from rashomon.records import Decision
from rashomon.render.view import visible

_COLOURS = {"standing": "green", "orphan": "red"}


class Fate(Protocol):
    """A decision, whether it stands, and why not."""

    @property
    def decision(self) -> Decision: ...  # noqa: D102
    @property
    def state(self) -> str: ...  # noqa: D102
    @property
    def why(self) -> str: ...  # noqa: D102


def show(fates: Sequence[tuple[Fate, str]], console: Console) -> None:
    """Print each decision, as it is worded, with its number, state, day, author and reason."""
    if not fates:
        console.print("nobody has decided anything yet")
        return
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for heading in ("no", "state", "decision", "by", "day", "reason"):
        table.add_column(heading, overflow="fold", no_wrap=heading in ("no", "state", "day"))
    for fate, words in fates:
        row = fate.decision
        said = f"{words}: {fate.why}" if fate.why else words
        cells = (said, row.by, row.at[:10], row.reason)
        table.add_row(
            str(row.id), Text(fate.state, style=_COLOURS.get(fate.state, "dim")), *(Text(visible(c)) for c in cells)
        )
    console.print(table)
