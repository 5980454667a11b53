"""`rashomon why`: why a report is in a story, or why it is not.

>>> why.__doc__.split(":")[0]
'Say why a report is in a story'
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from rashomon.cli import accounts
from rashomon.cli.collections import Store
from rashomon.cli.screen import errors_told, put
from rashomon.records import Account
from rashomon.render import terminal_why
from rashomon.stages import stories


def why(
    path: Annotated[Path, typer.Argument(metavar="ACCOUNT", help=accounts.GIVEN)],
    document: Annotated[str, typer.Argument(metavar="DOC", help="The report: its id, or the end of its path.")],
    story: Annotated[str | None, typer.Argument(metavar="STORY", help="The beginning of the story's id.")] = None,
    store: Store = None,
) -> None:
    """Say why a report is in a story: the nearest reports there, what they share, and which story comes next."""
    with errors_told():
        account = accounts.read(path, store)
    report = _report(account, document)
    own = next((one.id for one in account.stories if report in one.documents), "")
    chosen = own if story is None else accounts.narrowed(account, story, None).stories[0].id
    told = {one.id: one.documents for one in account.stories}
    found = stories.explain(account.documents, told, report, chosen)
    put(lambda console: terminal_why.show(account, found, console))


def _report(account: Account, named: str) -> str:
    """The id of the one report that is named so."""
    found = [one.id for one in account.documents if one.id == named or one.path.endswith(named)]
    if len(found) != 1:
        known = ", ".join(one.path for one in account.documents) or "none"
        raise typer.BadParameter(
            f"{len(found)} reports have the id or the end of the path {named!r}; there are: {known}"
        )
    return found[0]
