"""The course of a story: its days of report, the days it speaks of, its name, and what it goes back to.

The documents of one story and its independent origins in; its `Story` record out, without brief and open questions.

>>> _timeline(())
()
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence, Set
from datetime import date, timedelta

from rashomon.language.dates import find, resolve
from rashomon.language.dates.calendar import Tense
from rashomon.records import BODY_ROLES, Development, Document, Happening, Story, Strand, identify
from rashomon.span import Span, cut
from rashomon.stages.stories.days import known
from rashomon.stages.stories.headlines import Headlines

# The days a story speaks of, from so many days before its first report; older ones are background.
_BEFORE = timedelta(days=7)
_AHEAD = re.compile(r"\b(?:will|would|shall|due|scheduled|expected|plans?|set to|to be|is to|are to)\b[^.!?\n]{0,60}$")


def tell(
    documents: Sequence[Document],
    strands: tuple[Strand, ...],
    spun: Set[str] = frozenset(),
    *,
    name: str | None = None,
) -> Story:
    """The story these reports tell, with its independent origins.

    `spun` are ids of reports run through a synonym machine, which name nothing. The story's id is `name`, or made from
    its first report.
    """
    ordered = sorted(documents, key=lambda one: (known(one) or date.max, one.id))
    story = name or identify("story", ordered[0].id)
    headlines = Headlines(ordered, spun)
    return Story(
        id=story,
        title=headlines.best(ordered),
        documents=tuple(one.id for one in ordered),
        independent_origins=len(strands),
        developments=_developments(story, ordered, headlines),
        timeline=_timeline(ordered),
        brief=(),
        not_known=(),
        strands=strands,
    )


def _developments(story: str, documents: Sequence[Document], headlines: Headlines) -> tuple[Development, ...]:
    by_day: dict[str, list[Document]] = defaultdict(list)
    for one in documents:
        day = known(one)
        if day is not None:
            by_day[day.isoformat()].append(one)
    return tuple(
        Development(
            id=identify("development", story, day),
            date=day,
            documents=tuple(one.id for one in told),
            title=headlines.best(told),
        )
        for day, told in sorted(by_day.items())
    )


def _timeline(documents: Sequence[Document]) -> tuple[Happening, ...]:
    """The days within the story that its reports speak of, each with every place that does."""
    days = [day for one in documents if (day := known(one)) is not None]
    if not days:
        return ()
    first, last = min(days) - _BEFORE, max(days)
    spoken: dict[str, list[Span]] = defaultdict(list)
    for one in documents:
        for day, span in _spoken(one):
            if first <= day <= last:
                spoken[day.isoformat()].append(span)
    return tuple(
        Happening(date=day, precision="day", spans=tuple(sorted(set(spans)))) for day, spans in sorted(spoken.items())
    )


def _spoken(document: Document) -> list[tuple[date, Span]]:
    """The days the body of a report speaks of, resolved from the day of the report."""
    found: list[tuple[date, Span]] = []
    for block in document.blocks:
        if block.role not in BODY_ROLES:
            continue
        for one in find(document.text, block.start, block.end):
            if one.told:
                continue  # "four days earlier" counts from what was told before, not from the day of the report
            before = document.text[max(block.start, one.start - 90) : one.start]
            tense: Tense = "future" if _AHEAD.search(before) else "past"
            day = resolve(one, document.published, tense=tense)
            if day is not None and day.precision == "day":
                found.append((date.fromisoformat(day.date), cut(document.id, document.text, one.start, one.end)))
    return found
