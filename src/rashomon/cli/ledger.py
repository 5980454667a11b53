"""`rashomon ledger`: the figures of an account that was written before, shown, explained or exported.

>>> target(Path("made.csv"), "figures.csv")
PosixPath('made.csv')
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from rashomon.cli import accounts
from rashomon.cli.screen import complain, errors_told, put
from rashomon.records import Account
from rashomon.render import terminal_ledger
from rashomon.render.exports import EXPORTS, Export

FORMATS = "; ".join(f"{export.name}: {export.description}" for export in EXPORTS.values())


def ledger(
    path: Annotated[Path, typer.Argument(metavar="ACCOUNT.json", help="What `brief --out` wrote; - for stdin.")],
    policy: Annotated[str | None, typer.Option(help=accounts.POLICY_HELP)] = None,
    explain: Annotated[bool, typer.Option("--explain", help="Say which rules fired, and who is one origin.")] = False,
    story: Annotated[str | None, typer.Option(help="Only the story whose id begins so.")] = None,
    measure: Annotated[str | None, typer.Option(help="Only this measure: killed, injured, displaced …")] = None,
    form: Annotated[str | None, typer.Option("--as", metavar="FORMAT", help=f"Export instead. {FORMATS}.")] = None,
    out: Annotated[Path | None, typer.Option(help="Write the export there: a file, or a folder.")] = None,
) -> None:
    """Show every figure of an account by story and measure: its range, status, origins, sources and days."""
    with errors_told():
        account = accounts.narrowed(accounts.read(path), story, measure)
        if form is not None:
            export = _named(form)
            _export(accounts.under(account, policy or export.policy), export, out)
            return
        account = accounts.under(account, policy)
        if out is not None:
            raise typer.BadParameter("--out is where an export goes: say which with --as")
        put(lambda console: terminal_ledger.show(account, console, explain=explain))


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
