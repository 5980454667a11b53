"""What a story, or a day of it, is called: one of its reports' headlines, and where there is none a first sentence.

A headline is the better the more of the reports bear out its words, the later its report is and the more of the story
that report tells. One in capitals, a question, one of a report run through a synonym machine, or one whose figures
the reports of the last day no longer give is passed over where there is another.

The documents in, a line of at most 120 characters out.

>>> Headlines(()).best(())
''
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set

from rashomon.language.spelling import spelled
from rashomon.language.stems import share, stem
from rashomon.language.text import sentences
from rashomon.records import BODY_ROLES, Document
from rashomon.stages.stories.days import known
from rashomon.stages.stories.terms import report_text

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_NUMBER = re.compile(r"(?<![\d.,$€£-])\d{1,4}(?![\d.,]*\d|[-\s]year)|[A-Za-z]+\b(?![-\s]year)")
_SHOUTED = re.compile(r"\b[A-Z]{3,20}\s[A-Z]{3,20}\b")
_LONGEST, _SHORTEST_WORDS = 120, 3
# A word that more reports of any kind have says nothing of this event.
_COMMON = 0.06
# What counts against a line: capitals or a question, two words shouted, a spun report, figures that were overtaken.
_LOUD, _PARTLY_LOUD, _SPUN, _OVERTAKEN = 0.6, 0.85, 0.5, 0.6
# How much a line gains from standing on the last day, and from a report that tells all of the story.
_LAST_DAY, _WHOLE = 0.2, 0.25
# A headline less than so much as good as the best first sentence names another thing.
_WORTH = 0.4


class Headlines:
    """A story's reports with what headlines are measured by; `spun` are ids of reports run through a machine."""

    def __init__(self, documents: Sequence[Document], spun: Set[str] = frozenset()) -> None:
        self._count, self._spun = len(documents), spun
        self._terms = {one.id: frozenset(_telling(report_text(one))) for one in documents}
        self._having = Counter(term for terms in self._terms.values() for term in terms)
        self._core = [term for term, n in self._having.items() if n > 1 and 2 * n >= len(documents)]
        self._days = [day for one in documents if (day := known(one)) is not None]
        newest = [one for one in documents if self._days and known(one) == max(self._days)]
        self._figures = {number for one in newest for number in _numbers(report_text(one))}

    def ratio(self, term: str) -> float:
        """The share of the reports that have a stem, 0 to 1."""
        return self._having[term] / max(1, self._count)

    def best(self, documents: Sequence[Document]) -> str:
        """The line that names what these reports of the story tell; "" for no reports."""
        titled = [(" ".join(one.title.split()), one) for one in documents if one.title]
        usable = [(line, one) for line, one in titled if len(line.split()) >= _SHORTEST_WORDS and len(line) <= _LONGEST]
        line, worth = self._first(usable or titled)
        opening, borne = self._first([(said, one) for one in documents if (said := _first_sentence(one))])
        return line if line and (worth >= _WORTH * borne or not usable) else _shortened(opening or line)

    def _first(self, lines: Sequence[tuple[str, Document]]) -> tuple[str, float]:
        ranked = [(round(self._worth(line, one), 6), line) for line, one in lines]
        worth, line = max(ranked, default=(0.0, ""))
        return line, worth

    def _worth(self, line: str, document: Document) -> float:
        terms = _telling(line)
        # a headline of two words that all reports have says less than one of five that most have
        borne = sum(self.ratio(term) for term in terms) / (len(terms) + 2)
        loud = _LOUD if line.isupper() or line.endswith("?") else _PARTLY_LOUD if _SHOUTED.search(line) else 1.0
        spun = _SPUN if document.id in self._spun else 1.0
        return borne * loud * spun * self._lateness(line, document) * (1 - _WHOLE + _WHOLE * self._whole(document))

    def _lateness(self, line: str, document: Document) -> float:
        """From 1 - `_LAST_DAY` on the first day to 1 on the last; less where its figures were overtaken since."""
        day = known(document)
        first, last = min(self._days, default=None), max(self._days, default=None)
        if day is None or first is None or last is None or first == last:
            return 1.0 - _LAST_DAY / 2
        stands = day == last or _numbers(line) <= self._figures
        return (1 - _LAST_DAY + _LAST_DAY * (day - first).days / (last - first).days) * (1.0 if stands else _OVERTAKEN)

    def _whole(self, document: Document) -> float:
        """The share of what half of the reports tell that this one tells."""
        own = self._terms[document.id]
        return sum(term in own for term in self._core) / len(self._core) if self._core else 1.0


def _telling(text: str) -> list[str]:
    return [term for word in _WORD.findall(text) if share(term := stem(word)) < _COMMON]


def _numbers(text: str) -> set[str]:
    """The counts a text gives in figures or words, as figures; ages are not counts, nor is "one"."""
    return {made for word in _NUMBER.findall(text) if (made := spelled(word)).isdigit() and made != "1"}


def _first_sentence(document: Document) -> str:
    for block in document.blocks:
        if block.role in BODY_ROLES:
            for first in sentences(document.text, block.start, block.end):
                return " ".join(document.text[first.start : first.end].split())
    return " ".join(document.text.split())


def _shortened(line: str) -> str:
    if len(line) <= _LONGEST:
        return line
    return line[:_LONGEST].rsplit(" ", 1)[0] + " …"
