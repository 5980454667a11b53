"""The list of stories in a terminal.

The entries of a collection's stories, how many inputs were refused, and a rich console in; printed lines out.

>>> import io
>>> out = io.StringIO()
>>> show((), 0, Console(file=out))
>>> print(out.getvalue().strip())
No stories yet: `rashomon add PATH` takes reports in.
"""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from rashomon.records import Listing
from rashomon.render.view import toll_of, tolls_told, visible

_BARS = "▁▂▃▄▅▆▇█"


def show(rows: Sequence[Listing], refused: int, console: Console, *, asked: bool = False) -> None:
    """Print a story in two or three lines each; `asked`: only some stories were asked for."""
    for row in rows:
        _story(row, console)
    if not rows:
        none = "No story has that." if asked else "No stories yet: `rashomon add PATH` takes reports in."
        console.print(none, markup=False, highlight=False)
    if refused:
        inputs = "1 input" if refused == 1 else f"{refused:,} inputs"
        console.print(Text(f"{inputs} could not be read: `rashomon doctor` says why", style="yellow"))


def _story(row: Listing, console: Console) -> None:
    head = Text.assemble((row.id[:8], "dim"), "  ", (visible(row.title) or "untitled", "bold"))
    console.print(head, soft_wrap=True)
    facts = [_counted(row.reports, "report")]
    if row.origins is not None:
        facts.append(_counted(row.origins, "origin"))
    facts.append("undated" if not row.first else row.first if row.first == row.last else f"{row.first} to {row.last}")
    if len(row.attention) > 1:
        facts.append(sparkline([count for _, count in row.attention]))
    facts += [toll_of(toll) for toll in tolls_told(row.tolls)]
    console.print(Padding(Text(" · ".join(facts)), (0, 0, 0, 10)))
    if row.extract:
        console.print(Padding(Text(visible(row.extract), style="dim"), (0, 0, 0, 10)))


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def sparkline(counts: Sequence[int]) -> str:
    """Bars as high as counts.

    >>> sparkline([1, 4, 8])
    '▁▄█'
    """
    most = max(counts)
    return "".join(_BARS[max(0, round(count * len(_BARS) / most) - 1)] for count in counts)
