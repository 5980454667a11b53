"""Names that a person put together or kept apart.

Entities, their documents and decisions in; entities and the numbers of the decisions followed out. Two that are the
same become one under the id of the more often named; mentions that are somebody else's become an entity of their own.

>>> people((), (), ())
((), frozenset())
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from rashomon.records import Decision, Document, Entity, identify
from rashomon.span import Span
from rashomon.stages.decisions.anchors import Spots, Texts


def people(
    entities: Sequence[Entity], documents: Iterable[Document], decisions: Sequence[Decision]
) -> tuple[tuple[Entity, ...], frozenset[int | None]]:
    """The entities, the most often named first, and the numbers of the decisions followed."""
    decided = [decision for decision in decisions if decision.kind in ("same_person", "other_person")]
    if not decided:
        return tuple(entities), frozenset()
    texts, groups = Texts(documents), _Groups(entities)
    followed = frozenset(d.id for d in decided if groups.follow(d, texts.spans(d.left), texts.spans(d.right)))
    return groups.entities(), followed


@dataclass(slots=True, eq=False)
class _Group:
    """Mentions taken for one: of which entities they were, the one that lends its id first; `parted` has its own."""

    mentions: set[Span]
    parents: list[Entity]
    parted: bool = False


class _Groups:
    """Mentions by the group they are in, while decisions move them."""

    def __init__(self, entities: Sequence[Entity]) -> None:
        self._groups = [_Group(set(entity.mentions), [entity]) for entity in entities]
        self._home = {mention: group for group in self._groups for mention in group.mentions}
        self._spots = Spots((mention, mention) for mention in self._home)

    def follow(self, decision: Decision, left: Sequence[Span], right: Sequence[Span]) -> bool:
        """Move what the decision moves; whether both sides of it are named here."""
        own, other = self._spots.all(left), self._spots.all(right)
        if not own or not other:
            return False
        if decision.kind == "same_person":
            self._join(self._home[own[0]], self._home[other[0]])
        else:
            self._part([mention for mention in other if mention not in own], {id(self._home[one]) for one in own})
        return True

    def entities(self) -> tuple[Entity, ...]:
        """The entities as they are now."""
        groups = [group for group in self._groups if group.mentions]
        ids = {parent.id: group.parents[0].id for group in groups if not group.parted for parent in group.parents}
        made = [_renamed(_made(group), ids) for group in groups]
        return tuple(sorted(made, key=lambda entity: (-len(entity.mentions), entity.name, entity.id)))

    def _join(self, one: _Group, other: _Group) -> None:
        if one is other:
            return
        first, second = sorted((one, other), key=lambda g: (g.parted, -len(g.mentions), min(g.mentions)))
        for mention in second.mentions:
            self._home[mention] = first
        first.mentions |= second.mentions
        first.parents += [parent for parent in second.parents if not second.parted and parent not in first.parents]
        second.mentions = set()

    def _part(self, mentions: Iterable[Span], left: Collection[int]) -> None:
        """The mentions leave, together, the groups they are not to be in."""
        leaving = [mention for mention in mentions if id(self._home[mention]) in left]
        if not leaving:
            return
        parents = {parent.id: parent for mention in leaving for parent in self._home[mention].parents}
        new = _Group(set(leaving), list(parents.values()), parted=True)
        for mention in leaving:
            self._home[mention].mentions.discard(mention)
            self._home[mention] = new
        self._groups.append(new)


def _made(group: _Group) -> Entity:
    """The entity of a group: as it was, with what its mentions leave of it, or one of its own."""
    first, mentions = group.parents[0], tuple(sorted(group.mentions))
    if mentions == first.mentions and not group.parted:
        return first
    counts = Counter(_plain(mention) for mention in mentions)
    told = {variant for parent in group.parents for variant in parent.variants}
    if group.parted:
        variants = _ordered(told & counts.keys() or counts, counts)
        where = sorted({mention.document for mention in mentions}), [mention.start for mention in mentions]
        own = identify("entity", first.type, *sorted(map(str.casefold, variants)), *where[0], *where[1])
        return Entity(
            id=own, type=first.type, name=_fullest(variants, counts), variants=variants, description=None,
            mentions=mentions,
        )  # fmt: skip
    gone = {_plain(mention) for parent in group.parents for mention in parent.mentions} - counts.keys()
    variants = _ordered(told - gone, counts)
    names = [parent.name for parent in group.parents if parent.name not in gone]
    return replace(
        first,
        name=min(names, key=lambda name: len(name.split()) == 1) if names else _fullest(variants, counts),
        variants=variants,
        description=next((parent.description for parent in group.parents if parent.description), None),
        mentions=mentions,
        place=next((parent.place for parent in group.parents if parent.place), None),
    )


def _renamed(entity: Entity, ids: Mapping[str, str]) -> Entity:
    """The entity with what it refers to under the ids it has now."""
    within = ids.get(entity.within, entity.within) if entity.within else None
    may_be = tuple(sorted({ids.get(one, one) for one in entity.may_be} - {entity.id}))
    kept = may_be if len(may_be) > 1 else ()
    if (within, kept) == (entity.within, entity.may_be):
        return entity
    return replace(entity, within=None if within == entity.id else within, may_be=kept)


def _plain(mention: Span) -> str:
    return " ".join(mention.quote.split())


def _ordered(variants: Iterable[str], counts: Mapping[str, int]) -> tuple[str, ...]:
    return tuple(sorted(variants, key=lambda text: (-counts.get(text, 0), text)))


def _fullest(variants: Iterable[str], counts: Mapping[str, int]) -> str:
    """The most frequent of the names of several words, else of all."""
    return min(variants, key=lambda text: (len(text.split()) == 1, -counts.get(text, 0), -len(text), text))
