"""`rashomon why`: why a report is in a story, or why it is not.

>>> why.__doc__.split(":")[0]
'Say why a report is in a story'
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from rashomon.cli import accounts
from rashomon.cli.collections import Store, one_story, opened
from rashomon.cli.screen import errors_told, put
from rashomon.records import Account
from rashomon.render import terminal_why
from rashomon.stages import stories

# So many reports are listed where the one named is not clear.
_SHOWN = 20


def why(
    what: Annotated[
        list[str],
        typer.Argument(
            metavar="[ACCOUNT.json] DOC [STORY]",
            help="The report, by its id or path, and the beginning of the story's id; before them what `brief --out`"
            " wrote (- for stdin), else they are the collection's.",
        ),
    ],
    store: Store = None,
) -> None:
    """Say why a report is in a story: the nearest reports there, what they share, and which story comes next."""
    if not 1 <= len(what) <= 3:
        raise typer.BadParameter("name a report, and the story if it is not its own: DOC [STORY]")
    first, rest = what[0], what[1:]
    if first == "-" or Path(first).suffix == ".json":
        _of_account(Path(first), rest)
    else:
        _of_collection(first, rest, store)


def _of_account(path: Path, what: list[str]) -> None:
    if not 1 <= len(what) <= 2:
        raise typer.BadParameter("name a report of the account, and the story if it is not its own: DOC [STORY]")
    with errors_told():
        account = accounts.read(path)
    report = _report(account, what[0])
    own = next((one.id for one in account.stories if report in one.documents), "")
    chosen = own if len(what) == 1 else accounts.narrowed(account, what[1], None).stories[0].id
    told = {one.id: one.documents for one in account.stories}
    found = stories.explain(account.documents, told, report, chosen)
    put(lambda console: terminal_why.show(terminal_why.Names.of(account), found, console))


def _of_collection(name: str, story: list[str], store: str | None) -> None:
    with opened(store) as collection:
        collection.refresh(claims=False)
        reports = collection.reports(name)
        if len(reports) != 1:
            raise typer.BadParameter(
                f"{len(reports)} reports have an id that begins with {name!r}, or were met there; `rashomon show STORY`"
                " tells those of a story"
            )
        found = collection.why(reports[0], one_story(collection, story[0]) if story else None)
    if found is not None:
        names = terminal_why.Names(found.titles, found.paths, found.members)
        put(lambda console: terminal_why.show(names, found.why, console))


def _report(account: Account, named: str) -> str:
    """The id of the one report that is named so."""
    found = [one for one in account.documents if one.id == named or one.path.endswith(named)]
    if len(found) != 1:
        paths = [one.path for one in found or account.documents]
        shown = ", ".join(paths[:_SHOWN]) + (f" and {len(paths) - _SHOWN} more" if len(paths) > _SHOWN else "")
        which = f"{len(found)} reports have" if found else "no report has"
        raise typer.BadParameter(f"{which} the id or the end of the path {named!r}: {shown or 'there are none'}")
    return found[0].id
