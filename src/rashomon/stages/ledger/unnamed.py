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
    index: defaultdict[str, list[int]] = defaultdict(list)
    order = sorted(
        range(len(made)), key=lambda at: (made[at][0].speaker is None, -len(_quote(made[at])), _place(made[at]))
    )
    home: dict[int, int] = {}
    for at in order:
        words = _words(_quote(made[at]))
        near = Counter(other for word in words for other in index[word][:_COMMON])
        likely = sorted(near, key=lambda other: (-near[other], other))[:_COMMON]
        found = next((other for other in likely if _are_one(made[other], made[at], entities)), None)
        home[at] = at if found is None else found
        if found is None:
            for word in words:
                index[word].append(at)
        else:
            made[found] += made[at]
    return [made[at] for at in range(len(made)) if home[at] == at]


def _quote(group: Sequence[Saying]) -> str:
    return max((saying.span.quote for saying in group), key=lambda quote: (len(quote), quote))


def _place(group: Sequence[Saying]) -> tuple[str, int, int]:
    return min((s.span.document, s.span.start, s.span.end) for s in group)


def _words(text: str) -> tuple[str, ...]:
    return tuple(sorted({wording.fold(token.text) for token in tokens(text) if token.text[0].isalnum()}))


def _are_one(known: Sequence[Saying], unnamed: Sequence[Saying], entities: Mapping[str, Entity]) -> bool:
    """Whether words of a source without a name are those of another group."""
    if unnamed[0].speaker is not None or len(_words(_quote(unnamed))) < LEAST:
        return False
    text = unnamed[0].speaker_text
    least = ALIKE if text else SAME
    if text and not _may_be_one(text, known[0], entities):
        return False
    return wording.likeness(_quote(known), _quote(unnamed)) >= least


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
