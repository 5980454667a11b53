"""Which stories a decision may be about, by the words it was put in: only these need be told for it to be understood.

A decision as a person put it in, ids of stories out: those of the reports, places and stories that it names; those
whose accounts hold an id; and, for names, those with a report in which the words stand.

>>> from rashomon.store import Store
>>> row = Decision(kind="ignore", left="a.txt", right=None, judgement="", by="Ana", at="", reason="a test")
>>> with Store(":memory:").reading() as connection:
...     touched(connection, row)
set()
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence

from sqlalchemy import Connection

from rashomon.records import Decision
from rashomon.stages.decisions import place
from rashomon.store import derived, search

_ID = re.compile(r"[0-9a-f]{1,16}")
_PEOPLE = frozenset({"same_person", "other_person"})
# Of other kinds what stands on the right is a value, or words that are a speaker's in the same report.
_BOTH = _PEOPLE | {"same_story", "other_story", "merge", "split", "supersedes"}


def touched(connection: Connection, said: Decision) -> set[str]:
    """The stories that a decision may be about."""
    left = _named(connection, [said.left], names=said.kind in _PEOPLE)
    if said.kind not in _BOTH or not said.right:
        return left
    right = _named(connection, [said.right, *said.right.split(",")], names=said.kind in _PEOPLE)
    # Two people are of one story, or nothing is to be said of them.
    return (left & right or left | right) if said.kind in _PEOPLE else left | right


def _named(connection: Connection, several: Sequence[str], *, names: bool) -> set[str]:
    found: set[str] = set()
    for words in {one.strip() for one in several if one.strip()}:
        named = place(words)
        report = named[0] if named else words
        here = derived.ending(connection, report) | set(derived.called(connection, words))
        if _ID.fullmatch(report):
            here |= set(derived.stories_of(connection, derived.named(connection, report)))
        if _ID.fullmatch(words):
            here |= {story for story, data in derived.accounts(connection) if _holds(data, words)}
        if names and not here:
            here = derived.stories_of(connection, search.find(connection, words)) if search.plain(words) else set()
        found |= here
    return found


def _holds(data: bytes, words: str) -> bool:
    """Whether an account's bytes hold the words: its ids stand there as they are."""
    try:
        return words.encode() in zlib.decompress(data)
    except zlib.error:  # it is told again, or said to be damaged, by whoever reads it
        return True
