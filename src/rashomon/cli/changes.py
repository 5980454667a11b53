"""`rashomon changes`: what is new, gone or different between two accounts of the same stories.

>>> changes.__doc__.split(":")[0]
'Tell what changed from one account to a later one'
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from rashomon.cli import accounts
from rashomon.cli.screen import errors_told, put
from rashomon.render import terminal_changes
from rashomon.render.changes import between, encode


def changes(
    old: Annotated[Path, typer.Argument(metavar="OLD.json", help="The earlier account.")],
    new: Annotated[Path, typer.Argument(metavar="NEW.json", help="The later account.")],
    json: Annotated[bool, typer.Option("--json", help="Put the changes on stdout as JSON, and nothing else.")] = False,
    policy: Annotated[str | None, typer.Option(help="Range both as this policy would; without it as NEW was.")] = None,
) -> None:
    """Tell what changed from one account to a later one: reports, figures up and down, sources, statements."""
    with errors_told():
        later = accounts.under(accounts.read(new), policy)
        found = between(accounts.under(accounts.read(old), later.policy), later)
    if json:
        sys.stdout.write(encode(found))
    else:
        put(lambda console: terminal_changes.show(found, console))
