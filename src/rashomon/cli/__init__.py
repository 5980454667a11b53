"""The command line: parse arguments, call, print. Data on stdout, everything else on stderr.

Exit status: 0 done, 1 failed, 2 wrong usage, 3 done with rejected inputs.

>>> [command.callback.__name__ for command in app.registered_commands][:6]
['brief', 'add', 'watch', 'feeds', 'stories', 'show']
"""

from __future__ import annotations

from importlib.metadata import version
from typing import Annotated

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
from rashomon.cli.screen import streams
from rashomon.cli.stories import show, stories
from rashomon.cli.watch import watch
from rashomon.cli.why import why

__all__ = ["app", "main"]

app = typer.Typer(
    name="rashomon",
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


def _version(asked: bool) -> None:
    if asked:
        print(f"rashomon {version('rashomon')}")
        raise typer.Exit


@app.callback()
def rashomon(
    shown: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Say which version this is.")
    ] = False,
) -> None:
    """Many reports of one event in, one account you can check out."""


def main() -> None:
    """The console command."""
    with streams():
        app()
