"""A story's toll: how many it killed and injured by all its reports together, with the likely range.

Stories, the ledger's figures and what is known of the reports in; the same stories with their tolls out. Every value
that may be the toll is weighed by named features (`features.py`) with fitted weights (`weights.py`); the range holds
the likeliest values that together are likely enough. Where named sources differ, nothing is weighed: all they give is
the range. A total over stories adds up lows and highs, never reports.

>>> tallied((), (), (), ())
()
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from math import exp
from types import MappingProxyType

from rashomon.records import Document, Family, Figure, Measure, Story, Toll
from rashomon.stages.ledger.tolls.disputes import disputed, values
from rashomon.stages.ledger.tolls.evidence import MEASURES, Witness, witnesses
from rashomon.stages.ledger.tolls.features import FEATURES, View
from rashomon.stages.ledger.tolls.weights import WEIGHTS

__all__ = ["View", "shares", "tallied", "total"]

# The range is widened from the likeliest value until its values are this likely together, or it is this wide. What is
# likely is weighed as though every report were of the story; some are not, so that more is asked than is to be held.
_LIKELY: Mapping[Measure, float] = MappingProxyType({"killed": 0.97, "injured": 0.9})
_WIDEST = 3


def tallied(
    stories: Sequence[Story], figures: Iterable[Figure], documents: Iterable[Document], families: Sequence[Family]
) -> tuple[Story, ...]:
    """The stories with their tolls; a story that tells of nobody killed or injured has none."""
    known = {document.id: document for document in documents}
    rows: defaultdict[str | None, list[Figure]] = defaultdict(list)
    for figure in figures:
        rows[figure.story].append(figure)
    return tuple(replace(story, tolls=_tolls(_told(story, known, rows, families), rows[story.id])) for story in stories)


def _told(
    story: Story, known: Mapping[str, Document], rows: Mapping[str | None, list[Figure]], families: Sequence[Family]
) -> tuple[Witness, ...]:
    return witnesses([known[document] for document in story.documents], rows.get(story.id, []), families)


def total(stories: Iterable[Story], measure: Measure) -> tuple[int, int]:
    """The sum of the lows and that of the highs over stories."""
    tolls = [toll for story in stories for toll in story.tolls if toll.measure == measure]
    return sum(toll.low for toll in tolls), sum(toll.high for toll in tolls)


def shares(seen: View, weights: Mapping[str, float]) -> dict[int, float]:
    """How likely each candidate is, in order; the shares add up to one."""
    scores = {v: sum(w * FEATURES[name](seen, v) for name, w in weights.items()) for v in seen.candidates()}
    best = max(scores.values())
    odds = {value: exp(score - best) for value, score in scores.items()}
    whole = sum(odds.values())
    return {value: odd / whole for value, odd in odds.items()}


def _tolls(told: Sequence[Witness], figures: Sequence[Figure]) -> tuple[Toll, ...]:
    if not any(witness.deaths or witness.of(measure).mentions for witness in told for measure in MEASURES):
        return ()
    killed = _toll(View("killed", told), figures)
    return killed, _toll(View("injured", told, killed.best), figures)


def _toll(seen: View, figures: Sequence[Figure]) -> Toll:
    rivals = disputed(figures, seen.measure)
    if rivals:
        best, low, high = max(rivals, key=lambda value: (rivals[value], -value)), min(rivals), max(rivals)
        basis = f"named sources differ: {', '.join(map(str, sorted(rivals)))}"
    else:
        likely = shares(seen, WEIGHTS[seen.measure])
        best = max(likely, key=lambda value: (round(likely[value], 9), value))
        (low, high), basis = _range(likely, best, _LIKELY[seen.measure]), _basis(seen, best)
    rows = sorted(f.id for f in figures if f.measure == seen.measure and best in values(f))
    return Toll(measure=seen.measure, low=low, best=best, high=high, basis=basis, figures=tuple(rows))


def _range(likely: Mapping[int, float], best: int, enough: float) -> tuple[int, int]:
    """From the likeliest value outwards, the likelier neighbour first, further ones only as far as they are likely."""
    given = sorted(value for value in likely if value or best <= 1)  # several told of may be fewer, but not none
    low = high = given.index(best)
    held = likely[best]
    while held < enough:
        steps = [at for at in (low - 1, high + 1) if 0 <= at < len(given)]
        steps = [at for at in steps if max(given[at], given[high]) - min(given[at], given[low]) <= _WIDEST]
        if not steps:
            break
        step = max(steps, key=lambda at: likely[given[at]] / abs(given[at] - given[low if at < low else high]))
        held += likely[given[step]]
        low, high = min(low, step), max(high, step)
    return given[low], given[high]


def _basis(seen: View, best: int) -> str:
    """What the likeliest value rests on."""
    telling = [told for told in seen.told if told.mentions]
    giving = sum(told.times(best) > 0 for told in telling)
    if giving and any(told.exactly(best) for told in telling):
        if len(telling) == 1:
            return "given by the one report that gives a number"
        return f"given by {giving} of the {len(telling)} reports that give a number"
    if any(best in told.floors for told in seen.told):
        return f"told only as at least {best}"
    if any(best in told.sums for told in seen.told):
        return "the sum of those told of in one sentence"
    if seen.measure == "injured" and best + seen.killed in seen.shot and best:
        return f"{best + seen.killed} killed or injured, less {seen.killed} killed"
    if best == 0:
        return "no report gives any" if not telling else "the numbers given are not of this event, or of those who died"
    return "told of without a number" if best == 1 else "no report gives it; the numbers given add up to it"
