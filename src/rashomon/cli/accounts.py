"""Accounts that were written before: read back, put under another policy, narrowed to a story or a measure.

>>> from rashomon import account
>>> under(account([]), "graded").policy
'graded'
"""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from pathlib import Path

import typer

from rashomon.cli.collections import one_story, opened
from rashomon.errors import BadAccount
from rashomon.records import Account
from rashomon.render import serial
from rashomon.render.view import MEASURES
from rashomon.stages.ledger import POLICIES, policy, ranged

GIVEN = "What `brief --out` wrote, - for stdin; or a story of the collection: the beginning of its id, or all."
_STORY = re.compile(r"all|[0-9a-f]{1,16}")
POLICY_HELP = f"Range the figures as {', '.join(POLICIES)} would; without it as the account was."


def read(path: Path, store: str | None = None) -> Account:
    """The account in a file, on stdin where the path is `-`, or of a story of the collection (`all`: of all), where
    there is no such file; BadAccount names the file and what is wrong.
    """
    if str(path) != "-" and not path.exists() and _STORY.fullmatch(str(path)):
        with opened(store) as collection:
            collection.refresh(claims=False)
            return collection.whole() if str(path) == "all" else collection.account(one_story(collection, str(path)))
    if str(path) != "-" and not path.exists():
        raise BadAccount(
            f"there is no file {path}, and no story's id begins so; `rashomon brief … --out DIR` writes"
            " DIR/account.json, and `rashomon stories` lists ids"
        )
    try:
        return serial.decode(sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes())
    except BadAccount as error:
        raise BadAccount(f"{path} is {error}") from error


def under(account: Account, name: str | None) -> Account:
    """The account with its figures ranged under the policy of that name (None: its own): nothing else is touched."""
    if name is None or name == account.policy:
        return account
    if any(not relation.rule for figure in account.figures for relation in figure.relations):
        raise BadAccount(
            f"the account was written by an earlier rashomon ({account.tool.version}), which did not say which rules"
            " related its figures, so it cannot be put under another policy: make it again with `rashomon brief`"
        )
    published = {d.id: d.published.date for d in account.documents if d.published}
    return replace(account, policy=name, figures=ranged(account.figures, published, policy(name)))


def narrowed(account: Account, story: str | None, measure: str | None) -> Account:
    """The account with the figures of one story (its id, or the beginning of it) and of one measure alone."""
    stories = account.stories
    if story is not None:
        stories = tuple(s for s in stories if s.id.startswith(story))
        if len(stories) != 1:
            known = ", ".join(s.id for s in account.stories) or "none"
            raise typer.BadParameter(
                f"{len(stories)} stories have an id that begins with {story!r}; there are: {known}"
            )
    if measure is not None and measure not in MEASURES:
        raise typer.BadParameter(f"{measure!r} is not a measure; choose one of: {', '.join(MEASURES)}")
    kept = tuple(
        f
        for f in account.figures
        if (story is None or f.story == stories[0].id) and (measure is None or f.measure == measure)
    )
    return replace(account, stories=stories, figures=kept)
