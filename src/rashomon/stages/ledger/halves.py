"""Quotations that their cue cuts in two ("“We ran,” she said. “It was dark.”") put together as one utterance.

Groups of sayings of one story in, each of one wording; the groups that are one utterance, in order, out: a statement
has both parts of the quotation as its variants, each compared with the other reports' wordings of that part. Where a
report has the two parts in different places they are two utterances, here and in all others; what has a cue of its own
("“We ran,” she said. “It was dark,” she added.") is another utterance.

>>> joined([])
[]
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rashomon.records import Saying

_REACH = 60  # characters between the cue, or the source behind it, and what is said further

Group = list[Saying]


def joined(groups: Sequence[Group]) -> list[list[Group]]:
    """The two groups that are parts of one utterance together, the first part first; all others alone."""
    home = {id(saying): number for number, group in enumerate(groups) for saying in group}
    cut: defaultdict[tuple[int, int], set[str]] = defaultdict(set)
    for one, other in _halves([saying for group in groups for saying in group]):
        if home[id(one)] != home[id(other)]:
            cut[home[id(one)], home[id(other)]].add(one.span.document)
    after: dict[int, int] = {}
    taken: set[int] = set()
    for (first, second), documents in sorted(cut.items(), key=lambda row: (-len(row[1]), row[0])):
        both = {saying.span.document for saying in groups[first]} & {saying.span.document for saying in groups[second]}
        if both <= documents and taken.isdisjoint((first, second)):
            after[first] = second
            taken |= {first, second}
    seconds = set(after.values())
    each = (number for number in range(len(groups)) if number not in seconds)
    return [[groups[at], groups[after[at]]] if at in after else [groups[at]] for at in each]


def _halves(sayings: Sequence[Saying]) -> Iterator[tuple[Saying, Saying]]:
    """What is quoted right before and right behind one cue."""
    own = sorted((saying for saying in sayings if saying.kind == "direct"), key=lambda saying: saying.span)
    for one, other in pairwise(own):
        if one.cue is not None and one.cue == other.cue and one.speaker == other.speaker and _is_cut(one, other):
            yield one, other


def _is_cut(one: Saying, other: Saying) -> bool:
    """Whether little but the cue and its source stands between."""
    if one.cue is None or not one.span.end <= one.cue.start < other.span.start:
        return False
    told = [part.end for part in (one.cue, one.source) if part is not None and part.end <= other.span.start]
    return other.span.start - max(told) <= _REACH
