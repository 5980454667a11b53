"""What a number counts: the noun phrase it stands before.

A `Passage` in, its counted phrases out, in order: "at least 12 Somali pirates", "23 of them", "30 of the 80 wounded",
"a girl", and in headlines a bare "Man". Nothing is said yet of what happened to them.

>>> from rashomon.stages.claims.figures.passages import passage
>>> sentence = passage("d1", "A girl and at least 12 Somali pirates fled.", 0, 43, "body")
>>> [(p.low, p.high, p.head, p.kind) for p in phrases(sentence)]
[(1, 1, 'girl', 'person'), (12, None, 'pirates', 'person')]
"""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.stages.claims.figures.counted import Phrase
from rashomon.stages.claims.figures.descriptions import described, ratios
from rashomon.stages.claims.figures.nouns import Noun, noun_at
from rashomon.stages.claims.figures.owned import of_kin, of_known
from rashomon.stages.claims.figures.pairs import of_pairs
from rashomon.stages.claims.figures.passages import Amount, Passage
from rashomon.stages.claims.figures.people import kind_of
from rashomon.stages.claims.figures.singles import of_articles, of_headlines
from rashomon.stages.claims.figures.verbs import HEAD_MEASURES

__all__ = ["Phrase", "phrases"]

_PARTITIVE = frozenset("them whom these those us which".split())
_DETERMINERS = frozenset("the its their these those his her our all".split())
_FIRED = frozenset("fire fires fired firing heard hearing squeezed loosed".split())
_EXTRA = frozenset("other others more additional further nos".split())


def phrases(passage: Passage) -> tuple[Phrase, ...]:
    """The counted phrases of a sentence, in order; never overlapping but for "30 of [the 80 wounded]"."""
    found = [*_of_amounts(passage)]
    taken = {at for phrase in found for at in range(phrase.first, phrase.after)}
    found += of_pairs(passage, taken)
    taken |= {at for phrase in found for at in range(phrase.first, phrase.after)}
    found += of_kin(passage, taken)
    taken |= {at for phrase in found for at in range(phrase.first, phrase.after)}
    found += of_articles(passage, taken)
    if passage.role in ("title", "heading"):
        taken |= {at for phrase in found for at in range(phrase.first, phrase.after)}
        found += of_headlines(passage, taken)
    taken |= {at for phrase in found for at in range(phrase.first, phrase.after)}
    found += of_known(passage, taken)
    return tuple(sorted(found, key=lambda phrase: (phrase.first, phrase.after)))


def _of_amounts(passage: Passage) -> Iterator[Phrase]:
    starts = {amount.core: amount for amount in passage.amounts}
    firsts = frozenset(amount.first for amount in passage.amounts)
    describing = {at for first, after in described(passage).items() for at in range(first, after)} | ratios(passage)
    for amount in passage.amounts:
        if amount.number.currency is not None or amount.core in describing or _is_round(passage, amount):
            continue
        at, partitive, inner = _partitive(passage, amount, firsts)
        noun = noun_at(passage, at, firsts)
        number = amount.number
        if inner is not None:
            nested = next(other for other in starts.values() if other.first == inner)
            noun = noun_at(passage, _partitive(passage, nested, firsts)[0], firsts)
        if passage.word(noun.after - 1) in _DETERMINERS or inner is not None:
            _name_by_harm(passage, noun, noun.after)
        yield Phrase(
            first=amount.first, core=amount.core, after=max(noun.after, at if inner is None else inner + 1),
            low=number.low, high=number.high, qualifier=number.qualifier, head=noun.head, kind=noun.kind,
            measure=noun.measure, partitive=partitive, inner=inner, none=number.kind == "none",
        )  # fmt: skip


def _is_round(passage: Passage, amount: Amount) -> bool:
    """Whether shots are counted: "fired one shot"."""
    fired = not _FIRED.isdisjoint(passage.lower[max(0, amount.first - 2) : amount.first])
    return fired and passage.word(amount.after) in ("shot", "shots", "round", "rounds")


def _name_by_harm(passage: Passage, noun: Noun, at: int) -> None:
    """Give the noun phrase ending at `at` the head of "four of the wounded", where no noun stands."""
    if noun.kind == "bare" and passage.word(at) in HEAD_MEASURES and kind_of(passage.word(at)) == "person":
        noun.after, noun.head, noun.kind = at + 1, passage.word(at), "person"


def _partitive(passage: Passage, amount: Amount, firsts: frozenset[int]) -> tuple[int, bool, int | None]:
    """Where the noun phrase begins after "of the", whether it is "of them", and a second number there."""
    at = amount.after
    while passage.word(at) in _EXTRA:
        at += 1
    if passage.word(at) != "of":
        return amount.after, False, None
    if passage.word(at + 1) in _PARTITIVE:
        return at + 2, True, None
    ahead = at + 1
    while passage.word(ahead) in _DETERMINERS:
        ahead += 1
    return ahead, False, ahead if ahead in firsts and ahead > at + 1 else None
