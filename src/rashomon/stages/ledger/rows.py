"""Counts of many reports put into rows: one row is one claimed quantity about one group on one occasion.

Enter the `Count`s of a story; leave `Row`s, each with the counts that say the same thing. The same number (or an
end of a range in common) of the same measure, group, series, motion and standing is one row: "at least 16" and "16",
and "400–600", "up to 600" and "some 600". A later, different toll is another row.

>>> group_key("Somali pirates"), group_key("people"), group_key("")
(('pirate', 'somali'), (), ())
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rashomon.records import Count

# Words that count persons without saying which: figures about them are figures about everybody concerned.
_ANYBODY = frozenset(
    "people person human other more victim body casualty soul life individual resident one all them those some dead"
    " death toll wounded injured man member total number citizen corpse remains dozen".split()
)
_NO_MATTER = frozenset("the a an of and at least more than about some another further other local several".split())
# Words that different reports use for the same people; a side's own name beside them still tells them apart.
_ALIKE = dict.fromkeys(
    ("militant", "jihadist", "gunman", "insurgent", "combatant", "extremist", "terrorist"), "fighter"
)
_ALIKE |= dict.fromkeys(("troop", "serviceman", "recruit"), "soldier") | {
    "kid": "child",
    "minor": "child",
    "inhabitant": "villager",
}
# Measures of an extent or a price: their group is a unit's name, and units are told apart by the pile.
_NOT_COUNTED = frozenset({"area", "magnitude", "money"})
_PLURALS = {
    "children": "child",
    "people": "people",
    "lives": "life",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The counts that make one claim, and what they have in common."""

    story: str | None
    counts: tuple[Count, ...]

    @property
    def first(self) -> Count:
        """The count that speaks for the row."""
        return self.counts[0]


def group_key(group: str) -> tuple[str, ...]:
    """The words that tell one group of people from another, singular and sorted; () for people in general."""
    words = (_singular(word) for word in group.casefold().replace("-", " ").split())
    return tuple(sorted({_ALIKE.get(w, w) for w in words if w not in _NO_MATTER and w not in _ANYBODY}))


def same_group(a: str, b: str) -> bool:
    """Whether two group phrases may mean the same people: one's words are among the other's, or both are anybody."""
    return alike(frozenset(group_key(a)), frozenset(group_key(b)))


def whom(count: Count) -> frozenset[str]:
    """The words that tell whom a count is of; none for an extent or a price, which its unit tells apart."""
    return frozenset(group_key(count.group)) if is_counted(count) else frozenset()


def is_counted(count: Count) -> bool:
    """Whether it counts people or things, some of whom can be part of others; a price or an extent within another is
    the same again in other units.
    """
    return count.measure not in _NOT_COUNTED


def alike(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two counts of one measure and unit, of these groups, may be of the same thing."""
    return a == b or (bool(a) and bool(b) and (a <= b or b <= a))


def _singular(word: str) -> str:
    if word in _PLURALS:
        return _PLURALS[word]
    if word.endswith("men"):
        return word[:-3] + "man"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


def rows(counts: Sequence[Count], story_of: dict[str, str]) -> tuple[Row, ...]:
    """Rows over all counts, in the order of their stories, measures and values; `story_of` maps document to story."""
    piles: defaultdict[tuple[str, ...], list[Count]] = defaultdict(list)
    for count in sorted(counts, key=_order):
        story = story_of.get(count.span.document, "")
        kind = (count.series, count.standing, count.motion, count.unit or "")
        piles[story, count.measure, *kind].append(count)
    found = [Row(story=key[0] or None, counts=pile) for key in sorted(piles) for pile in _piles(piles[key])]
    return tuple(found)


def _order(count: Count) -> tuple[str, str, int, int]:
    return count.measure, count.span.document, count.span.start, count.span.end


def _piles(counts: Iterable[Count]) -> Iterable[tuple[Count, ...]]:
    """Counts of one measure and standing split by group and number; the most fully described groups first."""
    piles: list[list[Count]] = []
    groups: list[frozenset[str]] = []
    index: defaultdict[tuple[object, str], dict[int, None]] = defaultdict(dict)  # by number and word of the group
    described = [(whom(count), count) for count in counts]
    for group, count in sorted(described, key=lambda pair: (-len(pair[0]), _order(pair[1]))):
        values = _values(count)
        near = (at for value in values for at in index[value, min(group, default="")])
        home = next((at for at in near if alike(groups[at], group)), None)
        if home is None:
            home = len(piles)
            piles.append([])
            groups.append(group)
        piles[home].append(count)
        for value in values:
            for word in groups[home] or ("",):
                index[value, word][home] = None
    return (tuple(sorted(pile, key=_order)) for pile in piles)


def _values(count: Count) -> tuple[tuple[object, ...], ...]:
    """What a count can be recognised by: its numbers, or its vague word when it has none."""
    numbers = {value for value in (count.low, count.high) if value is not None}
    if numbers:
        return tuple(("number", value) for value in sorted(numbers))
    return (("word", count.qualifier or ""),)
