"""`rashomon ledger`: the figures of an account that was written before, shown or explained.

>>> ledger.__doc__.split(":")[0]
'Show every figure of an account by story and measure'
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from rashomon.cli import accounts
from rashomon.cli.collections import Store
from rashomon.cli.screen import errors_told, put
from rashomon.render import terminal_ledger


def ledger(
    path: Annotated[Path, typer.Argument(metavar="ACCOUNT", help=accounts.GIVEN)],
    policy: Annotated[str | None, typer.Option(help=accounts.POLICY_HELP)] = None,
    explain: Annotated[bool, typer.Option("--explain", help="Say which rules fired, and who is one origin.")] = False,
    story: Annotated[str | None, typer.Option(help="Only the story whose id begins so.")] = None,
    measure: Annotated[str | None, typer.Option(help="Only this measure: killed, injured, displaced …")] = None,
    store: Store = None,
) -> None:
    """Show every figure of an account by story and measure: its range, status, origins, sources and days."""
    with errors_told():
        account = accounts.under(accounts.narrowed(accounts.read(path, store), story, measure), policy)
        put(lambda console: terminal_ledger.show(account, console, explain=explain))
