"""`rashomon config show`: every setting, its value, and what set it so.

>>> app.registered_commands[0].callback.__name__
'show'
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from rashomon import config
from rashomon.cli.brief import CONFIGURATION
from rashomon.cli.screen import errors_told, put

app = typer.Typer(name="config", help="The settings.", no_args_is_help=True)


@app.callback()
def settings() -> None:
    """The settings."""


@app.command()
def show(origin: Annotated[bool, typer.Option("--origin", help="Say what set each.")] = False) -> None:
    """Show every setting: from the defaults, rashomon.toml in this folder, or the environment, the later first."""
    file = Path(CONFIGURATION)
    with errors_told():
        rows = config.told(file if file.is_file() else None, os.environ)
    put(lambda console: _table(rows, console, origin=origin))


def _table(rows: tuple[config.Set, ...], console: Console, *, origin: bool) -> None:
    table = Table(box=None, show_header=False)
    for row in rows:
        table.add_row(Text(row.name), Text(str(row.value)), *([Text(row.origin, style="dim")] if origin else []))
    console.print(table)
