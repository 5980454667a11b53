"""The command line: parse arguments, call, print. Data on stdout, everything else on stderr.

Exit status: 0 done, 1 failed, 2 wrong usage, 3 done with rejected inputs.

>>> EXIT_REJECTED
3
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn

from rashomon import config
from rashomon.errors import BadConfiguration, RashomonError, UnknownPolicy
from rashomon.records import Account
from rashomon.render import serial, terminal

if TYPE_CHECKING:
    from rashomon import run

EXIT_FAILED, EXIT_REJECTED = 1, 3
# Seconds of work before a progress bar is worth showing.
PATIENCE = 1.0
# Settings are read from this file in the folder the command is given in.
CONFIGURATION = "rashomon.toml"

app = typer.Typer(
    name="rashomon",
    help="Many reports of one event in, one account you can check out.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)


@app.command()
def brief(
    paths: Annotated[list[Path], typer.Argument(help="Files and folders of .txt, .html, .htm and .jsonl reports.")],
    out: Annotated[Path | None, typer.Option(help="Write dossier.html, account.json and account.md there.")] = None,
    json: Annotated[bool, typer.Option("--json", help="Put the account on stdout as JSON, and nothing else.")] = False,
    policy: Annotated[str | None, typer.Option(help="range, conservative, graded, best or recommended.")] = None,
    workers: Annotated[int | None, typer.Option(min=1, help="How many processes parse pages.")] = None,
    explain: Annotated[bool, typer.Option("--explain", help="Say which rules fired.")] = False,
) -> None:
    """Read the reports and tell what they say: who says what, what differs, what is not known."""
    try:
        status = _brief(paths, out, _settings(policy, workers), as_json=json, explain=explain)
    except (UnknownPolicy, BadConfiguration) as error:
        raise typer.BadParameter(str(error)) from error
    except (RashomonError, OSError) as error:
        _complain(f"rashomon: {error}")
        raise typer.Exit(EXIT_FAILED) from error
    raise typer.Exit(status)


@app.command()
def schema() -> None:
    """Print the JSON Schema that every account is valid against."""
    sys.stdout.write(serial.schema())


def _settings(policy: str | None, workers: int | None) -> config.Settings:
    """The settings of `rashomon.toml` beside the user and the environment, then what the command line says."""
    file = Path(CONFIGURATION)
    settings = config.load(file if file.is_file() else None, os.environ)
    if policy is not None:
        settings = replace(settings, policy=policy)
    return settings if workers is None else replace(settings, workers=workers)


def _brief(paths: list[Path], out: Path | None, settings: config.Settings, *, as_json: bool, explain: bool) -> int:
    from rashomon import run  # the stages and their tables: not needed to print help or the schema

    with _watched() as progress:
        account = run.account(paths, settings=settings, progress=progress)
    if as_json:
        sys.stdout.write(serial.encode(account))
        for row in account.rejected:
            _complain(f"not read: {row.path}: {row.reason}: {row.detail}")
    else:
        terminal.show(account, Console(), explain=explain)
    if out is not None:
        _write(account, out)
    if not account.documents:
        return EXIT_FAILED
    return EXIT_REJECTED if account.rejected else 0


def _write(account: Account, out: Path) -> None:
    from rashomon.render import html, markdown  # templates: only when a file is asked for

    out.mkdir(parents=True, exist_ok=True)
    for name, text in (
        ("account.json", serial.encode(account)),
        ("account.md", markdown.render(account)),
        ("dossier.html", html.dossier(account)),
    ):
        (out / name).write_text(text, encoding="utf-8", newline="\n")
        _complain(f"wrote {out / name}")


def _complain(message: str) -> None:
    """A line for the person, beside the data."""
    Console(stderr=True, soft_wrap=True).print(message, markup=False, highlight=False)


@contextmanager
def _watched() -> Iterator[run.Progress]:
    """A progress bar on stderr once the work has taken a second; nothing where nobody watches."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda stage, done, of: None
        return
    bar = Progress(TextColumn("{task.description}"), BarColumn(), console=console, transient=True)
    task = bar.add_task("reading")
    began = time.monotonic()

    def tell(stage: str, done: int, of: int) -> None:
        bar.update(task, description=stage, completed=done, total=of)
        if time.monotonic() - began > PATIENCE:
            bar.start()

    try:
        yield tell
    finally:
        bar.stop()


def main() -> None:
    """The console command."""
    app()
