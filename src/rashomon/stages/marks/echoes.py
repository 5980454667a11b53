"""Short names that capitals alone do not prove: words of a full name of the same report, standing by themselves.

Lines and the mentions found by capitals in; further `Mention`s out: a surname that is a title too ("King said"), a
given name or its familiar form where a sentence opens ("Lettie was"), the head of a paper's name ("told the News").

>>> from rashomon.stages.marks import casing, mentions
>>> from rashomon.stages.marks.words import alone
>>> lines = [alone("A medic, Ana King, wept"), alone("It rained, King said")]
>>> counts = casing.count(lines)
>>> [mention.name for mention in find(lines, mentions.find(lines, counts), counts)]
['King']
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rashomon.language.given_names import familiar
from rashomon.language.institutions import ORGANIZATION_HEADS, PRESS_HEADS
from rashomon.language.names import ARTICLES, PARTICLES
from rashomon.language.openers import CALENDAR, OPENERS
from rashomon.language.titles import GENERATIONS
from rashomon.stages.marks.casing import Casing
from rashomon.stages.marks.evidence import Votes
from rashomon.stages.marks.mentions import Mention, mention_of
from rashomon.stages.marks.runs import near
from rashomon.stages.marks.words import Line

_SURE = 1.2  # evidence from which a name of several words is a person's here


@dataclass(frozen=True, slots=True)
class _Full:
    """The words of the full names of one report: given names, surnames, and heads of papers' names."""

    given: frozenset[str]
    last: frozenset[str]
    papers: frozenset[str]


def find(lines: Sequence[Line], known: Sequence[Mention], casing: Casing) -> tuple[Mention, ...]:
    """The mentions that echo a full name of their own report and are not among `known`."""
    taken = {(mention.span.document, mention.span.start): mention for mention in known}
    full = _full_names(known)
    return tuple(
        mention
        for line in lines
        if line.plain and line.document.id in full
        for mention in _of_line(line, full[line.document.id], taken, casing)
    )


def _full_names(known: Sequence[Mention]) -> dict[str, _Full]:
    words: dict[str, tuple[set[str], set[str], set[str]]] = defaultdict(lambda: (set(), set(), set()))
    for mention in known:
        keys = [key for key in mention.key.split() if key not in GENERATIONS]
        if len(keys) < 2 or not mention.plain:
            continue
        given, last, papers = words[mention.span.document]
        if _is_person(mention, keys):
            given.add(keys[0])
            last.add(keys[-1])
        elif keys[-1] in PRESS_HEADS:
            papers.add(keys[-1])
    return {document: _Full(*map(frozenset, found)) for document, found in words.items()}


def _is_person(mention: Mention, keys: Sequence[str]) -> bool:
    votes = mention.own + mention.votes
    if ORGANIZATION_HEADS.intersection(keys) or keys[0] in ARTICLES | PARTICLES:
        return False
    return votes.person >= _SURE and votes.person > max(votes.organization, votes.place)


def _of_line(line: Line, full: _Full, taken: Mapping[tuple[str, int], Mention], casing: Casing) -> Iterator[Mention]:
    for at, word in enumerate(line.words):
        if not word.capital or len(word.text) < 2 or not _alone(line, at):
            continue
        found = taken.get((line.document.id, word.start))
        if found is not None and found.span.end != word.end:
            continue
        if word.key in PRESS_HEADS:
            if found is None and word.key in full.papers and at and line.words[at - 1].key == "the":
                yield replace(mention_of(line, at, at + 1, at), own=Votes(organization=2))
        elif _is_echo(line, at, full, casing):
            mention = found or mention_of(line, at, at + 1, at)
            yield replace(mention, votes=mention.votes + Votes(person=1))


def _alone(line: Line, at: int) -> bool:
    """Whether no capitalised neighbour belongs to the word."""
    words = line.words
    before = at > 0 and words[at - 1].capital and near(line, at - 1) and not words[at - 1].owner
    after = at + 1 < len(words) and words[at + 1].capital and near(line, at) and not words[at].owner
    return not (after or (before and not words[at - 1].initial and words[at - 1].key not in OPENERS))


def _is_echo(line: Line, at: int, full: _Full, casing: Casing) -> bool:
    word = line.words[at]
    if word.key in OPENERS | CALENDAR or (at and line.words[at - 1].key in ("the", "a", "an")):
        return False
    if word.initial and casing.is_common(word.key):
        return False
    return word.key in full.last | full.given or any(familiar(word.key, name) for name in full.given)
