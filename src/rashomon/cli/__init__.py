"""The command line: parse arguments, call, print. Data on stdout, everything else on stderr.

Exit status: 0 done, 1 failed, 2 wrong usage, 3 done with rejected inputs.

>>> [command.callback.__name__ for command in app.registered_commands][:6]
['brief', 'add', 'watch', 'feeds', 'stories', 'show']
"""

from __future__ import annotations

import typer

from rashomon.cli import config
from rashomon.cli.add import add
from rashomon.cli.brief import brief
from rashomon.cli.changes import changes
from rashomon.cli.compare import compare
from rashomon.cli.decide import decide, decisions
from rashomon.cli.doctor import doctor
from rashomon.cli.export import export
from rashomon.cli.feeds import feeds
from rashomon.cli.ledger import ledger
from rashomon.cli.rebuild import rebuild
from rashomon.cli.schema import schema
from rashomon.cli.stories import show, stories
from rashomon.cli.watch import watch
from rashomon.cli.why import why

__all__ = ["app", "main"]

app = typer.Typer(
    name="rashomon",
    help="Many reports of one event in, one account you can check out.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
COMMANDS = (
    brief, add, watch, feeds, stories, show, compare, ledger, changes, export, why, decide, decisions, doctor, rebuild,
    schema,
)  # fmt: skip
for command in COMMANDS:
    app.command()(command)
app.add_typer(config.app)


def main() -> None:
    """The console command."""
    app()
