"""`rashomon decide` and `rashomon decisions`: what people correct, kept as rows that can be undone.

>>> decide.__doc__.split(":")[0]
'Correct what the collection tells'
"""

from __future__ import annotations

import sys
from typing import Annotated, cast

import msgspec
import typer

from rashomon.cli.collections import Store, now, one_story, opened
from rashomon.cli.screen import put
from rashomon.records import Decision, DecisionKind
from rashomon.render import terminal_decisions
from rashomon.stages import decisions as deciding

KINDS = (
    "same-story, other-story (two reports); merge (two stories); split (a story, the reports that leave it);"
    " same-person, other-person (two names, or a name and where it is another); supersedes (two figures); number,"
    " measure, source (a figure); speaker (a statement); role (a place); ignore (a report); undo (a number)"
)
THINGS = "What it is about (an id, a report's path, a place), and the other one, or the right value."


def decide(
    what: Annotated[list[str], typer.Argument(metavar="KIND LEFT [RIGHT]", help=f"{KINDS}. {THINGS}")],
    by: Annotated[str, typer.Option(help="Who decides.", envvar="RASHOMON_BY")],
    why: Annotated[str, typer.Option(help="The reason, for those who read it later.")],
    story: Annotated[str | None, typer.Option(help="Look in this story alone (the beginning of its id).")] = None,
    after: Annotated[
        int | None,
        typer.Option(help="The last decision you had seen: where others decided on the same since, nothing is kept."),
    ] = None,
    store: Store = None,
) -> None:
    """Correct what the collection tells: the decision is kept, followed, shown with its reason, and can be undone."""
    kind, left, right = _put(what)
    said = Decision(kind=kind, left=left, right=right, judgement="", by=by, at=now(), reason=why)
    with opened(store) as collection:
        seen = max((row.id or 0 for row in collection.log()), default=0) if after is None else after
        if said.kind == "undo":
            made = deciding.undoing(said, collection.log())
        else:
            collection.refresh(claims=False)
            about = collection.account(one_story(collection, story)) if story else collection.about(said)
            made = deciding.anchored(about, said)
        kept = collection.decide(made, after=seen)
        collection.refresh(claims=False)
    print(f"{kept.id}. {deciding.worded(kept)}")


def _put(what: list[str]) -> tuple[DecisionKind, str, str | None]:
    """The kind, left and right of a decision."""
    if len(what) < 2:
        raise typer.BadParameter(f"say what {what[0]!r} is about: KIND LEFT [RIGHT]")
    if len(what) > 3:
        raise typer.BadParameter(f"{what[3]!r} is one too many: put what has spaces in it in quotation marks")
    kind, left, *right = what
    return cast(DecisionKind, kind.replace("-", "_")), left, next(iter(right), None)


def decisions(
    store: Store = None,
    json: Annotated[bool, typer.Option("--json", help="Put the rows on stdout as JSON, and nothing else.")] = False,
) -> None:
    """List what people decided: what stands, what was undone or overruled, and what holds nowhere any more, and why."""
    with opened(store) as collection:
        found = collection.decisions()
    if json:
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(found), indent=1).decode() + "\n")
    else:
        shown = [(fate, deciding.worded(fate.decision)) for fate in found]
        put(lambda console: terminal_decisions.show(shown, console))
