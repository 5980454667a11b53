"""Figures under another policy, without reading the reports again: a policy changes no record, only the range shown.

Enter the figures of an account, the days its reports were published and a policy; leave the same figures, each with
the policy's range over the figures it can be compared with (what was superseded or garbled in copying left out).

>>> from rashomon.stages.ledger.policies import POLICIES
>>> reranged((), {}, POLICIES["graded"])
()
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from rashomon.records import Figure
from rashomon.stages.ledger.policies import Claim, Policy

# Relations between claims about the same thing, so that one range may hold both.
_COMPARABLE = frozenset({"agrees", "differs"})


def reranged(figures: Sequence[Figure], published: Mapping[str, str], policy: Policy) -> tuple[Figure, ...]:
    """The figures in their order with the policy's ranges; `published` maps document to ISO day."""
    claims = {figure.id: _claim(figure, published) for figure in figures}
    beside: defaultdict[str, set[str]] = defaultdict(set)
    out: set[str] = set()
    for figure in figures:
        for relation in figure.relations:
            if relation.kind in _COMPARABLE:
                beside[figure.id].add(relation.to)
                beside[relation.to].add(figure.id)
            elif relation.kind == "supersedes":
                out.add(relation.to)
            elif relation.kind == "garbled_copy":
                out.add(figure.id)
    peers = {figure.id: sorted(beside[figure.id] - out | {figure.id}) for figure in figures}
    return tuple(replace(f, range=policy.over([claims[peer] for peer in peers[f.id]])) for f in figures)


def _claim(figure: Figure, published: Mapping[str, str]) -> Claim:
    """A figure as a policy sees it: its outer bounds, and how many origins stand behind it."""
    entries = figure.entries
    days = [e.as_of.date if e.as_of else published.get(e.document) for e in entries]
    return Claim(
        low=min((e.low for e in entries if e.low is not None), default=None),
        high=max((e.high for e in entries if e.high is not None), default=None),
        qualifier=next((e.qualifier for e in entries if e.qualifier), None),
        origins=figure.origins,
        day=max((day for day in days if day), default=None),
        attributed=any(e.attribution for e in entries),
    )
