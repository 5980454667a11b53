"""Whom the trained pipeline takes a source for: the entities of the names it chose, by where the sources stand.

A `Reading` and the mentions of a report in, a `Heard` to ask out.

>>> ana = Entity(id="e1", type="person", name="Ana Oru", variants=("Ana Oru",), description=None, mentions=())
>>> sources = Heard((4,), (7,), (ana,))
>>> sources.of(5, 9) is ana, sources.of(8, 9)
(True, None)
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.language.reading import Reading
from rashomon.records import Entity

if TYPE_CHECKING:
    from rashomon.stages.claims.statements.cast import Mention


@dataclass(frozen=True, slots=True)
class Heard:
    """Sources as ranges of characters in order, and for each the entity it stands for, None for nobody named."""

    starts: Sequence[int] = ()
    ends: Sequence[int] = ()
    entities: Sequence[Entity | None] = ()

    def of(self, start: int, end: int) -> Entity | None:
        """Who the last source that overlaps the range stands for; None where there is none or nobody is named."""
        at = bisect_left(self.starts, end) - 1
        return self.entities[at] if at >= 0 and self.ends[at] > start else None


def find(reading: Reading | None, mentions: Sequence[Mention]) -> Heard:
    """The sources of the trained statements; `mentions` in order of their start."""
    if reading is None:
        return Heard()
    starts = [mention.start for mention in mentions]
    found: dict[tuple[int, int], Entity | None] = {}
    for said in reading.said:
        if said.source:
            name = reading.span(*said.by) if said.by else None
            found[reading.span(*said.source[0])] = _entity(mentions, starts, name) if name else None
    rows = sorted(found.items(), key=lambda row: row[0])
    return Heard([s for (s, _), _ in rows], [e for (_, e), _ in rows], [entity for _, entity in rows])


def _entity(mentions: Sequence[Mention], starts: Sequence[int], name: tuple[int, int]) -> Entity | None:
    """The entity with the longest mention in the name, or that holds it."""
    near = mentions[max(0, bisect_left(starts, name[0]) - 2) : bisect_left(starts, name[1])]
    over = [mention for mention in near if mention.end > name[0]]
    return max(over, key=lambda mention: (mention.end - mention.start, mention.start)).entity if over else None
