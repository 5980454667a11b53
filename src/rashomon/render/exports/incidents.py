"""A story as recorders count it: its day, its place, its reports, and the figure that speaks for each group of people.

Enter a story and the index of its account; leaves an `Incident`. Nothing is added up from reports: a count is one
figure of the ledger with its range, and what no figure tells is None.

>>> people("16 civilians"), people("Kurdish fighters"), people("two boys"), people("people"), people("miners")
('civilians', 'fighters', 'children', 'anybody', 'others')
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from rashomon.language.gazetteer import Country, countries
from rashomon.records import Account, Day, Document, Entity, Entry, Figure, Story
from rashomon.render.view import Shelf, own_bounds, shelf

People = Literal["anybody", "civilians", "children", "women", "men", "soldiers", "fighters", "others"]
# The first whose word is in a group's name; soldiers are a state's, fighters are not.
_WORDS: tuple[tuple[People, frozenset[str]], ...] = (
    ("civilians", frozenset("civilian civilians noncombatant noncombatants non-combatants".split())),
    ("children", frozenset("child children girl girls boy boys infant infants baby babies toddler toddlers".split())),
    ("fighters", frozenset("fighter fighters militant militants insurgent insurgents rebel rebels gunman gunmen".split()
    + "jihadist jihadists guerrilla guerrillas militiaman militiamen terrorist terrorists".split())),
    ("soldiers", frozenset("soldier soldiers troop troops serviceman servicemen policeman policemen police".split())),
    ("women", frozenset({"woman", "women"})),
    ("men", frozenset({"man", "men"})),
)  # fmt: skip
_ANYBODY = frozenset(
    "people person persons human humans others other victims victim bodies body casualties casualty souls lives"
    " life individuals individual dead deaths toll".split()
)

_DEEPEST = 4  # places around a place that are looked at for a position


class Count(NamedTuple):
    """One figure as a recorder's table has it: the policy's bounds, and its one number or else the figure's own."""

    low: float | None
    best: float | None
    high: float | None
    figure: Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """A story with what every recorder's table asks of it."""

    story: Story
    index: Shelf
    documents: tuple[Document, ...]
    day: Day | None
    place: Entity | None
    counts: dict[tuple[str, People], Count]

    def count(self, measure: str, *groups: People) -> Count | None:
        """The count of a measure for the first of the groups that has one."""
        return next((self.counts[measure, group] for group in groups if (measure, group) in self.counts), None)

    def sources(self, *measures: str) -> tuple[str, ...]:
        """Who is named for the counts of these measures, nearest source first in each report's words."""
        entries = [e for (m, _), c in self.counts.items() if m in measures for e in c.figure.entries]
        return tuple(sorted({self.index.who(e.attribution[0]) for e in entries if e.attribution}))


def incidents(account: Account) -> tuple[Incident, ...]:
    """The account's stories as incidents, in its order."""
    index = shelf(account)
    return tuple(_incident(story, index) for story in account.stories)


def country(entity: Entity | None) -> Country | None:
    """The country that a place is in, where the place is known."""
    return countries().get(entity.place.country) if entity is not None and entity.place is not None else None


def located(place: Entity | None, index: Shelf) -> Entity | None:
    """The place; one without a position of its own at that of what it lies in, no more exact than a region."""
    outer, seen = place, 0
    while outer is not None and outer.place is None and seen < _DEEPEST:
        outer, seen = index.entities.get(outer.within or ""), seen + 1
    if place is None or outer is None or outer.place is None or outer is place:
        return place
    wide = outer.place if outer.place.precision == "country" else replace(outer.place, precision="region")
    return replace(place, place=wide)


def people(group: str) -> People:
    """Whom a group's name means: anybody, one of the kinds recorders keep apart, or others."""
    words = {word.strip("0123456789,.'’") for word in group.casefold().split()} - {""}
    for kind, known in _WORDS:
        if words & known:
            return kind
    return "anybody" if words <= _ANYBODY else "others"


def _incident(story: Story, index: Shelf) -> Incident:
    figures = [f for f in index.figures(story) if f.standing == "event" and f.series == "incident"]
    return Incident(
        story=story,
        index=index,
        documents=tuple(index.documents[d] for d in sorted(story.documents, key=index.numbers.__getitem__)),
        day=_day(story, figures),
        place=_place(figures, index),
        counts=_counts(story, figures, index),
    )


def _counts(story: Story, figures: Sequence[Figure], index: Shelf) -> dict[tuple[str, People], Count]:
    """For each measure and group the figure that speaks for it: the toll's, the latest day's, the best supported."""
    tolled = {figure for toll in story.tolls for figure in toll.figures}
    best: dict[tuple[str, People], tuple[tuple[object, ...], Figure]] = {}
    for figure in figures:
        kinds = {relation.kind for relation in figure.relations}
        group = people(figure.group)
        if figure.status == "superseded" or "garbled_copy" in kinds or (group == "anybody" and "part_of" in kinds):
            continue
        rank = (figure.id in tolled, index.held(figure), figure.origins, len(figure.entries), figure.id)
        key = figure.measure, group
        if key not in best or rank > best[key][0]:
            best[key] = rank, figure
    return {key: _count(figure) for key, (_, figure) in best.items()}


def _count(figure: Figure) -> Count:
    low, high = own_bounds([figure])
    own = low if low is not None else high
    bounds = figure.range
    chosen = next((n for n in (bounds.best, own, bounds.low) if n is not None), None)
    return Count(bounds.low, chosen, bounds.high, figure)


def _day(story: Story, figures: Sequence[Figure]) -> Day | None:
    """The day of the event: the one that most figures of the first day's reports hold for, else that first day."""
    if not story.developments:
        return None
    first = story.developments[0]
    early = [e for f in figures for e in f.entries if e.document in first.documents and e.as_of is not None]
    days = Counter(e.as_of for e in early if e.as_of is not None and e.as_of.date <= first.date)
    if not days:
        return Day(date=first.date, precision="day", basis="story")
    return min(days, key=lambda day: (-days[day], day.date, day.basis))


def _place(figures: Sequence[Figure], index: Shelf) -> Entity | None:
    """The place that most entries of the incident's figures are given for; one with a position of its own first."""
    entries: list[Entry] = [entry for figure in figures for entry in figure.entries]
    found = Counter(entry.place for entry in entries if entry.place in index.entities)
    named = (located(index.entities[place], index) for place in found if place is not None)
    known = [(index.entities[place.id].place is None, place) for place in named if place is not None]
    ranked = min(known, key=lambda p: (p[1].place is None, p[0], -found[p[1].id], p[1].id), default=None)
    return ranked[1] if ranked else None
