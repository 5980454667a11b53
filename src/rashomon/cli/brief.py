"""`rashomon brief`: reports in; the account on the screen, as JSON or as files.

>>> CONFIGURATION
'rashomon.toml'
"""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from rashomon import config
from rashomon.cli.screen import EXIT_FAILED, EXIT_REJECTED, complain, errors_told, watched
from rashomon.errors import BadConfiguration
from rashomon.records import Account
from rashomon.render import serial, terminal

# Settings are read from this file in the folder the command is given in.
CONFIGURATION = "rashomon.toml"


def brief(
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="PATH...", readable=False, help="Reports, folders of them, feeds, mail, web archives; - for stdin."
        ),
    ],
    out: Annotated[Path | None, typer.Option(help="Write dossier.html, account.json and account.md there.")] = None,
    json: Annotated[bool, typer.Option("--json", help="Put the account on stdout as JSON, and nothing else.")] = False,
    policy: Annotated[str | None, typer.Option(help="range, conservative, graded, best or recommended.")] = None,
    workers: Annotated[int | None, typer.Option(min=1, help="How many processes parse pages.")] = None,
    explain: Annotated[bool, typer.Option("--explain", help="Say which rules fired.")] = False,
) -> None:
    """Read the reports and tell what they say: who says what, what differs, what is not known."""
    with errors_told():
        status = _brief(paths, out, settings(policy, workers), as_json=json, explain=explain)
    raise typer.Exit(status)


def settings(policy: str | None = None, workers: int | None = None) -> config.Settings:
    """The settings of `rashomon.toml` beside the user and the environment, then what the command line says."""
    file = Path(CONFIGURATION)
    found = config.load(file if file.is_file() else None, os.environ)
    if policy is not None:
        found = replace(found, policy=policy)
    return found if workers is None else replace(found, workers=workers)


def _brief(paths: list[Path], out: Path | None, chosen: config.Settings, *, as_json: bool, explain: bool) -> int:
    from rashomon import run  # the stages and their tables: not needed to print help or the schema

    if out is not None:
        place(out)
    with watched() as progress:
        account = run.account(paths, settings=chosen, progress=progress)
    if as_json:
        sys.stdout.write(serial.encode(account))
        for row in account.rejected:
            complain(f"not read: {row.path}: {row.reason}: {row.detail}")
    else:
        terminal.show(account, Console(), explain=explain)
    if out is not None:
        write(account, out)
    if not account.documents:
        return EXIT_FAILED
    return EXIT_REJECTED if account.rejected else 0


def place(out: Path) -> None:
    """Make the folder that is to be written into: before the work, that it is not done in vain."""
    with errors_told():
        if out.exists() and not out.is_dir():
            raise BadConfiguration(f"{out} is a file; --out names a folder")
        out.mkdir(parents=True, exist_ok=True)


def write(account: Account, out: Path) -> None:
    """Write the account as files into a folder that is there."""
    from rashomon.render import html, markdown  # templates: only when a file is asked for

    for name, text in (
        ("account.json", serial.encode(account)),
        ("account.md", markdown.render(account)),
        ("dossier.html", html.dossier(account)),
    ):
        (out / name).write_text(text, encoding="utf-8", newline="\n")
        complain(f"wrote {out / name}")
