"""What is known of a feed as a row of the store: JSON in ASCII, for no two databases agree on what text may hold.

>>> state(row(FeedState(url="https://fen.example/feed", seen=("a", "b")))).seen
('a', 'b')
"""

from __future__ import annotations

import json

import msgspec

from rashomon.errors import BadStore
from rashomon.records import FeedState


def row(known: FeedState) -> str:
    """The row of what is known."""
    return json.dumps(msgspec.to_builtins(known), sort_keys=True)


def state(row: str) -> FeedState:
    """What a row says. Raises BadStore where it says nothing."""
    try:
        return msgspec.json.decode(row, type=FeedState)
    except msgspec.DecodeError as error:
        raise BadStore(f"what is known of a feed is damaged: {error}; run `rashomon doctor`") from error
