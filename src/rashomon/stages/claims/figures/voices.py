"""Whose each saying is, as a chain: the person or described source first, then the bodies spoken for.

The sayings of one report and its entities in; for each saying a tuple of entity ids and words out. A source that is
only described ("a naval officer") stays so: no ship or town named near it stands for it.

>>> chains((), ())
()
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence

from rashomon.language import cues
from rashomon.language.phrases import PREPOSITIONS, words
from rashomon.language.roles import is_human
from rashomon.records import Entity, Saying

Named = tuple[int, int, str]
_INDEFINITE = frozenset("a an one another".split())
_PRONOUNS = frozenset("he she".split())
_LONGEST_NAME = 6  # words


def chains(sayings: Sequence[Saying], entities: Sequence[Entity], named: Sequence[Named] = ()) -> tuple[tuple[str, ...], ...]:
    """The chain of each saying; `named` are the persons and bodies of the report with their places, in order."""
    known = {entity.id: entity for entity in entities}
    bodies = _bodies(sayings, known, named)
    described: list[str] = []
    found: dict[int, tuple[str, ...]] = {}
    for at in sorted(range(len(sayings)), key=lambda i: _told_at(sayings[i])):
        saying = sayings[at]
        speaker = saying.speaker or saying.speaker_text
        own = _described(saying, known, described)
        if own is not None:
            described.append(own)
            found[at] = (own, *_identified(own, entities))
        else:
            found[at] = () if speaker is None else (speaker, *bodies.get(speaker, ()))
    return tuple(found[at] for at in range(len(sayings)))


def _told_at(saying: Saying) -> int:
    return (saying.source or saying.cue or saying.span).start


def head(text: str) -> str:
    """The head noun of a phrase, folded; "" where there is none.

    >>> head("a senior officer of the guard")
    'officer'
    """
    row = words(text)
    stop = next((i for i, w in enumerate(row) if i and (w.key in PREPOSITIONS or w.key in (",", "(", "who"))), len(row))
    return row[stop - 1].key if row else ""


def _described(saying: Saying, known: Mapping[str, Entity], earlier: Sequence[str]) -> str | None:
    """The words of an unnamed human source, as first told, where no person speaks and the source names nobody."""
    entity = known.get(saying.speaker or "")
    if saying.source is None or (entity is not None and entity.type == "person"):
        return None
    text = saying.source.quote
    lower = text.casefold()
    if lower in _PRONOUNS:
        return earlier[-1] if earlier and entity is not None else None
    noun = head(text)
    if not is_human(noun) or noun in cues.MOUTHPIECES or (entity is not None and _names(saying, entity)):
        return None
    if lower.split()[0] in _INDEFINITE:
        return text
    same = next((told for told in reversed(earlier) if head(told) == noun), None)
    return same or (text if entity is not None and lower.startswith("the ") else None)


def _names(saying: Saying, entity: Entity) -> bool:
    """Whether the words of the source name the entity."""
    source = saying.source
    return source is not None and any(source.start <= m.start and m.end <= source.end for m in entity.mentions)


def _identified(text: str, entities: Sequence[Entity]) -> tuple[str, ...]:
    """The only entity of the report that is described by the same noun: "a monitor", "the Watch, a monitor"."""
    noun = head(text)
    same = [entity.id for entity in entities if entity.description and entity.mentions and _is_a(entity, noun)]
    return tuple(same) if len(same) == 1 else ()


def _is_a(entity: Entity, noun: str) -> bool:
    return any(head(part.strip()) == noun for part in (entity.description or "").split(","))


def _bodies(
    sayings: Sequence[Saying], known: Mapping[str, Entity], named: Sequence[Named]
) -> dict[str, tuple[str, ...]]:
    """For each speaker, those named in the words that name the speaker anywhere, and in what describes a person."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    called = {form.casefold(): one.id for one in known.values() if one.type == "organization" for form in one.variants}
    for saying in sayings:
        speaker = saying.speaker or saying.speaker_text
        if speaker is None or saying.source is None:
            continue
        if speaker not in found:
            found[speaker] += _in_words(known[speaker].description or "", called) if speaker in known else []
        at = bisect_left(named, (saying.source.start, 0, ""))
        while at < len(named) and named[at][0] < saying.source.end:
            found[speaker].append(named[at][2])
            at += 1
    return {speaker: tuple(dict.fromkeys(names)) for speaker, names in found.items()}


def _in_words(text: str, called: Mapping[str, str]) -> list[str]:
    """The bodies named in a description, each by the longest name that fits."""
    row, found, at = text.casefold().replace(",", " , ").split(), [], 0
    while at < len(row):
        size = next((n for n in range(_LONGEST_NAME, 0, -1) if " ".join(row[at : at + n]) in called), 0)
        if size:
            found.append(called[" ".join(row[at : at + size])])
        at += size or 1
    return found
