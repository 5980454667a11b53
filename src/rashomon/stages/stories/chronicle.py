"""The course of a story: its days of report, the days it speaks of, its name, and how many tell it independently.

The documents of one story in; its `Story` record out, without brief and open questions.

>>> ferry = Counter({"ferry": 4, "sink": 4, "cap": 3})
>>> _borne_out("Ferry sinks off cape", ferry) > _borne_out("Mayor resigns", ferry) == 0.0
True
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from rashomon.language.dates import find, resolve
from rashomon.language.dates.calendar import Tense
from rashomon.language.stems import share, stem
from rashomon.language.text import sentences
from rashomon.records import BODY_ROLES, Development, Document, Family, Happening, Story, identify
from rashomon.span import Span, cut
from rashomon.stages.stories.days import known
from rashomon.stages.stories.terms import report_text

# The days a story speaks of, from so many days before its first report; older ones are background.
_BEFORE = timedelta(days=7)
_AHEAD = re.compile(r"\b(?:will|would|shall|due|scheduled|expected|plans?|set to|to be|is to|are to)\b[^.!?\n]{0,60}$")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LONGEST_TITLE = 120


def tell(documents: Sequence[Document], families: Sequence[Family]) -> Story:
    """The story these reports tell."""
    ordered = sorted(documents, key=lambda one: (known(one) or date.max, one.id))
    story = identify("story", ordered[0].id)
    having = _having(ordered)
    return Story(
        id=story,
        title=title(ordered, having),
        documents=tuple(one.id for one in ordered),
        independent_origins=_origins(ordered, families),
        developments=_developments(story, ordered, having),
        timeline=_timeline(ordered),
        brief=(),
        not_known=(),
    )


def _origins(documents: Sequence[Document], families: Sequence[Family]) -> int:
    """How many independent origins the reports have: those of one family count once."""
    parent = {one.id: one.id for one in documents}

    def root(document: str) -> str:
        while parent[document] != document:
            document = parent[document]
        return document

    for family in families:
        members = [document for document in family.documents if document in parent]
        for document in members[1:]:
            parent[root(document)] = root(members[0])
    return len({root(document) for document in parent})


def _developments(story: str, documents: Sequence[Document], having: Mapping[str, int]) -> tuple[Development, ...]:
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
            title=title(told, having),
        )
        for day, told in sorted(by_day.items())
    )


def title(documents: Sequence[Document], having: Mapping[str, int] | None = None) -> str:
    """The headline best borne out by the story's reports; where there is none, a first sentence.

    `having` is how many of the story's reports have each stem; left out, the documents are the story.
    """
    borne = _having(documents) if having is None else having
    headlines = sorted({" ".join(one.title.split()) for one in documents if one.title})
    usable = [line for line in headlines if len(line.split()) >= 3 and len(line) <= _LONGEST_TITLE] or headlines
    if usable:
        return max(usable, key=lambda line: (round(_borne_out(line, borne), 6), line))
    return _first_sentence(documents[0])


def _having(documents: Sequence[Document]) -> Counter[str]:
    return Counter(term for one in documents for term in {stem(w) for w in _WORD.findall(report_text(one))})


def _borne_out(line: str, having: Mapping[str, int]) -> float:
    """How many of the reports have the line's telling words, on average; less for a line in capitals or a question."""
    terms = [term for word in _WORD.findall(line) if share(term := stem(word)) < 0.06]
    if not terms:
        return 0.0
    # a headline of two words that all reports have says less than one of five that most have
    borne = sum(having.get(term, 0) for term in terms) / (len(terms) + 1)
    return borne * (0.6 if line.isupper() or line.endswith("?") else 1.0)


def _first_sentence(document: Document) -> str:
    for block in document.blocks:
        if block.role in BODY_ROLES:
            first = next(iter(sentences(document.text, block.start, block.end)), None)
            if first is not None:
                return _shortened(" ".join(document.text[first.start : first.end].split()))
    return _shortened(" ".join(document.text.split()))


def _shortened(line: str) -> str:
    if len(line) <= _LONGEST_TITLE:
        return line
    return line[:_LONGEST_TITLE].rsplit(" ", 1)[0] + " …"


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
            before = document.text[max(block.start, one.start - 90) : one.start]
            tense: Tense = "future" if _AHEAD.search(before) else "past"
            day = resolve(one, document.published, tense=tense)
            if day is not None and day.precision == "day":
                found.append((date.fromisoformat(day.date), cut(document.id, document.text, one.start, one.end)))
    return found
