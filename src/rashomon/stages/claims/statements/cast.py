"""Everybody a report names, with the roles it introduces them in, and who has spoken so far.

A document and the entities of all reports in; a `Cast` to ask, and to tell who speaks, out.

>>> Speaker(None, "a clerk").text
'a clerk'
>>> UNKNOWN.reason
'no words say who speaks'
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from rashomon.language.cues import BROADCAST, PRESS, verb
from rashomon.language.joining import words
from rashomon.language.phrases import DETERMINERS, PREPOSITIONS, Word, is_capital
from rashomon.language.reading import Reading
from rashomon.language.roles import is_role, offices, role, roles
from rashomon.records import Document, Entity
from rashomon.stages.claims.statements import heard
from rashomon.stages.claims.statements.heard import Heard

# What an outlet is called after it is named.
_PAPERS = frozenset("newspaper paper daily tabloid weekly".split())
_STATIONS = frozenset("network station channel broadcaster".split())
_OWNERS = frozenset("his her their my whose".split())
# Whoever has a parent named by the genitive is a child ("Ruo's mother said her daughter …").
_PARENTS = frozenset("mother father parents parent mom mum dad".split())
_CHILDREN = frozenset({"daughter", "son"})
_REMEMBERED = 40  # the last speakers that a pronoun can mean
_NEAR = 80  # characters round a name in which its role stands
_LATE = 40  # characters of a sentence within which its subject begins


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the report's text."""

    start: int
    end: int
    entity: Entity


@dataclass(frozen=True, slots=True)
class Speaker:
    """`entity` where the words name one, `text` the words, `reason` why neither can be told."""

    entity: Entity | None
    text: str | None
    reason: str | None = None


UNKNOWN = Speaker(None, None, "no words say who speaks")


@dataclass(slots=True)
class Cast:
    """The report's names in order, indexed by role and by word; `spoke` are the speakers so far, last one last;
    `issuer` put out the statement or release that the report last spoke of.
    """

    document: Document
    mentions: Sequence[Mention]
    starts: Sequence[int]
    held: dict[str, list[Mention]]
    elsewhere: dict[str, set[str]]
    entities: dict[str, Entity]
    bodies: dict[str, list[Mention]]
    heard: Heard = field(default_factory=Heard)
    spoke: list[Speaker] = field(default_factory=list)
    issuer: Speaker | None = None

    def note(self, speaker: Speaker) -> None:
        """Remember that this one spoke or acted last."""
        if speaker.entity is not None or speaker.text:
            self.spoke.append(speaker)
            del self.spoke[:-_REMEMBERED]

    def subject(self, row: Sequence[Word]) -> None:
        """Remember a person or an organization that a sentence without a cue begins with."""
        inside = self.within(row[0].start, min(row[-1].end, row[0].start + _LATE + _NEAR))
        if not inside or inside[0].entity.type == "place" or inside[0].start - row[0].start > _LATE:
            return
        if not is_possessive(self.document.text, inside[0]):
            self.note(Speaker(inside[0].entity, inside[0].entity.name))

    def within(self, start: int, end: int) -> list[Mention]:
        """The mentions inside a range of characters."""
        low, high = bisect_left(self.starts, start), bisect_left(self.starts, end)
        return [mention for mention in self.mentions[low:high] if mention.end <= end]

    def person_before(self, at: int) -> Entity | None:
        """The person named last before a place, if among the last dozen names."""
        low = bisect_left(self.starts, at)
        near = self.mentions[max(0, low - 12) : low]
        return next((m.entity for m in reversed(near) if m.entity.type == "person"), None)

    def before(self, word: str, at: int) -> Entity | None:
        """Who was last introduced before `at` with the role, or the organization last named whose name has the word."""
        found = _last_before(self._known(word), at)
        return found.entity if found is not None else None

    def only(self, word: str) -> Entity | None:
        """The only one the report ever introduces so, else the only one whom any report describes so."""
        ids = {m.entity.id for m in self._known(word)} or self.elsewhere.get(role(word), set())
        return self.entities[next(iter(ids))] if len(ids) == 1 else None

    def _known(self, word: str) -> Sequence[Mention]:
        return self.held.get(role(word), []) if is_role(word) else self.bodies.get(word, [])


