"""`rashomon ledger`: the figures of an account that was written before, shown or explained.

>>> ledger.__doc__.split(":")[0]
'Show every figure of an account by story and measure'
"""

from __future__ import annotations

from typing import Annotated

import typer

from rashomon.cli import accounts
from rashomon.cli.asking import Asked, of_account
from rashomon.cli.screen import errors_told, put
from rashomon.render import terminal_ledger


@of_account
def ledger(
    asked: Asked,
    policy: Annotated[str | None, typer.Option(help=accounts.POLICY_HELP)] = None,
    explain: Annotated[bool, typer.Option("--explain", help="Say which rules fired, and who is one origin.")] = False,
) -> None:
    """Show every figure of an account by story and measure: its range, status, origins, sources and days."""
    with errors_told():
        account = accounts.under(asked.account(), policy)
        put(lambda console: terminal_ledger.show(account, console, explain=explain))
