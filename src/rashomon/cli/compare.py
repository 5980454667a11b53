"""`rashomon compare`: two reports side by side, with the passages they share.

>>> compare.__doc__.split(":")[0]
'Set two reports side by side'
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from rashomon.cli import accounts
from rashomon.cli.brief import settings
from rashomon.cli.collections import Store
from rashomon.cli.screen import complain, errors_told, put
from rashomon.errors import Rejection
from rashomon.records import Account

# How wide two columns are where nobody watches.
_WIDTH = 120


def compare(
    a: Annotated[
        str, typer.Argument(metavar="A", help="A report: .txt, .html; with --account its number, id or file.")
    ],
    b: Annotated[str, typer.Argument(metavar="B", help="The other report.")],
    account: Annotated[
        Path | None, typer.Option(metavar="ACCOUNT", help=f"Take both from there. {accounts.GIVEN}")
    ] = None,
    out: Annotated[Path | None, typer.Option(metavar="PAGE.html", help="Write the comparison there as a page.")] = None,
    json: Annotated[bool, typer.Option("--json", help="Put it on stdout as JSON, and nothing else.")] = False,
    store: Store = None,
) -> None:
    """Set two reports side by side: what kind of copy, which way it went and why, every shared passage."""
    with errors_told():
        found = _read(a, b) if account is None else accounts.read(account, store)
        if account is None:
            ids = (found.documents[0].id, found.documents[1].id)
        else:
            ids = (chosen(found, a), chosen(found, b))
        if ids[0] == ids[1]:
            raise typer.BadParameter(f"{a!r} and {b!r} are one report; name two")
        _show(found, ids, out, as_json=json)


def _read(a: str, b: str) -> Account:
    """The account of the two reports alone; a Rejection tells of the first that cannot be read."""
    from rashomon import run  # the stages and their tables: not needed to compare what has been read

    found = run.alone([a, b], settings=settings())
    for row in found.rejected:
        raise Rejection(row.path, f"{row.reason}: {row.detail}")
    if len(found.documents) != 2:
        raise typer.BadParameter(
            f"{a} and {b} hold {len(found.documents)} reports; name two files of one report each, or choose two of an"
            " account: rashomon compare 1 2 --account ACCOUNT.json"
        )
    return found


def chosen(account: Account, name: str) -> str:
    """The id of the report that has this number, an id that begins so, or this file's name."""
    if name.isdecimal() and 1 <= int(name) <= len(account.documents):
        return account.documents[int(name) - 1].id
    found = [d.id for d in account.documents if d.id.startswith(name)] if name else []
    found = found or [d.id for d in account.documents if name in (d.path, Path(d.path).name)]
    if len(found) != 1:
        raise typer.BadParameter(
            f"{len(found)} reports of the account are called {name!r}; give a report's number (1 to"
            f" {len(account.documents)}, as `brief` shows it), its file's name or the beginning of its id"
        )
    return found[0]


def _show(account: Account, ids: tuple[str, str], out: Path | None, *, as_json: bool) -> None:
    from rashomon.render import comparison, html, terminal_compare
    from rashomon.render.sharing import sharing
    from rashomon.render.view import shelf

    index = shelf(account)
    made = comparison.compare(index, sharing(account).pair(*ids))
    if as_json:
        sys.stdout.write(comparison.encode(made))
    else:
        put(lambda console: terminal_compare.show(made, index, console), width=_WIDTH)
    if out is not None:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(html.compared(made, index), encoding="utf-8", newline="\n")
        complain(f"wrote {out}")