def _last_before(mentions: Sequence[Mention], at: int) -> Mention | None:
    low = bisect_left(mentions, at, key=lambda m: m.start)
    return mentions[low - 1] if low else None


def find(document: Document, entities: Sequence[Entity], reading: Reading | None = None) -> Cast:
    """The cast of a report, nobody having spoken yet."""
    mentions = sorted(
        (Mention(m.start, m.end, e) for e in entities for m in e.mentions if m.document == document.id),
        key=lambda m: (m.start, -m.end, m.entity.id),
    )
    held: defaultdict[str, list[Mention]] = defaultdict(list)
    bodies: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.entity.type == "person":
            for office in _roles_of(document.text, mention):
                held[office].append(mention)
        elif mention.entity.type in ("organization", "group"):
            for key in _kinds_of(document.text, mention):
                bodies[key].append(mention)
    elsewhere: defaultdict[str, set[str]] = defaultdict(set)
    for entity in entities:
        for office in roles(entity.description or "") if entity.type == "person" else ():
            elsewhere[office].add(entity.id)
    by_id = {entity.id: entity for entity in entities}
    starts, told = [m.start for m in mentions], heard.find(reading, mentions)
    return Cast(document, mentions, starts, dict(held), dict(elsewhere), by_id, dict(bodies), told)


def is_possessive(text: str, mention: Mention) -> bool:
    """Whether the name stands in the genitive ("Ruo's")."""
    return re.match(r"\s?['’]\s?s\b|['’](?=\s)", text[mention.end : mention.end + 4]) is not None


def _roles_of(text: str, mention: Mention) -> set[str]:
    """The roles a name is introduced with: in the words just before it, in itself, in the apposition behind it."""
    line = max(text.rfind("\n", 0, mention.start) + 1, mention.start - _NEAR)
    before = _title(words(text, line, mention.start))
    found = set(offices([word.key for word in (*before, *words(text, mention.start, mention.end))]))
    if text[mention.end : mention.end + 2] == ", ":
        stop = re.compile(r"[,.;:!?\"“”\n]").search(text, mention.end + 2, mention.end + _NEAR)
        found |= roles(text[mention.end + 2 : stop.start() if stop else mention.end + _NEAR])
    return found | (_CHILDREN if _has_parent(text, mention) else frozenset())


def _has_parent(text: str, mention: Mention) -> bool:
    """Whether a parent is named by the genitive of the name ("Ruo's mother")."""
    behind = words(text, mention.end, mention.end + _LATE)[:3]
    return is_possessive(text, mention) and any(word.key in _PARENTS for word in behind)


def _kinds_of(text: str, mention: Mention) -> set[str]:
    """The words that may stand for an organization: those of its names, and of its kind beside it ("news agency X")."""
    found = {word.key for variant in mention.entity.variants for word in words(variant)}
    found |= _PAPERS if found & PRESS else set()
    found |= _STATIONS if found & BROADCAST else set()
    line = max(text.rfind("\n", 0, mention.start) + 1, mention.start - _NEAR)
    for word in reversed(words(text, line, mention.start)[-4:]):
        if word.key == "," and word.end >= mention.start - 1:
            continue
        if not word.key.isalpha() or word.key in PREPOSITIONS or word.key in DETERMINERS or verb(word.key):
            break
        found.add(word.key)
    return found


def _title(row: Sequence[Word]) -> Sequence[Word]:
    """The words of title that lead up to a name, also over a comma: "the head of the port, Ana Ruo"."""
    if row and row[-1].key == ",":
        if len(row) > 2 and row[-3].key in _OWNERS and is_role(row[-2].key):
            return row[-2:-1]
        start = max((i for i, word in enumerate(row[:-1]) if word.key in (",", ".", "”", '"', "said")), default=-1)
        phrase = row[start + 1 : -1]
        stop = next((i for i, word in enumerate(phrase) if word.key in PREPOSITIONS and i), len(phrase))
        return phrase[max(0, stop - 1) : stop] if phrase and phrase[0].key in ("the", "a", "an") else ()
    start = len(row)
    while start and (is_role(row[start - 1].key) or is_capital(row[start - 1]) or row[start - 1].key in (".", "-")):
        start -= 1
    return row[start:]
