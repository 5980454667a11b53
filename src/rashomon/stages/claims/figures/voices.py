"""Whose each saying is, as a chain: the person or described source first, then the bodies spoken for.

The sayings of one report and its entities in; for each saying a tuple of entity ids and words out. A source that is
only described ("a naval officer") stays so: no ship or town named near it stands for it.

>>> chains((), cast("", (), ()))
()
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rashomon.language import cues
from rashomon.language.phrases import PREPOSITIONS, words
from rashomon.language.roles import is_human
from rashomon.records import Entity, Saying

Named = tuple[int, int, str]
_INDEFINITE = frozenset("a an one another".split())
_PRONOUNS = frozenset("he she".split())
_ANYWHERE = frozenset("state national general united international central local federal public world".split())
_APPOSED = re.compile(r", (?:an?|the) ([^,.;:\n]{3,60})", re.IGNORECASE)
_AND = re.compile(r"(?:\band|and also) (?=an? )")
_LONGEST_NAME = 6  # words
_TELLING = 5  # letters of a word that tells one body from another


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is named in a report: its entities by id, where it names persons and bodies, in order; whom it describes by
    which noun, and the bodies by the words of their names.
    """

    known: Mapping[str, Entity]
    named: Sequence[Named]
    described: Mapping[str, frozenset[str]]
    worded: Mapping[str, frozenset[str]]


def cast(text: str, entities: Sequence[Entity], named: Sequence[Named]) -> Cast:
    """The cast of a report."""
    described: defaultdict[str, set[str]] = defaultdict(set)
    for _, end, name in named:
        found = _APPOSED.match(text, end)
        if found is not None:
            described[head(found[1])].add(name)
    worded: defaultdict[str, set[str]] = defaultdict(set)
    for one in entities:
        for word in one.name.casefold().split() if one.type == "organization" and one.mentions else ():
            worded[word].add(one.id)
    known = {entity.id: entity for entity in entities}
    return Cast(known, named, _frozen(described), _frozen(worded))


def _frozen(sets: Mapping[str, set[str]]) -> dict[str, frozenset[str]]:
    return {key: frozenset(values) for key, values in sets.items()}


def chains(sayings: Sequence[Saying], people: Cast) -> tuple[tuple[str, ...], ...]:
    """The chain of each saying."""
    bodies = _bodies(sayings, people)
    described: dict[str, str] = {}  # by head noun, as last told; the last of all last
    found: dict[int, tuple[str, ...]] = {}
    for at in sorted(range(len(sayings)), key=lambda i: _told_at(sayings[i])):
        saying = sayings[at]
        speaker = saying.speaker or saying.speaker_text
        own = _described(saying, people.known, described)
        if own is not None:
            described.pop(head(own), None)
            described[head(own)] = own
            found[at] = (own, *_with(_identified(own, people), bodies))
        elif saying.speaker is None and speaker is not None:
            found[at] = (speaker, *bodies.get(speaker, ()), *_with(_identified(speaker, people), bodies))
        else:
            found[at] = () if speaker is None else (*_role(saying, people), speaker, *bodies.get(speaker, ()))
    return tuple(found[at] for at in range(len(sayings)))


def _with(names: Sequence[str], bodies: Mapping[str, Sequence[str]]) -> list[str]:
    """Those named, each with the bodies that he speaks for."""
    return [one for name in names for one in (name, *bodies.get(name, ()))]


def _role(saying: Saying, people: Cast) -> tuple[str, ...]:
    """The words for a source whom only other reports name: "the governor of the island"."""
    entity = people.known.get(saying.speaker or "")
    if entity is None or entity.mentions or saying.source is None or saying.source.quote.casefold() in _PRONOUNS:
        return ()
    return (saying.source.quote,)


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


def _described(saying: Saying, known: Mapping[str, Entity], earlier: dict[str, str]) -> str | None:
    """The words of an unnamed human source, as first told, where no person speaks and the source names nobody."""
    entity = known.get(saying.speaker or "")
    if saying.source is None or (entity is not None and entity.type == "person"):
        return None
    text = saying.source.quote
    lower = text.casefold()
    if lower in _PRONOUNS:
        return next(reversed(earlier.values()), None) if entity is not None else None
    noun = head(text)
    if not is_human(noun) or noun in cues.MOUTHPIECES or (entity is not None and _names(saying, entity)):
        return None
    if lower.split()[0] in _INDEFINITE:
        return text
    return earlier.get(noun) or (text if entity is not None and lower.startswith("the ") else None)


def _names(saying: Saying, entity: Entity) -> bool:
    """Whether the words of the source name the entity."""
    source = saying.source
    return source is not None and any(source.start <= m.start and m.end <= source.end for m in entity.mentions)


def _identified(text: str, people: Cast) -> tuple[str, ...]:
    """Whom the report elsewhere describes as the source, or each of several sources, is described here."""
    found = (_same(part, people) for part in _AND.split(text))
    return tuple(dict.fromkeys(name for name in found if name is not None))


def _same(text: str, people: Cast) -> str | None:
    """The only one that the report describes by the same noun ("a monitor": "the Watch, a monitor"), or the only body
    with a word of the source in its name ("guild officials").
    """
    noun = head(text)
    found = people.described.get(noun, frozenset())
    if len(found) != 1:
        row = {word.key for word in words(text) if len(word.key) >= _TELLING} - {noun} - _ANYWHERE
        found = frozenset().union(*(people.worded.get(word, frozenset()) for word in row))
    return next(iter(found)) if len(found) == 1 else None


def _bodies(sayings: Sequence[Saying], people: Cast) -> dict[str, tuple[str, ...]]:
    """For each speaker, those named in the words that name the speaker anywhere, and in what describes a person; a
    person other than the speaker only where the words are of a mouthpiece ("Ruo's spokeswoman", not "Ruo's wife").
    """
    known, named = people.known, people.named
    found: defaultdict[str, list[str]] = defaultdict(list)
    called = {form.casefold(): one.id for one in known.values() if one.type == "organization" for form in one.variants}
    for saying in sayings:
        speaker = saying.speaker or saying.speaker_text
        if speaker is None or saying.source is None:
            continue
        if speaker not in found:
            found[speaker] += _in_words(known[speaker].description or "", called) if speaker in known else []
        at = bisect_left(named, (saying.source.start, 0, ""))
        voiced = any(word.key in cues.MOUTHPIECES for word in words(saying.source.quote))
        while at < len(named) and named[at][0] < saying.source.end:
            name = named[at][2]
            if voiced or name == speaker or known[name].type != "person":
                found[speaker].append(name)
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
