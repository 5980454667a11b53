"""Groups of names made into entities: type, usual name, surface forms, description, mentions, place.

Forms with their groups in; `Entity` records out, sorted by how often they are named, then by name.

>>> from rashomon.stages.marks import casing, forms, mentions
>>> from rashomon.stages.marks.words import alone
>>> line = alone("A medic, Ana Oru, wept")
>>> found = forms.collect(mentions.find([line], casing.count([line])))
>>> made = build(found, Placed({("ana oru", "alone"): "ana oru"}, {}), {"alone": line.document})
>>> [(entity.name, entity.type, entity.description) for entity in made]
[('Ana Oru', 'person', 'medic')]
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from rashomon.records import Document, Entity, EntityType, Place, identify
from rashomon.span import Span
from rashomon.stages.marks.forms import Form
from rashomon.stages.marks.mentions import Mention
from rashomon.stages.marks.placing import Placed
from rashomon.stages.marks.whereabouts import Part, parts

_WIDTH = ("point", "city", "region", "country")

Members = Sequence[tuple[Form, Mention]]


def build(forms: Mapping[str, Form], placed: Placed, documents: Mapping[str, Document]) -> tuple[Entity, ...]:
    """One entity a group; a group of places one for each place that its reports mean."""
    members: dict[str, list[tuple[Form, Mention]]] = defaultdict(list)
    for form in forms.values():
        for mention in form.mentions:
            members[placed.groups[form.key, mention.span.document]].append((form, mention))
    named = {key: [mention for _, mention in found] for key, found in members.items() if _type(found) == "place"}
    located = parts(named, documents)
    made: dict[str, list[Entity]] = {}
    for key in sorted(members):
        told = located.get(key, (Part(frozenset(documents), None, None),))
        made[key] = [_entity([m for m in members[key] if m[1].span.document in part.documents], part) for part in told]
    doubtful = {placed.groups[where]: found for where, found in sorted(placed.doubtful.items())}
    for key, found in doubtful.items():
        ids = sorted({entity.id for other in found - {key} for entity in made[other] if entity.type == "person"})
        made[key] = [replace(entity, may_be=tuple(ids) if len(ids) > 1 else ()) for entity in made[key]]
    entities = (_within(entity, made) for found in made.values() for entity in found)
    return tuple(sorted(entities, key=lambda entity: (-len(entity.mentions), entity.name, entity.id)))


def _entity(members: Members, part: Part) -> Entity:
    kind = _type(members)
    forms = {form.key: form for form, _ in members}
    name = _name(members, kind)
    return Entity(
        id=identify("entity", kind, *sorted(forms), *sorted({mention.span.document for _, mention in members})),
        type=kind,
        name=name,
        variants=_variants(members),
        description=_described(members) if kind == "person" else None,
        mentions=_spans(mention.span for _, mention in members),
        place=part.place if kind == "place" else None,
        within=part.within if kind == "place" else None,
    )


def _within(entity: Entity, made: Mapping[str, Sequence[Entity]]) -> Entity:
    """The entity with the id of what it lies in, of several of that name the one in its reports; none narrower."""
    if entity.within is None:
        return entity
    reports = {span.document for span in entity.mentions}
    wider = [other for other in made[entity.within] if _may_hold(other.place, entity.place)]
    shared = {other.id: len(reports & {span.document for span in other.mentions}) for other in wider}
    return replace(entity, within=max(shared, key=lambda key: (shared[key], key), default=None))


def _may_hold(outer: Place | None, inner: Place | None) -> bool:
    """Whether one place may lie in the other, as far as both are known."""
    if outer is None or inner is None:
        return inner is None or inner.precision != "country"
    widths = _WIDTH.index(outer.precision) - _WIDTH.index(inner.precision)
    return outer.country == inner.country and (widths > 0 or (widths == 0 and outer != inner))


def _type(members: Members) -> EntityType:
    """The type of most mentions by names of several words, if there are such."""
    votes: Counter[EntityType] = Counter(form.type for form, _ in members if len(form.words) > 1)
    votes = votes or Counter(form.type for form, _ in members)
    return min(votes, key=lambda kind: (-votes[kind], kind))


def _name(members: Members, kind: EntityType) -> str:
    """The most frequent of the full names; of names alike in that, the longest."""
    counts = Counter(mention.name for _, mention in members)
    full = {mention.name for form, mention in members if len(form.words) > 1} or set(counts)
    if kind == "place":
        full = set(counts)
    return min(full, key=lambda name: (name.lower() == name.upper(), -counts[name], -len(name), name))


def _variants(members: Members) -> tuple[str, ...]:
    counts = Counter(text for _, mention in members for text in mention.forms)
    return tuple(sorted(counts, key=lambda text: (-counts[text], text)))


def _described(members: Members) -> str | None:
    counts = Counter(" ".join(mention.description.split()) for _, mention in members if mention.description)
    return min(counts, key=lambda words: (-counts[words], -len(words), words)) if counts else None


def _spans(spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(sorted(set(spans)))
