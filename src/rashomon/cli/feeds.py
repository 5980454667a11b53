"""`rashomon feeds`: how the feeds fare that are watched.

>>> when(0), when(None)
('1970-01-01 00:00Z', 'never')
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from typing import Annotated

import msgspec
import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from rashomon.cli.collections import Store, opened
from rashomon.cli.screen import put
from rashomon.records import FeedState
from rashomon.render.view import visible


def feeds(
    store: Store = None,
    json: Annotated[bool, typer.Option("--json", help="Put them on stdout as JSON, and nothing else.")] = False,
    as_opml: Annotated[
        bool, typer.Option("--opml", help="Put them on stdout as a list for any reader of feeds.")
    ] = False,
) -> None:
    """List the feeds that are watched: when each was had last and is due, its pace, and what is wrong with it."""
    with opened(store) as collection:
        found = collection.feeds()
    if json:
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(found), indent=1).decode() + "\n")
    elif as_opml:
        from rashomon.intake import opml  # and with it the way to the web: only when it is asked for

        sys.stdout.write(opml.write(opml.Subscription(one.title, one.url) for one in found).decode())
    else:
        put(lambda console: _show(found, console))


def when(seconds: int | None) -> str:
    """A moment, in UTC to the minute."""
    return "never" if seconds is None else f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%d %H:%MZ}"


def _show(found: tuple[FeedState, ...], console: Console) -> None:
    if not found:
        console.print("No feeds yet: `rashomon watch LIST.opml` polls them.", markup=False, highlight=False)
        return
    table = Table("feed", "reports", "last had", "next", "every", "fares", box=None, header_style="dim")
    # Those that fail come first: they are why one looks.
    for one in sorted(found, key=lambda one: (not one.failures, one.url)):
        name = Text(visible(one.title or one.url))
        every = f"{one.interval // 60:,} min" if one.interval else ""
        fares = Text(visible(one.error or "well"), style="yellow" if one.error else "")
        table.add_row(name, f"{one.reports:,}", when(one.ok_at), when(one.next_at), every, fares)
    console.print(table)
