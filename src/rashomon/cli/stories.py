"""`rashomon stories` and `rashomon show`: what is in the collection.

>>> stories.__doc__.split(":")[0]
'List the stories, the latest first'
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import msgspec
import typer
from rich.console import Console

from rashomon.cli import accounts
from rashomon.cli.brief import place, write
from rashomon.cli.collections import Store, moment, one_story, opened
from rashomon.cli.screen import EXIT_FAILED, put
from rashomon.render import serial, terminal, terminal_versions


def stories(
    store: Store = None,
    search: Annotated[str, typer.Option(help="Only stories with a report that holds all these words.")] = "",
    since: Annotated[str | None, typer.Option(help="Only stories with a report of this day or later.")] = None,
    json: Annotated[bool, typer.Option("--json", help="Put the list on stdout as JSON, and nothing else.")] = False,
) -> None:
    """List the stories, the latest first: title, days, reports, independent origins and toll."""
    from rashomon.render import terminal_stories

    with opened(store) as collection:
        collection.refresh(claims=False)
        found = collection.stories(search=search, since=moment(since)[:10] if since else "")
        refused = len(collection.rejected())
    if json:
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(found), indent=1).decode() + "\n")
    else:
        put(lambda console: terminal_stories.show(found, refused, console, asked=bool(search or since)))


def show(
    story: Annotated[str, typer.Argument(metavar="STORY", help="The beginning of a story's id, or all.")],
    store: Store = None,
    out: Annotated[Path | None, typer.Option(help="Write dossier.html, account.json and account.md there.")] = None,
    json: Annotated[bool, typer.Option("--json", help="Put the account on stdout as JSON, and nothing else.")] = False,
    policy: Annotated[str | None, typer.Option(help=accounts.POLICY_HELP)] = None,
    explain: Annotated[bool, typer.Option("--explain", help="Say which rules fired.")] = False,
) -> None:
    """Show the account of a story: its brief, figures, quotations, copies, and what is not known."""
    if out is not None:
        place(out)
    with opened(store) as collection:
        collection.refresh(claims=False)
        name = "" if story == "all" else one_story(collection, story)
        account = accounts.under(collection.account(name) if name else collection.whole(), policy)
        versions = collection.versions(name) if name else ()
    if json:
        sys.stdout.write(serial.encode(account))
    else:
        terminal.show(account, Console(), explain=explain)
        put(lambda console: terminal_versions.show(versions, console))
    if out is not None:
        write(account, out)
    raise typer.Exit(0 if account.documents else EXIT_FAILED)
