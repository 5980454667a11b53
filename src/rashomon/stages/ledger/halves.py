"""Quotations that their cue cuts in two ("“We ran,” she said. “It was dark.”") put together as one utterance.

Groups of sayings of one story in, each of one wording; the groups that are one utterance, in order, out: a statement
has the parts of one quotation as its variants, each compared with the other reports' wordings of that part. Where a
report has the two parts in different places they are two utterances, here and in all others.

>>> joined([])
[]
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rashomon.records import Saying

_PRONOUNS = frozenset("he she it they".split())
_REACH = 12  # characters between the cue, or the source behind it, and what is said further

Group = list[Saying]


def joined(groups: Sequence[Group]) -> list[list[Group]]:
    """The groups that are parts of one utterance together, first parts first; all others alone."""
    home = {id(saying): number for number, group in enumerate(groups) for saying in group}
    cut: defaultdict[tuple[int, int], set[str]] = defaultdict(set)
    for one, other in _halves([saying for group in groups for saying in group]):
        first, second = home[id(one)], home[id(other)]
        if first != second:
            cut[first, second].add(one.span.document)
    after: dict[int, int] = {}
    before: dict[int, int] = {}
    for (first, second), documents in sorted(cut.items(), key=lambda row: (-len(row[1]), row[0])):
        both = {saying.span.document for saying in groups[first]} & {saying.span.document for saying in groups[second]}
        if both <= documents and first not in after and second not in before and not _leads(after, second, first):
            after[first], before[second] = second, first
    return [[groups[at] for at in _chain(after, number)] for number in range(len(groups)) if number not in before]


def _halves(sayings: Sequence[Saying]) -> Iterator[tuple[Saying, Saying]]:
    """What is quoted right before and right behind one cue."""
    own = sorted((saying for saying in sayings if saying.kind == "direct"), key=lambda saying: saying.span)
    for one, other in pairwise(own):
        if one.span.document == other.span.document and _is_one(one, other) and _is_cut(one, other):
            yield one, other


def _is_one(one: Saying, other: Saying) -> bool:
    """Whether one source says both, by its words: taken up by a pronoun, called the same, or by one name; "one juror"
    and "a second juror" are two, whomever they may stand for.
    """
    again, before = other.source.quote if other.source is not None else "", one.speaker_text or ""
    last = again.rpartition(" ")[2]
    named = last[:1].isupper() and last in before.split()
    same = again.casefold() in _PRONOUNS or again.casefold() == before.casefold() or named
    return one.speaker == other.speaker and (same or one.cue == other.cue)


def _is_cut(one: Saying, other: Saying) -> bool:
    """Whether nothing but the first one's cue and source stands between."""
    if one.cue is None or not one.span.end <= one.cue.start < other.span.start:
        return False
    told = [part.end for part in (one.cue, one.source) if part is not None and part.end <= other.span.start]
    return other.span.start - max(told) <= _REACH


def _leads(after: dict[int, int], start: int, to: int) -> bool:
    """Whether one group's chain already leads to another."""
    return to in _chain(after, start)


def _chain(after: dict[int, int], start: int) -> list[int]:
    chain = [start]
    while chain[-1] in after:
        chain.append(after[chain[-1]])
    return chain
