"""Who says a figure, and where it holds.

Counts of one report, and what the report says in (`Told`); the same counts with `attribution` and `place` out. The
saying that holds the figure most closely comes first, then the bodies its source speaks for, then the sayings around
it. Where no saying holds it: the one whose cue ends its sentence, the one who puts it, or who told what it is part of.

>>> sourced((), Told((), (), ()), "d1")
()
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rashomon.language.reading import Reading
from rashomon.records import Count, Entity, Saying
from rashomon.stages.claims.figures import counters, voices
from rashomon.stages.claims.figures.passages import Passage
from rashomon.stages.claims.figures.places import Map, place
from rashomon.stages.claims.figures.settings import scene

Chain = tuple[str, ...]
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

    def sentence(self, character: int) -> int:
        """The number of the sentence that a character stands in or after; -1 before the first."""
        return bisect_right(self.sentences, character, key=lambda sentence: sentence.start) - 1


def sourced(counts: Sequence[Count], told: Told, document: str) -> tuple[Count, ...]:
    """The counts with their sources, nearest first, and the id of the place they hold for."""
    named = sorted(
        (mention.start, mention.end, entity.id, entity.type)
        for entity in told.entities
        for mention in entity.mentions
        if mention.document == document
    )
    names = [(start, end, name) for start, end, name, _ in named]
    bodies = [(start, end, name) for start, end, name, kind in named if kind in ("person", "organization")]
    around = Map(
        [(start, end, name) for start, end, name, kind in named if kind == "place"],
        sorted((s.source.start, s.source.end) for s in told.sayings if s.source is not None),
    )
    text = told.sentences[0].text if told.sentences else ""
    held = Holding(told, voices.chains(told.sayings, voices.cast(text, told.entities, bodies)))
    made: list[Count] = []
    for count in counts:
        at = told.sentence(count.span.start)
        if at < 0:
            made.append(count)
            continue
        sentence = told.sentences[at]
        chain = held.of(count, at)
        if chain:
            chain = tuple(dict.fromkeys((*counters.cited(sentence, bodies), *chain)))
        elif count.measure in PEOPLE:
            chain = counters.counted_by(sentence, count, bodies, told.reading) or counters.heading(
                sentence, count, names
            )
        if not chain and made and _PART.match(sentence.text, sentence.start):
            chain = made[-1].attribution
        where = count.place or place(scene(sentence, count, told.reading), around)
        made.append(replace(count, attribution=chain, place=where))
    return tuple(made)


class Holding:
    """Which chains hold which stretches of a report: what is said, and what stands beside it, by their sentences."""

    def __init__(self, told: Told, chains: Sequence[Chain]) -> None:
        self._said: defaultdict[int, list[tuple[int, int, Chain]]] = defaultdict(list)
        self._beside: dict[int, tuple[int, int, Chain]] = {}
        cues = sorted({(saying.cue.start, saying.cue.end) for saying in told.sayings if saying.cue is not None})
        pairs = zip(told.sayings, chains, strict=True)
        for saying, chain in sorted(
            pairs, key=lambda pair: (pair[0].span.end - pair[0].span.start, pair[0].span.start)
        ):
            for at in _sentences(told, saying) if chain else ():
                self._said[at].append((saying.span.start, saying.span.end, chain))
            stretch = _beside(told, saying, cues) if chain else None
            if stretch is not None:
                self._beside.setdefault(stretch[0], (*stretch[1:], chain))

    def of(self, count: Count, at: int) -> Chain:
        """Everybody who says a figure of the sentence `at`, the shortest saying first, each once; else who tells the
        rest of the sentence.
        """
        start, end = count.span.start, count.span.end
        holding = [chain for a, b, chain in self._said[at] if 2 * (min(b, end) - max(a, start)) >= end - start]
        if not holding and at in self._beside:
            a, b, chain = self._beside[at]
            holding = [chain] if a <= start and end <= b else []
        return tuple(dict.fromkeys(name for chain in holding for name in chain))


def _sentences(told: Told, saying: Saying) -> Iterator[int]:
    """The sentences that a saying reaches into."""
    at = max(0, told.sentence(saying.span.start))
    while at < len(told.sentences) and told.sentences[at].start < saying.span.end:
        yield at
        at += 1


def _beside(told: Told, saying: Saying, cues: Sequence[tuple[int, int]]) -> tuple[int, int, int] | None:
    """The sentence that a cue ends or is put into, where nobody else is heard in it, and the stretch that it holds."""
    at = told.sentence(saying.span.start)
    if at < 0 or saying.cue is None or saying.kind == "direct" or saying.cue.start < saying.span.end:
        return None
    sentence = told.sentences[at]
    last = max(saying.cue.end, saying.source.end if saying.source is not None else 0)
    heard = bisect_left(cues, (sentence.end, 0)) - bisect_left(cues, (sentence.start, 0))
    if last > sentence.end or heard != 1:
        return None
    goes_on = _GOES_ON.match(sentence.text, last, sentence.end)
    return at, sentence.start, sentence.end if goes_on else saying.cue.start
