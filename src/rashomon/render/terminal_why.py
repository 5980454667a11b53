"""Why a report is in a story, in a terminal or a pipe.

What `stages.stories.explain` found comes as a record with its fields; prints sentences and, for each of the nearest
reports of the story, what speaks for and against it and the terms both have.

>>> spoken(2.0), spoken(-0.5)
('+2.00 (88 in 100)', '-0.50 (38 in 100)')
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from rich.console import Console
from rich.table import Table
from rich.text import Text

from rashomon.records import Account
from rashomon.render.view import visible

# What adds less to the log-odds is not shown.
_LEAST = 0.05


class Tie(Protocol):
    """A report of the story: the log-odds, what each feature adds to them, and the terms shared."""

    @property
    def document(self) -> str: ...  # noqa: D102
    @property
    def odds(self) -> float: ...  # noqa: D102
    @property
    def adds(self) -> Sequence[tuple[str, float]]: ...  # noqa: D102
    @property
    def shared(self) -> Sequence[tuple[str, str, float]]: ...  # noqa: D102


class Why(Protocol):
    """How near a report is to a story, and to others."""

    @property
    def document(self) -> str: ...  # noqa: D102
    @property
    def story(self) -> str: ...  # noqa: D102
    @property
    def odds(self) -> float: ...  # noqa: D102
    @property
    def needed(self) -> float: ...  # noqa: D102
    @property
    def left_over(self) -> bool: ...  # noqa: D102
    @property
    def ties(self) -> Sequence[Tie]: ...  # noqa: D102
    @property
    def others(self) -> Sequence[tuple[str, float]]: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Names:
    """What stories and reports are called, by their ids, and the reports of each story."""

    titles: Mapping[str, str]
    paths: Mapping[str, str]
    members: Mapping[str, Collection[str]]

    @classmethod
    def of(cls, account: Account) -> Names:
        """Those of an account."""
        return cls(
            {one.id: one.title for one in account.stories},
            {one.id: one.path for one in account.documents},
            {one.id: one.documents for one in account.stories},
        )


def show(names: Names, why: Why, console: Console) -> None:
    """Print why the report is in the story, or why not."""
    paths, members = names.paths, names.members.get(why.story, ())
    console.print(Text(visible(names.titles.get(why.story, "no story")), style="bold"))
    within = "is in this story" if why.document in members else "is not in this story"
    alone = why.document in members and len(members) == 1
    console.print(Text(visible(f"{paths[why.document]} {within}" + (", alone" if alone else ""))))
    if members and not alone:
        console.print(Text(f"mean log-odds with its reports {spoken(why.odds)}; {_bar(why)}"))
    for tie in why.ties:
        _tie(tie, paths[tie.document], console)
    for story, odds in why.others:
        console.print(Text(visible(f"not {names.titles[story]} ({story}): mean log-odds {spoken(odds)}")))
    if not why.others:
        console.print(Text("no other story has a report near to it"))


def spoken(odds: float) -> str:
    """Log-odds, and what they are in a hundred."""
    return f"{odds:+.2f} ({100 / (1 + math.exp(-odds)):.0f} in 100)"


def _bar(why: Why) -> str:
    if why.left_over:
        return f"it stood alone, and went from {why.needed:+.2f} to the story that was clearly nearest"
    return f"a report and a story are joined from {why.needed:+.2f}"


def _tie(tie: Tie, path: str, console: Console) -> None:
    console.print()
    console.print(Text(visible(f"with {path}: {spoken(tie.odds)}"), style="underline"))
    table = Table(box=None, show_header=False)
    for name, adds in tie.adds:
        if abs(adds) >= _LEAST:
            table.add_row(f"{adds:+.2f}", name or "to begin with")
    console.print(table)
    shared: dict[str, list[str]] = defaultdict(list)
    for family, term, part in tie.shared:
        shared[family].append(f"{term.replace('|', ' ')} {part:.2f}")
    for family, found in shared.items():
        console.print(Text(visible(f"{family} in common: {', '.join(found)}")))
