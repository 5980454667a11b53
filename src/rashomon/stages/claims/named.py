"""The entities that matter to one report: those it names, and those a role points to from anywhere.

All documents' entities in; for each document a short tuple of entities, their mentions cut to that document, out.
Done once for all reports, so that the work grows with the mentions and not with reports times entities.

>>> dict(find((), ()))
{}
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from rashomon.language.roles import roles
from rashomon.records import Document, Entity
from rashomon.span import Span


def find(documents: Iterable[Document], entities: Sequence[Entity]) -> Mapping[str, tuple[Entity, ...]]:
    """By document id: the entities named in it, then the only holders of a role in the whole set, without
    mentions, that some report names beside one of them.
    """
    named: defaultdict[str, list[Entity]] = defaultdict(list)
    for entity in entities:
        mentions: defaultdict[str, list[Span]] = defaultdict(list)
        for mention in entity.mentions:
            mentions[mention.document].append(mention)
        for document, spans in mentions.items():
            named[document].append(replace(entity, mentions=tuple(spans)))
    sole = _sole_holders(entities)
    beside = _beside(named, {holder.id for holder in sole})
    holders = [(holder, beside[holder.id]) for holder in sole]
    return {document.id: _with(named[document.id], holders) for document in documents}


def _beside(named: Mapping[str, Sequence[Entity]], wanted: Collection[str]) -> defaultdict[str, set[str]]:
    """For each id that is wanted those of all who are named in a report that names it."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for others in named.values():
        ids = {other.id for other in others}
        for one in ids.intersection(wanted):
            found[one] |= ids
    return found


def _sole_holders(entities: Sequence[Entity]) -> tuple[Entity, ...]:
    by_role: defaultdict[str, list[Entity]] = defaultdict(list)
    for entity in entities:
        for role in roles(entity.description or "") if entity.type == "person" else ():
            by_role[role].append(entity)
    sole = {held[0].id: replace(held[0], mentions=()) for held in by_role.values() if len(held) == 1}
    return tuple(sole[key] for key in sorted(sole))


def _with(named: Sequence[Entity], holders: Sequence[tuple[Entity, Collection[str]]]) -> tuple[Entity, ...]:
    known = {entity.id for entity in named}
    far = (holder for holder, beside in holders if holder.id not in known and not known.isdisjoint(beside))
    return (*named, *far)
