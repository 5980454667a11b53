"""Figures and statements as a person reads them: another number, measure or source, another speaker.

Sayings and counts with their documents and entities, and decisions, in; the same corrected, and the numbers of the
decisions followed, out. `superseding` says which figures a person put in the place of others.

>>> amount("at least 12"), amount("10-12"), amount("dozens")
((12, None, 'at least'), (10, 12, None), (None, None, 'dozens'))
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar, cast, get_args

from rashomon.errors import BadDecision
from rashomon.language import numbers
from rashomon.records import Count, Decision, Document, Entity, Measure, Saying, Supersession, signed
from rashomon.stages.decisions.anchors import Spots, Texts
from rashomon.stages.decisions.wording import NO_FIGURE, NOBODY

Amount = tuple[float | None, float | None, str | None]
Followed = frozenset[int | None]
Claim = TypeVar("Claim", Saying, Count)
_OF_FIGURES = frozenset({"number", "measure", "source"})


def claims(
    sayings: Sequence[Saying],
    counts: Sequence[Count],
    documents: Iterable[Document],
    entities: Iterable[Entity],
    decisions: Sequence[Decision],
) -> tuple[tuple[Saying, ...], tuple[Count, ...], Followed]:
    """The sayings and counts in their order, those a person found to be no figure left out."""
    spoken = [decision for decision in decisions if decision.kind == "speaker"]
    counted = [decision for decision in decisions if decision.kind in _OF_FIGURES and _is_possible(decision)]
    if not spoken and not counted:
        return tuple(sayings), tuple(counts), frozenset()
    texts = Texts(documents)
    who = _named([d for d in (*spoken, *counted) if d.right], texts, entities)
    said, heard = _corrected(sayings, spoken, texts, lambda saying, d: _spoken(saying, d, who.get(d.id)))
    told, weighed = _corrected(counts, counted, texts, lambda count, d: _counted(count, d, who.get(d.id)))
    return said, told, heard | weighed


def superseding(
    counts: Sequence[Count], documents: Iterable[Document], decisions: Sequence[Decision]
) -> tuple[Supersession, ...]:
    """The figures that a person put in the place of others; whether the ledger follows shows in its relations."""
    decided = [decision for decision in decisions if decision.kind == "supersedes"]
    if not decided:
        return ()
    texts, spots = Texts(documents), Spots((count.span, count.span) for count in counts)
    found = []
    for decision in decided:
        new, old = (tuple(spots.all(texts.spans(side))) for side in (decision.left, decision.right))
        if new and old:
            found.append(Supersession(new=new, old=old, reason=signed(decision)))
    return tuple(found)


def amount(words: str) -> Amount:
    """The bounds and the qualifier of an amount in words or digits. Raises BadDecision."""
    found = numbers.find(f"{words} people")  # what is counted tells 2,024 people from the year
    if len(found) != 1 or (found[0].start, found[0].end) != (0, len(words)):
        raise BadDecision(
            f"{words!r} is no amount; give one as a report would (12, at least 12, up to 12, 10-12, about 12, dozens),"
            f" or “{NO_FIGURE}” where the words count nothing"
        )
    return found[0].low, found[0].high, found[0].qualifier


def _is_possible(decision: Decision) -> bool:
    """Whether its value is one that this program knows: the row may be of another version."""
    if decision.kind == "measure":
        return decision.judgement in get_args(Measure)
    try:
        return decision.kind != "number" or decision.judgement == NO_FIGURE or bool(amount(decision.judgement))
    except BadDecision:
        return False


def _corrected(
    claims: Sequence[Claim],
    decided: Sequence[Decision],
    texts: Texts,
    change: Callable[[Claim, Decision], Claim | None],
) -> tuple[tuple[Claim, ...], Followed]:
    spots = Spots((claim.span, at) for at, claim in enumerate(claims))
    made: list[Claim | None] = list(claims)
    followed = set()
    for decision in decided:
        for at in spots.all(texts.spans(decision.left)):
            made[at] = change(made[at] or claims[at], decision)
            followed.add(decision.id)
    return tuple(claim for claim in made if claim is not None), frozenset(followed)


def _named(decided: Sequence[Decision], texts: Texts, entities: Iterable[Entity]) -> dict[int | None, str]:
    """By decision the entity that it names as the speaker or source."""
    if not decided:
        return {}
    spots = Spots((mention, entity.id) for entity in entities for mention in entity.mentions)
    found = {decision.id: spots.all(texts.spans(decision.right)) for decision in decided}
    return {number: ids[0] for number, ids in found.items() if ids}


def _spoken(saying: Saying, decision: Decision, who: str | None) -> Saying:
    """Said by another: the words that named the source name it no more."""
    if decision.judgement == NOBODY:
        return replace(saying, speaker=None, speaker_text=None, source=None, reason=signed(decision))
    return replace(saying, speaker=who, speaker_text=decision.judgement, source=None, reason=None)


def _counted(count: Count, decision: Decision, who: str | None) -> Count | None:
    if decision.kind == "measure":
        return replace(count, measure=cast(Measure, decision.judgement))
    if decision.kind == "source":
        nearest = () if decision.judgement == NOBODY else (who or decision.judgement,)
        return replace(count, attribution=(*nearest, *count.attribution[1:]))
    if decision.judgement == NO_FIGURE:
        return None
    low, high, qualifier = amount(decision.judgement)
    return replace(count, low=low, high=high, qualifier=qualifier)
