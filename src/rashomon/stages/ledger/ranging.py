"""The range that a policy shows for each figure, from the figures themselves.

Enter `Figure`s with their entries, statuses and relations, the days of the reports and a policy; leave the same figures
with other ranges and nothing else changed. So an account can be read again under another policy without its reports.
A range is the policy's over the figure and those it can be compared with: about the same thing, neither given up by
their source nor garbled in copying.

>>> from rashomon.stages.ledger.policies import POLICIES
>>> ranged((), {}, POLICIES["range"])
()
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from rashomon.records import Entry, Figure
from rashomon.stages.ledger.independence import Tie, grouped
from rashomon.stages.ledger.policies import Claim, Policy
from rashomon.stages.ledger.relations import COMPARABLE


def ranged(figures: Sequence[Figure], published: Mapping[str, str], policy: Policy) -> tuple[Figure, ...]:
    """The figures with the policy's ranges, in their order; `published` maps document to ISO day."""
    known = {figure.id: figure for figure in figures}
    beside, contested = _beside(figures)
    claims = {figure.id: claim(figure, published, contested=figure.id in contested) for figure in figures}
    out = {figure.id for figure in figures if _is_out(figure)}
    made = []
    for figure in figures:
        peers = sorted(beside[figure.id] - out | {figure.id})
        backing = _backing([known[peer] for peer in peers])
        made.append(replace(figure, range=policy.over([claims[peer] for peer in peers], origins=backing)))
    return tuple(made)


def claim(figure: Figure, published: Mapping[str, str], *, contested: bool = False) -> Claim:
    """A figure as a policy sees it: the widest that those who stand by it give, and what is known of them."""
    standing = live(figure.entries)
    entries = standing or figure.entries
    days = [entry.as_of.date if entry.as_of else published.get(entry.document) for entry in entries]
    return Claim(
        low=min((entry.low for entry in entries if entry.low is not None), default=None),
        high=max((entry.high for entry in entries if entry.high is not None), default=None),
        qualifier=next((entry.qualifier for entry in entries if entry.qualifier), None),
        origins=figure.origins,
        day=max((day for day in days if day), default=None),
        attributed=any(entry.attribution for entry in entries),
        sources=frozenset(entry.attribution[0] for entry in entries if entry.attribution),
        accepted=any(entry.accepted for entry in standing),
        contested=contested,
        denied=bool(standing) and any(entry.denied for entry in figure.entries),
        withdrawn=not standing,
        adversary=bool(standing) and all(entry.adversary for entry in standing),
    )


def live(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """The entries whose source stands by the number: neither a denial nor what the one who denies it said before."""
    gone = {entry.attribution[0] for entry in entries if entry.denied and entry.attribution}
    return tuple(e for e in entries if not e.denied and not (e.attribution and e.attribution[0] in gone))


def _beside(figures: Sequence[Figure]) -> tuple[defaultdict[str, set[str]], frozenset[str]]:
    """For each figure those it can be compared with, and the figures of people whose standing is contested."""
    beside: defaultdict[str, set[str]] = defaultdict(set)
    contested: set[str] = set()
    for figure in figures:
        for relation in figure.relations:
            if relation.rule in COMPARABLE:
                beside[figure.id].add(relation.to)
                beside[relation.to].add(figure.id)
            elif relation.rule == "contested_status":
                contested |= {figure.id, relation.to}
    return beside, frozenset(contested)


def _is_out(figure: Figure) -> bool:
    """Whether other figures' ranges leave this one out."""
    given_up = figure.status == "superseded" or not live(figure.entries)
    return given_up or any(relation.kind == "garbled_copy" for relation in figure.relations)


def _backing(figures: Sequence[Figure]) -> int:
    """How many independent origins stand behind several figures together."""
    if len(figures) == 1:
        return figures[0].origins
    return len(grouped([_ties(entry) for figure in figures for entry in live(figure.entries)]))


def _ties(entry: Entry) -> tuple[Tie, ...]:
    family: tuple[Tie, ...] = (("family", entry.family),) if entry.family else ()
    source: tuple[Tie, ...] = (("source", entry.attribution[0]),) if entry.attribution else ()
    return (*family, *source, ("report", entry.document))
