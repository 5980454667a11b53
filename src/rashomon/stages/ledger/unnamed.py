"""Wordings of unnamed sources put beside the same words of a named one, or of one described alike.

Groups of sayings of one story, each of one speaker, in; the same sayings in fewer groups out. "Navy spokesperson" in
one report and the Indian Navy in another are heard as one where their words are alike; two named speakers never are.

>>> joined([], {})
[]
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from rashomon.language import wording
from rashomon.language.closed_class import is_function
from rashomon.language.cues import MOUTHPIECES
from rashomon.language.text import tokens
from rashomon.records import Entity, Saying

# How alike two wordings must be, where the sources may be one and where nobody is told; and how long, in words.
ALIKE, SAME, LEAST = 0.7, 0.9, 5
_COMMON = 40  # groups asked that share most words
_ENDS = frozenset(", of in at for from who which that with quoted cited".split())
_OFFICERS = MOUTHPIECES | frozenset("official officials source sources officer officers authorities".split())

Groups = list[list[Saying]]


def joined(groups: Sequence[list[Saying]], entities: Mapping[str, Entity]) -> Groups:
    """The groups, those of unnamed sources joined to the first that they are like, the longest wordings first."""
    made: Groups = [list(group) for group in groups]
    quotes = [_quote(group) for group in made]
    words = [_words(quote) for quote in quotes]
    index: defaultdict[str, list[int]] = defaultdict(list)
    gone: set[int] = set()
    for at in sorted(
        range(len(made)), key=lambda at: (made[at][0].speaker is None, -len(quotes[at]), _place(made[at]))
    ):
        found = None
        if made[at][0].speaker is None and len(words[at]) >= LEAST:
            near = Counter(other for word in words[at] for other in index[word][:_COMMON])
            # Wordings so alike share most words of the shorter one.
            most = [other for other in near if 2 * near[other] >= min(len(words[other]), len(words[at]))]
            likely = sorted(most, key=lambda other: (-near[other], other))[:_COMMON]
            found = next(
                (o for o in likely if _are_one((made[o][0], quotes[o]), (made[at][0], quotes[at]), entities)), None
            )
        if found is not None:
            made[found] += made[at]
            gone.add(at)
            continue
        for word in words[at]:
            index[word].append(at)
    return [group for at, group in enumerate(made) if at not in gone]


def _quote(group: Sequence[Saying]) -> str:
    return max((saying.span.quote for saying in group), key=lambda quote: (len(quote), quote))


def _place(group: Sequence[Saying]) -> tuple[str, int, int]:
    return min((s.span.document, s.span.start, s.span.end) for s in group)


def _words(text: str) -> tuple[str, ...]:
    return tuple(sorted({wording.fold(token.text) for token in tokens(text) if token.text[0].isalnum()}))


def _are_one(known: tuple[Saying, str], unnamed: tuple[Saying, str], entities: Mapping[str, Entity]) -> bool:
    """Whether the words of a source without a name are those of another."""
    text = unnamed[0].speaker_text
    if text and not _may_be_one(text, known[0], entities):
        return False
    return wording.likeness(known[1], unnamed[1]) >= (ALIKE if text else SAME)


def _may_be_one(text: str, other: Saying, entities: Mapping[str, Entity]) -> bool:
    """Whether a described source can be another: the same noun, or an officer of the body that is named."""
    if other.speaker is None:
        return not other.speaker_text or _head(text) == _head(other.speaker_text)
    told = [word for word in _words(text) if not is_function(word) and word not in _OFFICERS]
    body = entities.get(other.speaker)
    known = {word for variant in body.variants for word in _words(variant)} if body is not None else set()
    return bool(told) and known.issuperset(told)


def _head(text: str) -> str:
    """The noun that describes a source, in the singular."""
    row = [token.text.casefold() for token in tokens(text)]
    stop = next((at for at, word in enumerate(row) if at and word in _ENDS), len(row))
    return row[stop - 1].removesuffix("s") if row else ""
