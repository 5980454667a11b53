"""What is known of a feed as a row of the store: JSON in ASCII, for no two databases agree on what text may hold.

>>> state(row(FeedState(url="https://fen.example/feed", seen=("a", "b")))).seen
('a', 'b')
"""

from __future__ import annotations

import json
from collections.abc import Iterable

import msgspec
from sqlalchemy import Connection

from rashomon.errors import BadStore
from rashomon.records import FeedState
from rashomon.store import facts


def row(known: FeedState) -> str:
    """The row of what is known."""
    return json.dumps(msgspec.to_builtins(known), sort_keys=True)


def state(row: str) -> FeedState:
    """What a row says. Raises BadStore where it says nothing."""
    try:
        return msgspec.json.decode(row, type=FeedState)
    except msgspec.DecodeError as error:
        raise BadStore(f"what is known of a feed is damaged: {error}; run `rashomon doctor`") from error


def every(connection: Connection) -> tuple[FeedState, ...]:
    """What is known of each feed that was ever followed, by address."""
    return tuple(state(row) for row in facts.feeds(connection).values())


def elsewhere(state: FeedState, others: Iterable[FeedState]) -> bool:
    """Whether a feed has moved for good to where another is that is followed."""
    return any(one.url != state.url and one.left is None and state.at in (one.url, one.at) for one in others)
