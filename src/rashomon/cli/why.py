"""`rashomon why`: why a report is in a story, or why it is not.

>>> why.__doc__.split(":")[0]
'Say why a report is in a story'
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from rashomon.cli import accounts
from rashomon.cli.screen import errors_told, put
from rashomon.records import Account
from rashomon.render import terminal_why
from rashomon.stages import stories

# So many reports are listed where the one named is not clear.
_SHOWN = 20


def why(
    path: Annotated[Path, typer.Argument(metavar="ACCOUNT.json", help="What `brief --out` wrote; - for stdin.")],
    document: Annotated[str, typer.Argument(metavar="DOC", help="The report: its id, or the end of its path.")],
    story: Annotated[str | None, typer.Argument(metavar="STORY", help="The beginning of the story's id.")] = None,
) -> None:
    """Say why a report is in a story: the nearest reports there, what they share, and which story comes next."""
    with errors_told():
        account = accounts.read(path)
    report = _report(account, document)
    own = next((one.id for one in account.stories if report in one.documents), "")
    chosen = own if story is None else accounts.narrowed(account, story, None).stories[0].id
    told = {one.id: one.documents for one in account.stories}
    found = stories.explain(account.documents, told, report, chosen)
    put(lambda console: terminal_why.show(account, found, console))


def _report(account: Account, named: str) -> str:
    """The id of the one report that is named so."""
    found = [one for one in account.documents if one.id == named or one.path.endswith(named)]
    if len(found) != 1:
        paths = [one.path for one in found or account.documents]
        shown = ", ".join(paths[:_SHOWN]) + (f" and {len(paths) - _SHOWN} more" if len(paths) > _SHOWN else "")
        which = f"{len(found)} reports have" if found else "no report has"
        raise typer.BadParameter(f"{which} the id or the end of the path {named!r}: {shown or 'there are none'}")
    return found[0].id
