"""The list of stories: what is told of each in a line or two.

An account of a story in, its entry out; and of one that is not told yet, what its reports alone tell.

>>> Listing(id="s1", title="Dam breaks", first="2031-05-01", last="2031-05-02", reports=3).origins is None
True
"""

from __future__ import annotations

import msgspec

from rashomon.records import Account, Listing
from rashomon.store.derived import Listed


def entry(account: Account) -> Listing:
    """The entry of the one story of an account."""
    (story,) = account.stories
    days = [(one.date, len(one.documents)) for one in story.developments]
    return Listing(
        id=story.id,
        title=story.title,
        first=days[0][0] if days else "",
        last=days[-1][0] if days else "",
        reports=len(story.documents),
        origins=story.independent_origins,
        extract=" ".join(line.text for line in story.brief[:2]),
        tolls=story.tolls,
        attention=tuple(days),
    )


def untold(story: str, account: Account) -> Listing:
    """The entry of a story of which no report can be told."""
    return Listing(id=story, title="", first="", last="", reports=len(account.rejected))


def listed(one: Listing, met: str, account: Account | None = None) -> Listed:
    """The row of an entry, of a story that was told so, or is to be told; `met` is the day on which the last of its
    reports was first met. No story stands before others for a day after that.
    """
    followed = sorted({row.decision for row in account.corrections}) if account else []
    row = msgspec.json.encode(one).decode()
    return Listed(one.id, account is None, min(one.last, met), row, " ".join(map(str, followed)))


def read(row: Listed) -> Listing:
    """The entry of a row."""
    return msgspec.json.decode(row.row, type=Listing)
