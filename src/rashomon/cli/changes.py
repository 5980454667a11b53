"""`rashomon changes`: what is new, gone or different between two accounts of the same stories.

>>> changes.__doc__.split(":")[0]
'Tell what changed from one account to a later one, or in a story since a time'
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from rashomon.cli import accounts
from rashomon.cli.collections import Store, moment, one_story, opened
from rashomon.cli.screen import errors_told, put
from rashomon.records import Account, Versions
from rashomon.render import terminal_changes
from rashomon.render.changes import between, encode


def changes(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="The earlier account; or, with --since, a story.")],
    new: Annotated[Path | None, typer.Argument(metavar="NEW", help="The later account.")] = None,
    since: Annotated[str | None, typer.Option(help="What a story tells now against what it told at this time.")] = None,
    store: Store = None,
    json: Annotated[bool, typer.Option("--json", help="Put the changes on stdout as JSON, and nothing else.")] = False,
    policy: Annotated[str | None, typer.Option(help="Range both as this policy would; without it as NEW was.")] = None,
) -> None:
    """Tell what changed from one account to a later one, or in a story since a time: reports, figures up and down,
    sources, statements.
    """
    with errors_told():
        earlier, later, versions = _read(old, new, since, store)
        later = accounts.under(later, policy)
        found = replace(between(accounts.under(earlier, later.policy), later), versions=versions)
    if json:
        sys.stdout.write(encode(found))
    else:
        put(lambda console: terminal_changes.show(found, console))


def _read(
    old: Path, new: Path | None, since: str | None, store: str | None
) -> tuple[Account, Account, tuple[Versions, ...]]:
    """The earlier and the later account; of a collection also the pages that changed since."""
    if (new is None) == (since is None):
        raise typer.BadParameter("give two accounts, OLD NEW, or a story of the collection and --since TIME")
    if new is not None:
        return accounts.read(old, store), accounts.read(new, store), ()
    with opened(store) as collection:
        collection.refresh(claims=False)
        story = one_story(collection, str(old))
        then = moment(str(since))
        versions = tuple(one for one in collection.versions(story) if one.met[-1].seen > then)
        return collection.before(story, then), collection.account(story), versions
