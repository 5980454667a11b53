"""`rashomon export`: an account that was written before, in the tables that recorders know.

>>> target(Path("made.csv"), "figures.csv")
PosixPath('made.csv')
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from rashomon.cli import accounts
from rashomon.cli.asking import Asked, of_account
from rashomon.cli.screen import complain, errors_told
from rashomon.records import Account
from rashomon.render.exports import EXPORTS, Export

FORMATS = "; ".join(f"{export.name}: {export.description}" for export in EXPORTS.values())


@of_account
def export(
    asked: Asked,
    form: Annotated[str, typer.Option("--as", metavar="FORMAT", help=f"{FORMATS}.")],
    out: Annotated[Path | None, typer.Option(help="Write it there: a file, or a folder.")] = None,
    policy: Annotated[str | None, typer.Option(help="Another policy than the format's own recorders follow.")] = None,
) -> None:
    """Put an account into recorders' tables: on stdout, or with --out into a file or a folder."""
    with errors_told():
        made = _named(form)
        _export(accounts.under(asked.account(), policy or made.policy), made, out)


def _named(form: str) -> Export:
    if form not in EXPORTS:
        raise typer.BadParameter(f"no export is called {form!r}; choose one of: {', '.join(EXPORTS)}")
    return EXPORTS[form]


def _export(account: Account, export: Export, out: Path | None) -> None:
    """Write the export's files, or put the one file on stdout; several files need a folder, binary ones a file."""
    if out is None and (export.folder or (export.binary and sys.stdout.isatty())):
        kind = "several files" if export.folder else "a binary file"
        raise typer.BadParameter(f"{export.name} is {kind}: say where it goes with --out PATH")
    files = export.files(account)
    if out is None:
        sys.stdout.buffer.write(next(iter(files.values())))
        return
    for name, data in files.items():
        file = out / name if export.folder else target(out, name)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
        complain(f"wrote {file}")


def target(out: Path, name: str) -> Path:
    """Where a single file goes: into a folder under its own name, else to the path itself."""
    return out / name if out.is_dir() else out
