"""`rashomon feeds`: how the feeds fare that are followed, to follow one more, or one no more.

>>> when(0), when(None)
('1970-01-01 00:00Z', 'never')
"""

from __future__ import annotations

import sys
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import msgspec
import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from rashomon.cli.collections import Store, opened
from rashomon.cli.screen import put
from rashomon.cli.subscribing import named
from rashomon.records import FeedState
from rashomon.render.view import visible

if TYPE_CHECKING:
    from rashomon.collection import Collection


def feeds(
    store: Store = None,
    add: Annotated[
        list[str] | None,
        typer.Option(metavar="URL|LIST", help="Follow these too; a watch under way polls them within a minute."),
    ] = None,
    remove: Annotated[
        list[str] | None,
        typer.Option(
            metavar="URL|NAME", help="Follow this feed no more; what came from it stays. Several may be given."
        ),
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="Also those that are followed no more.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Put them on stdout as JSON, and nothing else.")] = False,
    as_opml: Annotated[
        bool, typer.Option("--opml", help="Put them on stdout as a list for any reader of feeds.")
    ] = False,
) -> None:
    """List the feeds that are followed: when each was had last and is due, its pace, what is wrong with it and since
    when; or follow more, or some no more.
    """
    with opened(store, new=bool(add)) as collection:
        if add:
            _add(collection, add)
        known = collection.feeds()
        if remove:
            _remove(collection, known, remove)
    if add or remove:
        return
    found = tuple(one for one in known if every or one.left is None)
    if json:
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(found), indent=1).decode() + "\n")
    elif as_opml:
        from rashomon.intake import opml  # and with it the way to the web: only when it is asked for

        sys.stdout.write(opml.write(opml.Subscription(one.title, one.url) for one in found).decode())
    else:
        put(lambda console: _show(found, len(known) - len(found), console))


def when(seconds: int | None) -> str:
    """A moment, in UTC to the minute."""
    return "never" if seconds is None else f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%d %H:%MZ}"


def _add(collection: Collection, names: list[str]) -> None:
    from rashomon.intake.polls import followed  # the way to the web: only when it is asked for

    states = followed(named(names), {one.url: one for one in collection.feeds()})
    collection.follow(states)
    for one in states:
        print(f"followed: {visible(one.title or one.url)}")


def _remove(collection: Collection, known: tuple[FeedState, ...], names: list[str]) -> None:
    several = dict.fromkeys(_named(known, name) for name in names)
    collection.follow(several, left=int(time.time()))
    for one in several:
        print(f"followed no more: {visible(one.title or one.url)}; what came from it stays")


def _named(known: tuple[FeedState, ...], name: str) -> FeedState:
    """The one feed that is followed under that address or name."""
    here = [one for one in known if one.left is None]
    found = [one for one in here if name in (one.url, one.at)] or [
        one for one in here if one.title and one.title.casefold() == name.casefold()
    ]
    if len(found) != 1:
        urls = ", ".join(visible(one.url) for one in found or here) or "none"
        many = f"{len(found)} feeds are" if found else "no feed is"
        raise typer.BadParameter(f"{many} called {name!r}; there are: {urls}")
    return found[0]


def _fares(one: FeedState) -> Text:
    """What is wrong with a feed, and since when."""
    since = f" (since {when(one.failing)}, {one.failures:,} in a row)" if one.failures and one.failing else ""
    fares = f"{visible(one.error)}{since}" if one.error else "well"
    left = f"followed no more since {when(one.left)}" if one.left is not None else ""
    return Text(left or fares, style="dim" if left else "yellow" if one.error else "")


def _show(found: tuple[FeedState, ...], others: int, console: Console) -> None:
    if not found:
        console.print("No feeds yet: `rashomon watch LIST.opml` polls them.", markup=False, highlight=False)
    table = Table("feed", "reports", "last had", "next", "every", "fares", box=None, header_style="dim")
    # Those that fail come first: they are why one looks.
    for one in sorted(found, key=lambda one: (one.left is not None, not one.failures, one.url)):
        name = Text(visible(one.title or one.url))
        every = f"{one.interval // 60:,} min" if one.interval else ""
        due = "due" if one.next_at == 0 else when(one.next_at)
        table.add_row(name, f"{one.reports:,}", when(one.ok_at), due, every, _fares(one))
    if found:
        console.print(table)
    if others:
        console.print(Text(f"{others:,} followed no more: --all lists them", style="dim"))
