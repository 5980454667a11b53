"""Who says a figure, and where it holds.

Counts of one report, its sayings and the entities in; the same counts with `attribution` and `place` out. The saying
that holds the figure most closely comes first, then the bodies its source speaks for, then the sayings around it.

>>> sourced((), (), (), "d1")
()
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from rashomon.records import Count, Entity, Saying
from rashomon.stages.claims.figures.counters import putter
from rashomon.stages.claims.figures.passages import Passage

_REACH = 160
PEOPLE = frozenset(
    "killed injured killed_or_injured missing displaced detained abducted trapped rescued remaining".split()
)


def sourced(
    counts: Sequence[Count],
    sayings: Sequence[Saying],
    entities: Sequence[Entity],
    document: str,
    *,
    sentences: Sequence[Passage] = (),
) -> tuple[Count, ...]:
    """The counts with their sources, nearest first, and the id of the nearest place named in the same sentence.

    Where no saying holds a figure of people, the one who puts it in its sentence is its source.
    """
    named = sorted(
        (mention.start, mention.end, entity.type, entity.id)
        for entity in entities
        for mention in entity.mentions
        if mention.document == document
    )
    places = [(start, end, name) for start, end, kind, name in named if kind == "place"]
    sources = [(start, end, name) for start, end, kind, name in named if kind in ("person", "organization")]
    ordered = sorted(sayings, key=lambda saying: (saying.span.end - saying.span.start, saying.span.start))
    chains = _chains(sayings, sources)
    return tuple(
        replace(
            count,
            attribution=_sources(count, ordered, chains) or _counted_by(count, sentences, sources),
            place=count.place or _place(count, places),
        )
        for count in counts
    )


def _counted_by(count: Count, sentences: Sequence[Passage], named: Sequence[tuple[int, int, str]]) -> tuple[str, ...]:
    """The person or body that puts the figure itself, as a tuple of one or none."""
    at = bisect_right(sentences, count.span.start, key=lambda sentence: sentence.start) - 1
    if at < 0 or count.measure not in PEOPLE:
        return ()
    first = bisect_left(named, (sentences[at].start, 0, ""))
    after = bisect_left(named, (count.span.end, 0, ""))
    name = putter(sentences[at].text, sentences[at].start, count.span.start, named[first:after])
    return () if name is None else (name,)


def _chains(sayings: Sequence[Saying], named: Sequence[tuple[int, int, str]]) -> dict[str, tuple[str, ...]]:
    """For each speaker, the persons and bodies named in the words that name the speaker anywhere in the report."""
    chains: dict[str, list[str]] = {}
    for saying in sayings:
        speaker = saying.speaker or saying.speaker_text
        if speaker is None or saying.source is None:
            continue
        at = bisect_left(named, (saying.source.start, 0, ""))
        while at < len(named) and named[at][0] < saying.source.end:
            chains.setdefault(speaker, []).append(named[at][2])
            at += 1
    return {speaker: tuple(dict.fromkeys(names)) for speaker, names in chains.items()}


def _sources(count: Count, ordered: Sequence[Saying], chains: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The sources of the sayings that hold the figure, the shortest saying first, each once."""
    length = count.span.end - count.span.start
    names: list[str] = []
    for saying in ordered:
        speaker = saying.speaker or saying.speaker_text
        if speaker is not None and 2 * count.span.overlap(saying.span) >= length:
            names += [speaker, *chains.get(speaker, ())]
    return tuple(dict.fromkeys(names))


def _place(count: Count, places: Sequence[tuple[int, int, str]]) -> str | None:
    """The place named nearest to the figure, after it rather than before, within reach."""
    at = bisect_left(places, (count.span.end, 0, ""))
    near: list[tuple[int, str]] = []
    if at < len(places):
        near.append((places[at][0] - count.span.end, places[at][2]))
    if at:
        near.append((max(0, count.span.start - places[at - 1][1]) + 20, places[at - 1][2]))
    distance, name = min(near, default=(_REACH + 1, ""))
    return name if distance <= _REACH else None
