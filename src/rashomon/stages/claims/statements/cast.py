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
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rashomon.language import sexes_told
from rashomon.language.cues import BROADCAST, PRESS, verb
from rashomon.language.institutions import SHIP_PREFIXES
from rashomon.language.joining import words
from rashomon.language.phrases import DETERMINERS, PREPOSITIONS, Word, is_capital
from rashomon.language.reading import Reading
from rashomon.language.roles import is_role, role, roles
from rashomon.language.sexes import Pronoun
from rashomon.records import Document, Entity
from rashomon.stages.claims.statements import heard, offices
from rashomon.stages.claims.statements.heard import Heard
from rashomon.stages.claims.statements.offices import NO_KINDS, Kinds

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
    `issuer` put out the statement or release that the report last spoke of, `force` is the only police that it names;
    `sexes` are those that the report tells, by entity.
    """

    document: Document
    mentions: Sequence[Mention]
    starts: Sequence[int]
    held: dict[str, list[Mention]]
    elsewhere: dict[str, set[str]]
    entities: dict[str, Entity]
    bodies: dict[str, list[Mention]]
    kinds: Mapping[tuple[str, str], Kinds]
    sexes: Mapping[str, Pronoun]
    force: Entity | None = None
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

    def before(self, word: str, at: int, kinds: Kinds = NO_KINDS) -> Entity | None:
        """Who was last introduced before `at` with the role, of those kinds where somebody was, and of no other kind;
        or the organization last named whose name has the word.
        """
        known = self._known(word)
        end = bisect_left(known, at, key=lambda m: m.start)
        near = [m for m in known[max(0, end - _REMEMBERED) : end] if self._fits(m.entity, word, kinds)]
        same = [m for m in near if kinds & self.kinds.get((m.entity.id, role(word)), NO_KINDS)]
        return (same or near)[-1].entity if near else None

    def only(self, word: str, kinds: Kinds = NO_KINDS) -> Entity | None:
        """The only one the report ever introduces so, else the only one whom any report describes so."""
        ids = {m.entity.id for m in self._known(word)} or self.elsewhere.get(role(word), set())
        found = self.entities[next(iter(ids))] if len(ids) == 1 else None
        return found if found is not None and self._fits(found, word, kinds) else None

    def _fits(self, entity: Entity, word: str, kinds: Kinds) -> bool:
        return offices.fits(role(word), kinds, self.kinds.get((entity.id, role(word)), NO_KINDS))

    def holds(self, entity: Entity, word: str, kinds: Kinds = NO_KINDS) -> bool:
        """Whether a person is introduced with the role, in this report or any other, or said beside its name to be
        one; and with no other kind of it.
        """
        office = role(word)
        if (entity.id, office) in self.kinds or office in roles(entity.description or ""):
            return offices.fits(office, kinds, self.kinds.get((entity.id, office), NO_KINDS))
        own = (m for m in self.mentions if m.entity.id == entity.id)
        return any(_is_said_to_be(self.document.text, mention, word) for mention in own)

    def _known(self, word: str) -> Sequence[Mention]:
        return self.held.get(role(word), []) if is_role(word) else self.bodies.get(word, [])


def find(document: Document, entities: Sequence[Entity], reading: Reading | None = None) -> Cast:
    """The cast of a report, nobody having spoken yet."""
    mentions = sorted(
        (Mention(m.start, m.end, e) for e in entities for m in e.mentions if m.document == document.id),
        key=lambda m: (m.start, -m.end, m.entity.id),
    )
    held: defaultdict[str, list[Mention]] = defaultdict(list)
    bodies: defaultdict[str, list[Mention]] = defaultdict(list)
    kinds: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.entity.type == "person":
            for office, beside in _roles_of(document.text, mention):
                held[office].append(mention)
                kinds[mention.entity.id, office].update(beside)
        elif mention.entity.type in ("organization", "group"):
            for key in _kinds_of(document.text, mention):
                bodies[key].append(mention)
    elsewhere: defaultdict[str, set[str]] = defaultdict(set)
    for entity in entities:
        for office, beside in offices.told(words(entity.description or "")) if entity.type == "person" else ():
            elsewhere[office].add(entity.id)
            kinds[entity.id, office].update(beside)
    by_id = {entity.id: entity for entity in entities}
    starts, told = [m.start for m in mentions], heard.find(reading, mentions)
    force = _force(bodies["police"])
    return Cast(
        document, mentions, starts, dict(held), dict(elsewhere), by_id, dict(bodies), dict(kinds),
        _sexes(document.text, mentions), force, told,
    )  # fmt: skip


def _sexes(text: str, mentions: Sequence[Mention]) -> dict[str, Pronoun]:
    """Whether the report tells of its persons as men or women, by entity."""
    persons = [mention for mention in mentions if mention.entity.type == "person"]
    each = sexes_told.told(text, [(mention.start, mention.end) for mention in persons])
    found = {(mention.entity.id, sex) for mention, sex in zip(persons, each, strict=True) if sex is not None}
    counted = Counter(entity for entity, _ in found)
    return {entity: sex for entity, sex in found if counted[entity] == 1}


def _force(named: Sequence[Mention]) -> Entity | None:
    """The only one of the organizations with "police" in their names or beside them that has a name of its own."""
    forces = {m.entity.id: m.entity for m in named if len(words(m.entity.name)) > 1}
    return next(iter(forces.values())) if len(forces) == 1 else None


def is_possessive(text: str, mention: Mention) -> bool:
    """Whether the name stands in the genitive ("Ruo's")."""
    return re.match(r"\s?['’]\s?s\b|['’](?=\s)", text[mention.end : mention.end + 4]) is not None


def _roles_of(text: str, mention: Mention) -> Iterator[tuple[str, Kinds]]:
    """The roles a name is introduced with, and their kinds: in the words just before it, in itself, in the apposition
    behind it.
    """
    line = max(text.rfind("\n", 0, mention.start) + 1, mention.start - _NEAR)
    ahead = words(text, line, mention.start)
    title = _title(ahead)
    found = [*offices.told([*title, *words(text, mention.start, mention.end)], offices.ahead(ahead, title))]
    if text[mention.end : mention.end + 2] == ", ":
        stop = re.compile(r"[,.;:!?\"“”\n]").search(text, mention.end + 2, mention.end + _NEAR)
        found += offices.told(words(text, mention.end + 2, stop.start() if stop else mention.end + _NEAR))
    parental = ((role, NO_KINDS) for role in _CHILDREN) if _has_parent(text, mention) else ()
    yield from (*found, *parental)


def _is_said_to_be(text: str, mention: Mention, word: str) -> bool:
    """Whether the words right beside a name say it: "Ruo, 37, a former clerk", "Ruo was the clerk", "a clerk, Ruo"."""
    one = rf"(?:an?|the) (?:[\w'’-]+ ){{0,3}}[\w-]*{re.escape(word)}\b"
    behind = re.compile(rf"(?:, \d+)?(?:,| \(\w+\),)? ?(?:who )?(?:is |was |has been |became |(?:\w+ )?as )?{one}")
    ahead = re.compile(rf"\b{one}(?:,| named| called)? $")
    near = text[max(0, mention.start - _NEAR) : mention.start]
    return behind.match(text, mention.end) is not None or ahead.search(near) is not None


def _has_parent(text: str, mention: Mention) -> bool:
    """Whether a parent is named by the genitive of the name ("Ruo's mother")."""
    behind = words(text, mention.end, mention.end + _LATE)[:3]
    return is_possessive(text, mention) and any(word.key in _PARENTS for word in behind)


def _kinds_of(text: str, mention: Mention) -> set[str]:
    """The words that may stand for an organization: those of its names, and of its kind beside it ("news agency X")."""
    if is_ship(mention.entity):  # "the navy's warship MV Oru": the navy is another
        return {word.key for word in words(mention.entity.name)}
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


def is_ship(entity: Entity) -> bool:
    """Whether an entity is a ship by its name, for which hardly anybody else speaks."""
    led = (variant.partition(" ")[0] for variant in entity.variants)
    return entity.type == "organization" and any(word.isupper() and word.casefold() in SHIP_PREFIXES for word in led)


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
