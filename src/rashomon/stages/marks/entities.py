"""Groups of names made into entities: type, usual name, surface forms, description, mentions, place.

Forms with their groups in; `Entity` records out, sorted by how often they are named, then by name.

>>> from rashomon.stages.marks import casing, forms, mentions
>>> from rashomon.stages.marks.words import alone
>>> def told(*texts: str) -> dict[str, forms.Form]:
...     lines = [alone(text) for text in texts]
...     return forms.collect(mentions.find(lines, casing.count(lines)))
>>> found = told("A medic, Ana Oru, wept")
>>> [(entity.name, entity.type, entity.description) for entity in build(found, {("ana oru", "alone"): "ana oru"})]
[('Ana Oru', 'person', 'medic')]
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from rashomon.language.institutions import PLACE_HEADS
from rashomon.language.places import Site
from rashomon.records import Entity, EntityType, Place, identify
from rashomon.span import Span
from rashomon.stages.marks.forms import Form
from rashomon.stages.marks.mentions import Mention

_LARGE = 100_000  # people of a city that may be meant although nothing else in the reports is of its country


def build(forms: Mapping[str, Form], groups: Mapping[tuple[str, str], str]) -> tuple[Entity, ...]:
    """One entity a group."""
    members: dict[str, list[tuple[Form, Mention]]] = defaultdict(list)
    for form in forms.values():
        for mention in form.mentions:
            members[groups[form.key, mention.span.document]].append((form, mention))
    countries = _countries(forms.values())
    made = [_entity(members[key], countries) for key in sorted(members)]
    return tuple(sorted(made, key=lambda entity: (-len(entity.mentions), entity.name, entity.id)))


def _entity(members: Sequence[tuple[Form, Mention]], countries: Counter[str]) -> Entity:
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
        place=_place(forms.values(), countries) if kind == "place" else None,
    )


def _type(members: Sequence[tuple[Form, Mention]]) -> EntityType:
    """The type of most mentions by names of several words, if there are such."""
    votes: Counter[EntityType] = Counter(form.type for form, _ in members if len(form.words) > 1)
    votes = votes or Counter(form.type for form, _ in members)
    return min(votes, key=lambda kind: (-votes[kind], kind))


def _name(members: Sequence[tuple[Form, Mention]], kind: EntityType) -> str:
    """The most frequent of the full names; of names alike in that, the longest."""
    counts = Counter(mention.name for _, mention in members)
    full = {mention.name for form, mention in members if len(form.words) > 1} or set(counts)
    if kind == "place":
        full = set(counts)
    return min(full, key=lambda name: (name.lower() == name.upper(), -counts[name], -len(name), name))


def _variants(members: Sequence[tuple[Form, Mention]]) -> tuple[str, ...]:
    counts = Counter(text for _, mention in members for text in mention.forms)
    return tuple(sorted(counts, key=lambda text: (-counts[text], text)))


def _described(members: Sequence[tuple[Form, Mention]]) -> str | None:
    counts = Counter(" ".join(mention.description.split()) for _, mention in members if mention.description)
    return min(counts, key=lambda words: (-counts[words], -len(words), words)) if counts else None


def _spans(spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(sorted(set(spans)))


def _countries(forms: Iterable[Form]) -> Counter[str]:
    """How many names mean each country or a place that can be in it alone; a country's own name counts as many."""
    counts: Counter[str] = Counter()
    for form in forms:
        codes = {site.country for site in form.sites}
        if form.type == "place" and form.sites and (len(codes) == 1 or form.sites[0].place.precision == "country"):
            counts[form.sites[0].country] += 1 if form.sites[0].place.precision == "city" else 10
    return counts


def _place(forms: Iterable[Form], countries: Counter[str]) -> Place | None:
    """Where it is: a country's or state's point, else the largest city in the countries these reports are of."""
    sites: list[Site] = [site for form in forms if form.words[0] not in PLACE_HEADS for site in form.sites]
    wide = [site for site in sites if site.place.precision != "city"]
    if wide:
        return wide[0].place
    near = [site for site in sites if countries[site.country] > 1]
    pool = near or [site for site in sites if site.population >= _LARGE]
    if not pool:
        return None
    return min(pool, key=lambda site: (-site.population, site.name)).place
