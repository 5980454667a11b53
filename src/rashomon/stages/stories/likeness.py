"""How alike two reports are: a few named features with their weights, and which pairs are worth the look.

The terms of all reports in, the likeness of every pair that shares telling words out.

>>> from rashomon.stages.stories.terms import Terms
>>> from collections import Counter
>>> one = Terms(Counter(ferry=2), Counter(ruo=1), Counter(), Counter(ferry=1), frozenset({4}), None)
>>> two = Terms(Counter(strike=2), Counter(), Counter(), Counter(strike=1), frozenset({4}), None)
>>> pairs = likenesses(weighed([one, one, two]))
>>> sorted(pairs), pairs[0, 1] > 0.7
([(0, 1)], True)
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from rashomon.config import Grouping
from rashomon.stages.stories.terms import Terms
from rashomon.stages.stories.weights import Vector, dot, number_share, share, weigh

Pairs = dict[tuple[int, int], float]


@dataclass(frozen=True, slots=True)
class Weighed:
    """The reports' vectors by family, in one order; their weekdays and days."""

    words: Sequence[Vector]
    names: Sequence[Vector]
    numbers: Sequence[Vector]
    lead: Sequence[Vector]
    weekdays: Sequence[frozenset[int]]
    days: Sequence[date | None]


def weighed(terms: Sequence[Terms]) -> Weighed:
    """The terms of the reports as vectors, each family weighed over all reports."""
    return Weighed(
        weigh([one.words for one in terms], share),
        weigh([one.names for one in terms], lambda term: share(term)),
        weigh([one.numbers for one in terms], number_share),
        weigh([one.lead for one in terms], share),
        [one.weekdays for one in terms],
        [one.day for one in terms],
    )


def likenesses(reports: Weighed, settings: Grouping | None = None) -> Pairs:
    """The likeness of each pair (i < j) that shares telling words; 0 for every other pair."""
    chosen = settings or Grouping()
    return {(i, j): likeness(reports, i, j, chosen) for i, j in _candidates(reports.words, chosen)}


def likeness(reports: Weighed, i: int, j: int, settings: Grouping) -> float:
    """The weighted sum of the features of reports i and j, times what their days say of it."""
    alike = (
        settings.words * dot(reports.words[i], reports.words[j])
        + settings.names * dot(reports.names[i], reports.names[j])
        + settings.numbers * dot(reports.numbers[i], reports.numbers[j])
        + settings.lead * dot(reports.lead[i], reports.lead[j])
    )
    return alike * _weekdays(reports, i, j, settings) * _days(reports, i, j, settings)


def _weekdays(reports: Weighed, i: int, j: int, settings: Grouping) -> float:
    """Openings that name a common weekday speak of one event rather than openings that name others."""
    one, two = reports.weekdays[i], reports.weekdays[j]
    if not one or not two:
        return 1.0
    return settings.same_weekday if one & two else settings.other_weekday


def _days(reports: Weighed, i: int, j: int, settings: Grouping) -> float:
    """Reports of one day or the next speak of one event rather than those of another week, month or year."""
    one, two = reports.days[i], reports.days[j]
    if one is None or two is None:
        return 1.0
    apart = abs((one - two).days)
    if apart <= 2:
        return settings.same_days
    if apart <= 7:
        return 1.0
    return settings.same_month if apart <= 30 else settings.far_apart


def _candidates(vectors: Sequence[Vector], settings: Grouping) -> Iterator[tuple[int, int]]:
    """Pairs that share enough by the terms few reports have; through an inverted index, never all pairs."""
    having = Counter(term for vector in vectors for term in vector)
    most = max(settings.rare, len(vectors) // 20)
    index: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for j, vector in enumerate(vectors):
        shared: dict[int, float] = defaultdict(float)
        for term, x in vector.items():
            if having[term] > most:
                continue
            for i, y in index[term]:
                shared[i] += x * y
            index[term].append((j, x))
        yield from ((i, j) for i, x in shared.items() if x >= settings.enough)
