"""Who says a figure, and where it holds.

Counts of one report, its sayings and the entities in; the same counts with `attribution` and `place` out. The saying
that holds the figure most closely comes first, then the bodies its source speaks for, then the sayings around it. Where
no saying holds it: the one whose cue ends its sentence, the one who puts it, or who told what it is a part of.

>>> sourced((), Told((), (), ()), "d1")
()
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rashomon.language.reading import Reading
from rashomon.records import Count, Entity, Saying
from rashomon.stages.claims.figures import counters, voices
from rashomon.stages.claims.figures.passages import Passage
from rashomon.stages.claims.figures.places import Map, place
from rashomon.stages.claims.figures.settings import scene

PEOPLE = frozenset(
    "killed injured killed_or_injured missing displaced detained abducted trapped rescued remaining".split()
)
# A sentence that goes on with the people of the one before.
_PART = re.compile(
    r"(?:Among (?:them|these|those)|Of (?:them|these|those)|They (?:also )?include"
    r"|(?:That|The|This) (?:figure|number|total|toll|count) (?:also )?include)"
)
_GOES_ON = re.compile(r"\s*,\s+(?:\w+ly )?(?:\w+ing|including|with)\b")


@dataclass(frozen=True, slots=True)
class Told:
    """What a report says and of whom, its sentences, and its tree."""

    sayings: Sequence[Saying]
    entities: Sequence[Entity]
    sentences: Sequence[Passage]
    reading: Reading | None = None


def sourced(counts: Sequence[Count], told: Told, document: str) -> tuple[Count, ...]:
    """The counts with their sources, nearest first, and the id of the place they hold for."""
    named = sorted(
        (mention.start, mention.end, entity.type, entity.id)
        for entity in told.entities
        for mention in entity.mentions
        if mention.document == document
    )
    speakers = [(start, end, name) for start, end, kind, name in named if kind in ("person", "organization")]
    around = Map(
        [(start, end, name) for start, end, kind, name in named if kind == "place"],
        sorted((s.source.start, s.source.end) for s in told.sayings if s.source is not None),
    )
    text = told.sentences[0].text if told.sentences else ""
    people = voices.Cast(text, {entity.id: entity for entity in told.entities}, speakers)
    held = _holding(told, voices.chains(told.sayings, people))
    made: list[Count] = []
    for count in counts:
        at = bisect_right(told.sentences, count.span.start, key=lambda sentence: sentence.start) - 1
        chain = held.of(count)
        if at < 0:
            made.append(replace(count, attribution=chain))
            continue
        sentence = told.sentences[at]
        if not chain and count.measure in PEOPLE:
            chain = counters.counted_by(sentence, count, [one[:2] + one[3:] for one in named], told.reading)
        if chain:
            chain = tuple(dict.fromkeys((*counters.cited(sentence, speakers), *chain)))
        if not chain and made and _PART.match(sentence.text, sentence.start):
            chain = made[-1].attribution
        where = count.place or place(scene(sentence, count, told.reading), around)
        made.append(replace(count, attribution=chain, place=where))
    return tuple(made)


@dataclass(frozen=True, slots=True)
class Holding:
    """Stretches of the text with the chains of those who say them: what is said, and what goes with it."""

    said: Sequence[tuple[int, int, tuple[str, ...]]]
    beside: Sequence[tuple[int, int, tuple[str, ...]]]

    def of(self, count: Count) -> tuple[str, ...]:
        """Everybody who says a figure, the shortest saying first, each once; else who tells the rest of its sentence."""
        start, end = count.span.start, count.span.end
        holding = [chain for a, b, chain in self.said if 2 * (min(b, end) - max(a, start)) >= end - start]
        if not holding:
            holding = [chain for a, b, chain in self.beside if a <= start and end <= b][:1]
        return tuple(dict.fromkeys(name for chain in holding for name in chain))


def _holding(told: Told, chains: Sequence[tuple[str, ...]]) -> Holding:
    pairs = sorted(
        zip(told.sayings, chains, strict=True), key=lambda p: (p[0].span.end - p[0].span.start, p[0].span.start)
    )
    said = [(saying.span.start, saying.span.end, chain) for saying, chain in pairs if chain]
    beside = [(*stretch, chain) for saying, chain in pairs if chain and (stretch := _beside(told, saying)) is not None]
    return Holding(said, beside)


def _beside(told: Told, saying: Saying) -> tuple[int, int] | None:
    """The whole sentence that a cue ends or is put into, where nobody else is heard in it."""
    at = bisect_right(told.sentences, saying.span.start, key=lambda sentence: sentence.start) - 1
    if at < 0 or saying.cue is None or saying.kind == "direct" or saying.cue.start < saying.span.end:
        return None
    sentence = told.sentences[at]
    last = max(saying.cue.end, saying.source.end if saying.source is not None else 0)
    others = [s for s in told.sayings if s.cue is not None and s.cue != saying.cue]
    if last > sentence.end or any(s.cue and sentence.start <= s.cue.start < sentence.end for s in others):
        return None
    goes_on = _GOES_ON.match(sentence.text, last, sentence.end)
    return sentence.start, sentence.end if goes_on else saying.cue.start
