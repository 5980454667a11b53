"""Who each source stands for: one of the names around it, or nobody named, weighed by a small network.

A report's `Named`s, its statements in order and the vectors of both in; for each statement the name that speaks, or
None, out. What is weighed of a name: the words (by their vectors), how far off it stands and on which side, whether
it, or who spoke before, is of the same name, its type, and whether "he" or "she" may mean it. Linear in the number of
statements: of the names at most `NEAREST` on the one side and a few on the other are asked.

>>> cast = Cast.of("Ana Oru left. She ran.", [(0, 7, "person")])
>>> cast.keys, cast.types.tolist(), cast.sexes.tolist()
(('oru',), [0], [0])
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rashomon.language.institutions import ORGANIZATION_HEADS
from rashomon.language.model.introductions import Introductions, telling
from rashomon.language.model.network import Array, Network, Numbers
from rashomon.language.sexes import sex

NEAREST, AHEAD = 24, 4  # names asked about: before the end of the source, and after it
FEATURES = 47
_TYPES = ("person", "organization", "place", "group")
_WORDS = ("he", "she", "it", "they", "who", "i", "we")  # sources of one word that are not a name or description
_OTHERS = {"him": "he", "his": "he", "her": "she", "its": "it", "them": "they", "which": "who", "that": "who"}
_DEFINITE = frozenset("the this that these those its his her their our both".split())
_INDEFINITE = frozenset("a an one another some many several two three four five most no few other".split())
_ENDS = frozenset(", ( who which that of for at in from".split())  # what the head of a source stands before
# Bodies of which none is another: "the hospital" is no ministry.
_KINDS = frozenset(
    """hospital ministry court tribunal university college school police party bank church mosque airline army navy
    parliament senate club newspaper union embassy prison museum""".split()
)
_NOBODY = 0.7  # of the share of nobody: what speaks for a name must be more
_OPENING = 4  # words of a sentence within which its subject begins
_SEXES = {None: 0, "he": 1, "she": 2}


@dataclass(frozen=True, slots=True)
class Cast:
    """The names of a report, in order: the last word of each, its type, whether it is a man's or a woman's."""

    keys: tuple[str, ...]
    types: Numbers
    sexes: Numbers

    @classmethod
    def of(cls, text: str, names: Sequence[tuple[int, int, str]]) -> Cast:
        """From half-open ranges of characters with their types."""
        forms = [text[start:end] for start, end, _ in names]
        return cls(
            tuple(form.split()[-1].casefold() for form in forms),
            np.array([_TYPES.index(kind) for _, _, kind in names], np.int64),
            np.array([_SEXES[sex(form)] for form in forms], np.int64),
        )


@dataclass(frozen=True, slots=True)
class Source:
    """A source as it stands in the text: its words as they are written and the range of their numbers."""

    forms: tuple[str, ...]
    first: int
    after: int
    content: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """Where things stand: first word and word after the last of each name; sentence and line of each word; and what
    the names are known by.
    """

    cast: Cast
    firsts: Numbers
    afters: Numbers
    sentences: Numbers
    lines: Numbers
    known: Introductions


def near(page: Page, source: Source) -> Numbers:
    """The numbers of the names that are asked about, nearest last."""
    ahead = int(np.searchsorted(page.firsts, source.after))
    return np.arange(max(0, ahead - NEAREST), min(len(page.firsts), ahead + AHEAD))


def features(page: Page, source: Source, names: Numbers, spoke: Sequence[str]) -> Array:
    """What is known of each name as the speaker, and last of nobody: (names + 1, FEATURES).

    `spoke` are the keys of who spoke before, last first; "" where it was nobody named.
    """
    made = np.zeros((len(names) + 1, FEATURES), np.float32)
    made[:, _kind(source)] = 1
    made[:, 7 + 4] = any(form[:1].isupper() for form in source.forms[1:])
    made[-1, 12] = 1
    made[:, 38] = bool(spoke) and not spoke[0]
    made[:, 39] = not spoke
    if len(names):
        _stand(made[:-1], page, source, names)
        _mean(made[:-1], page, source, names, spoke)
        _described(made[:-1], page, source, names)
    return made


def _kind(source: Source) -> int:
    """One of eleven numbers for how a source is worded."""
    word = source.forms[0].casefold()
    if len(source.forms) == 1 and (word := _OTHERS.get(word, word)) in _WORDS:
        return _WORDS.index(word)
    return 7 if word in _DEFINITE else 8 if word in _INDEFINITE else 9 if source.forms[0][:1].isupper() else 10


def _stand(made: Array, page: Page, source: Source, names: Numbers) -> None:
    """Columns 13 to 25: where the names stand."""
    first, after = page.firsts[names], page.afters[names]
    inside = (first >= source.first) & (after <= source.after)
    behind = first >= source.after
    apart = np.where(behind, first - source.after, np.maximum(source.first - after, 0))
    made[:, 13] = np.log1p(apart) / 5
    made[:, 14], made[:, 15] = inside, behind
    made[:, 16], made[:, 17] = inside & (after == source.after), inside & (first == source.first)
    sentences = np.abs(page.sentences[source.first] - page.sentences[first])
    lines = np.abs(page.lines[source.first] - page.lines[first])
    for column, (steps, many) in enumerate(((sentences, 0), (sentences, 1), (sentences, 2), (lines, 0), (lines, 1))):
        made[:, 18 + column] = steps == many
    made[:, 23] = 1 / (1 + np.arange(len(names))[::-1])
    made[:, 24] = np.any([(first >= s) & (after <= e) for s, e in source.content], axis=0) if source.content else 0
    made[:, 25] = page.sentences[first] == page.sentences[np.maximum(first - 1, 0)]


def _mean(made: Array, page: Page, source: Source, names: Numbers, spoke: Sequence[str]) -> None:
    """Columns 26 to 37: what the names are."""
    types, sexes = page.cast.types[names], page.cast.sexes[names]
    keys = [page.cast.keys[name] for name in names.tolist()]
    for kind in range(len(_TYPES)):
        made[:, 26 + kind] = types == kind
    for column, key in enumerate((*spoke[:3], *[""] * (3 - len(spoke)))):
        made[:, 30 + column] = [bool(key) and key == own for own in keys]
    wanted = _SEXES[sex(" ".join(source.forms))]
    made[:, 33] = (sexes > 0) & (wanted > 0) & (sexes != wanted)
    made[:, 34] = (sexes > 0) & (sexes == wanted)
    made[:, 35] = np.log1p([keys.count(own) for own in keys])
    said = {form.casefold() for form in source.forms}
    made[:, 36] = [own in said for own in keys]
    persons = np.cumsum((types == 0)[::-1])[::-1]
    made[:, 37] = np.where(types == 0, 1 / np.maximum(persons, 1), 0)


def _described(made: Array, page: Page, source: Source, names: Numbers) -> None:
    """Columns 40 to 46: whether the source is worded as the names are called or introduced."""
    forms = [form.casefold() for form in source.forms]
    cut = next((at for at, form in enumerate(forms) if at and form in _ENDS), len(forms))
    told, head = frozenset(telling(forms)), telling(forms[:cut])[-1:]
    keys = [page.cast.keys[name] for name in names.tolist()]
    for at, key in enumerate(keys):
        beside, inside = page.known.beside[key], page.known.inside[key]
        made[at, 40] = len(told & beside) / max(1, len(told))
        made[at, 41:44] = beside.issuperset(head), inside.issuperset(head), not told.isdisjoint(inside)
    made[:, 41:43] *= bool(head)
    made[:, 44] = bool(head) and head[0].endswith("s") and not head[0].endswith("ss")
    firsts = page.firsts[names]
    opening = np.searchsorted(page.sentences, page.sentences[firsts])
    made[:, 45] = firsts - opening < _OPENING
    made[:, 46] = page.sentences[firsts] != page.sentences[page.firsts[np.maximum(names - 1, 0)]]


def speakers(
    network: Network, page: Page, sources: Sequence[Source | None], vectors: tuple[Array, Array]
) -> list[int | None]:
    """For each statement the number of the name that speaks, None where none does or there is no source.

    `vectors` are those of the names and of the sources, each (count, width).
    """
    found: list[int | None] = []
    spoke: list[str] = []
    for number, source in enumerate(sources):
        chosen = None if source is None else _chosen(network, page, source, vectors[0], vectors[1][number], spoke)
        found.append(chosen)
        if source is not None:
            spoke = ["" if chosen is None else page.cast.keys[chosen], *spoke[:2]]
    return found


def _may_be(page: Page, source: Source, names: Numbers) -> NDArray[np.bool_]:
    """Which names nothing forbids: "he" and "she" are persons, "the company" is none; no woman is "he", no ministry
    "the hospital".
    """
    types, sexes = page.cast.types[names], page.cast.sexes[names]
    alone, last = len(source.forms) == 1, source.forms[-1].casefold()
    wanted = _SEXES.get(_OTHERS.get(last, last), 0) if alone else 0
    allowed = np.ones(len(names), bool)
    if wanted:
        allowed &= (types == 0) & ((sexes == 0) | (sexes == wanted))
    elif not alone and last in ORGANIZATION_HEADS:
        allowed &= types != 0
    if last in _KINDS:
        others = [page.known.inside[page.cast.keys[name]] & _KINDS for name in names.tolist()]
        allowed &= np.array([not kinds or last in kinds for kinds in others], bool)
    return allowed


def _chosen(
    network: Network, page: Page, source: Source, names: Array, vector: Array, spoke: Sequence[str]
) -> int | None:
    asked = near(page, source)
    asked = asked[_may_be(page, source, asked)]
    scores = network.speakers(vector, names[asked], features(page, source, asked, spoke))
    likely = np.exp(scores - scores.max())
    shares: dict[str, float] = {}
    for name, share in zip(asked.tolist(), likely.tolist(), strict=False):
        key = page.cast.keys[name]
        shares[key] = shares.get(key, 0.0) + share
    best = max(shares, key=lambda key: shares[key], default="")
    if not best or shares[best] <= _NOBODY * likely[-1]:
        return None
    own = [at for at, name in enumerate(asked.tolist()) if page.cast.keys[name] == best]
    return int(asked[max(own, key=lambda at: (float(scores[at]), at))])
