"""Why a report is in a story, or why it is not: worked out again from the reports of an account, or read off a stream.

The documents (or the stream), the stories as lists of document ids, the report and the story asked about in; how near
the report is to each story, and what speaks for and against its nearest reports there, out.

>>> explain((), {}, "a", "s").ties
()
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from rashomon.config import Grouping
from rashomon.records import Document
from rashomon.stages.stories import terms, vectors
from rashomon.stages.stories.clusters import bar, mean
from rashomon.stages.stories.stream import Stream

# So many reports of a story are shown, and so many terms of each family that two reports share.
_REPORTS, _TERMS = 3, 8
# What adds less to a cosine is not shown.
_LEAST = 0.005


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A report and another: the log-odds that they tell one event, what each feature adds, and the terms they share
    (family, term, its part of the cosine), those that count most first."""

    document: str
    odds: float
    adds: tuple[tuple[str, float], ...]
    shared: tuple[tuple[str, str, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """How near a report is to a story: the mean log-odds with its reports, and at how much the two are joined, or went
    together where it was `left_over`; the reports there it is nearest to, and the mean log-odds with the other stories
    near to it, nearest first."""

    document: str
    story: str
    odds: float
    needed: float
    left_over: bool
    ties: tuple[Tie, ...]
    others: tuple[tuple[str, float], ...]


def explain(documents: Sequence[Document], stories: Mapping[str, Sequence[str]], document: str, story: str) -> Why:
    """Why the report of that id is in the story of that id, or why not."""
    stream, by_id = Stream(), {one.id: one for one in documents}
    stream.add([_as_it_came(one) for one in documents])
    return explain_in(stream, stories, document, story, by_id.__getitem__)


def explain_in(
    stream: Stream,
    stories: Mapping[str, Sequence[str]],
    document: str,
    story: str,
    report: Callable[[str], Document],
) -> Why:
    """The same of a report of a stream; only stories with reports near to it need be given, beside the one asked for.
    `report` gives a report of the stream by its id.
    """
    settings = Grouping()
    row_of = {one: row for row, one in enumerate(stream.ids)}
    near = {}
    if document in row_of:
        found = stream.looks.near([row_of[document]])[row_of[document]]
        near = dict(zip(found["row"].tolist(), found["third"].tolist(), strict=True))
    means = {}
    for name, members in stories.items():
        rows = [row_of[one] for one in members if one != document]
        if not near.keys().isdisjoint(rows) or (name == story and rows):
            total = sum(near[row] - settings.unlike for row in rows if row in near)
            days = [stream.looks.day(row) for row in rows]
            means[name] = mean(total, [stream.looks.day(row_of[document])], days, settings)
    left_over = document in row_of and document in stories.get(story, ()) and stream.left_over(row_of[document])
    nearest = sorted((row_of[one] for one in stories.get(story, ()) if row_of[one] in near), key=lambda row: -near[row])
    others = sorted(((name, odds) for name, odds in means.items() if name != story), key=lambda one: -one[1])
    return Why(
        document=document,
        story=story,
        odds=means.get(story, settings.unlike),
        needed=settings.settle if left_over else bar(1, settings),
        left_over=left_over,
        ties=tuple(_tie(stream, row_of[document], row, near[row], report) for row in nearest[:_REPORTS]),
        others=tuple(others[:_REPORTS]),
    )


def _as_it_came(document: Document) -> Document:
    """The report without the day that only its story told."""
    by_story = document.published is not None and document.published.basis == "story"
    return replace(document, published=None) if by_story else document


def _tie(stream: Stream, one: int, two: int, odds: float, report: Callable[[str], Document]) -> Tie:
    adds = sorted(stream.looks.reasons(one, two).items(), key=lambda item: (-abs(item[1]), item[0]))
    spelled = vectors.spelled(terms.of(report(stream.ids[one])))
    by_family: dict[str, list[tuple[str, float]]] = {}
    for key, part in stream.looks.shared(one, two).items():
        family, term = spelled[key]
        by_family.setdefault(family, []).append((term, part))
    shared = [
        (family, term, part)
        for family, found in by_family.items()
        for term, part in sorted(found, key=lambda item: (-item[1], item[0]))[:_TERMS]
        if part >= _LEAST
    ]
    return Tie(document=stream.ids[two], odds=odds, adds=tuple(adds), shared=tuple(shared))
