"""What a report says of where a place lies: "Ruo, Kenya", "Ruo, a town in Oru province", "Kenya's port of Ruo".

Mentions of places and their reports in; pairs of mentions out, the first in the second; a country for "the Kenyan town
of Ruo"; and whether a mention is said to be of a region or of a town.

>>> from rashomon.stages.marks import casing, mentions
>>> from rashomon.stages.marks.words import alone
>>> line = alone("They left Ruo, a village in northern Oru, by bus")
>>> found = mentions.find([line], casing.count([line]))
>>> [(inner.name, outer.name) for inner, outer in inside(found, {"alone": line.document})]
[('Ruo', 'Oru')]
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Literal

from rashomon.language.gazetteer.keys import REGION_HEADS, TOWN_HEADS
from rashomon.language.institutions import PLACE_NOUNS
from rashomon.language.peoples import DEMONYMS, REGIONS
from rashomon.records import Document
from rashomon.stages.marks.mentions import Mention

_FARTHEST = 70  # characters between a place and what it is said to be in
_TOKEN = re.compile(r"['’]s\b|[\w-]+|[^\w\s]")
_NOUNS = PLACE_NOUNS | {"suburb", "suburbs", "part", "parts", "capital", "seat"}
_SIDES = frozenset(
    """the north south east west northern southern eastern western central northeast northwest southeast southwest
    northeastern northwestern southeastern southwestern north-eastern north-western south-eastern south-western
    rural upper lower inner outer neighbouring neighboring nearby war-torn""".split()
)
# Nouns before "of" that are of the place named next ("the Oru town of Ruo"), not of the one before ("Ruo district of").
_TOWNS = TOWN_HEADS | {"capital", "island", "village", "villages", "towns", "cities", "hamlet", "enclave"}
# Waters, which lie in nothing and in which nothing lies.
_WATERS = frozenset("gulf sea ocean river bay strait straits channel coast corridor lake waters".split())
_OWNERS = ("'s", "’s")


def inside(mentions: Iterable[Mention], documents: Mapping[str, Document]) -> Iterator[tuple[Mention, Mention]]:
    """Each place with one it is said to be in: mentions that follow one another in one sentence."""
    before: tuple[Mention, Mention] | None = None
    ordered = sorted((m for m in mentions if m.plain and _is_land(m)), key=lambda mention: mention.span)
    for left, right in pairwise(ordered):
        between = _between(left, right, documents)
        if between is None:
            continue
        if _owns(between) or _is_of_town(between):
            yield right, left
            if before is not None and before[1] is left:  # "Ruo, in Kenya's Oru province": in both
                yield before[0], right
        elif _lies_in(between, listed=left.key in right.mates):
            before = left, right
            yield left, right


def nationality(mention: Mention, document: Document) -> str | None:
    """The country of "the Kenyan (port) town of Ruo"."""
    start = mention.span.start
    words = _TOKEN.findall(document.text[max(0, start - _FARTHEST) : start].split("\n")[-1])
    kinds = 0
    for word in reversed(words):
        folded = word.casefold()
        if DEMONYMS.get(folded) and word[0].isupper():
            return DEMONYMS[folded] if kinds else None
        if folded not in _NOUNS | _SIDES | {"of", "border", "coastal"} or word[0].isupper():
            return None
        kinds += folded in _NOUNS
    return None


def kind(mention: Mention) -> Literal["region", "city"] | None:
    """Whether the words beside a name say that a region, or a town, is meant."""
    beside = {*mention.right[:1], *(mention.left[1:2] if mention.left[:1] == ("of",) else ())}
    if beside & REGION_HEADS:
        return "region"
    return "city" if beside & TOWN_HEADS else None


def _between(left: Mention, right: Mention, documents: Mapping[str, Document]) -> Sequence[str] | None:
    """The words and marks between two mentions of one sentence; None when they are too far apart."""
    here, there = left.span, right.span
    if here.document != there.document or not 0 < there.start - here.end <= _FARTHEST:
        return None
    text = documents[here.document].text[here.end : there.start]
    return None if "\n\n" in text or ". " in text else _TOKEN.findall(text)


def _owns(words: Sequence[str]) -> bool:
    """ "'s", "'s northern", "'s port city of", "'s capital"."""
    if not words or words[0] not in _OWNERS:
        return False
    rest = [word for word in words[1:] if word not in _SIDES]
    if rest and rest[-1] in (",", "of"):
        rest.pop()
    return not rest or (rest[-1] in _NOUNS and len(rest) <= 4 and all(map(_is_word, rest)))


def _is_land(mention: Mention) -> bool:
    words = mention.key.split()
    return not (_WATERS & {words[0], words[-1]}) and mention.key not in REGIONS


def _is_of_town(words: Sequence[str]) -> bool:
    """Of "the Oru (port) town of Ruo" what stands between."""
    return len(words) > 1 and words[-1] == "of" and words[-2] in _TOWNS and all(word in _NOUNS for word in words[:-1])


def _lies_in(words: Sequence[str], *, listed: bool) -> bool:
    """ ",", "in northern", ", a village in", "district of", ", in the province of"; a comma in a list says nothing."""
    rest = list(words)
    if len(rest) > 2 and rest[-1] == "of" and rest[-2] in _NOUNS:
        rest = rest[:-2]
    while rest and rest[-1] in _SIDES:
        rest.pop()
    if rest == [","] or (len(rest) == 2 and rest[0] in _NOUNS and rest[1] == ","):
        return not listed
    if not rest or rest[-1] not in ("in", "of", "inside", "within") or "and" in rest:
        return False
    told = rest[:-1]
    if told[:1] == [","]:
        told = told[1:]
    if not told:
        return rest[-1] != "of"
    return any(word in _NOUNS for word in told) and all(map(_is_word, told)) and len(told) <= 8


def _is_word(word: str) -> bool:
    return word[0].isalnum()
