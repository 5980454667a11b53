"""The sentences a brief may choose from, each with the ledger rows that stand in it.

Enter the reports of a story with its figures and statements; leave `Candidate`s. Only whole sentences of the
reports' own body qualify: none with a warning on it, none with half a quotation, none that leans on the one before.

>>> balanced('He said "yes".'), balanced('"We left.')
(True, False)
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rashomon.language.text import sentences, tokens
from rashomon.language.wording import fold
from rashomon.records import Document, Figure, Statement, Warning
from rashomon.span import Span, cut

# Characters; shorter ones are fragments, longer ones are not read.
SHORTEST, LONGEST = 40, 420
# A sentence that opens with one of these needs the one before it to be understood.
_LEANING = frozenset(
    "he she it they this that these those but and however meanwhile also then there his her their its him such"
    " instead still so or nor yet additionally moreover later earlier what which".split()
)
_STOP = frozenset(
    "a an the of in on at to for from by with and or but as is are was were be been has have had it its his her their"
    " that this which who whom said says say after before into over about more than not no he she they we i you will"
    " would could may might there when where while also one two out up".split()
)

# A place in capitals or an agency in brackets, then a dash; bounded, so that no long line is searched.
_DATELINE = re.compile(
    r"(?:(?!The |A |An )[^\W\d_a-z][\w' -]{1,30}(?:, [\w., ]{2,40})? ?\([^()\n]{2,40}\)"
    r"|[^\W\d_a-z]{3,}[^a-z.\n]{0,40}[^.\n]{0,20}?) ?[-–—]{1,2} "
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A sentence, the rows in it, its content words (folded), and its place in its report (0 is the first)."""

    span: Span
    rows: tuple[str, ...]
    words: frozenset[str]
    position: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """Where the ledger's rows stand: for each document (start, end, row id), sorted."""

    at: dict[str, tuple[tuple[int, int, str], ...]]

    def within(self, span: Span) -> tuple[str, ...]:
        """Ids of the rows whose characters lie inside the span, in order, each once."""
        inside = (row for start, end, row in self.at.get(span.document, ()) if span.start <= start and end <= span.end)
        return tuple(dict.fromkeys(inside))


def index_rows(figures: Iterable[Figure], statements: Iterable[Statement]) -> Rows:
    """The rows a brief may rest on: figures of the event itself, and statements."""
    found: defaultdict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for figure in figures:
        if figure.standing == "event":
            for entry in figure.entries:
                found[entry.document].append((entry.start, entry.end, figure.id))
    for statement in statements:
        for variant in statement.variants:
            found[variant.document].append((variant.start, variant.end, statement.id))
    return Rows(at={document: tuple(sorted(rows)) for document, rows in found.items()})


def candidates(documents: Sequence[Document], rows: Rows, warnings: Sequence[Warning]) -> tuple[Candidate, ...]:
    """All sentences of the documents' bodies that can stand alone."""
    marked: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for warning in warnings:
        if warning.kind != "unit_mismatch":
            marked[warning.document].append((warning.start, warning.end))
    found: list[Candidate] = []
    for document in documents:
        position = 0
        for block in document.blocks:
            if block.role != "body":
                continue
            for sentence in sentences(document.text, block.start, block.end):
                start = sentence.start + _dateline(document.text[sentence.start : sentence.end])
                span = cut(document.id, document.text, start, sentence.end)
                if _stands_alone(span.quote) and not _over(span, marked[document.id]):
                    words = content(span.quote)
                    found.append(Candidate(span=span, rows=rows.within(span), words=words, position=position))
                position += 1
    return tuple(found)


def content(text: str) -> frozenset[str]:
    """The folded content words of a text."""
    folded = (fold(token.text) for token in tokens(text) if token.text[0].isalnum())
    return frozenset(word for word in folded if word not in _STOP)


def balanced(quote: str) -> bool:
    """Whether every quotation opened is closed."""
    return quote.count('"') % 2 == 0 and quote.count("“") == quote.count("”") and quote.count("(") == quote.count(")")


def _stands_alone(quote: str) -> bool:
    if not SHORTEST <= len(quote) <= LONGEST or quote[-1] not in ".!?”\"’'" or not balanced(quote):
        return False
    first = re.match(r"\W*(\w+)", quote)
    return first is not None and quote[0] not in "\"“'‘" and first.group(1).casefold() not in _LEANING


def _dateline(sentence: str) -> int:
    """How many characters of a dateline ("ORVAN, Tesk (Agency) - ") stand before the sentence."""
    found = _DATELINE.match(sentence)
    return found.end() if found else 0


def _over(span: Span, ranges: Sequence[tuple[int, int]]) -> bool:
    return any(start < span.end and span.start < end for start, end in ranges)
